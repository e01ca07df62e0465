// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/validator.h"
#include "unit/contact/fixture.h"

#include <QTest>

using namespace composer::contact;

class TestRecipientRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void total_data();
    void total();
    void duplicates_data();
    void duplicates();
    void selfAddressed();
};

static EmailContact withRecipients(const QStringList& to, const QStringList& cc)
{
    auto contact = fixture::smallContact();
    for (const auto& address : to)
        contact.additionalRecipients.toAddresses.push_back({address, {}, {}});
    for (const auto& address : cc)
        contact.additionalRecipients.ccAddresses.push_back({address, {}, {}});
    return contact;
}

static QStringList numbered(const char* name, int count)
{
    QStringList addresses;
    for (int i = 0; i < count; ++i)
        addresses += QStringLiteral("%1%2@example.com").arg(QLatin1String(name)).arg(i);
    return addresses;
}

void TestRecipientRules::total_data()
{
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("cc");
    QTest::addColumn<QStringList>("issues");

    const auto tooMany = QStringLiteral("AdditionalRecipients too_many_recipients 49 %1");
    QTest::newRow("none") << 0 << 0 << QStringList();
    QTest::newRow("49 To") << 49 << 0 << QStringList();
    QTest::newRow("24 and 25") << 24 << 25 << QStringList();
    QTest::newRow("25 and 25") << 25 << 25 << QStringList {tooMany.arg(50)};
    QTest::newRow("50 Cc") << 0 << 50 << QStringList {tooMany.arg(50)};
    QTest::newRow("51 To") << 51 << 0
                           << QStringList {QStringLiteral("AdditionalRecipients.ToAddresses too_long 50 51 items"),
                                  tooMany.arg(51)};
}

void TestRecipientRules::total()
{
    QFETCH(int, to);
    QFETCH(int, cc);
    QFETCH(QStringList, issues);
    QCOMPARE(fixture::listed(validate(withRecipients(numbered("to", to), numbered("cc", cc)))), issues);
}

void TestRecipientRules::duplicates_data()
{
    QTest::addColumn<QStringList>("to");
    QTest::addColumn<QStringList>("cc");
    QTest::addColumn<QStringList>("issues");

    const auto a = QStringLiteral("a@example.com");
    const auto upper = QStringLiteral("A@Example.COM");
    const auto issue = [](const char* path, const QString& address) {
        return QStringLiteral("AdditionalRecipients.%1.EmailAddress ! duplicate_recipient %2")
            .arg(QLatin1String(path), address);
    };
    QTest::newRow("different") << QStringList {a} << QStringList {QStringLiteral("b@example.com")} << QStringList();
    QTest::newRow("within To") << QStringList {a, a} << QStringList() << QStringList {issue("ToAddresses[1]", a)};
    QTest::newRow("To and Cc") << QStringList {a} << QStringList {upper}
                               << QStringList {issue("CcAddresses[0]", upper)};
    QTest::newRow("the destination") << QStringList() << QStringList {QStringLiteral("Support@example.org")}
                                     << QStringList {issue("CcAddresses[0]", QStringLiteral("Support@example.org"))};
    const auto escape = QStringLiteral("\x1B[2Ja@example.com");
    QTest::newRow("with a terminal's escape")
        << QStringList {escape, escape} << QStringList()
        << QStringList {QStringLiteral("AdditionalRecipients.ToAddresses[0].EmailAddress control_character U+001B"),
               QStringLiteral("AdditionalRecipients.ToAddresses[1].EmailAddress control_character U+001B"),
               issue("ToAddresses[1]", QStringLiteral("\\u001b[2Ja@example.com"))};
    QTest::newRow("three times") << QStringList {a, upper} << QStringList {a}
                                 << QStringList {issue("ToAddresses[1]", upper), issue("CcAddresses[0]", a)};
}

void TestRecipientRules::duplicates()
{
    QFETCH(QStringList, to);
    QFETCH(QStringList, cc);
    QFETCH(QStringList, issues);
    QCOMPARE(fixture::listed(validate(withRecipients(to, cc))), issues);
}

void TestRecipientRules::selfAddressed()
{
    auto contact = fixture::smallContact();
    contact.fromEmailAddress->emailAddress = QStringLiteral("SUPPORT@example.org");
    QCOMPARE(fixture::listed(validate(contact)),
        QStringList {QStringLiteral("FromEmailAddress.EmailAddress ! self_addressed")});
    contact.fromEmailAddress->emailAddress.reset();
    contact.destinationEmailAddress.reset();
    QCOMPARE(validate(contact).size(), std::size_t {2}); // two required members, and no word about equality
}

QTEST_APPLESS_MAIN(TestRecipientRules)
#include "tst_recipient_rules.moc"
