// SPDX-License-Identifier: Apache-2.0
#include "models/hidden_parts.h"

#include <QTest>

using namespace composer;

class TestHiddenParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewContactHidesNothing();
    void namesWhatIsThere();
};

void TestHiddenParts::aNewContactHidesNothing()
{
    QCOMPARE(models::hiddenParts(contact::blankContact()), QStringList());
}

void TestHiddenParts::namesWhatIsThere()
{
    auto contact = contact::blankContact();
    contact.name = QStringLiteral("Order 4711");
    contact.attributes.push_back({QStringLiteral("tier"), QStringLiteral("gold")});
    contact.emailMessage->rawMessage->headers.push_back(
        {QStringLiteral("IN_REPLY_TO"), QStringLiteral("<1@x.example>")});
    contact.additionalRecipients.ccAddresses.push_back({});
    QCOMPARE(models::hiddenParts(contact),
        QStringList({QStringLiteral("Cc"), QStringLiteral("Name of the contact"), QStringLiteral("Attributes"),
            QStringLiteral("Mail headers")}));
}

QTEST_GUILESS_MAIN(TestHiddenParts)
#include "tst_hidden_parts.moc"
