// SPDX-License-Identifier: Apache-2.0
#include "storage/history/history_bounds.h"
#include "storage/journal_schema.h"
#include "storage/sqlite_file.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace composer;
using storage::HistoryFilter;
using storage::JournalState;

namespace {

constexpr JournalState states[] = {JournalState::Created, JournalState::Refused, JournalState::Unknown};
constexpr std::pair<const char*, const char*> places[] = {
    {"e1", "Shop"}, {"e1", "Store"}, {"e2", "Shop"}, {"e3", "Läden"}, {"", "Old"}, {"", ""}};
const char* const words[] = {"refund", "refused order", "order"};

struct Row {
    qint64 id;
    JournalState state;
    QString environmentId;
    QString environment;
    qint64 time;
    QString subject;
    QString contactId;
};

bool hasWords(const QString& subject, const QString& typed)
{
    const auto parts = typed.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(parts, [&](const QString& part) { return (u' ' + subject).contains(u' ' + part); });
}

/// What the header says, by looking at the row.
bool fits(const HistoryFilter& filter, const Row& row)
{
    const bool anyPlace = filter.environmentId.isEmpty() && filter.environment.isEmpty();
    const bool isThere = (!filter.environmentId.isEmpty() && row.environmentId == filter.environmentId)
        || (!filter.environment.isEmpty() && row.environment.compare(filter.environment, Qt::CaseInsensitive) == 0);
    const bool hasGroup = filter.typed.size() >= 4 && (u'-' + row.contactId).contains(u'-' + filter.typed);
    return (filter.typed.isEmpty() || hasWords(row.subject, filter.typed) || hasGroup)
        && (filter.states.empty() || std::ranges::find(filter.states, row.state) != filter.states.end())
        && (anyPlace || isThere) && (!filter.from || row.time >= storage::toMilliseconds(*filter.from))
        && (!filter.to || row.time < storage::toMilliseconds(*filter.to))
        && (filter.ids.empty() || std::ranges::find(filter.ids, row.id) != filter.ids.end());
}

std::optional<base::UtcTime> timeOf(int milliseconds)
{
    return milliseconds < 0 ? std::nullopt : std::optional(base::UtcTime(base::Milliseconds(milliseconds)));
}

} // namespace

/// Whatever way a page is found, it has the rows that fit.
class TestHistoryQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allBoundsTogether_data();
    void allBoundsTogether();
    void fewRowsAreASetAndManyAreNot();
    void aPartFromWithinIsLookedForLast();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("journal.db")); }
    void add(const storage::SqliteFile& file, const Row& row);
    void fill(int rows);
    void repeat(int times) const;
    std::vector<qint64> found(const HistoryFilter& filter) const;
    std::vector<qint64> expected(const HistoryFilter& filter) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Row> m_rows;
};

void TestHistoryQuery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_rows.clear();
}

void TestHistoryQuery::add(const storage::SqliteFile& file, const Row& row)
{
    const auto added = storage::execute(file,
        {QStringLiteral("INSERT INTO submission (id, client_token, scope, body_sha256, state, attempts, contact_id, "
                        "environment_id, environment, created_at, updated_at) "
                        "VALUES (:id, :id, '', '', :state, 1, :contact, :place_id, :place, :time, :time)"),
            {{":id", row.id}, {":state", storage::nameOf(row.state)}, {":contact", row.contactId},
                {":place_id", storage::notNull(row.environmentId)}, {":place", storage::notNull(row.environment)},
                {":time", row.time}}});
    QVERIFY2(added, qPrintable(added ? QString() : added.error().detail));
    QVERIFY(storage::execute(file,
        {QStringLiteral("INSERT INTO submission_text (rowid, subject, people, body, ids) "
                        "VALUES (:id, :subject, '', '', :contact)"),
            {{":id", row.id}, {":subject", row.subject}, {":contact", row.contactId}}}));
    m_rows.push_back(row);
}

/// The same ones each time. The times go forth and back with the clock.
void TestHistoryQuery::fill(int rows)
{
    QRandomGenerator random(20261201);
    const auto oneOf = [&](const auto& all) { return all[random.bounded(int(std::size(all)))]; };
    storage::SqliteFile file(path(), storage::journalMigrations());
    QVERIFY(file.open());
    const auto done = storage::inTransaction(file, [&]() -> base::Result<void, storage::DatabaseError> {
        for (int i = 1; i <= rows; ++i) {
            const auto place = oneOf(places);
            const auto jump = i % 50 == 0 ? random.bounded(1000) : 0;
            add(file,
                {i, oneOf(states), QString::fromUtf8(place.first), QString::fromUtf8(place.second), i * 10 + jump,
                    QString::fromUtf8(oneOf(words)),
                    QStringLiteral("%1-0000").arg(random.generate(), 8, 16, QLatin1Char('0'))});
        }
        return {};
    });
    QVERIFY(done);
}

/// Through all pages.
std::vector<qint64> TestHistoryQuery::found(const HistoryFilter& filter) const
{
    storage::SubmissionHistory history(path());
    std::vector<qint64> ids;
    std::optional<qint64> next;
    do {
        const auto page = history.page(filter, next, 70);
        if (!page)
            return {-1};
        for (const auto& row : page->rows)
            ids.push_back(row.id);
        next = page->next;
    } while (next);
    const auto count = history.count(filter);
    return count && *count == qint64(ids.size()) ? ids : std::vector<qint64> {-2};
}

std::vector<qint64> TestHistoryQuery::expected(const HistoryFilter& filter) const
{
    std::vector<qint64> ids;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (fits(filter, *row))
            ids.push_back(row->id);
    }
    return ids;
}

void TestHistoryQuery::allBoundsTogether_data()
{
    QTest::addColumn<QString>("typed");
    for (const auto* typed : {"", "refund", "ref", "order refused", "o", "missing", "0000"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestHistoryQuery::allBoundsTogether()
{
    QFETCH(QString, typed);
    fill(300);
    const std::vector<JournalState> someStates[] = {{}, {JournalState::Refused},
        {JournalState::Refused, JournalState::Unknown}, {JournalState::Created, JournalState::Unknown},
        {JournalState::Cancelled}};
    const std::pair<const char*, const char*> somePlaces[] = {
        {"", ""}, {"e1", ""}, {"", "shop"}, {"e2", "LÄDEN"}, {"", "old"}, {"e9", "removed"}};
    const std::pair<int, int> someTimes[] = {{-1, -1}, {500, -1}, {-1, 1500}, {700, 900}, {100'000, -1}};
    for (const auto& some : someStates) {
        for (const auto& place : somePlaces) {
            for (const auto& time : someTimes) {
                HistoryFilter filter {typed, some, QString::fromUtf8(place.first), QString::fromUtf8(place.second),
                    timeOf(time.first), timeOf(time.second), {}};
                QCOMPARE(found(filter), expected(filter));
                filter.ids = {3, 77, 78, 250, 9999};
                QCOMPARE(found(filter), expected(filter));
            }
        }
    }
}

/// More of each row, so that there are too many for a set.
void TestHistoryQuery::repeat(int times) const
{
    storage::SqliteFile file(path(), storage::journalMigrations());
    QVERIFY(file.open());
    const auto numbers =
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ").arg(times);
    for (const auto& statement :
        {QStringLiteral("INSERT INTO submission (id, client_token, scope, body_sha256, state, attempts, contact_id, "
                        "environment_id, environment, created_at, updated_at) %1 "
                        "SELECT id + i * 1000, id + i * 1000, '', '', state, 1, '', environment_id, environment, "
                        "created_at, 0 FROM submission, n"),
            QStringLiteral("INSERT INTO submission_text (rowid, subject, people, body, ids) %1 "
                           "SELECT rowid + i * 1000, subject, '', '', '' FROM submission_text, n")})
        QVERIFY(storage::execute(file, {statement.arg(numbers)}));
}

void TestHistoryQuery::fewRowsAreASetAndManyAreNot()
{
    fill(300);
    HistoryFilter filter {QStringLiteral("refund"), {JournalState::Refused}, {}, QStringLiteral("Old"), {}, {}, {}};
    const auto few = expected(filter);
    QVERIFY(!few.empty());
    const auto boundsOf = [&] {
        storage::SqliteFile file(path(), storage::journalMigrations());
        return file.open() ? *storage::historyBounds(file, filter) : storage::HistoryBounds();
    };
    QVERIFY(!boundsOf().driverSet.isEmpty());
    QCOMPARE(boundsOf().sets.size(), 1);
    QCOMPARE(found(filter), few);
    constexpr int times = 150;
    repeat(times);
    QVERIFY(boundsOf().driverSet.isEmpty());
    QVERIFY(boundsOf().sets.isEmpty());
    for (const auto* typed : {"refund", ""}) {
        filter.typed = QLatin1String(typed);
        QCOMPARE(found(filter).size(), expected(filter).size() * (times + 1));
    }
}

void TestHistoryQuery::aPartFromWithinIsLookedForLast()
{
    storage::SqliteFile file(path(), storage::journalMigrations());
    QVERIFY(file.open());
    const auto row = [&](qint64 id, const char* subject, const char* contactId) {
        add(file,
            {id, JournalState::Created, {}, {}, id, QString::fromLatin1(subject), QString::fromLatin1(contactId)});
    };
    row(1, "order", "5f4711aa-0001-4a6b-9d3e-aa55aa55aa55");
    const auto typed = [&](const char* text) {
        HistoryFilter filter;
        filter.typed = QString::fromLatin1(text);
        return found(filter);
    };
    QCOMPARE(typed("4711"), std::vector<qint64> {1});
    row(2, "order 4711", "00000000-0001-4a6b-9d3e-aa55aa55aa56");
    QCOMPARE(typed("4711"), std::vector<qint64> {2}); // what a person typed before a chance within an id
    QCOMPARE(typed("11aa-0001"), std::vector<qint64> {1});
    QCOMPARE(typed("11aa-00"), std::vector<qint64> {1});
    QCOMPARE(typed("-0001-"), (std::vector<qint64> {2, 1}));
    QCOMPARE(typed("0001-4a6b-9d3e-aa55aa55aa56"), std::vector<qint64> {2});
    QCOMPARE(typed("4A6B"), (std::vector<qint64> {2, 1}));
    QCOMPARE(typed("0001-5"), std::vector<qint64> {});
    QCOMPARE(typed("0001-5555"), std::vector<qint64> {});
}

QTEST_GUILESS_MAIN(TestHistoryQuery)
#include "tst_history_query.moc"
