// SPDX-License-Identifier: Apache-2.0
#include "sending/journaling.h"

#include "aws/sha256.h"
#include "contact/drafts/request_json.h"

#include <algorithm>

namespace composer::sending {

namespace {

storage::JournalState journalState(State state)
{
    switch (state) {
    case State::Created:
        return storage::JournalState::Created;
    case State::Refused:
        return storage::JournalState::Refused;
    case State::NotSent:
        return storage::JournalState::NotSent;
    case State::Cancelled:
        return storage::JournalState::Cancelled;
    default:
        return storage::JournalState::Unknown;
    }
}

bool fails(Outcome& outcome, const storage::JournalError& error)
{
    outcome.journalError = error;
    outcome.failed(Outcome::Cause::Journal);
    return false;
}

/// A refusal created nothing, and neither did what never left.
bool mayHaveCreated(storage::JournalState state)
{
    return state == storage::JournalState::Created || storage::isOpen(state);
}

QString errorCode(const Outcome& outcome)
{
    if (outcome.cause == Outcome::Cause::None)
        return {};
    const auto isServices =
        outcome.cause == Outcome::Cause::Service && outcome.serviceError && !outcome.serviceError->code.isEmpty();
    return QString::fromLatin1(isServices ? outcome.serviceError->code : QByteArray(nameOf(outcome.cause)));
}

int httpStatus(const Outcome& outcome)
{
    if (outcome.state == State::Created)
        return 200;
    return outcome.serviceError ? outcome.serviceError->httpStatus : 0;
}

/// Without the queries of presigned attachments, which open the file to anyone; empty when there are none.
QByteArray withoutPresignedQueries(contact::EmailContact contact)
{
    bool isCut = false;
    for (auto& attachment : contact.attachments) {
        const auto query = attachment.s3Url ? attachment.s3Url->indexOf(u'?') : -1;
        if (query < 0)
            continue;
        attachment.s3Url->truncate(query);
        isCut = true;
    }
    return isCut ? contact::wireBody(contact) : QByteArray();
}

QString personText(const contact::EmailAddressInfo& person)
{
    const auto address = person.emailAddress.value_or(QString());
    const auto name = person.displayName.value_or(QString());
    return name.isEmpty() ? address : QStringLiteral("%1 <%2>").arg(name, address);
}

void describe(storage::SubmissionSubject& about, const contact::EmailContact& contact)
{
    about.sender = contact.fromEmailAddress ? personText(*contact.fromEmailAddress) : QString();
    about.recipient = contact.destinationEmailAddress.value_or(QString());
    if (contact.emailMessage && contact.emailMessage->rawMessage)
        about.subject = contact.emailMessage->rawMessage->subject.value_or(QString());
}

} // namespace

QByteArray requestSha256(contact::EmailContact contact)
{
    contact.clientToken.reset();
    return aws::sha256Hex(contact::wireBody(contact));
}

Journaling::Journaling(std::shared_ptr<storage::SubmissionJournal> journal, std::shared_ptr<const base::Clock> clock,
    QString scope, storage::SubmissionSubject about)
    : m_journal(std::move(journal))
    , m_clock(std::move(clock))
    , m_beganAt(m_clock->utcNow())
{
    m_entry.scope = std::move(scope);
    m_entry.about = std::move(about);
}

void Journaling::setRequest(const contact::EmailContact& contact, const QByteArray& body, bool tokenWasGiven)
{
    m_tokenWasGiven = tokenWasGiven;
    m_entry.clientToken = contact.clientToken.value_or(QString());
    m_entry.body = body;
    m_entry.bodySha256 = aws::sha256Hex(body);
    m_entry.requestSha256 = requestSha256(contact);
    m_entry.request = withoutPresignedQueries(contact);
    m_entry.words = storage::searchTextOf(contact);
    describe(m_entry.about, contact);
}

/// What an earlier run of the token may have created is not taken back by a refusal of this one. Of a run with another
/// body nothing good can come: the service would take this one for a repetition of it.
bool Journaling::mayBegin(Outcome& outcome) const
{
    if (!m_tokenWasGiven)
        return true;
    const auto rows = m_journal->ofToken(m_entry.clientToken, m_entry.scope);
    if (!rows)
        return fails(outcome, rows.error());
    for (const auto& row : *rows) {
        const bool isSame = row.bodySha256 == m_entry.bodySha256;
        if (isSame && row.state == storage::JournalState::Created) {
            outcome.createdBefore(row.contactId, row.requestId);
            return false;
        }
        if (!isSame && mayHaveCreated(row.state)) {
            outcome.failed(Outcome::Cause::TokenUsed);
            return false;
        }
        if (storage::isOpen(row.state))
            outcome.state = State::Unknown;
    }
    return true;
}

bool Journaling::begin(Outcome& outcome)
{
    m_entry.attempts = outcome.attempts;
    const auto row = m_journal->begin(m_entry);
    if (!row)
        return fails(outcome, row.error());
    if (row->state == storage::JournalState::Created) {
        outcome.createdBefore(row->contactId, row->requestId);
        return false;
    }
    m_row = row->id;
    qCInfo(sendingLog, "row %lld, body of %lld bytes", static_cast<long long>(*m_row),
        static_cast<long long>(m_entry.body.size()));
    return true;
}

bool Journaling::recordAttempt(Outcome& outcome)
{
    if (!m_row)
        return begin(outcome);
    const auto counted = m_journal->attempt(*m_row, outcome.attempts);
    return counted || fails(outcome, counted.error());
}

void Journaling::recordOutcome(Outcome& outcome)
{
    if (!m_row)
        return;
    auto& entry = m_entry;
    entry.state = journalState(outcome.state);
    entry.contactId = outcome.contactId;
    entry.requestId = outcome.requestId;
    entry.httpStatus = httpStatus(outcome);
    entry.errorCode = errorCode(outcome);
    entry.duration = std::chrono::duration_cast<base::Milliseconds>(m_clock->utcNow() - m_beganAt);
    if (const auto written = m_journal->finish(*m_row, entry); !written) {
        outcome.journalIncomplete = true;
        outcome.journalError = written.error();
        qCInfo(sendingLog, "row %lld: the outcome could not be written", static_cast<long long>(*m_row));
    }
}

} // namespace composer::sending
