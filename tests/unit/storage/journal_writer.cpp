// SPDX-License-Identifier: Apache-2.0
// journal_writer PATH NAME ROUNDS [ROUND MICROSECONDS]: writes submissions NAME-0, NAME-1, ... and says on standard
// output what has been made durable: "begun TOKEN", "finished TOKEN". So many microseconds after the beginning of that
// round it is killed (SIGKILL), wherever it is.
#include "unit/storage/journal_fixture.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/time.h>
#include <unistd.h>

using namespace composer;

namespace {

void killAfter(long microseconds)
{
    std::signal(SIGALRM, [](int) { ::kill(::getpid(), SIGKILL); });
    itimerval timer {};
    timer.it_value.tv_sec = microseconds / 1'000'000;
    timer.it_value.tv_usec = microseconds % 1'000'000;
    ::setitimer(ITIMER_REAL, &timer, nullptr);
}

void say(const char* word, const QString& token)
{
    const auto line = QByteArray(word) + ' ' + token.toLatin1() + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
        std::_Exit(3);
}

int failed(const storage::JournalError& error)
{
    std::fprintf(stderr, "%d %s\n", static_cast<int>(error.code), qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    storage::SqliteJournal journal(arguments.at(1), std::make_shared<base::SystemClock>());
    const int killRound = arguments.size() > 5 ? arguments.at(4).toInt() : -1;
    for (int round = 0; round < arguments.at(3).toInt(); ++round) {
        if (round == killRound)
            killAfter(arguments.at(5).toLong());
        const auto token = QStringLiteral("%1-%2").arg(arguments.at(2)).arg(round);
        const auto id = journal.begin(test::journalEntry(token, token.toLatin1().repeated(1 + round * 797 % 5000)));
        if (!id)
            return failed(id.error());
        say("begun", token);
        const auto outcome = test::journalOutcome(storage::JournalState::Created, QLatin1String("contact ") + token);
        if (const auto finished = journal.finish(id->id, outcome); !finished)
            return failed(finished.error());
        say("finished", token);
    }
    return 0;
}
