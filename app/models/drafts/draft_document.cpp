// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_document.h"

#include "contact/drafts/sent_mark.h"
#include "texts/error_text.h"

#include <QScopedValueRollback>

#include <utility>

namespace composer::models {

namespace {

/// With the time that the file takes, less than two seconds after the first key.
constexpr std::chrono::milliseconds untilSaved {1'500};
constexpr std::chrono::seconds untilTriedAgain {30};

} // namespace

DraftDocument::DraftDocument(
    ComposerModel& model, std::shared_ptr<const storage::DraftStore> store, const SentStore& sent, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_store(std::move(store))
    , m_sent(sent)
    , m_writer(m_store)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DraftDocument::save);
    connect(&m_model, &ComposerModel::textChanged, this, &DraftDocument::noteChange);
    connect(&m_model, &ComposerModel::textPending, this, &DraftDocument::noteChange);
    connect(&m_model, &ComposerModel::partChanged, this, &DraftDocument::noteChange);
    m_model.setBeforeSending([this] { return saveToSend(); });
    begin(Folder::Drafts, {}, {});
}

DraftDocument::~DraftDocument()
{
    flush();
}

base::Result<void, QString> DraftDocument::leave()
{
    if (m_model.submission().isBusy()) // its outcome belongs to this message
        return base::fail(tr("This message is being sent. Open another one when that is done."));
    if (flush())
        return {};
    return base::fail(tr("This message cannot be saved, so it stays open: %1").arg(m_problem));
}

base::Result<void, QString> DraftDocument::startNew()
{
    if (auto left = leave(); !left)
        return left;
    forget();
    return {};
}

void DraftDocument::forget()
{
    begin(Folder::Drafts, {}, {});
    show({{}, contact::blankContact(), {}}, {});
}

base::Result<void, QString> DraftDocument::open(Folder folder, const QString& id)
{
    if (auto left = leave(); !left)
        return left;
    if (folder == Folder::Sent)
        return openRecord(id);
    auto stored = m_store->load(folder, id);
    if (!stored) {
        if (const auto record = folder == Folder::Drafts ? m_sent.createdFrom(id) : std::nullopt)
            return openRecord(*record); // it was sent, and its draft has gone with that
        return base::fail(paragraph(loadErrorText(stored.error())));
    }
    if (folder == Folder::Trash) {
        showRecord(folder, id, {std::move(stored->read.draft), {}});
        return {};
    }
    begin(folder, id, stored->revision);
    show(std::move(stored->read.draft), stored->read.issues);
    // It was created, and the application ended before the draft was filed.
    if (const auto last = m_model.submission().last(); folder == Folder::Drafts && last && last->isCreated()) {
        keepAsSent();
        if (!m_record)
            Q_EMIT isAnotherVersion(last->notice);
    }
    return {};
}

base::Result<void, QString> DraftDocument::openRecord(const QString& id)
{
    auto sent = m_sent.load(id);
    if (!sent)
        return base::fail(paragraph(sent.error()));
    contact::Draft draft;
    draft.contact = sent->contact;
    showRecord(Folder::Sent, id, {std::move(draft), *std::move(sent)});
    return {};
}

void DraftDocument::showRecord(Folder folder, const QString& id, Record record)
{
    begin(Folder::Drafts, {}, {});
    m_folder = folder;
    m_id = id;
    m_record = std::move(record);
    show({{}, contact::blankContact(), {}}, {});
}

base::Result<void, QString> DraftDocument::startWith(contact::Draft draft, const contact::Issues& readIssues)
{
    if (auto left = leave(); !left)
        return left;
    begin(Folder::Drafts, {}, {});
    show(std::move(draft), readIssues);
    m_baseline = contact::blankContact();
    noteChange();
    return {};
}

base::Result<void, QString> DraftDocument::restoreVersion(const QString& name)
{
    // First, since saving the present state may be what drops the oldest version.
    auto version = m_store->loadVersion(m_id, name);
    if (!version)
        return base::fail(paragraph(loadErrorText(version.error())));
    if (auto left = leave(); !left)
        return left;
    m_writer.keepOld();
    show(std::move(version->read.draft), version->read.issues);
    noteChange();
    return {};
}

void DraftDocument::begin(Folder folder, const QString& id, const QByteArray& revision)
{
    m_soon.stop();
    m_record.reset();
    m_writer.begin(folder, id, revision);
    m_folder = folder;
    m_id = id;
    m_savedAt = {};
    m_model.submission().setMessage(id);
    setState(id.isEmpty() ? State::Unsaved : State::Saved);
}

void DraftDocument::show(contact::Draft draft, const contact::Issues& issues)
{
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_model.setContact(draft.contact, issues);
        m_model.setTemplate(m_folder == Folder::Templates, draft.variables);
    }
    m_baseline = m_model.contact();
    draft.contact = {};
    m_envelope = std::move(draft);
    Q_EMIT opened();
}

QString DraftDocument::subject() const
{
    return m_record ? contact::textOf(m_record->draft.contact, contact::FieldId::Subject)
                    : m_model.text(contact::FieldId::Subject);
}

/// As the list shows it.
QString DraftDocument::title() const
{
    if (m_envelope.title && !m_envelope.title->isEmpty())
        return *m_envelope.title;
    const auto subject = m_model.text(contact::FieldId::Subject);
    return subject.isEmpty() ? tr("(no subject)") : subject;
}

void DraftDocument::changeEnvelope(const std::function<void(contact::Draft&)>& change)
{
    change(m_envelope);
    m_baseline = {};
    noteChange();
}

void DraftDocument::noteChange()
{
    if (m_isShowing || m_record)
        return;
    if (m_model.isOffering() && m_state != State::Changed) { // nothing has been changed yet
        m_baseline = m_model.contact();
        return;
    }
    if (m_state != State::Failed)
        setState(m_id.isEmpty() ? State::Unsaved : State::Changed);
    if (!m_soon.isActive() || m_soon.remainingTime() > untilSaved.count())
        m_soon.start(untilSaved);
}

/// A message with nothing but what was offered to it needs no file.
bool DraftDocument::isWorthAFile(const contact::EmailContact& contact) const
{
    return !m_id.isEmpty() || (!contact::isBlank(contact) && contact != m_baseline);
}

void DraftDocument::save()
{
    m_soon.stop();
    if (m_record)
        return;
    auto contact = m_model.contactAsTyped();
    if (!isWorthAFile(contact))
        return;
    auto draft = m_envelope;
    draft.contact = std::move(contact);
    contact::removeSentMark(draft); // only the journal says what was sent
    m_writer.save(std::move(draft), tr("%1 (conflict copy)").arg(title()),
        [this](const DraftWriter::Saved& saved) { finishSave(saved); });
}

void DraftDocument::finishSave(const DraftWriter::Saved& saved)
{
    if (!saved) {
        setState(State::Failed, paragraph(fileErrorText(saved.error())));
        m_soon.start(untilTriedAgain);
        return;
    }
    m_id = saved->id;
    m_model.submission().renameMessage(m_id);
    m_savedAt = QDateTime::currentDateTime();
    if (saved->isCopy) {
        m_envelope.title = tr("%1 (conflict copy)").arg(title());
        setState(State::Copied);
    } else if (saved->keptOld)
        setState(State::Kept);
    else if (!m_soon.isActive())
        setState(State::Saved);
}

bool DraftDocument::flush()
{
    m_model.pendingEdits().commitAll();
    return settle();
}

bool DraftDocument::settle()
{
    if (m_soon.isActive() || m_state == State::Changed || m_state == State::Failed)
        save();
    m_writer.finish();
    return m_state != State::Failed;
}

contact::Draft DraftDocument::present()
{
    if (m_record)
        return m_record->draft;
    m_model.pendingEdits().commitAll();
    auto draft = m_envelope;
    draft.contact = m_model.contact();
    return draft;
}

base::Result<void, QString> DraftDocument::saveCopy(Folder folder)
{
    const auto saved = m_store->save({folder, {}, {}, false}, contact::asNewMessage(present()));
    if (!saved)
        return base::fail(paragraph(fileErrorText(saved.error())));
    return {};
}

/// The row in the journal names the message by its file: there has to be one before anything is sent.
bool DraftDocument::saveToSend()
{
    if (m_record)
        return false;
    if (m_id.isEmpty())
        save();
    return flush() && !m_id.isEmpty();
}

void DraftDocument::keepAsSent()
{
    const auto& submission = m_model.submission();
    const auto row = submission.createdRow();
    if (!row) { // it could not be written down: the message stays, and its outcome over it
        settle();
        return;
    }
    m_soon.stop();
    m_writer.finish();
    const auto sent = m_folder == Folder::Drafts ? m_writer.next() : storage::SaveOrder {};
    const bool isAsSent = submission.last()->isOf(m_model.contactAsTyped());
    if (!isAsSent && !goOnAsNew())
        return;
    if (!sent.id.isEmpty())
        (void)m_store->discardSent(
            sent); // what another process has changed stays, and is asked about when it is opened
    if (!isAsSent)
        return;
    if (const auto opened = openRecord(QString::number(*row)); !opened)
        forget();
}

/// What is in the window has changed since it was sent, and is another message now. What is being typed is not
/// disturbed. False when it cannot be saved.
bool DraftDocument::goOnAsNew()
{
    begin(Folder::Drafts, {}, {});
    m_baseline = contact::blankContact();
    save();
    m_writer.finish();
    Q_EMIT opened();
    return m_state != State::Failed;
}

std::vector<DraftVersion> DraftDocument::versions() const
{
    return m_id.isEmpty() || m_record ? std::vector<DraftVersion>() : m_store->versions(m_id);
}

base::Result<contact::Draft, QString> DraftDocument::version(const QString& name) const
{
    auto stored = m_store->loadVersion(m_id, name);
    if (!stored)
        return base::fail(paragraph(loadErrorText(stored.error())));
    return std::move(stored->read.draft);
}

void DraftDocument::setState(State state, const QString& problem)
{
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

} // namespace composer::models
