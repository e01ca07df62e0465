// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QUuid>

using namespace composer;
using namespace composer::test;

namespace {

const QStringList toSandbox {
    QStringLiteral("send"), QStringLiteral("-"), QStringLiteral("--environment"), QStringLiteral("sandbox")};
const QStringList toEnvironment {QStringLiteral("send"), QStringLiteral("-")};

QStringList names(const base::Json& object)
{
    QStringList list;
    for (const auto& member : object.members())
        list << member.name;
    return list;
}

} // namespace

class TestSend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsTheContactIdAlone();
    void jsonHasExactlyTheDocumentedMembers();
    void readmeExample();
    void fiveMebibyteBody();
    void sameTokenGivesTheSameContact();
    void profileKeysWork();
    void aNamedEnvironment();
    void wrongSecretIsRefused();
    void missingCredentials();
    void incompleteCredentials();
    void unsupportedProfileNamesItsKind();
    void malformedConfigNamesItsLine();
    void missingRegion();
    void hostileRegionsGoNowhere_data();
    void hostileRegionsGoNowhere();
    void plainHttpOnlyToLoopback();
    void nothingListens();
    void dryRunShowsTheStages();
    void dryRunMasksSecrets();
    void leavesNothingButItsJournal();
};

void TestSend::printsTheContactIdAlone()
{
    Surroundings surroundings;
    const auto result = run(surroundings, toSandbox, validRequest());
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY(result.out.endsWith('\n'));
    QVERIFY2(!QUuid::fromString(QString::fromUtf8(result.out.trimmed())).isNull(), result.out.constData());
    QVERIFY2(result.err.startsWith("ClientToken: ") && result.err.count('\n') == 1, result.err.constData());
}

void TestSend::jsonHasExactlyTheDocumentedMembers()
{
    Surroundings surroundings;
    const auto created = run(surroundings, toSandbox + QStringList {QStringLiteral("--json")}, validRequest());
    QCOMPARE(created.exitCode, 0);
    QCOMPARE(names(created.json()),
        (QStringList {QStringLiteral("ContactId"), QStringLiteral("RequestId"), QStringLiteral("ClientToken"),
            QStringLiteral("Attempts"), QStringLiteral("Outcome")}));
    QCOMPARE(created.member("Outcome"), QStringLiteral("Created"));
    QCOMPARE(created.member("Attempts"), QStringLiteral("1"));
    QVERIFY(!created.member("RequestId").isEmpty());
    QCOMPARE(QUuid::fromString(created.member("ClientToken")).version(), QUuid::Random);

    const auto invalid = run(surroundings, toSandbox + QStringList {QStringLiteral("--json")},
        validRequest(*base::parseJson(R"({"InstanceId": null})")));
    QCOMPARE(invalid.exitCode, 3);
    QCOMPARE(names(invalid.json()),
        (QStringList {QStringLiteral("Outcome"), QStringLiteral("Code"), QStringLiteral("Message"),
            QStringLiteral("RequestId"), QStringLiteral("HttpStatus"), QStringLiteral("ClientToken"),
            QStringLiteral("Attempts"), QStringLiteral("Issues")}));
    const auto json = invalid.json();
    QCOMPARE(json.find(u"Issues")->items().front().find(u"Field")->text(), QStringLiteral("InstanceId"));
}

void TestSend::readmeExample()
{
    Surroundings surroundings;
    const auto result = run(surroundings,
        {QStringLiteral("send"), QStringLiteral(COMPOSER_SOURCE_DIR "/resources/examples/order-question.json"),
            QStringLiteral("--environment"), QStringLiteral("sandbox")});
    QVERIFY2(result.exitCode == 0, result.err.constData());
}

void TestSend::fiveMebibyteBody()
{
    Surroundings surroundings;
    auto message = *base::parseJson(
        R"({"EmailMessage": {"MessageSourceType": "RAW", "RawMessage": {"Subject": "s", "Body": "", "ContentType": "text/plain"}}})");
    auto& raw = message.members().front().value.members().back().value;
    raw.members()[1].value = base::Json::string(QString(5'242'880, u'é'));
    const auto whole = run(surroundings, toSandbox, validRequest(message));
    QVERIFY2(whole.exitCode == 0, whole.err.constData());

    raw.members()[1].value = base::Json::string(QString(5'242'881, u'x'));
    const auto over = run(surroundings, toSandbox, validRequest(message));
    QCOMPARE(over.exitCode, 3);
    QVERIFY2(over.err.contains("EmailMessage.RawMessage.Body"), over.err.constData());
}

void TestSend::sameTokenGivesTheSameContact()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings);
    QVERIFY(sandbox.ready());
    const auto request = validRequest(*base::parseJson(R"({"ClientToken": "11111111-1111-4111-8111-111111111111"})"));
    const auto first = run(surroundings, toEnvironment, request);
    const auto second = run(surroundings, toEnvironment, request);
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QVERIFY2(second.exitCode == 0, second.err.constData());
    QCOMPARE(first.out, second.out);
    QVERIFY(sandbox.waitForMessage(first.out.trimmed()));
    QCOMPARE(sandbox.interrupt(), 0);
}

void TestSend::profileKeysWork()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings);
    QVERIFY(sandbox.ready());
    auto& environment = surroundings.environment;
    surroundings.file(QStringLiteral("config"), "[profile work]\nregion = us-east-1\n");
    surroundings.file(QStringLiteral("credentials"),
        "[work]\naws_access_key_id = " + environment.value(QStringLiteral("AWS_ACCESS_KEY_ID")).toUtf8()
            + "\naws_secret_access_key = " + environment.value(QStringLiteral("AWS_SECRET_ACCESS_KEY")).toUtf8()
            + "\n");
    environment.insert(QStringLiteral("AWS_CONFIG_FILE"), surroundings.path(QStringLiteral("config")));
    environment.insert(QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), surroundings.path(QStringLiteral("credentials")));
    environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("not-used-when-a-profile-is-named"));
    environment.remove(QStringLiteral("AWS_REGION"));
    const auto result = run(surroundings,
        toEnvironment + QStringList {QStringLiteral("--profile"), QStringLiteral("work")}, validRequest());
    QVERIFY2(result.exitCode == 0, result.err.constData());
    const auto other = run(surroundings,
        toEnvironment + QStringList {QStringLiteral("--profile"), QStringLiteral("play")}, validRequest());
    QCOMPARE(other.exitCode, 4);
    QVERIFY2(other.err.contains("play"), other.err.constData());
}

void TestSend::aNamedEnvironment()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings);
    QVERIFY(sandbox.ready());
    auto& environment = surroundings.environment;
    const auto endpoint = environment.value(QStringLiteral("AWS_ENDPOINT_URL_CONNECT"));
    environment.remove(QStringLiteral("AWS_ENDPOINT_URL_CONNECT"));
    environment.remove(QStringLiteral("AWS_REGION"));
    QVERIFY(QDir().mkpath(surroundings.path(QStringLiteral("config/contact-composer"))));
    surroundings.file(QStringLiteral("config/contact-composer/environments.json"),
        R"({"format":"contact-composer/environments","version":1,"environments":[
            {"id":"a","name":"Tests","source":"standard-chain","region":"us-east-1","endpointUrl":")"
            + endpoint.toUtf8() + R"("},{"id":"b","name":"Typed in","source":"session-only","region":"us-east-1"}]})");
    const auto to = [](const char* name) {
        return QStringList {
            QStringLiteral("send"), QStringLiteral("-"), QStringLiteral("--environment"), QString::fromLatin1(name)};
    };
    const auto sent = run(surroundings, to("tests"), validRequest());
    QVERIFY2(sent.exitCode == 0, sent.err.constData());
    QVERIFY(sandbox.waitForMessage(sent.out.trimmed()));

    const auto unknown = run(surroundings, to("Test"), validRequest());
    QCOMPARE(unknown.exitCode, 2);
    for (const auto* known : {"“Test”", "Sandbox", "Tests", "Typed in"})
        QVERIFY2(unknown.err.contains(known), unknown.err.constData());
    const auto session = run(surroundings, to("Typed in"), validRequest());
    QCOMPARE(session.exitCode, 4);
    QCOMPARE(run(surroundings, to(""), validRequest()).exitCode, 2); // never AWS by mistake
}

void TestSend::wrongSecretIsRefused()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings);
    QVERIFY(sandbox.ready());
    surroundings.environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("canary-wrong-secret"));
    const auto result = run(surroundings, toEnvironment + QStringList {QStringLiteral("--json")}, validRequest());
    QCOMPARE(result.exitCode, 5);
    QCOMPARE(result.member("Outcome"), QStringLiteral("Refused"));
    QCOMPARE(result.member("HttpStatus"), QStringLiteral("403"));
    QVERIFY(!(result.out + result.err).contains("canary"));
}

void TestSend::missingCredentials()
{
    Surroundings surroundings;
    surroundings.environment.insert(QStringLiteral("AWS_REGION"), QStringLiteral("us-west-2"));
    const auto result = run(surroundings, toEnvironment + QStringList {QStringLiteral("--json")}, validRequest());
    QCOMPARE(result.exitCode, 4);
    QCOMPARE(result.member("Outcome"), QStringLiteral("NoCredentials"));
}

void TestSend::incompleteCredentials()
{
    Surroundings surroundings;
    surroundings.environment.insert(QStringLiteral("AWS_REGION"), QStringLiteral("us-west-2"));
    surroundings.environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("AKIDEXAMPLE"));
    const auto result = run(surroundings, toEnvironment, validRequest());
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.err.contains("AWS_SECRET_ACCESS_KEY"), result.err.constData());
}

void TestSend::unsupportedProfileNamesItsKind()
{
    Surroundings surroundings;
    surroundings.environment.insert(QStringLiteral("AWS_CONFIG_FILE"),
        surroundings.file(QStringLiteral("config"),
            "[profile sso]\nregion = us-west-2\nsso_session = corp\nsso_account_id = 1\nsso_role_name = r\n"));
    const auto result = run(
        surroundings, toEnvironment + QStringList {QStringLiteral("--profile"), QStringLiteral("sso")}, validRequest());
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.err.contains("sso"), result.err.constData());
}

void TestSend::malformedConfigNamesItsLine()
{
    Surroundings surroundings;
    const auto config = surroundings.file(QStringLiteral("config"), "[profile a]\nregion = us-west-2\n[profile b\n");
    surroundings.environment.insert(QStringLiteral("AWS_CONFIG_FILE"), config);
    const auto with = [](const char* profile) {
        return toEnvironment + QStringList {QStringLiteral("--profile"), QString::fromLatin1(profile)};
    };
    const auto result = run(surroundings, with("b"), validRequest());
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.err.contains(config.toUtf8() + ", line 3"), result.err.constData());
    // The profile beside it has no keys, which is all that is said of it.
    const auto other = run(surroundings, with("a"), validRequest());
    QCOMPARE(other.exitCode, 4);
    QVERIFY2(!other.err.contains("line 3"), other.err.constData());
}

void TestSend::missingRegion()
{
    Surroundings surroundings;
    const auto result = run(surroundings, toEnvironment, validRequest());
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("region"), result.err.constData());
}

void TestSend::hostileRegionsGoNowhere_data()
{
    QTest::addColumn<QString>("region");
    for (const char* region : {"us-east-1.evil.example#", "a/b", "a@b", "..", "-", "us east 1", "us-east-1\r\nX: y"})
        QTest::newRow(region) << QString::fromLatin1(region);
    QTest::newRow("64 characters") << QString(64, u'a');
}

void TestSend::hostileRegionsGoNowhere()
{
    QFETCH(QString, region);
    Surroundings surroundings;
    surroundings.environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("AKIDEXAMPLE"));
    surroundings.environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("secret"));
    const auto result = run(surroundings,
        toEnvironment + QStringList {QStringLiteral("--json"), QStringLiteral("--region=") + region}, validRequest());
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.member("Code"), QStringLiteral("RegionInvalid"));
}

void TestSend::plainHttpOnlyToLoopback()
{
    Surroundings surroundings;
    const auto result = run(surroundings,
        toEnvironment
            + QStringList {QStringLiteral("--region"), QStringLiteral("us-east-1"), QStringLiteral("--endpoint-url"),
                QStringLiteral("http://example.invalid"), QStringLiteral("--json")},
        validRequest());
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.member("Code"), QStringLiteral("PlainHttp"));
}

void TestSend::nothingListens()
{
    Surroundings surroundings;
    {
        RunningSandbox sandbox(surroundings);
        QVERIFY(sandbox.ready());
    } // its port is free again
    const auto result = run(surroundings, toEnvironment + QStringList {QStringLiteral("--json")}, validRequest());
    QCOMPARE(result.exitCode, 7);
    QCOMPARE(result.member("Outcome"), QStringLiteral("NotSent"));
    QCOMPARE(result.member("Code"), QStringLiteral("ConnectionRefused"));
    QCOMPARE(result.member("Attempts"), QStringLiteral("3"));
}

void TestSend::dryRunShowsTheStages()
{
    Surroundings surroundings;
    const auto result = run(
        surroundings, toSandbox + QStringList {QStringLiteral("--dry-run"), QStringLiteral("--json")}, validRequest());
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(names(result.json()),
        (QStringList {QStringLiteral("Method"), QStringLiteral("Url"), QStringLiteral("Headers"),
            QStringLiteral("Body"), QStringLiteral("CanonicalRequest"), QStringLiteral("StringToSign")}));
    QCOMPARE(result.member("Method"), QStringLiteral("PUT"));
    QVERIFY(result.member("Url").endsWith(QLatin1String("/contact/email")));
    const auto bodyHash = QCryptographicHash::hash(result.member("Body").toUtf8(), QCryptographicHash::Sha256).toHex();
    QVERIFY(result.member("CanonicalRequest").endsWith(QString::fromLatin1(bodyHash)));
    const auto requestHash =
        QCryptographicHash::hash(result.member("CanonicalRequest").toUtf8(), QCryptographicHash::Sha256).toHex();
    QVERIFY(result.member("StringToSign").endsWith(QString::fromLatin1(requestHash)));
    QVERIFY(base::parseJson(result.member("Body").toUtf8())->find(u"ClientToken"));
}

void TestSend::dryRunMasksSecrets()
{
    Surroundings surroundings;
    auto& environment = surroundings.environment;
    environment.insert(QStringLiteral("AWS_REGION"), QStringLiteral("us-west-2"));
    environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("AKIDEXAMPLE"));
    environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("canary-secret"));
    environment.insert(QStringLiteral("AWS_SESSION_TOKEN"), QStringLiteral("canary-token"));
    for (const auto& form : {QStringList {}, QStringList {QStringLiteral("--json")}}) {
        const auto result =
            run(surroundings, toEnvironment + QStringList {QStringLiteral("--dry-run")} + form, validRequest());
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QVERIFY2(!result.out.contains("canary"), result.out.constData());
        QVERIFY(result.out.contains("Signature=***"));
        QVERIFY(result.out.contains("https://connect.us-west-2.amazonaws.com/contact/email"));
    }
}

void TestSend::leavesNothingButItsJournal()
{
    Surroundings surroundings;
    QCOMPARE(run(surroundings, toSandbox, validRequest()).exitCode, 0);
    QStringList files;
    for (QDirIterator each(surroundings.path(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         each.hasNext();) {
        const auto file = each.nextFileInfo();
        files << file.fileName();
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }
    files.removeAll(QStringLiteral("submissions.db-wal"));
    files.removeAll(QStringLiteral("submissions.db-shm"));
    QCOMPARE(files, QStringList {QStringLiteral("submissions.db")});
}

QTEST_GUILESS_MAIN(TestSend)
#include "tst_send.moc"
