// SPDX-License-Identifier: Apache-2.0
// sent_migrator DATA JOURNAL [MICROSECONDS]: brings the sent messages of DATA into the journal. After so many
// microseconds it is killed (SIGKILL), wherever it is. Says how many rows it added, completed and found, and how many
// files it left.
#include "storage/history/sent_migration.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/time.h>
#include <unistd.h>

using namespace composer;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() > 3) {
        const auto microseconds = arguments.at(3).toLong();
        std::signal(SIGALRM, [](int) { ::kill(::getpid(), SIGKILL); });
        itimerval timer {};
        timer.it_value.tv_sec = microseconds / 1'000'000;
        timer.it_value.tv_usec = microseconds % 1'000'000;
        ::setitimer(ITIMER_REAL, &timer, nullptr);
    }
    const auto clock = std::make_shared<base::SystemClock>();
    const storage::DraftStore drafts(arguments.at(1), clock);
    const auto done = storage::migrateSent(drafts, arguments.at(2), *clock);
    if (!done) {
        std::fprintf(stderr, "%d %s\n", static_cast<int>(done.error().code), qPrintable(done.error().detail));
        return 1;
    }
    std::printf("%d %d %d %zu\n", done->added, done->completed, done->known, done->left.size());
    return 0;
}
