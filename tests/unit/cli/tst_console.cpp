// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "texts/notice.h"

#include <QTest>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <termios.h>
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

/// A terminal without a person.
class Terminal {
public:
    Terminal()
        : m_screen(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        ::grantpt(m_screen);
        ::unlockpt(m_screen);
        m_end = ::open(::ptsname(m_screen), O_RDWR | O_NOCTTY);
        termios settings {};
        ::tcgetattr(m_end, &settings);
        ::cfmakeraw(&settings);
        ::tcsetattr(m_end, TCSANOW, &settings);
    }
    ~Terminal()
    {
        ::close(m_end);
        ::close(m_screen);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    bool isOpen() const { return m_end >= 0; }
    int end() const { return m_end; }
    /// What was written so far; less than a terminal holds.
    QByteArray shown() const
    {
        QByteArray bytes(4096, '\0');
        bytes.truncate(std::max<qsizetype>(0, ::read(m_screen, bytes.data(), std::size_t(bytes.size()))));
        return bytes;
    }

private:
    int m_screen;
    int m_end = -1;
};

} // namespace

class TestConsole : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesSteerNoTerminal_data();
    void messagesSteerNoTerminal();
    void linesAreOneLine_data();
    void linesAreOneLine();
    void jsonSaysTheSame_data();
    void jsonSaysTheSame();
    void dataIsLeftAsItIs();
    void dataSteersNoTerminal_data();
    void dataSteersNoTerminal();
};

void TestConsole::messagesSteerNoTerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QString& text, const QString& shown) {
        QTest::newRow(name) << text << shown;
    };
    row("plain", QStringLiteral("Grüße, 😀"), QStringLiteral("Grüße, 😀"));
    row("colour", QStringLiteral("a\u001b[31mb"), QStringLiteral("a\\u001b[31mb"));
    row("title", QStringLiteral("\u001b]0;x\u0007"), QStringLiteral("\\u001b]0;x\\u0007"));
    row("C1 control", QStringLiteral("a\u009b31mb"), QStringLiteral("a\\u009b31mb"));
    row("overwritten", QStringLiteral("bad\rgood\b\b"), QStringLiteral("bad\\u000dgood\\u0008\\u0008"));
    row("nothing", QString(QChar(u'\0')) + u'\u007f', QStringLiteral("\\u0000\\u007f"));
    row("reversed", QStringLiteral("a\u202egpj.exe"), QStringLiteral("a\\u202egpj.exe"));
    row("isolated", QStringLiteral("\u2066a\u2069"), QStringLiteral("\\u2066a\\u2069"));
    row("line separators", QStringLiteral("a\u2028b\u2029c"), QStringLiteral("a\\u2028b\\u2029c"));
    row("half a pair", QStringLiteral("a") + QChar(0xD83D), QStringLiteral("a\\ud83d"));
    row("honest joiners", QStringLiteral("👩‍💻 क्‍ष"), QStringLiteral("👩‍💻 क्‍ष"));
    row("lines and columns", QStringLiteral("a\n\tb\n"), QStringLiteral("a\n\tb\n"));
    row("empty", QString(), QString());
}

void TestConsole::messagesSteerNoTerminal()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto written = caught(STDERR_FILENO, [&] { cli::Console().message(text); });
    QCOMPARE(QString::fromUtf8(written), shown + u'\n');
    QCOMPARE(models::shownText(text), shown);
}

void TestConsole::linesAreOneLine_data()
{
    messagesSteerNoTerminal_data();
}

void TestConsole::linesAreOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto written = caught(STDOUT_FILENO, [&] { cli::Console().line(text); });
    shown.replace(QLatin1String("\n"), QLatin1String("\\u000a"));
    QCOMPARE(QString::fromUtf8(written), shown + u'\n');
}

void TestConsole::jsonSaysTheSame_data()
{
    messagesSteerNoTerminal_data();
}

void TestConsole::jsonSaysTheSame()
{
    QFETCH(QString, text);
    auto object = base::Json::object();
    object.append(text, base::Json::string(text));
    const auto written = caught(STDOUT_FILENO, [&] { cli::Console().json(object); });
    QCOMPARE(written.count('\n'), 1);
    const auto shown = QString::fromUtf8(written.chopped(1));
    QCOMPARE(models::shownText(shown), shown);
    QCOMPARE(*base::parseJson(written), object);
}

void TestConsole::dataIsLeftAsItIs()
{
    const QByteArray bytes("\x1b[31m\0\xff\r\n", 9);
    QCOMPARE(caught(STDOUT_FILENO, [&] { cli::Console().data(bytes); }), bytes);
}

void TestConsole::dataSteersNoTerminal_data()
{
    messagesSteerNoTerminal_data();
}

void TestConsole::dataSteersNoTerminal()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const Terminal terminal;
    QVERIFY(terminal.isOpen());
    const int kept = ::dup(STDOUT_FILENO);
    ::dup2(terminal.end(), STDOUT_FILENO);
    const bool isWritten = cli::Console().data(text.toUtf8() + "\n\xC2\x9B\xFF\r\n|");
    ::dup2(kept, STDOUT_FILENO);
    ::close(kept);
    QVERIFY(isWritten);
    shown.replace(QLatin1String("\\ud83d"), QLatin1String("?")); // UTF-8 has no halves of pairs
    QCOMPARE(QString::fromUtf8(terminal.shown()), shown + QStringLiteral("\n\\u009b\uFFFD\n|"));
}

QTEST_APPLESS_MAIN(TestConsole)
#include "tst_console.moc"
