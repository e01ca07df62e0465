// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "exchange/cli_export.h"
#include "models/composer/request_preview.h"
#include "support/sample_contact.h"

#include <QTest>

using namespace composer;
using models::RequestPreview;
using Form = RequestPreview::Form;

class TestRequestPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheExactRequest();
    void namesOnlyOverridesAsEndpoints();
    void worksWithoutATarget();
    void cutsForTheEye();
    void keepsPairsTogether();
    void largeBodiesAreCutInTheViewOnly();
    void countsPresignedAddresses();
};

static aws::Endpoint endpoint(const char* override = "")
{
    aws::EndpointParameters parameters {QStringLiteral("us-west-2")};
    parameters.endpointOverride = QLatin1String(override);
    return *aws::resolveEndpoint(parameters);
}

void TestRequestPreview::showsTheExactRequest()
{
    const auto contact = test::sampleContact();
    const RequestPreview preview(contact, endpoint());
    const auto body = QString::fromUtf8(contact::wireBody(contact));
    QVERIFY(preview.complete(Form::Http).startsWith(QStringLiteral("PUT https://connect.us-west-2.amazonaws.com/")));
    QVERIFY(preview.complete(Form::Http).endsWith(QStringLiteral("\n\n") + body));
    QVERIFY(preview.complete(Form::Http).contains(QStringLiteral("Signature=***")));
    QCOMPARE(*base::parseJson(preview.complete(Form::Json).toUtf8()), contact::toJson(contact));
    for (const auto form : RequestPreview::forms) {
        QCOMPARE(preview.shown(form), preview.complete(form));
        QVERIFY(!preview.note(form).isEmpty());
    }
}

void TestRequestPreview::namesOnlyOverridesAsEndpoints()
{
    const auto contact = test::sampleContact();
    QCOMPARE(RequestPreview(contact, endpoint()).complete(Form::Cli),
        QString::fromUtf8(exchange::exportCli(contact, {QStringLiteral("us-west-2"), {}})));
    QVERIFY(RequestPreview(contact, endpoint("http://127.0.0.1:4566"))
                .complete(Form::Cli)
                .contains(QStringLiteral("--region us-west-2 --endpoint-url http://127.0.0.1:4566 ")));
}

void TestRequestPreview::worksWithoutATarget()
{
    const RequestPreview preview(test::sampleContact(), std::optional<models::Target>());
    QCOMPARE(preview.complete(Form::Http), QString());
    QVERIFY(preview.note(Form::Http).contains(QStringLiteral("not ready")));
    QVERIFY(
        preview.complete(Form::Cli).startsWith(QStringLiteral("aws connect start-email-contact --cli-input-json ")));
}

void TestRequestPreview::cutsForTheEye()
{
    QCOMPARE(models::cutForView(QString()), QString());
    const auto pages = QStringLiteral("a line\n").repeated(30'000);
    QCOMPARE(models::cutForView(pages), pages);
    const auto more = QStringLiteral("a line\n").repeated(60'000);
    const auto cut = models::cutForView(more);
    QVERIFY(cut.size() < 260 * 1024);
    QVERIFY(cut.startsWith(QStringLiteral("a line\n")) && cut.endsWith(QStringLiteral("a line\n")));
    QVERIFY(cut.contains(QStringLiteral("more characters")));
    const auto line =
        models::cutForView(QStringLiteral("before\n") + QString(20'000, u'x') + QStringLiteral("!\nafter"));
    QVERIFY(line.startsWith(QStringLiteral("before\nxxx")) && line.endsWith(QStringLiteral("xx!\nafter")));
    QVERIFY(line.size() < 15'000);
}

void TestRequestPreview::keepsPairsTogether()
{
    for (const auto& start : {QString(), QStringLiteral("x")}) {
        const auto cut = models::cutForView(start + QString::fromUtf8("😀").repeated(20'000));
        QCOMPARE(QString::fromUtf8(cut.toUtf8()), cut);
    }
}

void TestRequestPreview::largeBodiesAreCutInTheViewOnly()
{
    auto contact = test::sampleContact();
    contact.emailMessage->rawMessage->body = QStringLiteral("line of text\n").repeated(400'000);
    const RequestPreview preview(contact, endpoint());
    for (const auto form : RequestPreview::forms) {
        const auto shown = preview.shown(form);
        // The command is of short lines, of which a view bears more.
        QVERIFY(shown.size() < (form == RequestPreview::Form::Cli ? 512 : 32) * 1024);
        QVERIFY(preview.complete(form).size() > 5'000'000);
    }
}

void TestRequestPreview::countsPresignedAddresses()
{
    auto contact = test::sampleContact();
    QCOMPARE(RequestPreview(contact, endpoint()).presignedAttachments(), 0);
    contact::Attachment file;
    file.s3Url = QStringLiteral("https://b.example.com/a?X-Amz-Signature=0");
    contact.attachments.push_back(file);
    QCOMPARE(RequestPreview(contact, endpoint()).presignedAttachments(), 1);
}

QTEST_GUILESS_MAIN(TestRequestPreview)
#include "tst_request_preview.moc"
