// SPDX-License-Identifier: Apache-2.0
#include "contact/templates/template_text.h"

#include <QStringList>
#include <QTest>

using namespace composer::contact;

class TestTemplateText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pieces_data();
    void pieces();
    void costsOnePass();
};

/// "text|<name>|!unclosed|?bad" for what textPieces() finds.
static QString describe(const QString& text)
{
    QStringList all;
    for (const auto& piece : textPieces(text)) {
        const auto inside = piece.text.toString();
        switch (piece.kind) {
        case TextPiece::Kind::Literal:
            all << inside;
            break;
        case TextPiece::Kind::Variable:
            all << u'<' + inside + u'>';
            break;
        case TextPiece::Kind::Unclosed:
            all << u'!' + inside;
            break;
        case TextPiece::Kind::BadName:
            all << u'?' + inside;
            break;
        }
    }
    return all.join(u'|');
}

void TestTemplateText::pieces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("", "");
    row("no braces { } }} at all", "no braces { } }} at all");
    row("{{a}}", "<a>");
    row("x {{ a }} y {{b_2}}", "x |<a>| y |<b_2>");
    row("{{größe}}", "<größe>");
    row("{{a}}{{b}}", "<a>|<b>");
    row("{{{{", "{{");
    row("{{{{a}}", "{{|a}}");
    row("{{{{{{a}}", "{{|<a>");
    row("{{}}", "?");
    row("{{  }}", "?");
    row("{{a b}}", "?a b");
    row("{{a-b}}", "?a-b");
    row("{{{a}}", "?{a");
    row("{{a", "!a|a");
    row("{{", "!");
    row("{{a\n}}", "!a|a\n}}");
    row("{{a {{b}}", "!a {{b}}|a |<b>");
}

void TestTemplateText::pieces()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(describe(text), expected);
}

void TestTemplateText::costsOnePass()
{
    // A search for the end of each would look at 10^13 characters.
    const auto opened = QStringLiteral("{{ ").repeated(2'000'000);
    QCOMPARE(textPieces(opened).size(), std::size_t {4'000'000});
    const QString name(101, u'x');
    QCOMPARE(textPieces(QStringLiteral("{{") + name + QStringLiteral("}}")).front().kind, TextPiece::Kind::BadName);
    QCOMPARE(textPieces(QStringLiteral("{{") + name.left(100) + QStringLiteral("}}")).front().kind,
        TextPiece::Kind::Variable);
}

QTEST_APPLESS_MAIN(TestTemplateText)
#include "tst_template_text.moc"
