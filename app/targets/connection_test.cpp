// SPDX-License-Identifier: Apache-2.0
#include "targets/connection_test.h"

#include "sending/connection_check.h"
#include "texts/connection_text.h"

namespace composer::models {

namespace {

ConnectionReport::Verdict verdictOf(ConnectionText::Tone tone)
{
    using Tone = ConnectionText::Tone;
    using Verdict = ConnectionReport::Verdict;
    if (tone == Tone::Good)
        return Verdict::Good;
    return tone == Tone::Open ? Verdict::Open : Verdict::Bad;
}

} // namespace

/// Captures nothing and keeps no temporaries in the co_await expression: GCC 12 destroys those twice.
QCoro::Task<ConnectionReport> testConnection(Target target, std::stop_token stop)
{
    const auto found = co_await sending::checkConnection(
        target.dependencies, target.route.endpoint, target.environment.instanceId, stop);
    const auto text = connectionText(found);
    ConnectionReport report;
    report.verdict = verdictOf(text.tone);
    report.sentence = text.advice.isEmpty() ? text.headline : text.headline + u' ' + text.advice;
    report.details = text.technical;
    co_return report;
}

} // namespace composer::models
