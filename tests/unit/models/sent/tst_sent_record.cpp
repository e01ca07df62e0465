// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "contact/member_text.h"
#include "models/sent/sent_record.h"
#include "storage/kept_message.h"

#include <QTest>

using namespace composer;
using storage::JournalState;

class TestSentRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatWasSent();
    void whatIsOpenIsTheExactBody();
    void ofBeforeRequestsWereKept();
    void saysThatLinksWereCut();
};

namespace {

storage::JournalEntry entryOf(JournalState state, const QByteArray& request)
{
    storage::JournalEntry entry;
    entry.state = state;
    entry.clientToken = QStringLiteral("token");
    entry.request = request;
    return entry;
}

contact::EmailContact contactOf(const QString& subject)
{
    auto contact = contact::blankContact();
    contact::setTextOf(contact, contact::FieldId::Subject, subject);
    return contact;
}

} // namespace

void TestSentRecord::holdsWhatWasSent()
{
    const auto record = models::sentRecordOf(
        entryOf(JournalState::Created, contact::wireBody(contactOf(QStringLiteral("Order 4711")))));
    QVERIFY(record.hasContact);
    QVERIFY(record.isCreated() && !record.isOpen());
    QVERIFY(!record.linksWereCut);
    QCOMPARE(contact::textOf(record.contact, contact::FieldId::Subject), QStringLiteral("Order 4711"));
    QCOMPARE(record.contact.clientToken, QStringLiteral("token"));
}

void TestSentRecord::whatIsOpenIsTheExactBody()
{
    auto entry = entryOf(JournalState::Unknown, contact::wireBody(contactOf(QStringLiteral("cut"))));
    entry.body = contact::wireBody(contactOf(QStringLiteral("exact")));
    const auto record = models::sentRecordOf(entry);
    QVERIFY(record.isOpen());
    QCOMPARE(contact::textOf(record.contact, contact::FieldId::Subject), QStringLiteral("exact"));
}

void TestSentRecord::ofBeforeRequestsWereKept()
{
    const auto record = models::sentRecordOf(entryOf(JournalState::Created, {}));
    QVERIFY(!record.hasContact);
    QVERIFY(!record.linksWereCut);
}

void TestSentRecord::saysThatLinksWereCut()
{
    auto contact = contactOf(QStringLiteral("with a file"));
    contact.attachments.push_back({QStringLiteral("a.pdf"), QStringLiteral("https://b.s3.amazonaws.com/a.pdf"), {}});
    auto entry = entryOf(JournalState::Created, contact::wireBody(contact));
    entry.requestSha256 = storage::requestSha256(contact);
    QVERIFY(!models::sentRecordOf(entry).linksWereCut); // it had no query that could be cut
    contact.attachments.front().s3Url = *contact.attachments.front().s3Url + QStringLiteral("?X-Amz-Signature=0");
    entry.requestSha256 = storage::requestSha256(contact);
    QVERIFY(models::sentRecordOf(entry).linksWereCut);
    entry.state = JournalState::Unknown;
    entry.body = entry.request;
    QVERIFY(!models::sentRecordOf(entry).linksWereCut); // its body is whole
}

QTEST_GUILESS_MAIN(TestSentRecord)
#include "tst_sent_record.moc"
