// SPDX-License-Identifier: Apache-2.0
#include "gui/body/mail_samples.h"
#include "html/html_text.h"
#include "html/safe_html.h"
#include "ui/body/paper.h"
#include "ui/body/safe_browser.h"
#include "ui/desktop/appearance.h"
#include "ui/widgets/contrast.h"

#include <QTest>
#include <QTextDocument>

using namespace composer;

/// The preview shows a mail as its reader would see it: what is hidden is hidden, the rest can be read.
class TestPreviewMails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();
    void contrastIsThatOfTheGuideline();
    void columnsKeepTheirWidth();
};

void TestPreviewMails::canBeRead_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("isDark");
    const auto samples = test::mailSamples();
    QCOMPARE(samples.size(), std::size_t(60));
    for (const auto& sample : samples) {
        for (const bool isDark : {false, true})
            QTest::addRow("%s, %s", qPrintable(sample.name), isDark ? "dark" : "light") << sample.html << isDark;
    }
}

void TestPreviewMails::canBeRead()
{
    QFETCH(QString, html);
    QFETCH(bool, isDark);
    ui::applyAppearance(isDark ? ui::Appearance::Dark : ui::Appearance::Light);
    ui::SafeBrowser view;
    view.setPaper();
    const auto safe = html::safeHtml(html);
    QVERIFY(!safe.fellBackToText);
    view.showHtml(safe.html);
    const auto contrast = ui::lowestContrast(*view.document());
    QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
    for (const auto& text : {view.toPlainText(), html::textFromHtml(html)}) {
        QVERIFY2(!text.contains(QStringLiteral("HIDDEN")), qPrintable(text));
        QCOMPARE(text.count(QStringLiteral("VISIBLE")), html.count(QStringLiteral("VISIBLE")));
    }
}

void TestPreviewMails::contrastIsThatOfTheGuideline()
{
    QCOMPARE(ui::contrastRatio(Qt::black, Qt::white), 21.0);
    QVERIFY(qAbs(ui::contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    // Whatever the ground, a text is found that can be read on it.
    for (int level = 0; level < 256; ++level) {
        QTextDocument document;
        document.setHtml(QStringLiteral("<p style='background-color:#%1;color:#%1'>x</p>")
                             .arg(QString::number(level * 0x10101, 16).rightJustified(6, u'0')));
        ui::makeReadable(document);
        QVERIFY2(ui::lowestContrast(document) >= 4.5, qPrintable(QString::number(level)));
    }
}

void TestPreviewMails::columnsKeepTheirWidth()
{
    QTextDocument document;
    const auto height = [&](const QString& html) {
        document.setHtml(html::safeHtml(html).html);
        document.setTextWidth(700);
        return document.size().height();
    };
    const auto line = height(QStringLiteral("<table><tr><td>x</td></tr></table>"));
    const auto columns = height(
        QStringLiteral("<table width='600'><tr><td style='width:50%'>Hello John Doe</td><td style='width:50%'>"
                       "This column has far more text than the other one, which would take its room from it.</td></tr>"
                       "</table>"));
    QVERIFY2(columns < 4 * line, qPrintable(QStringLiteral("%1 %2").arg(columns).arg(line)));
    const auto nested =
        height(QStringLiteral("<table width='100%'><tr><td><table width='100%'><tr><td>Hello John Doe, how "
                              "are you</td></tr></table></td></tr></table>"));
    QVERIFY2(nested < 2.5 * line, qPrintable(QStringLiteral("%1 %2").arg(nested).arg(line)));
}

QTEST_MAIN(TestPreviewMails)
#include "tst_preview_mails.moc"
