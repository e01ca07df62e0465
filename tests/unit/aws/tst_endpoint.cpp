// SPDX-License-Identifier: Apache-2.0
#include "aws/endpoint.h"
#include "aws/endpoint_override.h"
#include "aws/partition.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace composer;
using namespace composer::aws;
using Code = EndpointError::Code;

Q_DECLARE_METATYPE(EndpointError::Code)

class TestEndpoint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void regions_data();
    void regions();
    void pseudoRegionsWithAnOverride();
    void otherServices();
    void partitionsEqualTheModel();
    void hostileRegions_data();
    void hostileRegions();
    void hostileRegionsAreRefusedWithAnOverrideToo_data() { hostileRegions_data(); }
    void hostileRegionsAreRefusedWithAnOverrideToo();
    void overrides_data();
    void overrides();
    void refusedOverrides_data();
    void refusedOverrides();
    void overrideCombinations();
    void refusedOverrideHidesItsSecrets();
    void loopbackHosts_data();
    void loopbackHosts();
};

static EndpointParameters parametersOf(const char* region)
{
    EndpointParameters parameters;
    parameters.region = QString::fromUtf8(region);
    return parameters;
}

void TestEndpoint::regions_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<bool>("fips");
    QTest::addColumn<bool>("dualStack");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char* region, const char* flags, const QByteArray& url) {
        const QByteArray f(flags);
        QTest::addRow("%s %s", region, flags)
            << QString::fromLatin1(region) << f.contains("fips") << f.contains("dual") << url;
    };
    row("us-east-1", "", "https://connect.us-east-1.amazonaws.com");
    row("us-east-1", "fips", "https://connect-fips.us-east-1.amazonaws.com");
    row("us-east-1", "dual", "https://connect.us-east-1.api.aws");
    row("us-east-1", "fips dual", "https://connect-fips.us-east-1.api.aws");
    for (const char* region : {"af-south-1", "ap-northeast-1", "ap-northeast-2", "ap-southeast-1", "ap-southeast-2",
             "ca-central-1", "eu-central-1", "eu-west-2", "us-west-2", "il-central-1", "mx-central-1"})
        row(region, "", "https://connect." + QByteArray(region) + ".amazonaws.com");
    row("us-gov-west-1", "", "https://connect.us-gov-west-1.amazonaws.com");
    row("us-gov-west-1", "fips", "https://connect.us-gov-west-1.amazonaws.com");
    row("us-gov-east-1", "dual", "https://connect.us-gov-east-1.api.aws");
    row("us-gov-east-1", "fips dual", "https://connect-fips.us-gov-east-1.api.aws");
    row("cn-north-1", "", "https://connect.cn-north-1.amazonaws.com.cn");
    row("cn-north-1", "fips", "https://connect-fips.cn-north-1.amazonaws.com.cn");
    row("cn-north-1", "dual", "https://connect.cn-north-1.api.amazonwebservices.com.cn");
    row("cn-north-1", "fips dual", "https://connect-fips.cn-north-1.api.amazonwebservices.com.cn");
    row("eusc-de-east-1", "", "https://connect.eusc-de-east-1.amazonaws.eu");
    row("eusc-de-east-1", "dual", "https://connect.eusc-de-east-1.api.amazonwebservices.eu");
    row("us-iso-east-1", "", "https://connect.us-iso-east-1.c2s.ic.gov");
    row("us-iso-east-1", "fips", "https://connect-fips.us-iso-east-1.c2s.ic.gov");
    row("us-isob-east-1", "", "https://connect.us-isob-east-1.sc2s.sgov.gov");
    row("us-isob-east-1", "fips", "https://connect-fips.us-isob-east-1.sc2s.sgov.gov");
    row("eu-isoe-west-1", "", "https://connect.eu-isoe-west-1.cloud.adc-e.uk");
    row("us-isof-south-1", "", "https://connect.us-isof-south-1.csp.hci.ic.gov");
    // Valid labels that fit no pattern are of the partition "aws".
    row("moon-base-1", "", "https://connect.moon-base-1.amazonaws.com");
    row("moon-base-1", "fips dual", "https://connect-fips.moon-base-1.api.aws");
    row("aws-global", "", "https://connect.aws-global.amazonaws.com");
    row("us-gov-west-1x", "fips", "https://connect-fips.us-gov-west-1x.amazonaws.com");
    row("US-East-1", "", "https://connect.us-east-1.amazonaws.com");
    row("fips-us-east-1", "", "https://connect-fips.us-east-1.amazonaws.com");
    row("us-east-1-fips", "", "https://connect-fips.us-east-1.amazonaws.com");
    row("FIPS-us-east-1", "dual", "https://connect-fips.us-east-1.api.aws");
    row("fips-us-gov-west-1", "", "https://connect.us-gov-west-1.amazonaws.com");
    row("us-gov-west-1-fips", "", "https://connect.us-gov-west-1.amazonaws.com");
}

/// The host is taken as it is; what is signed for is the region.
void TestEndpoint::pseudoRegionsWithAnOverride()
{
    const auto endpoint = resolveEndpoint(
        {.region = QStringLiteral("fips-us-gov-west-1"), .endpointOverride = QStringLiteral("https://example.com")});
    QVERIFY(endpoint.hasValue());
    QCOMPARE(endpoint->url(), QByteArray("https://example.com"));
    QCOMPARE(endpoint->signingRegion, QByteArray("us-gov-west-1"));
}

void TestEndpoint::regions()
{
    QFETCH(const QString, region);
    QFETCH(const bool, fips);
    QFETCH(const bool, dualStack);
    QFETCH(const QByteArray, url);
    const auto endpoint = resolveEndpoint({.region = region, .useFips = fips, .useDualStack = dualStack});
    QVERIFY(endpoint.hasValue());
    QCOMPARE(endpoint->url(), url);
    QCOMPARE(endpoint->scheme, "https");
    QCOMPARE(endpoint->authority(), endpoint->host);
    QCOMPARE(endpoint->port, -1);
    auto own = region.toLower();
    own.remove(QStringLiteral("fips-")).remove(QStringLiteral("-fips"));
    QCOMPARE(endpoint->signingRegion, own.toLatin1());
}

void TestEndpoint::otherServices()
{
    const auto sts = resolveEndpoint({.region = QStringLiteral("eu-west-1"), .service = QStringLiteral("sts")});
    QVERIFY(sts.hasValue());
    QCOMPARE(sts->url(), "https://sts.eu-west-1.amazonaws.com");
}

void TestEndpoint::partitionsEqualTheModel()
{
    QFile file(QStringLiteral(COMPOSER_TEST_DATA "/model.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("tests/data/model.json is not there");
    const auto model = QJsonDocument::fromJson(file.readAll())[u"endpoints"][u"partitions"].toArray();
    QCOMPARE(std::size_t(model.size()), partitions().size());
    for (const auto& entry : model) {
        const auto id = entry[u"id"].toString();
        const auto ours = std::ranges::find(partitions(), id, &Partition::id);
        QVERIFY2(ours != partitions().end(), qPrintable(id));
        QCOMPARE(ours->regionPattern, entry[u"regionRegex"].toString());
        QCOMPARE(ours->dnsSuffix, entry[u"dnsSuffix"].toString());
        QCOMPARE(ours->dualStackDnsSuffix, entry[u"dualStackDnsSuffix"].toString());
        // No flag is kept for these; the day one is false it is needed.
        QVERIFY(entry[u"supportsFIPS"].toBool() && entry[u"supportsDualStack"].toBool());
    }
}

void TestEndpoint::hostileRegions_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<Code>("code");
    const auto row = [](const char* name, const QString& region) {
        QTest::newRow(name) << region << (region.isEmpty() ? Code::RegionMissing : Code::RegionInvalid);
    };
    row("empty", {});
    row("other host", QStringLiteral("us-east-1.evil.com#"));
    row("dotted", QStringLiteral("us-east-1.evil.com"));
    row("slash", QStringLiteral("a/b"));
    row("backslash", QStringLiteral("a\\b"));
    row("user info", QStringLiteral("a@b"));
    row("port", QStringLiteral("a:80"));
    row("query", QStringLiteral("a?b"));
    row("fragment", QStringLiteral("a#b"));
    row("dots", QStringLiteral(".."));
    row("dot", QStringLiteral("."));
    row("escape", QStringLiteral("a%2Eb"));
    row("underscore", QStringLiteral("us_east_1"));
    row("blank", QStringLiteral(" "));
    row("blank at the end", QStringLiteral("us-east-1 "));
    row("64 characters", QString(64, u'a'));
    row("a megabyte", QString(1'000'000, u'a'));
    row("hyphen first", QStringLiteral("-us-east-1"));
    row("hyphen last", QStringLiteral("us-east-1-"));
    row("newline", QStringLiteral("us-east-1\n"));
    row("CR LF", QStringLiteral("us-east-1\r\nX-Evil: 1"));
    row("NUL", QStringLiteral("us-east-1") + QChar(u'\0') + QStringLiteral(".evil.com"));
    row("umlaut", QStringLiteral(u"us-öst-1"));
    row("Cyrillic look-alike", QStringLiteral(u"us-e\u0430st-1"));
    row("full-width digit", QStringLiteral(u"us-east-\uff11"));
    row("ideographic full stop", QStringLiteral(u"us-east-1\u3002evil"));
    row("lone surrogate", QString(QChar(0xd800)));
}

void TestEndpoint::hostileRegions()
{
    QFETCH(const QString, region);
    QFETCH(const Code, code);
    const auto endpoint = resolveEndpoint({.region = region});
    QVERIFY(!endpoint.hasValue());
    QCOMPARE(endpoint.error().code, code);
}

void TestEndpoint::hostileRegionsAreRefusedWithAnOverrideToo()
{
    QFETCH(const QString, region);
    QFETCH(const Code, code);
    const auto endpoint =
        resolveEndpoint({.region = region, .endpointOverride = QStringLiteral("https://example.com")});
    QVERIFY(!endpoint.hasValue());
    QCOMPARE(endpoint.error().code, code);
}

void TestEndpoint::overrides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Endpoint>("expected");
    const auto row = [](const char* text, const char* scheme, const char* host, int port, const char* path) {
        QTest::newRow(text) << QString::fromUtf8(text) << Endpoint {scheme, host, port, path, "us-west-2"};
    };
    row("https://example.com", "https", "example.com", -1, "");
    row("https://example.com/", "https", "example.com", -1, "");
    row("https://example.com:8443/a/b/", "https", "example.com", 8443, "/a/b");
    row("https://example.com:443", "https", "example.com", -1, "");
    row("https://example.com:80", "https", "example.com", 80, "");
    row("HTTPS://EXAMPLE.COM/Path", "https", "example.com", -1, "/Path");
    row("https://vpce-1.connect.us-west-2.vpce.amazonaws.com", "https", "vpce-1.connect.us-west-2.vpce.amazonaws.com",
        -1, "");
    row("http://localhost:4566", "http", "localhost", 4566, "");
    row("http://LOCALHOST", "http", "localhost", -1, "");
    row("http://127.0.0.1:80", "http", "127.0.0.1", -1, "");
    row("http://127.8.9.10:1", "http", "127.8.9.10", 1, "");
    row("http://[::1]:65535", "http", "[::1]", 65535, "");
    row("http://[0:0:0:0:0:0:0:1]", "http", "[::1]", -1, "");
    row("https://[2001:DB8::1]/x", "https", "[2001:db8::1]", -1, "/x");
    row("https://local_stack:4566", "https", "local_stack", 4566, "");
    row(" https://example.com\n", "https", "example.com", -1, "");
    row("https://example.com//", "https", "example.com", -1, "");
    row("https://example.com/x///", "https", "example.com", -1, "/x");
    row("https://10.0.0.1/a.b-c_d~e", "https", "10.0.0.1", -1, "/a.b-c_d~e");
}

void TestEndpoint::overrides()
{
    QFETCH(const QString, text);
    QFETCH(const Endpoint, expected);
    const auto endpoint = resolveEndpoint({.region = QStringLiteral("us-west-2"), .endpointOverride = text});
    QVERIFY(endpoint.hasValue());
    QCOMPARE(endpoint->url(), expected.url());
    QVERIFY(*endpoint == expected);
}

void TestEndpoint::refusedOverrides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Code>("code");
    for (const char* text : {" ", "example.com", "//example.com", "/path", "ftp://example.com", "file:///etc/passwd",
             "javascript:alert(1)", "https://", "https:///path", "https://:443", "https://example.com:0",
             "https://example.com:65536", "https://example.com:-1", "https://example.com:4a",
             "https://example.com:", "https://me@example.com", "https://me:secret@example.com", "https://@example.com",
             "https://example.com?", "https://example.com?a=b", "https://example.com#", "https://example.com/#x",
             "https://example.com\\@evil.com", "https://example.com/a b", "https://example.com/\r\nX: 1",
             "https://example.com/%2e%2e/x", "https://example.com/../x", "https://example.com/.",
             "https://example.com//x", "https://ex..com", "https://example.com.", "https://-", "https://ex%61mple.com",
             "https://bücher.example", "https://ex\u0430mple.com", "https://[::1", "https://[::g]",
             "https://[fe80::1%25eth0]", "https://a,b", "http://127.0.0.1@evil.com", "http:localhost"}) {
        QTest::newRow(text) << QString::fromUtf8(text) << Code::OverrideInvalid;
    }
    for (const char* text : {"http://example.com", "http://127.0.0.1.evil.com", "http://localhost.evil.com",
             "http://10.0.0.1", "http://128.0.0.1", "http://[::2]", "http://0.0.0.0", "http://[::]",
             "http://[::ffff:127.0.0.1]", "http://connect.us-west-2.amazonaws.com"}) {
        QTest::newRow(text) << QString::fromUtf8(text) << Code::PlainHttp;
    }
}

void TestEndpoint::refusedOverrides()
{
    QFETCH(const QString, text);
    QFETCH(const Code, code);
    const auto endpoint = resolveEndpoint({.region = QStringLiteral("us-west-2"), .endpointOverride = text});
    QVERIFY(!endpoint.hasValue());
    QCOMPARE(endpoint.error().code, code);
}

void TestEndpoint::overrideCombinations()
{
    auto parameters = parametersOf("us-west-2");
    parameters.endpointOverride = QStringLiteral("https://example.com");
    parameters.useFips = true;
    QCOMPARE(resolveEndpoint(parameters).error().code, Code::FipsWithOverride);
    parameters.useDualStack = true;
    QCOMPARE(resolveEndpoint(parameters).error().code, Code::FipsWithOverride);
    parameters.useFips = false;
    QCOMPARE(resolveEndpoint(parameters).error().code, Code::DualStackWithOverride);
}

void TestEndpoint::refusedOverrideHidesItsSecrets()
{
    auto parameters = parametersOf("us-west-2");
    parameters.endpointOverride = QStringLiteral("https://me:hunter2@example.com/?token=abc");
    const auto error = resolveEndpoint(parameters).error();
    QVERIFY(!error.value.contains(u"hunter2"));
    QVERIFY(!error.value.contains(u"abc"));
}

void TestEndpoint::loopbackHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("loopback");
    for (const char* host : {"localhost", "LocalHost", "127.0.0.1", "127.255.255.255", "::1", "[::1]"})
        QTest::newRow(host) << QByteArray(host) << true;
    for (const char* host : {"", "localhost.", "xlocalhost", "localhost\n", "127.0.0.256", "127.0.0", "127.1",
             "127.0.0.1.evil.com", "126.0.0.1", "127.0.0.01", "[::1", "::11", "[::2]"})
        QTest::addRow("not '%s'", host) << QByteArray(host) << false;
}

void TestEndpoint::loopbackHosts()
{
    QFETCH(const QByteArray, host);
    QFETCH(const bool, loopback);
    QCOMPARE(isLoopbackHost(host), loopback);
}

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
