// SPDX-License-Identifier: Apache-2.0
#include "contact/email_contact.h"
#include "unit/contact/fixture.h"

#include <QTest>

using namespace composer::contact;

class TestEmailContact : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blankHasWhatCannotBeChosen();
    void comparesEveryMember();
    void setsAndReadsTheExpiry();
    void readsOnlyTheValueMapForm();
};

void TestEmailContact::blankHasWhatCannotBeChosen()
{
    const auto blank = blankContact();
    QCOMPARE(blank.emailMessage->messageSourceType, QStringLiteral("RAW"));
    QCOMPARE(blank.emailMessage->rawMessage->contentType, QStringLiteral("text/plain"));
    QVERIFY(!blank.emailMessage->rawMessage->subject);
    QVERIFY(!blank.instanceId);
}

void TestEmailContact::comparesEveryMember()
{
    const auto full = fixture::fullContact();
    QVERIFY(full == fixture::fullContact());
    for (const auto& row : fieldTable()) {
        if (row.kind == FieldKind::String || row.kind == FieldKind::MapKey)
            QVERIFY2(!(full == fixture::withText(row.id, QStringLiteral("other"))), row.path);
    }
    auto other = full;
    other.segmentAttributes.front().value.valueList->front().unknown.instead = composer::base::Json();
    QVERIFY(!(full == other));
}

void TestEmailContact::setsAndReadsTheExpiry()
{
    auto contact = fixture::fullContact();
    const auto before = contact;
    setContactExpiry(contact.segmentAttributes, 135);
    QCOMPARE(expiryMinutes(contact.segmentAttributes.back().value), std::optional<std::int64_t>(135));
    setContactExpiry(contact.segmentAttributes, 60);
    QCOMPARE(expiryMinutes(contact.segmentAttributes.back().value), std::optional<std::int64_t>(60));
    QCOMPARE(contact.segmentAttributes.size(), before.segmentAttributes.size() + 1);
    setContactExpiry(contact.segmentAttributes, std::nullopt);
    QVERIFY(contact == before);
    setContactExpiry(contact.segmentAttributes, std::nullopt);
    QVERIFY(contact == before);
}

void TestEmailContact::readsOnlyTheValueMapForm()
{
    SegmentAttributeValue value;
    QVERIFY(!expiryMinutes(value));
    value.valueInteger = 60;
    QVERIFY(!expiryMinutes(value));
    value.valueMap.emplace();
    QVERIFY(!expiryMinutes(value));
}

QTEST_APPLESS_MAIN(TestEmailContact)
#include "tst_email_contact.moc"
