// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "support/fake_services.h"
#include "targets/credential_check.h"
#include "targets/target.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;

class TestRoute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void couldNotAskIsNeverUsable_data();
    void couldNotAskIsNeverUsable();
    void ownKeysAreAskedAboutToo();
    void theSandboxHasNobodyToAsk();
    void certificatesAndRetriesReachEveryRequest();
    void remarksNameWhatIsNotFollowed();
    void aSpoiledFileIsOnlyARemark();

private:
    void put(const QString& name, const QByteArray& content);
    void set(const char* name, const char* value)
    {
        m_services.environment.insert(QLatin1String(name), QString::fromUtf8(value));
    }
    models::RouteResult route() { return routeTo(m_services, models::unnamedEnvironment({})); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<test::Fakes> m_fakes;
    models::Services m_services;
};

void TestRoute::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_fakes = std::make_unique<test::Fakes>();
    m_services = test::fakeServices(*m_fakes);
    m_services.environment.insert(QStringLiteral("HOME"), m_home->path());
    set("AWS_ACCESS_KEY_ID", "AKID");
    set("AWS_SECRET_ACCESS_KEY", "secret");
    set("AWS_REGION", "eu-central-1");
}

void TestRoute::put(const QString& name, const QByteArray& content)
{
    const auto path = m_home->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestRoute::couldNotAskIsNeverUsable_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isAsked");
    const auto row = [](const char* variable, const char* value, bool isAsked) {
        QTest::addRow("%s=%s", variable, value) << QByteArray(variable) << QByteArray(value) << isAsked;
    };
    row("AWS_PAGER", "", true);
    row("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:4566", true);
    row("AWS_ENDPOINT_URL_STS", " http://127.0.0.1:4566/ ", true);
    row("AWS_ENDPOINT_URL_STS", "127.0.0.1:4566", false);
    row("AWS_ENDPOINT_URL_STS", "http://localstack:4566", false);
    row("AWS_ENDPOINT_URL_STS", "https://me@sts.example", false);
    row("AWS_ENDPOINT_URL_STS", "\"https://sts.example\"", false);
    row("AWS_ENDPOINT_URL_STS", "https://sts.example:0", false);
    row("AWS_USE_FIPS_ENDPOINT", "true", true);
}

void TestRoute::couldNotAskIsNeverUsable()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, value);
    QFETCH(bool, isAsked);
    set(variable.constData(), value.constData());
    m_fakes->transport->reply(200, test::callerReply("arn:aws:iam::123456789012:user/anna"));
    const auto made = route();
    QVERIFY(made);
    const auto check = base::waitFor(checkCredentials(*made, {}));
    QVERIFY(check.found && !check.error);
    QCOMPARE(check.caller.has_value(), isAsked);
    QCOMPARE(check.notAsked.has_value(), !isAsked);
    QCOMPARE(m_fakes->transport->requests().size(), std::size_t(isAsked ? 1 : 0));
    if (!isAsked)
        QVERIFY(!check.notAsked->detail.isEmpty());
}

void TestRoute::ownKeysAreAskedAboutToo()
{
    models::Environment environment;
    environment.id = QStringLiteral("one");
    environment.origin = models::KeyOrigin::SessionOnly;
    environment.region = QStringLiteral("eu-central-1");
    m_services.sessionKeys->hold(environment.id, {"AKID", base::Secret("secret"), {}});
    const auto asked = [&] {
        const auto made = routeTo(m_services, environment);
        return base::waitFor(checkCredentials(*made, {}));
    };
    m_fakes->transport->reply(200, test::callerReply("arn:aws:iam::123456789012:user/anna"));
    QVERIFY(asked().caller);
    // Settings that cannot be followed are not the same as none.
    set("AWS_MAX_ATTEMPTS", "many");
    const auto check = asked();
    QVERIFY(check.notAsked);
    QVERIFY(check.notAsked->detail.contains(QStringLiteral("AWS_MAX_ATTEMPTS")));
}

void TestRoute::theSandboxHasNobodyToAsk()
{
    const auto made = routeTo(m_services, storage::sandboxEnvironment());
    QVERIFY(made);
    QVERIFY(!made->sts);
    const auto check = base::waitFor(checkCredentials(*made, {}));
    QVERIFY(check.found && !check.error && !check.notAsked);
}

void TestRoute::certificatesAndRetriesReachEveryRequest()
{
    QByteArray trusted;
    m_services.transportTrusting = [&trusted, fake = m_fakes->transport](const QByteArray& authorities) {
        trusted = authorities;
        return fake;
    };
    m_services.transport = [] { return nullptr; };
    put(QStringLiteral("corp.pem"), "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n");
    set("AWS_CA_BUNDLE", "~/corp.pem");
    set("AWS_MAX_ATTEMPTS", "1");
    for (int i = 0; i < 3; ++i)
        m_fakes->transport->reply(503);
    const auto made = route();
    QVERIFY(made);
    const auto check = base::waitFor(checkCredentials(*made, {}));
    QVERIFY(check.error);
    QVERIFY(trusted.contains("BEGIN CERTIFICATE"));
    QVERIFY(m_fakes->transport->requests().size() <= 2); // one more is left for a wrong clock
    const auto target = makeTarget(m_services, models::unnamedEnvironment({}), *made);
    QCOMPARE(target.dependencies.transport, m_fakes->transport);
    QCOMPARE(target.dependencies.retries.maximumAttempts, 1);
}

void TestRoute::remarksNameWhatIsNotFollowed()
{
    QVERIFY(route()->remarks.empty());
    set("AWS_DEFAULTS_MODE", "mobile");
    set("AWS_USE_FIPS_ENDPOINT", "true");
    set("AWS_ENDPOINT_URL", "https://h.example");
    const auto made = route();
    QVERIFY(made);
    QCOMPARE(made->endpoint.url(), QByteArray("https://h.example"));
    QCOMPARE(made->remarks.size(), std::size_t(2));
    QVERIFY(made->remarks.at(0).headline.contains(QStringLiteral("AWS_DEFAULTS_MODE")));
    QVERIFY(made->remarks.at(1).headline.contains(QStringLiteral("AWS_USE_FIPS_ENDPOINT")));
}

void TestRoute::aSpoiledFileIsOnlyARemark()
{
    put(QStringLiteral(".aws/config"), "[default]\nregion us-west-2\n");
    const auto made = route();
    QVERIFY(made);
    QCOMPARE(made->endpoint.signingRegion, QByteArray("eu-central-1"));
    QCOMPARE(made->remarks.size(), std::size_t(1));
    QVERIFY(made->remarks.front().headline.contains(QStringLiteral("line 2")));
    m_services.environment.remove(QStringLiteral("AWS_REGION"));
    QVERIFY(!route());
}

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_route.moc"
