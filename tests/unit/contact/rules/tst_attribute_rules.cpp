// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/validator.h"
#include "unit/contact/fixture.h"

#include <QTest>

using namespace composer::contact;

class TestAttributeRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totalBytes();
    void emptyKeysAreMissing();
    void duplicateKeys();
    void valuesMayHoldLines();
};

static EmailContact withAttributes(Entries<QString> attributes)
{
    auto contact = fixture::smallContact();
    contact.attributes = std::move(attributes);
    return contact;
}

void TestAttributeRules::totalBytes()
{
    const Entry<QString> large {QStringLiteral("a"), QString(10'000, u'é')};
    auto contact = withAttributes({large, {QStringLiteral("b"), QString(12'766, u'x')}});
    // 1 + 20,000 + 1 + 12,766 = 32,768
    QCOMPARE(fixture::listed(validate(contact)), QStringList());
    contact.attributes.back().value += u'x';
    QCOMPARE(fixture::listed(validate(contact)),
        QStringList {QStringLiteral("Attributes total_too_large 32768 32769 bytes")});
}

void TestAttributeRules::emptyKeysAreMissing()
{
    QCOMPARE(fixture::listed(validate(withAttributes({{{}, QStringLiteral("x")}}))),
        QStringList {QStringLiteral("Attributes. required")});
}

void TestAttributeRules::duplicateKeys()
{
    const Entry<QString> a {QStringLiteral("a"), QStringLiteral("1")};
    const Entry<QString> other {QStringLiteral("A"), QStringLiteral("1")};
    QCOMPARE(fixture::listed(validate(withAttributes({a, other, a, a}))),
        (QStringList {QStringLiteral("Attributes.a duplicate_key"), QStringLiteral("Attributes.a duplicate_key")}));
}

void TestAttributeRules::valuesMayHoldLines()
{
    QCOMPARE(fixture::listed(validate(withAttributes({{QStringLiteral("a"), QStringLiteral("one\r\n\ttwo")}}))),
        QStringList());
    QCOMPARE(fixture::listed(validate(withAttributes({{QStringLiteral("a"), QStringLiteral("one\vtwo")}}))),
        QStringList {QStringLiteral("Attributes.a control_character U+000B")});
}

QTEST_APPLESS_MAIN(TestAttributeRules)
#include "tst_attribute_rules.moc"
