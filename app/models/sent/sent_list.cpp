// SPDX-License-Identifier: Apache-2.0
#include "models/sent/sent_list.h"

#include "contact/issues/path.h"
#include "models/tasks/background.h"
#include "texts/history_text.h"
#include "texts/time_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace composer::models {

using storage::JournalEntry;
using storage::SubmissionHistory;

namespace {

/// One submission changes the journal several times.
constexpr std::chrono::milliseconds untilQuiet {150};

bool looksSame(const JournalEntry& one, const JournalEntry& other)
{
    return one.id == other.id && one.state == other.state && one.updatedAt == other.updatedAt
        && one.contactId == other.contactId && one.about == other.about;
}

} // namespace

SentList::SentList(MakeHistory history, std::shared_ptr<const base::Clock> clock, QObject* parent)
    : QAbstractListModel(parent)
    , m_makeHistory(std::move(history))
    , m_clock(std::move(clock))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(untilQuiet);
    connect(&m_soon, &QTimer::timeout, this, [this] { read(Part::First); });
    m_soon.start();
}

int SentList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SentList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.about.subject.isEmpty() ? tr("(no subject)") : contact::visibleText(row.about.subject.simplified());
    case IdRole:
        return QString::number(row.id);
    case SenderRole:
        return contact::visibleText(row.about.sender.simplified());
    case DestinationRole:
        return contact::visibleText(row.about.recipient.simplified());
    case TimeRole:
        return localTime(row.createdAt);
    case StateRole:
        return row.state == storage::JournalState::Created ? QString() : stateText(row.state);
    case ContactIdRole:
        return row.contactId;
    case HitRole:
        return hitOf(row).text;
    case HitMarksRole:
        return QVariant::fromValue(hitOf(row).marks);
    default:
        return {};
    }
}

/// In the body, or an id that is not in the row.
storage::SearchHit SentList::hitOf(const JournalEntry& row) const
{
    const auto typed = m_typed.simplified();
    const auto known = m_hits.constFind(row.id);
    if (known != m_hits.constEnd() || typed.size() < storage::shortestId)
        return known == m_hits.constEnd() ? storage::SearchHit() : *known;
    const std::array<std::pair<QString, QString>, 3> ids {
        {{tr("ContactId"), row.contactId}, {tr("Request ID"), row.requestId}, {tr("Client token"), row.clientToken}}};
    for (const auto& [name, id] : ids) {
        const auto shown = contact::visibleText(id);
        const auto place = shown.indexOf(typed, 0, Qt::CaseInsensitive);
        if (place < 0)
            continue;
        const auto text = tr("%1: %2").arg(name, shown);
        return {text, {{text.lastIndexOf(shown) + place, typed.size()}}};
    }
    return {};
}

bool SentList::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next.has_value() && !m_isReading;
}

void SentList::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        read(Part::Next);
}

void SentList::setFilter(const SentFilter& filter)
{
    if (std::exchange(m_filter, filter) != filter)
        ask();
}

void SentList::setSearch(const QString& typed)
{
    if (std::exchange(m_typed, typed) != typed)
        ask();
}

/// Another question than the one whose answer is listed.
void SentList::ask()
{
    ++m_question;
    m_next.reset();
    read(Part::First);
}

storage::HistoryFilter SentList::asked() const
{
    return historyFilter(m_filter, m_typed, localTime(m_clock->utcNow()));
}

QString SentList::path() const
{
    return m_makeHistory()->path();
}

void SentList::refresh()
{
    m_soon.start();
}

void SentList::read(Part part)
{
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    m_isReading = true;
    m_soon.stop();
    const auto next = part == Part::Next ? m_next : std::nullopt;
    // What is listed stays listed, however far it was scrolled.
    const bool isRefresh = part == Part::First && m_listed == m_question;
    const auto size =
        isRefresh ? std::max(SubmissionHistory::pageSize, int(m_rows.size())) : SubmissionHistory::pageSize;
    auto work = [make = m_makeHistory, filter = asked(), next, size] {
        const auto history = make();
        if (!filter.typed.isEmpty())
            (void)history->prepare(); // without it an interrupted message is not found by its words; all else is
        auto page = history->page(filter, next, size);
        return Reading {std::move(page), history->damagedCopy()};
    };
    inBackground(std::move(work), this, [this, part, question = m_question](Reading reading) {
        m_isReading = false;
        if (std::exchange(m_isStale, false) || question != m_question)
            m_soon.start(0);
        if (question == m_question)
            take(part, std::move(reading));
    });
}

void SentList::take(Part part, Reading reading)
{
    if (!reading.damagedCopy.isEmpty())
        Q_EMIT journalDamaged(reading.damagedCopy);
    m_problem = reading.page ? QString() : paragraph(historyErrorText(reading.page.error()));
    if (reading.page) {
        m_next = reading.page->next;
        const auto& rows = reading.page->rows;
        const auto ends = rows.empty() ? std::pair<qint64, qint64>() : std::pair(rows.back().id, rows.front().id);
        if (part == Part::Next)
            append(std::move(reading.page->rows));
        else if (std::exchange(m_listed, m_question) == m_question)
            merge(std::move(reading.page->rows));
        else
            reset(std::move(reading.page->rows));
        readFurther(part, ends);
    }
    Q_EMIT refreshed();
}

/// `rows` are the first and the last one of the page.
void SentList::readFurther(Part part, std::pair<qint64, qint64> rows)
{
    const auto counted = m_next ? std::nullopt : std::optional(qint64(m_rows.size()));
    auto work = [make = m_makeHistory, filter = asked(), part, rows, counted] {
        const auto history = make();
        Further further;
        if (auto hits = history->hits(filter.typed, rows.first, rows.second))
            further.hits = *std::move(hits);
        if (part == Part::Next)
            return further;
        further.count = counted;
        if (const auto all = counted ? base::Result<qint64, storage::DatabaseError>(*counted) : history->count(filter))
            further.count = *all;
        if (auto names = history->environments())
            further.environments = *std::move(names);
        return further;
    };
    inBackground(std::move(work), this, [this, question = m_question](Further further) {
        if (question == m_question)
            takeFurther(std::move(further));
    });
}

void SentList::takeFurther(Further further)
{
    if (!further.hits.isEmpty()) {
        m_hits.insert(further.hits);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {HitRole, HitMarksRole});
    }
    if (further.count)
        m_count = further.count;
    if (further.environments)
        m_environments = *std::move(further.environments);
    Q_EMIT counted();
}

void SentList::reset(std::vector<JournalEntry> fresh)
{
    beginResetModel();
    m_rows = std::move(fresh);
    m_hits.clear();
    endResetModel();
}

/// Row by row, so that selection and scrolling stay where they are. Both lists go down.
void SentList::merge(std::vector<JournalEntry> fresh)
{
    std::size_t at = 0;
    const auto removeHere = [&](std::size_t count) {
        beginRemoveRows({}, int(at), int(at + count) - 1);
        m_rows.erase(m_rows.begin() + qsizetype(at), m_rows.begin() + qsizetype(at + count));
        endRemoveRows();
    };
    for (auto& row : fresh) {
        const auto kept = std::find_if(
            m_rows.begin() + qsizetype(at), m_rows.end(), [&](const JournalEntry& old) { return old.id <= row.id; });
        if (const auto gone = std::size_t(kept - m_rows.begin()) - at; gone > 0)
            removeHere(gone);
        if (at < m_rows.size() && m_rows[at].id == row.id) {
            const bool isSame = looksSame(m_rows[at], row);
            m_rows[at] = std::move(row);
            if (!isSame)
                Q_EMIT dataChanged(index(int(at)), index(int(at)));
        } else {
            beginInsertRows({}, int(at), int(at));
            m_rows.insert(m_rows.begin() + qsizetype(at), std::move(row));
            endInsertRows();
        }
        ++at;
    }
    if (at < m_rows.size())
        removeHere(m_rows.size() - at);
}

void SentList::append(std::vector<JournalEntry> page)
{
    if (page.empty())
        return;
    const auto first = int(m_rows.size());
    beginInsertRows({}, first, first + int(page.size()) - 1);
    std::move(page.begin(), page.end(), std::back_inserter(m_rows));
    endInsertRows();
}

} // namespace composer::models
