// SPDX-License-Identifier: Apache-2.0
#include "ui/body/text_matcher.h"

#include <QTest>

using namespace composer;
using ui::TextMatcher;

namespace {

/// The matches in brackets.
QString marked(QString line, const TextMatcher& matcher)
{
    const auto matches = matcher.matches(line);
    for (auto match = matches.rbegin(); match != matches.rend(); ++match)
        line.insert(match->place + match->size, u']').insert(match->place, u'[');
    return line;
}

} // namespace

/// Counting, finding and replacing ask the same: what a reader takes for the same text.
class TestTextMatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void longLinesAreOnePass();
};

void TestTextMatcher::finds_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("sensitive");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* line, const char* wanted, const char* plain, const char* sensitive,
                         const char* words) {
        QTest::addRow("%s in %s", wanted, line)
            << QString::fromUtf8(line) << QString::fromUtf8(wanted) << QString::fromUtf8(plain)
            << QString::fromUtf8(sensitive) << QString::fromUtf8(words);
    };
    row("10\xc2\xa0"
        "000 €, 10 000",
        "10 000",
        "[10\xc2\xa0"
        "000] €, [10 000]",
        "[10\xc2\xa0"
        "000] €, [10 000]",
        "[10\xc2\xa0"
        "000] €, [10 000]");
    row("10 000",
        "10\xc2\xa0"
        "000",
        "[10 000]", "[10 000]", "[10 000]");
    row("10\xe2\x80\xaf"
        "000",
        "10 000",
        "[10\xe2\x80\xaf"
        "000]",
        "[10\xe2\x80\xaf"
        "000]",
        "[10\xe2\x80\xaf"
        "000]");
    row("caf\xc3\xa9 cafe\xcc\x81", "caf\xc3\xa9", "[caf\xc3\xa9] [cafe\xcc\x81]", "[caf\xc3\xa9] [cafe\xcc\x81]",
        "[caf\xc3\xa9] [cafe\xcc\x81]");
    row("cafe\xcc\x81", "cafe", "cafe\xcc\x81", "cafe\xcc\x81", "cafe\xcc\x81");
    row("Aa aA", "aa", "[Aa] [aA]", "Aa aA", "[Aa] [aA]");
    row("aaaa", "aa", "[aa][aa]", "[aa][aa]", "aaaa");
    row("Straße", "ss", "Straße", "Straße", "Straße");
    row("STRASSE Straße", "straße", "STRASSE [Straße]", "STRASSE Straße", "STRASSE [Straße]");
    row("Straße", "s", "[S]traße", "Straße", "Straße");
    row("ÄÖ äö", "äö", "[ÄÖ] [äö]", "ÄÖ [äö]", "[ÄÖ] [äö]");
    row("cat concat cat", "cat", "[cat] con[cat] [cat]", "[cat] con[cat] [cat]", "[cat] concat [cat]");
    row("\xf0\x9f\x8e\x89\xf0\x9f\x8e\x89", "\xf0\x9f\x8e\x89", "[\xf0\x9f\x8e\x89][\xf0\x9f\x8e\x89]",
        "[\xf0\x9f\x8e\x89][\xf0\x9f\x8e\x89]", "[\xf0\x9f\x8e\x89][\xf0\x9f\x8e\x89]");
    row("a.c abc", "a.c", "[a.c] abc", "[a.c] abc", "[a.c] abc");
    row("", "a", "", "", "");
    row("a", "", "a", "a", "a");
}

void TestTextMatcher::finds()
{
    QFETCH(QString, line);
    QFETCH(QString, wanted);
    QTEST(marked(line, {wanted, {}}), "plain");
    QTEST(marked(line, {wanted, {.isCaseSensitive = true, .isWholeWord = false}}), "sensitive");
    QTEST(marked(line, {wanted, {.isCaseSensitive = false, .isWholeWord = true}}), "words");
}

void TestTextMatcher::longLinesAreOnePass()
{
    const TextMatcher matcher(QStringLiteral("ä"), {});
    QCOMPARE(matcher.matches(QStringLiteral("Ä b").repeated(300'000)).size(), std::size_t(300'000));
}

QTEST_MAIN(TestTextMatcher)
#include "tst_text_matcher.moc"
