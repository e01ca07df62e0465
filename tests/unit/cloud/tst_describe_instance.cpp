// SPDX-License-Identifier: Apache-2.0
#include "cloud/describe_instance.h"

#include <QTest>

using namespace composer;

namespace {

constexpr base::UtcTime signingTime {std::chrono::seconds(1767323045)}; // 2026-01-02T03:04:05Z

aws::Endpoint endpoint()
{
    aws::Endpoint made;
    made.scheme = "https";
    made.host = "connect.us-east-1.amazonaws.com";
    made.signingRegion = "us-east-1";
    return made;
}

cloud::WireReply reply(const QByteArray& body, int status = 200)
{
    cloud::WireReply made;
    made.status = status;
    made.body = body;
    return made;
}

} // namespace

class TestDescribeInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsTheRequest();
    void encodesTheLabel_data();
    void encodesTheLabel();
    void reportsWhatCannotBeSigned();
    void readsTheInstance();
    void readsTheAccount_data();
    void readsTheAccount();
    void leavesOutWhatCannotBeShown();
    void otherRepliesAreNoInstance_data();
    void otherRepliesAreNoInstance();
};

void TestDescribeInstance::signsTheRequest()
{
    aws::Signer signer;
    auto at = endpoint();
    at.basePath = "/base";
    const auto made = cloud::signDescribeInstance(signer, at, QStringLiteral("1111-2222"),
        {"AKIDEXAMPLE", base::Secret("secret"), base::Secret("the-token")}, signingTime);
    QVERIFY(made.hasValue());
    const auto& request = made->request;
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/base/instance/1111-2222"));
    QVERIFY(request.body.isEmpty());
    QVERIFY(request.endpoint == at);
    QCOMPARE(made->signature.signedHeaders, QByteArray("host;x-amz-date;x-amz-security-token"));
    QVERIFY(aws::headerValue(request.headers, "authorization").endsWith("Signature=" + made->signature.signature));
    QVERIFY(made->signature.canonicalRequest.startsWith("GET\n/base/instance/1111-2222\n\nhost:"));
}

void TestDescribeInstance::encodesTheLabel_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("slash") << QStringLiteral("a/b") << QByteArray("/instance/a%2Fb");
    QTest::newRow("question") << QStringLiteral("a?b#c") << QByteArray("/instance/a%3Fb%23c");
    QTest::newRow("space, percent") << QStringLiteral("a %2") << QByteArray("/instance/a%20%252");
    QTest::newRow("ARN") << QStringLiteral("arn:aws:connect:r:1:instance/x")
                         << QByteArray("/instance/arn%3Aaws%3Aconnect%3Ar%3A1%3Ainstance%2Fx");
    QTest::newRow("beyond ASCII") << QStringLiteral("\u00e4") << QByteArray("/instance/%C3%A4");
}

void TestDescribeInstance::encodesTheLabel()
{
    QFETCH(QString, id);
    aws::Signer signer;
    const auto made =
        cloud::signDescribeInstance(signer, endpoint(), id, {"AKIDEXAMPLE", base::Secret("secret"), {}}, signingTime);
    QVERIFY(made.hasValue());
    QTEST(made->request.target, "target");
    // The service's rule: the path that is signed is the encoded one, encoded again.
    QVERIFY(made->signature.canonicalRequest.contains(QByteArray(made->request.target).replace('%', "%25") + '\n'));
}

void TestDescribeInstance::reportsWhatCannotBeSigned()
{
    aws::Signer signer;
    const auto made = cloud::signDescribeInstance(signer, endpoint(), QStringLiteral("id"), {}, signingTime);
    QVERIFY(!made.hasValue());
    QVERIFY(made.error().code == aws::SigningError::Code::MissingKeys);
}

void TestDescribeInstance::readsTheInstance()
{
    const auto instance = cloud::instanceOf(reply(R"({"Instance":{"Id":"x","CreatedTime":1.5,
        "Arn":"arn:aws:connect:us-west-2:123456789012:instance/x","InstanceAlias":"shop","InstanceStatus":"ACTIVE",
        "InstanceAccessUrl":"https://shop.my.connect.aws","StatusReason":{"Message":"fine"},"New":[1]},"Other":{}})"));
    const cloud::Instance expected {QStringLiteral("arn:aws:connect:us-west-2:123456789012:instance/x"),
        QStringLiteral("123456789012"), QStringLiteral("shop"), QStringLiteral("ACTIVE"), QStringLiteral("fine"),
        QStringLiteral("https://shop.my.connect.aws")};
    QVERIFY(instance.has_value());
    QVERIFY(*instance == expected);
}

void TestDescribeInstance::readsTheAccount_data()
{
    QTest::addColumn<QByteArray>("arn");
    QTest::addColumn<QString>("account");
    QTest::newRow("China") << QByteArray("arn:aws-cn:connect:cn-north-1:000000000001:instance/x")
                           << QStringLiteral("000000000001");
    QTest::newRow("short") << QByteArray("arn:aws:connect:us-west-2:12345:instance/x") << QString();
    QTest::newRow("letters") << QByteArray("arn:aws:connect:us-west-2:12345678901x:instance/x") << QString();
    QTest::newRow("no ARN") << QByteArray("x") << QString();
}

void TestDescribeInstance::readsTheAccount()
{
    QFETCH(QByteArray, arn);
    const auto instance = cloud::instanceOf(reply(R"({"Instance":{"Arn":")" + arn + R"("}})"));
    QVERIFY(instance.has_value());
    QTEST(instance->accountId, "account");
    QVERIFY(instance->status.isEmpty());
}

void TestDescribeInstance::leavesOutWhatCannotBeShown()
{
    const auto instance = cloud::instanceOf(reply(R"({"Instance":{"Arn":"a","InstanceAlias":"a\u0007b",
        "InstanceStatus":7,"StatusReason":"x","InstanceAccessUrl":")"
        + QByteArray(3'000, 'u') + R"("}})"));
    QVERIFY(instance.has_value());
    const cloud::Instance expected {QStringLiteral("a"), {}, {}, {}, {}, {}};
    QVERIFY(*instance == expected);
}

void TestDescribeInstance::otherRepliesAreNoInstance_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray good = R"({"Instance":{"Arn":"a"}})";
    QTest::newRow("empty") << QByteArray() << 200;
    QTest::newRow("HTML") << QByteArray("<html>Instance</html>") << 200;
    QTest::newRow("cut") << good.chopped(1) << 200;
    QTest::newRow("list") << '[' + good + ']' << 200;
    QTest::newRow("no Arn") << QByteArray(R"({"Instance":{"Id":"a"}})") << 200;
    QTest::newRow("empty Arn") << QByteArray(R"({"Instance":{"Arn":""}})") << 200;
    QTest::newRow("text") << QByteArray(R"({"Instance":"a"})") << 200;
    for (const int status : {0, 201, 301, 403, 500})
        QTest::addRow("status %d", status) << good << status;
    QVERIFY(cloud::instanceOf(reply(good)));
}

void TestDescribeInstance::otherRepliesAreNoInstance()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QVERIFY(!cloud::instanceOf(reply(body, status)));
}

QTEST_GUILESS_MAIN(TestDescribeInstance)
#include "tst_describe_instance.moc"
