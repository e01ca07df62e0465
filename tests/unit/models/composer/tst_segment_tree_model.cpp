// SPDX-License-Identifier: Apache-2.0
#include "models/composer/segment_tree_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <initializer_list>

using namespace composer;
using contact::SegmentAttributeValue;
using models::SegmentAttributes;
using models::SegmentKind;
using models::SegmentTreeModel;

namespace {

SegmentAttributeValue text(const char* content)
{
    SegmentAttributeValue value;
    value.valueString = QString::fromUtf8(content);
    return value;
}

/// An expiry (left out), a text, and a map with a list in it.
SegmentAttributes sample()
{
    SegmentAttributes attributes;
    contact::setContactExpiry(attributes, 135);
    attributes.push_back({QStringLiteral("campaign"), text("autumn")});
    SegmentAttributeValue list;
    list.valueList = {text("a"), text("b")};
    SegmentAttributeValue map;
    map.valueMap.emplace().push_back({QStringLiteral("inner"), list});
    map.unknown.members.push_back({QStringLiteral("Note"), base::Json::integer(1)});
    attributes.push_back({QStringLiteral("deep"), map});
    return attributes;
}

struct Fixture {
    Fixture()
    {
        QObject::connect(&model, &SegmentTreeModel::edited, &model,
            [this](const SegmentAttributes& after) { model.setAttributes(after); });
        model.setAttributes(sample());
    }
    QModelIndex at(std::initializer_list<int> rows, int column = 0)
    {
        QModelIndex index;
        for (const int row : rows)
            index = model.index(row, 0, index);
        return index.siblingAtColumn(column);
    }
    QString shown(std::initializer_list<int> rows, int column) { return at(rows, column).data().toString(); }

    SegmentTreeModel model;
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestSegmentTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryKind();
    void leavesOutWhatHasItsOwnEditor();
    void editsInPlace();
    void refusesWhatIsNoNumber();
    void addsAndRemoves();
    void convertsKinds_data();
    void convertsKinds();
    void reportsOnlyWhatChanged();
    void anUnclearValueIsFixed();
    void problemsGoToTheDeepestRow();
    void deepNestingIsNoProblem();
};

void TestSegmentTreeModel::showsEveryKind()
{
    Fixture at;
    QCOMPARE(at.model.rowCount(), 2);
    QCOMPARE(at.shown({0}, 0), QStringLiteral("campaign"));
    QCOMPARE(at.shown({0}, 1), QStringLiteral("Text"));
    QCOMPARE(at.shown({0}, 2), QStringLiteral("autumn"));
    QCOMPARE(at.shown({1}, 1), QStringLiteral("Map"));
    QCOMPARE(at.shown({1, 0}, 0), QStringLiteral("inner"));
    QCOMPARE(at.shown({1, 0}, 1), QStringLiteral("List"));
    QCOMPARE(at.shown({1, 0, 1}, 0), QStringLiteral("2"));
    QCOMPARE(at.shown({1, 0, 1}, 2), QStringLiteral("b"));
    QVERIFY(!(at.model.flags(at.at({1, 0, 1}, 0)) & Qt::ItemIsEditable));
}

void TestSegmentTreeModel::leavesOutWhatHasItsOwnEditor()
{
    Fixture at;
    auto odd = sample();
    odd[0].value.valueArn = QStringLiteral("x");
    at.model.setAttributes(odd);
    QCOMPARE(at.model.rowCount(), 3);
    QCOMPARE(at.shown({0}, 1), QStringLiteral("unclear"));
    at.model.setAttributes(sample());
    QCOMPARE(at.model.rowCount(), 2);
}

void TestSegmentTreeModel::editsInPlace()
{
    Fixture at;
    QVERIFY(at.model.setData(at.at({1, 0, 1}, 2), QStringLiteral("c")));
    QVERIFY(at.model.setData(at.at({1, 0}, 0), QStringLiteral("renamed")));
    QVERIFY(at.model.setData(at.at({0}, 0), QStringLiteral("topic")));
    auto wanted = sample();
    wanted[1].key = QStringLiteral("topic");
    auto& inner = wanted[2].value.valueMap->front();
    inner.key = QStringLiteral("renamed");
    inner.value.valueList->at(1) = text("c");
    QCOMPARE(at.model.attributes(), wanted); // with the expiry and the unknown member
}

void TestSegmentTreeModel::refusesWhatIsNoNumber()
{
    Fixture at;
    QVERIFY(at.model.setData(at.at({0}, 1), int(SegmentKind::Number)));
    QVERIFY(!at.model.setData(at.at({0}, 2), QStringLiteral("many")));
    QVERIFY(at.model.setData(at.at({0}, 2), QStringLiteral("-7")));
    QCOMPARE(at.shown({0}, 2), QStringLiteral("-7"));
}

void TestSegmentTreeModel::addsAndRemoves()
{
    Fixture at;
    at.model.add({});
    at.model.add(at.at({0}));
    at.model.addInside(at.at({2, 0})); // "deep" has moved down
    at.model.add(at.at({2, 0, 0}));
    QCOMPARE(at.model.rowCount(), 4);
    QCOMPARE(at.model.rowCount(at.at({2, 0})), 4);
    QCOMPARE(at.shown({2, 0, 1}, 2), QString());
    at.model.remove(at.at({2, 0, 3}));
    at.model.remove(at.at({2, 0, 1}));
    at.model.remove(at.at({3}));
    at.model.remove(at.at({1}));
    QCOMPARE(at.model.attributes(), sample());
    at.model.remove(at.at({1, 0}));
    QCOMPARE(at.model.rowCount(at.at({1})), 0);
    at.model.addInside(at.at({0})); // a text has no inside
    QCOMPARE(at.model.rowCount(at.at({0})), 0);
}

void TestSegmentTreeModel::convertsKinds_data()
{
    QTest::addColumn<SegmentKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("children");
    QTest::newRow("number") << SegmentKind::Number << QStringLiteral("12") << 0;
    QTest::newRow("arn") << SegmentKind::Arn << QStringLiteral("12") << 0;
    QTest::newRow("list") << SegmentKind::List << QString() << 1;
    QTest::newRow("map") << SegmentKind::Map << QString() << 1;
}

void TestSegmentTreeModel::convertsKinds()
{
    QFETCH(SegmentKind, kind);
    QFETCH(QString, value);
    QFETCH(int, children);
    Fixture at;
    at.model.setData(at.at({0}, 2), QStringLiteral("12"));
    QVERIFY(at.model.setData(at.at({0}, 1), int(kind)));
    QCOMPARE(at.model.kindOf(at.at({0})), kind);
    QCOMPARE(at.shown({0}, 2), value);
    QCOMPARE(at.model.rowCount(at.at({0})), children);
    if (children > 0)
        QCOMPARE(at.shown({0, 0}, 2), QStringLiteral("12"));
    // Back, through the other container.
    at.model.setData(at.at({1, 0}), int(SegmentKind::Map));
    QCOMPARE(at.model.attributes().size(), std::size_t(3));
}

void TestSegmentTreeModel::reportsOnlyWhatChanged()
{
    Fixture at;
    const QPersistentModelIndex kept = at.at({1, 0, 1});
    QSignalSpy reset(&at.model, &SegmentTreeModel::modelReset);
    QSignalSpy removed(&at.model, &SegmentTreeModel::rowsRemoved);
    auto changed = sample();
    changed[1].value = text("winter");
    changed.insert(changed.begin() + 2, {QStringLiteral("new"), text("x")});
    at.model.setAttributes(changed);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), QStringLiteral("2"));
    QCOMPARE(kept.parent().parent().row(), 2);
    QCOMPARE(reset.count() + removed.count(), 0);
}

void TestSegmentTreeModel::anUnclearValueIsFixed()
{
    Fixture at;
    auto odd = sample();
    odd[1].value.valueArn = QStringLiteral("arn:x");
    at.model.setAttributes(odd);
    QCOMPARE(at.model.kindOf(at.at({0})), SegmentKind::Unclear);
    QVERIFY(at.model.setData(at.at({0}, 1), int(SegmentKind::Text)));
    QCOMPARE(at.model.attributes(), sample());
}

void TestSegmentTreeModel::problemsGoToTheDeepestRow()
{
    Fixture at;
    const auto path = QStringLiteral("SegmentAttributes.deep.ValueMap.inner.ValueList[1].ValueString");
    QCOMPARE(at.model.indexAt(path), at.at({1, 0, 1}));
    QVERIFY(!at.model.indexAt(QStringLiteral("SegmentAttributes")).isValid());
    at.model.setIssues({{path, contact::IssueCode::Required, {}}});
    QCOMPARE(at.at({1, 0, 1}).data(SegmentTreeModel::IssueRole).toInt(), 2);
    QVERIFY(!at.at({1, 0, 1}).data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(at.at({1, 0}).data(SegmentTreeModel::IssueRole).toInt(), 0);
}

void TestSegmentTreeModel::deepNestingIsNoProblem()
{
    Fixture at;
    auto value = text("x");
    for (int level = 1; level < contact::maximumSegmentDepth; ++level) {
        SegmentAttributeValue around;
        around.valueList.emplace().push_back(std::move(value));
        value = std::move(around);
    }
    at.model.setAttributes({{QStringLiteral("deep"), value}});
    auto index = at.at({0});
    int levels = 1;
    while (at.model.rowCount(index) > 0) {
        index = at.model.index(0, 0, index);
        ++levels;
    }
    QCOMPARE(levels, contact::maximumSegmentDepth);
}

QTEST_GUILESS_MAIN(TestSegmentTreeModel)
#include "tst_segment_tree_model.moc"
