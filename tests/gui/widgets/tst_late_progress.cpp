// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/late_progress.h"

#include <QTest>

using namespace composer;

class TestLateProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortWorkShowsNothing();
    void longWorkIsShownUntilItEnds();
    void aRepeatedCallDoesNotDelayIt();
};

namespace {

struct Bar {
    Bar() { page.show(); }
    QWidget page;
    ui::LateProgress* progress = new ui::LateProgress(&page);
};

} // namespace

void TestLateProgress::shortWorkShowsNothing()
{
    Bar at;
    at.progress->setBusy(true);
    QVERIFY(at.progress->isHidden());
    at.progress->setBusy(false);
    QVERIFY(!QTest::qWaitFor([&at] { return at.progress->isVisible(); }, 800));
}

void TestLateProgress::longWorkIsShownUntilItEnds()
{
    Bar at;
    at.progress->setBusy(true);
    QTRY_VERIFY(at.progress->isVisible());
    at.progress->setBusy(true);
    QVERIFY(at.progress->isVisible());
    at.progress->setBusy(false);
    QVERIFY(at.progress->isHidden());
}

void TestLateProgress::aRepeatedCallDoesNotDelayIt()
{
    Bar at;
    const bool isShown = QTest::qWaitFor(
        [&at] {
            at.progress->setBusy(true);
            return at.progress->isVisible();
        },
        3'000);
    QVERIFY(isShown);
}

QTEST_MAIN(TestLateProgress)
#include "tst_late_progress.moc"
