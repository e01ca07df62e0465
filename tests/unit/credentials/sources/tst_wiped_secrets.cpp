// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/chain/profile_source.h"
#include "credentials/sources/login_source.h"
#include "credentials/sources/process_source.h"
#include "support/fake_clock.h"
#include "support/memory_search.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace composer;

/// No secret stays behind in memory that has been freed.
class TestWipedSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void searchFindsWhatIsThere();
    void profileFiles();
    void processAnswer();
    void loginCache();

private:
    /// Writes a file that holds the secret between these texts, and nothing of it in this process's memory.
    void write(const QString& name, const QByteArray& before, const QByteArray& after, mode_t mode = 0600);
    credentials::SourceDependencies dependencies() const;

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
    std::unique_ptr<test::PlantedSecret> m_secret;
};

void TestWipedSecrets::initTestCase()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("AddressSanitizer's own memory is too large to search, and it keeps what is freed");
#endif
}

void TestWipedSecrets::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_environment.clear();
    m_environment.insert(QStringLiteral("HOME"), m_home->path());
    m_secret = std::make_unique<test::PlantedSecret>();
    m_secret->watchFreedMemory();
    QVERIFY(m_secret->placesInMemory().isEmpty());
}

void TestWipedSecrets::write(const QString& name, const QByteArray& before, const QByteArray& after, mode_t mode)
{
    const auto path = m_home->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, mode);
    auto text = m_secret->text();
    const base::ScopedWipe wipeText(text);
    QCOMPARE(::write(file, before.constData(), std::size_t(before.size())), before.size());
    QCOMPARE(::write(file, text.constData(), std::size_t(text.size())), text.size());
    QCOMPARE(::write(file, after.constData(), std::size_t(after.size())), after.size());
    ::close(file);
}

credentials::SourceDependencies TestWipedSecrets::dependencies() const
{
    credentials::SourceDependencies dependencies;
    dependencies.clock = std::make_shared<test::FakeClock>();
    return dependencies;
}

void TestWipedSecrets::searchFindsWhatIsThere()
{
    auto text = m_secret->text();
    QVERIFY(!m_secret->placesInMemory().isEmpty());
    auto wide = QString::fromLatin1(text);
    base::wipe(text);
    QVERIFY(!m_secret->placesInMemory().isEmpty());
    base::wipeIfLast(wide);
    QVERIFY(m_secret->placesInMemory().isEmpty());
    QCOMPARE(m_secret->freedPieces(), 0);
#ifndef __SANITIZE_ADDRESS__
    m_secret->text(); // and gone, unwiped
    QCOMPARE(m_secret->freedPieces(), 1);
#endif
}

void TestWipedSecrets::profileFiles()
{
    write(QStringLiteral(".aws/config"), "[default]\naws_secret_access_key = ",
        "\naws_secret_access_key = later\n[profile other]\ncredential_process = vault --password x\n");
    write(QStringLiteral(".aws/credentials"),
        "[default]\naws_access_key_id = AKID\naws_secret_access_key = ", "\n[other]\naws_access_key_id = AKID\n");
    {
        const auto settings = credentials::loadAwsSettings({}, m_environment);
        QVERIFY(settings);
        const auto copy = *settings;
        credentials::ProfileSource source(copy, m_environment, {{}, std::make_shared<base::SystemClock>()});
        const auto found = base::waitFor(source.resolve({}));
        QVERIFY(found);
        QCOMPARE(found->keys.secretAccessKey.size(), 40);
        QVERIFY(!m_secret->placesInMemory().isEmpty());
    }
    QCOMPARE(m_secret->placesInMemory().join(u'\n'), QString());
    QCOMPARE(m_secret->freedPieces(), 0);
}

void TestWipedSecrets::processAnswer()
{
    write(QStringLiteral("vault"), R"(#!/bin/sh
echo '{"Version": 1, "AccessKeyId": "AKID", "SecretAccessKey": ")",
        "\"}'\necho end >&2\n", 0700);
    {
        credentials::ProcessSource source(
            QStringLiteral("work"), m_home->filePath(QStringLiteral("vault")), dependencies());
        const auto found = base::waitFor(source.resolve({}));
        QVERIFY(found);
        QVERIFY(!m_secret->placesInMemory().isEmpty());
    }
    QCOMPARE(m_secret->placesInMemory().join(u'\n'), QString());
    QCOMPARE(m_secret->freedPieces(), 0);
}

void TestWipedSecrets::loginCache()
{
    m_environment.insert(QStringLiteral("AWS_LOGIN_CACHE_DIRECTORY"), m_home->path());
    // printf %s session | sha256sum
    write(QStringLiteral("3f3af1ecebbd1410ab417ec0d27bbfcb5d340e177ae159b59fc8626c2dfd9175.json"),
        R"({"accessToken": {"accessKeyId": "ASIA", "sessionToken": "t",
        "expiresAt": "2026-01-02T03:04:06Z", "secretAccessKey": ")",
        "\"}}");
    {
        credentials::LoginSource source(QStringLiteral("work"), QStringLiteral("session"), m_environment);
        const auto found = base::waitFor(source.resolve({}));
        QVERIFY(found);
        QVERIFY(!m_secret->placesInMemory().isEmpty());
    }
    QCOMPARE(m_secret->placesInMemory().join(u'\n'), QString());
    QCOMPARE(m_secret->freedPieces(), 0);
}

QTEST_GUILESS_MAIN(TestWipedSecrets)
#include "tst_wiped_secrets.moc"
