// SPDX-License-Identifier: Apache-2.0
#include "base/paths.h"

#include <QTest>

class TestPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stateDirectory_data();
    void stateDirectory();
    void configDirectory();
};

void TestPaths::stateDirectory_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("home");
    QTest::addColumn<QString>("folder");
    QTest::newRow("XDG") << QByteArray("/s") << QByteArray("/h") << QStringLiteral("/s/contact-composer");
    QTest::newRow("home") << QByteArray() << QByteArray("/h") << QStringLiteral("/h/.local/state/contact-composer");
    QTest::newRow("relative XDG") << QByteArray("s") << QByteArray("/h")
                                  << QStringLiteral("/h/.local/state/contact-composer");
    QTest::newRow("relative home") << QByteArray() << QByteArray("h") << QString();
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QString();
}

void TestPaths::stateDirectory()
{
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, home);
    QFETCH(QString, folder);
    const auto oldHome = qgetenv("HOME");
    qputenv("XDG_STATE_HOME", state);
    qputenv("HOME", home);
    const auto found = composer::base::stateDirectory();
    qputenv("HOME", oldHome);
    QCOMPARE(found, folder);
}

void TestPaths::configDirectory()
{
    const auto old = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", "/c");
    const auto given = composer::base::configDirectory();
    qputenv("XDG_CONFIG_HOME", "c");
    const auto fallback = composer::base::configDirectory();
    qputenv("XDG_CONFIG_HOME", old);
    QCOMPARE(given, QStringLiteral("/c/contact-composer"));
    QCOMPARE(fallback, qEnvironmentVariable("HOME") + QStringLiteral("/.config/contact-composer"));
}

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_paths.moc"
