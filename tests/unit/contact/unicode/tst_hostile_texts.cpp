// SPDX-License-Identifier: Apache-2.0
#include "contact/issues/path.h"
#include "contact/rules/validator.h"
#include "contact/unicode/text_safety.h"
#include "unit/contact/fixture.h"

#include <QTest>

#include <algorithm>

using namespace composer::contact;

/// Every field with every character that could do harm downstream: none passes unseen.
class TestHostileTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controls_data();
    void controls();
    void deceptions_data();
    void deceptions();
    void loneSurrogates_data();
    void loneSurrogates();
    void headerInjection();
    void corpusIsLargeEnough();
};

namespace {

std::vector<char32_t> allControls()
{
    std::vector<char32_t> controls;
    for (char32_t c = 0; c < 0xA0; ++c) {
        if (c < 0x20 || c >= 0x7F)
            controls.push_back(c);
    }
    return controls;
}

/// RELIABILITY's list of bidi controls and the zero-width characters.
const std::vector<char32_t> deceptive {0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D,
    0x202E, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x00AD, 0x034F, 0x115F, 0x180E,
    0x3164, 0xFEFF, 0xFFA0, 0xE0041};

bool isText(const Field& row)
{
    return row.kind == FieldKind::String || row.kind == FieldKind::MapKey;
}

void addTextFields()
{
    QTest::addColumn<FieldId>("id");
    for (const auto& row : fieldTable()) {
        if (isText(row))
            QTest::newRow(row.path) << row.id;
    }
}

/// The character at the start, within or at the end of a text that is good without it.
QString textWith(FieldId id, char32_t hostile)
{
    const auto& row = field(id);
    auto good = row.choices.empty() ? fixture::fittingText(row, 30) : QString::fromLatin1(row.choices.front());
    const qsizetype places[] = {0, 2, good.size()};
    const auto units = QChar::fromUcs4(hostile);
    return good.insert(places[hostile % 3], QStringView(units).toString());
}

Issues issuesAt(FieldId id, const QString& text)
{
    const auto path = field(id).kind == FieldKind::MapKey
        ? fixture::pathOf(id).section(u'.', 0, -2) + u'.' + visibleText(text)
        : fixture::pathOf(id);
    auto issues = validate(fixture::withText(id, text));
    std::erase_if(
        issues, [&](const Issue& issue) { return issue.path != path || issue.code == IssueCode::ServiceSetMember; });
    return issues;
}

bool isAllowed(const Field& row, char32_t c)
{
    return row.lines == Lines::Multiple && (c == U'\t' || c == U'\n' || c == U'\r');
}

} // namespace

void TestHostileTexts::controls_data()
{
    addTextFields();
}

void TestHostileTexts::controls()
{
    QFETCH(FieldId, id);
    for (const auto c : allControls()) {
        const auto issues = issuesAt(id, textWith(id, c));
        const auto code = QStringLiteral("U+%1").arg(uint {c}, 4, 16, QLatin1Char('0')).toUpper();
        QVERIFY2(hasErrors(issues) != isAllowed(field(id), c), qPrintable(code));
        if (!isAllowed(field(id), c) && field(id).choices.empty())
            QVERIFY2(issues.front().parameters.contains(code), qPrintable(code));
    }
}

void TestHostileTexts::deceptions_data()
{
    addTextFields();
}

void TestHostileTexts::deceptions()
{
    QFETCH(FieldId, id);
    for (const auto c : deceptive) {
        const auto issues = issuesAt(id, textWith(id, c));
        const auto code = QStringLiteral("U+%1").arg(QString::number(c, 16).toUpper(), 4, QLatin1Char('0'));
        QVERIFY2(!issues.empty(), qPrintable(code));
        // Named, unless the text is refused for not being one of the choices.
        const bool isNamed = std::any_of(issues.begin(), issues.end(),
            [&](const Issue& issue) { return issue.parameters.join(u' ').contains(code); });
        QVERIFY2(isNamed || !field(id).choices.empty(), qPrintable(code));
    }
}

void TestHostileTexts::loneSurrogates_data()
{
    addTextFields();
}

void TestHostileTexts::loneSurrogates()
{
    QFETCH(FieldId, id);
    for (const char16_t half : {u'\xD800', u'\xDBFF', u'\xDC00', u'\xDFFF'}) {
        QVERIFY(hasErrors(issuesAt(id, textWith(id, half))));
    }
}

void TestHostileTexts::headerInjection()
{
    const auto attack = QStringLiteral("<1@example.com>\r\nBcc: victim@example.com");
    for (const auto id : {FieldId::Subject, FieldId::HeaderValue, FieldId::FromDisplayName, FieldId::Name})
        QCOMPARE(fixture::listed(issuesAt(id, attack)),
            QStringList {fixture::pathOf(id) + QStringLiteral(" control_character U+000D U+000A")});
}

void TestHostileTexts::corpusIsLargeEnough()
{
    const auto fields = std::count_if(fieldTable().begin(), fieldTable().end(), isText);
    QVERIFY(fields * std::ssize(allControls()) > 1000);
    QVERIFY(fields * std::ssize(deceptive) > 900);
}

QTEST_APPLESS_MAIN(TestHostileTexts)
#include "tst_hostile_texts.moc"
