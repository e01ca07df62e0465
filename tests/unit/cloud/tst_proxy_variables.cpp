// SPDX-License-Identifier: Apache-2.0
#include "cloud/proxy_variables.h"

#include <QStringList>
#include <QTest>

using namespace composer;
using Way = cloud::ProxyChoice::Way;

class TestProxyVariables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choices_data();
    void choices();
    void exceptions_data();
    void exceptions();
    void errorsShowNoPassword();
};

static const QByteArray serviceHost = "connect.eu-central-1.amazonaws.com";

/// "A=b C=d": no value here has a blank that matters, so _ stands for one.
static QProcessEnvironment environmentOf(const QString& text)
{
    QProcessEnvironment environment;
    for (const auto& word : text.split(u' ', Qt::SkipEmptyParts))
        environment.insert(word.section(u'=', 0, 0), word.section(u'=', 1).replace(u'_', u' '));
    return environment;
}

static QString wordsOf(const base::Result<cloud::ProxyChoice, QString>& choice)
{
    if (!choice)
        return QStringLiteral("error");
    if (choice->way != Way::Proxy)
        return choice->way == Way::Direct ? QStringLiteral("direct") : QStringLiteral("system");
    static const QStringList kinds {QStringLiteral("http"), QStringLiteral("socks5"), QStringLiteral("socks5h")};
    const auto& proxy = choice->proxy;
    const auto user = proxy.user.isEmpty() ? QString() : proxy.user + u'/' + proxy.password + u'@';
    return kinds[int(proxy.kind)] + u' ' + user + proxy.name();
}

void TestProxyVariables::choices_data()
{
    QTest::addColumn<QString>("variables");
    QTest::addColumn<QString>("choice");
    const auto row = [](const char* variables, const char* choice) {
        QTest::newRow(variables) << QString::fromLatin1(variables) << QString::fromLatin1(choice);
    };
    row("", "system");
    row("https_proxy=http://proxy.corp:3128", "http proxy.corp:3128");
    row("HTTPS_PROXY=http://proxy.corp:3128", "http proxy.corp:3128");
    row("https_proxy=proxy.corp:3128", "http proxy.corp:3128");
    row("https_proxy=//proxy.corp:3128", "http proxy.corp:3128");
    row("https_proxy=_proxy.corp:3128_", "http proxy.corp:3128");
    row("https_proxy=HTTP://Proxy.Corp:3128/", "http proxy.corp:3128");
    row("https_proxy=proxy.corp", "http proxy.corp:80");
    row("https_proxy=127.0.0.1:8080", "http 127.0.0.1:8080");
    row("https_proxy=http://[::1]:8080", "http [::1]:8080");
    row("https_proxy=http://anna:p%40ss@proxy.corp:1", "http anna/p@ss@proxy.corp:1");
    row("https_proxy=anna:secret@proxy.corp:1", "http anna/secret@proxy.corp:1");
    row("https_proxy=socks5://proxy.corp", "socks5 proxy.corp:1080");
    row("https_proxy=socks5h://proxy.corp:9", "socks5h proxy.corp:9");
    row("https_proxy=a:1 HTTPS_PROXY=b:2", "http a:1");
    row("https_proxy= HTTPS_PROXY=b:2", "direct");
    row("HTTPS_PROXY=", "direct");
    row("all_proxy=a:1", "http a:1");
    row("ALL_PROXY=socks5h://a:1", "socks5h a:1");
    row("https_proxy=a:1 all_proxy=b:2", "http a:1");
    row("https_proxy= all_proxy=b:2", "direct");
    row("http_proxy=a:1", "direct");
    row("HTTP_PROXY=a:1", "direct");
    row("HTTP_PROXY=a:1 REQUEST_METHOD=GET", "system");
    row("http_proxy=a:1 https_proxy=b:2", "http b:2");
    row("no_proxy=example.com", "system");
    row("https_proxy=https://proxy.corp:3128", "error");
    row("https_proxy=socks4://proxy.corp", "error");
    row("https_proxy=pac+http://proxy.corp/x.pac", "error");
    row("https_proxy=ftp://proxy.corp", "error");
    row("https_proxy=http://", "error");
    row("https_proxy=http://:3128", "error");
    row("https_proxy=proxy.corp:0", "error");
    row("https_proxy=proxy.corp:port", "error");
    row("https_proxy=proxy.corp:99999", "error");
}

void TestProxyVariables::choices()
{
    QFETCH(QString, variables);
    const auto environment = environmentOf(variables);
    QTEST(wordsOf(cloud::proxyFor(environment, "https", serviceHost)), "choice");
}

void TestProxyVariables::exceptions_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port"); // 0: the scheme's own
    QTest::addColumn<bool>("isDirect");
    const auto row = [](const char* list, bool isDirect, const char* host = serviceHost.constData(), int port = 0) {
        QTest::addRow("%s for %s:%d", list, host, port)
            << QString::fromLatin1(list) << QString::fromLatin1(host) << port << isDirect;
    };
    row("amazonaws.com", true);
    row(".amazonaws.com", true);
    row("..amazonaws.com", true);
    row("eu-central-1.amazonaws.com", true);
    row("connect.eu-central-1.amazonaws.com", true);
    row("AmazonAWS.com", true);
    row("com", true);
    row("*", true);
    row(" * ", true);
    row("169.254.169.254,amazonaws.com", true);
    row("localhost, amazonaws.com", true);
    row("localhost amazonaws.com", true);
    row("localhost,,amazonaws.com,", true);
    row("", false);
    row(".", false);
    row("azonaws.com", false);
    row("amazonaws.co", false);
    row("connect", false);
    row("*.amazonaws.com", false);
    row("*,example.com", false);
    row("connect.eu-central-1.amazonaws.com:443", false);
    row("example.com:8443", true, "example.com", 8443);
    row("example.com", true, "example.com", 8443);
    row("example.com:8443", false, "example.com", 9443);
    row("10.0.0.5", true, "10.0.0.5");
    row("10.0.0.0/8", true, "10.0.0.5");
    row("10.0.0.0/8", false, "11.0.0.5");
    row("0.0.5", false, "10.0.0.5");
    row("::5", true, "[::5]");
    row("[fd00::5]", true, "[fd00::5]");
    row("fd00::/8", true, "[fd00::5]");
}

void TestProxyVariables::exceptions()
{
    QFETCH(QString, list);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(bool, isDirect);
    for (const auto* spelled : {"no_proxy", "NO_PROXY"}) {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("https_proxy"), QStringLiteral("proxy.corp:3128"));
        environment.insert(QLatin1String(spelled), list);
        const auto choice =
            cloud::proxyFor(environment, "https", host.toLatin1(), port ? std::optional(port) : std::nullopt);
        QVERIFY(choice);
        QCOMPARE(choice->way == Way::Direct, isDirect);
    }
}

void TestProxyVariables::errorsShowNoPassword()
{
    for (const char* value : {"https://anna:canary@proxy.corp", "http://anna:canary@", "anna:canary@proxy.corp:port"}) {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("https_proxy"), QString::fromLatin1(value));
        const auto choice = cloud::proxyFor(environment, "https", serviceHost);
        QVERIFY(!choice);
        QVERIFY(choice.error().startsWith(QStringLiteral("https_proxy ")));
        QVERIFY2(!choice.error().contains(QStringLiteral("canary")), value);
    }
}

QTEST_APPLESS_MAIN(TestProxyVariables)
#include "tst_proxy_variables.moc"
