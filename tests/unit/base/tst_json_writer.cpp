// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <QTest>

#include <algorithm>

using namespace composer::base;

class TestJsonWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escapesEveryControl();
    void everyCharacterComesBack();
    void escapesAtEveryPlaceOfABlock();
    void othersAtEveryPlaceOfABlock_data();
    void othersAtEveryPlaceOfABlock();
    void pairsSurviveTheBordersOfPieces();
    void writesLoneSurrogatesAsEscapes();
    void escapesWhatIsNotWanted();
    void writesCompactly();
    void indents();
};

void TestJsonWriter::escapesEveryControl()
{
    // Next to enough plain text for the fast path, which must not let one through.
    const QString plain(100, u'x');
    for (char16_t c = 0; c < 0x20; ++c) {
        const auto written = writeJson(Json::string(plain + QChar(c) + plain));
        QVERIFY(std::none_of(written.begin(), written.end(), [](char byte) { return uchar(byte) < 0x20; }));
        QVERIFY(written.contains('\\'));
    }
    QCOMPARE(writeJson(Json::string(QStringLiteral("\x1F\n\r\t\"\\/"))), QByteArray("\"\\u001f\\n\\r\\t\\\"\\\\/\""));
}

void TestJsonWriter::everyCharacterComesBack()
{
    QString all;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (!QChar::isSurrogate(c))
            all += QChar::fromUcs4(c);
    }
    const auto written = writeJson(Json::string(all));
    QVERIFY(written.isValidUtf8());
    const auto parsed = parseJson(written);
    QVERIFY(parsed);
    QVERIFY(parsed->text() == all);
}

void TestJsonWriter::escapesAtEveryPlaceOfABlock()
{
    for (int at = 0; at < 140; ++at) {
        auto text = QString(140, u'x');
        text[at] = u'"';
        QCOMPARE(writeJson(Json::string(text)), '"' + QByteArray(at, 'x') + "\\\"" + QByteArray(139 - at, 'x') + '"');
    }
}

void TestJsonWriter::othersAtEveryPlaceOfABlock_data()
{
    QTest::addColumn<QString>("character");
    for (const char32_t c :
        {0x7Fu, 0x80u, 0xFFu, 0x100u, 0x7FFu, 0x800u, 0xD7FFu, 0xE000u, 0xFFFFu, 0x10000u, 0x10FFFFu})
        QTest::addRow("U+%04X", unsigned(c)) << QString::fromUcs4(&c, 1);
}

void TestJsonWriter::othersAtEveryPlaceOfABlock()
{
    QFETCH(QString, character);
    for (int at = 0; at < 140; ++at) {
        const auto text = QString(at, u'x') + character + QString(139 - at, u'x');
        QCOMPARE(writeJson(Json::string(text)), '"' + text.toUtf8() + '"');
    }
}

void TestJsonWriter::pairsSurviveTheBordersOfPieces()
{
    for (int before = 4060; before < 4130; ++before) {
        const QString text = QString(before, u'x') + QStringLiteral("😀y");
        QCOMPARE(writeJson(Json::string(text)), '"' + text.toUtf8() + '"');
    }
    const QString emoji = QStringLiteral("😀").repeated(10'000);
    QVERIFY(writeJson(Json::string(emoji)) == '"' + emoji.toUtf8() + '"');
}

void TestJsonWriter::writesLoneSurrogatesAsEscapes()
{
    QCOMPARE(writeJson(Json::string(QString(QChar(0xD83D)))), QByteArray("\"\\ud83d\""));
    QCOMPARE(writeJson(Json::string(QString(QChar(0xDE00)) + u'x')), QByteArray("\"\\ude00x\""));
    QCOMPARE(writeJson(Json::string(QString(QChar(0xD83D)) + QStringLiteral("😀"))), QByteArray("\"\\ud83d😀\""));
}

void TestJsonWriter::escapesWhatIsNotWanted()
{
    for (const auto characters : {JsonCharacters::All, JsonCharacters::Visible, JsonCharacters::Ascii}) {
        for (char32_t c = 0; c <= 0x10FFFF; ++c) {
            const QString text = u'a' + QStringView(QChar::fromUcs4(c)).toString() + u'b'; // QString's drops a U+FEFF
            const auto written = writeJson(Json::string(text), JsonStyle::Compact, characters);
            const bool isEscaped = written.at(2) == '\\';
            const auto category = QChar::category(c);
            const bool isVisible = c < 0x80 ? c >= 0x20 && c < 0x7F
                                            : category > QChar::Other_NotAssigned || category < QChar::Separator_Line;
            const bool isAlwaysEscaped = c < 0x20 || c == u'"' || c == u'\\' || QChar::isSurrogate(c);
            const bool isWanted = characters == JsonCharacters::All ? true
                : characters == JsonCharacters::Ascii               ? c >= 0x20 && c < 0x7F
                                                                    : isVisible;
            if (isEscaped != (isAlwaysEscaped || !isWanted) || parseJson(written)->text() != text)
                QFAIL(qPrintable(QStringLiteral("U+%1").arg(c, 4, 16)));
        }
    }
}

void TestJsonWriter::writesCompactly()
{
    auto object = Json::object();
    object.append(QStringLiteral("b\""), Json::array({Json::integer(-7), Json(), Json::boolean(true)}));
    object.append(QStringLiteral("a"), Json::object());
    QCOMPARE(writeJson(object), QByteArray(R"({"b\"":[-7,null,true],"a":{}})"));
}

void TestJsonWriter::indents()
{
    auto object = Json::object();
    object.append(QStringLiteral("a"), Json::array({Json::integer(1), Json::object()}));
    object.append(QStringLiteral("b"), Json::array());
    QCOMPARE(
        writeJson(object, JsonStyle::Indented), QByteArray("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n"));
}

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_json_writer.moc"
