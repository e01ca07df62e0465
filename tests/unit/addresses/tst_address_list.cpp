// SPDX-License-Identifier: Apache-2.0
#include "addresses/address_list.h"
#include "addresses/address_pieces.h"
#include "support/growth.h"

#include <QTest>

using namespace composer::addresses;

namespace {

QString describe(const AddressList& list)
{
    QStringList parts;
    for (const auto& each : list.addresses)
        parts << each.displayName + u'|' + each.address;
    for (const auto& each : list.unread)
        parts << QLatin1String("? ") + each;
    return parts.join(u'\n');
}

} // namespace

class TestAddressList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsWhatIsPasted_data();
    void readsWhatIsPasted();
    void anyMarksAroundAnAddressGo();
    void readsTenThousand();
    void hostileTextIsBounded_data();
    void hostileTextIsBounded();
    void whatIsBeyondTheLimitIsKept();
    void aNulHidesNothing();
    void everyCharacterIsInAPiece();
};

void TestAddressList::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char16_t* text, const char16_t* expected) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(expected);
    };
    row("nothing", u"", u"");
    row("only separators", u" ,;\n\r\n , ", u"");
    row("bare", u"a@b.example", u"|a@b.example");
    row("name", u"Maria Lopez <maria@example.com>", u"Maria Lopez|maria@example.com");
    row("mixed separators", u"Name <a@b.example>, \"Doe, Jane\" <c@d.example>; e@f.example\ng@h.example",
        u"Name|a@b.example\nDoe, Jane|c@d.example\n|e@f.example\n|g@h.example");
    row("Windows lines", u"a@b.example\r\nc@d.example\r\n", u"|a@b.example\n|c@d.example");
    row("unquoted comma", u"Doe, Jane <c@d.example>; Roe, Rick <r@r.example>",
        u"Doe, Jane|c@d.example\nRoe, Rick|r@r.example");
    row("umlaut", u"Jörg Müller <joerg@example.com>", u"Jörg Müller|joerg@example.com");
    row("encoded word", u"=?UTF-8?Q?J=C3=B6rg_M=C3=BCller?= <joerg@example.com>", u"Jörg Müller|joerg@example.com");
    row("encoded base64", u"=?utf-8?B?0JjQstCw0L0=?= <ivan@example.com>", u"Иван|ivan@example.com");
    row("escaped quote", u"\"Jane \\\"JD\\\" Doe\" <j@d.example>", u"Jane \"JD\" Doe|j@d.example");
    row("angle only", u"<a@b.example>", u"|a@b.example");
    row("comment", u"Jane <j@d.example> (Sales, North)", u"Jane|j@d.example");
    row("link", u"mailto:jane@example.com", u"|jane@example.com");
    row("link with subject", u"MAILTO:jane%2Bx@example.com?subject=Hi", u"|jane+x@example.com");
    row("link in brackets", u"Jane <mailto:jane@example.com>", u"Jane|jane@example.com");
    row("group", u"Team: a@b.example, c@d.example;", u"|a@b.example\n|c@d.example");
    row("empty group", u"undisclosed-recipients:;", u"");
    row("IDN", u"a@bücher.example", u"|a@bücher.example");
    row("punycode stays", u"a@xn--bcher-kva.example", u"|a@xn--bcher-kva.example");
    row("local part not ASCII", u"jörg@example.com", u"|jörg@example.com");
    row("a word", u"maria", u"? maria");
    row("two words", u"maria lopez, a@b.example", u"|a@b.example\n? maria lopez");
    row("unbalanced quote", u"\"Jane <j@d.example>, a@b.example", u"Jane|j@d.example\n|a@b.example");
    row("text after it", u"Jane <j@d.example> and others", u"? Jane <j@d.example> and others");
    row("two without a separator", u"a@b.example c@d.example", u"|a@b.example\n|c@d.example");
    row("two at signs", u"a@b@c.example", u"? a@b@c.example");
    row("control character", u"a\u0001@b.example", u"? a\u0001@b.example");
    row("quoted local part", u"\"john doe\"@example.com", u"|\"john doe\"@example.com");
}

void TestAddressList::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(describe(readAddresses(text)), expected);
}

/// From web pages, letters, lists, sheets and headers.
void TestAddressList::readsWhatIsPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char16_t* text, const char16_t* expected) {
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << QString::fromUtf16(expected);
    };
    row(u"1. j@d.example\n2. r@r.example", u"|j@d.example\n|r@r.example");
    row(u"1) Jane <j@d.example>", u"Jane|j@d.example");
    row(u"- j@d.example\n\u2022 r@r.example\n* x@y.example", u"|j@d.example\n|r@r.example\n|x@y.example");
    row(u"> To: Jane Doe <j@d.example>", u"Jane Doe|j@d.example");
    row(u"To: Jane Doe\n <j@d.example>,\n Rick <r@r.example>", u"Jane Doe|j@d.example\nRick|r@r.example");
    row(u"An: Jane <j@d.example>\nKopie: r@r.example", u"Jane|j@d.example\n|r@r.example");
    row(u"\"j@d.example\"; \"r@r.example\"", u"|j@d.example\n|r@r.example");
    row(u"'j@d.example', \u2018r@r.example\u2019", u"|j@d.example\n|r@r.example");
    row(u"\"Jane Doe <j@d.example>\", \"Rick <r@r.example>\"", u"Jane Doe|j@d.example\nRick|r@r.example");
    row(u"Jane <'j@d.example'>", u"Jane|j@d.example");
    row(u"'Jane Doe' <j@d.example>", u"Jane Doe|j@d.example");
    row(u"mailto:a@b.example,c@d.example?subject=Hi", u"|a@b.example\n|c@d.example");
    row(u"Jane &lt;j@d.example&gt;; &quot;Doe, Rick&quot; &lt;r@r.example&gt;",
        u"Jane|j@d.example\nDoe, Rick|r@r.example");
    row(u"https://example.com/jane@example.com", u"? https://example.com/jane@example.com");
    row(u"\uff1cj@d.example\uff1e", u"|j@d.example");
    row(u"\u2039j@d.example\u203a", u"|j@d.example");
    row(u"\u200bj@d.example\ufeff", u"|j@d.example");
    row(u"j\u200b@d.exa\u00admple", u"|j@d.example");
    row(u"\u202ej@d.example\u202c", u"|j@d.example");
    row(u"\u00a0j@d.example\u00a0", u"|j@d.example");
    row(u"Berhane, Kidane T - Eagan, MN <k@example.com>", u"Berhane, Kidane T - Eagan, MN|k@example.com");
    row(u"Doe, Jane, PhD <j@d.example>, Roe, Rick <r@r.example>", u"Doe, Jane, PhD|j@d.example\nRoe, Rick|r@r.example");
    row(u"a@b.example, Doe, Jane <j@d.example>", u"|a@b.example\nDoe, Jane|j@d.example");
    row(u"Jane Doe @ ACME, Inc. <j@d.example>", u"Jane Doe @ ACME, Inc.|j@d.example");
    row(u"Jane Doe\tj@d.example\nRick\tr@r.example", u"Jane Doe|j@d.example\nRick|r@r.example");
    row(u"4711\tDoe\tJane\tj@d.example\t030 123", u"Doe Jane|j@d.example");
    row(u"j@d.example\tJane Doe", u"Jane Doe|j@d.example");
    row(u"a@b.example\tc@d.example", u"|a@b.example\n|c@d.example");
    row(u"x\ty@", u"? x y@");
    row(u"Jane Doe (j@d.example)", u"Jane Doe|j@d.example");
    row(u"Jane Doe [j@d.example]", u"Jane Doe|j@d.example");
    row(u"Jane Doe [mailto:j@d.example]", u"Jane Doe|j@d.example");
    row(u"\"Doe, Jane\" j@d.example", u"Doe, Jane|j@d.example");
    row(u"Jane Doe j@d.example", u"Jane Doe|j@d.example");
    row(u"Jane Doe - j@d.example", u"Jane Doe|j@d.example");
    row(u"Jane: j@d.example", u"|j@d.example");
    row(u"j@d.example\uff0c r@r.example\uff1bx@y.example\u3001z@y.example",
        u"|j@d.example\n|r@r.example\n|x@y.example\n|z@y.example");
    row(u"jane\uff20d.example", u"|jane@d.example");
    row(u"Dr. Jane: Sales <j@d.example>", u"Dr. Jane: Sales|j@d.example");
    row(u"j@d.example.", u"|j@d.example");
    row(u"<j@d.example>.", u"|j@d.example");
    row(u"j@d.example\n", u"|j@d.example");
    row(u"undisclosed-recipients:;", u"");
    row(u"O'Brien, Pat <pat.o'brien@d.example>", u"O'Brien, Pat|pat.o'brien@d.example");
    row(u"Please write to me or to my colleague soon j@d.example",
        u"? Please write to me or to my colleague soon j@d.example");
    row(u"R&D <rd@d.example>", u"R&D|rd@d.example");
    row(u"\u0645\u0631\u064a\u0645 <m@d.example>", u"\u0645\u0631\u064a\u0645|m@d.example");
}

void TestAddressList::readsWhatIsPasted()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(describe(readAddresses(text)), expected);
}

/// Whatever is put around it, in any order: the address comes out, and never something else that looks like one.
void TestAddressList::anyMarksAroundAnAddressGo()
{
    using Wrap = QPair<QString, QString>;
    const QList<Wrap> around {{QStringLiteral("<"), QStringLiteral(">")}, {QStringLiteral("\""), QStringLiteral("\"")},
        {QStringLiteral("'"), QStringLiteral("'")}, {QStringLiteral("mailto:"), QString()},
        {QStringLiteral(" "), QStringLiteral(" ")}, {QStringLiteral("\u200b"), QStringLiteral("\u200b")},
        {QString(), QStringLiteral(";")}, {QString(), QStringLiteral(",")},
        {QStringLiteral("&lt;"), QStringLiteral("&gt;")}, {QStringLiteral("\uff1c"), QStringLiteral("\uff1e")},
        {QString(), QStringLiteral("\n")}, {QStringLiteral("\u00a0"), QStringLiteral("\u00a0")}};
    const QList<QString> before {QString(), QStringLiteral("1. "), QStringLiteral("- "), QStringLiteral("> "),
        QStringLiteral("To: "), QStringLiteral("\u2022 ")};
    for (const auto& first : around) {
        for (const auto& second : around) {
            for (const auto& mark : before) {
                const auto text = mark + second.first + first.first + QStringLiteral("jane.o+x@example.com")
                    + first.second + second.second;
                QCOMPARE(
                    text + u'\n' + describe(readAddresses(text)), text + QStringLiteral("\n|jane.o+x@example.com"));
            }
        }
    }
}

void TestAddressList::readsTenThousand()
{
    QString text;
    for (int i = 0; i < 10'000; ++i)
        text += QStringLiteral("Person %1 <p%1@example.com>%2").arg(i).arg(QChar(i % 2 ? u';' : u'\n'));
    const auto list = readAddresses(text);
    QCOMPARE(list.addresses.size(), std::size_t(10'000));
    QCOMPARE(list.addresses.back(), (MailAddress {QStringLiteral("Person 9999"), QStringLiteral("p9999@example.com")}));
    QVERIFY(list.unread.isEmpty());
}

void TestAddressList::hostileTextIsBounded_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("end");
    for (const char* unit :
        {"\"", "(", "<", "\\", "\"\\\"", ":", "@", "a:", "((", "\"(", "=?", ",", "<@", "(\"\\", "x"})
        QTest::newRow(unit) << QString::fromLatin1(unit) << QString();
    QTest::newRow("quotes never closed") << QStringLiteral("\" , ") << QStringLiteral("\\\"");
    QTest::newRow("comments in comments") << QStringLiteral("((") << QStringLiteral(")");
    QTest::newRow("lone surrogates") << QString(QChar(0xd800)) << QString();
}

void TestAddressList::hostileTextIsBounded()
{
    QFETCH(QString, unit);
    QFETCH(QString, end);
    const auto read = [&](int size) { return readAddresses(unit.repeated(size / unit.size()) + end); };
    QVERIFY(read(1'000'000).addresses.empty());
    const auto grown = composer::test::growth(read, 50'000);
    QVERIFY2(grown < composer::test::linearBound, qPrintable(QString::number(grown)));
}

void TestAddressList::whatIsBeyondTheLimitIsKept()
{
    const QString tail = QStringLiteral("tail@example.com");
    const auto list = readAddresses(QString(limits::characters, u' ') + tail);
    QVERIFY(list.addresses.empty());
    QCOMPARE(list.unread, QStringList(tail));
}

void TestAddressList::aNulHidesNothing()
{
    const auto text = QStringLiteral("a@b.example") + QChar(0) + QStringLiteral("@evil.example");
    const auto list = readAddresses(text);
    QVERIFY(list.addresses.empty());
    QCOMPARE(list.unread, QStringList(text));
}

void TestAddressList::everyCharacterIsInAPiece()
{
    const auto text = QStringLiteral("one \"two, three\" <a@b>,(four; five) six;\"seven\neight");
    QString joined;
    for (const auto& piece : addressPieces(text))
        joined += piece.toString();
    for (const auto word : {"one", "two", "three", "a@b", "four", "five", "six", "seven", "eight"})
        QVERIFY2(joined.contains(QLatin1String(word)), word);
}

QTEST_GUILESS_MAIN(TestAddressList)
#include "tst_address_list.moc"
