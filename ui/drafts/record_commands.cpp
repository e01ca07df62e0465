// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/record_commands.h"

#include "contact/drafts/sent_mark.h"
#include "ui/drafts/folder_pane.h"

#include <utility>

namespace composer::ui {

using models::Folder;

RecordCommands::RecordCommands(const Dependencies& dependencies, FolderPane* pane, QWidget* window)
    : QObject(window)
    , m_dependencies(dependencies)
    , m_window(window)
{
    connect(pane, &FolderPane::removeRequested, this, &RecordCommands::removeForGood);
    connect(pane, &FolderPane::restoreRequested, this, &RecordCommands::restore);
    connect(&dependencies.folders.sent(), &models::SentStore::noticed, this, &RecordCommands::reportNotice);
}

/// Nothing brings it back, so that it is asked about.
void RecordCommands::removeForGood(Folder folder, const QString& id)
{
    if (folder != Folder::Sent && folder != Folder::Trash)
        return;
    const auto question = folder == Folder::Sent ? questionAbout(id) : tr("Delete this message for good?");
    if (!m_dependencies.questions.confirm(m_window, question, tr("&Delete for good")))
        return;
    if (id == m_dependencies.document.id() && folder == m_dependencies.document.folder())
        m_dependencies.document.forget();
    if (folder == Folder::Sent)
        m_dependencies.folders.sent().purge({id.toLongLong()});
    else if (const auto removed = m_dependencies.folders.remove(folder, id); !removed)
        reportNotice(removed.error());
}

QString RecordCommands::questionAbout(const QString& id) const
{
    const auto record = m_dependencies.folders.sent().load(id);
    if (record && record->isOpen())
        return tr("This submission may have become a contact, and without its record it cannot be tried again safely. "
                  "Delete what is known of it for good?");
    return tr("Delete what is known of this submission for good? The contact itself stays as it is.");
}

void RecordCommands::restore(const QString& id)
{
    const auto& document = m_dependencies.document;
    const bool isOpen = id == document.id() && document.folder() == Folder::Trash;
    const auto folder = m_dependencies.folders.restore(id);
    if (!folder)
        return reportNotice(folder.error());
    const auto place = id.section(u'/', 1);
    if (isOpen && *folder != Folder::Sent)
        report(m_dependencies.document.open(*folder, place), tr("Restored."));
    else
        Q_EMIT notified(Tone::Good, tr("Restored."));
}

void RecordCommands::sendRecordAgain()
{
    const auto& record = m_dependencies.document.record();
    if (!record || !record->sent)
        return;
    const bool linksWereCut = record->sent->linksWereCut;
    auto draft = contact::asNewMessage(record->draft);
    if (!begin(std::move(draft)))
        return;
    if (linksWereCut)
        Q_EMIT notified(
            Tone::Attention, tr("The links to the attachments were not kept. Add the attachments again, then send."));
    else
        m_dependencies.model.submitAgain();
}

/// Its draft is the place for that; one that has gone is put back. A submission of the command line has none yet.
void RecordCommands::tryRecordAgain()
{
    auto& document = m_dependencies.document;
    if (!document.record() || !document.record()->sent)
        return;
    const auto record = *document.record();
    const auto& entry = record.sent->entry;
    const auto& message = entry.about.messageId;
    if (message.isEmpty()) {
        if (begin(record.draft))
            m_dependencies.model.submitWith(entry.clientToken);
    } else if (const auto there = m_dependencies.folders.putBack(message, record.draft); !there) {
        reportNotice(there.error());
    } else if (report(document.open(Folder::Drafts, message))) {
        m_dependencies.model.repeatOpen();
    }
}

bool RecordCommands::begin(contact::Draft draft)
{
    return report(m_dependencies.document.startWith(std::move(draft)));
}

bool RecordCommands::report(const base::Result<void, QString>& result, const QString& done)
{
    if (result)
        Q_EMIT notified(Tone::Quiet, done);
    else
        Q_EMIT notified(Tone::Bad, result.error());
    return result.hasValue();
}

void RecordCommands::reportNotice(const models::Notice& notice)
{
    Q_EMIT notified(notice.tone, paragraph(notice));
}

void RecordCommands::restoreRecord()
{
    if (m_dependencies.document.folder() == Folder::Trash)
        restore(m_dependencies.document.id());
}

void RecordCommands::deleteRecord()
{
    if (m_dependencies.document.record())
        removeForGood(m_dependencies.document.folder(), m_dependencies.document.id());
}

void RecordCommands::keepSentFor(int days)
{
    auto& settings = m_dependencies.settings;
    auto& sent = m_dependencies.folders.sent();
    const auto older = days > 0 ? sent.olderThan(days) : std::optional<qint64>(0);
    const auto question = tr("Up to %n sent messages are older than that. Delete what is known of them for good?",
        nullptr, int(older.value_or(0)));
    const auto mayDelete = [&] { return m_dependencies.questions.confirm(m_window, question, tr("&Delete for good")); };
    if (older && (*older == 0 || mayDelete())) {
        settings.setDaysSentIsKept(days);
        sent.applyRetention(days);
    }
    Q_EMIT retentionChanged(settings.daysSentIsKept());
}

} // namespace composer::ui
