// SPDX-License-Identifier: Apache-2.0
#include "aws/sha256.h"
#include "contact/drafts/request_json.h"
#include "exchange/rehearsal.h"
#include "support/sample_contact.h"

#include <QRegularExpression>
#include <QTest>

using namespace composer;

class TestRehearsal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutCredentialsStarsStandForThem();
    void theSessionTokenIsNowhere();
    void presignedSignaturesAreNowhere_data();
    void presignedSignaturesAreNowhere();
};

void TestRehearsal::withoutCredentialsStarsStandForThem()
{
    const auto endpoint = *aws::resolveEndpoint({QStringLiteral("us-west-2")});
    const auto rehearsal = exchange::rehearseUnsigned(test::sampleContact(), endpoint);
    QVERIFY(rehearsal);
    QCOMPARE(rehearsal->body, contact::wireBody(test::sampleContact()));
    const auto head = exchange::requestHead(*rehearsal);
    QVERIFY2(head.startsWith("PUT https://connect.us-west-2.amazonaws.com/contact/email\n"), head.constData());
    QVERIFY2(head.contains("content-type: application/json\n"), head.constData());
    QVERIFY2(head.toLower().contains("x-amz-date: ***\n"), head.constData());
    QVERIFY2(head.contains("Credential=***/***/us-west-2/connect/aws4_request, SignedHeaders="), head.constData());
    QVERIFY2(head.contains("Signature=***\n"), head.constData());
    QVERIFY(!head.contains("1970") && !head.contains("ACCESSKEYID"));
    QVERIFY(rehearsal->canonicalRequest.isEmpty() && rehearsal->stringToSign.isEmpty());
}

void TestRehearsal::theSessionTokenIsNowhere()
{
    const auto endpoint = *aws::resolveEndpoint({QStringLiteral("us-west-2")});
    const aws::AccessKeys keys {"ASIAEXAMPLE", base::Secret("s"), base::Secret("token-canary")};
    const auto rehearsal = exchange::rehearse(test::sampleContact(), endpoint, keys, base::UtcTime());
    QVERIFY(rehearsal);
    QVERIFY(rehearsal->canonicalRequest.contains("\nx-amz-security-token:***\n"));
    const auto all = exchange::requestHead(*rehearsal) + rehearsal->canonicalRequest + rehearsal->stringToSign;
    QVERIFY(!all.contains("token-canary"));
}

void TestRehearsal::presignedSignaturesAreNowhere_data()
{
    QTest::addColumn<QString>("url");
    const auto row = [](const char* url) { QTest::newRow(url) << QString::fromLatin1(url); };
    row("https://b.example/a?X-Amz-Signature=canary");
    row("https://b.example/a?X-Amz-Signature=canary&X-Amz-Date=20260101T000000Z");
    row("https://b.example/a?x-amz-signature=canary#part");
    row("https://b.example/a?X-Amz-Security-Token=canary%2Fcanary%3D&X-Amz-Signature=canary");
    row("https://b.example/a?X%2DAmz%2dSignature=canary");
    row("https://b.example/a?AWSAccessKeyId=AKIDEXAMPLE&Expires=1&Signature=canary%2Bcanary%3D");
    row("https://b.example/a?X-Goog-Signature=canary");
    row("https://b.example/a?sv=2022&sig=canary%3D&se=2027");
    row("https://b.example/a?Policy=canary&Signature=canary~&Key-Pair-Id=K1");
    row("https://c.example/?next=https%3A%2F%2Fb.example%2Fa%3Fx%3D1%26X-Amz-Signature%3Dcanary");
    row("https://b.example/a?x=1&amp;X-Amz-Signature=canary&amp;y=2");
    row("a text; see <a href='https://b.example/a?X-Amz-Signature=canary'>this</a> or "
        "\"https://b.example/a?sig=canary\"");
}

/// Wherever in the request they are.
void TestRehearsal::presignedSignaturesAreNowhere()
{
    QFETCH(QString, url);
    auto contact = test::sampleContact();
    contact.emailMessage->rawMessage->subject = QStringLiteral("subject");
    contact.attachments.emplace_back().s3Url = url;
    contact.emailMessage->rawMessage->body = url + u'\n' + url;
    contact.emailMessage->rawMessage->headers.push_back({QStringLiteral("IN_REPLY_TO"), url});
    contact.references.push_back({QStringLiteral("a"), {}});
    contact.references.back().value.value = url;
    contact.attributes.push_back({url, url});
    contact.unknown.members.push_back({QStringLiteral("Other"), base::Json::array({base::Json::string(url)})});
    const auto body = contact::wireBody(contact);
    QVERIFY(body.contains("canary"));
    const auto endpoint = *aws::resolveEndpoint({QStringLiteral("us-west-2")});
    const aws::AccessKeys keys {"AKIDEXAMPLE", base::Secret("s"), {}};
    const auto rehearsal = exchange::rehearse(contact, endpoint, keys, base::UtcTime());
    QVERIFY(rehearsal);
    QVERIFY2(!rehearsal->body.contains("canary"), rehearsal->body.constData());
    QVERIFY(rehearsal->canonicalRequest.contains(aws::sha256Hex(body))); // what is signed is what will be sent
    // Nothing else is replaced.
    auto expected = QString::fromUtf8(body);
    expected.replace(QRegularExpression(QStringLiteral("canary[canry0-9%BDF~]*")), QStringLiteral("***"));
    QCOMPARE(QString::fromUtf8(rehearsal->body), expected);
}

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
