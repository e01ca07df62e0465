// SPDX-License-Identifier: Apache-2.0
#include "targets/environments.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace composer;
using models::Environments;

class TestEnvironments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSandboxIsFirstAndStays();
    void createdChangedRemembered();
    void namesAreTheirOwn();
    void removeAndUndo();
    void keysOfOneThatCameBackStay();
    void aSecondRemovalSettlesTheFirst();
    void removingTheCurrentOne();
    void aDamagedFileIsReportedAndSetAside();
    void aNewerFileIsLeftAlone();
    void withoutAFolder();

private:
    QStringList namesOf(const Environments& model) const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row).data().toString();
        return names;
    }
    void put(const QByteArray& content) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestEnvironments::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("environments.json"));
}

void TestEnvironments::theSandboxIsFirstAndStays()
{
    Environments model(m_path);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(namesOf(model), QStringList {QStringLiteral("Sandbox")});
    QCOMPARE(model.current().id, storage::sandboxId());
    auto changed = model.all().front();
    changed.name = QStringLiteral("Mine");
    QVERIFY(!model.change(changed));
    QVERIFY(!model.remove(storage::sandboxId()));
    QCOMPARE(model.all().front().name, QStringLiteral("Sandbox"));
    QVERIFY(!QFile::exists(m_path));
}

void TestEnvironments::createdChangedRemembered()
{
    QString id;
    {
        Environments model(m_path);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy current(&model, &Environments::currentChanged);
        QSignalSpy edited(&model, &Environments::environmentChanged);
        id = model.create().value_or(QString());
        auto environment = *model.find(id);
        environment.name = QStringLiteral("Support EU");
        environment.region = QStringLiteral("eu-central-1");
        environment.isProduction = true;
        QVERIFY(model.change(environment));
        model.setCurrent(QStringLiteral("absent"));
        model.setCurrent(id);
        model.setCurrent(id);
        QCOMPARE(current.count(), 1);
        QCOMPARE(edited.count(), 1);
    }
    const Environments again(m_path);
    QCOMPARE(again.current().id, id);
    QCOMPARE(again.current().region, QStringLiteral("eu-central-1"));
    QVERIFY(again.index(1).data(Environments::ProductionRole).toBool());
    QCOMPARE(again.findByName(QStringLiteral(" support eu "))->id, id);
}

void TestEnvironments::namesAreTheirOwn()
{
    Environments model(m_path);
    const auto first = model.create();
    model.create();
    const auto copy = model.duplicate(*first);
    QVERIFY(copy);
    QVERIFY(*copy != *first);
    auto names = namesOf(model);
    QCOMPARE(names.size(), 4);
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestEnvironments::removeAndUndo()
{
    Environments model(m_path);
    const auto first = *model.create();
    model.create();
    const auto before = namesOf(model);
    QSignalSpy settled(&model, &Environments::removalSettled);
    QVERIFY(model.remove(first));
    QVERIFY(!model.find(first));
    QCOMPARE(model.removedName(), before.at(1));
    QVERIFY(model.undoRemove());
    QCOMPARE(namesOf(model), before); // at its old place
    QVERIFY(!model.undoRemove());
    QCOMPARE(settled.count(), 0);
    QCOMPARE(namesOf(Environments(m_path)), before);
}

void TestEnvironments::keysOfOneThatCameBackStay()
{
    Environments model(m_path);
    auto environment = *model.find(*model.create());
    environment.origin = storage::KeyOrigin::Keychain;
    QVERIFY(model.change(environment));
    QVERIFY(model.remove(environment.id));
    QVERIFY(model.undoRemove());
    QCOMPARE(model.keysToForget(), QStringList());
    QCOMPARE(Environments(m_path).keysToForget(), QStringList());
}

void TestEnvironments::aSecondRemovalSettlesTheFirst()
{
    Environments model(m_path);
    const auto first = *model.create();
    const auto second = *model.create();
    QSignalSpy settled(&model, &Environments::removalSettled);
    model.remove(first);
    model.remove(second);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(settled.first().first().toString(), first);
    model.settleRemoval();
    QCOMPARE(settled.count(), 2);
    QVERIFY(!model.undoRemove());
}

void TestEnvironments::removingTheCurrentOne()
{
    Environments model(m_path);
    const auto id = *model.create();
    model.setCurrent(id);
    QSignalSpy current(&model, &Environments::currentChanged);
    model.remove(id);
    QCOMPARE(current.count(), 1);
    QCOMPARE(model.current().id, storage::sandboxId());
}

void TestEnvironments::aDamagedFileIsReportedAndSetAside()
{
    put("{\"format\":");
    Environments model(m_path);
    QVERIFY2(model.problem().contains(m_path), qPrintable(model.problem()));
    QVERIFY(!model.isReadOnly());
    model.setCurrent(storage::sandboxId());
    QVERIFY(!QFile::exists(m_path + QStringLiteral(".damaged-1")));
    QVERIFY(model.create());
    QVERIFY(model.problem().isEmpty());
    QVERIFY(QFile::exists(m_path + QStringLiteral(".damaged-1")));
}

void TestEnvironments::aNewerFileIsLeftAlone()
{
    const QByteArray newer = R"({"format":"contact-composer/environments","version":7,"environments":[]})";
    put(newer);
    Environments model(m_path);
    QVERIFY(model.isReadOnly());
    QVERIFY(!model.problem().isEmpty());
    QVERIFY(!model.create());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), newer);
}

void TestEnvironments::withoutAFolder()
{
    Environments model {QString()};
    QVERIFY(model.isReadOnly());
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.create());
}

QTEST_GUILESS_MAIN(TestEnvironments)
#include "tst_environments.moc"
