// SPDX-License-Identifier: Apache-2.0
#include "contact/member_text.h"
#include "contact/rules/validator.h"
#include "texts/field_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace composer;

class TestFieldText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasWords();
    void labelsDiffer();
    void examplesAreValid();
};

void TestFieldText::everyFieldHasWords()
{
    static const QRegularExpression apiName(QStringLiteral("[a-z][A-Z]|[.\\[{]"));
    for (const auto& field : contact::fieldTable()) {
        const auto text = models::fieldText(field.id);
        QCOMPARE(text.member, QString::fromLatin1(field.path));
        QVERIFY2(!text.label.isEmpty() && !apiName.match(text.label).hasMatch(), field.path);
        QVERIFY2(!text.hint.contains(u'\n'), field.path);
    }
}

void TestFieldText::labelsDiffer()
{
    QSet<QString> seen;
    for (const auto& field : contact::fieldTable()) {
        const auto label = models::fieldText(field.id).label;
        QVERIFY2(!seen.contains(label), qPrintable(label));
        seen.insert(label);
    }
}

/// An example that the form itself would refuse teaches the wrong thing.
void TestFieldText::examplesAreValid()
{
    auto contact = contact::blankContact();
    for (const auto& row : contact::fieldTable()) {
        if (row.kind != contact::FieldKind::String || !contact::isSingle(row.id))
            continue;
        const auto example = models::fieldText(row.id).example;
        QVERIFY2(!example.isEmpty(), row.path);
        contact::setTextOf(contact, row.id, example);
    }
    const auto issues = contact::validate(contact);
    QVERIFY2(issues.empty(), issues.empty() ? "" : qPrintable(issues.front().path));
}

QTEST_GUILESS_MAIN(TestFieldText)
#include "tst_field_text.moc"
