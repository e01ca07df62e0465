// SPDX-License-Identifier: Apache-2.0
#include "html/html_limits.h"
#include "html/safe_html.h"
#include "support/growth.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace composer;
using html::HtmlNote;

namespace {

/// Whatever comes out: only tags of the allow-list, and nothing that could name a resource.
QString whatIsUnsafe(const QString& html)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)([^\\s>]*)([^>]*)>"));
    static const QRegularExpression allowedName(QStringLiteral(
        "^(p|div|span|br|hr|h[1-6]|b|strong|i|em|u|s|del|ins|sub|sup|small|big|code|tt|kbd|samp|font|a|cite|var|pre|"
        "blockquote|center|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|address)$"));
    static const QRegularExpression allowedAttributes(
        QStringLiteral("^( (style|align|dir|border|colspan|rowspan|color|bgcolor|width)=\"[^\"\\\\]*\"| "
                       "href=\"(?i:https?://|mailto:)[^\"<>\\s]*\")*$"));
    for (auto tags = tag.globalMatch(html); tags.hasNext();) {
        const auto found = tags.next();
        const bool isEnd = !found.captured(1).isEmpty();
        const bool isGood = allowedName.match(found.captured(2)).hasMatch()
            && (isEnd ? found.captured(3).isEmpty() : allowedAttributes.match(found.captured(3)).hasMatch());
        if (!isGood || found.captured(3).contains(QLatin1String("url("), Qt::CaseInsensitive))
            return found.captured(0);
    }
    return {};
}

QString nested(const char* open, int count, const char* inside = "x")
{
    return QString::fromLatin1(open).repeated(count) + QString::fromLatin1(inside);
}

} // namespace

class TestSafeHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleans_data();
    void cleans();
    void notes_data();
    void notes();
    void hostileInputComesOutHarmless_data();
    void hostileInputComesOutHarmless();
    void fallsBackToText_data();
    void fallsBackToText();
    void costlyTextIsCut();
    void longRunsCanBeBroken();
    void theCheckSeesWhatIsUnsafe();
};

void TestSafeHtml::cleans_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char* name, const char* html, const char* clean) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(clean);
    };
    row("nothing", "", "");
    row("text", "a &amp; b", "a &amp; b");
    row("marks", "<p><B>a</B> <em>b</em></p>", "<p><b>a</b> <em>b</em></p>");
    row("unknown tag", "<blink>a</blink>", "a");
    row("style", "<p style='COLOR: red; position:fixed; margin:0 4px'>a</p>",
        "<p style=\"color:red;margin:0 4px\">a</p>");
    row("style with url", "<p style=\"color:url(x)\">a</p>", "<p>a</p>");
    row("style with escape", "<p style=\"background-color:u\\72l(x)\">a</p>", "<p>a</p>");
    row("link", "<a href='https://x.example/?a=1&amp;b'>a</a>", "<a href=\"https://x.example/?a=1&amp;b\">a</a>");
    row("mail", "<a href='MAILTO:a@b.example'>a</a>", "<a href=\"MAILTO:a@b.example\">a</a>");
    row("javascript", "<a href='java&#10;script:x'>a</a>", "<a>a</a>");
    row("file", "<a href='file:///etc/passwd'>a</a>", "<a>a</a>");
    row("image", "<img alt='A \"cat\"' src=x>", "[image: A &quot;cat&quot;]");
    row("script", "a<script>b</script>c", "ac");
    row("colspan", "<table><tr><td colspan=1000000>a</table>",
        "<table><tbody><tr><td colspan=\"100\">a</td></tr></tbody></table>");
    row("form", "<form action=x><input value=y><button>Go</button></form>", "<div>Go</div>");
    row("svg", "a<svg><p>b</p><image href=x /></svg>c", "a<p>b</p>[image]c"); // <p> ends a drawing
    row("variable", "<p>{{name}}</p>", "<p>{{name}}</p>");
    row("hidden", "<p hidden>a</p><p style='display: NONE!important'>b</p><p class=x>c</p>", "<p>c</p>");
    row("hidden by its class",
        "<style>.x{display:none}@media print{.y{display:none}}</style><p class='z x'>a</p>"
        "<p class=y>b</p>",
        "<p>b</p>");
    row("ground", "<p style='background:#00a040;color:#FFF'>a</p>",
        "<p style=\"background-color:#00a040;color:#fff\">a</p>");
    row("no colour", "<p style='color:transparent;background:url(x) red'>a</p>", "<p>a</p>");
    row("widths", "<table width=600px><tr><td style='width:50%'>a<td width='1.5e3'>b</table>",
        "<table width=\"600\"><tbody><tr><td width=\"50%\">a</td><td>b</td></tr></tbody></table>");
}

void TestSafeHtml::cleans()
{
    QFETCH(QString, html);
    const auto safe = html::safeHtml(html);
    QTEST(safe.html, "clean");
    QVERIFY(!safe.fellBackToText);
    QCOMPARE(whatIsUnsafe(safe.html), QString());
}

void TestSafeHtml::notes_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("note"); // -1: none
    const auto row = [](const char* html, int note) { QTest::newRow(html) << QString::fromLatin1(html) << note; };
    row("<p style='color:red'>fine <a href=https://x.example/>link</a></p>", -1);
    row("<script>x</script>", int(HtmlNote::Scripts));
    row("<p onclick=x>a</p>", int(HtmlNote::Scripts));
    row("<a href=javascript:x>a</a>", int(HtmlNote::Scripts));
    row("<img src=x>", int(HtmlNote::Images));
    row("<table background=x></table>", int(HtmlNote::Images));
    row("<iframe src=x></iframe>", int(HtmlNote::Embedded));
    row("<object data=x></object>", int(HtmlNote::Embedded));
    row("<form></form>", int(HtmlNote::Forms));
    row("<style>a</style>", int(HtmlNote::Styles));
    row("<p style='position:fixed'>", int(HtmlNote::Styles));
    row("<a href=file:///x>a</a>", int(HtmlNote::Links));
    row("<table><tr><td colspan=999>a</table>", int(HtmlNote::Tables));
}

void TestSafeHtml::notes()
{
    QFETCH(QString, html);
    QFETCH(int, note);
    const auto notes = html::safeHtml(html).notes;
    if (note < 0)
        QVERIFY(notes.empty());
    else
        QVERIFY(notes.contains(HtmlNote(note)));
}

void TestSafeHtml::hostileInputComesOutHarmless_data()
{
    QTest::addColumn<QString>("html");
    for (const auto* html :
        {"<img src=file:///etc/passwd onerror=x>", "<IMG SRC=\"x\" srcset='y 2x'>", "<img/src=x>", "<<img src=x>>",
            "<img src=x", "<p <img src=x>", "<a href=\"https://x\"><img src=y></a>",
            "<style>@import 'file:///x';</style><p>a", "<p style=\"background:url(x)\">a", "<p style='b:\\75rl(x)'>",
            "<body background=x>a", "<td background=x>a", "<link rel=stylesheet href=x>",
            "<base href=file:///><a href=x>y", "<meta http-equiv=refresh content='0;url=x'>",
            "<iframe srcdoc='<img src=x>'></iframe>", "<noscript><p title=\"</noscript><img src=x>\"></noscript>",
            "<svg><style><img src=x></style></svg>", "<math><mtext><table><mglyph><style><img src=x>",
            "<svg></p><style><a id=\"</style><img src=x>\">", "<title><img src=x></title>",
            "<textarea><img src=x></textarea>", "<xmp><img src=x></xmp>", "<plaintext><img src=x>",
            "<!--><img src=x>-->", "<![CDATA[<img src=x>]]>", "<?xml-stylesheet href=x?>",
            "<a href=\"https://x.example/&quot; onmouseover=&quot;y\">z</a>",
            "<a href='https://x.example/\"><img src=y>'>z", "<p style=\"color:red&quot;&gt;&lt;img src=x\">a",
            "<font color='red\"><img src=x>'>a", "<table><tr><td><table><tr><img src=x>",
            "<select><option><img src=x></select>", "<frameset><frame src=x>", "<template><img src=x></template>",
            "<isindex action=x>", "<image src=x>", "<p dir='ltr\" src=\"x'>a", "<video poster=x><source src=y></video>",
            "<marquee background=x>a</marquee>", "<applet code=x>", "<p style=\"color:expression(x)\">a",
            "<li style='list-style-image:url(x)'>a", "<h1/onclick=x>a", "<a href='data:text/html,<img src=x>'>a</a>",
            "<a href='\\\\host\\share'>a</a>", "<a href='//host/x'>a</a>"})
        QTest::newRow(html) << QString::fromLatin1(html);
    QTest::newRow("NUL") << QStringLiteral("<im\0g src=x><p>a\0b").replace(u'0', QChar(0));
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + QStringLiteral("<p>a");
    QTest::newRow("nested div") << nested("<div>", 50'000);
    QTest::newRow("nested b") << nested("<b>", 50'000);
    QTest::newRow("nested table") << nested("<table><tr><td>", 10'000);
    QTest::newRow("nested table, few") << nested("<table><tr><td>", 30);
    QTest::newRow("nested list") << nested("<ul><li>", 40'000);
    QTest::newRow("buttons that end no div") << nested("<div><button></div></button>", 9'000);
    QTest::newRow("paragraphs that reopen") << nested("<font size=1><p></p>", 12'000);
    QTest::newRow("different fonts") << nested("<font a>", 90) + nested("<p>", 60'000);
    QTest::newRow("misnested") << nested("<b><p></b></p>", 17'000);
    QTest::newRow("a in a") << nested("<a href=x>", 20'000);
    QTest::newRow("attributes") << QStringLiteral("<p ") + nested("a=1 ", 60'000) + QStringLiteral(">x");
    QTest::newRow("different attributes") << [] {
        QString html = QStringLiteral("<p ");
        for (int i = 0; i < 30'000; ++i)
            html += QStringLiteral("a%1 ").arg(i);
        return html + QStringLiteral(">x");
    }();
    QTest::newRow("table with text") << nested("<table>x", 30'000);
    QTest::newRow("stray ends") << nested("</p>", 60'000);
    QTest::newRow("select") << nested("<select><b>", 20'000);
    QTest::newRow("comment") << nested("<!--", 60'000);
    QTest::newRow("ampersands") << nested("&", 250'000);
    QTest::newRow("svg") << nested("<svg><g>", 20'000);
}

void TestSafeHtml::hostileInputComesOutHarmless()
{
    QFETCH(QString, html);
    const auto safe = html::safeHtml(html);
    QCOMPARE(whatIsUnsafe(safe.html), QString());
    QVERIFY(safe.fellBackToText == !safe.text.isEmpty() || safe.html.isEmpty());
    // The limits keep it to a few times what a long mail takes.
    static const auto mail = test::cpuTimeOf([] { html::safeHtml(nested("<p>Some words of a mail. ", 400)); });
    const auto spent = test::cpuTimeOf([&] { html::safeHtml(html); }, 1);
    QVERIFY2(spent < 20 * mail, qPrintable(QStringLiteral("%1 times a mail").arg(spent / mail)));
}

void TestSafeHtml::fallsBackToText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("note");
    const auto row = [](const char* name, const QString& html, HtmlNote note) {
        QTest::newRow(name) << html << int(note);
    };
    row("size", nested("<p>word ", 40'000), HtmlNote::TooLarge);
    row("one word of 250,000 letters", QString(250'000, u'x'), HtmlNote::TooLarge);
    row("size in UTF-8", QStringLiteral("<p>") + QString(100'000, u'€'), HtmlNote::TooLarge);
    row("depth", nested("<div>", 101), HtmlNote::TooDeep);
    row("depth that only a parser sees", nested("<div><button></div></button>", 200), HtmlNote::TooDeep);
    // What a parser takes for markup although it looks like the text of a style, a title or an example.
    row("depth behind a drawing's style", QStringLiteral("hello <svg><style>") + nested("<g>", 50'000),
        HtmlNote::TooDeep);
    row("depth behind a drawing's title", QStringLiteral("hello <svg><title>") + nested("<b>", 50'000),
        HtmlNote::TooDeep);
    row("depth behind a choice", QStringLiteral("hello <select><xmp></select>") + nested("<div>", 50'000),
        HtmlNote::TooDeep);
    row("depth in a script's clothes", nested("<div><script><!--<script></script></div></script>", 5'000),
        HtmlNote::TooDeep);
    row("elements", nested("<p>x", 4'001), HtmlNote::TooComplex);
    row("columns", QStringLiteral("<table><tr>") + nested("<td>x", 101), HtmlNote::TooComplex);
    row("grid", QStringLiteral("<table>") + nested("<tr><td colspan=100>x", 101), HtmlNote::TooComplex);
}

void TestSafeHtml::fallsBackToText()
{
    QFETCH(QString, html);
    QFETCH(int, note);
    const auto safe = html::safeHtml(html);
    QVERIFY(safe.fellBackToText);
    QVERIFY(safe.html.isEmpty());
    QVERIFY(!safe.text.isEmpty());
    QVERIFY(safe.text.size() <= html::HtmlLimits::textSize + 1'000);
    QVERIFY(safe.notes.contains(HtmlNote(note)));
}

/// What takes a view long for each character: stacked accents, emoji and joined ones, scripts that are shaped.
void TestSafeHtml::costlyTextIsCut()
{
    const QStringList units {QStringLiteral("a\u0301\u0302\u0303\u0304"), QStringLiteral("\U0001f389"),
        QStringLiteral("\U0001f468\u200d\U0001f469\u200d\U0001f467"), QStringLiteral("\u0928\u092e\u0938\u094d")};
    for (const auto& unit : units) {
        const auto text = (unit + u' ').repeated(60'000 / (unit.size() + 1));
        bool isCut = false;
        QVERIFY(html::layoutCost(html::boundedText(text, isCut)) <= html::HtmlLimits::layoutCost);
        QVERIFY(isCut);
        const auto safe = html::safeHtml(QStringLiteral("<p>") + text);
        QVERIFY(safe.fellBackToText && safe.notes.contains(HtmlNote::TooLarge));
        QVERIFY(!html::safeHtml(QStringLiteral("<p>") + text.left(4000)).fellBackToText);
    }
    bool isCut = false;
    (void)html::boundedText(QStringLiteral("\u6771\u4eac ").repeated(20'000), isCut);
    QVERIFY(!isCut);
}

void TestSafeHtml::longRunsCanBeBroken()
{
    const auto longestRun = [](const QString& text) {
        qsizetype longest = 0;
        for (const auto& run : text.split(QChar(0x200B)))
            longest = std::max(longest, run.size());
        return longest;
    };
    const auto word = QString(20'000, u'x');
    QVERIFY(longestRun(html::safeHtml(word).html) <= html::HtmlLimits::run);
    QVERIFY(html::safeHtml(nested("<b>y</b>", 3'000)).html.contains(QChar(0x200B))); // one word in many elements
    QVERIFY(!html::safeHtml(nested("<p>yyyy</p>", 3'000)).html.contains(QChar(0x200B)));
    bool isCut = true;
    QVERIFY(longestRun(html::boundedText(word, isCut)) <= html::HtmlLimits::run);
    QVERIFY(!isCut);
    const auto faces = QStringLiteral("😀").repeated(5'000);
    QVERIFY(html::boundedText(faces, isCut).isValidUtf16());
    QCOMPARE(html::boundedText(QString(300'000, u' '), isCut).size(), html::HtmlLimits::textSize);
    QVERIFY(isCut);
}

void TestSafeHtml::theCheckSeesWhatIsUnsafe()
{
    for (const auto* html :
        {"<img src=\"x\">", "<p onclick=\"x\">", "<a href=\"file:///x\">", "<p style=\"color:url(x)\">"})
        QVERIFY2(!whatIsUnsafe(QString::fromLatin1(html)).isEmpty(), html);
}

QTEST_GUILESS_MAIN(TestSafeHtml)
#include "tst_safe_html.moc"
