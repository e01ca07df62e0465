// SPDX-License-Identifier: Apache-2.0
#include "contact/issues/field_path.h"

#include <QTest>

using namespace composer;
using contact::FieldId;

class TestFieldPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
};

void TestFieldPath::finds_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("expected"); // -1: none
    const auto row = [](const char* path, int expected) {
        QTest::newRow(path) << QString::fromLatin1(path) << expected;
    };
    row("EmailMessage.RawMessage.Subject", int(FieldId::Subject));
    row("FromEmailAddress.DisplayName", int(FieldId::FromDisplayName));
    row("FromEmailAddress", int(FieldId::FromAddress)); // the required one, not the first
    row("EmailMessage", int(FieldId::Subject));
    row("EmailMessage.RawMessage.Headers.IN_REPLY_TO", -1);
    row("References", int(FieldId::References));
    row("References.order.Value", int(FieldId::References));
    row("ReferencesOf", -1);
    row("AdditionalRecipients.CcAddresses[1].EmailAddress", int(FieldId::AdditionalRecipients));
    row("EmailMessage.RawMessage.ContentType", -1); // a field, but not shown
    row("From", -1); // no structure of that name
    row("", -1);
}

void TestFieldPath::finds()
{
    QFETCH(QString, path);
    QFETCH(int, expected);
    constexpr FieldId shown[] = {FieldId::FromDisplayName, FieldId::FromAddress, FieldId::AdditionalRecipients,
        FieldId::Subject, FieldId::Body, FieldId::References};
    const auto found = contact::shownFieldAt(path, shown);
    QCOMPARE(found ? int(*found) : -1, expected);
}

QTEST_GUILESS_MAIN(TestFieldPath)
#include "tst_field_path.moc"
