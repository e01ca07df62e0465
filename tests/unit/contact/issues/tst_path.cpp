// SPDX-License-Identifier: Apache-2.0
#include "contact/issues/path.h"

#include <QTest>

using namespace composer::contact;

class TestPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsSteps();
    void showsDeceptiveKeysAsEscapes();
};

void TestPath::joinsSteps()
{
    const Path request;
    QCOMPARE(request.text(), QString());
    const auto recipients = request.member(QLatin1StringView("AdditionalRecipients"));
    const auto list = recipients.member(QStringLiteral("CcAddresses"));
    const auto item = list.item(12);
    QCOMPARE(item.text(), QStringLiteral("AdditionalRecipients.CcAddresses[12]"));
    QCOMPARE(item.member(u"EmailAddress").text(), QStringLiteral("AdditionalRecipients.CcAddresses[12].EmailAddress"));
    QCOMPARE(request.member(u"").text(), QString());
}

void TestPath::showsDeceptiveKeysAsEscapes()
{
    QCOMPARE(visibleText(u"größe 漢 😀"), QStringLiteral("größe 漢 😀"));
    QCOMPARE(visibleText(u"a\n\x1B[31m"), QStringLiteral("a\\u000a\\u001b[31m"));
    QCOMPARE(visibleText(u"x\x202Ey"), QStringLiteral("x\\u202ey"));
    QCOMPARE(visibleText(u"😀\n"), QStringLiteral("😀\\u000a"));
    QCOMPARE(visibleText(QString::fromUcs4(U"a\U000E0041")), QStringLiteral("a\\udb40\\udc41"));
    QCOMPARE(visibleText(QString(QChar(0xD800))), QStringLiteral("\\ud800"));
}

QTEST_APPLESS_MAIN(TestPath)
#include "tst_path.moc"
