// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// A scenario says how the sandbox treats the next StartEmailContact requests. It is a JSON file:
///
///     {
///         "version": 1,
///         "description": "free text, optional",
///         "steps": [
///             {"answer": "ThrottlingException", "retryAfterMs": 1500, "count": 2},
///             {"answer": "hang-up", "afterAccept": true},
///             {"delayMs": 2000},
///             {"clockSkewMinutes": 10}
///         ],
///         "then": "normal"
///     }
///
/// Every request to PUT /contact/email uses up one step, also one that is refused for its signature. After the last
/// step the sandbox behaves normally ("then": "normal", the default) or starts again ("repeat"). All members of a step
/// are optional:
///
/// - answer: "normal" (default); the code of an error that is answered instead (any of error_table.h); "hang": never
///   answer, until the client leaves or the sandbox stops; "hang-up": close the connection without an answer;
///   "truncated": the normal answer, cut in the middle of its body; "garbage": bytes that are no HTTP, then close.
/// - afterAccept: true creates the contact and remembers the ClientToken before the fault, so that the client cannot
///   know that it was created. With every answer but "normal" and "truncated" (which always does).
/// - delayMs: wait before the answer, 0 to 600,000.
/// - count: this many requests in a row, 1 to 100,000; default 1.
/// - status, message, reason, retryAfterMs: with an error only. status (400 to 599) replaces the usual one. reason is
///   one of the service's values for InvalidRequestException or ServiceQuotaExceededException. retryAfterMs is the
///   header x-amz-retry-after.
/// - clockSkewMinutes: from this step on the sandbox's clock is this far ahead (or, negative, behind), for the header
///   Date and for the age of signatures alike; it stays so until a later step sets another value.
///
/// A request whose signature is wrong is refused whatever its step says, and so is one that would have to be accepted
/// first ("afterAccept", "truncated") and is not valid. Unknown members are errors: a misspelt fault would be no fault.
namespace composer::sandbox {

/// How a request ends on the wire.
enum class Manner { Answer, Hang, HangUp, Truncate, Garbage };

struct ScriptedError {
    QByteArray code;
    int status = 0;
    QString message;
    QString reason; ///< empty: none
    std::optional<base::Milliseconds> retryAfter;
    bool operator==(const ScriptedError&) const = default;
};

struct Step {
    std::optional<ScriptedError> error;
    Manner manner = Manner::Answer;
    bool afterAccept = false;
    base::Milliseconds delay {0};
    std::optional<std::chrono::minutes> clockSkew;
    int count = 1;
    bool operator==(const Step&) const = default;
};

/// Without steps: the sandbox behaves normally.
struct Scenario {
    std::vector<Step> steps;
    bool repeat = false;
    bool operator==(const Scenario&) const = default;
};

struct ScenarioError {
    base::TextPosition position;
    QString member; ///< "steps[2].delayMs"; empty for the whole file
    QString message; ///< English words of the rule that was broken
};

/// More than this is no scenario; for base::readFile.
constexpr qint64 maximumScenarioBytes = 1024 * 1024;

base::Result<Scenario, ScenarioError> parseScenario(QByteArrayView text);

} // namespace composer::sandbox
