// SPDX-License-Identifier: Apache-2.0
// bench_hello: a bare Qt window, to compare bench_window with.
#include <QApplication>
#include <QLabel>
#include <QString>
#include <QTest>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLabel label(QStringLiteral("Hello"));
    label.resize(1240, 700);
    label.show();
    if (!QTest::qWaitForWindowExposed(&label))
        return 1;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto started = std::chrono::nanoseconds(qEnvironmentVariable("STARTED_AT").toLongLong());
    std::printf("bare Qt window           %7.1f ms\n",
        double(std::chrono::duration_cast<std::chrono::microseconds>(now - started).count()) / 1000);
    return 0;
}
