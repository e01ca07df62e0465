// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/drafts/request_json.h"
#include "storage/history/submission_history.h"
#include "storage/kept_message.h"
#include "support/fake_clock.h"
#include "support/files.h"
#include "unit/storage/draft_fixture.h"
#include "unit/storage/journal_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace composer::test {

/// A journal in a folder of its own, and what reads it.
class HistoryFolder {
public:
    QString path() const { return m_folder.filePath(QStringLiteral("state/submissions.db")); }
    QString folder() const { return m_folder.path(); }
    storage::SqliteJournal& journal() { return m_journal; }
    storage::SubmissionHistory& history() { return m_history; }
    FakeClock& clock() { return *m_clock; }

    /// The body of a message as it is sent.
    static contact::EmailContact message(const QString& subject, const QString& body, const QString& token)
    {
        auto contact = draftOf(subject, body).contact;
        contact.fromEmailAddress = contact::EmailAddressInfo {};
        contact.fromEmailAddress->emailAddress = QStringLiteral("anna@example.com");
        contact.destinationEmailAddress = QStringLiteral("shop@example.com");
        contact.clientToken = token;
        return contact;
    }

    static storage::JournalEntry entryOf(const contact::EmailContact& contact)
    {
        auto entry = journalEntry(*contact.clientToken, contact::wireBody(contact));
        const auto kept = storage::keptMessage(contact, entry.body);
        entry.about = kept.about;
        entry.requestSha256 = kept.requestSha256;
        entry.words = kept.words;
        return entry;
    }

    qint64 begin(const storage::JournalEntry& entry) { return m_journal.begin(entry)->id; }

    /// One that came to its outcome; its id.
    qint64 add(storage::JournalEntry entry, storage::JournalState state = storage::JournalState::Created)
    {
        const auto id = begin(entry);
        entry.state = state;
        if (state == storage::JournalState::Created)
            entry.contactId = QStringLiteral("contact-of-") + entry.clientToken;
        const auto finished = m_journal.finish(id, entry);
        return finished ? id : -1;
    }
    qint64 add(const QString& subject, const QString& body = QStringLiteral("Where is it?"),
        storage::JournalState state = storage::JournalState::Created)
    {
        return add(entryOf(message(subject, body, QStringLiteral("token-%1").arg(++m_count))), state);
    }

    /// All bytes of the database, of SQLite's log and of what else lies there.
    QByteArray allFiles() const { return contentOfFolder(QFileInfo(path()).path()); }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>();
    storage::SqliteJournal m_journal {path(), m_clock};
    storage::SubmissionHistory m_history {path()};
    int m_count = 0;
};

} // namespace composer::test
