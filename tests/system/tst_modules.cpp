// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace composer;
using namespace composer::test;

namespace {

constexpr int patience = 30'000;

/// `contact-composer send - --environment sandbox` from an installation of its own. It loads the sandbox after it has
/// read its standard input; below its current folder lies a module of the same name, wherever a relative path may lead.
class Sender {
public:
    Sender()
        : m_program(install())
    {
        plant();
        m_surroundings.environment.insert(QStringLiteral("COMPOSER_PLANTED_MARK"), mark());
    }

    QString program() const { return m_program; }
    bool wasPlantedCodeRun() const { return QFileInfo::exists(mark()); }

    void start(const QString& before = {})
    {
        m_process.setProcessEnvironment(m_surroundings.environment);
        m_process.setWorkingDirectory(m_surroundings.path(QStringLiteral("other/bin")));
        const QStringList send {m_program, QStringLiteral("send"), QStringLiteral("-"), QStringLiteral("--environment"),
            QStringLiteral("sandbox")};
        if (before.isEmpty())
            m_process.start(send.first(), send.mid(1));
        else
            m_process.start(QStringLiteral("unshare"),
                QStringList {QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-c"),
                    before + QLatin1String(" && exec \"$@\""), QStringLiteral("sh")}
                    + send);
    }
    bool waitForStarted() { return m_process.waitForStarted(patience); }
    int finish()
    {
        m_process.write(validRequest());
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(patience))
            m_process.kill();
        m_out = m_process.readAllStandardOutput();
        m_err = m_process.readAllStandardError();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QByteArray out() const { return m_out; }
    QByteArray err() const { return m_err; }

private:
    QString mark() const { return m_surroundings.path(QStringLiteral("planted code ran")); }

    /// Copies of the program and of the module, in the layout of an installation.
    QString install() const
    {
        const QFileInfo program(programPath());
        const QDir bin(m_surroundings.path(QStringLiteral("own/bin")));
        const QDir modules(QDir::cleanPath(bin.filePath(fromProgram())));
        if (!bin.mkpath(QStringLiteral(".")) || !modules.mkpath(QStringLiteral("."))
            || !QFile::copy(program.filePath(), bin.filePath(program.fileName()))
            || !QFile::copy(QStringLiteral(COMPOSER_SANDBOX_MODULE), modules.filePath(moduleName())))
            qFatal("cannot copy the program");
        return bin.filePath(program.fileName());
    }
    void plant() const
    {
        const QDir current(m_surroundings.path(QStringLiteral("other/bin")));
        for (const auto& folder : {fromProgram(), QStringLiteral("."), fromProgram().remove(QStringLiteral("../"))}) {
            const QDir target(QDir::cleanPath(current.filePath(folder)));
            if (!target.mkpath(QStringLiteral("."))
                || !QFile::copy(QStringLiteral(COMPOSER_PLANTED_MODULE), target.filePath(moduleName())))
                qFatal("cannot plant a module");
        }
    }
    static QString moduleName() { return QFileInfo(QStringLiteral(COMPOSER_SANDBOX_MODULE)).fileName(); }
    static QString fromProgram()
    {
        return QFileInfo(programPath())
            .dir()
            .relativeFilePath(QFileInfo(QStringLiteral(COMPOSER_SANDBOX_MODULE)).path());
    }

    Surroundings m_surroundings;
    QString m_program;
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

bool canHideFolders()
{
    return QProcess::execute(QStringLiteral("unshare"),
               {QStringLiteral("--mount"), QStringLiteral("mount"), QStringLiteral("-t"), QStringLiteral("tmpfs"),
                   QStringLiteral("none"), QStringLiteral("/mnt")})
        == 0;
}

} // namespace

/// Code comes from the folder beside the program as it was started, and from nowhere else.
class TestModules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aProgramThatChangesKeepsItsModules_data();
    void aProgramThatChangesKeepsItsModules();
    void anInstallationThatMovedLoadsNothingElse();
    void withoutProcNothingIsLoaded();
};

void TestModules::initTestCase()
{
    // The planted module does what it is there for; else nothing below could fail.
    Surroundings surroundings;
    const auto mark = surroundings.path(QStringLiteral("mark"));
    auto environment = surroundings.environment;
    environment.insert(QStringLiteral("COMPOSER_PLANTED_MARK"), mark);
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(COMPOSER_PLANTED_MODULE));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("true"), QStringList());
    QVERIFY(process.waitForFinished());
    QVERIFY(QFileInfo::exists(mark));
}

void TestModules::aProgramThatChangesKeepsItsModules_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("stays") << QString();
    QTest::newRow("is replaced by rename") << QStringLiteral("cp \"$0\" \"$0.new\" && mv \"$0.new\" \"$0\"");
    QTest::newRow("is removed and written again")
        << QStringLiteral("cp \"$0\" \"$0.new\" && rm \"$0\" && cp \"$0.new\" \"$0\"");
    QTest::newRow("is removed") << QStringLiteral("rm \"$0\"");
    QTest::newRow("gets another name") << QStringLiteral("mv \"$0\" \"$0.old\"");
}

void TestModules::aProgramThatChangesKeepsItsModules()
{
    QFETCH(QString, change);
    Sender sender;
    sender.start();
    QVERIFY(sender.waitForStarted());
    if (!change.isEmpty())
        QCOMPARE(QProcess::execute(QStringLiteral("sh"), {QStringLiteral("-c"), change, sender.program()}), 0);
    const int code = sender.finish();
    QVERIFY(!sender.wasPlantedCodeRun());
    QVERIFY2(code == 0, sender.err().constData());
    QVERIFY(!sender.out().trimmed().isEmpty());
}

void TestModules::anInstallationThatMovedLoadsNothingElse()
{
    Sender sender;
    sender.start();
    QVERIFY(sender.waitForStarted());
    const auto bin = QFileInfo(sender.program()).path();
    QVERIFY(QFile::rename(bin, bin + QLatin1String("-moved")));
    (void)sender.finish(); // depends on whether the program had looked before: both are right
    QVERIFY(!sender.wasPlantedCodeRun());
}

void TestModules::withoutProcNothingIsLoaded()
{
    if (!canHideFolders())
        QSKIP("only root can hide /proc here");
    Sender sender;
    sender.start(QStringLiteral("mount -t tmpfs none /proc"));
    const int code = sender.finish();
    QVERIFY(!sender.wasPlantedCodeRun());
    QVERIFY2(code > 0, QByteArray::number(code).constData());
    QVERIFY2(sender.err().contains("/proc/self/exe"), sender.err().constData());
    QVERIFY2(!sender.err().contains("keychain"), sender.err().constData());
}

QTEST_GUILESS_MAIN(TestModules)
#include "tst_modules.moc"
