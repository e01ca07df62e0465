// SPDX-License-Identifier: Apache-2.0
#include "texts/field_text.h"
#include "texts/place_text.h"

#include <QTest>

using namespace composer;

class TestPlaceText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheFields_data();
    void namesTheFields();
    void noFieldIsLeftAsAPath_data();
    void noFieldIsLeftAsAPath();
};

void TestPlaceText::namesTheFields_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* path, const char* expected) { QTest::newRow(path) << QString::fromUtf8(expected); };
    row("Name", "Name of the contact");
    row("EmailMessage.RawMessage.Subject", "Subject");
    row("AdditionalRecipients.CcAddresses", "Cc");
    row("AdditionalRecipients.CcAddresses[1]", "Cc 2");
    row("AdditionalRecipients.CcAddresses[1].EmailAddress", "Cc 2 › Cc address");
    row("Attachments[0].S3Url", "Attachments 1 › Presigned URL of the file");
    row("Attributes.tier", "Attributes “tier”");
    row("References.order", "References “order”");
    row("References.order.Value", "References “order” › Reference value");
    row("SegmentAttributes.a:b.ValueMap.Expiry.ValueInteger",
        "Segment attributes “a:b” › Named values “Expiry” › Whole number");
    row("EmailMessage.RawMessage.Subjct", "Content of the email › Subjct");
    row("Foo", "Foo");
}

void TestPlaceText::namesTheFields()
{
    QTEST(models::placeText(QString::fromLatin1(QTest::currentDataTag())), "expected");
}

void TestPlaceText::noFieldIsLeftAsAPath_data()
{
    QTest::addColumn<QString>("path");
    for (const auto& field : contact::fieldTable()) {
        auto path = QString::fromLatin1(field.path);
        path.replace(QLatin1String("[]"), QLatin1String("[0]"));
        path.replace(QLatin1String("{key}"), QLatin1String("key")).replace(QLatin1String("{}"), QLatin1String("key"));
        QTest::newRow(field.path) << path;
    }
}

void TestPlaceText::noFieldIsLeftAsAPath()
{
    QFETCH(QString, path);
    const auto place = models::placeText(path);
    QVERIFY2(!place.contains(u'.') && !place.contains(u'['), qPrintable(place));
    QVERIFY2(!place.contains(u'%'), qPrintable(place));
}

QTEST_GUILESS_MAIN(TestPlaceText)
#include "tst_place_text.moc"
