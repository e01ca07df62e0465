// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/draft_commands.h"

#include "base/atomic_file.h"
#include "contact/drafts/sent_mark.h"
#include "texts/error_text.h"
#include "texts/interrupted_text.h"
#include "texts/notice.h"
#include "ui/drafts/folder_pane.h"
#include "ui/drafts/versions_dialog.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScopedValueRollback>

namespace composer::ui {

using models::Folder;

namespace {

/// A file name that says what is in it.
QString fileNameFor(const QString& subject)
{
    static const QRegularExpression unfit(
        QStringLiteral("[^\\w -]+"), QRegularExpression::UseUnicodePropertiesOption);
    auto name = QString(subject).replace(unfit, QStringLiteral("_")).simplified().left(60);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("request") : name) + QLatin1String(".json");
}

} // namespace

DraftCommands::DraftCommands(const Dependencies& dependencies, FolderPane* pane, QWidget* window)
    : QObject(window)
    , m_dependencies(dependencies)
    , m_files([this] { return mayOpenFiles(); },
          [this](const QString& path, const models::LoadedDraft& loaded) { openLoaded(path, loaded); }, this)
    , m_pane(pane)
    , m_window(window)
{
    connect(&m_files, &WaitingFiles::waiting, this, &DraftCommands::filesWaiting);
    connect(pane, &FolderPane::newRequested, this, &DraftCommands::startNew);
    connect(pane, &FolderPane::openRequested, this, &DraftCommands::open);
    connect(pane, &FolderPane::duplicateRequested, this, &DraftCommands::editAsNew);
    connect(pane, &FolderPane::removeRequested, this, &DraftCommands::remove);
    connect(pane, &FolderPane::setAsideRequested, this, &DraftCommands::setAside);
    connect(pane, &FolderPane::exportRequested, this, &DraftCommands::exportSent);
    connect(
        &dependencies.document, &models::DraftDocument::isAnotherVersion, this, [this](const models::Notice& created) {
            m_otherVersion =
                tr("Another version of this message was sent: %1 If you send this one, it is a second contact.")
                    .arg(created.headline);
        });
    connect(&dependencies.document, &models::DraftDocument::opened, this, [this] {
        rememberOpen();
        Q_EMIT opened();
    });
    connect(&dependencies.document, &models::DraftDocument::stateChanged, this, [this] {
        rememberOpen();
        // The watcher does not see a folder that was not there before.
        if (m_dependencies.document.state() == models::DraftDocument::State::Saved)
            m_dependencies.folders.refresh();
    });
}

void DraftCommands::openLast()
{
    const auto place = m_dependencies.settings.openDraft().split(u'/');
    if (place.size() != 2 || !m_dependencies.document.id().isEmpty())
        return;
    const auto folder = Folder(place.first().toInt());
    const auto id = place.last();
    auto& folders = m_dependencies.folders;
    const bool isThere = folder == Folder::Sent ? folders.sent().load(id).hasValue()
                                                : folders.load(folder, id) || folders.sent().createdFrom(id);
    if (isThere && folder != Folder::Trash)
        open(folder, id);
}

/// The next start begins with a new message, unless it goes on with a draft. After a crash it shows the record: its
/// outcome may not have been seen.
void DraftCommands::forgetRecord()
{
    if (m_dependencies.document.record())
        m_dependencies.settings.setOpenDraft({});
}

void DraftCommands::rememberOpen()
{
    const auto id = m_dependencies.document.id();
    if (m_pane)
        m_pane->select(id);
    m_dependencies.settings.setOpenDraft(
        id.isEmpty() ? QString() : QString::number(int(m_dependencies.document.folder())) + u'/' + id);
}

void DraftCommands::reportDone(const base::Result<void, QString>& result, const QString& done)
{
    if (result)
        Q_EMIT notified(Tone::Quiet, done);
    else
        Q_EMIT notified(Tone::Bad, result.error());
}

void DraftCommands::reportFailed(const models::Notice& notice)
{
    Q_EMIT notified(notice.tone, paragraph(notice));
}

void DraftCommands::startNew()
{
    reportDone(m_dependencies.document.startNew());
}

void DraftCommands::open(Folder folder, const QString& id)
{
    if (id.isEmpty() || (id == m_dependencies.document.id() && folder == m_dependencies.document.folder()))
        return;
    m_otherVersion.clear();
    const auto opened = m_dependencies.document.open(folder, id);
    if (opened && !m_otherVersion.isEmpty())
        Q_EMIT notified(Tone::Attention, m_otherVersion);
    else
        reportDone(opened);
}

void DraftCommands::editAsNew(Folder folder, const QString& id)
{
    auto draft = m_dependencies.folders.load(folder, id);
    if (!draft)
        reportFailed(draft.error());
    else if (folder == Folder::Templates)
        Q_EMIT templateChosen(*draft);
    else
        startAsNew(*std::move(draft));
}

void DraftCommands::editThisAsNew()
{
    startAsNew(m_dependencies.document.present());
}

void DraftCommands::startAsNew(contact::Draft draft)
{
    reportDone(
        m_dependencies.document.startWith(contact::asNewMessage(std::move(draft))), tr("This is a new message."));
}

void DraftCommands::remove(Folder folder, const QString& id)
{
    if (folder == Folder::Sent || folder == Folder::Trash) // see RecordCommands
        return;
    const bool isOpen = id == m_dependencies.document.id();
    if (isOpen && m_dependencies.model.submission().isBusy()) {
        Q_EMIT notified(Tone::Attention, tr("This message is being sent. Delete it when that is done."));
        return;
    }
    if (isOpen) {
        m_dependencies.document.flush();
        m_dependencies.document.forget();
    }
    if (const auto removed = m_dependencies.folders.remove(folder, id); !removed)
        return reportFailed(removed.error());
    if (!m_pane)
        return;
    m_pane->offerUndo(tr("Deleted."), [this, folder, id] {
        if (const auto restored = m_dependencies.folders.restore(folder, id); !restored)
            reportFailed(restored.error());
    });
}

void DraftCommands::setAside(Folder folder, const QString& id)
{
    const auto aside = m_dependencies.folders.setAside(folder, id);
    if (aside)
        Q_EMIT notified(Tone::Quiet, tr("The damaged file was renamed to %1.").arg(*aside));
    else
        reportFailed(aside.error());
}

void DraftCommands::chooseFile()
{
    QString path;
    {
        const QScopedValueRollback asking(m_isAsking, true);
        path = m_dependencies.questions.fileToOpen(m_window, m_dependencies.settings.fileFolder());
    }
    if (!path.isEmpty())
        openFile(path);
}

/// What is asked for or sent belongs to the message that is in the window.
bool DraftCommands::mayOpenFiles() const
{
    return !m_isAsking && !m_dependencies.model.submission().isBusy() && !QApplication::activeModalWidget()
        && !QApplication::activePopupWidget();
}

void DraftCommands::openFiles(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_dependencies.settings.setFileFolder(QFileInfo(paths.last()).absolutePath());
    m_files.add(paths);
}

void DraftCommands::openLoaded(const QString& path, const models::LoadedDraft& loaded)
{
    if (!loaded) {
        Q_EMIT notified(Tone::Bad, loaded.error());
        return;
    }
    m_dependencies.settings.addRecentFile(path);
    const auto& submission = m_dependencies.model.submission();
    auto outcome =
        submission.phase() == models::SubmissionModel::Phase::Finished ? submission.notice().headline : QString();
    if (const auto& record = m_dependencies.document.record();
        record && record->sent && m_dependencies.document.id() == m_justCreated)
        outcome = models::interruptedText(record->sent->entry).headline;
    if (!outcome.isEmpty())
        outcome += u' ';
    // A file from elsewhere says nothing about what was sent from here, unless the journal agrees.
    const auto token = loaded->draft.contact.clientToken.value_or(QString());
    auto draft = contact::asNewMessage(loaded->draft);
    if (!token.isEmpty() && submission.isTokenOpen(token))
        draft.contact.clientToken = token;
    // The outcome goes with its message; it can still be read here.
    reportDone(m_dependencies.document.startWith(std::move(draft), loaded->issues),
        outcome
            + tr("Opened a copy of %1; the file itself is not changed.")
                  .arg(models::shownName(QFileInfo(path).fileName())));
}

void DraftCommands::saveNow()
{
    if (m_dependencies.document.flush())
        Q_EMIT notified(Tone::Quiet, tr("Saved. Drafts are saved automatically while you write."));
}

void DraftCommands::saveAsTemplate()
{
    const auto saved = m_dependencies.document.saveCopy(Folder::Templates);
    if (saved)
        Q_EMIT notified(Tone::Good, tr("Saved as a template. Write {{name}} wherever something changes each time."));
    else
        Q_EMIT notified(Tone::Bad, saved.error());
    m_dependencies.folders.refresh();
}

void DraftCommands::exportRequest()
{
    // Before the question: what is exported is what the person saw when asking for it.
    const auto contact = m_dependencies.document.present().contact;
    const auto subject = contact::textOf(contact, contact::FieldId::Subject);
    const auto proposed = QDir(m_dependencies.settings.fileFolder()).filePath(fileNameFor(subject));
    QString path;
    {
        const QScopedValueRollback asking(m_isAsking, true);
        path = m_dependencies.questions.fileToSave(m_window, proposed);
    }
    if (path.isEmpty())
        return;
    m_dependencies.settings.setFileFolder(QFileInfo(path).absolutePath());
    const auto saved = base::saveAtomically(path, base::writeJson(contact::toJson(contact), base::JsonStyle::Indented));
    if (!saved) {
        reportFailed(models::fileErrorText(saved.error()));
        return;
    }
    m_dependencies.settings.addRecentFile(path);
    Q_EMIT notified(Tone::Good,
        contact.attachments.empty()
            ? tr("Exported to %1.").arg(path)
            : tr("Exported to %1. Anyone who has the file can read the attachments until the links expire.").arg(path));
}

void DraftCommands::exportSent()
{
    const auto proposed =
        QDir(m_dependencies.settings.fileFolder()).filePath(tr("sent messages") + QLatin1String(".csv"));
    QString path;
    {
        const QScopedValueRollback asking(m_isAsking, true);
        path = m_dependencies.questions.fileForSent(m_window, proposed);
    }
    if (path.isEmpty())
        return;
    m_dependencies.settings.setFileFolder(QFileInfo(path).absolutePath());
    const bool isJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    m_dependencies.folders.sent().exportListed(path, isJson ? exchange::HistoryForm::Json : exchange::HistoryForm::Csv);
}

void DraftCommands::showVersions()
{
    m_dependencies.document.flush();
    auto* dialog = new VersionsDialog(m_dependencies.document, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // It shows the versions of this message, and no other one's.
    connect(&m_dependencies.document, &models::DraftDocument::opened, dialog, &QDialog::reject);
    connect(dialog, &VersionsDialog::restoreRequested, this, [this](const QString& name) {
        reportDone(m_dependencies.document.restoreVersion(name),
            tr("The earlier version is restored; the later one was kept as a version."));
    });
    dialog->open();
}

void DraftCommands::keepSent()
{
    m_dependencies.document.keepAsSent();
    m_justCreated = m_dependencies.document.record() ? m_dependencies.document.id() : QString();
    m_dependencies.folders.refresh();
}

} // namespace composer::ui
