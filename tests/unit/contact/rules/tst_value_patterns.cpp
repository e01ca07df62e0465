// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/value_patterns.h"

#include <QRegularExpression>
#include <QTest>

using namespace composer::contact;

class TestValuePatterns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void addressesAgreeWithTheModel();
    void mailboxes_data();
    void mailboxes();
    void urls_data();
    void urls();
    void numbers_data();
    void numbers();
    void epochs_data();
    void epochs();
    void keysAndArns();
};

void TestValuePatterns::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("good");

    for (const char* good : {"a@b.c", "a.b+c@d.e.f", "a@b..c", "a@..c", "\"a\"@b.c", "ä@ö.ü", "a@b.c.", "😀@b.c"})
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    for (const char* bad : {"", "a", "@", "a@", "@b.c", "a@b", "user@localhost", "a@.c", "a@b.", "a@@b.c", "a@b@c.d",
             "a b@c.d", "a@b .c", " a@b.c", "a@b.c ", "a@b.c\n", "a@\u00A0b.c", "a@b\u3000.c", "a@\uFEFF.cc", "a@."})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void TestValuePatterns::addresses()
{
    QFETCH(QString, address);
    QFETCH(bool, good);
    QCOMPARE(matches(Pattern::EmailAddress, address), good);
}

/// All texts of up to seven characters over the alphabet that matters, against the pattern itself.
void TestValuePatterns::addressesAgreeWithTheModel()
{
    static const QRegularExpression model(QStringLiteral(R"(\A[^\s@]+@[^\s@]+\.[^\s@]+\z)"));
    const QString alphabet = QStringLiteral("a@. ");
    for (int length = 0; length <= 7; ++length) {
        for (int code = 0; code < 1 << (2 * length); ++code) {
            QString text;
            for (int i = 0; i < length; ++i)
                text += alphabet[(code >> (2 * i)) & 3];
            QVERIFY2(matches(Pattern::EmailAddress, text) == model.match(text).hasMatch(), qPrintable(text));
        }
    }
}

void TestValuePatterns::mailboxes_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("good");
    for (const char* good : {"a@b.c", "a.b+c@d.e.f", "o'brien@d.example", "a_b-c@d-e.example", "\"a b\"@b.c",
             "\"a\\\"b\"@b.c", "ä@ö.ü", "इ@b.भारत", "x!#$%&*=^`{|}~@d.example", "1@2.3"})
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    for (const char* bad : {"<a@b.c>", "a@b.c>", "mailto:a@b.c", "a@b.c;", "\"a@b.c\"", "a@b.c?subject=x", "a@b..c",
             "a@..c", "a@b.c.", ".a@b.c", "a.@b.c", "a..b@c.d", "//x/a@b.c", "a@b.c&gt", "a@-b.c", "a@b-.c", "a@b_c.d",
             "(a)@b.c", "a,b@c.d", "\"a\"b\"@c.d", "\"\"@c.d", "＜a@b.c＞", "a@b.c•"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void TestValuePatterns::mailboxes()
{
    QFETCH(QString, address);
    QFETCH(bool, good);
    QCOMPARE(isMailbox(address), good);
}

void TestValuePatterns::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("https");
    QTest::addColumn<bool>("http");

    const auto row = [](const char* url, bool https, bool http) {
        QTest::newRow(url) << QString::fromUtf8(url) << https << http;
    };
    row("https://b.s3.us-west-2.amazonaws.com/k%20ey?X-Amz-Signature=0&x=%2F", true, true);
    row("HTTPS://h", true, true);
    row("https://h:8443/p#f", true, true);
    row("https://[::1]/", true, true);
    row("https://例え.jp/漢", true, true);
    row("http://h/p", false, true);
    row("http://127.0.0.1", false, true);
    row("", false, false);
    row("h/p", false, false);
    row("//h/p", false, false);
    row("/p", false, false);
    row("https:", false, false);
    row("https://", false, false);
    row("https:///p", false, false);
    row("https:h", false, false);
    row("ftp://h/p", false, false);
    row("file:///etc/passwd", false, false);
    row("javascript:alert(1)", false, false);
    row("data:text/html,x", false, false);
    row("s3://bucket/key", false, false);
    row(" https://h", false, false);
    row("https://h/a b", false, false);
    row("https://h\n/", false, false);
    row("https://h\\@evil/", false, false);
    row("https://h/%zz", false, false);
    row("https://h:99999/", false, false);
    row("https://a b/", false, false);
    row("https://h/<x>", false, false);
}

void TestValuePatterns::urls()
{
    QFETCH(QString, url);
    QFETCH(bool, https);
    QFETCH(bool, http);
    QCOMPARE(isWebUrl(url, WebSchemes::Https), https);
    QCOMPARE(isWebUrl(url, WebSchemes::HttpOrHttps), http);
}

void TestValuePatterns::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");

    for (const char* good :
        {"0", "-0", "7", "007", "49.90", "-1.5e3", "1E+10", "1e-10", "123456789012345678901234567890"})
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    for (const char* bad : {"", "-", "+1", "1.", ".5", "1e", "1e+", "1,5", "1 000", " 1", "1 ", "0x10", "NaN",
             "Infinity", "1.2.3", "--1", "١٢", "１", "1\n", "five"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void TestValuePatterns::numbers()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(isDecimalNumber(text), good);
}

void TestValuePatterns::epochs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EpochText>("kind");

    const auto row = [](const char* text, EpochText kind) { QTest::newRow(text) << QString::fromUtf8(text) << kind; };
    row("0", EpochText::Seconds);
    row("1794873600", EpochText::Seconds);
    row("99999999999", EpochText::Seconds);
    row("100000000000", EpochText::Milliseconds);
    row("1794873600000", EpochText::Milliseconds);
    row("1794873600000000", EpochText::Milliseconds);
    row("18446744073709551616", EpochText::Neither);
    row("", EpochText::Neither);
    row("-1", EpochText::Neither);
    row("1794873600.5", EpochText::Neither);
    row("1.79e9", EpochText::Neither);
    row("2026-11-17", EpochText::Neither);
    row("2026-11-17T12:00:00Z", EpochText::Neither);
    row(" 1794873600", EpochText::Neither);
    row("１７９４８７３６００", EpochText::Neither);
}

void TestValuePatterns::epochs()
{
    QFETCH(QString, text);
    QFETCH(EpochText, kind);
    QCOMPARE(epochText(text), kind);
}

void TestValuePatterns::keysAndArns()
{
    for (char16_t c = 0; c < 0x180; ++c) {
        const QChar unit(c);
        const bool isWord = c < 0x80 && (unit.isLetterOrNumber());
        const QString text(unit);
        QCOMPARE(matches(Pattern::AttributeKey, text), isWord || c == u'_' || c == u'-');
        QCOMPARE(matches(Pattern::SegmentKey, text), isWord || c == u'_' || c == u'-');
        QCOMPARE(matches(Pattern::Arn, text), isWord || c == u'-' || c == u':' || c == u'/');
    }
    QVERIFY(matches(Pattern::SegmentKey, u"connect:ContactExpiry"));
    QVERIFY(!matches(Pattern::SegmentKey, u"connect:connect:x"));
    QVERIFY(!matches(Pattern::SegmentKey, u"Connect:x"));
    QVERIFY(!matches(Pattern::AttributeKey, u""));
}

QTEST_APPLESS_MAIN(TestValuePatterns)
#include "tst_value_patterns.moc"
