// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "support/pseudo_translator.h"
#include "ui/desktop/translation.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace composer;
using test::FakeSubmit;
using test::PseudoTranslator;
using test::WindowFixture;

namespace {

/// Smaller than its text needs. A label that wraps needs height, any other width.
bool isClipped(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    if (label && label->wordWrap())
        return label->height() < label->heightForWidth(label->width());
    const auto needed = label ? label->sizeHint() : widget.minimumSizeHint();
    return widget.width() < needed.width() || widget.height() < needed.height();
}

bool showsText(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return !label->text().isEmpty();
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button && !button->text().isEmpty();
}

QString describe(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return QStringLiteral("%1 \"%2\" is %3x%4")
        .arg(widget.objectName(),
            label        ? label->text()
                : button ? button->text()
                         : QString())
        .arg(widget.width())
        .arg(widget.height());
}

/// The application in another language and direction for the time of a test.
class Abroad {
public:
    explicit Abroad(Qt::LayoutDirection direction)
    {
        QCoreApplication::installTranslator(&m_words);
        QGuiApplication::setLayoutDirection(direction);
    }
    ~Abroad()
    {
        QCoreApplication::removeTranslator(&m_words);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    Q_DISABLE_COPY_MOVE(Abroad)

private:
    PseudoTranslator m_words;
};

} // namespace

class TestTranslation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pseudoWordsAreLonger();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void addressesStayLeftToRight();
    void germanIsInstalled();
};

void TestTranslation::pseudoWordsAreLonger()
{
    const auto source = QStringLiteral("&Send %1 to all");
    const auto pseudo = PseudoTranslator::pseudo(source);
    QVERIFY(pseudo.size() >= source.size() * 14 / 10);
    QVERIFY(pseudo.contains(QStringLiteral("%1")));
    QVERIFY(pseudo.contains(u'&'));
    QVERIFY(pseudo != source);
}

void TestTranslation::nothingIsClipped_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestTranslation::nothingIsClipped()
{
    QFETCH(Qt::LayoutDirection, direction);
    const Abroad abroad(direction);
    WindowFixture at;
    at.window->resize(1280, 720);
    QVERIFY(at.open());
    const auto look = [&](const char* when) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QStringList clipped;
        int seen = 0;
        for (const auto* widget : at.window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !showsText(widget))
                continue;
            ++seen;
            if (isClipped(*widget))
                clipped << describe(*widget);
        }
        const auto folder = qEnvironmentVariable("COMPOSER_SCREENSHOTS");
        if (!folder.isEmpty())
            at.window->grab().save(
                QStringLiteral("%1/pseudo-%2-%3.png").arg(folder).arg(direction).arg(QLatin1String(when)));
        QVERIFY(seen >= 5);
        QVERIFY2(clipped.isEmpty(), qPrintable(QLatin1String(when) + u'\n' + clipped.join(u'\n')));
    };
    look("opened");
    at.pressSend();
    look("problems");
    at.fill();
    at.pressSend();
    at.fake.finish(FakeSubmit::created());
    look("created");
}

void TestTranslation::addressesStayLeftToRight()
{
    const Abroad abroad(Qt::RightToLeft);
    WindowFixture at;
    QVERIFY(at.open());
    QCOMPARE(at.window->layoutDirection(), Qt::RightToLeft);
    for (const auto* name : {"fromAddress", "to", "instance", "alsoTo", "cc", "flow", "relatedContact"}) {
        const auto* edit = at.find<QLineEdit>(name);
        if (edit)
            QVERIFY2(edit->layoutDirection() == Qt::LeftToRight, name);
    }
    QVERIFY(at.find<QLineEdit>("to"));
    QCOMPARE(at.find("subject")->layoutDirection(), Qt::RightToLeft);
}

void TestTranslation::germanIsInstalled()
{
    ui::installTranslations(QLocale(QLocale::German, QLocale::Austria));
    QCOMPARE(QCoreApplication::translate("FieldText", "Subject"), QStringLiteral("Betreff"));
    WindowFixture at;
    QVERIFY(at.open());
    QCOMPARE(at.find("subject")->accessibleName(), QStringLiteral("Betreff"));
}

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
