// SPDX-License-Identifier: Apache-2.0
#include "html/html_text.h"
#include "support/growth.h"

#include <QTest>

using namespace composer;

class TestHtmlText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void becomesHtml_data();
    void becomesHtml();
    void becomesText_data();
    void becomesText();
    void thereAndBack_data();
    void thereAndBack();
    void hugeInputIsLinear_data();
    void hugeInputIsLinear();
};

void TestHtmlText::becomesHtml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* text, const char* html) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(html);
    };
    row("nothing", "", "");
    row("line", "Hello", "<p>Hello</p>\n");
    row("lines", "a\nb", "<p>a<br>\nb</p>\n");
    row("paragraphs", "a\n\nb", "<p>a</p>\n<p>b</p>\n");
    row("markup", "1 < 2 & \"x\"", "<p>1 &lt; 2 &amp; &quot;x&quot;</p>\n");
    row("spaces", "  a  b", "<p>&nbsp; a&nbsp; b</p>\n");
    row("variable", "Dear {{name}}", "<p>Dear {{name}}</p>\n");
}

void TestHtmlText::becomesHtml()
{
    QFETCH(QString, text);
    QTEST(html::htmlFromText(text), "html");
}

void TestHtmlText::becomesText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* html, const char* text) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text);
    };
    row("nothing", "", "");
    row("no markup", "a < b", "a < b");
    row("paragraphs", "<p>a</p>\n<p>b</p>", "a\n\nb");
    row("break", "a<br>b<BR/>c", "a\nb\nc");
    row("white space", "<p>  a \n\n b\t</p>", "a b");
    row("entities", "&lt;b&gt; &amp;amp; &auml;&#8364;&#x20ac; &unknown; &", "<b> &amp; ä€€ &unknown; &");
    row("script and style", "a<script>b<p></script><style>c</style>d", "ad");
    row("comment", "a<!-- > b -->c<!doctype x>d", "acd");
    row("link", "<a href='https://x.example/'>here</a>", "here <https://x.example/>");
    row("link that shows itself", "<a href=https://x.example/>https://x.example/</a>", "https://x.example/");
    row("mail link", "<a href=\"mailto:a@b.example\">a@b.example</a>", "a@b.example");
    row("image", "<img alt='A cat' src=x><img>", "[image: A cat][image]");
    row("bullets", "<ul><li>a<li>b</ul>c", "- a\n- b\n\nc");
    row("numbers", "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b");
    row("table", "<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc");
    row("pre", "<pre>a\n  b</pre>", "a\n  b");
    row("a > in an attribute", "<p title='>'>a</p>", "a");
    row("unclosed tag", "a<b title='x", "a");
    row("unclosed comment", "a<!-- x", "a");
    row("variable", "<p>{{name}}</p>", "{{name}}");
}

void TestHtmlText::becomesText()
{
    QFETCH(QString, html);
    QTEST(html::textFromHtml(html), "text");
}

void TestHtmlText::thereAndBack_data()
{
    QTest::addColumn<QString>("text");
    for (const auto* text : {"Hello", "a\nb\n\nc", "1 < 2 && 3 > 2", "\"it's\" &amp; 100 %", "ä € 😀", "a\n\n\n\nb"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestHtmlText::thereAndBack()
{
    QFETCH(QString, text);
    QCOMPARE(html::textFromHtml(html::htmlFromText(text)), text);
}

void TestHtmlText::hugeInputIsLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const auto* piece : {"x", "<", "<!--", "<a href='", "<div>", "</a", "&", "&#", "<script>", "<textarea></",
             "<ul><li>", "<a href=x>", "=\"", "<p =", "<a =\"' ", "\n", " "})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

void TestHtmlText::hugeInputIsLinear()
{
    QFETCH(QString, piece);
    const auto convert = [&](int size) {
        const auto html = piece.repeated(size / piece.size());
        html::textFromHtml(html);
        html::htmlFromText(html);
    };
    const auto grown = test::growth(convert, 50'000);
    QVERIFY2(grown < test::linearBound, qPrintable(QString::number(grown)));
}

QTEST_GUILESS_MAIN(TestHtmlText)
#include "tst_html_text.moc"
