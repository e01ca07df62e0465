// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/sources/environment_source.h"
#include "support/fake_clock.h"

#include <QMap>
#include <QTest>

using namespace composer;
using Code = credentials::CredentialError::Code;

namespace {

using Variables = QMap<QString, QString>;

auto resolve(const Variables& variables)
{
    QProcessEnvironment environment;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    credentials::EnvironmentSource source(environment);
    return base::waitFor(source.resolve({}));
}

const auto id = QStringLiteral("AWS_ACCESS_KEY_ID");
const auto secret = QStringLiteral("AWS_SECRET_ACCESS_KEY");
const auto token = QStringLiteral("AWS_SESSION_TOKEN");
const auto oldToken = QStringLiteral("AWS_SECURITY_TOKEN");
const auto expiration = QStringLiteral("AWS_CREDENTIAL_EXPIRATION");

} // namespace

class TestEnvironmentSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void refuses_data();
    void refuses();
    void reportsTheExpiry_data();
    void reportsTheExpiry();
};

void TestEnvironmentSource::finds_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QByteArray>("sessionToken"); // null: none
    const Variables pair {{id, QStringLiteral("AKID")}, {secret, QStringLiteral("s/+=")}};
    const auto with = [&](const QString& name, const char* value) {
        auto variables = pair;
        variables.insert(name, QLatin1String(value));
        return variables;
    };
    QTest::newRow("pair") << pair << QByteArray();
    QTest::newRow("token") << with(token, "tok") << QByteArray("tok");
    QTest::newRow("empty token") << with(token, "") << QByteArray();
    QTest::newRow("old token") << with(oldToken, "old") << QByteArray("old");
    auto both = with(token, "new");
    both.insert(oldToken, QStringLiteral("old"));
    QTest::newRow("both tokens") << both << QByteArray("new");
    QTest::newRow("empty expiration") << with(expiration, "") << QByteArray();
}

void TestEnvironmentSource::finds()
{
    QFETCH(Variables, variables);
    QFETCH(QByteArray, sessionToken);
    const auto found = resolve(variables);
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("AKID"));
    QVERIFY(found->keys.secretAccessKey == base::Secret("s/+="));
    QCOMPARE(found->keys.sessionToken.has_value(), !sessionToken.isNull());
    QVERIFY(!found->keys.sessionToken || *found->keys.sessionToken == base::Secret(sessionToken));
    QCOMPARE(found->source, QStringLiteral("environment"));
    QVERIFY(!found->expires);
}

void TestEnvironmentSource::refuses_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("named"); // what the detail says
    const auto akid = QStringLiteral("AKID");
    const auto key = QStringLiteral("secret");
    QTest::newRow("nothing") << Variables() << Code::NotConfigured << id;
    QTest::newRow("empty id") << Variables {{id, QString()}, {secret, key}} << Code::NotConfigured << id;
    QTest::newRow("secret alone") << Variables {{secret, key}} << Code::NotConfigured << id;
    QTest::newRow("id alone") << Variables {{id, akid}} << Code::Incomplete << secret;
    QTest::newRow("empty secret") << Variables {{id, akid}, {secret, QString()}} << Code::Incomplete << secret;
    for (const auto* evil : {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\tb", "a b", "a\x7f", "a\x1b[31m"}) {
        const auto text = QString::fromLatin1(evil);
        const auto name = QByteArray(evil).toPercentEncoding();
        QTest::addRow("id %s", name.constData())
            << Variables {{id, text}, {secret, key}} << Code::Malformed << QStringLiteral("access key ID");
        QTest::addRow("secret %s", name.constData())
            << Variables {{id, akid}, {secret, text}} << Code::Malformed << QStringLiteral("secret access key");
        QTest::addRow("token %s", name.constData()) << Variables {{id, akid}, {secret, key}, {token, text}}
                                                    << Code::Malformed << QStringLiteral("session token");
    }
    for (const auto* quoted : {"\"AKID\"", "'AKID'"})
        QTest::newRow(quoted) << Variables {{id, QString::fromLatin1(quoted)}, {secret, key}} << Code::Malformed
                              << QStringLiteral("quotation marks");
    QTest::newRow("not ASCII") << Variables {{id, QStringLiteral("AKIÐ")}, {secret, key}} << Code::Malformed
                               << QStringLiteral("access key ID");
}

void TestEnvironmentSource::refuses()
{
    QFETCH(Variables, variables);
    QFETCH(Code, code);
    QFETCH(QString, named);
    const auto found = resolve(variables);
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QVERIFY2(found.error().detail.contains(named), qPrintable(found.error().detail));
    for (const auto& value : variables) // none of the values is shown
        QVERIFY(value.isEmpty() || value == QLatin1String("secret") || !found.error().detail.contains(value));
}

void TestEnvironmentSource::reportsTheExpiry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("secondsFromNow"); // 0: refused
    QTest::addColumn<Code>("code");
    QTest::newRow("Z") << QStringLiteral("2026-01-02T03:04:06Z") << 1 << Code::Malformed;
    QTest::newRow("offset") << QStringLiteral("2026-01-02T05:04:06+02:00") << 1 << Code::Malformed;
    QTest::newRow("fraction") << QStringLiteral("2026-01-02T03:05:05.000Z") << 60 << Code::Malformed;
    QTest::newRow("UTC") << QStringLiteral("2026-01-02T03:04:06UTC") << 1 << Code::Malformed;
    QTest::newRow("RFC 9110") << QStringLiteral("Fri, 02 Jan 2026 03:04:06 GMT") << 1 << Code::Malformed;
    QTest::newRow("no zone") << QStringLiteral("2030-01-02T03:04:05") << 0 << Code::Malformed;
    QTest::newRow("words") << QStringLiteral("tomorrow") << 0 << Code::Malformed;
}

void TestEnvironmentSource::reportsTheExpiry()
{
    QFETCH(QString, text);
    QFETCH(int, secondsFromNow);
    QFETCH(Code, code);
    const auto found = resolve({{id, QStringLiteral("AKID")}, {secret, QStringLiteral("s")}, {expiration, text}});
    QCOMPARE(found.hasValue(), secondsFromNow > 0);
    if (found)
        QVERIFY(found->expires == test::FakeClock().utcNow() + std::chrono::seconds(secondsFromNow));
    else
        QCOMPARE(found.error().code, code);
}

QTEST_GUILESS_MAIN(TestEnvironmentSource)
#include "tst_environment_source.moc"
