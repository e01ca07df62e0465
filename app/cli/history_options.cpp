// SPDX-License-Identifier: Apache-2.0
#include "cli/history_options.h"

#include "cli/check_report.h"
#include "contact/issues/path.h"
#include "targets/environments.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace composer::cli {

namespace {

using Action = HistoryOptions::Action;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryOptions)
};

constexpr int mostRows = 1'000'000;

struct OptionUse {
    const char* name;
    std::vector<Action> actions;
};

const std::vector<OptionUse>& optionUses()
{
    static const std::vector<OptionUse> table {{"search", {Action::List, Action::Export}},
        {"outcome", {Action::List, Action::Export}}, {"environment", {Action::List, Action::Export, Action::Resume}},
        {"since", {Action::List, Action::Export}}, {"until", {Action::List, Action::Export}}, {"limit", {Action::List}},
        {"json", {Action::List, Action::Show, Action::Resume}}, {"as", {Action::Export}}, {"output", {Action::Export}},
        {"before", {Action::Purge}}, {"id", {Action::Purge, Action::Export}}, {"yes", {Action::Purge}},
        {"profile", {Action::Resume}}, {"region", {Action::Resume}}, {"endpoint-url", {Action::Resume}},
        {"mfa-code", {Action::Resume}}};
    return table;
}

std::optional<Action> actionOf(const QString& name)
{
    if (name == QLatin1String("list"))
        return Action::List;
    if (name == QLatin1String("show"))
        return Action::Show;
    if (name == QLatin1String("export"))
        return Action::Export;
    if (name == QLatin1String("resume"))
        return Action::Resume;
    return name == QLatin1String("purge") ? std::optional(Action::Purge) : std::nullopt;
}

/// A day is one of this machine's time zone: it begins at midnight, or with `daysLater` ends there.
std::optional<base::UtcTime> timeOf(const QString& text, int daysLater = 0)
{
    const auto day = QDate::fromString(text, Qt::ISODate);
    const auto time = day.isValid() ? day.addDays(daysLater).startOfDay() : QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    // A year that is further away than a UtcTime reaches means all there is.
    constexpr auto last = std::chrono::floor<base::Milliseconds>(base::UtcTime::duration::max());
    const base::Milliseconds milliseconds(time.toMSecsSinceEpoch());
    return base::UtcTime(std::clamp(milliseconds, -last, last));
}

/// A sentence; empty when all is well.
using Problem = QString;

Problem readTime(const QCommandLineParser& parser, const char* name, int daysLater, std::optional<base::UtcTime>& time)
{
    const auto option = QString::fromLatin1(name);
    if (!parser.isSet(option))
        return {};
    time = timeOf(parser.value(option), daysLater);
    return time ? Problem()
                : Texts::tr("--%1 takes a date such as 2026-11-30, or a time such as 2026-11-30T14:00Z.").arg(option);
}

Problem readOutcomes(const QCommandLineParser& parser, storage::HistoryFilter& filter)
{
    for (const auto& name : parser.values(QStringLiteral("outcome")).join(u',').split(u',', Qt::SkipEmptyParts)) {
        const auto state = exchange::outcomeOf(name);
        if (!state)
            return Texts::tr("“%1” is not an outcome; use created, refused, not-sent, unknown, cancelled or sending.")
                .arg(name);
        filter.states.push_back(*state);
    }
    return {};
}

Problem readIds(const QCommandLineParser& parser, storage::HistoryFilter& filter)
{
    for (const auto& text : parser.values(QStringLiteral("id")).join(u',').split(u',')) {
        bool ok = false;
        const auto id = text.toLongLong(&ok);
        if (!ok && parser.isSet(QStringLiteral("id")))
            return Texts::tr("“%1” is not an id; “history list” shows them in its first column.").arg(text);
        if (ok)
            filter.ids.push_back(id);
    }
    return {};
}

Problem readFilter(const QCommandLineParser& parser, HistoryOptions& options)
{
    auto& filter = options.filter;
    filter.typed = parser.value(QStringLiteral("search"));
    filter.environment = parser.value(QStringLiteral("environment"));
    if (parser.isSet(QStringLiteral("environment")) && filter.environment.isEmpty())
        return Texts::tr("--environment takes the name of an environment.");
    // Its submissions are known by its present name, too.
    if (!filter.environment.isEmpty()) {
        const models::Environments environments;
        if (const auto* known = environments.findByName(filter.environment))
            filter.environmentId = known->id;
    }
    for (const auto& problem :
        {readOutcomes(parser, filter), readIds(parser, filter), readTime(parser, "since", 0, filter.from),
            readTime(parser, "until", 1, filter.to), readTime(parser, "before", 0, options.before)}) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

Problem readForm(const QCommandLineParser& parser, HistoryOptions& options)
{
    const auto form = parser.value(QStringLiteral("as"));
    if (form.isEmpty())
        return Texts::tr("give --as csv or --as json.");
    if (form != QLatin1String("csv") && form != QLatin1String("json"))
        return Texts::tr("“%1” is not a known form; use csv or json.").arg(form);
    options.form = form == QLatin1String("csv") ? exchange::HistoryForm::Csv : exchange::HistoryForm::Json;
    options.file = parser.value(QStringLiteral("output"));
    if (parser.isSet(QStringLiteral("output")) && options.file.isEmpty())
        return Texts::tr("--output takes the name of a file.");
    if (!options.file.isEmpty() && !QFileInfo(options.file).dir().exists())
        return Texts::tr("there is no folder for the file “%1”.").arg(contact::visibleText(options.file));
    return {};
}

Problem readLimit(const QCommandLineParser& parser, HistoryOptions& options)
{
    if (!parser.isSet(QStringLiteral("limit")))
        return {};
    bool ok = false;
    options.limit = parser.value(QStringLiteral("limit")).toInt(&ok);
    return ok && options.limit > 0 && options.limit <= mostRows
        ? Problem()
        : Texts::tr("--limit takes a number from 1 to %1.").arg(mostRows);
}

Problem readTarget(const QCommandLineParser& parser, const QStringList& words, HistoryOptions& options)
{
    options.shown = words.value(1);
    if (options.shown.isEmpty())
        return Texts::tr("give the ID of one submission.");
    if (parser.isSet(QStringLiteral("environment")))
        options.target = parser.value(QStringLiteral("environment"));
    options.choice = {parser.value(QStringLiteral("profile")), parser.value(QStringLiteral("region")),
        parser.value(QStringLiteral("endpoint-url"))};
    options.filter = {};
    return {};
}

/// What only one action needs.
Problem readRest(const QCommandLineParser& parser, const QStringList& words, HistoryOptions& options)
{
    switch (options.action) {
    case Action::List:
        return readLimit(parser, options);
    case Action::Show:
        options.shown = words.value(1);
        return options.shown.isEmpty() ? Texts::tr("give the ID of one submission.") : Problem();
    case Action::Resume:
        return readTarget(parser, words, options);
    case Action::Export:
        return readForm(parser, options);
    case Action::Purge:
        return options.before.has_value() == !options.filter.ids.empty()
            ? Texts::tr("give either --before DATE or --id ID.")
            : Problem();
    }
    return {};
}

Problem findMisplaced(const QCommandLineParser& parser, const QString& name, Action action)
{
    for (const auto& use : optionUses()) {
        const auto option = QString::fromLatin1(use.name);
        if (parser.isSet(option) && std::ranges::find(use.actions, action) == use.actions.end())
            return Texts::tr("--%1 does not work with %2.").arg(option, name);
    }
    return {};
}

} // namespace

void describeHistory(QCommandLineParser& parser)
{
    parser.addPositionalArgument(QStringLiteral("list|show|export|purge|resume"),
        Texts::tr("list: submissions, the newest first, in columns that tabs separate: id, time, outcome, ContactId, "
                  "recipient, subject. show ID: all about one, with its request; ID is its id, ContactId, request id "
                  "or client token. export: as CSV, or as JSON with the requests. purge: remove them for good. "
                  "resume ID: send one whose outcome is open again, with its client token, so that no second contact "
                  "can be created."));
    const auto add = [&](const QStringList& names, const QString& help, const char* value = nullptr) {
        parser.addOption({names, help, value ? QString::fromLatin1(value) : QString()});
    };
    add({QStringLiteral("search")},
        Texts::tr("Only those with all of these words, or of a ContactId, request id or client token that begins so."),
        "TEXT");
    add({QStringLiteral("outcome")},
        Texts::tr("Only these outcomes: created, refused, not-sent, unknown, cancelled or sending, with commas between "
                  "them."),
        "OUTCOME");
    add({QStringLiteral("environment")},
        Texts::tr("Only those of this environment, which need not be there any more; resume: the environment to send "
                  "to, where the journal names none."),
        "NAME");
    add({QStringLiteral("since")}, Texts::tr("Only those of this day or time and later, such as 2026-11-30."), "DATE");
    add({QStringLiteral("until")}, Texts::tr("Only those of this day or before, or before this time."), "DATE");
    add({QStringLiteral("limit")}, Texts::tr("List at most so many (100 unless given)."), "N");
    add({QStringLiteral("json")}, Texts::tr("Print one JSON object."));
    add({QStringLiteral("as")}, Texts::tr("The form of an export: csv or json."), "FORM");
    add({QStringLiteral("o"), QStringLiteral("output")}, Texts::tr("Write the export to this file."), "FILE");
    add({QStringLiteral("before")},
        Texts::tr("Purge what was submitted before this day or time. What is unsettled stays."), "DATE");
    add({QStringLiteral("id")}, Texts::tr("Purge or export this submission; can be given several times."), "ID");
    add({QStringLiteral("yes")}, Texts::tr("Purge without asking; needed when there is no terminal."));
    const auto resume = Texts::tr("As with “send”; only for resume.");
    add({QStringLiteral("profile")}, resume, "NAME");
    add({QStringLiteral("region")}, resume, "R");
    add({QStringLiteral("endpoint-url")}, resume, "URL");
    addCodeOption(parser);
}

base::Result<HistoryOptions, QString> readHistoryOptions(const QCommandLineParser& parser)
{
    HistoryOptions options;
    const auto words = parser.positionalArguments();
    const auto action = actionOf(words.value(0));
    const bool hasId = action == Action::Show || action == Action::Resume;
    if (!action || words.size() > (hasId ? 2 : 1))
        return base::fail(Texts::tr("give list, show ID, export, purge or resume ID."));
    options.action = *action;
    options.json = parser.isSet(QStringLiteral("json"));
    options.yes = parser.isSet(QStringLiteral("yes"));
    for (const auto& read : {+[](const QCommandLineParser&all, const QStringList&given, HistoryOptions&into) {
                                 return findMisplaced(all, given.value(0), into.action);
                             },
             +[](const QCommandLineParser&all, const QStringList&, HistoryOptions&into) {
                 return readFilter(all, into);
             },
             &readRest}) {
        if (const auto problem = read(parser, words, options); !problem.isEmpty())
            return base::fail(problem);
    }
    return options;
}

} // namespace composer::cli
