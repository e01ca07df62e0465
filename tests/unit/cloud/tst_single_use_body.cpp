// SPDX-License-Identifier: Apache-2.0
#include "cloud/single_use_body.h"

#include <QTest>

using composer::cloud::SingleUseBody;

class TestSingleUseBody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadOnceFromStartToEnd();
    void neverRewinds();
    void handsNothingOverWhenShut();
    void anEmptyOneIsAtItsEnd();
};

void TestSingleUseBody::isReadOnceFromStartToEnd()
{
    SingleUseBody body("0123456789");
    QVERIFY(body.isSequential());
    QVERIFY(!body.wasRead());
    QCOMPARE(body.bytesAvailable(), 10);
    QCOMPARE(body.read(4), QByteArray("0123"));
    QVERIFY(body.wasRead());
    QVERIFY(!body.atEnd());
    QCOMPARE(body.read(100), QByteArray("456789"));
    QVERIFY(body.atEnd());
    char byte = 0;
    QCOMPARE(body.read(&byte, 1), -1);
}

void TestSingleUseBody::neverRewinds()
{
    SingleUseBody body("0123456789");
    QVERIFY(!body.reset()); // also before anything was read: Qt may have sent headers by then
    QCOMPARE(body.read(4), QByteArray("0123"));
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QCOMPARE(body.read(100), QByteArray("456789"));
}

void TestSingleUseBody::handsNothingOverWhenShut()
{
    SingleUseBody body("0123456789");
    body.shut();
    char byte = 0;
    QCOMPARE(body.read(&byte, 1), 0); // not -1: that would be the end of a complete body
    QVERIFY(!body.wasRead());
    QVERIFY(!body.atEnd());
}

void TestSingleUseBody::anEmptyOneIsAtItsEnd()
{
    SingleUseBody body({});
    QVERIFY(body.atEnd());
    QVERIFY(!body.reset());
    QVERIFY(!body.wasRead());
}

QTEST_GUILESS_MAIN(TestSingleUseBody)
#include "tst_single_use_body.moc"
