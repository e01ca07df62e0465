// SPDX-License-Identifier: Apache-2.0
#include "exchange/history_export.h"

#include <QDateTime>

#include <array>

namespace composer::exchange {

namespace {

using storage::JournalState;

// Few enough that their requests, of up to 5 MiB each, fit into memory.
constexpr int rowsWithRequests = 20;

constexpr std::array<std::pair<JournalState, const char*>, 6> outcomeNames {{{JournalState::Sending, "Sending"},
    {JournalState::Created, "Created"}, {JournalState::Refused, "Refused"}, {JournalState::NotSent, "NotSent"},
    {JournalState::Unknown, "Unknown"}, {JournalState::Cancelled, "Cancelled"}}};

struct Member {
    const char* name;
    QString text;
    bool isNumber = false;
};

/// In the order of the columns.
std::vector<Member> membersOf(const storage::JournalEntry& entry)
{
    const auto& about = entry.about;
    return {{"Id", QString::number(entry.id), true}, {"Time", timeName(entry.createdAt)},
        {"Outcome", outcomeName(entry.state)}, {"ContactId", entry.contactId}, {"RequestId", entry.requestId},
        {"ClientToken", entry.clientToken}, {"Environment", about.environment}, {"Account", about.account},
        {"Region", about.region}, {"Identity", entry.identity}, {"From", about.sender}, {"To", about.recipient},
        {"Subject", about.subject}, {"Attempts", QString::number(entry.attempts), true},
        {"HttpStatus", QString::number(entry.httpStatus), true}, {"Code", entry.errorCode},
        {"DurationMs", QString::number(entry.duration.count()), true}};
}

/// Also what turns the order of the text behind it, or ends a line.
bool steersATerminal(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        const auto unit = character.unicode();
        return unit == 0x061c || unit == 0x200e || unit == 0x200f || (unit >= 0x202a && unit <= 0x202e)
            || (unit >= 0x2066 && unit <= 0x2069);
    }
}

bool isFormula(const QString& cell)
{
    return !cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front());
}

QByteArray cellOf(QString cell)
{
    const bool isSafe = !isFormula(cell);
    cell.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (auto& character : cell) {
        if (character != u'\n' && character != u'\t' && steersATerminal(character))
            character = QChar::ReplacementCharacter;
    }
    if (!isSafe)
        cell.prepend(u'\'');
    if (!cell.contains(u'"') && !cell.contains(u',') && !cell.contains(u'\n'))
        return cell.toUtf8();
    return '"' + cell.replace(u'"', QLatin1String("\"\"")).toUtf8() + '"';
}

QByteArray recordOf(const std::vector<Member>& members, bool isHead)
{
    QByteArray record;
    for (const auto& member : members) {
        record += record.isEmpty() ? "" : ",";
        record += isHead ? QByteArray(member.name) : cellOf(member.text);
    }
    return record + "\r\n";
}

/// What is before, between and after the rows.
struct Frame {
    QByteArray head;
    QByteArray between;
    QByteArray tail;
};

Frame frameOf(HistoryForm form)
{
    if (form == HistoryForm::Csv)
        return {historyCsvHead(), {}, {}};
    return {"{\"Format\": \"contact-composer/history\", \"Version\": 1, \"Submissions\": [\n", ",\n", "\n]}\n"};
}

} // namespace

QString outcomeName(JournalState state)
{
    for (const auto& [each, name] : outcomeNames) {
        if (each == state)
            return QLatin1String(name);
    }
    Q_UNREACHABLE();
}

std::optional<JournalState> outcomeOf(const QString& name)
{
    auto plain = name;
    plain.remove(u'-');
    for (const auto& [state, each] : outcomeNames) {
        if (plain.compare(QLatin1String(each), Qt::CaseInsensitive) == 0)
            return state;
    }
    return std::nullopt;
}

QString timeName(base::UtcTime time)
{
    const auto milliseconds = std::chrono::floor<base::Milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(milliseconds.count()).toUTC().toString(Qt::ISODateWithMs);
}

base::Json historyJson(const storage::JournalEntry& entry)
{
    auto json = base::Json::object();
    for (const auto& member : membersOf(entry))
        json.append(QLatin1String(member.name),
            member.isNumber ? base::Json::number(member.text.toLatin1()) : base::Json::string(member.text));
    const Member rest[] = {{"EnvironmentId", entry.about.environmentId}, {"MessageId", entry.about.messageId},
        {"Scope", entry.scope}, {"Updated", timeName(entry.updatedAt)}};
    for (const auto& member : rest)
        json.append(QLatin1String(member.name), base::Json::string(member.text));
    if (auto request = base::parseJson(entry.request); request && request->isObject())
        json.append(QStringLiteral("Request"), *std::move(request));
    return json;
}

// Such characters are only within strings, where an escape says the same.
QByteArray writePlainJson(const base::Json& value, base::JsonStyle style)
{
    const auto text = QString::fromUtf8(base::writeJson(value, style));
    QString plain;
    plain.reserve(text.size());
    for (const auto character : text) {
        if (character != u'\n' && steersATerminal(character))
            plain += QStringLiteral("\\u%1").arg(uint {character.unicode()}, 4, 16, QLatin1Char('0'));
        else
            plain += character;
    }
    return plain.toUtf8();
}

QByteArray historyCsvHead()
{
    return recordOf(membersOf({}), true);
}

QByteArray historyCsvRecord(const storage::JournalEntry& entry)
{
    return recordOf(membersOf(entry), false);
}

base::Result<qint64, storage::DatabaseError> exportHistory(
    storage::SubmissionHistory& history, const storage::HistoryFilter& filter, HistoryForm form, const Sink& sink)
{
    const auto frame = frameOf(form);
    const bool isCsv = form == HistoryForm::Csv;
    qint64 rows = 0;
    bool isTaken = true;
    std::optional<qint64> next;
    do {
        const auto page = isCsv
            ? history.page(filter, next)
            : history.page(filter, next, rowsWithRequests, storage::HistoryContents::RowsAndRequests);
        if (!page)
            return base::fail(page.error());
        isTaken = next || sink(frame.head);
        for (std::size_t i = 0; isTaken && i < page->rows.size(); ++i, ++rows)
            isTaken = sink((rows > 0 ? frame.between : QByteArray())
                + (isCsv ? historyCsvRecord(page->rows[i]) : writePlainJson(historyJson(page->rows[i]))));
        next = page->next;
    } while (isTaken && next);
    if (isTaken)
        sink(frame.tail);
    return rows;
}

} // namespace composer::exchange
