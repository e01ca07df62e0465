// SPDX-License-Identifier: Apache-2.0
#include "aws/percent_encoding.h"

#include <QTest>

using namespace composer::aws;

class TestPercentEncoding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyByte();
    void slashIsKeptWhenAsked();
    void appendsBehindWhatIsThere();
};

void TestPercentEncoding::everyByte()
{
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const QByteArray raw(1, c);
        // Qt's own, given the characters to leave alone, is the independent opinion.
        QCOMPARE(percentEncode(raw), raw.toPercentEncoding("-._~"));
        QCOMPARE(percentEncode(raw, true), raw.toPercentEncoding("-._~/"));
    }
}

void TestPercentEncoding::slashIsKeptWhenAsked()
{
    QCOMPARE(percentEncode("a b/ü+%", true), "a%20b/%C3%BC%2B%25");
    QCOMPARE(percentEncode("a b/ü+%"), "a%20b%2F%C3%BC%2B%25");
    QCOMPARE(percentEncode(""), "");
}

void TestPercentEncoding::appendsBehindWhatIsThere()
{
    QByteArray out("x=");
    appendPercentEncoded(out, "/");
    QCOMPARE(out, "x=%2F");
}

QTEST_APPLESS_MAIN(TestPercentEncoding)
#include "tst_percent_encoding.moc"
