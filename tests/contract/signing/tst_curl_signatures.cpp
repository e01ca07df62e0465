// SPDX-License-Identifier: Apache-2.0
#include "aws/sigv4.h"
#include "request_catcher.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QString>
#include <QStringList>
#include <QTest>
#include <QTimeZone>

using namespace composer;
using namespace composer::aws;

/// Takes requests that `curl --aws-sigv4` signed off the wire and signs them again. What old releases of curl do not do
/// (ordering a query, collapsing blanks, encoding a path twice) is kept out of the requests.
class TestCurlSignatures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sameSignature();

private:
    struct Attempt {
        QByteArray path;
        QByteArray query;
        Headers headers;
        QByteArray body;
        SigningScope scope;
    };
    Attempt randomAttempt();
    void runCurl(const Attempt& attempt, const QByteArray& authority);

    QRandomGenerator m_random {20'260'102};
};

static constexpr int amount = 40;
static constexpr char keyId[] = "AKIDEXAMPLE";
static constexpr char secret[] = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

void TestCurlSignatures::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
        QSKIP("curl is not installed");
    QProcess process;
    process.start(QStringLiteral("curl"), {QStringLiteral("--help"), QStringLiteral("all")});
    if (!process.waitForFinished() || !process.readAllStandardOutput().contains("--aws-sigv4"))
        QSKIP("this curl has no --aws-sigv4");
}

TestCurlSignatures::Attempt TestCurlSignatures::randomAttempt()
{
    static constexpr const char* paths[] = {"/contact/email", "/", "/a/b-c_d.e~f", "/contacts/0123/4567"};
    static constexpr const char* queries[] = {"", "", "a=1", "a=1&b=2", "nextToken=abc-_.~"};
    Attempt attempt;
    attempt.path = paths[m_random.bounded(int(std::size(paths)))];
    attempt.query = queries[m_random.bounded(int(std::size(queries)))];
    attempt.headers.push_back({"Content-Type", "application/json"});
    if (m_random.bounded(2))
        attempt.headers.push_back({"X-Amz-Security-Token", "to/ken+" + QByteArray::number(m_random.generate()) + "=="});
    if (m_random.bounded(2))
        attempt.headers.push_back({"X-Note", "one two, three"});
    attempt.body =
        "{\"Body\":\"" + QByteArray::number(m_random.generate64(), 36).repeated(m_random.bounded(1, 200)) + "\"}";
    attempt.scope = {m_random.bounded(2) ? "us-west-2" : "eu-central-1", m_random.bounded(3) ? "connect" : "sts"};
    return attempt;
}

void TestCurlSignatures::runCurl(const Attempt& attempt, const QByteArray& authority)
{
    const auto text = [](const QByteArray& bytes) { return QString::fromLatin1(bytes); };
    const auto url = "http://" + authority + attempt.path + (attempt.query.isEmpty() ? "" : "?") + attempt.query;
    QStringList arguments {QStringLiteral("-q"), QStringLiteral("-sS"), QStringLiteral("--noproxy"),
        QStringLiteral("*"), QStringLiteral("--max-time"), QStringLiteral("30"), QStringLiteral("-X"),
        QStringLiteral("PUT"), QStringLiteral("--aws-sigv4"),
        text("aws:amz:" + attempt.scope.region + ':' + attempt.scope.service), QStringLiteral("--user"),
        text(QByteArray(keyId) + ':' + secret), QStringLiteral("--data-binary"), QStringLiteral("@-")};
    for (const auto& [name, value] : attempt.headers)
        arguments << QStringLiteral("-H") << text(name + ": " + value);
    QProcess process;
    process.start(QStringLiteral("curl"), arguments << text(url));
    process.write(attempt.body);
    process.closeWriteChannel();
    while (process.state() != QProcess::NotRunning)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

/// What we sign of a caught request: the headers that the other signer named, but for those that signing adds itself.
static RequestToSign toSign(const CaughtRequest& caught, const QByteArray& signedHeaders)
{
    const auto target = caught.target.split('?');
    RequestToSign request {caught.method, headerValue(caught.headers, "host"), target.first(), target.value(1), {},
        sha256Hex(caught.body)};
    for (const auto& name : signedHeaders.split(';')) {
        if (name != "host" && name != "x-amz-date" && name != "x-amz-security-token")
            request.headers.push_back({name, headerValue(caught.headers, name)});
    }
    return request;
}

static QByteArray partOf(const QByteArray& authorization, const QByteArray& name)
{
    const auto begin = authorization.indexOf(name + '=') + name.size() + 1;
    const auto end = authorization.indexOf(',', begin);
    return authorization.mid(begin, end < 0 ? -1 : end - begin);
}

static base::UtcTime timeOf(const CaughtRequest& caught)
{
    auto stamp = QDateTime::fromString(
        QString::fromLatin1(headerValue(caught.headers, "x-amz-date")), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    stamp.setTimeZone(QTimeZone::utc());
    return base::UtcTime(std::chrono::seconds(stamp.toSecsSinceEpoch()));
}

void TestCurlSignatures::sameSignature()
{
    RequestCatcher catcher;
    QVERIFY(catcher.isListening());
    Signer signer;
    for (int i = 0; i < amount; ++i) {
        const auto attempt = randomAttempt();
        runCurl(attempt, catcher.authority());
        const auto caught = catcher.takeAll();
        QCOMPARE(caught.size(), std::size_t(1));
        QCOMPARE(caught[0].body, attempt.body);
        const auto authorization = headerValue(caught[0].headers, "authorization");
        AccessKeys keys {keyId, base::Secret(secret), {}};
        if (const auto token = headerValue(caught[0].headers, "x-amz-security-token"); !token.isEmpty())
            keys.sessionToken = base::Secret(token);
        const auto ours = signer.sign(
            toSign(caught[0], partOf(authorization, "SignedHeaders")), keys, attempt.scope, timeOf(caught[0]));
        QVERIFY(ours.hasValue());
        QCOMPARE(headerValue(ours->headersToAdd, "authorization"), authorization);
    }
}

QTEST_GUILESS_MAIN(TestCurlSignatures)
#include "tst_curl_signatures.moc"
