// SPDX-License-Identifier: Apache-2.0
#include "html/html_entities.h"
#include "support/growth.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace composer;
using html::decodeEntities;

/// Character references mean what they mean in a browser.
class TestHtmlEntities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void allOfTheStandard();
    void manyAreLinear_data();
    void manyAreLinear();
};

void TestHtmlEntities::decodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("decoded");
    const auto row = [](const char* text, const char* decoded) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(decoded);
    };
    row("", "");
    row("a & b && c&", "a & b && c&");
    row("&bdquo;Hallo&ldquo; 20&nbsp;&deg;C &plusmn; 2 &times; 49,90&thinsp;&euro;",
        "„Hallo“ 20\xc2\xa0°C ± 2 × 49,90\xe2\x80\x89€");
    row("&frac12;&ensp;&shy;&Omega;&rarr;&zwnj;", "½\xe2\x80\x82\xc2\xadΩ→\xe2\x80\x8c");
    row("&#150;&#x92;&#128;", "–’€");
    row("&#228;&#xE4;&#Xe4;&#8364;", "äää€");
    row("&#0;&#xD800;&#x110000;", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    row("&#1;&#9;&#10;&#129;", "  \n ");
    row("&#99999999999;", "&#99999999999;");
    row("&amp;auml;", "&auml;");
    row("&unknown; &; &#; &#x; &#xg; &#12a;", "&unknown; &; &#; &#x; &#xg; &#12a;");
    row("&nbsp &copy=2", "&nbsp &copy=2");
    row("&NotEqualTilde;&fjlig;", "≂̸fj");
    row("&CounterClockwiseContourIntegral;", "∳");
    row("&lt;/title&gt;</title>&auml;", "</title></title>ä");
    row("\xee\x80\x80&auml;\xee\x80\x80", "\xee\x80\x80ä\xee\x80\x80");
}

void TestHtmlEntities::decodes()
{
    QFETCH(QString, text);
    QTEST(decodeEntities(text), "decoded");
}

/// Against the table of Python's standard library.
void TestHtmlEntities::allOfTheStandard()
{
    const auto python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("there is no python3 here");
    QProcess process;
    process.start(python,
        {QStringLiteral("-c"),
            QStringLiteral(
                "import html, html.entities, json\n"
                "names = [n for n in html.entities.html5 if n.endswith(';')]\n"
                "numbers = ['#%d;' % n for n in range(160, 0xd800, 7)] + ['#x%x;' % n for n in range(128, 160)\n"
                "    if n not in (0x81, 0x8d, 0x8f, 0x90, 0x9d)]\n"
                "print(json.dumps({n: html.unescape('&' + n) for n in names + numbers}))")});
    QVERIFY(process.waitForFinished());
    const auto table = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QVERIFY2(table.size() > 2000, process.readAllStandardError().constData());
    constexpr QChar end(0xf000); // no reference means it
    QString all;
    QString expected;
    for (auto entry = table.begin(); entry != table.end(); ++entry) {
        all += u'&' + entry.key() + end;
        expected += entry.value().toString() + end;
    }
    const auto decoded = decodeEntities(all).split(end);
    const auto wanted = expected.split(end);
    QCOMPARE(decoded.size(), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i)
        QVERIFY2(decoded[i] == wanted[i], qPrintable(table.keys().value(i)));
}

void TestHtmlEntities::manyAreLinear_data()
{
    QTest::addColumn<QString>("unit");
    for (const char* unit : {"&", "&a", "&auml;", "&#", "&#228;", "&x%1;", "&#%1;", "&amp"})
        QTest::newRow(unit) << QString::fromLatin1(unit);
}

void TestHtmlEntities::manyAreLinear()
{
    QFETCH(QString, unit);
    const auto decode = [&](int size) {
        QString text;
        for (int i = 0; text.size() < size; ++i)
            text += unit.contains(u'%') ? unit.arg(i) : unit;
        return decodeEntities(text);
    };
    const auto grown = test::growth(decode, 100'000);
    QVERIFY2(grown < test::linearBound, qPrintable(QString::number(grown)));
}

QTEST_GUILESS_MAIN(TestHtmlEntities)
#include "tst_html_entities.moc"
