// SPDX-License-Identifier: Apache-2.0
#include "models/composer/submission_model.h"
#include "support/fake_submit.h"

#include <QSignalSpy>
#include <QTest>

using namespace composer;
using models::SubmissionModel;
using sending::State;
using test::FakeSubmit;
using Phase = SubmissionModel::Phase;

class TestSubmissionModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEachStep();
    void finishesOnce();
    void aSecondStartIsIgnored();
    void cancelAsksToStop();
    void aTargetThatDoesNotOpen();
    void theTargetIsOpenedOnce();
    void clearForgetsTheOutcomeOnlyAfterTheEnd();
    void dyingStopsTheSubmission();
    void lateProgressIsIgnored();
    void anOutcomeAtOnce();
    void usesAnotherEnvironment();
    void anotherEnvironmentWhileBusy();
    void productionIsConfirmedOnce();
    void productionDeclined();
};

namespace {

/// Environments by their ids; "production" is one.
base::Result<models::SendTarget, QString> openFake(const QString& id)
{
    if (id == QStringLiteral("broken"))
        return base::fail(QStringLiteral("No region."));
    models::SendTarget target;
    target.name = id.toUpper();
    target.environmentId = id;
    target.journalScope = id;
    target.accountId = QStringLiteral("123456789012");
    target.isProduction = id == QStringLiteral("production");
    return target;
}

contact::EmailContact contactTo(const QString& instance)
{
    contact::EmailContact contact;
    contact.instanceId = instance;
    return contact;
}

} // namespace

void TestSubmissionModel::showsEachStep()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTarget(), fake.function());
    QCOMPARE(model.step(), QString());
    model.start({});
    QCOMPARE(model.phase(), Phase::Running);
    QVERIFY(!model.step().isEmpty());

    QSignalSpy changed(&model, &SubmissionModel::changed);
    fake.report(State::Waiting, 2, base::Milliseconds {800});
    QCOMPARE(changed.count(), 1);
    QVERIFY2(model.step().contains(u'2'), qPrintable(model.step()));
}

void TestSubmissionModel::finishesOnce()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTarget(), fake.function());
    QSignalSpy finished(&model, &SubmissionModel::finished);
    model.start({});
    fake.report(State::Created); // the final state is told by the outcome alone
    QCOMPARE(model.phase(), Phase::Running);
    fake.finish(FakeSubmit::created());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(model.phase(), Phase::Finished);
    QCOMPARE(model.outcome().contactId, FakeSubmit::created().contactId);
    QVERIFY(model.notice().details.contains(FakeSubmit::created().requestId));
    QCOMPARE(model.step(), QString());
}

void TestSubmissionModel::aSecondStartIsIgnored()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTarget(), fake.function());
    model.start({});
    model.start({});
    QCOMPARE(fake.count(), std::size_t(1));
    fake.finish(FakeSubmit::refused());
    model.start({});
    QCOMPARE(fake.count(), std::size_t(2));
}

void TestSubmissionModel::cancelAsksToStop()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTarget(), fake.function());
    model.cancel(); // nothing to cancel
    QCOMPARE(model.phase(), Phase::Idle);
    model.start({});
    QVERIFY(!fake.isAskedToStop());
    model.cancel();
    QVERIFY(fake.isAskedToStop());
    QCOMPARE(model.phase(), Phase::Cancelling);
    // The truth may be that it was too late.
    fake.finish(FakeSubmit::created());
    QCOMPARE(model.outcome().state, State::Created);
    QCOMPARE(model.phase(), Phase::Finished);
}

void TestSubmissionModel::aTargetThatDoesNotOpen()
{
    FakeSubmit fake;
    bool isBroken = true;
    SubmissionModel model(
        [&]() -> base::Result<models::SendTarget, QString> {
            if (isBroken)
                return base::fail(QStringLiteral("No port is free."));
            return test::fakeTarget()();
        },
        fake.function());
    model.start({});
    QCOMPARE(model.phase(), Phase::Idle);
    QCOMPARE(model.targetProblem(), QStringLiteral("No port is free."));
    QCOMPARE(fake.count(), std::size_t(0));

    isBroken = false;
    model.start({});
    QCOMPARE(model.targetProblem(), QString());
    QCOMPARE(fake.count(), std::size_t(1));
}

void TestSubmissionModel::theTargetIsOpenedOnce()
{
    FakeSubmit fake;
    fake.immediate = FakeSubmit::created();
    int opened = 0;
    SubmissionModel model(
        [&] {
            ++opened;
            return test::fakeTarget()();
        },
        fake.function());
    QCOMPARE(opened, 0);
    QVERIFY(model.prepareTarget());
    model.start({});
    model.start({});
    QCOMPARE(opened, 1);
}

void TestSubmissionModel::clearForgetsTheOutcomeOnlyAfterTheEnd()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTarget(), fake.function());
    model.start({});
    model.clear();
    QCOMPARE(model.phase(), Phase::Running);
    fake.finish(FakeSubmit::created());
    model.clear();
    QCOMPARE(model.phase(), Phase::Idle);
}

void TestSubmissionModel::dyingStopsTheSubmission()
{
    FakeSubmit fake;
    auto model = std::make_unique<SubmissionModel>(test::fakeTarget(), fake.function());
    model->start({});
    model.reset();
    QVERIFY(fake.isAskedToStop());
    fake.report(State::Sending, 1); // goes nowhere
    fake.finish(FakeSubmit::created());
}

void TestSubmissionModel::lateProgressIsIgnored()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTarget(), fake.function());
    model.start({});
    fake.finish(FakeSubmit::created());
    fake.report(State::Sending, 3);
    QCOMPARE(model.phase(), Phase::Finished);
    QCOMPARE(model.step(), QString());
}

void TestSubmissionModel::anOutcomeAtOnce()
{
    FakeSubmit fake;
    fake.immediate = FakeSubmit::refused();
    SubmissionModel model(test::fakeTarget(), fake.function());
    model.start({});
    QCOMPARE(model.phase(), Phase::Finished);
    QCOMPARE(model.outcome().state, State::Refused);
}

void TestSubmissionModel::usesAnotherEnvironment()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTarget(), fake.function());
    model.useEnvironment(QStringLiteral("one")); // nobody knows how
    QVERIFY(!model.target());
    model.setOpenEnvironment(openFake);
    QSignalSpy changed(&model, &SubmissionModel::targetChanged);
    model.useEnvironment(QStringLiteral("one"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.target()->name, QStringLiteral("ONE"));

    model.useEnvironment(QStringLiteral("broken"));
    QVERIFY(!model.target()); // never the one before
    QCOMPARE(model.targetProblem(), QStringLiteral("No region."));
    model.start({});
    QCOMPARE(fake.count(), std::size_t(0));
    model.useEnvironment(QStringLiteral("one"));
    QCOMPARE(model.targetProblem(), QString());
}

void TestSubmissionModel::anotherEnvironmentWhileBusy()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTarget(), fake.function());
    model.setOpenEnvironment(openFake);
    model.start({});
    model.useEnvironment(QStringLiteral("one"));
    QCOMPARE(model.target()->name, QStringLiteral("Sandbox"));
    fake.finish(FakeSubmit::created());
    QCOMPARE(model.target()->name, QStringLiteral("ONE"));
    QCOMPARE(model.phase(), Phase::Finished); // the outcome stays
}

void TestSubmissionModel::productionIsConfirmedOnce()
{
    FakeSubmit fake;
    fake.immediate = FakeSubmit::created();
    SubmissionModel model(test::fakeTarget(), fake.function());
    model.setOpenEnvironment(openFake);
    QSignalSpy asked(&model, &SubmissionModel::productionConfirmationNeeded);
    QSignalSpy started(&model, &SubmissionModel::started);
    model.useEnvironment(QStringLiteral("production"));
    model.start(contactTo(QStringLiteral("i-1")));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), QStringLiteral("PRODUCTION"));
    QCOMPARE(asked.first().at(1).toString(), QStringLiteral("123456789012"));
    QCOMPARE(asked.first().at(2).toString(), QStringLiteral("i-1"));
    QCOMPARE(model.phase(), Phase::Idle);
    QCOMPARE(fake.count(), std::size_t(0));
    QCOMPARE(started.count(), 0);
    model.confirmProduction();
    QCOMPARE(fake.count(), std::size_t(1));
    QCOMPARE(started.count(), 1);
    model.confirmProduction(); // nothing waits any more
    QCOMPARE(fake.count(), std::size_t(1));

    model.start(contactTo(QStringLiteral("i-1")));
    QCOMPARE(fake.count(), std::size_t(2));
    model.useEnvironment(QStringLiteral("one"));
    model.useEnvironment(QStringLiteral("production"));
    model.start(contactTo(QStringLiteral("i-1")));
    QCOMPARE(fake.count(), std::size_t(3));
    QCOMPARE(asked.count(), 1);
    model.start(contactTo(QStringLiteral("i-2"))); // another instance than was named
    QCOMPARE(asked.count(), 2);
}

void TestSubmissionModel::productionDeclined()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTarget(), fake.function());
    model.setOpenEnvironment(openFake);
    QSignalSpy asked(&model, &SubmissionModel::productionConfirmationNeeded);
    model.useEnvironment(QStringLiteral("production"));
    model.start({});
    model.declineProduction();
    model.confirmProduction();
    QCOMPARE(fake.count(), std::size_t(0));
    model.start({});
    QCOMPARE(asked.count(), 2); // asked about again
    model.useEnvironment(QStringLiteral("one")); // the question was about another place
    model.confirmProduction();
    QCOMPARE(fake.count(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestSubmissionModel)
#include "tst_submission_model.moc"
