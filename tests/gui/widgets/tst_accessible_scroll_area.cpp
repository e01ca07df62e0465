// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/accessible_scroll_area.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QString>
#include <QTest>

class TestAccessibleScrollArea : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChildThatHasGoneIsNone();
    void whatItHoldsIsFound();
};

namespace {

struct Area : QScrollArea {
    Area()
    {
        composer::ui::makeScrollAreasSafe();
        composer::ui::makeScrollAreasSafe();
        setWidget(new QLabel(QStringLiteral("inside")));
        widget()->setMinimumSize(1000, 1000);
        resize(100, 100);
        show();
    }
};

bool holds(QAccessibleInterface* node, const QString& name)
{
    for (int i = 0; i < node->childCount(); ++i) {
        auto* child = node->child(i);
        if (child && (child->text(QAccessible::Name) == name || holds(child, name)))
            return true;
    }
    return false;
}

} // namespace

/// As a screen reader asks that had counted them before.
void TestAccessibleScrollArea::aChildThatHasGoneIsNone()
{
    Area area;
    auto* node = QAccessible::queryAccessibleInterface(&area);
    const int before = node->childCount();
    QVERIFY(before > 0);
    area.hide();
    for (int i = 0; i < before + 10; ++i)
        (void)node->child(i);
    QVERIFY(!node->child(before + 10));
    QVERIFY(!node->child(-1));
}

void TestAccessibleScrollArea::whatItHoldsIsFound()
{
    Area area;
    QVERIFY(holds(QAccessible::queryAccessibleInterface(&area), QStringLiteral("inside")));
}

QTEST_MAIN(TestAccessibleScrollArea)
#include "tst_accessible_scroll_area.moc"
