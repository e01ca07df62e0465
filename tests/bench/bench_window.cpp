// SPDX-License-Identifier: Apache-2.0
// bench_window: what the window costs. The caller puts the time of its start (nanoseconds since 1970) into STARTED_AT.
// Prints milliseconds from there to the first paint, memory, and the longest key in a body of 5 MiB.
#include "gui/window_fixture.h"

#include <QApplication>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QTextCursor>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace composer;

namespace {

double sinceStart()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto started = std::chrono::nanoseconds(qEnvironmentVariable("STARTED_AT").toLongLong());
    return double(std::chrono::duration_cast<std::chrono::microseconds>(now - started).count()) / 1000;
}

/// Proportional set size: what the process adds to a machine, in MiB.
double memory()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QFile::ReadOnly))
        return 0;
    for (const auto& line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

double longestKey(QPlainTextEdit& body, QTextCursor::MoveOperation where)
{
    body.moveCursor(where);
    double longest = 0;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&body, Qt::Key_A);
        QCoreApplication::processEvents(); // the paint that the key asked for
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
    }
    return longest;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    test::WindowFixture at;
    at.window->show();
    if (!QTest::qWaitForWindowExposed(at.window.get()))
        return 1;
    std::printf("start to painted window  %7.1f ms, memory %.1f MiB\n", sinceStart(), memory());
    auto* body = at.find<QPlainTextEdit>("body");
    QElapsedTimer timer;
    timer.start();
    body->insertPlainText(
        QStringLiteral("The parcel has not come yet, and nobody could tell me where it is now.\n").repeated(73'800));
    QCoreApplication::processEvents();
    std::printf("5 MiB pasted             %7.1f ms, memory %.1f MiB\n", double(timer.nsecsElapsed()) / 1e6, memory());
    std::printf("longest of 50 keys       %7.1f ms at the start, %.1f ms at the end\n",
        longestKey(*body, QTextCursor::Start), longestKey(*body, QTextCursor::End));
    return 0;
}
