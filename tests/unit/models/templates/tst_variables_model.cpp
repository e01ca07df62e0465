// SPDX-License-Identifier: Apache-2.0
#include "models/templates/variables_model.h"
#include "support/sample_contact.h"

#include <QSignalSpy>
#include <QTest>

using namespace composer;
using models::VariablesModel;
using Member = models::VariableMember;

namespace {

contact::TemplateVariable variable(const char* name)
{
    contact::TemplateVariable made;
    made.name = QLatin1String(name);
    return made;
}

/// Uses a, c and d.
contact::EmailContact userOfThree()
{
    auto contact = test::sampleContact();
    contact.name = QStringLiteral("{{a}} {{c}} {{d}} {{c}}");
    return contact;
}

QStringList names(const VariablesModel& model)
{
    QStringList all;
    for (const auto& each : model.variables())
        all << each.name;
    return all;
}

} // namespace

class TestVariablesModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChosenOneIsTheForm();
    void everyMemberIsTakenAndGiven_data();
    void everyMemberIsTakenAndGiven();
    void withoutAVariableNothingIsSet();
    void movesAddsAndRemoves();
    void addsWhatTheTextUses();
    void saysWhatIsWrongWithWhich();
    void choosesTheFirstThatCannotBeUsed();
    void keepsWhatWasNotEdited();
};

void TestVariablesModel::theChosenOneIsTheForm()
{
    VariablesModel model(userOfThree(), {variable("a"), variable("b")});
    QCOMPARE(model.current(), 0);
    QCOMPARE(model.text(Member::Name), QStringLiteral("a"));
    QSignalSpy fields(&model, &VariablesModel::fieldChanged);
    QSignalSpy current(&model, &VariablesModel::currentChanged);
    model.choose(1);
    QCOMPARE(current.count(), 1);
    QCOMPARE(fields.count(), 5);
    QCOMPARE(model.text(Member::Name), QStringLiteral("b"));
    QCOMPARE(model.written(), QStringLiteral("{{b}}"));
}

void TestVariablesModel::everyMemberIsTakenAndGiven_data()
{
    QTest::addColumn<Member>("member");
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << Member::Name << QStringLiteral("n");
    QTest::newRow("label") << Member::Label << QStringLiteral("A & B");
    QTest::newRow("kind") << Member::Kind << QStringLiteral("choice");
    QTest::newRow("default") << Member::Default << QStringLiteral("d");
    QTest::newRow("choices") << Member::Choices << QStringLiteral("red\ngreen");
}

void TestVariablesModel::everyMemberIsTakenAndGiven()
{
    QFETCH(Member, member);
    QFETCH(QString, text);
    VariablesModel model(userOfThree(), {variable("a"), variable("b")});
    QSignalSpy list(&model, &VariablesModel::listChanged);
    QSignalSpy fields(&model, &VariablesModel::fieldChanged);
    model.setText(member, text);
    QCOMPARE(model.text(member), text);
    QCOMPARE(list.count(), 1);
    QCOMPARE(fields.count(), 1);
    QCOMPARE(fields.front().front().toInt(), int(member));
    for (const auto other : {Member::Name, Member::Label, Member::Kind, Member::Default, Member::Choices}) {
        VariablesModel untouched(userOfThree(), {variable("a")});
        if (other != member)
            QCOMPARE(model.text(other), untouched.text(other));
    }
    model.choose(1);
    QCOMPARE(model.text(Member::Name), QStringLiteral("b"));
    QVERIFY(model.variables().back() == variable("b"));
}

void TestVariablesModel::withoutAVariableNothingIsSet()
{
    VariablesModel model(userOfThree(), {});
    QCOMPARE(model.current(), -1);
    model.setText(Member::Name, QStringLiteral("x"));
    model.setRequired(true);
    model.removeCurrent();
    model.moveCurrent(1);
    QVERIFY(model.variables().empty());
    QVERIFY(model.text(Member::Name).isEmpty());
    QVERIFY(model.notices(Member::Name).empty());
    QVERIFY(model.written().isEmpty());
    QVERIFY(!model.isRequired() && !model.isChoice() && !model.canMove(1));
    QVERIFY(!model.chooseFirstIssue());
}

void TestVariablesModel::movesAddsAndRemoves()
{
    VariablesModel model(userOfThree(), {variable("a"), variable("b")});
    QVERIFY(!model.canMove(-1) && model.canMove(1));
    model.moveCurrent(-1);
    model.moveCurrent(1);
    QCOMPARE(names(model), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(model.text(Member::Name), QStringLiteral("a")); // still the chosen one
    model.add();
    QCOMPARE(model.current(), 2);
    QVERIFY(!model.title(2).isEmpty());
    model.choose(0);
    model.removeCurrent();
    QCOMPARE(names(model), QStringList({QStringLiteral("a"), QString()}));
    QCOMPARE(model.current(), 0);
    model.choose(1);
    model.removeCurrent();
    QCOMPARE(model.current(), 0); // the last one went, so the one before it
    model.removeCurrent();
    QCOMPARE(model.current(), -1);
}

void TestVariablesModel::addsWhatTheTextUses()
{
    VariablesModel model(userOfThree(), {variable("a"), variable("b")});
    QVERIFY(model.hasUnlistedUse());
    model.addUsed();
    QCOMPARE(names(model),
        QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
    QVERIFY(!model.hasUnlistedUse());
}

void TestVariablesModel::saysWhatIsWrongWithWhich()
{
    VariablesModel model(userOfThree(), {variable("a"), variable("b")});
    QVERIFY(model.notices(Member::Name).empty());
    model.setText(Member::Name, QStringLiteral("not a name"));
    QVERIFY(model.notices(Member::Name).front().tone == models::Tone::Bad);
    QVERIFY(model.notices(Member::Label).empty());
    // Two equal names are both reported.
    model.setText(Member::Name, QStringLiteral("b"));
    QVERIFY(!model.notices(Member::Name).empty());
    model.choose(1);
    QVERIFY(!model.notices(Member::Name).empty());
    model.setText(Member::Name, QStringLiteral("unused"));
    QCOMPARE(model.notices(Member::Name).size(), std::size_t(1));
    QVERIFY(model.notices(Member::Name).front().tone == models::Tone::Attention);
    model.setText(Member::Kind, QStringLiteral("date"));
    model.setText(Member::Default, QStringLiteral("tomorrow"));
    QVERIFY(!model.notices(Member::Default).empty());
}

void TestVariablesModel::choosesTheFirstThatCannotBeUsed()
{
    VariablesModel model(userOfThree(), {variable("a"), variable("c"), variable("d")});
    QVERIFY(!model.chooseFirstIssue());
    model.choose(2);
    model.setText(Member::Kind, QStringLiteral("number"));
    model.setText(Member::Default, QStringLiteral("many"));
    model.choose(0);
    QVERIFY(model.chooseFirstIssue() == Member::Default);
    QCOMPARE(model.current(), 2);
    model.setText(Member::Name, {});
    model.choose(0);
    QVERIFY(model.chooseFirstIssue() == Member::Name);
}

void TestVariablesModel::keepsWhatWasNotEdited()
{
    auto strange = variable("a");
    strange.required = false;
    strange.unknown.members = {{QStringLiteral("later"), base::Json::integer(1)}};
    strange.unknown.instead = base::Json::integer(7);
    VariablesModel model(userOfThree(), {strange, variable("b")});
    model.choose(1);
    model.choose(0);
    model.setRequired(false); // as it is
    QVERIFY(model.variables().front() == strange);
    model.setRequired(true);
    QCOMPARE(model.variables().front().required, true);
    QCOMPARE(model.variables().front().unknown.members.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestVariablesModel)
#include "tst_variables_model.moc"
