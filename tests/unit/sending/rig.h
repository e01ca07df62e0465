// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fake_parts.h"
#include "sending/submission.h"
#include "support/fake_clock.h"
#include "support/fake_transport.h"

#include <QStringList>

namespace composer::test {

/// A submission with all its dependencies scripted. Random numbers are 1, so that every delay has its longest span.
class Rig {
public:
    Rig();
    sending::Dependencies dependencies() const;
    sending::Order order() const;

    /// Submits, and lets time jump from sleeper to sleeper until the outcome is there. One word per request:
    ///   200 (with a ContactId), 503, 429+1500 (x-amz-retry-after), 400:ThrottlingException, 403:AuthFailure@3600
    ///   (Date an hour ahead), empty (a 200 without a body), lost and timeout (may have left), refused, tls, late-tls
    ///   (may have left), proxy, unsendable, hang (may have left), hang-before.
    sending::Outcome run(const QString& script, std::stop_token stop = {});
    sending::Outcome run(sending::Order order, std::stop_token stop = {});

    /// Everything in its order: "checking", "begin 1", "sending 1", "request", "waiting 2 50ms", "finish", "created".
    std::shared_ptr<QStringList> trace = std::make_shared<QStringList>();
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<FakeTransport> transport = std::make_shared<FakeTransport>();
    std::shared_ptr<FakeSource> source = std::make_shared<FakeSource>();
    std::shared_ptr<FakeJournal> journal = std::make_shared<FakeJournal>(trace);
    std::shared_ptr<aws::RetryQuota> quota = std::make_shared<aws::RetryQuota>();
    std::shared_ptr<aws::ClockSkew> skew = std::make_shared<aws::ClockSkew>();
    contact::EmailContact contact;
    base::Milliseconds timeout {0};
    /// Called after each progress report, with its line of the trace.
    std::function<void(const QString&)> onProgress;
    std::vector<sending::Progress> reports;

    QList<qint64> delays() const; ///< of every Waiting, in milliseconds
    base::Milliseconds elapsed() const { return std::chrono::floor<base::Milliseconds>(clock->instant() - m_start); }

private:
    void script(const QString& word);
    void report(const sending::Progress& progress);

    base::Instant m_start;
};

} // namespace composer::test
