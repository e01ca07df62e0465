// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/chain/chain.h"
#include "credentials/chain/standard_chain.h"
#include "credentials/sources/static_source.h"
#include "support/fake_clock.h"

#include <QTest>

using namespace composer;
using credentials::CredentialError;
using Code = CredentialError::Code;
using Answer = base::Result<credentials::Credentials, CredentialError>;

namespace {

class FixedSource final : public credentials::Source {
public:
    FixedSource(QString name, Answer answer)
        : m_name(std::move(name))
        , m_answer(std::move(answer))
    {
    }
    QString name() const override { return m_name; }
    QCoro::Task<Answer> resolve(std::stop_token) override
    {
        ++asked;
        co_return m_answer;
    }

    int asked = 0;

private:
    QString m_name;
    Answer m_answer;
};

std::shared_ptr<FixedSource> source(const char* name, Answer answer)
{
    return std::make_shared<FixedSource>(QString::fromLatin1(name), std::move(answer));
}

Answer keysOf(const char* name)
{
    return credentials::Credentials {
        {QByteArray(name), base::Secret("secret"), std::nullopt}, QString::fromLatin1(name), std::nullopt};
}

Answer failing(Code code, const char* detail = "")
{
    return base::fail(CredentialError {code, QStringLiteral("source"), QString::fromLatin1(detail)});
}

credentials::AwsSettings settingsOf(const QByteArray& config, bool named)
{
    credentials::AwsSettings settings;
    settings.profile = QStringLiteral("work");
    settings.profileNamed = named;
    settings.profiles = aws::parseProfileFile(config, aws::ProfileFileKind::Config);
    return settings;
}

QProcessEnvironment environmentWithKeys()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("ENV"));
    environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("secret"));
    return environment;
}

const QByteArray workKeys = "[profile work]\naws_access_key_id = FILE\naws_secret_access_key = secret\n";

} // namespace

class TestCredentialChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstConfiguredAnswers();
    void brokenSourceIsNotPassedOver_data();
    void brokenSourceIsNotPassedOver();
    void nothingConfiguredGivesEveryReason();
    void stopEndsTheSearch();
    void staticSource();
    void chainMayGoWhileItIsAsked();
    void standardOrder_data();
    void standardOrder();
    void aRoleOfTheProfileComesBeforeTheWebIdentityOfTheEnvironment();
    void keychainComesLastAndOnlyWhenNeeded();
};

void TestCredentialChain::firstConfiguredAnswers()
{
    const auto last = source("last", keysOf("last"));
    credentials::Chain chain({source("none", failing(Code::NotConfigured)), source("second", keysOf("second")), last});
    QCOMPARE(base::waitFor(chain.resolve({}))->source, QStringLiteral("second"));
    QCOMPARE(last->asked, 0);
}

void TestCredentialChain::brokenSourceIsNotPassedOver_data()
{
    QTest::addColumn<Code>("code");
    for (const auto code : {Code::Incomplete, Code::Malformed, Code::Unsupported, Code::KeychainLocked,
             Code::KeychainUnavailable, Code::KeychainTimedOut, Code::AccessDenied, Code::Expired, Code::Cancelled})
        QTest::addRow("%d", static_cast<int>(code)) << code;
}

void TestCredentialChain::brokenSourceIsNotPassedOver()
{
    QFETCH(Code, code);
    credentials::Chain chain({source("broken", failing(code)), source("good", keysOf("good"))});
    const auto found = base::waitFor(chain.resolve({}));
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
}

void TestCredentialChain::nothingConfiguredGivesEveryReason()
{
    credentials::Chain chain(
        {source("a", failing(Code::NotConfigured, "not set")), source("b", failing(Code::NotConfigured, "empty"))});
    const auto found = base::waitFor(chain.resolve({}));
    QCOMPARE(found.error().code, Code::NotConfigured);
    QCOMPARE(found.error().detail, QStringLiteral("a: not set; b: empty"));
    credentials::Chain none({});
    QCOMPARE(base::waitFor(none.resolve({})).error().code, Code::NotConfigured);
}

void TestCredentialChain::stopEndsTheSearch()
{
    const auto only = source("only", keysOf("only"));
    credentials::Chain chain({only});
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(base::waitFor(chain.resolve(stop.get_token())).error().code, Code::Cancelled);
    QCOMPARE(only->asked, 0);
}

void TestCredentialChain::staticSource()
{
    credentials::StaticSource demo(*keysOf("demo"));
    QCOMPARE(demo.name(), QStringLiteral("demo"));
    QCOMPARE(base::waitFor(demo.resolve({}))->keys.accessKeyId, QByteArray("demo"));
}

void TestCredentialChain::chainMayGoWhileItIsAsked()
{
    class Late final : public credentials::Source {
    public:
        QString name() const override { return QStringLiteral("late"); }
        QCoro::Task<Answer> resolve(std::stop_token stop) override
        {
            base::SystemClock clock;
            co_await clock.sleep(base::Milliseconds(1), stop);
            co_return failing(Code::NotConfigured, "nothing");
        }
    };
    auto chain = std::make_unique<credentials::Chain>(
        std::vector<std::shared_ptr<credentials::Source>> {std::make_shared<Late>(), source("b", keysOf("b"))});
    auto task = chain->resolve({});
    chain.reset();
    QCOMPARE(base::waitFor(std::move(task))->source, QStringLiteral("b"));
}

void TestCredentialChain::standardOrder_data()
{
    QTest::addColumn<bool>("keysInEnvironment");
    QTest::addColumn<bool>("keysInProfile");
    QTest::addColumn<bool>("named");
    QTest::addColumn<QByteArray>("expected"); // empty: not configured
    QTest::newRow("environment first") << true << true << false << QByteArray("ENV");
    QTest::newRow("profile") << false << true << false << QByteArray("FILE");
    QTest::newRow("a named profile leaves the environment out") << true << true << true << QByteArray("FILE");
    QTest::newRow("even when it has nothing") << true << false << true << QByteArray();
    QTest::newRow("nothing") << false << false << false << QByteArray();
}

void TestCredentialChain::standardOrder()
{
    QFETCH(bool, keysInEnvironment);
    QFETCH(bool, keysInProfile);
    QFETCH(bool, named);
    QFETCH(QByteArray, expected);
    const auto chain = credentials::standardChain(settingsOf(keysInProfile ? workKeys : "[profile work]\n", named),
        keysInEnvironment ? environmentWithKeys() : QProcessEnvironment(), nullptr,
        {{}, std::make_shared<test::FakeClock>()});
    const auto found = base::waitFor(chain->resolve({}));
    QCOMPARE(found ? found->keys.accessKeyId : QByteArray(), expected);
    QVERIFY(found || found.error().code == Code::NotConfigured);
}

void TestCredentialChain::aRoleOfTheProfileComesBeforeTheWebIdentityOfTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("AWS_WEB_IDENTITY_TOKEN_FILE"), QStringLiteral("/not/there"));
    environment.insert(QStringLiteral("AWS_ROLE_ARN"), QStringLiteral("arn:aws:iam::123456789012:role/r"));
    const auto sourceThatDecides = [&](const QByteArray& profile) {
        auto settings = settingsOf("[profile work]\n" + profile, false);
        settings.region = QStringLiteral("us-west-2");
        const credentials::SourceDependencies dependencies {{}, std::make_shared<test::FakeClock>()};
        const auto chain = credentials::standardChain(settings, environment, nullptr, dependencies);
        const auto found = base::waitFor(chain->resolve({}));
        return found ? found->source : found.error().source;
    };
    QCOMPARE(
        sourceThatDecides(workKeys.sliced(workKeys.indexOf('\n') + 1)), QStringLiteral("environment (web identity)"));
    QCOMPARE(sourceThatDecides("role_arn = r\nsource_profile = absent\n"), QStringLiteral("profile work"));
    QCOMPARE(sourceThatDecides("role_arn = r\nweb_identity_token_file = /not/there/either\n"),
        QStringLiteral("environment (web identity)"));
}

void TestCredentialChain::keychainComesLastAndOnlyWhenNeeded()
{
    int loaded = 0;
    const auto factory = [&loaded] {
        ++loaded;
        return std::shared_ptr<storage::SecretStore>();
    };
    const credentials::SourceDependencies dependencies {{}, std::make_shared<test::FakeClock>()};
    const auto found = credentials::standardChain(settingsOf(workKeys, false), {}, factory, dependencies);
    QVERIFY(base::waitFor(found->resolve({})));
    QCOMPARE(loaded, 0);
    const auto missing = credentials::standardChain(settingsOf("", false), {}, factory, dependencies);
    const auto nothing = base::waitFor(missing->resolve({}));
    QCOMPARE(loaded, 1);
    QCOMPARE(nothing.error().code, Code::NotConfigured);
    QVERIFY(nothing.error().detail.contains(QLatin1String("keychain: ")));
}

QTEST_GUILESS_MAIN(TestCredentialChain)
#include "tst_credential_chain.moc"
