// SPDX-License-Identifier: Apache-2.0
// draft_writer ROOT ID NAME ROUNDS [MICROSECONDS]: saves the drafts NAME-0, NAME-1, ... in turn, each made from what it
// finds in the file, and says on standard output what has been made durable: "saved EXPECTED REVISION BODY" or "copied
// ID REVISION BODY". With MICROSECONDS it is killed (SIGKILL) so long after the first save, wherever it is.
#include "unit/storage/draft_fixture.h"

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

void say(const QByteArray& line)
{
    if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
        std::_Exit(3);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const storage::DraftStore store(arguments.at(1), std::make_shared<base::SystemClock>());
    const auto folder = storage::Folder::Drafts;
    const auto& id = arguments.at(2);
    for (int round = 0; round < arguments.at(4).toInt(); ++round) {
        const auto found = store.load(folder, id);
        if (!found)
            return 1;
        const auto body = QStringLiteral("%1-%2").arg(arguments.at(3)).arg(round);
        const auto text = (body + u' ').repeated(1 + round * 97 % 2000);
        const auto saved = store.save({folder, id, found->revision}, test::draftOf(QStringLiteral("Shared"), text));
        if (!saved)
            return 2;
        say((saved->isCopy ? "copied " + saved->id.toLatin1() : "saved " + found->revision) + ' ' + saved->revision
            + ' ' + body.toLatin1() + '\n');
        if (round == 0 && arguments.size() > 5)
            killAfter(arguments.at(5).toLong());
    }
    return 0;
}
