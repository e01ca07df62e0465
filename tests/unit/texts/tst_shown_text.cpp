// SPDX-License-Identifier: Apache-2.0
#include "texts/notice.h"

#include <QTest>

using namespace composer;

class TestShownText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCharacterIsSafeOrSpelt();
    void linesStay();
    void namesAreOneLine();
    void namesAreCut();
};

/// By Unicode's own categories; joiners are judged where they stand, and not here.
void TestShownText::everyCharacterIsSafeOrSpelt()
{
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const QString text = u'a' + QStringView(QChar::fromUcs4(c)).toString() + u'b';
        const auto category = QChar::category(c);
        const bool isControl = category == QChar::Other_Control || category == QChar::Other_Surrogate
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        const bool isBidi =
            c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        const bool isLayout = c == u'\n' || c == u'\t';
        if ((isControl || isBidi) && (models::shownName(text) == text || (models::shownText(text) == text) != isLayout))
            QFAIL(qPrintable(QString::number(c, 16)));
        if (QChar::isPrint(c) && category < QChar::Other_Control && models::shownName(text) != text
            && !models::shownName(text).contains(QLatin1String("\\u")))
            QFAIL(qPrintable(QString::number(c, 16)));
    }
}

void TestShownText::linesStay()
{
    QCOMPARE(models::shownText(QStringLiteral("a\n\tb\n\nc\t")), QStringLiteral("a\n\tb\n\nc\t"));
    QCOMPARE(models::shownText(QStringLiteral("\u202e\n\r")), QStringLiteral("\\u202e\n\\u000d"));
    QCOMPARE(models::shownText(QString()), QString());
}

void TestShownText::namesAreOneLine()
{
    QCOMPARE(models::shownName(QStringLiteral("a\nb")), QStringLiteral("a\\u000ab"));
}

void TestShownText::namesAreCut()
{
    QCOMPARE(models::shownName(QString(200, u'x')), QString(200, u'x'));
    QCOMPARE(models::shownName(QString(201, u'x')), QString(200, u'x') + u'…');
}

QTEST_APPLESS_MAIN(TestShownText)
#include "tst_shown_text.moc"
