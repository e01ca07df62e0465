// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/draft.h"
#include "models/composer/composer_model.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"
#include "ui/desktop/appearance.h"
#include "ui/details/fold_out.h"
#include "ui/details/side_panel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>
#include <cmath>

using namespace composer;
using contact::FieldId;

namespace {

struct Fixture {
    Fixture() { panel.resize(360, 700); }
    bool open()
    {
        panel.show();
        panel.activateWindow();
        return QTest::qWaitForWindowActive(&panel);
    }
    template <class Widget = QWidget>
    Widget* find(const char* name)
    {
        return panel.findChild<Widget*>(QLatin1String(name));
    }
    void paste(const char* name, const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        find(name)->setFocus();
        QTest::keyClick(find(name), Qt::Key_V, Qt::ControlModifier);
    }

    test::FakeSubmit fake;
    models::ComposerModel model {ui::SidePanel::fields(), test::fakeTargets(), fake.function()};
    QUndoStack undo;
    ui::SidePanel panel {model, undo};
};

contact::EmailContact everyMember()
{
    QFile file(QStringLiteral(COMPOSER_SOURCE_DIR "/resources/examples/every-member.json"));
    if (!file.open(QFile::ReadOnly))
        return {};
    const auto read = contact::readDraft(file.readAll());
    return read ? read->draft.contact : contact::EmailContact();
}

bool mostlyDark(const QImage& picture)
{
    const auto mean = picture.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0);
    return mean.lightness() < 128;
}

/// The last row of a picture with something other than its first pixel; -1: none.
int lastRowWithText(const QImage& picture)
{
    for (int y = picture.height() - 1; y >= 0; --y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (std::abs(qGray(picture.pixel(x, y)) - qGray(picture.pixel(0, 0))) > 100)
                return y;
        }
    }
    return -1;
}

} // namespace

class TestSidePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void sectionsFold();
    void sectionsAreRemembered();
    void problemLinksOpenTheirSection();
    void anArnFillsWhatItNames();
    void typedTextIsNoArnYet();
    void theTokenIsShownAndCopied();
    void everyControlHasAName();
    void nothingIsWiderThanThePanel_data();
    void nothingIsWiderThanThePanel();
    void looks_data();
    void looks();
};

void TestSidePanel::sectionsFold()
{
    Fixture at;
    QVERIFY(at.open());
    auto* header = at.find<QToolButton>("attributesSectionHeader");
    auto* section = at.find<ui::FoldOut>("attributesSection");
    QVERIFY(!section->content()->isVisible());
    QVERIFY(header->accessibleDescription().contains(QStringLiteral("collapsed")));
    header->setFocus();
    QTest::keyClick(header, Qt::Key_Space);
    QVERIFY(section->content()->isVisible());
    QVERIFY(header->accessibleDescription().contains(QStringLiteral("expanded")));
    QTest::keyClick(header, Qt::Key_Left);
    QVERIFY(!section->isOpen());
}

void TestSidePanel::sectionsAreRemembered()
{
    Fixture at;
    QSignalSpy changed(&at.panel, &ui::SidePanel::openSectionsChanged);
    at.find<ui::FoldOut>("referencesSection")->setOpen(true);
    QCOMPARE(changed.count(), 1);
    const auto open = at.panel.openSections();
    QCOMPARE(open, (QStringList {QStringLiteral("contactSection"), QStringLiteral("referencesSection")}));
    Fixture next;
    next.panel.setOpenSections(open);
    QVERIFY(next.find<ui::FoldOut>("referencesSection")->isOpen());
}

void TestSidePanel::problemLinksOpenTheirSection()
{
    Fixture at;
    auto contact = contact::blankContact();
    contact.attributes = {{QStringLiteral("a b"), {}}};
    contact.references = {{QStringLiteral("order"), {}}};
    at.model.setContact(contact);
    QVERIFY(at.open());
    QVERIFY(at.panel.focusPath(QStringLiteral("Attributes.a b")));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("attribute1Name"));
    QVERIFY(
        at.find<QToolButton>("attributesSectionHeader")->accessibleDescription().contains(QStringLiteral("problem")));
    QVERIFY(at.panel.focusPath(QStringLiteral("References.order.Type")));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("reference1Type"));
    QVERIFY(at.panel.focusPath(QStringLiteral("ContactFlowId")));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("flow"));
    QVERIFY(!at.panel.focusPath(QStringLiteral("EmailMessage.RawMessage.Subject")));
}

void TestSidePanel::anArnFillsWhatItNames()
{
    Fixture at;
    QVERIFY(at.open());
    at.paste("flow",
        QStringLiteral("arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-4333-8444-555555555556/"
                       "contact-flow/66666666-7777-4888-9999-000000000000"));
    QCOMPARE(at.model.text(FieldId::InstanceId), QStringLiteral("11111111-2222-4333-8444-555555555556"));
    QCOMPARE(at.model.text(FieldId::ContactFlowId), QStringLiteral("66666666-7777-4888-9999-000000000000"));
    QCOMPARE(at.find<QLineEdit>("flow")->text(), QStringLiteral("66666666-7777-4888-9999-000000000000"));
    at.find<QLineEdit>("instance")->selectAll();
    at.paste("instance",
        QStringLiteral("arn:aws:connect:us-west-2:123456789012:instance/21111111-2222-4333-8444-555555555556"));
    QCOMPARE(at.model.text(FieldId::InstanceId), QStringLiteral("21111111-2222-4333-8444-555555555556"));
    QCOMPARE(at.model.text(FieldId::ContactFlowId), QStringLiteral("66666666-7777-4888-9999-000000000000"));
}

void TestSidePanel::typedTextIsNoArnYet()
{
    Fixture at;
    QVERIFY(at.open());
    const auto arn =
        QStringLiteral("arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-4333-8444-555555555556");
    auto* edit = at.find<QLineEdit>("instance");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, arn);
    QCOMPARE(edit->text(), arn);
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(edit->text(), QStringLiteral("11111111-2222-4333-8444-555555555556"));
}

void TestSidePanel::theTokenIsShownAndCopied()
{
    Fixture at;
    QVERIFY(at.open());
    QVERIFY(at.find<QLineEdit>("clientToken")->isReadOnly());
    QVERIFY(!at.find("clientTokenCopy")->isEnabled());
    at.model.setText(FieldId::ClientToken, QStringLiteral("token-1"));
    QTest::mouseClick(at.find("clientTokenCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("token-1"));
}

void TestSidePanel::everyControlHasAName()
{
    Fixture at;
    at.model.setContact(everyMember());
    for (auto* section : at.panel.findChildren<ui::FoldOut*>())
        section->setOpen(true);
    QVERIFY(at.open());
    int seen = 0;
    for (auto* widget : at.panel.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        ++seen;
        auto* face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY2(seen > 30, qPrintable(QString::number(seen)));
}

void TestSidePanel::nothingIsWiderThanThePanel_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {300, 360, 700})
        QTest::addRow("%d", width) << width;
}

void TestSidePanel::nothingIsWiderThanThePanel()
{
    QFETCH(int, width);
    Fixture at;
    at.panel.resize(width, 700);
    at.model.setContact(everyMember());
    for (auto* section : at.panel.findChildren<ui::FoldOut*>())
        section->setOpen(true);
    QVERIFY(at.open());
    at.panel.revealIssues();
    QVERIFY2(at.panel.widget()->width() <= at.panel.viewport()->width(),
        qPrintable(QString::number(at.panel.widget()->minimumSizeHint().width())));
    QVERIFY2(at.panel.widget()->minimumSizeHint().width() <= at.panel.viewport()->width(),
        qPrintable(QString::number(at.panel.widget()->minimumSizeHint().width())));
}

/// Where COMPOSER_PICTURES names a folder, the pictures are left there for the eye.
void TestSidePanel::looks_data()
{
    QTest::addColumn<ui::Appearance>("appearance");
    QTest::addColumn<int>("width");
    for (const int width : {300, 360, 600}) {
        QTest::addRow("light, %d", width) << ui::Appearance::Light << width;
        QTest::addRow("dark, %d", width) << ui::Appearance::Dark << width;
    }
}

void TestSidePanel::looks()
{
    QFETCH(ui::Appearance, appearance);
    QFETCH(int, width);
    ui::applyAppearance(appearance);
    Fixture at;
    auto contact = everyMember();
    contact.attributes.push_back({QStringLiteral("bad name"), QStringLiteral("one\ntwo")});
    at.model.setContact(contact);
    for (auto* section : at.panel.findChildren<ui::FoldOut*>())
        section->setOpen(true);
    at.panel.resize(width, 700);
    QVERIFY(at.open());
    at.panel.revealIssues();
    QCoreApplication::processEvents();
    at.panel.resize(width, at.panel.widget()->sizeHint().height() + 30);
    QCoreApplication::processEvents();
    const auto picture = at.panel.grab().toImage();
    if (const auto folder = qEnvironmentVariable("COMPOSER_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(folder + u'/' + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png")));

    QCOMPARE(picture.width(), width);
    QCOMPARE(mostlyDark(picture), appearance == ui::Appearance::Dark);
    // Everything is painted down to the last line: nothing is cut off or left empty.
    const auto end = std::min(at.panel.widget()->childrenRect().bottom(), picture.height());
    QVERIFY2(lastRowWithText(picture) > end - 60, qPrintable(QString::number(end)));
}

QTEST_MAIN(TestSidePanel)
#include "tst_side_panel.moc"
