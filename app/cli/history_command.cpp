// SPDX-License-Identifier: Apache-2.0
#include "cli/history_command.h"

#include "base/atomic_file.h"
#include "cli/check_report.h"
#include "cli/history_report.h"
#include "cli/send_command.h"
#include "texts/error_text.h"
#include "texts/history_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>
#include <unistd.h>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryCommand)
};

/// The first line of standard input.
QByteArray answerOfTerminal()
{
    QByteArray line;
    std::array<char, 64> piece {};
    while (!line.endsWith('\n') && line.size() < qsizetype(piece.size())) {
        const auto count = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (count <= 0)
            break;
        line.append(piece.data(), qsizetype(count));
    }
    return line.trimmed();
}

} // namespace

HistoryCommand::HistoryCommand(const models::Services& services, Console& console)
    : m_services(services)
    , m_console(console)
{
}

QString HistoryCommand::name() const
{
    return QStringLiteral("history");
}

QString HistoryCommand::summary() const
{
    return Texts::tr("List, show, export or remove what was submitted.");
}

void HistoryCommand::describe(QCommandLineParser& parser) const
{
    describeHistory(parser);
}

int HistoryCommand::execute(const QCommandLineParser& parser)
{
    const auto options = readHistoryOptions(parser);
    if (!options) {
        m_console.message(QStringLiteral("contact-composer history: ") + options.error());
        return WrongUsage;
    }
    const auto prompt = codePromptFor(parser);
    if (!prompt) {
        m_console.message(QStringLiteral("contact-composer history: ") + prompt.error());
        return WrongUsage;
    }
    m_services.askForCode = *prompt;
    m_history = m_services.history();
    const int code = run(*options);
    if (const auto copy = m_history->damagedCopy(); !copy.isEmpty())
        m_console.message(paragraph(models::damagedJournalText(copy)));
    return code;
}

int HistoryCommand::run(const HistoryOptions& options)
{
    if (!options.filter.typed.isEmpty())
        (void)m_history->prepare(); // without it an interrupted message is not found by its words; all else is
    switch (options.action) {
    case HistoryOptions::Action::List:
        return list(options);
    case HistoryOptions::Action::Show:
        return show(options);
    case HistoryOptions::Action::Export:
        return exportRows(options);
    case HistoryOptions::Action::Purge:
        return purge(options);
    case HistoryOptions::Action::Resume:
        return resume(options);
    }
    return WrongUsage;
}

int HistoryCommand::fail(const HistoryOptions& options, const models::Notice& notice)
{
    m_console.message(paragraph(notice));
    if (options.json) {
        auto json = base::Json::object();
        appendText(json, "Code", notice.code);
        appendText(json, "Message", paragraph(notice));
        m_console.data(exchange::writePlainJson(json) + '\n');
    }
    return InvalidInput;
}

int HistoryCommand::list(const HistoryOptions& options)
{
    const auto page = m_history->page(options.filter, {}, options.limit);
    if (!page)
        return fail(options, models::historyErrorText(page.error()));
    const auto total = page->next ? m_history->count(options.filter)
                                  : base::Result<qint64, storage::DatabaseError>(qint64(page->rows.size()));
    if (!total)
        return fail(options, models::historyErrorText(total.error()));
    if (options.json)
        return m_console.data(exchange::writePlainJson(historyListJson(page->rows, *total)) + '\n') ? Success
                                                                                                    : WrongUsage;
    for (const auto& row : page->rows) {
        if (!m_console.line(historyLine(row)))
            return WrongUsage;
    }
    if (page->next)
        m_console.message(Texts::tr("These are the newest %1 of %2; --limit shows more.")
                              .arg(page->rows.size())
                              .arg(std::max<qint64>(*total, qint64(page->rows.size()))));
    return Success;
}

/// By the id of the row, or by one of the others in full.
base::Result<std::optional<storage::JournalEntry>, storage::DatabaseError> HistoryCommand::find(const QString& shown)
{
    bool isNumber = false;
    const auto id = shown.toLongLong(&isNumber);
    if (isNumber) {
        auto entry = m_history->entry(id);
        if (!entry || *entry)
            return entry;
    }
    storage::HistoryFilter filter;
    filter.typed = shown;
    const auto page = m_history->page(filter);
    if (!page)
        return base::fail(page.error());
    const auto found = std::ranges::find_if(page->rows,
        [&](const auto& row) { return row.contactId == shown || row.requestId == shown || row.clientToken == shown; });
    return found == page->rows.end() ? std::optional<storage::JournalEntry>() : m_history->entry(found->id);
}

int HistoryCommand::show(const HistoryOptions& options)
{
    const auto entry = find(options.shown);
    if (!entry)
        return fail(options, models::historyErrorText(entry.error()));
    if (!*entry)
        return fail(options, models::noSubmissionText(options.shown));
    const auto text =
        options.json ? exchange::writePlainJson(exchange::historyJson(**entry)) + '\n' : historyDetails(**entry);
    return m_console.data(text) ? Success : WrongUsage;
}

int HistoryCommand::resume(const HistoryOptions& options)
{
    const auto entry = find(options.shown);
    if (!entry)
        return fail(options, models::historyErrorText(entry.error()));
    if (!*entry)
        return fail(options, models::noSubmissionText(options.shown));
    return SendCommand(m_services, m_console)
        .resume(**entry, {.environment = options.target, .choice = options.choice, .json = options.json});
}

int HistoryCommand::exportRows(const HistoryOptions& options)
{
    QByteArray content;
    bool isWritten = true;
    const auto sink = [&](const QByteArray& piece) {
        if (options.file.isEmpty())
            isWritten = m_console.data(piece);
        else
            content += piece;
        return isWritten;
    };
    const auto rows = exchange::exportHistory(*m_history, options.filter, options.form, sink);
    if (!rows)
        return fail(options, models::historyErrorText(rows.error()));
    if (options.file.isEmpty())
        return isWritten ? Success : WrongUsage;
    if (const auto saved = base::saveAtomically(options.file, content); !saved) {
        m_console.message(paragraph(models::fileErrorText(saved.error())));
        return WrongUsage;
    }
    m_console.message(paragraph(models::exportedText(*rows, options.file)));
    return Success;
}

/// Nothing: go on.
std::optional<ExitCode> HistoryCommand::refuse(const HistoryOptions& options, qint64 rows)
{
    if (options.yes)
        return std::nullopt;
    if (!::isatty(STDIN_FILENO) || !::isatty(STDERR_FILENO)) {
        m_console.message(QStringLiteral("contact-composer history: ")
            + Texts::tr("without a terminal, purge removes nothing unless --yes is given."));
        return WrongUsage;
    }
    m_console.message(Texts::tr("Submissions that will be removed for good: %1. Enter yes to go on:").arg(rows));
    if (answerOfTerminal().toLower() == "yes")
        return std::nullopt;
    m_console.message(Texts::tr("Nothing was removed."));
    return WasCancelled;
}

int HistoryCommand::purge(const HistoryOptions& options)
{
    auto filter = options.filter;
    filter.to = options.before;
    if (options.before)
        filter.states = storage::settledStates();
    const auto rows = m_history->count(filter);
    if (!rows)
        return fail(options, models::historyErrorText(rows.error()));
    if (const auto refused = refuse(options, *rows))
        return *refused;
    const auto purged = options.before ? m_history->purgeBefore(*options.before) : m_history->purge(filter.ids);
    if (!purged)
        return fail(options, models::historyErrorText(purged.error()));
    m_console.message(paragraph(models::purgedText(*purged)));
    const std::set<qint64> asked(filter.ids.begin(), filter.ids.end());
    if (purged->rows >= qint64(asked.size()))
        return Success;
    m_console.message(Texts::tr("The others of these ids are not there."));
    return InvalidInput;
}

} // namespace composer::cli
