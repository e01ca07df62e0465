// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"
#include "cloud/start_email_contact.h"

#include <QTest>

using namespace composer;

class TestStartEmailContact : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheContactId_data();
    void readsTheContactId();
    void signsTheRequest();
    void leavesTheTokenOutWithLongTermKeys();
    void reportsWhatCannotBeSigned();
};

void TestStartEmailContact::readsTheContactId_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("contactId"); ///< null: none
    const QString none;
    const auto row = [](const QByteArray& name, QByteArray body, const QString& contactId) {
        QTest::newRow(name.constData()) << 200 << body << contactId;
    };
    row("plain", R"({"ContactId":"abc-1"})", QStringLiteral("abc-1"));
    row("with more members", R"( {"Other":[1,{}],"ContactId":"abc-1"} )", QStringLiteral("abc-1"));
    row("256 characters", R"({"ContactId":")" + QByteArray(256, 'a') + R"("})", QString(256, u'a'));
    row("all that is visible in ASCII", R"({"ContactId":"!#$%&'()*+,-./09:;<=>?@AZ[]^_`az{|}~"})",
        QStringLiteral("!#$%&'()*+,-./09:;<=>?@AZ[]^_`az{|}~"));
    for (const char* character : {" ", "\\t", "\\u0000", "\\u001b", "\\u0080", "\\u009b", "\\u00a0", "\\u00ad",
             "\\u00e9", "\\u0430", "\\u061c", "\\u200b", "\\u202e", "\\u2028", "\\u2029", "\\u2066", "\\ufeff",
             "\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\uffff"}) {
        for (const QByteArray pattern : {"%", "a%", "%a", "a%b", "%%%"})
            row(character + QByteArray(" as in ") + pattern,
                "{\"ContactId\":\"" + QByteArray(pattern).replace("%", character) + "\"}", none);
    }
    row("257 characters", R"({"ContactId":")" + QByteArray(257, 'a') + R"("})", none);
    row("empty id", R"({"ContactId":""})", none);
    row("id with a line break", R"({"ContactId":"a\nb"})", none);
    row("id with NUL", R"({"ContactId":"a\u0000"})", none);
    row("id with DEL", R"({"ContactId":"a\u007f"})", none);
    row("number", R"({"ContactId":1})", none);
    row("null", R"({"ContactId":null})", none);
    row("other case", R"({"contactId":"abc-1"})", none);
    row("nested", R"({"Result":{"ContactId":"abc-1"}})", none);
    row("array", R"([{"ContactId":"abc-1"}])", none);
    row("string", R"("ContactId")", none);
    row("truncated", R"({"ContactId":"abc-1")", none);
    row("truncated in the id", R"({"ContactId":"ab)", none);
    row("text behind it", R"({"ContactId":"abc-1"}x)", none);
    row("two objects", R"({"ContactId":"abc-1"}{"ContactId":"abc-2"})", none);
    row("member twice", R"({"ContactId":"abc-1","ContactId":"abc-2"})", none);
    row("not UTF-8", "{\"ContactId\":\"a\xff\"}", none);
    row("raw NUL", QByteArray("{\"ContactId\":\"a\0b\"}", 19), none);
    row("HTML", "<html>ContactId</html>", none);
    row("empty", "", none);
    row("deep", QByteArray(200'000, '['), none);
    for (const int status : {0, 201, 202, 204, 206, 301, 400, 500})
        QTest::addRow("status %d", status) << status << QByteArray(R"({"ContactId":"abc-1"})") << none;
}

void TestStartEmailContact::readsTheContactId()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, contactId);
    cloud::WireReply reply;
    reply.status = status;
    reply.body = body;
    const auto read = cloud::contactIdOf(reply);
    QCOMPARE(read.has_value(), !contactId.isNull());
    QCOMPARE(read.value_or(QString()), contactId);
}

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

} // namespace

void TestStartEmailContact::signsTheRequest()
{
    aws::Signer signer;
    const aws::AccessKeys keys {"AKIDEXAMPLE", base::Secret("secret"), base::Secret("the-token")};
    const QByteArray body = R"({"InstanceId":"x"})";
    auto at = endpoint();
    at.basePath = "/base";
    at.port = 8443;
    const auto made = cloud::signStartEmailContact(signer, at, body, keys, signingTime);
    QVERIFY(made.hasValue());
    const auto& request = made->request;
    QCOMPARE(request.method, QByteArray("PUT"));
    QCOMPARE(request.target, QByteArray("/base/contact/email"));
    QCOMPARE(request.body, body);
    QVERIFY(request.endpoint == at);
    QCOMPARE(aws::headerValue(request.headers, "content-type"), QByteArray("application/json"));
    QCOMPARE(aws::headerValue(request.headers, "x-amz-date"), QByteArray("20260102T030405Z"));
    QCOMPARE(aws::headerValue(request.headers, "x-amz-security-token"), QByteArray("the-token"));
    QCOMPARE(made->signature.signedHeaders, QByteArray("content-type;host;x-amz-date;x-amz-security-token"));
    const auto authorization = aws::headerValue(request.headers, "authorization");
    QVERIFY(authorization.contains("Credential=AKIDEXAMPLE/20260102/us-east-1/connect/aws4_request"));
    QVERIFY(authorization.endsWith("Signature=" + made->signature.signature));
    QVERIFY(made->signature.canonicalRequest.startsWith("PUT\n/base/contact/email\n\ncontent-type:application/json\n"
                                                        "host:connect.us-east-1.amazonaws.com:8443\n"));
    QVERIFY(made->signature.canonicalRequest.endsWith(aws::sha256Hex(body)));
    // The transport sets these; twice would be refused.
    QVERIFY(aws::headerValue(request.headers, "host").isEmpty());
    QVERIFY(aws::headerValue(request.headers, "content-length").isEmpty());
}

void TestStartEmailContact::leavesTheTokenOutWithLongTermKeys()
{
    aws::Signer signer;
    const aws::AccessKeys keys {"AKIDEXAMPLE", base::Secret("secret"), {}};
    const auto made = cloud::signStartEmailContact(signer, endpoint(), "{}", keys, signingTime);
    QVERIFY(made.hasValue());
    QCOMPARE(made->signature.signedHeaders, QByteArray("content-type;host;x-amz-date"));
    QVERIFY(aws::headerValue(made->request.headers, "x-amz-security-token").isEmpty());
}

void TestStartEmailContact::reportsWhatCannotBeSigned()
{
    aws::Signer signer;
    const auto made = cloud::signStartEmailContact(signer, endpoint(), "{}", {}, signingTime);
    QVERIFY(!made.hasValue());
    QVERIFY(made.error().code == aws::SigningError::Code::MissingKeys);
}

QTEST_GUILESS_MAIN(TestStartEmailContact)
#include "tst_start_email_contact.moc"
