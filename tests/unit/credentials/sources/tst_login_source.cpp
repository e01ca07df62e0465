// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/sources/login_source.h"
#include "support/fake_clock.h"

#include <QDir>
#include <QFile>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using Code = credentials::CredentialError::Code;

namespace {

// As `aws login` writes it.
const QByteArray cached = R"({"accessToken": {"accessKeyId": "ASIA", "secretAccessKey": "canary",
    "sessionToken": "token", "accountId": "123456789012", "expiresAt": "2026-01-02T03:04:06Z"},
    "tokenType": "aws_sigv4", "refreshToken": "canary", "idToken": "canary", "clientId": "arn:aws:signin:::devtools/same-device",
    "dpopKey": "-----BEGIN EC PRIVATE KEY-----\ncanary\n-----END EC PRIVATE KEY-----\n"})";
// printf %s arn:aws:sts::123456789012:assumed-role/Admin/jane | sha256sum
const auto session = QStringLiteral("arn:aws:sts::123456789012:assumed-role/Admin/jane");
const auto fileName = QStringLiteral("1f56809fd55c5f9e286a8ce708c25cc67b17f232a4332e5a39103768ef1d94a6.json");

} // namespace

class TestLoginSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void finds();
    void findsInTheFolderOfTheVariable();
    void neverWrites();
    void refuses_data();
    void refuses();
    void saysHowToSignInAgain();
    void noFile();
    void noHome();

private:
    void put(const QString& folder, const QByteArray& content);
    auto resolve();

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
};

void TestLoginSource::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_environment.clear();
    m_environment.insert(QStringLiteral("HOME"), m_home->path());
}

void TestLoginSource::put(const QString& folder, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(m_home->filePath(folder)));
    QFile file(m_home->filePath(folder + u'/' + fileName));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

auto TestLoginSource::resolve()
{
    credentials::LoginSource source(QStringLiteral("work"), session, m_environment);
    return base::waitFor(source.resolve({}));
}

void TestLoginSource::finds()
{
    put(QStringLiteral(".aws/login/cache"), cached);
    const auto found = resolve();
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("ASIA"));
    QVERIFY(found->keys.secretAccessKey == base::Secret("canary"));
    QVERIFY(found->keys.sessionToken == base::Secret("token"));
    QVERIFY(found->expires == test::FakeClock().utcNow() + std::chrono::seconds(1));
    QCOMPARE(found->accountId, QStringLiteral("123456789012"));
    QCOMPARE(found->source, QStringLiteral("profile work"));
}

void TestLoginSource::findsInTheFolderOfTheVariable()
{
    m_environment.insert(QStringLiteral("AWS_LOGIN_CACHE_DIRECTORY"), QStringLiteral("~/$PLACE/x"));
    m_environment.insert(QStringLiteral("PLACE"), QStringLiteral("elsewhere"));
    put(QStringLiteral("elsewhere/x"), cached);
    QVERIFY(resolve());
}

void TestLoginSource::neverWrites()
{
    put(QStringLiteral(".aws/login/cache"), cached);
    QVERIFY(resolve());
    const QDir folder(m_home->filePath(QStringLiteral(".aws/login/cache")));
    QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList {fileName});
    QFile file(folder.filePath(fileName));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), cached);
}

void TestLoginSource::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Code>("code");
    const auto with = [](const char* part, const char* other) { return QByteArray(cached).replace(part, other); };
    QTest::newRow("empty") << QByteArray() << Code::Malformed;
    QTest::newRow("cut") << cached.chopped(20) << Code::Malformed;
    QTest::newRow("array") << "[" + cached + "]" << Code::Malformed;
    QTest::newRow("no keys") << with("accessToken", "other") << Code::Malformed;
    QTest::newRow("no secret") << with("secretAccessKey", "other") << Code::Malformed;
    QTest::newRow("no token") << with("sessionToken", "other") << Code::Malformed;
    QTest::newRow("no end") << with("expiresAt", "other") << Code::Malformed;
    QTest::newRow("odd end") << with("2026-01-02T03:04:06Z", "canary") << Code::Malformed;
    QTest::newRow("huge") << cached + QByteArray(100'000, ' ') << Code::Malformed;
}

void TestLoginSource::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(Code, code);
    put(QStringLiteral(".aws/login/cache"), content);
    const auto found = resolve();
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QVERIFY(!found.error().detail.contains(QLatin1String("canary")));
}

void TestLoginSource::saysHowToSignInAgain()
{
    const credentials::LoginSource source(QStringLiteral("work"), session, m_environment);
    const auto error = source.endedAt(test::FakeClock().utcNow());
    QCOMPARE(error.code, Code::SignInNeeded);
    QCOMPARE(error.detail, QStringLiteral("aws login --profile work (the keys ended at 2026-01-02T03:04:05Z)"));
}

void TestLoginSource::noFile()
{
    const auto found = resolve();
    QVERIFY(!found);
    QCOMPARE(found.error().code, Code::SignInNeeded);
    QCOMPARE(found.error().detail, QStringLiteral("aws login --profile work (not signed in yet)"));
}

void TestLoginSource::noHome()
{
    m_environment.remove(QStringLiteral("HOME"));
    QCOMPARE(resolve().error().code, Code::SignInNeeded);
}

QTEST_GUILESS_MAIN(TestLoginSource)
#include "tst_login_source.moc"
