// SPDX-License-Identifier: Apache-2.0
#include "models/composer/header_text.h"

#include <QTest>

using composer::models::unfoldedHeader;

class TestHeaderText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unfolds_data();
    void unfolds();
};

void TestHeaderText::unfolds_data()
{
    QTest::addColumn<QString>("copied");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << QStringLiteral("<a@b>") << QStringLiteral("<a@b>");
    QTest::newRow("while typing") << QStringLiteral("<a@b> ") << QStringLiteral("<a@b> ");
    QTest::newRow("folded") << QStringLiteral("<a@b>\r\n <c@d>\r\n\t<e@f>\r\n") << QStringLiteral("<a@b> <c@d> <e@f>");
    QTest::newRow("named") << QStringLiteral("References: <a@b>\n <c@d>") << QStringLiteral("<a@b> <c@d>");
    QTest::newRow("other case") << QStringLiteral("in-reply-to:<a@b>") << QStringLiteral("<a@b>");
    QTest::newRow("message id") << QStringLiteral("Message-Id: <a@b>") << QStringLiteral("<a@b>");
}

void TestHeaderText::unfolds()
{
    QFETCH(QString, copied);
    QFETCH(QString, value);
    QCOMPARE(unfoldedHeader(copied), value);
}

QTEST_GUILESS_MAIN(TestHeaderText)
#include "tst_header_text.moc"
