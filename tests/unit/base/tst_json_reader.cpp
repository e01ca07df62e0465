// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <QTest>

using namespace composer::base;
using Code = JsonError::Code;

Q_DECLARE_METATYPE(Code)

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void everyCutIsTruncated();
    void everyWrongByteIsRefused();
    void keepsOrderAndSpelling();
    void keepsNumbers_data();
    void keepsNumbers();
    void readsStrings_data();
    void readsStrings();
    void keepsRepeatedNamesOnRequest();
    void knowsWhereValuesStart();
    void knowsWhereValuesStartBehindAMark();
    void nestsAsDeepAsAllowed();
    void tenThousandLevelsCostNoStack();
    void boundsTheNumberOfValues();
    void positionsCountFromOne();
};

void TestJsonReader::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    const auto row = [](const char* name, QByteArray text, Code code, int line, int column) {
        QTest::newRow(name) << text << code << line << column;
    };
    row("nothing", "", Code::Empty, 1, 1);
    row("white space", " \r\n\t ", Code::Empty, 1, 1);
    row("a mark alone", "\xEF\xBB\xBF", Code::Empty, 1, 1);
    row("no quote", "{\"a\": \"b", Code::Truncated, 1, 9);
    row("cut after a comma", "[1,\n", Code::Truncated, 2, 1);
    row("cut literal", "[tru", Code::Truncated, 1, 5);
    row("cut number", "-", Code::Truncated, 1, 2);
    row("cut escape", "\"\\u12", Code::Truncated, 1, 6);
    row("more text", "{} {}", Code::TrailingText, 1, 4);
    row("NUL after the text", QByteArray("{\"a\":1}\0x", 9), Code::TrailingText, 1, 8);
    row("NUL in the text", QByteArray("{\0}", 3), Code::Syntax, 1, 2);
    row("NUL in a string", QByteArray("\"a\0b\"", 5), Code::Syntax, 1, 3);
    row("line break in a string", "{\"a\":\n\"b\nc\"}", Code::Syntax, 2, 3);
    row("single quotes", "{'a': 1}", Code::Syntax, 1, 2);
    row("comma at the end of a list", "[1,]", Code::Syntax, 1, 4);
    row("comma at the end of an object", "{\"a\":1,}", Code::Syntax, 1, 8);
    row("missing comma", "{\"a\":1\n\"b\":2}", Code::Syntax, 2, 1);
    row("missing colon", "{\"a\" 1}", Code::Syntax, 1, 6);
    row("wrong bracket", "[1}", Code::Syntax, 1, 3);
    row("a comment", "{} // done", Code::TrailingText, 1, 4);
    row("leading zero", "[01]", Code::Syntax, 1, 3);
    row("plus sign", "[+1]", Code::Syntax, 1, 2);
    row("no fraction", "[1.]", Code::Syntax, 1, 4);
    row("no exponent", "[1e]", Code::Syntax, 1, 4);
    row("NaN", "[NaN]", Code::Syntax, 1, 2);
    row("capital literal", "[True]", Code::Syntax, 1, 2);
    row("unknown escape", "\"\\x41\"", Code::Syntax, 1, 3);
    row("bad hexadecimal", "\"\\u00g0\"", Code::Syntax, 1, 6);
    row("repeated name", "{\"a\":1,\n \"b\":2, \"a\":3}", Code::DuplicateMember, 2, 9);
    row("repeated name by escape", "{\"a\":1, \"\\u0061\":3}", Code::DuplicateMember, 1, 9);
    row("Latin-1", "{\"a\":\n\"\xE9\"}", Code::NotUtf8, 2, 2);
    row("surrogate as UTF-8", "\"\xED\xA0\x80\"", Code::NotUtf8, 1, 2);
    row("overlong", "\"\xC0\xAF\"", Code::NotUtf8, 1, 2);
    row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), Code::NotUtf8, 1, 1);
    row("a picture", "\x89PNG\r\n\x1A\n", Code::NotUtf8, 1, 1);
    row("a program",
        QByteArray("\x7F"
                   "ELF\x02\x01\x01\0",
            8),
        Code::Syntax, 1, 1);
}

void TestJsonReader::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(Code, code);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto parsed = parseJson(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, code);
    QCOMPARE(parsed.error().position.line, line);
    QCOMPARE(parsed.error().position.column, column);
    QCOMPARE(
        parsed.error().detail.isEmpty(), code == Code::Empty || code == Code::NotUtf8 || code == Code::TrailingText);
}

void TestJsonReader::everyCutIsTruncated()
{
    const QByteArray whole = "{\"a\": [1, -2.5e3, true, null], \"b\\u00e9\": {\"c\": \"\xC3\xA9\\n\"}, \"d\": false}";
    QVERIFY(parseJson(whole));
    for (qsizetype size = 1; size < whole.size(); ++size) {
        const auto parsed = parseJson(whole.first(size));
        QVERIFY2(!parsed, whole.first(size).constData());
        const bool cutsACharacter = parsed.error().code == Code::NotUtf8;
        QVERIFY2(cutsACharacter || parsed.error().code == Code::Truncated, whole.first(size).constData());
    }
}

/// No byte put anywhere into a text makes the reader accept something that is not JSON.
void TestJsonReader::everyWrongByteIsRefused()
{
    for (const QByteArray& whole : {QByteArray("{\"a\":[1,true],\"b\":null}"), QByteArray("[-1.5e3,{}]")}) {
        for (qsizetype at = 0; at <= whole.size(); ++at) {
            for (const char byte : {'\0', '\x01', '\x1F', '\x7F', '/', '#', '\''}) {
                auto text = whole;
                text.insert(at, byte);
                const auto parsed = parseJson(text);
                const bool isInName = byte >= 0x20 && parsed.hasValue() && text.count('"') > 0;
                QVERIFY2(!parsed || isInName, text.constData());
            }
        }
    }
}

void TestJsonReader::keepsOrderAndSpelling()
{
    const QByteArray text = R"({"z":1,"a":{"y":[true,false,null,"é"],"b":-0.10E+05},"":[],"m":{}})";
    const auto parsed = parseJson(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->members().front().name, QStringLiteral("z"));
    QCOMPARE(writeJson(*parsed), text);
}

void TestJsonReader::keepsNumbers_data()
{
    QTest::addColumn<QByteArray>("spelling");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<qlonglong>("value");

    QTest::newRow("zero") << QByteArray("0") << true << 0LL;
    QTest::newRow("minus zero") << QByteArray("-0") << true << 0LL;
    QTest::newRow("one point zero") << QByteArray("1.0") << true << 1LL;
    QTest::newRow("exponent") << QByteArray("12e2") << true << 1200LL;
    QTest::newRow("greatest") << QByteArray("9223372036854775807") << true << 9223372036854775807LL;
    QTest::newRow("least") << QByteArray("-9223372036854775808") << true << (-9223372036854775807LL - 1);
    QTest::newRow("past the greatest") << QByteArray("9223372036854775808") << false << 0LL;
    QTest::newRow("past 2^64") << QByteArray("184467440737095516160") << false << 0LL;
    QTest::newRow("fraction") << QByteArray("1.5") << false << 0LL;
    QTest::newRow("huge exponent") << QByteArray("1e999999999999") << false << 0LL;
    QTest::newRow("tiny") << QByteArray("1e-400") << false << 0LL;
    QTest::newRow("400 digits") << QByteArray(400, '9') << false << 0LL;
}

void TestJsonReader::keepsNumbers()
{
    QFETCH(QByteArray, spelling);
    QFETCH(bool, isWhole);
    QFETCH(qlonglong, value);
    const auto parsed = parseJson('[' + spelling + ']');
    QVERIFY(parsed);
    const auto& number = parsed->items().front();
    QCOMPARE(number.text(), QString::fromLatin1(spelling));
    QCOMPARE(number.toInteger().has_value(), isWhole);
    QCOMPARE(qlonglong {number.toInteger().value_or(0)}, value);
    QCOMPARE(writeJson(number), spelling);
}

void TestJsonReader::readsStrings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");

    QTest::newRow("empty") << QByteArray(R"("")") << QString();
    QTest::newRow("every escape") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << QStringLiteral("\"\\/\b\f\n\r\t");
    QTest::newRow("hexadecimal") << QByteArray(R"("\u00e9\u00C9")") << QStringLiteral("éÉ");
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << QStringLiteral("😀");
    QTest::newRow("UTF-8") << QByteArray("\"é😀漢\"") << QStringLiteral("é😀漢");
    QTest::newRow("NUL as an escape") << QByteArray(R"("a\u0000b")") << QString::fromUtf16(u"a\0b", 3);
    QTest::newRow("high half alone") << QByteArray(R"("a\ud800b")")
                                     << QString::fromUtf16(u"a\xD800"
                                                           u"b",
                                            3);
    QTest::newRow("low half alone") << QByteArray(R"("\udc00")") << QString(QChar(0xDC00));
    QTest::newRow("halves the wrong way") << QByteArray(R"("\udc00\ud800")") << QString::fromUtf16(u"\xDC00\xD800", 2);
    QTest::newRow("DEL and C1") << QByteArray("\"\x7F\xC2\x85\"") << QString::fromUtf16(u"\x7F\x85", 2);
    QTest::newRow("a mark inside") << QByteArray("\"\xEF\xBB\xBFx\"") << QString(QChar(0xFEFF)) + u'x';
    QTest::newRow("long") << QByteArray('"' + QByteArray(100'000, 'x') + "\\n\"") << QString(100'000, u'x') + u'\n';
}

void TestJsonReader::readsStrings()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    const auto parsed = parseJson(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->text(), value);
    const auto again = parseJson(writeJson(*parsed));
    QVERIFY(again);
    QCOMPARE(again->text(), value);
}

void TestJsonReader::keepsRepeatedNamesOnRequest()
{
    const QByteArray text = R"({"a":1,"a":2,"":3,"":4})";
    const auto parsed = parseJson(text, 100, JsonNames::Repeated);
    QVERIFY(parsed);
    QCOMPARE(parsed->members().size(), std::size_t {4});
    QCOMPARE(parsed->find(u"a")->text(), QStringLiteral("1"));
    QCOMPARE(writeJson(*parsed), text);
}

void TestJsonReader::knowsWhereValuesStart()
{
    const QByteArray text = "\n{ \"a\" : \"x\\ny\" ,\n\"b\":[ 12 , true,\n {} ] }";
    const auto parsed = parseJson(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->offset(), text.indexOf('{'));
    QCOMPARE(parsed->find(u"a")->offset(), text.indexOf("\"x"));
    const auto& list = *parsed->find(u"b");
    QCOMPARE(list.offset(), text.indexOf('['));
    QCOMPARE(list.items()[0].offset(), text.indexOf("12"));
    QCOMPARE(list.items()[1].offset(), text.indexOf("true"));
    QCOMPARE(list.items()[2].offset(), text.indexOf("{}"));
    QCOMPARE(Json::string(QStringLiteral("x")).offset(), qsizetype {-1});
}

void TestJsonReader::knowsWhereValuesStartBehindAMark()
{
    const QByteArray text = "\xEF\xBB\xBF\n\n7";
    const auto parsed = parseJson(text);
    QVERIFY(parsed);
    QCOMPARE(positionAt(text, parsed->offset()), (TextPosition {3, 1}));
}

void TestJsonReader::nestsAsDeepAsAllowed()
{
    QVERIFY(parseJson(QByteArray(100, '[') + QByteArray(100, ']')));
    const auto parsed = parseJson('\n' + QByteArray(101, '[') + QByteArray(101, ']'));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, Code::TooDeep);
    QCOMPARE(parsed.error().position, (TextPosition {2, 101}));
    QCOMPARE(parsed.error().detail, QStringLiteral("100"));
    QVERIFY(parseJson("[[]]", 2));
    QVERIFY(!parseJson("[[]]", 1));
}

void TestJsonReader::tenThousandLevelsCostNoStack()
{
    QCOMPARE(parseJson(QByteArray(10'000, '[')).error().code, Code::TooDeep);
    QCOMPARE(parseJson(QByteArray("{\"a\":").repeated(10'000)).error().code, Code::TooDeep);
    QCOMPARE(parseJson(QByteArray(5'000'000, '[')).error().code, Code::TooDeep);
}

void TestJsonReader::boundsTheNumberOfValues()
{
    const auto list = [](int count) { return '[' + QByteArray("0,").repeated(count - 1) + "0]"; };
    QVERIFY(parseJson(list(maximumJsonValues - 1))); // and the list itself
    const auto parsed = parseJson(list(maximumJsonValues + 1));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, Code::TooManyValues);
}

void TestJsonReader::positionsCountFromOne()
{
    const QByteArray text = "ab\ncd\n";
    QCOMPARE(positionAt(text, 0), (TextPosition {1, 1}));
    QCOMPARE(positionAt(text, 2), (TextPosition {1, 3}));
    QCOMPARE(positionAt(text, 3), (TextPosition {2, 1}));
    QCOMPARE(positionAt(text, 6), (TextPosition {3, 1}));
    QCOMPARE(positionAt(text, 60), (TextPosition {3, 1}));
    QCOMPARE(positionAt(text, -1), (TextPosition {1, 1}));
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
