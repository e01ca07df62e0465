// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <QTest>

using namespace composer::base;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void redactsUrls_data();
    void redactsUrls();
    void redactsUrlsInText();
};

void TestText::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("characters");
    QTest::addColumn<qsizetype>("bytes");

    const auto row = [](const char* name, QString text, qsizetype characters, qsizetype bytes) {
        QTest::newRow(name) << text << characters << bytes;
    };
    row("empty", {}, 0, 0);
    row("ASCII", QStringLiteral("abc"), 3, 3);
    row("two bytes", QStringLiteral("é\u0080\u07FF"), 3, 6);
    row("three bytes", QStringLiteral("漢\u0800\uFFFF"), 3, 9);
    row("pair", QStringLiteral("😀"), 1, 4);
    row("pairs", QStringLiteral("a😀😀b"), 4, 10);
    row("high half", QString(QChar(0xD800)), 1, 3);
    row("low half", QString(QChar(0xDC00)) + u'x', 2, 4);
    row("halves the wrong way", QString(QChar(0xDC00)) + QChar(0xD800), 2, 6);
    row("three halves", QString(QChar(0xD83D)) + QStringLiteral("😀"), 2, 7);
    row("long", QStringLiteral("😀").repeated(100'000), 100'000, 400'000);
}

void TestText::counts()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, characters);
    QFETCH(qsizetype, bytes);
    QCOMPARE(codePointCount(text), characters);
    QCOMPARE(utf8Size(text), bytes);
}

void TestText::redactsUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("redacted");

    const auto row = [](const char* name, QString url, QString redacted) { QTest::newRow(name) << url << redacted; };
    row("presigned", QStringLiteral("https://b.s3.amazonaws.com/k%20ey?X-Amz-Signature=abc&x=y"),
        QStringLiteral("https://b.s3.amazonaws.com/k%20ey?…"));
    row("user info", QStringLiteral("http://user:pass@proxy:3128/"), QStringLiteral("http://proxy:3128/"));
    row("fragment", QStringLiteral("https://h/p#secret"), QStringLiteral("https://h/p?…"));
    row("line break in the query", QStringLiteral("https://h/p?a=b\nc=d"), QStringLiteral("https://h/p?…"));
    row("nothing to hide", QStringLiteral("https://h/p"), QStringLiteral("https://h/p"));
    row("no scheme", QStringLiteral("h/p?X-Amz-Signature=abc"), QStringLiteral("h/p"));
    row("no URL", QStringLiteral("words"), QStringLiteral("words"));
}

void TestText::redactsUrls()
{
    QFETCH(QString, url);
    QFETCH(QString, redacted);
    QCOMPARE(redactUrl(url), redacted);
}

void TestText::redactsUrlsInText()
{
    QCOMPARE(redactUrls(QStringLiteral(
                 "Error transferring https://h/k?X-Amz-Signature=abc - server replied: HTTP://u:p@h/x ok")),
        QStringLiteral("Error transferring https://h/k?… - server replied: HTTP://h/x ok"));
    QCOMPARE(redactUrls(QStringLiteral("no address")), QStringLiteral("no address"));
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
