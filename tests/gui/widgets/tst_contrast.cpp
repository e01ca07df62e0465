// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "ui/desktop/appearance.h"
#include "ui/widgets/contrast.h"
#include "ui/widgets/symbol_icon.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleFactory>

using namespace composer;
using ui::Appearance;
using ui::Tone;

namespace {

constexpr double readable = 4.5;

QPalette highContrast()
{
    QPalette palette(Qt::black);
    for (int role = 0; role < QPalette::NColorRoles; ++role)
        palette.setColor(static_cast<QPalette::ColorRole>(role), Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(role, Qt::yellow);
    return palette;
}

} // namespace

class TestContrast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratioIsThatOfWcag();
    void aReadableColorIsKept();
    void anUnreadableOneIsFixed_data();
    void anUnreadableOneIsFixed();
    void tonesAreReadable_data();
    void tonesAreReadable();
    void invertingMakesDark();
    void everyTextOfTheWindowIsReadable_data();
    void everyTextOfTheWindowIsReadable();
    void symbolsAreSharpAndInTheirColours();
    void theWindowFollowsAChange();
};

void TestContrast::ratioIsThatOfWcag()
{
    QCOMPARE(ui::contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(ui::contrastRatio(Qt::white, Qt::white), 1.0);
    // A well-known pair: #767676 is the lightest grey that passes on white.
    QVERIFY(ui::contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) >= readable);
    QVERIFY(ui::contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) < readable);
}

void TestContrast::aReadableColorIsKept()
{
    QCOMPARE(ui::legible(Qt::darkBlue, Qt::white).rgb(), QColor(Qt::darkBlue).rgb());
}

void TestContrast::anUnreadableOneIsFixed_data()
{
    QTest::addColumn<QColor>("wanted");
    QTest::addColumn<QColor>("background");
    QTest::newRow("yellow on white") << QColor(Qt::yellow) << QColor(Qt::white);
    QTest::newRow("blue on black") << QColor(Qt::blue) << QColor(Qt::black);
    QTest::newRow("grey on grey") << QColor(128, 128, 128) << QColor(128, 128, 128);
    QTest::newRow("half seen through") << QColor(0, 0, 0, 60) << QColor(Qt::white);
    QTest::newRow("red on mid blue") << QColor(Qt::red) << QColor(70, 110, 170);
}

void TestContrast::anUnreadableOneIsFixed()
{
    QFETCH(QColor, wanted);
    QFETCH(QColor, background);
    QVERIFY(ui::contrastRatio(ui::legible(wanted, background), background) >= readable);
}

void TestContrast::tonesAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    for (const auto& style : QStyleFactory::keys()) {
        const std::unique_ptr<QStyle> made(QStyleFactory::create(style));
        QTest::newRow(qPrintable(style)) << made->standardPalette();
        QTest::newRow(qPrintable(style + QStringLiteral(", inverted"))) << ui::invertedPalette(made->standardPalette());
    }
    QTest::newRow("high contrast") << highContrast();
}

void TestContrast::tonesAreReadable()
{
    QFETCH(QPalette, palette);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        for (const auto tone : {Tone::Plain, Tone::Quiet, Tone::Good, Tone::Attention, Tone::Bad}) {
            const auto ratio = ui::contrastRatio(ui::toneColor(tone, palette, role), palette.color(role));
            QVERIFY2(ratio >= readable, qPrintable(QString::number(ratio)));
        }
    }
    const auto fixed = ui::legiblePalette(palette);
    QVERIFY(ui::contrastRatio(fixed.color(QPalette::PlaceholderText), fixed.color(QPalette::Base)) >= readable);
    QVERIFY(ui::contrastRatio(fixed.color(QPalette::Link), fixed.color(QPalette::Window)) >= readable);
    QVERIFY(ui::contrastRatio(fixed.color(QPalette::ButtonText), fixed.color(QPalette::Button)) >= readable);
}

void TestContrast::invertingMakesDark()
{
    const auto light = QApplication::style()->standardPalette();
    const auto dark = ui::invertedPalette(light);
    QVERIFY(dark.color(QPalette::Window).lightness() < 80);
    QVERIFY(dark.color(QPalette::WindowText).lightness() > 180);
}

void TestContrast::everyTextOfTheWindowIsReadable_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

/// As painted: with problems, and after an outcome.
void TestContrast::everyTextOfTheWindowIsReadable()
{
    QFETCH(Appearance, appearance);
    ui::applyAppearance(appearance);
    test::WindowFixture at;
    QVERIFY(at.open());
    at.pressSend();
    at.fill();
    at.pressSend();
    at.fake.finish(test::FakeSubmit::created());
    at.type("subject", {});
    at.pressSend();

    int looked = 0;
    for (const auto* label : at.window->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        ++looked;
        const auto ratio =
            ui::contrastRatio(label->palette().color(QPalette::WindowText), label->palette().color(QPalette::Window));
        QVERIFY2(ratio >= readable, qPrintable(label->text() + QString::number(ratio)));
    }
    QVERIFY(looked > 8);
    const auto fields = at.find<QLineEdit>("to")->palette();
    QVERIFY(ui::contrastRatio(fields.color(QPalette::PlaceholderText), fields.color(QPalette::Base)) >= readable);
    const auto body = at.find<QPlainTextEdit>("body")->palette();
    QVERIFY(ui::contrastRatio(body.color(QPalette::PlaceholderText), body.color(QPalette::Base)) >= readable);
    ui::applyAppearance(Appearance::System);
}

void TestContrast::symbolsAreSharpAndInTheirColours()
{
    QPalette colors;
    colors.setColor(QPalette::Active, QPalette::ButtonText, Qt::blue);
    colors.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::red);
    const auto icon = ui::symbolIcon("warning", colors);
    for (const auto& [mode, color] : {std::pair {QIcon::Normal, Qt::blue}, {QIcon::Disabled, Qt::red}}) {
        for (const qreal ratio : {1.0, 2.0}) {
            const auto image = icon.pixmap(QSize(16, 16), ratio, mode).toImage();
            QCOMPARE(image.size(), QSize(16, 16) * ratio);
            int drawn = 0;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    drawn += image.pixelColor(x, y) == QColor(color) ? 1 : 0;
            QVERIFY2(drawn > 10, qPrintable(QString::number(drawn)));
        }
    }
}

void TestContrast::theWindowFollowsAChange()
{
    test::WindowFixture at;
    QVERIFY(at.open());
    const auto light = at.find("to")->palette();
    at.action("appearanceDark")->trigger();
    QTRY_VERIFY(at.find("to")->palette().color(QPalette::Base).lightness() < light.color(QPalette::Base).lightness());
    const auto dark = at.find("to")->palette();
    QVERIFY(ui::contrastRatio(dark.color(QPalette::PlaceholderText), dark.color(QPalette::Base)) >= readable);
    for (const auto* name : {"note", "environmentDetails"}) {
        const auto shown = at.find(name)->findChildren<QLabel*>().value(1, at.find<QLabel>(name))->palette();
        QVERIFY2(ui::contrastRatio(shown.color(QPalette::WindowText), dark.color(QPalette::Window)) >= readable, name);
    }
    QCOMPARE(ui::WindowSettings().appearance(), Appearance::Dark);
    at.action("appearanceSystem")->trigger();
    QTRY_COMPARE(at.find("to")->palette().color(QPalette::Base), light.color(QPalette::Base));
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
