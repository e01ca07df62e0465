// SPDX-License-Identifier: Apache-2.0
#include "contact/member_text.h"

#include <QTest>

using namespace composer;
using contact::FieldId;

class TestMemberText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextMemberKeepsItsText_data();
    void everyTextMemberKeepsItsText();
    void emptyTextMeansAbsent();
    void missingMessageIsMadeAsInANewContact();
    void readingChangesNothing();
    void aTextReplacesAValueOfAWrongType();
    void listsAreNoText();
};

void TestMemberText::everyTextMemberKeepsItsText_data()
{
    QTest::addColumn<FieldId>("id");
    for (const auto& row : contact::fieldTable()) {
        if (row.kind == contact::FieldKind::String && contact::isSingle(row.id))
            QTest::newRow(row.path) << row.id;
    }
}

void TestMemberText::everyTextMemberKeepsItsText()
{
    QFETCH(FieldId, id);
    contact::EmailContact empty;
    contact::EmailContact changed;
    contact::setTextOf(changed, id, QStringLiteral("one"));
    QCOMPARE(contact::textOf(changed, id), QStringLiteral("one"));
    QVERIFY(changed != empty);

    // Each field has a place of its own.
    for (const auto& other : contact::fieldTable()) {
        if (other.id != id && other.id != FieldId::ContentType && other.id != FieldId::MessageSourceType)
            QCOMPARE(contact::textOf(changed, other.id), QString());
    }
}

void TestMemberText::emptyTextMeansAbsent()
{
    auto contact = contact::blankContact();
    contact::setTextOf(contact, FieldId::Name, QStringLiteral("x"));
    contact::setTextOf(contact, FieldId::Name, QString());
    QCOMPARE(contact.name, contact::Text());
}

void TestMemberText::missingMessageIsMadeAsInANewContact()
{
    contact::EmailContact contact;
    contact::setTextOf(contact, FieldId::Subject, QStringLiteral("Hello"));
    QCOMPARE(contact.emailMessage->messageSourceType, contact::blankContact().emailMessage->messageSourceType);
    QCOMPARE(contact.emailMessage->rawMessage->subject, contact::Text(QStringLiteral("Hello")));
}

void TestMemberText::readingChangesNothing()
{
    const contact::EmailContact contact;
    QCOMPARE(contact::textOf(contact, FieldId::Body), QString());
    QVERIFY(contact == contact::EmailContact());
}

void TestMemberText::aTextReplacesAValueOfAWrongType()
{
    contact::EmailContact contact;
    contact.unknown.members = {
        {QStringLiteral("Name"), base::Json::integer(5)}, {QStringLiteral("Other"), base::Json()}};
    contact::setTextOf(contact, FieldId::Name, QStringLiteral("five"));
    QCOMPARE(contact.unknown.members.size(), std::size_t(1));
    QCOMPARE(contact.unknown.members.front().name, QStringLiteral("Other"));
}

void TestMemberText::listsAreNoText()
{
    contact::EmailContact contact;
    contact::setTextOf(contact, FieldId::Attachments, QStringLiteral("x"));
    QVERIFY(contact == contact::EmailContact());
}

QTEST_GUILESS_MAIN(TestMemberText)
#include "tst_member_text.moc"
