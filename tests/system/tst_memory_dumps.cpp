// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace composer;

/// The running program as the kernel shows it.
class TestMemoryDumps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void leavesNoCoreFile();
    void isClosedToOthers();

private:
    QString inProc(const char* name) const
    {
        return QStringLiteral("/proc/%1/%2").arg(m_program.processId()).arg(QLatin1String(name));
    }
    /// The sandbox, ready and waiting, with as large core files as are allowed here.
    void start();

    test::Surroundings m_surroundings;
    QProcess m_program;
    rlimit m_allowed {};
};

void TestMemoryDumps::initTestCase()
{
#ifndef COMPOSER_FORBIDS_MEMORY_DUMPS
    QSKIP("this build leaves memory dumps on");
#endif
    ::getrlimit(RLIMIT_CORE, &m_allowed);
    m_allowed.rlim_cur = m_allowed.rlim_max;
}

void TestMemoryDumps::cleanup()
{
    m_program.kill();
    m_program.waitForFinished();
}

void TestMemoryDumps::start()
{
    m_program.setProcessEnvironment(m_surroundings.environment);
    m_program.setChildProcessModifier([this] { ::setrlimit(RLIMIT_CORE, &m_allowed); });
    m_program.start(test::programPath(), {QStringLiteral("sandbox")});
    QVERIFY(m_program.waitForReadyRead());
}

void TestMemoryDumps::leavesNoCoreFile()
{
    if (m_allowed.rlim_max == 0)
        QSKIP("core files are off here anyway");
    start();
    QFile limits(inProc("limits"));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const auto text = QString::fromLatin1(limits.readAll()).simplified();
    QVERIFY2(text.contains(QLatin1String("Max core file size 0 0")), qPrintable(text));
}

void TestMemoryDumps::isClosedToOthers()
{
    if (::geteuid() == 0)
        QSKIP("nothing is closed to root");
    start();
    QCOMPARE(QFileInfo(inProc("mem")).ownerId(), 0U);
    QVERIFY(!QFile(inProc("mem")).open(QIODevice::ReadOnly));
    QVERIFY(!QFile(inProc("environ")).open(QIODevice::ReadOnly)); // which holds the keys of users who keep them there
}

QTEST_GUILESS_MAIN(TestMemoryDumps)
#include "tst_memory_dumps.moc"
