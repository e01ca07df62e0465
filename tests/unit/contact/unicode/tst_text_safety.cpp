// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "contact/unicode/text_safety.h"

#include <QStringList>
#include <QTest>

using namespace composer;
using namespace composer::contact;

class TestTextSafety : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controls_data();
    void controls();
    void invisible_data();
    void invisible();
    void findsAnythingAtAnyPlace();
    void countsAsTheWholeTextDoes();
    void notesNoMoreThanEight();
    void loneSurrogates_data();
    void loneSurrogates();
    void categories();
};

void TestTextSafety::controls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("single");
    QTest::addColumn<QString>("multiple");

    const auto row = [](const char* name, QString text, QString single, QString multiple) {
        QTest::newRow(name) << text << single << multiple;
    };
    row("none", QStringLiteral("plain – “text”"), {}, {});
    row("lines", QStringLiteral("a\r\n\tb"), QStringLiteral("U+000D U+000A U+0009"), {});
    row("NUL", QStringLiteral("a") + QChar(0) + u'b', QStringLiteral("U+0000"), QStringLiteral("U+0000"));
    row("escape", QStringLiteral("\x1B[31m"), QStringLiteral("U+001B"), QStringLiteral("U+001B"));
    row("DEL", QStringLiteral("\x7F"), QStringLiteral("U+007F"), QStringLiteral("U+007F"));
    row("C1", QStringLiteral("\u0085\u009B"), QStringLiteral("U+0085 U+009B"), QStringLiteral("U+0085 U+009B"));
    row("first behind C1", QStringLiteral("\u00A0"), {}, {});
    row("vertical tab and form feed", QStringLiteral("\v\f"), QStringLiteral("U+000B U+000C"),
        QStringLiteral("U+000B U+000C"));
}

void TestTextSafety::controls()
{
    QFETCH(QString, text);
    QFETCH(QString, single);
    QFETCH(QString, multiple);
    QCOMPARE(describe(scanText(text, Lines::Single).controls).join(u' '), single);
    QCOMPARE(describe(scanText(text, Lines::Multiple).controls).join(u' '), multiple);
}

void TestTextSafety::invisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");

    const auto row = [](const char* name, QString text, QStringList found) { QTest::newRow(name) << text << found; };
    const auto joiner = QStringLiteral("U+200D ZERO WIDTH JOINER");
    const auto nonJoiner = QStringLiteral("U+200C ZERO WIDTH NON-JOINER");
    row("override", QStringLiteral("invoice\u202Efdp.exe"), {QStringLiteral("U+202E RIGHT-TO-LEFT OVERRIDE")});
    row("several, each once", QStringLiteral("\u200Ba\u2066b\u200B"),
        {QStringLiteral("U+200B ZERO WIDTH SPACE"), QStringLiteral("U+2066 LEFT-TO-RIGHT ISOLATE")});
    row("mark at the start", QStringLiteral("\uFEFFa"), {QStringLiteral("U+FEFF ZERO WIDTH NO-BREAK SPACE")});
    row("family", QStringLiteral("👨‍👩‍👧"), {});
    row("heart on fire", QStringLiteral("❤️‍🔥"), {});
    row("skin tone", QStringLiteral("👩🏽‍🚀"), {});
    row("man", QStringLiteral("🤷‍♂️"), {});
    row("shaking head", QStringLiteral("🙂‍↔️"), {});
    row("joiner among letters", QStringLiteral("pay\u200Dpal"), {joiner});
    row("joiner behind an emoji", QStringLiteral("😀\u200D"), {joiner});
    row("joiner before a letter", QStringLiteral("😀\u200Da"), {joiner});
    row("joiner alone", QStringLiteral("\u200D"), {joiner});
    row("non-joiner in Persian", QStringLiteral("می‌خواهم"), {});
    row("non-joiner among Latin letters", QStringLiteral("pay\u200Cpal"), {nonJoiner});
    row("non-joiner at the end", QStringLiteral("می\u200C"), {nonJoiner});
    row("behind a virama", QStringLiteral("क्‍ष"), {});
    row("Sinhala", QStringLiteral("ශ්‍රී"), {});
    row("flag of England", QStringLiteral("🏴󠁧󠁢󠁥󠁮󠁧󠁿"), {});
    row("tags alone", QString::fromUcs4(U"a\U000E0041\U000E0042"),
        {QStringLiteral("U+E0041 TAG CHARACTER"), QStringLiteral("U+E0042 TAG CHARACTER")});
    row("tags behind a letter behind a flag", QString::fromUcs4(U"\U0001F3F4a\U000E0041"),
        {QStringLiteral("U+E0041 TAG CHARACTER")});
    row("soft hyphen", QStringLiteral("pay\u00ADpal"), {QStringLiteral("U+00AD SOFT HYPHEN")});
    row("ideographic variant", QString::fromUcs4(U"葛\U000E0100"), {});
    row("visible format character", QStringLiteral("\u0600"), {});
}

void TestTextSafety::invisible()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    const auto scan = scanText(text, Lines::Single);
    QCOMPARE(describe(scan.invisible), found);
    QVERIFY(scan.controls.empty());
    QCOMPARE(isPlainText(text), found.isEmpty());
    // Also far behind the blocks of plain text that the scan jumps over.
    QCOMPARE(describe(scanText(QString(1000, u' ') + text + QString(1000, u' '), Lines::Single).invisible), found);
}

void TestTextSafety::findsAnythingAtAnyPlace()
{
    for (const auto& filler : {QStringLiteral("x"), QStringLiteral("é"), QStringLiteral("漢"), QStringLiteral("😀")}) {
        for (const char16_t hostile : {u'\x1B', u'\x7F', u'\x9B', u'\x202E', u'\xFEFF'}) {
            for (int before = 0; before < 150; ++before) {
                const auto text = filler.repeated(before) + QChar(hostile) + filler.repeated(150 - before);
                QVERIFY(!isPlainText(text));
                QCOMPARE(scanText(text, Lines::Multiple).characters, qsizetype {151});
            }
        }
    }
}

void TestTextSafety::countsAsTheWholeTextDoes()
{
    QString text;
    for (char32_t c = 0; c < 0x20000; c += 7)
        text += QChar::isSurrogate(c) ? QString(QChar(char16_t(c))) : QString::fromUcs4(&c, 1);
    for (qsizetype size = 0; size < text.size(); size += 97) {
        const auto part = QStringView(text).first(size);
        const auto scan = scanText(part, Lines::Multiple);
        QCOMPARE(scan.characters, base::codePointCount(part));
        QCOMPARE(scan.utf8Bytes, base::utf8Size(part));
    }
}

void TestTextSafety::notesNoMoreThanEight()
{
    QString text;
    for (char16_t c = 0; c < 0x20; ++c)
        text += QChar(c);
    QCOMPARE(scanText(text.repeated(1000), Lines::Single).controls.size(), std::size_t {8});
}

void TestTextSafety::loneSurrogates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLone");

    QTest::newRow("pair") << QStringLiteral("a😀b") << false;
    QTest::newRow("high") << QStringLiteral("a") + QChar(0xD83D) + u'b' << true;
    QTest::newRow("high at the end") << QString(QChar(0xD83D)) << true;
    QTest::newRow("low") << QString(QChar(0xDE00)) + u'b' << true;
    QTest::newRow("turned around") << QString(QChar(0xDE00)) + QChar(0xD83D) << true;
    QTest::newRow("pair behind a high one") << QString(QChar(0xD83D)) + QStringLiteral("😀") << true;
}

void TestTextSafety::loneSurrogates()
{
    QFETCH(QString, text);
    QFETCH(bool, isLone);
    QCOMPARE(scanText(text, Lines::Single).hasLoneSurrogate, isLone);
}

void TestTextSafety::categories()
{
    QVERIFY(categoryC(QStringLiteral("Größe 漢字 😀 (1).pdf")).empty());
    QCOMPARE(categoryC(QStringLiteral("a\n\u200Db\uE000\u0378")), (CodePoints {0x0A, 0x200D, 0xE000, 0x0378}));
    QCOMPARE(categoryC(QString(QChar(0xD800))), (CodePoints {0xD800}));
    QCOMPARE(categoryC(QString::fromUcs4(U"\U000E0041\U0010FFFD")), (CodePoints {0xE0041, 0x10FFFD}));
}

QTEST_APPLESS_MAIN(TestTextSafety)
#include "tst_text_safety.moc"
