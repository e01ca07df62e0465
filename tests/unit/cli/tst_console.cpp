// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <unistd.h>

using namespace composer;

namespace {

/// What `write` puts on a descriptor meanwhile; less than a pipe holds.
QByteArray caught(int descriptor, const std::function<void()>& write)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const int kept = ::dup(descriptor);
    ::dup2(ends[1], descriptor);
    ::close(ends[1]);
    write();
    ::dup2(kept, descriptor);
    ::close(kept);
    QByteArray bytes(64 * 1024, '\0');
    bytes.truncate(std::max<qsizetype>(0, ::read(ends[0], bytes.data(), std::size_t(bytes.size()))));
    ::close(ends[0]);
    return bytes;
}

} // namespace

class TestConsole : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesSteerNoTerminal_data();
    void messagesSteerNoTerminal();
    void dataIsLeftAsItIs();
};

void TestConsole::messagesSteerNoTerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QString& text, const QString& shown) {
        QTest::newRow(name) << text << shown;
    };
    row("plain", QStringLiteral("Grüße, 😀"), QStringLiteral("Grüße, 😀"));
    row("colour", QStringLiteral("a\u001b[31mb"), QStringLiteral("a\uFFFD[31mb"));
    row("title", QStringLiteral("\u001b]0;x\u0007"), QStringLiteral("\uFFFD]0;x\uFFFD"));
    row("C1 control", QStringLiteral("a\u009b31mb"), QStringLiteral("a\uFFFD31mb"));
    row("overwritten", QStringLiteral("bad\rgood\b\b"), QStringLiteral("bad\uFFFDgood\uFFFD\uFFFD"));
    row("nothing", QString(QChar(u'\0')) + u'\u007f', QStringLiteral("\uFFFD\uFFFD"));
    row("lines and columns", QStringLiteral("a\n\tb"), QStringLiteral("a\n\tb"));
}

void TestConsole::messagesSteerNoTerminal()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto written = caught(STDERR_FILENO, [&] { cli::Console().message(text); });
    QCOMPARE(QString::fromUtf8(written), shown + u'\n');
}

void TestConsole::dataIsLeftAsItIs()
{
    const QByteArray bytes("\x1b[31m\0\xff\r\n", 9);
    QCOMPARE(caught(STDOUT_FILENO, [&] { cli::Console().data(bytes); }), bytes);
}

QTEST_APPLESS_MAIN(TestConsole)
#include "tst_console.moc"
