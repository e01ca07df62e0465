// SPDX-License-Identifier: Apache-2.0
#include "aws/http_date.h"
#include "aws/presigned_url.h"
#include "aws/sigv4.h"

#include <QTest>

using namespace composer;
using namespace std::chrono_literals;

class TestPresignedUrl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesHostAndFile_data();
    void namesHostAndFile();
    void readsTheEnd_data();
    void readsTheEnd();
    void isExpiredFromItsEndOn();
    void readsWhatTheSignerMakes();
    void readsTimestamps_data();
    void readsTimestamps();
};

void TestPresignedUrl::namesHostAndFile_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("fileName");
    const auto row = [](const char* name, const QString& url, const QString& host, const QString& fileName) {
        QTest::newRow(name) << url << host << fileName;
    };
    const QString none;
    row("plain", QStringLiteral("https://b.s3.amazonaws.com/in/photo.jpg?X-Amz-Signature=ab"),
        QStringLiteral("b.s3.amazonaws.com"), QStringLiteral("photo.jpg"));
    row("white space around", QStringLiteral(" https://b.example/a.txt\n"), QStringLiteral("b.example"),
        QStringLiteral("a.txt"));
    row("upper case, port", QStringLiteral("HTTPS://B.Example:8443/A.PDF"), QStringLiteral("b.example:8443"),
        QStringLiteral("A.PDF"));
    row("escapes", QStringLiteral("https://b.example/x/My%20%C3%A4%2B1%25.pdf"), QStringLiteral("b.example"),
        QStringLiteral("My \u00e4+1%.pdf"));
    row("plus is a plus", QStringLiteral("https://b.example/a+b.pdf"), QStringLiteral("b.example"),
        QStringLiteral("a+b.pdf"));
    row("escaped slash", QStringLiteral("https://b.example/in%2Fphoto.jpg"), QStringLiteral("b.example"),
        QStringLiteral("photo.jpg"));
    row("no file", QStringLiteral("https://b.example/in/"), QStringLiteral("b.example"), none);
    row("no path", QStringLiteral("https://b.example"), QStringLiteral("b.example"), none);
    row("fragment", QStringLiteral("https://b.example/a.txt#x/y"), QStringLiteral("b.example"),
        QStringLiteral("a.txt"));
    row("user info", QStringLiteral("https://me:pw@b.example/a.txt"), QStringLiteral("b.example"),
        QStringLiteral("a.txt"));
    row("empty", none, none, none);
    row("a word", QStringLiteral("photo.jpg"), none, none);
    row("other scheme", QStringLiteral("file:///home/me/a.txt"), none, none);
    row("ftp", QStringLiteral("ftp://b.example/a.txt"), none, none);
    row("no host", QStringLiteral("https:///a.txt"), none, none);
    row("broken host", QStringLiteral("https://[::1/a.txt"), none, none);
}

void TestPresignedUrl::namesHostAndFile()
{
    QFETCH(QString, url);
    const auto facts = aws::readPresignedUrl(url);
    QTEST(facts.host, "host");
    QTEST(facts.fileName, "fileName");
}

void TestPresignedUrl::readsTheEnd_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("isPresigned");
    QTest::addColumn<QByteArray>("signedAt"); ///< as in X-Amz-Date; empty: not known
    QTest::addColumn<QByteArray>("expiresAt");
    const auto row = [](const char* name, const QByteArray& query, bool isPresigned, const QByteArray& signedAt,
                         const QByteArray& expiresAt) {
        QTest::newRow(name) << query << isPresigned << signedAt << expiresAt;
    };
    const QByteArray v4("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AK%2F20260102&X-Amz-SignedHeaders=host&");
    row("an hour", v4 + "X-Amz-Date=20260102T030405Z&X-Amz-Expires=3600&X-Amz-Signature=ab", true, "20260102T030405Z",
        "20260102T040405Z");
    row("seven days", v4 + "X-Amz-Date=20260225T000000Z&X-Amz-Expires=604800&X-Amz-Signature=ab", true,
        "20260225T000000Z", "20260304T000000Z");
    row("names in lower case", "x-amz-date=20260102T030405Z&x-amz-expires=1&x-amz-signature=ab", true,
        "20260102T030405Z", "20260102T030406Z");
    row("escaped", "X%2DAmz-Date=2026%30102T030405Z&X-Amz-Expires=%31&X-Amz-Signature=ab", true, "20260102T030405Z",
        "20260102T030406Z");
    row("no date", v4 + "X-Amz-Expires=3600&X-Amz-Signature=ab", true, {}, {});
    row("no span", v4 + "X-Amz-Date=20260102T030405Z&X-Amz-Signature=ab", true, "20260102T030405Z", {});
    row("garbled date", v4 + "X-Amz-Date=2026-01-02&X-Amz-Expires=3600&X-Amz-Signature=ab", true, {}, {});
    row("negative span", "X-Amz-Date=20260102T030405Z&X-Amz-Expires=-1&X-Amz-Signature=ab", true, "20260102T030405Z",
        {});
    row("boundless span", "X-Amz-Date=20260102T030405Z&X-Amz-Expires=9223372036854775807&X-Amz-Signature=ab", true,
        "20260102T030405Z", {});
    row("no signature", v4 + "X-Amz-Date=20260102T030405Z&X-Amz-Expires=3600", false, {}, {});
    row("older form", "AWSAccessKeyId=AK&Expires=1767225600&Signature=ab%3D", true, {}, "20260101T000000Z");
    row("older form, boundless", "AWSAccessKeyId=AK&Expires=99999999999999&Signature=ab%3D", true, {}, {});
    row("older form, no number", "AWSAccessKeyId=AK&Expires=soon&Signature=ab%3D", true, {}, {});
    row("older form, no signature", "Expires=1767225600", false, {}, {});
    row("another query", "versionId=3", false, {}, {});
    row("none", {}, false, {}, {});
}

void TestPresignedUrl::readsTheEnd()
{
    QFETCH(QByteArray, query);
    const auto facts = aws::readPresignedUrl(QString::fromLatin1("https://b.s3.amazonaws.com/a.txt?" + query));
    const auto text = [](std::optional<base::UtcTime> time) { return time ? aws::amzDate(*time) : QByteArray(); };
    QTEST(facts.isPresigned, "isPresigned");
    QTEST(text(facts.signedAt), "signedAt");
    QTEST(text(facts.expiresAt), "expiresAt");
}

void TestPresignedUrl::isExpiredFromItsEndOn()
{
    const auto facts = aws::readPresignedUrl(u"https://b.example/a?Expires=1767225600&Signature=ab");
    const base::UtcTime end(1767225600s);
    QVERIFY(!facts.isExpired(end - 1s));
    QVERIFY(facts.isExpired(end));
    QVERIFY(!aws::readPresignedUrl(u"https://b.example/a").isExpired(end));
}

void TestPresignedUrl::readsWhatTheSignerMakes()
{
    aws::Signer signer;
    const base::UtcTime time(1767322800s);
    aws::SigningOptions options;
    const auto made = signer.presign({"GET", "b.s3.amazonaws.com", "/in/a.pdf", {}, {}, "UNSIGNED-PAYLOAD"},
        {"AKIDEXAMPLE", base::Secret("secret"), base::Secret("session/token+=")}, {"us-east-1", "s3"}, time, 900s,
        options);
    QVERIFY(made);
    const auto facts = aws::readPresignedUrl(QString::fromLatin1("https://b.s3.amazonaws.com/in/a.pdf?" + made->query));
    QVERIFY(facts.isPresigned);
    QCOMPARE(facts.signedAt, std::optional(time));
    QCOMPARE(facts.expiresAt, std::optional(time + 900s));
}

void TestPresignedUrl::readsTimestamps_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << QByteArray("20260102T030405Z") << true;
    QTest::newRow("leap day") << QByteArray("20280229T235959Z") << true;
    QTest::newRow("no leap day") << QByteArray("20270229T000000Z") << false;
    QTest::newRow("month 13") << QByteArray("20261302T030405Z") << false;
    QTest::newRow("hour 24") << QByteArray("20260102T240000Z") << false;
    QTest::newRow("signs") << QByteArray("2026+1-2T030405Z") << false;
    QTest::newRow("no zone") << QByteArray("20260102T030405") << false;
    QTest::newRow("other zone") << QByteArray("20260102T030405X") << false;
    QTest::newRow("longer") << QByteArray("20260102T030405ZZ") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestPresignedUrl::readsTimestamps()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    const auto time = aws::parseAmzDate(text);
    QCOMPARE(time.has_value(), valid);
    if (time)
        QCOMPARE(aws::amzDate(*time), text);
}

QTEST_GUILESS_MAIN(TestPresignedUrl)
#include "tst_presigned_url.moc"
