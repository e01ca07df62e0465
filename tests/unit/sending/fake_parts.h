// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"
#include "storage/submission_journal.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace composer::test {

class FakeSource final : public credentials::Source {
public:
    FakeSource();
    QString name() const override { return QStringLiteral("fake"); }
    QCoro::Task<base::Result<credentials::Credentials, credentials::CredentialError>> resolve(
        std::stop_token stop) override;
    void forgetAnswer() override;

    aws::AccessKeys keys;
    std::optional<base::UtcTime> expires;
    /// What forgetAnswer() brings instead; nothing: the same ones.
    std::optional<aws::AccessKeys> nextKeys;
    std::optional<credentials::CredentialError> nextError;
    int asked = 0;
    int forgotten = 0;
    std::optional<credentials::CredentialError> error;
    bool hangs = false; ///< until it is stopped
};

/// Keeps what it is given in memory, and the order of its calls in `trace`.
class FakeJournal final : public storage::SubmissionJournal {
public:
    explicit FakeJournal(std::shared_ptr<QStringList> trace);
    base::Result<storage::JournalEntry, storage::JournalError> begin(const storage::JournalEntry& entry) override;
    base::Result<void, storage::JournalError> attempt(qint64 id, int attempts) override;
    base::Result<void, storage::JournalError> finish(qint64 id, const storage::JournalEntry& outcome) override;
    base::Result<std::vector<storage::JournalEntry>, storage::JournalError> unsettled() override;
    base::Result<std::vector<storage::JournalEntry>, storage::JournalError> ofToken(
        const QString& clientToken, const QString& scope) override;
    base::Result<std::vector<storage::JournalEntry>, storage::JournalError> ofMessage(
        const QString& messageId) override;
    base::Result<std::vector<storage::JournalEntry>, storage::JournalError> lastOfMessages(
        const QStringList& messageIds) override;
    base::Result<std::vector<storage::JournalEntry>, storage::JournalError> ofRequest(
        const QByteArray& requestSha256, const QString& scope) override;

    std::optional<storage::JournalError> inUse() override;

    int inUseFor = 0; ///< how often it is asked and found in use
    std::function<void()> onAsked; ///< by inUse()
    QString failing; ///< the call that fails: "begin", "attempt", "finish", "ofToken"
    std::vector<storage::JournalEntry> earlier;
    std::optional<storage::JournalEntry> createdMeanwhile; ///< by another process, since ofToken()
    std::optional<storage::JournalEntry> begun;
    std::optional<storage::JournalEntry> finished;

private:
    base::Result<void, storage::JournalError> call(const QString& name, const QString& detail = {});

    std::shared_ptr<QStringList> m_trace;
};

} // namespace composer::test
