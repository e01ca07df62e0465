// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>

using namespace composer;
using sending::State;
using test::FakeSubmit;
using test::WindowFixture;

namespace {

/// As long as it lives, nothing can be written where the drafts are: a file lies in the folder's place.
class BrokenStore {
public:
    explicit BrokenStore(const WindowFixture& at)
        : m_folder(at.data.path())
    {
        QDir().rename(m_folder, aside());
        QFile file(m_folder);
        m_isBroken = file.open(QFile::WriteOnly);
    }
    Q_DISABLE_COPY_MOVE(BrokenStore)
    ~BrokenStore()
    {
        QFile::remove(m_folder);
        QDir().rename(aside(), m_folder);
    }
    bool isBroken() const { return m_isBroken; }

private:
    QString aside() const { return m_folder + QLatin1String("-aside"); }

    QString m_folder;
    bool m_isBroken = false;
};

bool saysNotSaved(WindowFixture& at)
{
    return at.said("saveState").startsWith(QStringLiteral("Not saved: "));
}

} // namespace

class TestSaveState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savedIsSaid();
    void notSavedIsShownBesideAnOutcome_data();
    void notSavedIsShownBesideAnOutcome();
    void notSavedIsShownBesideTheProgress();
    void anotherSentenceDoesNotCoverIt();
    void theFirstCloseSaysWhyItDoesNot();
};

void TestSaveState::savedIsSaid()
{
    WindowFixture at;
    QVERIFY(at.open());
    QCOMPARE(at.said("saveState"), QString());
    at.type("subject", QStringLiteral("Order 4711"));
    QTRY_VERIFY2(at.said("saveState").startsWith(QStringLiteral("Saved at ")), qPrintable(at.said("saveState")));
    QCOMPARE(at.said("state"), QStringLiteral("Nothing sent yet."));
    at.action("newMessage")->trigger();
    QCOMPARE(at.said("saveState"), QString());
}

void TestSaveState::notSavedIsShownBesideAnOutcome_data()
{
    QTest::addColumn<sending::Outcome>("outcome");
    QTest::newRow("refused") << FakeSubmit::refused();
    QTest::newRow("created") << FakeSubmit::created();
    QTest::newRow("unknown") << FakeSubmit::ended(State::Unknown);
    QTest::newRow("not sent") << FakeSubmit::ended(State::NotSent);
    QTest::newRow("cancelled") << FakeSubmit::ended(State::Cancelled);
}

void TestSaveState::notSavedIsShownBesideAnOutcome()
{
    QFETCH(const sending::Outcome, outcome);
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    at.fake.finish(outcome);
    const auto shown = at.said("outcome");
    QVERIFY(!shown.isEmpty());
    {
        const BrokenStore broken(at);
        QVERIFY(broken.isBroken());
        const auto subject = at.find<QLineEdit>("subject")->text();
        at.type("subject", QStringLiteral("Changed after the outcome"));
        QTRY_VERIFY2(saysNotSaved(at), qPrintable(at.said("saveState")));
        QCOMPARE(at.said("outcome"), QString()); // it is of the message as it was sent
        at.type("subject", subject);
        QCOMPARE(at.said("outcome"), shown);
        QVERIFY2(saysNotSaved(at), qPrintable(at.said("saveState")));
    }
    at.type("subject", QStringLiteral("Changed again"));
    QTRY_VERIFY2(at.said("saveState").startsWith(QStringLiteral("Saved at ")), qPrintable(at.said("saveState")));
}

void TestSaveState::notSavedIsShownBesideTheProgress()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    at.fake.report(State::Sending, 1);
    const BrokenStore broken(at);
    at.type("subject", QStringLiteral("Changed meanwhile"));
    QTRY_VERIFY2(saysNotSaved(at), qPrintable(at.said("saveState")));
    at.fake.report(State::Waiting, 2, base::Milliseconds {800});
    QVERIFY2(at.said("state").contains(QStringLiteral("2 of 3")), qPrintable(at.said("state")));
    QVERIFY(saysNotSaved(at));
    // Nor can the sent message be filed; the contact is there all the same.
    at.fake.finish(FakeSubmit::created());
    QVERIFY(saysNotSaved(at));
    // The outcome is not that of the text which was typed meanwhile, but it is said.
    QVERIFY2(at.said("state").contains(FakeSubmit::created().contactId), qPrintable(at.said("state")));
}

void TestSaveState::anotherSentenceDoesNotCoverIt()
{
    WindowFixture at;
    const auto exported = at.data.path() + QLatin1String("-exported.json");
    at.answers->fileToSave = [exported](QWidget*, const QString&) { return exported; };
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    at.fake.finish(FakeSubmit::refused());
    const BrokenStore broken(at);
    at.type("subject", QStringLiteral("Changed"));
    QTRY_VERIFY2(saysNotSaved(at), qPrintable(at.said("saveState")));
    at.action("exportRequest")->trigger();
    QVERIFY2(at.said("state").startsWith(QStringLiteral("Exported to ")), qPrintable(at.said("state")));
    QVERIFY(saysNotSaved(at));
    QVERIFY(QFile::remove(exported));
}

void TestSaveState::theFirstCloseSaysWhyItDoesNot()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    at.fake.finish(FakeSubmit::refused());
    QTRY_VERIFY2(at.said("saveState").startsWith(QStringLiteral("Saved at ")), qPrintable(at.said("saveState")));
    const auto refuses = [&] { return !at.window->close() && at.window->isVisible(); };
    const auto explains = [&] { return saysNotSaved(at) && at.said("saveState").contains(QStringLiteral("open")); };
    {
        const BrokenStore broken(at);
        at.type("subject", QStringLiteral("Changed"));
        QVERIFY(refuses());
        QVERIFY2(explains(), qPrintable(at.said("saveState")));
    }
    at.type("subject", QStringLiteral("Changed again"));
    QTRY_VERIFY2(at.said("saveState").startsWith(QStringLiteral("Saved at ")), qPrintable(at.said("saveState")));
    // It was saved since: the next trouble is said before anything is lost, too.
    const BrokenStore broken(at);
    at.type("subject", QStringLiteral("Changed once more"));
    QVERIFY(refuses());
    QVERIFY2(explains(), qPrintable(at.said("saveState")));
    QVERIFY(at.window->close());
}

QTEST_MAIN(TestSaveState)
#include "tst_save_state.moc"
