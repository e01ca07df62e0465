// SPDX-License-Identifier: Apache-2.0
#include "cloud/sso.h"

#include <QTest>

using namespace composer;
using namespace std::chrono_literals;

namespace {

cloud::WireReply reply(const QByteArray& body, int status = 200)
{
    cloud::WireReply made;
    made.status = status;
    made.body = body;
    return made;
}

/// A device authorization with one member changed; without it when the value is empty.
QByteArray device(const QByteArray& member = {}, const QByteArray& value = {})
{
    QByteArray members;
    for (const auto& [name, usual] : {std::pair<QByteArray, QByteArray> {"deviceCode", R"("device")"},
             {"userCode", R"("WXYZ-1234")"}, {"verificationUri", R"("https://device.example/")"},
             {"verificationUriComplete", R"("https://device.example/?code=WXYZ-1234")"}, {"expiresIn", "600"},
             {"interval", "7"}}) {
        const auto& written = name == member ? value : usual;
        if (!written.isEmpty())
            members += (members.isEmpty() ? "\"" : ",\"") + name + "\":" + written;
    }
    return '{' + members + '}';
}

} // namespace

class TestSsoAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsADevice();
    void waitsBetweenQuestions_data();
    void waitsBetweenQuestions();
    void refusesHalfADevice_data();
    void refusesHalfADevice();
    void refusesHalfAKey_data();
    void refusesHalfAKey();
};

void TestSsoAnswers::readsADevice()
{
    const auto read = cloud::deviceAuthorizationOf(reply(device()));
    QVERIFY(read);
    QVERIFY(read->deviceCode == base::Secret("device"));
    QCOMPARE(read->userCode, QStringLiteral("WXYZ-1234"));
    QCOMPARE(read->verificationUri, QStringLiteral("https://device.example/"));
    QCOMPARE(read->verificationUriComplete, QStringLiteral("https://device.example/?code=WXYZ-1234"));
    QVERIFY(read->lifetime == 600s);
    QVERIFY(!cloud::deviceAuthorizationOf(reply(device(), 400)));
}

/// RFC 8628, 3.2: five seconds when the service names none.
void TestSsoAnswers::waitsBetweenQuestions_data()
{
    QTest::addColumn<QByteArray>("interval");
    QTest::addColumn<int>("seconds");
    QTest::newRow("named") << QByteArray("7") << 7;
    QTest::newRow("one second") << QByteArray("1") << 1;
    QTest::newRow("absent") << QByteArray() << 5;
    QTest::newRow("none") << QByteArray("0") << 5;
    QTest::newRow("negative") << QByteArray("-3") << 5;
    QTest::newRow("text") << QByteArray(R"("7")") << 5;
    QTest::newRow("null") << QByteArray("null") << 5;
}

void TestSsoAnswers::waitsBetweenQuestions()
{
    QFETCH(QByteArray, interval);
    QFETCH(int, seconds);
    const auto read = cloud::deviceAuthorizationOf(reply(device("interval", interval)));
    QVERIFY(read);
    QCOMPARE(read->interval.count(), seconds);
}

void TestSsoAnswers::refusesHalfADevice_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isRead");
    for (const char* name : {"deviceCode", "userCode", "verificationUri"}) {
        QTest::addRow("no %s", name) << QByteArray(name) << QByteArray() << false;
        QTest::addRow("empty %s", name) << QByteArray(name) << QByteArray(R"("")") << false;
        QTest::addRow("%s is a number", name) << QByteArray(name) << QByteArray("1") << false;
    }
    QTest::newRow("no lifetime") << QByteArray("expiresIn") << QByteArray() << false;
    QTest::newRow("over already") << QByteArray("expiresIn") << QByteArray("0") << false;
    QTest::newRow("no complete address") << QByteArray("verificationUriComplete") << QByteArray() << true;
    QTest::newRow("longest text that is shown") << QByteArray("userCode") << '"' + QByteArray(2'048, 'x') + '"' << true;
    QTest::newRow("too long to be shown") << QByteArray("userCode") << '"' + QByteArray(2'049, 'x') + '"' << false;
}

void TestSsoAnswers::refusesHalfADevice()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, value);
    QTEST(cloud::deviceAuthorizationOf(reply(device(member, value))).has_value(), "isRead");
}

void TestSsoAnswers::refusesHalfAKey_data()
{
    QTest::addColumn<QByteArray>("without");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("whole") << QByteArray() << true;
    for (const char* name : {"accessKeyId", "secretAccessKey", "sessionToken", "expiration"})
        QTest::addRow("no %s", name) << QByteArray(name) << false;
}

void TestSsoAnswers::refusesHalfAKey()
{
    QFETCH(QByteArray, without);
    auto body = QByteArray(R"({"roleCredentials":{"accessKeyId":"ASIA1","secretAccessKey":"s","sessionToken":"t",)"
                           R"("expiration":1767323045000}})");
    if (!without.isEmpty())
        body.replace('"' + without + '"', "\"other\"");
    const auto read = cloud::ssoRoleKeysOf(reply(body));
    QTEST(read.has_value(), "isRead");
    QVERIFY(!read || read->expires == base::UtcTime(std::chrono::milliseconds(1'767'323'045'000)));
    QVERIFY(!cloud::ssoRoleKeysOf(reply(body, 403)));
}

QTEST_APPLESS_MAIN(TestSsoAnswers)
#include "tst_sso_answers.moc"
