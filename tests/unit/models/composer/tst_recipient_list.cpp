// SPDX-License-Identifier: Apache-2.0
#include "models/composer/recipient_list.h"

#include <QTest>

using namespace composer;
using contact::EmailAddressInfo;

namespace {

/// "Name <address>" or "address".
EmailAddressInfo recipient(const char* address, const char* name = "")
{
    EmailAddressInfo info;
    models::setRecipient(info, QString::fromUtf8(name), QString::fromUtf8(address));
    return info;
}

QString listed(const std::vector<EmailAddressInfo>& list)
{
    QStringList texts;
    for (const auto& each : list)
        texts << models::recipientText(each);
    return texts.join(QStringLiteral(", "));
}

} // namespace

class TestRecipientList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsMailProgramsDo_data();
    void isWrittenAsMailProgramsDo();
    void emptyTextsAreAbsent();
    void caseMakesNoOtherRecipient_data();
    void caseMakesNoOtherRecipient();
    void addsAtThePlace_data();
    void addsAtThePlace();
    void theFirstOfTwoStays();
    void aNameIsTakenOverWhereThereIsNone();
    void aHundredCanBeEdited();
};

void TestRecipientList::isWrittenAsMailProgramsDo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* text) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(text);
    };
    row("", "a@b.example");
    row("Maria Löpez", "Maria Löpez <a@b.example>");
    row("Doe, Jane", "\"Doe, Jane\" <a@b.example>");
    row("J. Doe", "\"J. Doe\" <a@b.example>");
    row("the \"boss\"", "\"the \\\"boss\\\"\" <a@b.example>");
    row("a\\b", "\"a\\\\b\" <a@b.example>");
    row("a@b", "\"a@b\" <a@b.example>");
}

void TestRecipientList::isWrittenAsMailProgramsDo()
{
    QFETCH(QString, name);
    QTEST(models::recipientText(recipient("a@b.example", name.toUtf8().constData())), "text");
}

void TestRecipientList::emptyTextsAreAbsent()
{
    const auto blank = recipient("");
    QVERIFY(!blank.displayName && !blank.emailAddress);
    QCOMPARE(models::recipientText(blank), QString());
    const auto somebody = recipient("a@b.example");
    QVERIFY(!somebody.displayName);
    QCOMPARE(somebody.emailAddress.value(), QStringLiteral("a@b.example"));
}

void TestRecipientList::caseMakesNoOtherRecipient_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("same") << "a@b.example"
                          << "a@b.example" << true;
    QTest::newRow("case") << "A@B.example"
                          << "a@b.EXAMPLE" << true;
    QTest::newRow("other") << "a@b.example"
                           << "c@b.example" << false;
    QTest::newRow("without an address") << ""
                                        << "" << false;
}

void TestRecipientList::caseMakesNoOtherRecipient()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(models::isSameRecipient(recipient(one.toUtf8().constData(), "x"), recipient(other.toUtf8().constData(), "y")),
        "isSame");
}

void TestRecipientList::addsAtThePlace_data()
{
    QTest::addColumn<bool>("toCc");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("cc");
    QTest::newRow("front") << false << 0 << "x@x, y@y, a@a, b@b"
                           << "c@c";
    QTest::newRow("between") << false << 1 << "a@a, x@x, y@y, b@b"
                             << "c@c";
    QTest::newRow("end") << false << 2 << "a@a, b@b, x@x, y@y"
                         << "c@c";
    QTest::newRow("beyond") << false << 9 << "a@a, b@b, x@x, y@y"
                            << "c@c";
    QTest::newRow("Cc") << true << 0 << "a@a, b@b"
                        << "x@x, y@y, c@c";
}

void TestRecipientList::addsAtThePlace()
{
    QFETCH(bool, toCc);
    QFETCH(int, at);
    contact::AdditionalRecipients before;
    before.toAddresses = {recipient("a@a"), recipient("b@b")};
    before.ccAddresses = {recipient("c@c")};
    const auto after = models::addRecipients(before, toCc, at, {recipient("x@x"), recipient("y@y")});
    QTEST(listed(after.recipients.toAddresses), "to");
    QTEST(listed(after.recipients.ccAddresses), "cc");
    QVERIFY(after.alreadyThere.isEmpty());
    QCOMPARE(after.leftOut, 0);
}

void TestRecipientList::theFirstOfTwoStays()
{
    contact::AdditionalRecipients before;
    before.ccAddresses = {recipient("c@c")};
    const auto after = models::addRecipients(
        before, false, 0, {recipient("C@C"), recipient("x@x"), recipient("X@x"), recipient("y@y")});
    QCOMPARE(listed(after.recipients.toAddresses), QStringLiteral("x@x, y@y"));
    QCOMPARE(listed(after.recipients.ccAddresses), QStringLiteral("c@c"));
    QCOMPARE(after.alreadyThere, (QStringList {QStringLiteral("C@C"), QStringLiteral("X@x")}));
}

void TestRecipientList::aNameIsTakenOverWhereThereIsNone()
{
    contact::AdditionalRecipients before;
    before.toAddresses = {recipient("a@a"), recipient("b@b", "Bea")};
    const auto after =
        models::addRecipients(before, true, 0, {recipient("a@a", "Ann"), recipient("b@b", "Other"), recipient("B@b")});
    QCOMPARE(listed(after.recipients.toAddresses), QStringLiteral("Ann <a@a>, Bea <b@b>"));
    QVERIFY(after.recipients.ccAddresses.empty());
}

void TestRecipientList::aHundredCanBeEdited()
{
    models::Recipients many;
    for (int i = 0; i < models::mostRecipientsEdited + 5; ++i)
        many.push_back(recipient(QByteArray(QByteArray::number(i) + "@x").constData()));
    contact::AdditionalRecipients before;
    before.ccAddresses = {recipient("c@c")};
    const auto after = models::addRecipients(before, false, 0, many);
    QCOMPARE(after.recipients.toAddresses.size(), std::size_t(models::mostRecipientsEdited - 1));
    QCOMPARE(after.leftOut, 6);
}

QTEST_APPLESS_MAIN(TestRecipientList)
#include "tst_recipient_list.moc"
