// SPDX-License-Identifier: Apache-2.0
#include "support/fault_step.h"

#include <map>

namespace composer::test {

namespace {

using Action = FaultStep::Action;

const std::map<QByteArray, QList<FaultStep>>& faults()
{
    static const auto throttled =
        FaultStep::answer(429, R"({"Message":"slow down"})", {{"x-amzn-ErrorType", "ThrottlingException"}});
    static const auto throttledFor = FaultStep::answer(
        429, R"({"Message":"slow down"})", {{"x-amzn-ErrorType", "ThrottlingException"}, {"x-amz-retry-after", "20"}});
    static const auto broken =
        FaultStep::answer(500, R"({"Message":"sorry"})", {{"x-amzn-ErrorType", "InternalServiceException"}});
    static const std::map<QByteArray, QList<FaultStep>> table {
        {"close_before_read", {FaultStep::of(Action::CloseBeforeRead).unaccepted()}},
        {"close_mid_body", {FaultStep::of(Action::CloseMidBody).unaccepted()}},
        {"close_no_reply", {FaultStep::of(Action::CloseNoReply)}},
        {"rst_no_reply", {FaultStep::of(Action::ResetNoReply)}},
        {"idle_close_race", {FaultStep::of(Action::AnswerThenClose)}},
        {"partial_status", {FaultStep::of(Action::PartialStatus)}},
        {"partial_headers", {FaultStep::of(Action::PartialHeaders)}},
        {"trunc_length", {FaultStep::of(Action::TruncatedLength)}},
        {"trunc_chunk", {FaultStep::of(Action::TruncatedChunk)}},
        {"no_length_cut", {FaultStep::of(Action::CutWithoutLength)}},
        {"garbage", {FaultStep::of(Action::Garbage)}},
        {"html_200",
            {FaultStep::answer(200, "<html><body>Welcome</body></html>", {{"Content-Type", "text/html"}}, true)}},
        {"empty_200", {FaultStep::answer(200, {}, {}, true)}},
        {"json_array_200", {FaultStep::answer(200, R"([{"ContactId":"x"}])", {}, true)}},
        {"no_contact_id", {FaultStep::answer(200, R"({"contactid":"x"})", {}, true)}},
        {"huge_body", {FaultStep::of(Action::HugeBody)}},
        {"endless_headers", {FaultStep::of(Action::EndlessHeaders)}},
        {"drip_body", {FaultStep::of(Action::DripBody)}},
        {"drip_headers", {FaultStep::of(Action::DripHeaders)}},
        {"hang_after_accept", {FaultStep::of(Action::Hang)}},
        {"half_open", {FaultStep::of(Action::StopReading).unaccepted()}},
        {"307_other_host", {FaultStep::of(Action::RedirectToOtherHost).unaccepted()}},
        {"429_burst", {throttled, throttledFor}},
        {"500_then_ok", {broken, FaultStep::ok()}},
    };
    return table;
}

} // namespace

FaultStep FaultStep::ok()
{
    return {};
}

FaultStep FaultStep::answer(int status, QByteArray body, aws::Headers headers, bool accepts)
{
    FaultStep step;
    step.status = status;
    step.headers = std::move(headers);
    step.body = std::move(body);
    step.hasContactId = false;
    step.accepts = accepts;
    return step;
}

FaultStep FaultStep::of(Action action)
{
    FaultStep step;
    step.action = action;
    return step;
}

FaultStep FaultStep::unaccepted() const
{
    auto step = *this;
    step.accepts = false;
    return step;
}

QList<FaultStep> faultSteps(QByteArrayView name)
{
    const auto found = faults().find(name.toByteArray());
    return found == faults().end() ? QList {FaultStep::ok()} : found->second;
}

QByteArrayList faultNames()
{
    QByteArrayList names;
    for (const auto& [name, steps] : faults())
        names.append(name);
    return names;
}

} // namespace composer::test
