// SPDX-License-Identifier: Apache-2.0
#include "single_instance.h"
#include "support/stopwatch.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

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
    QFile dead(socket());
    QVERIFY(dead.open(QIODevice::WriteOnly));
    dead.close();
    SingleInstance first;
    QVERIFY(first.listen(socket()));
    const Second second(socket(), {});
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.isTaken());
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
