// SPDX-License-Identifier: Apache-2.0
#include "ui/form/field_note.h"
#include "ui/form/form_grid.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace composer;
using ui::LabelledRow;

namespace {

constexpr int gap = 5;

struct Form {
    QWidget page;
    ui::FormGrid* grid = new ui::FormGrid(&page, gap);

    LabelledRow add(const char* name)
    {
        auto row = ui::labelledRow(QLatin1String(name), QStringLiteral("&Caption"), new QLineEdit, QStringLiteral("x"));
        grid->addRow({row});
        return row;
    }
    int height() const { return grid->sizeHint().height(); }
};

} // namespace

class TestFormGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowIsNamedAfterItsField();
    void aRowWithoutCaptionKeepsItsName();
    void theCaptionIsBesideTheField();
    void severalShareACaption();
    void aHiddenRowLeavesNothing();
    void aTightNoteComesAndGoes();
};

void TestFormGrid::aRowIsNamedAfterItsField()
{
    Form at;
    const auto row = at.add("subject");
    QCOMPARE(row.editor->objectName(), QStringLiteral("subject"));
    QCOMPARE(row.note->objectName(), QStringLiteral("subjectNote"));
    QCOMPARE(row.editor->accessibleName(), QStringLiteral("Caption"));
    QCOMPARE(row.editor->accessibleDescription(), QStringLiteral("x"));
    QCOMPARE(row.caption->buddy(), row.editor);
    QCOMPARE(row.caption->textFormat(), Qt::PlainText);
}

void TestFormGrid::aRowWithoutCaptionKeepsItsName()
{
    QWidget page;
    auto* edit = new QLineEdit(&page);
    edit->setAccessibleName(QStringLiteral("Own"));
    const auto row = ui::captionedRow(QStringLiteral("field"), {}, edit);
    QVERIFY(!row.caption && !row.note);
    QCOMPARE(edit->accessibleName(), QStringLiteral("Own"));
}

void TestFormGrid::theCaptionIsBesideTheField()
{
    Form at;
    const auto row = at.add("subject");
    at.page.show();
    QCOMPARE(row.caption->geometry().center().y(), row.editor->geometry().center().y());
    QVERIFY(row.caption->geometry().right() < row.editor->x());
    QCOMPARE(row.note->x(), row.editor->x());
    QVERIFY(row.note->y() > row.editor->geometry().bottom());
}

void TestFormGrid::severalShareACaption()
{
    Form at;
    auto* name = new QLineEdit;
    auto* address = new QLineEdit;
    at.grid->addRow({ui::labelledRow(QStringLiteral("name"), QStringLiteral("From"), name),
                        ui::labelledRow(QStringLiteral("address"), {}, address)},
        2);
    at.add("below");
    at.page.show();
    QCOMPARE(name->y(), address->y());
    QVERIFY(name->geometry().right() < address->x());
}

void TestFormGrid::aHiddenRowLeavesNothing()
{
    Form at;
    at.add("first");
    const int one = at.height();
    const auto row = at.add("second");
    const int two = at.height();
    QVERIFY(two > one);
    at.grid->setRowVisible(row.shown, false);
    QVERIFY(row.caption->isHidden() && row.editor->isHidden() && row.note->isHidden());
    QCOMPARE(at.height(), one);
    at.grid->setRowVisible(row.shown, true);
    QCOMPARE(at.height(), two);
}

void TestFormGrid::aTightNoteComesAndGoes()
{
    Form at;
    const auto row = at.add("field");
    const int withNote = at.height();
    row.note->setTight();
    QVERIFY(!row.note->isHidden());
    row.note->setHint({});
    QVERIFY(row.note->isHidden());
    QVERIFY(at.height() < withNote);
    row.note->setNotices({{.tone = models::Tone::Bad, .headline = QStringLiteral("wrong")}});
    QVERIFY(row.note->isHidden()); // kept back
    row.note->reveal();
    QVERIFY(!row.note->isHidden());
    // What is hidden with its row is not shown by what goes wrong there.
    at.grid->setRowVisible(row.shown, false);
    row.note->setNotices({{.tone = models::Tone::Bad, .headline = QStringLiteral("still wrong")}});
    QVERIFY(row.note->isHidden());
    at.grid->setRowVisible(row.shown, true);
    QVERIFY(!row.note->isHidden());
}

QTEST_MAIN(TestFormGrid)
#include "tst_form_grid.moc"
