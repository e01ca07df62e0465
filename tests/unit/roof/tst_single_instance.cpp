// SPDX-License-Identifier: Apache-2.0
#include "single_instance.h"
#include "support/stopwatch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <csignal>
#include <cstddef>
#include <functional>
#include <memory>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace composer;

namespace {

/// Another process's part, which blocks, in a thread of its own.
class Second {
public:
    Second(const QString& socket, const HandOver& message)
        : m_thread(QThread::create([this, socket, message] { m_taken = SingleInstance::handOver(socket, message); }))
    {
        m_thread->start();
    }
    ~Second() { m_thread->wait(); }
    bool isFinished() const { return m_thread->isFinished(); }
    bool isTaken() const { return m_taken; }

private:
    std::atomic<bool> m_taken = false;
    std::unique_ptr<QThread> m_thread;
};

sockaddr_un addressOf(const QString& path)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    return address;
}

/// A socket of that name, on which nothing listens yet; -1 when it cannot be made.
int bindSocket(const QString& path)
{
    auto address = addressOf(path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return ::bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 ? descriptor : -1;
}

/// Does something in another process, as another user, until it is done or this ends.
class AsNobody {
public:
    explicit AsNobody(const std::function<void()>& work)
        : m_process(::fork())
    {
        if (m_process != 0)
            return;
        if (::setgid(65534) == 0 && ::setuid(65534) == 0)
            work();
        ::_exit(3);
    }
    ~AsNobody()
    {
        if (hasEnded())
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    bool hasEnded()
    {
        int status = 0;
        if (m_code < 0 && ::waitpid(m_process, &status, WNOHANG) == m_process)
            m_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
        return m_code >= 0;
    }
    int code() const { return m_code; }

private:
    pid_t m_process;
    int m_code = -1;
};

} // namespace

class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOver();
    void whatCameEarlyIsGiven();
    void theSocketIsPrivate();
    void nothingListens();
    void silenceEndsAfterASecond();
    void aSecondListenerIsRefused();
    void aDeadSocketIsReplaced();
    void whatIsNoSocketStays_data();
    void whatIsNoSocketStays();
    void anotherUserIsNotTheFirst();
    void anotherUserHandsNothingOver();
    void theFolderIsOurs_data();
    void theFolderIsOurs();
    void garbageIsIgnored_data();
    void garbageIsIgnored();
    void tooLargeIsNotSent();

private:
    QTemporaryDir m_folder;
    QString socket() const { return m_folder.filePath(QLatin1String(QTest::currentTestFunction())); }
};

void TestSingleInstance::handsOver()
{
    SingleInstance first;
    QVERIFY(first.listen(socket()));
    std::vector<HandOver> received;
    first.onReceived([&](const HandOver& message) { received.push_back(message); });
    const HandOver message {{QStringLiteral("/tmp/ä.json"), QStringLiteral("/tmp/b.json")}, QStringLiteral("token")};
    const Second second(socket(), message);
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.isTaken());
    QCOMPARE(received, std::vector {message});
}

void TestSingleInstance::whatCameEarlyIsGiven()
{
    SingleInstance first;
    QVERIFY(first.listen(socket()));
    const Second second(socket(), {});
    QTRY_VERIFY(second.isFinished());
    int count = 0;
    first.onReceived([&](const HandOver&) { ++count; });
    QCOMPARE(count, 1);
}

void TestSingleInstance::theSocketIsPrivate()
{
    SingleInstance first;
    QVERIFY(first.listen(socket()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(socket()).permissions() & others, QFile::Permissions());
}

void TestSingleInstance::nothingListens()
{
    QVERIFY(!SingleInstance::handOver(socket(), {}));
    QVERIFY(!SingleInstance::handOver({}, {}));
    SingleInstance first;
    QVERIFY(!first.listen({}));
}

/// A window that hangs: its socket takes connections, but nothing answers.
void TestSingleInstance::silenceEndsAfterASecond()
{
    QLocalServer hung;
    QVERIFY(hung.listen(socket()));
    const test::Stopwatch stopwatch;
    QVERIFY(!SingleInstance::handOver(socket(), {}));
    QVERIFY(stopwatch.hasRun(std::chrono::milliseconds(SingleInstance::patience)));
}

void TestSingleInstance::aSecondListenerIsRefused()
{
    SingleInstance first;
    QVERIFY(first.listen(socket()));
    SingleInstance other;
    QVERIFY(!other.listen(socket()));
    const Second second(socket(), {});
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.isTaken()); // the first still has it
}

void TestSingleInstance::aDeadSocketIsReplaced()
{
    QVERIFY(bindSocket(socket()) >= 0); // nothing listens on it
    SingleInstance first;
    QVERIFY(first.listen(socket()));
    const Second second(socket(), {});
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.isTaken());
}

void TestSingleInstance::whatIsNoSocketStays_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("file") << S_IFREG;
    QTest::newRow("folder") << S_IFDIR;
    QTest::newRow("FIFO") << S_IFIFO;
    QTest::newRow("link to a file") << S_IFLNK;
    QTest::newRow("link to nothing") << 0;
    QTest::newRow("link to a dead socket") << S_IFSOCK;
}

void TestSingleInstance::whatIsNoSocketStays()
{
    QFETCH(int, kind);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("socket"));
    const auto other = folder.filePath(QStringLiteral("other"));
    const auto name = QFile::encodeName(path);
    const auto makeFile = [](const QString& at) { QVERIFY(QFile(at).open(QIODevice::WriteOnly)); };
    if (kind == S_IFREG)
        makeFile(path);
    else if (kind == S_IFDIR)
        QVERIFY(QDir().mkpath(path));
    else if (kind == S_IFIFO)
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    else if (kind == S_IFSOCK)
        QVERIFY(bindSocket(other) >= 0);
    else if (kind == S_IFLNK)
        makeFile(other);
    if (kind == S_IFSOCK || kind == S_IFLNK || kind == 0)
        QVERIFY(QFile::link(other, path));
    struct stat before = {};
    QCOMPARE(::lstat(name.constData(), &before), 0);
    SingleInstance first;
    QVERIFY(!first.listen(path));
    QVERIFY(!SingleInstance::handOver(path, {}));
    struct stat after = {};
    QCOMPARE(::lstat(name.constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
}

void TestSingleInstance::anotherUserIsNotTheFirst()
{
    if (::getuid() != 0)
        QSKIP("only root can be another user");
    const QTemporaryDir folder(QStringLiteral("/tmp/composer-XXXXXX")); // where others may go, too
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0777), 0);
    const auto path = folder.filePath(QStringLiteral("socket"));
    const AsNobody stranger([&] { // says "+" to all that come
        const int listener = bindSocket(path);
        ::chmod(QFile::encodeName(path).constData(), 0777);
        ::listen(listener, 8);
        for (;;) {
            const int connection = ::accept(listener, nullptr, nullptr);
            (void)!::write(connection, "+", 1);
        }
    });
    const auto answers = [&] {
        QLocalSocket connection;
        connection.connectToServer(path);
        return connection.waitForConnected(100) && connection.waitForReadyRead(1000);
    };
    QTRY_VERIFY(answers());
    QVERIFY(!SingleInstance::handOver(path, {{QStringLiteral("/secret/name")}, {}}));
    SingleInstance first;
    QVERIFY(!first.listen(path));
}

void TestSingleInstance::anotherUserHandsNothingOver()
{
    if (::getuid() != 0)
        QSKIP("only root can be another user");
    const QTemporaryDir folder(QStringLiteral("/tmp/composer-XXXXXX")); // where others may go, too
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0777), 0);
    const auto path = folder.filePath(QStringLiteral("socket"));
    SingleInstance first;
    QVERIFY(first.listen(path));
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0777), 0); // so that only the peer speaks against it
    int count = 0;
    first.onReceived([&](const HandOver&) { ++count; });
    AsNobody stranger([&] {
        sockaddr_un address = addressOf(path);
        const int connection = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const auto message = encodeHandOver({{QStringLiteral("/a")}, {}});
        char answer = 0;
        const bool isConnected = ::connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        (void)!::write(connection, message.constData(), std::size_t(message.size()));
        ::_exit(!isConnected ? 2 : ::read(connection, &answer, 1) == 1 ? 1 : 0);
    });
    QTRY_VERIFY(stranger.hasEnded());
    QCOMPARE(stranger.code(), 0); // came in, and got no answer
    QCOMPARE(count, 0);
}

void TestSingleInstance::theFolderIsOurs_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("owner");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("private") << 0700 << int(::getuid()) << true;
    QTest::newRow("readable") << 0755 << int(::getuid()) << false;
    QTest::newRow("everybody's") << 01777 << int(::getuid()) << false;
    QTest::newRow("group's") << 0770 << int(::getuid()) << false;
    if (::getuid() == 0)
        QTest::newRow("another user's") << 0700 << 65534 << false;
}

void TestSingleInstance::theFolderIsOurs()
{
    QFETCH(int, mode);
    QFETCH(int, owner);
    QFETCH(bool, isGood);
    const QTemporaryDir runtime;
    const QTemporaryDir state;
    QCOMPARE(::chmod(QFile::encodeName(runtime.path()).constData(), mode_t(mode)), 0);
    QCOMPARE(::chown(QFile::encodeName(runtime.path()).constData(), uid_t(owner), gid_t(-1)), 0);
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    const auto own = state.filePath(QStringLiteral("contact-composer"));
    QCOMPARE(
        SingleInstance::defaultSocket(), (isGood ? runtime.path() : own) + QStringLiteral("/contact-composer.sock"));
    if (isGood)
        return;
    struct stat facts = {};
    QCOMPARE(::stat(QFile::encodeName(own).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 07777, mode_t(0700));
    // One that an earlier version made open to others is closed.
    QCOMPARE(::chmod(QFile::encodeName(own).constData(), 0755), 0);
    QVERIFY(!SingleInstance::defaultSocket().isEmpty());
    QCOMPARE(::stat(QFile::encodeName(own).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 07777, mode_t(0700));
}

void TestSingleInstance::garbageIsIgnored_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto framed = [](const QByteArray& json) { return QByteArray::fromHex("000000") + char(json.size()) + json; };
    QTest::newRow("no JSON") << framed("hello");
    QTest::newRow("no object") << framed("[]");
    QTest::newRow("no files") << framed("{}");
    QTest::newRow("endless") << QByteArray::fromHex("ffffffff") + QByteArray(100'000, 'x');
    QTest::newRow("just too long") << QByteArray::fromHex("00100001");
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("half") << QByteArray::fromHex("0000");
}

void TestSingleInstance::garbageIsIgnored()
{
    QFETCH(QByteArray, bytes);
    SingleInstance first;
    QVERIFY(first.listen(socket()));
    int count = 0;
    first.onReceived([&](const HandOver&) { ++count; });
    QLocalSocket stranger;
    stranger.connectToServer(socket());
    QVERIFY(stranger.waitForConnected());
    stranger.write(bytes);
    QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState); // at once, or after its second
    QCOMPARE(stranger.readAll(), QByteArray());
    QCOMPARE(count, 0);
    const Second second(socket(), {{QStringLiteral("relative"), QStringLiteral("/absolute")}, {}});
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.isTaken());
    QCOMPARE(count, 1);
}

void TestSingleInstance::tooLargeIsNotSent()
{
    SingleInstance first;
    QVERIFY(first.listen(socket()));
    QVERIFY(!SingleInstance::handOver(socket(), {{QString(SingleInstance::largestMessage, u'/')}, {}}));
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
