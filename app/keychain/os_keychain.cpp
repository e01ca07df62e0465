// SPDX-License-Identifier: Apache-2.0
#include "keychain/os_keychain.h"

#include "keychain/keychain_job.h"
#include "keychain/secret_service.h"

namespace composer::keychain {

using base::fail;
using storage::SecretStoreError;
using Code = SecretStoreError::Code;

namespace {

// Together they bound an operation: the requests, then the question why one did not end well.
constexpr base::Milliseconds requestLimit {4500};
constexpr base::Milliseconds questionLimit {1000};

#ifdef Q_OS_WIN
constexpr qsizetype maximumSize = 2560; // CRED_MAX_CREDENTIAL_BLOB_SIZE; more needs several entries
#else
constexpr qsizetype maximumSize = 64 * 1024; // ours: far above any session token
#endif

SecretStoreError unlockedError(const KeychainReply& reply)
{
    switch (reply.error) {
    case QKeychain::EntryNotFound:
        return {Code::NotFound, {}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Code::Denied, reply.detail};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {Code::Unavailable, reply.detail};
    default:
        return {Code::Other, reply.detail};
    }
}

/// What an unsuccessful reply means. QtKeychain's own code is not enough: it is the same for an entry that is not there
/// and one that is locked, and for a missing service and a silent one.
QCoro::Task<SecretStoreError> explain(KeychainReply reply, std::stop_token stop)
{
    if (reply.end == KeychainReply::End::Cancelled)
        co_return SecretStoreError {Code::Cancelled, {}};
    const auto state = co_await secretServiceState(questionLimit, stop);
    const bool timedOut = reply.end == KeychainReply::End::TimedOut;
    switch (state) {
    case SecretServiceState::Cancelled:
        co_return SecretStoreError {Code::Cancelled, {}};
    case SecretServiceState::Locked:
        co_return SecretStoreError {Code::Locked, reply.detail};
    case SecretServiceState::NoAnswer:
        co_return SecretStoreError {Code::TimedOut, reply.detail};
    case SecretServiceState::Unavailable:
    case SecretServiceState::NoCollection:
        // Another kind of keychain (KWallet) may have answered; its own codes then count.
        if (!timedOut && reply.error != QKeychain::OtherError)
            co_return unlockedError(reply);
        co_return SecretStoreError {timedOut ? Code::TimedOut : Code::Unavailable, reply.detail};
    case SecretServiceState::Unlocked:
        co_return timedOut ? SecretStoreError {Code::TimedOut, {}} : unlockedError(reply);
    }
    Q_UNREACHABLE();
}

bool succeeded(const KeychainReply& reply)
{
    return reply.end == KeychainReply::End::Finished && reply.error == QKeychain::NoError;
}

QCoro::Task<base::Result<base::Secret, SecretStoreError>> readWithin(
    QString key, QDeadlineTimer deadline, std::stop_token stop)
{
    const auto reply = co_await readEntry(key, deadline, stop);
    if (succeeded(reply))
        co_return reply.secret;
    co_return fail(co_await explain(reply, stop));
}

QCoro::Task<base::Result<void, SecretStoreError>> writeAndCompare(
    QString key, base::Secret secret, QDeadlineTimer deadline, std::stop_token stop)
{
    const auto written = co_await writeEntry(key, secret, deadline, stop);
    if (!succeeded(written))
        co_return fail(co_await explain(written, stop));
    const auto found = co_await readWithin(key, deadline, stop);
    if (!found)
        co_return fail(found.error());
    if (!(*found == secret))
        co_return fail(SecretStoreError {Code::Mismatch, {}});
    co_return base::Result<void, SecretStoreError>();
}

} // namespace

QCoro::Task<base::Result<base::Secret, SecretStoreError>> OsKeychain::read(QString key, std::stop_token stop)
{
    return readWithin(key, QDeadlineTimer(requestLimit), stop);
}

QCoro::Task<base::Result<void, SecretStoreError>> OsKeychain::write(
    QString key, base::Secret secret, std::stop_token stop)
{
    if (secret.size() > maximumSize)
        co_return fail(SecretStoreError {Code::TooLarge, QString::number(maximumSize)});
    const QDeadlineTimer deadline(requestLimit);
    auto done = co_await writeAndCompare(key, secret, deadline, stop);
    if (done || done.error().code != Code::Mismatch)
        co_return done;
    // An entry of the text kind under the same key hides the new one. Deleting removes both.
    const auto deleted = co_await deleteEntry(key, deadline, stop);
    if (!succeeded(deleted))
        co_return fail(co_await explain(deleted, stop));
    co_return co_await writeAndCompare(key, secret, deadline, stop);
}

QCoro::Task<base::Result<void, SecretStoreError>> OsKeychain::forget(QString key, std::stop_token stop)
{
    const QDeadlineTimer deadline(requestLimit);
    // Read first: that unlocks it, or reports that it is locked. A deletion would say "done" and leave a locked entry.
    auto found = co_await readWithin(key, deadline, stop);
    if (found) {
        const auto deleted = co_await deleteEntry(key, deadline, stop);
        if (!succeeded(deleted) && deleted.error != QKeychain::EntryNotFound)
            co_return fail(co_await explain(deleted, stop));
        found = co_await readWithin(key, deadline, stop);
    }
    if (found)
        co_return fail(SecretStoreError {Code::Other, QStringLiteral("the entry is still there")});
    if (found.error().code != Code::NotFound)
        co_return fail(found.error());
    co_return base::Result<void, SecretStoreError>();
}

std::shared_ptr<storage::SecretStore> makeOsKeychain()
{
    return std::make_shared<OsKeychain>();
}

} // namespace composer::keychain
