// SPDX-License-Identifier: Apache-2.0
#include "models/composer/composer_model.h"

#include "base/text.h"
#include "contact/issues/field_path.h"
#include "contact/member_text.h"
#include "texts/issue_text.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace composer::models {

using contact::FieldId;

namespace {

/// Long enough not to look at a large body at every key, short enough to feel live.
constexpr std::chrono::milliseconds pauseInTyping {300};

} // namespace

ComposerModel::ComposerModel(std::span<const FieldId> shown, std::shared_ptr<TargetOpener> targets,
    sending::Submit submit, LiveValidation::Validate validate, QObject* parent)
    : TextFieldsOf(parent)
    , m_shown(shown.begin(), shown.end())
    , m_validation(std::move(validate))
    , m_submission(std::move(targets), std::move(submit))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, &ComposerModel::validateNow);
    connect(&m_submission, &SubmissionModel::targetChanged, this, &ComposerModel::offerDefaults);
    connect(&m_pendingEdits, &PendingEdits::typed, this, [this] {
        if (m_submission.last())
            matchOutcomeWith(contactAsTyped());
        Q_EMIT textPending();
    });
    connect(&m_submission, &SubmissionModel::targetChanged, this, &ComposerModel::matchOutcome);
    connect(&m_submission, &SubmissionModel::lastChanged, this, &ComposerModel::matchOutcome);
    setContact(contact::blankContact());
}

const contact::EmailContact& ComposerModel::contact()
{
    fetch();
    return m_contact;
}

contact::EmailContact ComposerModel::contactAsTyped()
{
    auto typed = contact();
    m_pendingEdits.applyTo(typed);
    return typed;
}

void ComposerModel::setContact(contact::EmailContact contact, const contact::Issues& readIssues)
{
    m_pendingEdits.dropAll();
    m_lateText = {};
    m_pause.stop();
    m_contact = std::move(contact);
    m_readIssues = readIssues;
    // A form always has the structures that its required fields are in; the validator then names the field itself.
    for (const auto id : {FieldId::FromAddress, FieldId::Body}) {
        if (textOf(m_contact, id).isEmpty())
            setTextOf(m_contact, id, {});
    }
    m_validation.checkAll(m_contact);
    collectIssues();
    for (const auto id : m_shown)
        announceText(id);
    for (const auto id : contact::contactParts())
        Q_EMIT partChanged(id);
    offerDefaults();
}

void ComposerModel::setTemplate(bool isTemplate, contact::TemplateVariables variables)
{
    m_isTemplate = isTemplate;
    m_variables = std::move(variables);
    fetch();
    m_validation.checkAll(m_contact);
    collectIssues();
}

void ComposerModel::reset()
{
    setContact(contact::blankContact());
}

QString ComposerModel::text(FieldId id)
{
    fetch();
    return textOf(m_contact, id);
}

void ComposerModel::setText(FieldId id, const QString& text)
{
    if (id == m_lateField)
        m_lateText = {};
    setTextOf(m_contact, id, text);
    dropReadIssues(id);
    if (id == FieldId::Body)
        m_validation.checkAll(m_contact);
    else
        m_validation.checkAllButBody(m_contact);
    collectIssues();
    announceText(id);
}

void ComposerModel::announceText(FieldId id)
{
    // The field's own widget first: others read from it.
    Q_EMIT fieldChanged(int(id));
    Q_EMIT textChanged(id);
}

contact::PartValue ComposerModel::part(FieldId id)
{
    return partOf(m_contact, id);
}

void ComposerModel::setPart(FieldId id, contact::PartValue value)
{
    setPartOf(m_contact, id, std::move(value));
    dropReadIssues(id);
    m_validation.checkAllButBody(m_contact);
    collectIssues();
    Q_EMIT partChanged(id);
}

void ComposerModel::setTextLater(FieldId id, TextSource source)
{
    if (id != m_lateField)
        fetch();
    m_lateField = id;
    m_lateText = std::move(source);
    m_pause.start();
    m_isAsLastSent = false; // until it is fetched
    m_submission.setShowsLast(false);
    Q_EMIT textPending();
}

void ComposerModel::validateNow()
{
    fetch();
}

void ComposerModel::fetch()
{
    if (!m_lateText)
        return;
    m_pause.stop();
    const auto source = std::exchange(m_lateText, {});
    setTextOf(m_contact, m_lateField, source());
    dropReadIssues(m_lateField);
    m_validation.checkAll(m_contact);
    collectIssues();
    Q_EMIT textFetched(m_lateField);
    Q_EMIT countChanged(int(m_lateField));
}

/// What the reader of a file said about a member holds until somebody edits it.
void ComposerModel::dropReadIssues(FieldId id)
{
    const auto path = QLatin1String(contact::field(id).path);
    std::erase_if(m_readIssues,
        [&](const contact::Issue& issue) { return fieldFor(issue) == id || contact::isAtOrUnder(issue.path, path); });
}

void ComposerModel::collectIssues()
{
    const auto place = [this](const contact::Issue& issue) {
        const auto id = fieldFor(issue);
        return id ? std::ranges::find(m_shown, *id) : m_shown.end();
    };
    m_issues = m_validation.issues();
    for (const auto& issue : m_readIssues) {
        if (std::ranges::find(m_issues, issue) == m_issues.end())
            m_issues.push_back(issue);
    }
    std::ranges::stable_sort(m_issues, {}, place);
    matchOutcome();
    Q_EMIT issuesChanged();
}

contact::Issues ComposerModel::issuesFor(FieldId id) const
{
    contact::Issues found;
    std::ranges::copy_if(
        m_issues, std::back_inserter(found), [&](const contact::Issue& issue) { return fieldFor(issue) == id; });
    return found;
}

contact::Issues ComposerModel::issuesUnder(const QString& path) const
{
    contact::Issues found;
    std::ranges::copy_if(m_issues, std::back_inserter(found),
        [&](const contact::Issue& issue) { return contact::isAtOrUnder(issue.path, path); });
    return found;
}

std::optional<FieldId> ComposerModel::fieldFor(const contact::Issue& issue) const
{
    return contact::shownFieldAt(issue.path, m_shown);
}

Notices ComposerModel::notices(FieldId id) const
{
    return issueNotices(issuesFor(id));
}

qint64 ComposerModel::count(FieldId id)
{
    const auto counted = text(id);
    return contact::field(id).unit == contact::Unit::Utf8Bytes ? base::utf8Size(counted)
                                                               : base::codePointCount(counted);
}

std::optional<qint64> ComposerModel::limit(FieldId id) const
{
    return contact::field(id).maximum;
}

ComposerModel::SendMeaning ComposerModel::sendMeaning() const
{
    const auto& last = m_submission.last();
    if (m_isAsLastSent && last && last->isOpen())
        return SendMeaning::SafeRetry;
    if (m_isAsLastSent && last && last->isCreated())
        return SendMeaning::AlreadyCreated;
    return m_submission.openOne() ? SendMeaning::AfterOpen : SendMeaning::First;
}

void ComposerModel::matchOutcome()
{
    // A large text is not fetched for nothing.
    static const contact::EmailContact none;
    matchOutcomeWith(m_submission.last() ? contact() : none);
}

void ComposerModel::matchOutcomeWith(const contact::EmailContact& message)
{
    const auto& last = m_submission.last();
    m_isAsLastSent = last && m_submission.isTargetOfLast() && last->isOf(message);
    if (!m_submission.isBusy())
        m_submission.setShowsLast(m_isAsLastSent);
}

void ComposerModel::submit()
{
    m_pendingEdits.commitAll();
    m_submission.prepareTarget();
    validateNow();
    if (contact::hasErrors(m_issues)) {
        Q_EMIT issuesFound();
        return;
    }
    switch (sendMeaning()) {
    case SendMeaning::AlreadyCreated:
        Q_EMIT alreadyCreated();
        break;
    case SendMeaning::AfterOpen:
        Q_EMIT openOutcomeFound();
        break;
    case SendMeaning::SafeRetry:
        send(m_submission.last()->token());
        break;
    case SendMeaning::First:
        if (const auto token = tokenToSend();
            m_submission.findOpenTwin(m_contact) && m_submission.openOne()->token() != token)
            Q_EMIT openOutcomeFound();
        else
            send(token);
        break;
    }
}

void ComposerModel::submitAgain()
{
    submitWith(freshToken());
}

void ComposerModel::submitWith(const QString& clientToken)
{
    m_pendingEdits.commitAll();
    validateNow();
    if (contact::hasErrors(m_issues))
        Q_EMIT issuesFound();
    else
        send(clientToken);
}

bool ComposerModel::canRepeatOpen() const
{
    const auto& open = m_submission.openOne();
    const auto& target = m_submission.target();
    return open && target && open->wasAt(target->environment.id, target->route.journalScope);
}

void ComposerModel::repeatOpen()
{
    if (m_submission.isBusy() || !canRepeatOpen())
        return;
    auto again = m_submission.openOne()->contact;
    again.clientToken = m_submission.openOne()->token();
    m_submission.start(std::move(again));
}

/// A token belongs to one exact message: ours goes with no other. One that the person gave is theirs to decide about.
QString ComposerModel::tokenToSend()
{
    auto given = m_contact.clientToken.value_or(QString());
    return given.isEmpty() || given == m_ownToken ? freshToken() : given;
}

void ComposerModel::send(const QString& clientToken)
{
    if (m_submission.isBusy())
        return;
    if (m_beforeSending && !m_beforeSending()) {
        Q_EMIT notSent();
        return;
    }
    if (clientToken != m_contact.clientToken.value_or(QString())) {
        m_ownToken = clientToken;
        setText(FieldId::ClientToken, clientToken);
    }
    m_submission.start(m_contact);
}

void ComposerModel::offerDefaults()
{
    const auto& target = m_submission.target();
    if (!target)
        return;
    const QScopedValueRollback offering(m_isOffering, true);
    const auto offer = [this](FieldId id, const QString& value) {
        const auto now = text(id);
        const auto before = std::exchange(m_offered[id], value);
        if (now != value && (now.isEmpty() || now == before))
            setText(id, value);
    };
    const auto& environment = target->environment;
    offer(FieldId::InstanceId, environment.instanceId);
    offer(FieldId::DestinationEmailAddress, environment.defaultDestination);
    offer(FieldId::ContactFlowId, environment.defaultFlowId);
}

} // namespace composer::models
