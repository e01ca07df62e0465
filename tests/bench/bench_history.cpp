// SPDX-License-Identifier: Apache-2.0
// bench_history FOLDER ROWS: makes a journal of so many submissions in FOLDER, unless it is there, and reports how long
// pages and searches take, the size on disk, and what the journal costs a submission compared with its first version.
#include "contact/drafts/request_json.h"
#include "storage/history/submission_history.h"
#include "storage/journal_schema.h"
#include "storage/kept_message.h"
#include "storage/sql_statement.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

using namespace composer;

namespace {

constexpr int vocabulary = 20'000;
constexpr int wordsOfBody = 120;
constexpr qint64 firstId = 1'700'000'000'000; // and the time of the first
QRandomGenerator random_(20261130); // the same messages each time

/// Some words are in most messages, most words in few.
QString word()
{
    auto rank = quint32(std::pow(double(vocabulary), random_.generateDouble()));
    QString text;
    for (rank = rank * 7919 % 456'976; text.size() < 4 || rank > 0; rank /= 26)
        text += QChar(u'a' + rank % 26);
    return text;
}

QString words(int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all << word();
    return all.join(u' ');
}

QString uuid()
{
    QByteArray bytes(16, '\0');
    random_.fillRange(reinterpret_cast<quint32*>(bytes.data()), 4);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

contact::EmailContact message()
{
    auto contact = contact::blankContact();
    contact.instanceId = uuid();
    contact.clientToken = uuid();
    contact.fromEmailAddress.emplace().emailAddress = word() + QStringLiteral("@example.com");
    contact.fromEmailAddress->displayName = words(2);
    contact.destinationEmailAddress = QStringLiteral("support@example.com");
    auto& raw = contact.emailMessage->rawMessage.emplace();
    raw.subject = words(6);
    raw.body = words(wordsOfBody);
    raw.contentType = QStringLiteral("text/plain");
    return contact;
}

void check(bool done, const char* what)
{
    if (!done) {
        std::fprintf(stderr, "failed: %s\n", what);
        std::exit(1);
    }
}

constexpr char rowSql[] = R"(
    INSERT INTO submission (id, client_token, scope, body_sha256, state, attempts, contact_id, request_id, http_status,
        created_at, updated_at, environment_id, environment, account, region, subject, sender, recipient,
        request_sha256, duration_ms)
    VALUES (:id, :token, 'https://connect.us-west-2.amazonaws.com us-west-2', :hash, :state, 1, :contact, :request, 200,
        :id, :id, 'c0b5a9de-3d6c-4b0e-9a43-5f0f4f4a1c11', :environment, '123456789012', 'us-west-2', :subject, :sender,
        :recipient, :request_hash, 321))";

void addRow(const storage::SqliteFile& file, qint64 id)
{
    const auto contact = message();
    const auto kept = storage::keptMessage(contact, contact::wireBody(contact));
    const auto contactId = uuid();
    const char* state = id % 100 == 7 ? "refused" : id % 1000 == 8 ? "cancelled" : "created";
    check(bool(storage::execute(file,
              {QLatin1String(rowSql),
                  {{":id", id}, {":token", *contact.clientToken}, {":hash", QString::fromLatin1(kept.bodySha256)},
                      {":state", QLatin1String(state)}, {":contact", contactId}, {":request", uuid()},
                      {":environment", QLatin1String(id % 20'000 == 9 ? "Old" : "Shop")},
                      {":subject", kept.about.subject}, {":sender", kept.about.sender},
                      {":recipient", kept.about.recipient},
                      {":request_hash", QString::fromLatin1(kept.requestSha256)}}})),
        "row");
    check(bool(storage::execute(file,
              {QStringLiteral("INSERT INTO submission_request VALUES (:id, :kept)"),
                  {{":id", id}, {":kept", kept.request}}})),
        "request");
    check(bool(storage::execute(file,
              {QStringLiteral(
                   "INSERT INTO submission_text (rowid, subject, people, body, ids) VALUES (:id, :s, :p, :b, :c)"),
                  {{":id", id}, {":s", kept.words.subject}, {":p", kept.words.people}, {":b", kept.words.body},
                      {":c", contactId}}})),
        "words");
}

void generate(const QString& path, int rows)
{
    constexpr int together = 10'000;
    storage::SqliteFile file(path, storage::journalMigrations());
    check(bool(file.open()), "open");
    for (int done = 0; done < rows;) {
        check(bool(storage::inTransaction(file,
                  [&]() -> base::Result<void, storage::DatabaseError> {
                      for (int i = 0; i < together && done < rows; ++i, ++done)
                          addRow(file, firstId + done);
                      return {};
                  })),
            "commit");
    }
}

/// Out of the system's memory, as after a start of the machine.
void forget(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    check(file >= 0 && ::fdatasync(file) == 0 && ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) == 0, "forget");
    ::close(file);
}

/// Milliseconds on the wall: the first time, with nothing of the file in memory, and the median of eleven.
template <class Work>
void report(const QString& path, const char* name, Work work)
{
    std::vector<double> times;
    forget(path);
    for (int i = 0; i < 11; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    const auto first = times.front();
    std::ranges::sort(times);
    std::printf("  %-56s %8.2f ms first %8.2f ms median\n", name, first, times[times.size() / 2]);
}

class Pages {
public:
    explicit Pages(QString path)
        : m_path(std::move(path))
    {
    }
    void report(const char* name, const storage::HistoryFilter& filter) const
    {
        ::report(m_path, name, [&] {
            storage::SubmissionHistory history(m_path);
            check(bool(history.page(filter)), "page");
        });
    }
    void report(const char* name, const QString& typed, storage::HistoryFilter filter = {}) const
    {
        filter.typed = typed;
        report(name, filter);
    }
    void count(const char* name, const QString& typed) const
    {
        storage::HistoryFilter filter;
        filter.typed = typed;
        ::report(m_path, name, [&] {
            storage::SubmissionHistory history(m_path);
            check(bool(history.count(filter)), "count");
        });
    }

private:
    QString m_path;
};

void reportSearches(const QString& path)
{
    storage::SubmissionHistory history(path);
    const auto first = history.page({}, {}, 1)->rows.front();
    const auto middle = history.entry(first.id - first.id % 1000)->value_or(first);
    const Pages pages(path);
    pages.report("open and first page", storage::HistoryFilter());
    pages.report("a rare word", first.about.subject.section(u' ', 2, 2));
    pages.report("a common word", QStringLiteral("pros"));
    pages.report("one letter", QStringLiteral("a"));
    pages.report("two letters", QStringLiteral("aa"));
    pages.report("three letters", QStringLiteral("aam"));
    pages.report("an address", middle.about.sender.section(u'<', 1).chopped(1));
    pages.report("three words", first.about.subject.section(u' ', 0, 2));
    pages.report("nothing is found", QStringLiteral("zzzzzzzzzzzz"));
    pages.report("a ContactId", middle.contactId);
    pages.report("part of a ContactId", middle.contactId.mid(3, 20));
    pages.report("part of a ContactId, one group", middle.contactId.section(u'-', 3, 3));
    pages.report("part of a ContactId, within a group", middle.contactId.last(9));
    pages.count("count", {});
    pages.count("count of a common word", QStringLiteral("support"));
}

void reportFilters(const QString& path)
{
    const auto word = QStringLiteral("support"); // which is in all messages
    const Pages pages(path);
    storage::HistoryFilter filter;
    filter.states = {storage::JournalState::Refused};
    pages.report("one state", filter);
    pages.report("one state, and a common word", word, filter);
    filter.states = {storage::JournalState::NotSent};
    pages.report("a state without rows", filter);
    pages.report("a state without rows, and a common word", word, filter);
    for (const auto* name : {"Shop", "Old", "removed"}) {
        storage::HistoryFilter place;
        place.environment = QLatin1String(name);
        pages.report(qPrintable(QStringLiteral("the environment %1").arg(place.environment)), place);
        pages.report(
            qPrintable(QStringLiteral("the environment %1, and a common word").arg(place.environment)), word, place);
        place.states = {storage::JournalState::Refused};
        pages.report(qPrintable(QStringLiteral("the environment %1, and one state").arg(place.environment)), place);
    }
    for (const auto milliseconds : {0, 50'000, 10'000'000}) {
        storage::HistoryFilter time;
        time.from = base::UtcTime(base::Milliseconds(firstId + milliseconds));
        time.to = *time.from + base::Milliseconds(100);
        pages.report(qPrintable(QStringLiteral("a tenth of a second at %1").arg(milliseconds)), time);
        pages.report(
            qPrintable(QStringLiteral("a tenth of a second at %1, and a common word").arg(milliseconds)), word, time);
        time.to.reset();
        pages.report(qPrintable(QStringLiteral("since %1").arg(milliseconds)), time);
    }
}

double processorMilliseconds()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// The statements of version 1, by the same means.
double firstVersion(const QString& path, const std::vector<storage::JournalEntry>& entries)
{
    storage::SqliteFile file(path, storage::journalMigrations().first(1));
    const auto before = processorMilliseconds();
    for (const auto& entry : entries) {
        check(bool(file.open()), "open");
        const auto id = storage::readNumber(file,
            {QStringLiteral(
                 "INSERT INTO submission (id, client_token, scope, body_sha256, state, attempts, created_at, "
                 "updated_at, body) VALUES ((SELECT coalesce(max(id), 1) + 1 FROM submission), :token, "
                 "'scope', :hash, 'sending', 1, 1, 1, :body) RETURNING id"),
                {{":token", entry.clientToken}, {":hash", QString::fromLatin1(entry.bodySha256)},
                    {":body", entry.body}}});
        check(bool(id), "insert");
        check(bool(file.waitForDisk(false)), "wait");
        check(bool(storage::execute(file,
                  {QStringLiteral("UPDATE submission SET state = 'created', contact_id = :contact, http_status = 200, "
                                  "body = NULL WHERE id = :id"),
                      {{":id", id->value_or(0)}, {":contact", uuid()}}})),
            "update");
        check(file.foldLog(), "fold");
        check(bool(file.waitForDisk(true)), "wait");
        file.close();
    }
    return (processorMilliseconds() - before) / double(entries.size());
}

double thisVersion(const QString& path, const std::vector<storage::JournalEntry>& entries)
{
    storage::SqliteJournal journal(path, std::make_shared<base::SystemClock>());
    const auto before = processorMilliseconds();
    for (auto entry : entries) {
        const auto begun = journal.begin(entry);
        check(bool(begun), "begin");
        entry.state = storage::JournalState::Created;
        entry.contactId = uuid();
        check(bool(journal.finish(begun->id, entry)), "finish");
    }
    return (processorMilliseconds() - before) / double(entries.size());
}

void reportCosts(const QString& folder, const QString& path)
{
    constexpr int count = 300;
    std::vector<storage::JournalEntry> entries;
    for (int i = 0; i < count; ++i) {
        const auto contact = message();
        storage::JournalEntry entry;
        entry.clientToken = *contact.clientToken;
        entry.scope = QStringLiteral("scope");
        entry.body = contact::wireBody(contact);
        const auto kept = storage::keptMessage(contact, entry.body);
        entry.bodySha256 = kept.bodySha256;
        entry.requestSha256 = kept.requestSha256;
        entry.about = kept.about;
        entry.words = kept.words;
        entry.attempts = 1;
        entries.push_back(entry);
    }
    const auto first = folder + QStringLiteral("/version1.db");
    const auto empty = folder + QStringLiteral("/version2.db");
    for (const auto& name : {first, empty})
        QFile::remove(name);
    std::printf(
        "  begin and finish, processor time: version 1 %.3f ms, this version %.3f ms, beside all rows %.3f ms\n",
        firstVersion(first, entries), thisVersion(empty, entries), thisVersion(path, entries));
    storage::SubmissionHistory history(path);
    std::vector<qint64> ids;
    const auto newest = history.page({}, {}, count);
    check(bool(newest), "page");
    for (const auto& row : newest->rows)
        ids.push_back(row.id);
    QElapsedTimer timer;
    timer.start();
    check(history.purge(ids)->rows == count, "purge");
    std::printf("  purge of %d rows: %.0f ms\n", count, double(timer.elapsed()));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    check(arguments.size() == 3, "usage: bench_history FOLDER ROWS");
    const auto path = QStringLiteral("%1/history-%2.db").arg(arguments.at(1), arguments.at(2));
    if (!QFileInfo::exists(path)) {
        QElapsedTimer timer;
        timer.start();
        generate(path, arguments.at(2).toInt());
        std::printf("%s rows made in %.1f s\n", qPrintable(arguments.at(2)), double(timer.elapsed()) / 1000);
    }
    std::printf("%s rows, %.1f MB on disk\n", qPrintable(arguments.at(2)), double(QFileInfo(path).size()) / 1e6);
    reportSearches(path);
    reportFilters(path);
    reportCosts(arguments.at(1), path);
    return 0;
}
