// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/chain/refreshing_source.h"
#include "credentials/chain/standard_chain.h"
#include "credentials/sources/keychain_entry.h"
#include "credentials/sources/timed_source.h"
#include "support/fake_clock.h"
#include "support/memory_keychain.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace composer;
using namespace std::chrono_literals;
using Code = credentials::CredentialError::Code;

namespace {

QDateTime utc(base::UtcTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
    return QDateTime::fromSecsSinceEpoch(qint64(seconds), Qt::UTC);
}

QByteArray isoText(base::UtcTime time)
{
    return utc(time).toString(Qt::ISODate).toLatin1();
}

QByteArray httpText(base::UtcTime time)
{
    return QLocale::c().toString(utc(time), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

/// All services at once, whose clock is right, as seen from a machine whose clock may not be.
class World final : public cloud::Transport {
public:
    std::shared_ptr<test::FakeClock> local = std::make_shared<test::FakeClock>();
    base::UtcTime now = local->utcNow(); ///< of the services
    base::UtcTime keysEnd = now + 30min;
    bool saysTheTime = true;
    QStringList asked;

    QCoro::Task<cloud::Answer> exchange(cloud::WireRequest request, cloud::TransportLimits, std::stop_token) override
    {
        cloud::WireReply reply {200, {}, bodyFor(request), local->utcNow(), local->utcNow()};
        if (saysTheTime)
            reply.headers = {{"Date", httpText(now)}};
        if (reply.body.isEmpty())
            reply.status = 302;
        co_return reply;
    }

private:
    QByteArray bodyFor(const cloud::WireRequest& request)
    {
        const auto host = QString::fromLatin1(request.endpoint.host);
        const bool isSigned = aws::hasHeader(request.headers, "authorization");
        const bool isForTime = request.method == "GET" && host.startsWith(u"sts.") && !isSigned;
        asked << host + QLatin1String(isForTime ? " time" : "");
        if (request.body.contains("Action=AssumeRoleWithWebIdentity"))
            return stsBody("AssumeRoleWithWebIdentity");
        if (request.body.contains("Action=AssumeRole"))
            return stsBody("AssumeRole");
        if (host.startsWith(u"portal.sso"))
            return R"({"roleCredentials":{"accessKeyId":"ASIA","secretAccessKey":"s","sessionToken":"t","expiration":)"
                + QByteArray::number(utc(keysEnd).toMSecsSinceEpoch()) + "}}";
        if (host == u"127.0.0.1")
            return R"({"AccessKeyId":"ASIA","SecretAccessKey":"s","Token":"t","Expiration":")" + isoText(keysEnd)
                + "\"}";
        return {};
    }
    QByteArray stsBody(const QByteArray& action) const
    {
        return "<" + action
            + "Response><C><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
              "<SessionToken>t</SessionToken><Expiration>"
            + isoText(keysEnd)
            + "</Expiration></C><Arn>"
              "arn:aws:sts::123456789012:assumed-role/x/s</Arn></"
            + action + "Response>";
    }
};

struct Offset {
    const char* name;
    std::chrono::minutes local;
};
constexpr Offset offsets[] = {{"right", 0min}, {"+10 min", 10min}, {"-10 min", -10min}, {"+61 min", 61min},
    {"-61 min", -61min}, {"+25 h", 25h}, {"-25 h", -25h}};
constexpr const char* kinds[] = {
    "environment", "process", "login", "keychain", "role", "web identity", "sso", "container"};

} // namespace

class TestTimedSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void validKeysAreGiven_data();
    void validKeysAreGiven();
    void endedKeysAreNot_data();
    void endedKeysAreNot();
    void withoutAnAnswerThisMachineDecides();
    void oneQuestionIsEnough();
    void rememberedKeysEndByTheSame();

private:
    void put(const QString& name, const QByteArray& content);
    void arrange(const QByteArray& kind);
    credentials::SourceDependencies dependencies() const;
    base::Result<credentials::Credentials, credentials::CredentialError> resolve();

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
    std::shared_ptr<World> m_world;
    std::shared_ptr<test::MemoryKeychain> m_keychain;
};

void TestTimedSource::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment();
    m_environment.insert(QStringLiteral("HOME"), m_home->path());
    m_world = std::make_shared<World>();
    m_keychain = std::make_shared<test::MemoryKeychain>();
}

void TestTimedSource::put(const QString& name, const QByteArray& content)
{
    const auto path = m_home->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// The default profile, or the environment, has keys of that kind that end when the world says.
void TestTimedSource::arrange(const QByteArray& kind)
{
    const auto end = isoText(m_world->keysEnd);
    const auto set = [this](const char* name, const QByteArray& value) {
        m_environment.insert(QLatin1String(name), QString::fromUtf8(value));
    };
    QByteArray profile;
    if (kind == "environment") {
        set("AWS_ACCESS_KEY_ID", "ASIA");
        set("AWS_SECRET_ACCESS_KEY", "s");
        set("AWS_CREDENTIAL_EXPIRATION", end);
    } else if (kind == "process") {
        put(QStringLiteral("answer"),
            R"({"Version":1,"AccessKeyId":"ASIA","SecretAccessKey":"s","Expiration":")" + end + "\"}");
        profile = "credential_process=/bin/cat " + m_home->filePath(QStringLiteral("answer")).toUtf8();
    } else if (kind == "login") {
        const auto name = QCryptographicHash::hash("x", QCryptographicHash::Sha256).toHex();
        put(QStringLiteral(".aws/login/cache/") + QString::fromLatin1(name) + QStringLiteral(".json"),
            R"({"accessToken":{"accessKeyId":"ASIA","secretAccessKey":"s","sessionToken":"t","expiresAt":")" + end
                + "\"}}");
        profile = "login_session=x";
    } else if (kind == "keychain") {
        const credentials::KeychainEntry entry {{"ASIA", base::Secret("s"), {}}, m_world->keysEnd};
        m_keychain->entries.emplace(credentials::keychainKey(QStringLiteral("default")), encodeKeychainEntry(entry));
    } else if (kind == "role") {
        profile = "role_arn=arn:aws:iam::123456789012:role/x\nsource_profile=src\n"
                  "[profile src]\naws_access_key_id=A\naws_secret_access_key=s";
    } else if (kind == "web identity") {
        put(QStringLiteral("token"), "a-token");
        profile = "role_arn=arn:aws:iam::123456789012:role/x\nweb_identity_token_file="
            + m_home->filePath(QStringLiteral("token")).toUtf8();
    } else if (kind == "sso") {
        const auto name = QCryptographicHash::hash("https://x", QCryptographicHash::Sha1).toHex();
        put(QStringLiteral(".aws/sso/cache/") + QString::fromLatin1(name) + QStringLiteral(".json"),
            R"({"accessToken":"t","expiresAt":")" + end + "\"}");
        profile = "sso_start_url=https://x\nsso_region=us-east-1\nsso_account_id=123456789012\nsso_role_name=r";
    } else {
        set("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/x?y=z");
    }
    put(QStringLiteral(".aws/config"), "[default]\nregion=eu-central-1\n" + profile + '\n');
}

credentials::SourceDependencies TestTimedSource::dependencies() const
{
    credentials::SourceDependencies dependencies {[world = m_world] { return world; }, m_world->local};
    dependencies.timeServer = aws::Endpoint {"https", "sts.eu-central-1.amazonaws.com", -1, {}, "eu-central-1"};
    return dependencies;
}

base::Result<credentials::Credentials, credentials::CredentialError> TestTimedSource::resolve()
{
    const auto settings = credentials::loadAwsSettings({}, m_environment);
    const auto chain = credentials::standardChain(
        *settings, m_environment, [keychain = m_keychain] { return keychain; }, dependencies());
    return base::waitFor(chain->resolve({}));
}

void TestTimedSource::validKeysAreGiven_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("minutes");
    for (const auto* kind : kinds) {
        for (const auto& offset : offsets)
            QTest::addRow("%s, %s", kind, offset.name) << QByteArray(kind) << int(offset.local.count());
    }
}

void TestTimedSource::validKeysAreGiven()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, minutes);
    arrange(kind);
    m_world->local->setUtc(m_world->now + std::chrono::minutes(minutes));
    const auto found = resolve();
    QVERIFY2(found, found ? "" : qPrintable(found.error().source + u' ' + found.error().detail));
    QCOMPARE(found->keys.accessKeyId, QByteArray("ASIA"));
    QVERIFY(found->expires == m_world->keysEnd);
    // Nobody is asked for the time unless it matters.
    QVERIFY(minutes >= 30 || m_world->asked.filter(QStringLiteral(" time")).isEmpty());
}

void TestTimedSource::endedKeysAreNot_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("isKnown"); // else the service has to say so
    for (const auto* kind : kinds) {
        for (const auto& offset : offsets) {
            const QByteArray word(kind);
            const bool asks = word == "role" || word == "web identity" || word == "sso" || word == "container";
            QTest::addRow("%s, %s", kind, offset.name)
                << word << int(offset.local.count()) << (asks || offset.local > -30min);
        }
    }
}

void TestTimedSource::endedKeysAreNot()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, minutes);
    QFETCH(bool, isKnown);
    m_world->keysEnd = m_world->now - 30min;
    arrange(kind);
    m_world->local->setUtc(m_world->now + std::chrono::minutes(minutes));
    const auto found = resolve();
    QCOMPARE(found.hasValue(), !isKnown);
    if (isKnown)
        QVERIFY(found.error().code == Code::Expired || found.error().code == Code::SignInNeeded);
}

void TestTimedSource::withoutAnAnswerThisMachineDecides()
{
    arrange("environment");
    m_world->saysTheTime = false;
    m_world->local->setUtc(m_world->now + 61min);
    const auto found = resolve();
    QVERIFY(!found);
    QCOMPARE(found.error().code, Code::Expired);
    QCOMPARE(m_world->asked.size(), 1);
}

void TestTimedSource::oneQuestionIsEnough()
{
    m_world->local->setUtc(m_world->now + 61min);
    const auto all = dependencies();
    QVERIFY(!base::waitFor(credentials::hasPassed(m_world->keysEnd, all, {})));
    QVERIFY(base::waitFor(credentials::hasPassed(m_world->now - 1min, all, {})));
    QVERIFY(!base::waitFor(credentials::hasPassed(m_world->now + 1min, all, {})));
    QCOMPARE(m_world->asked.size(), 1);
    QVERIFY(all.offset->known() == std::optional(std::chrono::seconds(-61min)));
}

/// With the offset known, keys that are good for long are not asked for again and again.
void TestTimedSource::rememberedKeysEndByTheSame()
{
    arrange("role");
    m_world->local->setUtc(m_world->now + 61min);
    const auto settings = credentials::loadAwsSettings({}, m_environment);
    const auto all = dependencies();
    credentials::RefreshingSource source(
        credentials::standardChain(*settings, m_environment, {}, all), m_world->local, all.offset);
    QVERIFY(base::waitFor(source.resolve({})));
    QVERIFY(base::waitFor(source.resolve({})));
    QCOMPARE(m_world->asked.size(), 1);
}

QTEST_GUILESS_MAIN(TestTimedSource)
#include "tst_timed_source.moc"
