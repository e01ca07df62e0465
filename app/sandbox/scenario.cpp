// SPDX-License-Identifier: Apache-2.0
#include "sandbox/scenario.h"

#include "sandbox/error_table.h"
#include "sandbox/member_reader.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace composer::sandbox {
namespace {

using base::Json;

constexpr std::size_t maximumSteps = 10'000;
constexpr std::int64_t maximumSpan = 600'000; // ms
constexpr std::int64_t maximumSkew = 5'256'000; // minutes: ten years

constexpr std::array<std::pair<QStringView, Manner>, 4> faults {{
    {u"hang", Manner::Hang},
    {u"hang-up", Manner::HangUp},
    {u"truncated", Manner::Truncate},
    {u"garbage", Manner::Garbage},
}};

void readAnswer(MemberReader& reader, const Json& object, Step& step)
{
    const QString text = reader.string(object, u"answer").value_or(QStringLiteral("normal"));
    if (text == u"normal")
        return;
    const auto* fault = std::ranges::find_if(faults, [&](const auto& row) { return text == row.first; });
    if (fault != faults.end()) {
        step.manner = fault->second;
    } else if (const ErrorShape* shape = findError(text.toUtf8())) {
        step.error = ScriptedError {shape->code, shape->status, QString::fromLatin1(shape->message), {}, {}};
    } else {
        reader.refuse(object, u"answer",
            QStringLiteral("must be \"normal\", \"hang\", \"hang-up\", \"truncated\", \"garbage\" or the code of an "
                           "error of the service"));
    }
}

void readAcceptance(MemberReader& reader, const Json& object, Step& step)
{
    const bool isNormal = step.manner == Manner::Answer && !step.error;
    const auto given = reader.boolean(object, u"afterAccept");
    if (given && (isNormal || step.manner == Manner::Truncate))
        reader.refuse(object, u"afterAccept", QStringLiteral("has no meaning with this answer"));
    step.afterAccept = step.manner == Manner::Truncate || given.value_or(false);
}

void readReason(MemberReader& reader, const Json& object, ScriptedError& error)
{
    QStringList allowed;
    for (const char* name : findError(error.code)->reasons)
        allowed += QString::fromLatin1(name);
    error.reason = reader.string(object, u"reason").value_or(QString());
    if (!object.find(u"reason") || allowed.contains(error.reason))
        return;
    reader.refuse(object, u"reason",
        allowed.isEmpty() ? QStringLiteral("does not exist for this error")
                          : QStringLiteral("must be one of ") + allowed.join(QStringLiteral(", ")));
}

void readErrorDetails(MemberReader& reader, const Json& object, Step& step)
{
    if (!step.error) {
        for (const QStringView name : {u"status", u"message", u"reason", u"retryAfterMs"}) {
            if (object.find(name))
                reader.refuse(object, name, QStringLiteral("needs an error as the answer"));
        }
        return;
    }
    ScriptedError& error = *step.error;
    error.status = int(reader.integer(object, u"status", 400, 599).value_or(error.status));
    error.message = reader.string(object, u"message").value_or(error.message);
    if (const auto span = reader.integer(object, u"retryAfterMs", 0, maximumSpan))
        error.retryAfter = base::Milliseconds(*span);
    readReason(reader, object, error);
}

Step readStep(MemberReader& reader, const Json& object)
{
    Step step;
    const bool usable = reader.isObject(object,
        {u"answer", u"afterAccept", u"delayMs", u"count", u"status", u"message", u"reason", u"retryAfterMs",
            u"clockSkewMinutes"});
    if (!usable)
        return step;
    readAnswer(reader, object, step);
    readAcceptance(reader, object, step);
    readErrorDetails(reader, object, step);
    step.delay = base::Milliseconds(reader.integer(object, u"delayMs", 0, maximumSpan).value_or(0));
    step.count = int(reader.integer(object, u"count", 1, 100'000).value_or(1));
    if (const auto skew = reader.integer(object, u"clockSkewMinutes", -maximumSkew, maximumSkew))
        step.clockSkew = std::chrono::minutes(*skew);
    return step;
}

Scenario readScenario(MemberReader& reader, const Json& root)
{
    Scenario scenario;
    if (!reader.isObject(root, {u"version", u"description", u"steps", u"then"}))
        return scenario;
    if (!reader.integer(root, u"version", 1, 1))
        reader.refuse(root, u"version", QStringLiteral("is missing"));
    std::ignore = reader.string(root, u"description");
    const QString then = reader.string(root, u"then").value_or(QStringLiteral("normal"));
    scenario.repeat = then == u"repeat";
    if (!scenario.repeat && then != u"normal")
        reader.refuse(root, u"then", QStringLiteral("must be \"normal\" or \"repeat\""));

    const Json* steps = root.find(u"steps");
    if (!steps || !steps->isArray() || steps->items().empty() || steps->items().size() > maximumSteps) {
        reader.refuse(root, u"steps", QStringLiteral("must be a list of 1 to %1 steps").arg(maximumSteps));
        return scenario;
    }
    for (const Json& item : steps->items()) {
        reader.enter(QStringLiteral("steps[%1]").arg(scenario.steps.size()));
        scenario.steps.push_back(readStep(reader, item));
    }
    return scenario;
}

QString words(const base::JsonError& error)
{
    using Code = base::JsonError::Code;
    switch (error.code) {
    case Code::Empty:
        return QStringLiteral("the file is empty");
    case Code::NotUtf8:
        return QStringLiteral("the text is not UTF-8");
    case Code::Truncated:
        return QStringLiteral("the text is incomplete");
    case Code::TooDeep:
    case Code::TooManyValues:
        return QStringLiteral("too large for a scenario");
    case Code::DuplicateMember:
        return QStringLiteral("appears twice");
    case Code::TrailingText:
        return QStringLiteral("there is more text after the end of the scenario");
    case Code::Syntax:
        break;
    }
    return QStringLiteral("not valid JSON: ") + error.detail;
}

} // namespace

base::Result<Scenario, ScenarioError> parseScenario(QByteArrayView text)
{
    const auto root = base::parseJson(text);
    if (!root) {
        const base::JsonError& error = root.error();
        const bool namesMember = error.code == base::JsonError::Code::DuplicateMember;
        return base::fail(ScenarioError {error.position, namesMember ? error.detail : QString(), words(error)});
    }
    MemberReader reader(text);
    Scenario scenario = readScenario(reader, *root);
    if (reader.error())
        return base::fail(*reader.error());
    return scenario;
}

} // namespace composer::sandbox
