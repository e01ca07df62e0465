// SPDX-License-Identifier: Apache-2.0
#include "keychain/keychain_job.h"

#include "base/stoppable.h"

#include <QTimer>

#include <algorithm>

namespace composer::keychain {

namespace {

// The entries' name in the keychain: changing it makes all entries unfindable.
const auto service = QStringLiteral("org.contactcomposer.ContactComposer");

KeychainReply replyOf(QKeychain::Job* job)
{
    KeychainReply reply {KeychainReply::End::Finished, job->error(), job->errorString(), {}};
    if (const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(job)) {
        auto data = reading->binaryData();
        const base::ScopedWipe wipeData(data); // the job's own copy with it
        reply.secret = base::Secret(data);
    }
    return reply;
}

QCoro::Task<KeychainReply> run(QKeychain::Job* job, QString key, QDeadlineTimer deadline, std::stop_token stop)
{
    KeychainReply reply;
    QTimer waiting; // ends the wait; early when the job is done
    waiting.setSingleShot(true);
    QObject::connect(job, &QKeychain::Job::finished, &waiting, [&](QKeychain::Job* finished) {
        reply = replyOf(finished);
        waiting.start(0);
    });
    job->setKey(key);
    waiting.start(static_cast<int>(std::max<qint64>(deadline.remainingTime(), 1)));
    job->start(); // which may finish at once
    if (!co_await base::signalOrStop(&waiting, &QTimer::timeout, stop))
        reply.end = KeychainReply::End::Cancelled;
    co_return reply;
}

} // namespace

QCoro::Task<KeychainReply> readEntry(QString key, QDeadlineTimer deadline, std::stop_token stop)
{
    return run(new QKeychain::ReadPasswordJob(service), key, deadline, stop);
}

QCoro::Task<KeychainReply> writeEntry(QString key, base::Secret secret, QDeadlineTimer deadline, std::stop_token stop)
{
    auto* job = new QKeychain::WritePasswordJob(service);
    auto data = secret.reveal().toByteArray();
    job->setBinaryData(data);
    QObject::connect(job, &QKeychain::Job::finished, job, [data]() mutable { base::wipe(data); });
    return run(job, key, deadline, stop);
}

QCoro::Task<KeychainReply> deleteEntry(QString key, QDeadlineTimer deadline, std::stop_token stop)
{
    return run(new QKeychain::DeletePasswordJob(service), key, deadline, stop);
}

} // namespace composer::keychain
