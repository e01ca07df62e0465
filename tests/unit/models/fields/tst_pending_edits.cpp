// SPDX-License-Identifier: Apache-2.0
#include "contact/email_contact.h"
#include "models/fields/pending_edits.h"

#include <QSignalSpy>
#include <QStringList>
#include <QTest>

using namespace composer;
using models::PendingEdit;
using models::PendingEdits;

namespace {

/// An editor that writes down what it is asked to do.
PendingEdit editor(QStringList& log, const QString& name)
{
    return {[&log, name] { log << name + QLatin1String(" commit"); },
        [&log, name] { log << name + QLatin1String(" drop"); },
        [name](contact::EmailContact& contact) { contact.name = contact.name.value_or(QString()) + name; }};
}

} // namespace

class TestPendingEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksEveryEditorInOrder();
    void forgetsAnEditorThatIsGone();
    void outlivesAndIsOutlived();
    void anEditorMayEndOthers();
    void committingDoesNotBeginAnew();
    void tellsOfTyping();
};

void TestPendingEdits::asksEveryEditorInOrder()
{
    QStringList log;
    PendingEdits edits;
    const auto a = edits.add(editor(log, QStringLiteral("a")));
    const auto b = edits.add(editor(log, QStringLiteral("b")));
    contact::EmailContact contact;
    edits.applyTo(contact);
    QCOMPARE(contact.name, contact::Text(QStringLiteral("ab")));
    QVERIFY(log.isEmpty());
    edits.commitAll();
    edits.dropAll();
    QCOMPARE(log,
        (QStringList {QStringLiteral("a commit"), QStringLiteral("b commit"), QStringLiteral("a drop"),
            QStringLiteral("b drop")}));
}

void TestPendingEdits::forgetsAnEditorThatIsGone()
{
    QStringList log;
    PendingEdits edits;
    auto a = edits.add(editor(log, QStringLiteral("a")));
    a.reset();
    edits.commitAll();
    QVERIFY(log.isEmpty());
}

void TestPendingEdits::outlivesAndIsOutlived()
{
    QStringList log;
    PendingEdits::Registration a;
    {
        PendingEdits edits;
        a = edits.add(editor(log, QStringLiteral("a")));
    }
    a.reset();
    QVERIFY(log.isEmpty());
}

void TestPendingEdits::anEditorMayEndOthers()
{
    QStringList log;
    PendingEdits edits;
    PendingEdits::Registration b;
    auto ending = editor(log, QStringLiteral("a"));
    ending.commit = [&] {
        b.reset();
        b = edits.add(editor(log, QStringLiteral("c")));
    };
    const auto a = edits.add(std::move(ending));
    b = edits.add(editor(log, QStringLiteral("b")));
    edits.commitAll();
    QVERIFY(log.isEmpty());
    edits.dropAll();
    QCOMPARE(log, (QStringList {QStringLiteral("a drop"), QStringLiteral("c drop")}));
}

void TestPendingEdits::committingDoesNotBeginAnew()
{
    PendingEdits edits;
    int commits = 0;
    const auto a = edits.add({[&] {
                                  ++commits;
                                  edits.commitAll(); // as saving does, which a commit may set off
                              },
        [] {}, [](const auto&) {}});
    edits.commitAll();
    QCOMPARE(commits, 1);
    edits.commitAll();
    QCOMPARE(commits, 2);
}

void TestPendingEdits::tellsOfTyping()
{
    PendingEdits edits;
    const QSignalSpy typed(&edits, &PendingEdits::typed);
    edits.noteTyping();
    QCOMPARE(typed.count(), 1);
}

QTEST_GUILESS_MAIN(TestPendingEdits)
#include "tst_pending_edits.moc"
