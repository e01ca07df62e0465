// SPDX-License-Identifier: Apache-2.0
#include "aws/sha256.h"
#include "contact/drafts/request_json.h"
#include "storage/kept_message.h"

#include <QTest>

using namespace composer;

namespace {

contact::EmailContact message(const QString& url)
{
    auto contact = contact::blankContact();
    contact.clientToken = QStringLiteral("token");
    contact.fromEmailAddress.emplace().emailAddress = QStringLiteral("anna@example.com");
    contact.fromEmailAddress->displayName = QStringLiteral("Anna");
    contact.destinationEmailAddress = QStringLiteral("shop@example.com");
    contact.emailMessage->rawMessage.emplace().subject = QStringLiteral("The order");
    contact.attachments.emplace_back().s3Url = url;
    return contact;
}

} // namespace

/// What the journal keeps of a message.
class TestKeptMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBodyIsKeptAsItIs();
    void presignedQueriesAreCut();
    void theTokenIsNoPartOfTheRequest();
    void whatIsNoRequest();
};

void TestKeptMessage::theBodyIsKeptAsItIs()
{
    const auto contact = message(QStringLiteral("https://b.s3.amazonaws.com/public.pdf"));
    const auto body = contact::wireBody(contact) + "\n"; // as another program may have written it
    const auto kept = storage::keptMessage(contact, body);
    QCOMPARE(kept.request, body);
    QCOMPARE(kept.bodySha256, aws::sha256Hex(body));
    QCOMPARE(kept.about.subject, QStringLiteral("The order"));
    QCOMPARE(kept.about.sender, QStringLiteral("Anna <anna@example.com>"));
    QCOMPARE(kept.about.recipient, QStringLiteral("shop@example.com"));
    QCOMPARE(kept.words.subject, QStringLiteral("the order"));
    const auto read = storage::keptMessage(body);
    QVERIFY(read);
    QCOMPARE(read->request, body);
    QCOMPARE(read->bodySha256, kept.bodySha256);
    QCOMPARE(read->requestSha256, kept.requestSha256);
}

void TestKeptMessage::presignedQueriesAreCut()
{
    const auto url = QStringLiteral("https://b.s3.amazonaws.com/bill.pdf");
    const auto contact = message(url + QStringLiteral("?X-Amz-Signature=canary"));
    const auto body = contact::wireBody(contact);
    const auto kept = storage::keptMessage(contact, body);
    QCOMPARE(kept.request, contact::wireBody(message(url)));
    QCOMPARE(kept.bodySha256, aws::sha256Hex(body));
}

void TestKeptMessage::theTokenIsNoPartOfTheRequest()
{
    auto contact = message(QStringLiteral("https://b.s3.amazonaws.com/bill.pdf?X-Amz-Signature=canary"));
    const auto hash = storage::requestSha256(contact);
    QCOMPARE(storage::keptMessage(contact, contact::wireBody(contact)).requestSha256, hash);
    contact.clientToken.reset();
    QCOMPARE(storage::requestSha256(contact), hash);
    QCOMPARE(aws::sha256Hex(contact::wireBody(contact)), hash);
    contact.name = QStringLiteral("another");
    QVERIFY(storage::requestSha256(contact) != hash);
}

void TestKeptMessage::whatIsNoRequest()
{
    QVERIFY(!storage::keptMessage(QByteArray()));
    QVERIFY(!storage::keptMessage("no JSON"));
    QVERIFY(!storage::keptMessage("[]"));
}

QTEST_GUILESS_MAIN(TestKeptMessage)
#include "tst_kept_message.moc"
