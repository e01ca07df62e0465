// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "contract/sandbox/loopback_client.h"
#include "unit/sandbox/signed_request.h"

#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryFile>
#include <QTest>

using namespace composer;
using namespace composer::test;

namespace {

const QString debianPython = QStringLiteral("/usr/bin/python3");

struct Output {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Output run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("AKIASANDBOXDEMOKEY00"));
    environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("sandbox-demo-secret-not-a-real-key"));
    environment.insert(QStringLiteral("AWS_REGION"), QStringLiteral("us-east-1"));
    environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("us-east-1"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        qFatal("%s did not end", qPrintable(program));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool hasBotocore()
{
    return QFileInfo::exists(debianPython)
        && run(debianPython, {QStringLiteral("-c"), QStringLiteral("import botocore")}).exitCode == 0;
}

} // namespace

/// Signers and clients that share no code with this project.
class TestSandboxClients : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void curl_data();
    void curl();
    void botocoreSigner_data();
    void botocoreSigner();
    void awsCommandLine();
    void awsCommandLineSurvivesFaults();
    void awsCommandLineReadsErrors();

private:
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_running->port); }
    void start(const QByteArray& steps) { m_running = std::make_unique<RunningSandbox>(steps); }
    Output startEmailContact() const;

    std::unique_ptr<RunningSandbox> m_running;
    std::unique_ptr<QTemporaryFile> m_body;
    QString m_aws;
    const char* m_noAws = nullptr; ///< why the AWS command line cannot be used
};

void TestSandboxClients::initTestCase()
{
    m_aws = QStandardPaths::findExecutable(QStringLiteral("aws"));
    const QStringList harmless {
        QStringLiteral("connect"), QStringLiteral("start-email-contact"), QStringLiteral("--generate-cli-skeleton")};
    if (m_aws.isEmpty())
        m_noAws = "the AWS command line is not installed";
    else if (run(m_aws, harmless).exitCode != 0)
        m_noAws = "this AWS command line does not know start-email-contact";
}

void TestSandboxClients::init()
{
    start({});
    m_body = std::make_unique<QTemporaryFile>();
    QVERIFY(m_body->open());
    m_body->write(validBody("token").replace("Where is it?", "Gr\xc3\xbc\xc3\x9f Gott \\u20ac"));
    QVERIFY(m_body->flush());
}

void TestSandboxClients::curl_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("region");
    QTest::addColumn<int>("status");
    const QString right = QStringLiteral("sandbox-demo-secret-not-a-real-key");
    QTest::newRow("right") << right << QStringLiteral("us-east-1") << 200;
    QTest::newRow("wrong secret") << QStringLiteral("wrong") << QStringLiteral("us-east-1") << 403;
    QTest::newRow("wrong region") << right << QStringLiteral("eu-central-1") << 403;
}

void TestSandboxClients::curl()
{
    QFETCH(QString, secret);
    QFETCH(QString, region);
    QFETCH(int, status);
    const QString curl = QStandardPaths::findExecutable(QStringLiteral("curl"));
    if (curl.isEmpty())
        QSKIP("curl is not installed");
    const Output output = run(curl,
        {QStringLiteral("-q"), QStringLiteral("-sS"), QStringLiteral("--noproxy"), QStringLiteral("*"),
            QStringLiteral("--max-time"), QStringLiteral("30"), QStringLiteral("--aws-sigv4"),
            QStringLiteral("aws:amz:%1:connect").arg(region), QStringLiteral("--user"),
            QStringLiteral("AKIASANDBOXDEMOKEY00:") + secret, QStringLiteral("-X"), QStringLiteral("PUT"),
            QStringLiteral("-H"), QStringLiteral("Content-Type: application/json"), QStringLiteral("--data-binary"),
            QStringLiteral("@") + m_body->fileName(), QStringLiteral("-w"), QStringLiteral("\n%{http_code}"),
            url() + QStringLiteral("/contact/email")});
    QVERIFY2(output.out.endsWith('\n' + QByteArray::number(status)), (output.out + output.err).constData());
    QCOMPARE(output.out.contains("ContactId"), status == 200);
}

void TestSandboxClients::botocoreSigner_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("expected");
    const QString right = QStringLiteral("sandbox-demo-secret-not-a-real-key");
    const QString put = QStringLiteral("PUT");
    const QString email = QStringLiteral("/contact/email");
    QTest::newRow("right") << put << email << right << QByteArray("200\n{\"ContactId\":");
    QTest::newRow("with a query") << put << email + QStringLiteral("?b=%20&a=1") << right
                                  << QByteArray("200\n{\"ContactId\":");
    QTest::newRow("wrong secret") << put << email << QStringLiteral("wrong")
                                  << QByteArray("403\nInvalidSignatureException");
    QTest::newRow("odd path") << QStringLiteral("POST") << QStringLiteral("/a%20b/%C3%A9/~x") << right
                              << QByteArray("404\nUnknownOperationException");
}

void TestSandboxClients::botocoreSigner()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, secret);
    QFETCH(QByteArray, expected);
    if (!hasBotocore())
        QSKIP("python3-botocore is not installed");
    const Output output = run(debianPython,
        {QStringLiteral(COMPOSER_SOURCE_DIR "/tests/contract/sandbox/botocore_client.py"), url(), method, path,
            m_body->fileName(), secret});
    QVERIFY2(output.out.startsWith(expected), (output.out + output.err).constData());
}

Output TestSandboxClients::startEmailContact() const
{
    return run(m_aws,
        {QStringLiteral("connect"), QStringLiteral("start-email-contact"), QStringLiteral("--endpoint-url"), url(),
            QStringLiteral("--cli-input-json"), QStringLiteral("file://") + m_body->fileName(),
            QStringLiteral("--output"), QStringLiteral("json")});
}

void TestSandboxClients::awsCommandLine()
{
    if (m_noAws)
        QSKIP(m_noAws);
    const Output output = startEmailContact();
    QVERIFY2(output.exitCode == 0, output.err.constData());
    const auto reply = base::parseJson(output.out);
    QVERIFY(reply && reply->find(u"ContactId"));
    const auto received = m_running->sandbox->received();
    QCOMPARE(received.size(), 1U);
    QCOMPARE(reply->find(u"ContactId")->text(), received[0].contactId);
}

void TestSandboxClients::awsCommandLineSurvivesFaults()
{
    if (m_noAws)
        QSKIP(m_noAws);
    start(R"({"answer":"ThrottlingException","retryAfterMs":0},{"answer":"hang-up","afterAccept":true})");
    const Output output = startEmailContact();
    QVERIFY2(output.exitCode == 0, output.err.constData());
    const auto received = m_running->sandbox->received();
    QCOMPARE(received.size(), 3U);
    QCOMPARE(received[0].status, 429);
    QVERIFY(!received[1].contactId.isEmpty());
    QCOMPARE(received[2].contactId, received[1].contactId);
    QVERIFY(output.out.contains(received[1].contactId.toLatin1()));
}

void TestSandboxClients::awsCommandLineReadsErrors()
{
    if (m_noAws)
        QSKIP(m_noAws);
    start(R"({"answer":"ServiceQuotaExceededException","reason":"TOTAL_FILE_SIZE_EXCEEDED"})");
    Output output = startEmailContact();
    QVERIFY2(output.err.contains("(ServiceQuotaExceededException)"), output.err.constData());
    QCOMPARE(m_running->sandbox->received().size(), 1U);

    start(R"({"clockSkewMinutes":600})");
    output = startEmailContact();
    QVERIFY2(output.err.contains("(InvalidSignatureException)"), output.err.constData());
    QVERIFY2(output.err.contains("Signature expired"), output.err.constData());
}

QTEST_GUILESS_MAIN(TestSandboxClients)
#include "tst_sandbox_clients.moc"
