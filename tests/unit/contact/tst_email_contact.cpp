// SPDX-License-Identifier: Apache-2.0
#include "contact/email_contact.h"
#include "unit/contact/fixture.h"

#include <QTest>

#include <algorithm>

using namespace composer::contact;

/// Of connect:ContactExpiry.
static std::optional<std::int64_t> minutesOf(const EmailContact& contact)
{
    const auto& attributes = contact.segmentAttributes;
    const auto expiry =
        std::ranges::find_if(attributes, [](const auto& attribute) { return attribute.key == contactExpiryKey; });
    return expiry == attributes.end() ? std::nullopt : expiryMinutes(expiry->value);
}

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
    QVERIFY(!minutesOf(contact));
    setContactExpiryMinutes(contact, 135);
    QCOMPARE(minutesOf(contact), std::optional<std::int64_t>(135));
    setContactExpiryMinutes(contact, 60);
    QCOMPARE(minutesOf(contact), std::optional<std::int64_t>(60));
    QCOMPARE(contact.segmentAttributes.size(), before.segmentAttributes.size() + 1);
    setContactExpiryMinutes(contact, std::nullopt);
    QVERIFY(contact == before);
    setContactExpiryMinutes(contact, std::nullopt);
    QVERIFY(contact == before);
}

void TestEmailContact::readsOnlyTheValueMapForm()
{
    EmailContact contact;
    contact.segmentAttributes.push_back({QStringLiteral("connect:ContactExpiry"), {}});
    QVERIFY(!minutesOf(contact));
    contact.segmentAttributes.front().value.valueInteger = 60;
    QVERIFY(!minutesOf(contact));
    contact.segmentAttributes.front().value.valueMap.emplace();
    QVERIFY(!minutesOf(contact));
}

QTEST_APPLESS_MAIN(TestEmailContact)
#include "tst_email_contact.moc"
