// SPDX-License-Identifier: Apache-2.0
#include "rig.h"
#include "sending/state_machine.h"

#include <QTest>

using namespace composer;
using sending::State;
using test::Rig;

namespace {

QString logged;

void keepLog(QtMsgType, const QMessageLogContext&, const QString& line)
{
    logged += line + u'\n';
}

} // namespace

class TestStateMachine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allowsTheseTransitionsOnly();
    void reportsEachTransition();
    void saysNothingUnlessAsked();
    void logsNothingPrivate();
};

void TestStateMachine::allowsTheseTransitionsOnly()
{
    constexpr State states[] = {State::Editing, State::Checking, State::SigningIn, State::Sending, State::Waiting,
        State::Created, State::Refused, State::NotSent, State::Unknown, State::Cancelled};
    constexpr const char* allowed[] = {
        // to: Editing, Checking, SigningIn, Sending, Waiting, Created, Refused, NotSent, Unknown, Cancelled
        ".x........", // Editing
        "..x..x.xxx", // Checking
        "...x.x.xxx", // SigningIn
        "..xxxxxxxx", // Sending
        "..xx...xxx", // Waiting
        "..........", // Created
        "..........", // Refused
        "..........", // NotSent
        "..........", // Unknown
        "..........", // Cancelled
    };
    for (int from = 0; from < 10; ++from) {
        for (int to = 0; to < 10; ++to) {
            QVERIFY2(sending::mayFollow(states[from], states[to]) == (allowed[from][to] == 'x'),
                qPrintable(QStringLiteral("%1 -> %2")
                               .arg(QLatin1String(nameOf(states[from])), QLatin1String(nameOf(states[to])))));
        }
        QCOMPARE(sending::isFinal(states[from]), from >= 5);
    }
}

void TestStateMachine::reportsEachTransition()
{
    std::vector<sending::Progress> reports;
    sending::StateMachine machine([&](const sending::Progress& progress) { reports.push_back(progress); }, 3);
    QCOMPARE(machine.state(), State::Editing);
    machine.enter(State::Checking);
    machine.enter(State::SigningIn);
    machine.enter(State::Sending, 1);
    machine.enter(State::Waiting, 2, base::Milliseconds {50});
    QCOMPARE(machine.state(), State::Waiting);
    QCOMPARE(reports.size(), std::size_t {4});
    QCOMPARE(reports[2].attempt, 1);
    QCOMPARE(reports[3].attempt, 2);
    QCOMPARE(reports[3].maximumAttempts, 3);
    QCOMPARE(reports[3].delay, base::Milliseconds {50});
}

void TestStateMachine::saysNothingUnlessAsked()
{
    logged.clear();
    auto* const before = qInstallMessageHandler(keepLog);
    Rig().run(QStringLiteral("500 200"));
    qInstallMessageHandler(before);
    QCOMPARE(logged, QString());
}

void TestStateMachine::logsNothingPrivate()
{
    Rig rig;
    rig.source->keys.sessionToken = base::Secret("session-canary");
    rig.contact.fromEmailAddress->displayName = QStringLiteral("name-canary");
    rig.contact.clientToken = QStringLiteral("token-canary");
    rig.transport->reply(500, R"({"Message":"message-canary"})", {{"x-amzn-ErrorType", "InternalFailure"}});
    rig.transport->reply(302, {}, {{"Location", "https://example.net/?X-Amz-Signature=query-canary"}});
    logged.clear();
    QLoggingCategory::setFilterRules(QStringLiteral("composer.*=true"));
    auto* const before = qInstallMessageHandler(keepLog);
    rig.run(rig.order());
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY2(logged.contains(QLatin1String("sending -> waiting")), qPrintable(logged)); // there is a log to look at
    QVERIFY2(logged.contains(QLatin1String("InternalFailure")), qPrintable(logged));
    QVERIFY2(!logged.contains(QLatin1String("canary")), qPrintable(logged));
    QVERIFY2(!logged.contains(u'@'), qPrintable(logged));
}

QTEST_GUILESS_MAIN(TestStateMachine)
#include "tst_state_machine.moc"
