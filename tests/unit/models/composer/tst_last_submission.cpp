// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "models/composer/last_submission.h"
#include "storage/kept_message.h"
#include "support/fake_clock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using storage::JournalState;

namespace {

const QString file = QStringLiteral("https://b.s3.amazonaws.com/bill.pdf");
const QString presigned = file + QStringLiteral("?X-Amz-Signature=canary");

contact::EmailContact message(const QString& subject, const QString& url)
{
    auto contact = contact::blankContact();
    contact.destinationEmailAddress = QStringLiteral("shop@example.com");
    contact.emailMessage->rawMessage.emplace().subject = subject;
    contact.attachments.emplace_back().s3Url = url;
    return contact;
}

} // namespace

/// What the journal knows of a message after a restart.
class TestLastSubmission : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutRowsThereIsNone();
    void isOfTheMessage_data();
    void isOfTheMessage();
    void theLastOneCounts();
    void aJournalThatWasSetAside();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("state/journal.db")); }
    void send(contact::EmailContact contact, JournalState state, const QString& token = QStringLiteral("token"));
    std::optional<models::LastSubmission> last()
    {
        storage::SqliteJournal later(path(), m_clock);
        return models::lastSubmissionOf(later, QStringLiteral("draft"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<test::FakeClock> m_clock = std::make_shared<test::FakeClock>();
};

void TestLastSubmission::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLastSubmission::send(contact::EmailContact contact, JournalState state, const QString& token)
{
    storage::SqliteJournal journal(path(), m_clock);
    contact.clientToken = token;
    storage::JournalEntry entry;
    entry.clientToken = token;
    entry.scope = QStringLiteral("scope");
    entry.about.messageId = QStringLiteral("draft");
    entry.body = contact::wireBody(contact);
    const auto kept = storage::keptMessage(contact, entry.body);
    entry.bodySha256 = kept.bodySha256;
    entry.request = kept.request;
    const auto row = journal.begin(entry);
    QVERIFY(row);
    entry.state = state;
    if (state != JournalState::Sending)
        QVERIFY(journal.finish(row->id, entry));
}

void TestLastSubmission::withoutRowsThereIsNone()
{
    QVERIFY(!last());
    send(message(QStringLiteral("Order"), file), JournalState::Refused);
    QVERIFY(!last());
}

void TestLastSubmission::isOfTheMessage_data()
{
    QTest::addColumn<JournalState>("state");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("isOf");
    const auto row = [](const char* name, JournalState state, const char* subject, const QString& url,
                         const char* token, bool isOf) {
        QTest::newRow(name) << state << QString::fromLatin1(subject) << url << QString::fromLatin1(token) << isOf;
    };
    row("created", JournalState::Created, "Order", presigned, "", true);
    row("created, its token", JournalState::Created, "Order", presigned, "token", true);
    row("created, as the journal keeps it", JournalState::Created, "Order", file, "", true);
    row("created, another file", JournalState::Created, "Order", file + u'x', "", false);
    row("created, changed", JournalState::Created, "Other", presigned, "", false);
    row("created, another token", JournalState::Created, "Order", presigned, "other", false);
    row("unknown", JournalState::Unknown, "Order", presigned, "", true);
    row("unknown, the query is part of it", JournalState::Unknown, "Order", file, "", false);
    row("interrupted", JournalState::Sending, "Order", presigned, "", true);
}

void TestLastSubmission::isOfTheMessage()
{
    QFETCH(JournalState, state);
    QFETCH(QString, subject);
    QFETCH(QString, url);
    QFETCH(QString, token);
    send(message(QStringLiteral("Order"), presigned), state);
    const auto known = last();
    QVERIFY(known);
    QCOMPARE(known->isCreated(), state == JournalState::Created);
    auto now = message(subject, url);
    if (!token.isEmpty())
        now.clientToken = token;
    QTEST(known->isOf(now), "isOf");
}

void TestLastSubmission::theLastOneCounts()
{
    send(message(QStringLiteral("First"), file), JournalState::Created, QStringLiteral("one"));
    send(message(QStringLiteral("Second"), file), JournalState::Created, QStringLiteral("two"));
    send(message(QStringLiteral("Third"), file), JournalState::Refused, QStringLiteral("three"));
    const auto known = last();
    QVERIFY(known);
    QCOMPARE(known->outcome.clientToken, QStringLiteral("two"));
    QVERIFY(known->isOf(message(QStringLiteral("Second"), file)));
}

void TestLastSubmission::aJournalThatWasSetAside()
{
    send(message(QStringLiteral("Order"), presigned), JournalState::Created);
    QVERIFY(QFile::rename(path(), path() + QStringLiteral(".damaged-20260101T000000000Z")));
    const auto known = last();
    QVERIFY(known && known->isCreated());
    QVERIFY(known->isOf(message(QStringLiteral("Order"), presigned)));
}

QTEST_GUILESS_MAIN(TestLastSubmission)
#include "tst_last_submission.moc"
