// SPDX-License-Identifier: Apache-2.0
#include "cloud/sts.h"

#include <QTest>

using namespace composer;

namespace {

const QByteArray keys = "<Credentials><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s/ecret+</SecretAccessKey>"
                        "<SessionToken>t</SessionToken><Expiration>2026-01-02T04:04:05Z</Expiration></Credentials>";

QByteArray document(const QByteArray& inner, const QByteArray& root = "AssumeRoleResponse")
{
    return '<' + root + " xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult>" + inner
        + "</AssumeRoleResult></" + root + '>';
}

cloud::WireReply reply(const QByteArray& body, int status = 200)
{
    cloud::WireReply made;
    made.status = status;
    made.body = body;
    return made;
}

} // namespace

class TestSts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesForms();
    void readsKeys();
    void theFirstOfANameCounts();
    void refusesWhatIsNotWhole_data();
    void refusesWhatIsNotWhole();
    void readsTheCaller();
    void readsErrors_data();
    void readsErrors();
    void signsForSts();
};

void TestSts::writesForms()
{
    QCOMPARE(cloud::stsBody("AssumeRole", {{"RoleArn", "arn:aws:iam::1:role/a b&c"}}),
        QByteArray("Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fa%20b%26c"));
}

void TestSts::readsKeys()
{
    const auto read = cloud::stsKeysOf(reply(
        document(keys + "<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn></AssumedRoleUser>")));
    QVERIFY(read);
    QCOMPARE(read->accessKeyId, QByteArray("ASIA1"));
    QVERIFY(read->secretAccessKey == base::Secret("s/ecret+"));
    QVERIFY(read->sessionToken == base::Secret("t"));
    QCOMPARE(read->expiration, QStringLiteral("2026-01-02T04:04:05Z"));
    QCOMPARE(read->assumedRoleArn, QStringLiteral("arn:aws:sts::123456789012:assumed-role/r/s"));
}

void TestSts::theFirstOfANameCounts()
{
    const auto later = QByteArray(keys).replace("ASIA1", "ASIA2").replace("s/ecret+", "other");
    const auto read = cloud::stsKeysOf(reply(document(keys + later)));
    QVERIFY(read);
    QCOMPARE(read->accessKeyId, QByteArray("ASIA1"));
    QVERIFY(read->secretAccessKey == base::Secret("s/ecret+"));
}

void TestSts::refusesWhatIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto whole = document(keys);
    QTest::newRow("nothing") << QByteArray() << 200;
    QTest::newRow("refused") << whole << 403;
    QTest::newRow("cut off") << whole.chopped(20) << 200;
    QTest::newRow("no token") << document(QByteArray(keys).replace("<SessionToken>t</SessionToken>", "")) << 200;
    QTest::newRow("an error that holds keys") << document(keys, "ErrorResponse") << 200;
    QTest::newRow("a page that holds keys") << document(keys, "html") << 200;
    QTest::newRow("entities") << "<!DOCTYPE x [<!ENTITY e \"v\">]>" + whole << 200;
    QTest::newRow("endless token") << document(QByteArray(keys).replace(
        "<SessionToken>t", "<SessionToken>" + QByteArray(15'000, 't') + "<!-- -->" + QByteArray(15'000, 't')))
                                   << 200;
    QTest::newRow("too many elements") << document(QByteArray("<x></x>").repeated(200) + keys) << 200;
}

void TestSts::refusesWhatIsNotWhole()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QVERIFY(!cloud::stsKeysOf(reply(body, status)));
}

void TestSts::readsTheCaller()
{
    const auto caller = cloud::callerIdentityOf(reply(
        document("<Arn>arn:aws:iam::123456789012:user/anna</Arn><UserId>U</UserId><Account>123456789012</Account>",
            "GetCallerIdentityResponse")));
    QVERIFY(caller);
    QCOMPARE(caller->account, QStringLiteral("123456789012"));
    QCOMPARE(caller->arn, QStringLiteral("arn:aws:iam::123456789012:user/anna"));
    QVERIFY(!cloud::callerIdentityOf(reply("<html></html>")));
}

void TestSts::readsErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    const auto error = [](const QByteArray& code, const QByteArray& message) {
        return "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
            + "</Message></Error><RequestId>id-1</RequestId></ErrorResponse>";
    };
    QTest::newRow("denied") << error("AccessDenied", "not authorized") << QByteArray("AccessDenied")
                            << QStringLiteral("not authorized");
    QTest::newRow("page") << QByteArray("<html><body>Proxy</body></html>") << QByteArray() << QString();
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QString();
    QTest::newRow("text that turns around") << error("AccessDenied",
        "a\xE2\x80\xAE"
        "b") << QByteArray("AccessDenied") << QString();
}

void TestSts::readsErrors()
{
    QFETCH(QByteArray, body);
    const auto error = cloud::stsErrorOf(reply(body, 403));
    QTEST(error.code, "code");
    QTEST(error.message, "message");
    QCOMPARE(error.httpStatus, 403);
}

void TestSts::signsForSts()
{
    aws::Signer signer;
    aws::EndpointParameters parameters;
    parameters.region = QStringLiteral("eu-central-1");
    parameters.service = QStringLiteral("sts");
    const auto endpoint = aws::resolveEndpoint(parameters);
    QCOMPARE(endpoint->url(), QByteArray("https://sts.eu-central-1.amazonaws.com"));
    const auto made = cloud::signSts(signer, *endpoint, "Action=GetCallerIdentity&Version=2011-06-15",
        {"AKID", base::Secret("secret"), {}}, base::UtcTime(std::chrono::seconds(1'767'323'045)));
    QVERIFY(made);
    QCOMPARE(made->request.method, QByteArray("POST"));
    QCOMPARE(made->request.target, QByteArray("/"));
    QVERIFY(aws::headerValue(made->request.headers, "authorization")
                .contains("Credential=AKID/20260102/eu-central-1/sts/aws4_request"));
}

QTEST_APPLESS_MAIN(TestSts)
#include "tst_sts.moc"
