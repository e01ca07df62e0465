// SPDX-License-Identifier: Apache-2.0
#include "models/composer/segment_special.h"

#include <QTest>

using namespace composer;
using models::SegmentAttributes;

class TestSegmentSpecial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsAndRemoves();
    void anOddFormIsLeftToTheTree();
    void onlyTheFirstOfAKeyHasItsEditor();
    void theRestSurvives();
};

void TestSegmentSpecial::setsAndRemoves()
{
    SegmentAttributes attributes;
    contact::setContactExpiry(attributes, 135);
    models::setSubtype(attributes, QStringLiteral("connect:Guide"));
    QCOMPARE(models::plainExpiry(attributes), std::optional<std::int64_t>(135));
    QCOMPARE(models::plainSubtype(attributes), std::optional(QStringLiteral("connect:Guide")));
    QVERIFY(models::hasOwnEditor(attributes, 0) && models::hasOwnEditor(attributes, 1));
    contact::setContactExpiry(attributes, {});
    models::setSubtype(attributes, {});
    QVERIFY(attributes.empty());
}

void TestSegmentSpecial::anOddFormIsLeftToTheTree()
{
    SegmentAttributes attributes;
    contact::setContactExpiry(attributes, 135);
    attributes[0].value.valueArn = QStringLiteral("x");
    QVERIFY(!models::plainExpiry(attributes));
    QVERIFY(models::hasOddForm(attributes, contact::contactExpiryKey));
    QVERIFY(!models::hasOwnEditor(attributes, 0));
    QVERIFY(!models::hasOddForm(attributes, models::subtypeKey));
    SegmentAttributes negative;
    contact::setContactExpiry(negative, -5);
    QVERIFY(models::hasOddForm(negative, contact::contactExpiryKey));
}

void TestSegmentSpecial::onlyTheFirstOfAKeyHasItsEditor()
{
    SegmentAttributes attributes;
    models::setSubtype(attributes, QStringLiteral("connect:Guide"));
    attributes.push_back(attributes[0]);
    QVERIFY(models::hasOwnEditor(attributes, 0));
    QVERIFY(!models::hasOwnEditor(attributes, 1));
}

void TestSegmentSpecial::theRestSurvives()
{
    SegmentAttributes attributes;
    contact::setContactExpiry(attributes, 1);
    auto& duration = attributes[0].value.valueMap->front().value;
    duration.unknown.members.push_back({QStringLiteral("Note"), base::Json::integer(1)});
    contact::setContactExpiry(attributes, 2);
    QCOMPARE(duration.unknown.members.size(), std::size_t(1));
    QCOMPARE(contact::expiryMinutes(attributes[0].value), std::optional<std::int64_t>(2));
}

QTEST_GUILESS_MAIN(TestSegmentSpecial)
#include "tst_segment_special.moc"
