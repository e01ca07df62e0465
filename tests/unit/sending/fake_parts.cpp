// SPDX-License-Identifier: Apache-2.0
#include "fake_parts.h"

#include "base/stoppable.h"

#include <QTimer>

#include <algorithm>

namespace composer::test {

using base::fail;

FakeSource::FakeSource()
{
    keys.accessKeyId = "AKIDEXAMPLE";
    keys.secretAccessKey = base::Secret("secret-canary");
}

QCoro::Task<base::Result<credentials::Credentials, credentials::CredentialError>> FakeSource::resolve(
    std::stop_token stop)
{
    ++asked;
    auto answer = error ? base::Result<credentials::Credentials, credentials::CredentialError>(fail(*error))
                        : credentials::Credentials {keys, name(), expires};
    QTimer pause;
    pause.setSingleShot(true);
    if (!hangs)
        pause.start(0);
    if (!co_await base::signalOrStop(&pause, &QTimer::timeout, stop))
        co_return fail(credentials::CredentialError {credentials::CredentialError::Code::Cancelled, {}, {}});
    co_return answer;
}

void FakeSource::forgetAnswer()
{
    ++forgotten;
    keys = nextKeys.value_or(keys);
    error = nextError;
}

FakeJournal::FakeJournal(std::shared_ptr<QStringList> trace)
    : m_trace(std::move(trace))
{
}

base::Result<void, storage::JournalError> FakeJournal::call(const QString& name, const QString& detail)
{
    *m_trace << name + detail;
    if (name == failing)
        return fail(storage::JournalError {storage::JournalError::Code::DiskFull, QStringLiteral("/journal"), {}});
    return {};
}

base::Result<storage::JournalEntry, storage::JournalError> FakeJournal::begin(const storage::JournalEntry& entry)
{
    if (const auto done = call(QStringLiteral("begin"), QStringLiteral(" %1").arg(entry.attempts)); !done)
        return fail(done.error());
    if (createdMeanwhile)
        return *createdMeanwhile;
    begun = entry;
    begun->id = 7;
    return *begun;
}

base::Result<void, storage::JournalError> FakeJournal::attempt(qint64, int attempts)
{
    return call(QStringLiteral("attempt"), QStringLiteral(" %1").arg(attempts));
}

base::Result<void, storage::JournalError> FakeJournal::finish(qint64, const storage::JournalEntry& outcome)
{
    finished = outcome;
    return call(QStringLiteral("finish"));
}

std::optional<storage::JournalError> FakeJournal::inUse()
{
    if (onAsked)
        onAsked();
    if (inUseFor == 0)
        return std::nullopt;
    --inUseFor;
    return storage::JournalError {storage::JournalError::Code::Busy, QStringLiteral("/journal"), {}};
}

base::Result<std::vector<storage::JournalEntry>, storage::JournalError> FakeJournal::unsettled()
{
    return earlier;
}

base::Result<std::vector<storage::JournalEntry>, storage::JournalError> FakeJournal::ofToken(
    const QString& clientToken, const QString& scope)
{
    if (const auto done = call(QStringLiteral("ofToken")); !done)
        return fail(done.error());
    std::vector<storage::JournalEntry> rows;
    std::ranges::copy_if(earlier, std::back_inserter(rows),
        [&](const auto& row) { return row.clientToken == clientToken && row.scope == scope; });
    return rows;
}

base::Result<std::vector<storage::JournalEntry>, storage::JournalError> FakeJournal::ofMessage(const QString& messageId)
{
    std::vector<storage::JournalEntry> rows;
    std::ranges::copy_if(
        earlier, std::back_inserter(rows), [&](const auto& row) { return row.about.messageId == messageId; });
    return rows;
}

base::Result<std::vector<storage::JournalEntry>, storage::JournalError> FakeJournal::lastOfMessages(const QStringList&)
{
    return std::vector<storage::JournalEntry>(); // a submission does not ask
}

base::Result<std::vector<storage::JournalEntry>, storage::JournalError> FakeJournal::ofRequest(
    const QByteArray& requestSha256, const QString& scope)
{
    std::vector<storage::JournalEntry> rows;
    std::ranges::copy_if(earlier, std::back_inserter(rows),
        [&](const auto& row) { return row.requestSha256 == requestSha256 && row.scope == scope; });
    return rows;
}

} // namespace composer::test
