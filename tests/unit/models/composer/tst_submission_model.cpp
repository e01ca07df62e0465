// SPDX-License-Identifier: Apache-2.0
#include "models/composer/submission_model.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"

#include <QSignalSpy>
#include <QTemporaryDir>
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
    void anOutcomeIsOfOneMessage();
    void aDeclinedQuestionTakesTheOutcomeAway();
    void dyingStopsTheSubmission();
    void lateProgressIsIgnored();
    void anOutcomeAtOnce();
    void usesAnotherEnvironment();
    void anotherEnvironmentWhileBusy();
    void productionIsConfirmedOnce();
    void productionDeclined();
};

namespace {

/// A model over environments in a temporary folder.
struct Fixture {
    QString add(const QString& name, const QString& region = QStringLiteral("us-west-2"), bool isProduction = false)
    {
        return test::addEnvironment(environments, [&](models::Environment& environment) {
            environment.name = name;
            environment.region = region;
            environment.accountId = QStringLiteral("123456789012");
            environment.isProduction = isProduction;
        });
    }

    QTemporaryDir folder;
    std::shared_ptr<models::TargetOpener> targets =
        test::fakeTargets(test::fakeServices(), folder.filePath(QStringLiteral("environments.json")));
    models::Environments& environments = targets->environments();
    FakeSubmit fake;
    SubmissionModel model {targets, fake.function()};
};

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
    SubmissionModel model(test::fakeTargets(), fake.function());
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
    SubmissionModel model(test::fakeTargets(), fake.function());
    QSignalSpy finished(&model, &SubmissionModel::finished);
    model.start({});
    fake.report(State::Created); // the final state is reported by the outcome alone
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
    SubmissionModel model(test::fakeTargets(), fake.function());
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
    SubmissionModel model(test::fakeTargets(), fake.function());
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
    auto services = test::fakeServices();
    services.sandbox = [&isBroken]() -> base::Result<std::unique_ptr<sandbox::Sandbox>, QString> {
        if (isBroken)
            return base::fail(QStringLiteral("No port is free."));
        return std::make_unique<test::FakeSandbox>();
    };
    SubmissionModel model(test::fakeTargets(services), fake.function());
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
    auto services = test::fakeServices();
    services.transport = [&opened] {
        ++opened;
        return nullptr;
    };
    const QTemporaryDir folder;
    const auto targets = test::fakeTargets(services, folder.filePath(QStringLiteral("environments.json")));
    targets->environments().setCurrent(test::addEnvironment(targets->environments()));
    SubmissionModel model(targets, fake.function());
    QCOMPARE(opened, 0);
    QVERIFY(model.prepareTarget());
    model.start({});
    model.start({});
    QCOMPARE(opened, 1);
}

void TestSubmissionModel::anOutcomeIsOfOneMessage()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTargets(), fake.function());
    model.setMessage(QStringLiteral("one"));
    model.start({});
    model.setMessage(QStringLiteral("two")); // not while it runs
    QCOMPARE(model.messageId(), QStringLiteral("one"));
    fake.finish(FakeSubmit::created());
    QCOMPARE(model.phase(), Phase::Finished);
    model.setMessage(QStringLiteral("two"));
    QCOMPARE(model.phase(), Phase::Idle);
    QVERIFY(!model.last());
    model.setMessage(QStringLiteral("one"));
    model.setShowsLast(true);
    QCOMPARE(model.phase(), Phase::Finished);
    QCOMPARE(model.outcome().contactId, FakeSubmit::created().contactId);
}

void TestSubmissionModel::aDeclinedQuestionTakesTheOutcomeAway()
{
    FakeSubmit fake;
    const QTemporaryDir folder;
    const auto targets = test::fakeTargets(test::fakeServices(), folder.filePath(QStringLiteral("environments.json")));
    targets->environments().setCurrent(test::addEnvironment(
        targets->environments(), [](models::Environment& environment) { environment.isProduction = true; }));
    SubmissionModel model(targets, fake.function());
    contact::EmailContact contact;
    contact.instanceId = QStringLiteral("one");
    model.start(contact);
    model.confirmProduction();
    fake.finish(FakeSubmit::refused());
    QCOMPARE(model.phase(), Phase::Finished);
    contact.instanceId = QStringLiteral("two");
    model.start(contact);
    model.declineProduction();
    QCOMPARE(model.phase(), Phase::Idle);
    QCOMPARE(fake.count(), std::size_t(1));
}

void TestSubmissionModel::dyingStopsTheSubmission()
{
    FakeSubmit fake;
    auto model = std::make_unique<SubmissionModel>(test::fakeTargets(), fake.function());
    model->start({});
    model.reset();
    QVERIFY(fake.isAskedToStop());
    fake.report(State::Sending, 1); // goes nowhere
    fake.finish(FakeSubmit::created());
}

void TestSubmissionModel::lateProgressIsIgnored()
{
    FakeSubmit fake;
    SubmissionModel model(test::fakeTargets(), fake.function());
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
    SubmissionModel model(test::fakeTargets(), fake.function());
    model.start({});
    QCOMPARE(model.phase(), Phase::Finished);
    QCOMPARE(model.outcome().state, State::Refused);
}

void TestSubmissionModel::usesAnotherEnvironment()
{
    Fixture at;
    const auto one = at.add(QStringLiteral("One"));
    const auto broken = at.add(QStringLiteral("Broken"), {});
    QVERIFY(!at.model.target());
    QSignalSpy changed(&at.model, &SubmissionModel::targetChanged);
    at.environments.setCurrent(one);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(at.model.target()->environment.name, QStringLiteral("One"));

    at.environments.setCurrent(broken);
    QVERIFY(!at.model.target()); // never the one before
    QCOMPARE(at.model.targetProblem(), QStringLiteral("The environment “Broken” has no region."));
    at.model.start({});
    QCOMPARE(at.fake.count(), std::size_t(0));
    at.environments.setCurrent(one);
    QCOMPARE(at.model.targetProblem(), QString());
}

void TestSubmissionModel::anotherEnvironmentWhileBusy()
{
    Fixture at;
    at.model.start({});
    at.environments.setCurrent(at.add(QStringLiteral("One")));
    QCOMPARE(at.model.target()->environment.name, QStringLiteral("Sandbox"));
    at.fake.finish(FakeSubmit::created());
    QCOMPARE(at.model.target()->environment.name, QStringLiteral("One"));
    QCOMPARE(at.model.phase(), Phase::Finished); // the outcome stays
}

void TestSubmissionModel::productionIsConfirmedOnce()
{
    Fixture at;
    at.fake.immediate = FakeSubmit::created();
    const auto one = at.add(QStringLiteral("One"));
    const auto production = at.add(QStringLiteral("PRODUCTION"), QStringLiteral("us-west-2"), true);
    QSignalSpy asked(&at.model, &SubmissionModel::productionConfirmationNeeded);
    at.environments.setCurrent(production);
    at.model.start(contactTo(QStringLiteral("i-1")));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), QStringLiteral("PRODUCTION"));
    QCOMPARE(asked.first().at(1).toString(), QStringLiteral("123456789012"));
    QCOMPARE(asked.first().at(2).toString(), QStringLiteral("i-1"));
    QCOMPARE(at.model.phase(), Phase::Idle);
    QCOMPARE(at.fake.count(), std::size_t(0));
    QVERIFY(at.model.sentContact() == contact::EmailContact());
    at.model.confirmProduction();
    QCOMPARE(at.fake.count(), std::size_t(1));
    QVERIFY(at.model.sentContact() == contactTo(QStringLiteral("i-1")));
    at.model.confirmProduction(); // nothing waits any more
    QCOMPARE(at.fake.count(), std::size_t(1));

    at.model.start(contactTo(QStringLiteral("i-1")));
    QCOMPARE(at.fake.count(), std::size_t(2));
    at.environments.setCurrent(one);
    at.environments.setCurrent(production);
    at.model.start(contactTo(QStringLiteral("i-1")));
    QCOMPARE(at.fake.count(), std::size_t(3));
    QCOMPARE(asked.count(), 1);
    at.model.start(contactTo(QStringLiteral("i-2"))); // another instance than was named
    QCOMPARE(asked.count(), 2);
}

void TestSubmissionModel::productionDeclined()
{
    Fixture at;
    const auto one = at.add(QStringLiteral("One"));
    const auto production = at.add(QStringLiteral("Live"), QStringLiteral("us-west-2"), true);
    QSignalSpy asked(&at.model, &SubmissionModel::productionConfirmationNeeded);
    at.environments.setCurrent(production);
    at.model.start({});
    at.model.declineProduction();
    at.model.confirmProduction();
    QCOMPARE(at.fake.count(), std::size_t(0));
    at.model.start({});
    QCOMPARE(asked.count(), 2); // asked about again
    at.environments.setCurrent(one); // the question was about another place
    at.model.confirmProduction();
    QCOMPARE(at.fake.count(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestSubmissionModel)
#include "tst_submission_model.moc"
