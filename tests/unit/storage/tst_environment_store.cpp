// SPDX-License-Identifier: Apache-2.0
#include "storage/environment_store.h"
#include "support/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstddef>
#include <memory>
#include <thread>
#include <vector>

using namespace composer::storage;
using Code = EnvironmentStoreError::Code;

namespace {

Environment production()
{
    Environment environment;
    environment.id = QStringLiteral("0d3c1f3e-7a53-4a55-9c3c-6f6f0a0b0c0d");
    environment.name = QStringLiteral("Production “EU”");
    environment.origin = KeyOrigin::Profile;
    environment.profile = QStringLiteral("support");
    environment.region = QStringLiteral("eu-central-1");
    environment.endpointUrl = QStringLiteral("https://vpce-1.example.com");
    environment.accountId = QStringLiteral("123456789012");
    environment.instanceId = QStringLiteral("11111111-2222-4333-8444-555555555555");
    environment.defaultDestination = QStringLiteral("orders@support.example.com");
    environment.defaultFlowId = QStringLiteral("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");
    environment.color = EnvironmentColor::Red;
    environment.isProduction = true;
    return environment;
}

QByteArray envelope(const QByteArray& environments, const QByteArray& version = "1")
{
    return R"({"format":"contact-composer/environments","version":)" + version + R"(,"environments":)" + environments
        + '}';
}

} // namespace

class TestEnvironmentStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noFileIsEmpty();
    void keepsEverything();
    void isPrivate();
    void keepsUnknownMembers();
    void changesOfOthersStay();
    void changesAtOnceAllStay();
    void aLockNobodyCanMakeIsNamedByTheFile();
    void damaged_data();
    void damaged();
    void newerVersionIsReadOnly();
    void noFolder();
    void everyWordComesBack();

private:
    void put(const QByteArray& content) const { composer::test::putFile(m_path, content); }
    static void add(EnvironmentFile& file) { file.environments.push_back(production()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestEnvironmentStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("environments.json"));
}

void TestEnvironmentStore::noFileIsEmpty()
{
    const auto loaded = EnvironmentStore(m_path).load();
    QVERIFY(loaded);
    QVERIFY(loaded->environments.empty());
    QVERIFY(!QFile::exists(m_path));
}

void TestEnvironmentStore::keepsEverything()
{
    const auto stored = EnvironmentStore(m_path).change([](EnvironmentFile& file) {
        add(file);
        file.current = production().id;
    });
    QVERIFY(stored);
    const auto loaded = EnvironmentStore(m_path).load();
    QVERIFY(loaded);
    QCOMPARE(loaded->environments.size(), std::size_t(1));
    QVERIFY(loaded->environments.front() == production());
    QCOMPARE(loaded->current, production().id);
}

void TestEnvironmentStore::isPrivate()
{
    m_path = m_folder->filePath(QStringLiteral("new/folder/environments.json"));
    QVERIFY(EnvironmentStore(m_path).change(add));
    QCOMPARE(int(QFileInfo(m_path).permissions() & 0x77), 0);
    QCOMPARE(int(QFileInfo(QFileInfo(m_path).path()).permissions() & 0x77), 0);
}

void TestEnvironmentStore::keepsUnknownMembers()
{
    put(envelope(R"([{"id":"a","name":"A","later":{"x":[1.50]}}])")
            .replace(R"("version")", R"("more":true,"version")"));
    QVERIFY(EnvironmentStore(m_path).change(
        [](EnvironmentFile& file) { file.environments.front().name = QStringLiteral("B"); }));
    const auto written = composer::test::contentOf(m_path).simplified();
    QVERIFY2(written.contains(R"("name": "B")"), written.constData());
    QVERIFY2(written.contains("1.50"), written.constData());
    QVERIFY2(written.contains(R"("more": true)"), written.constData());
}

void TestEnvironmentStore::changesOfOthersStay()
{
    const EnvironmentStore one(m_path);
    const EnvironmentStore other(m_path);
    QVERIFY(one.change(add));
    const auto stored = other.change([](EnvironmentFile& file) { file.current = QStringLiteral("x"); });
    QVERIFY(stored);
    QCOMPARE(stored->environments.size(), std::size_t(1));
}

/// As windows and processes do: each with a store of its own.
void TestEnvironmentStore::changesAtOnceAllStay()
{
    constexpr int writers = 4;
    constexpr int changes = 15;
    const auto path = m_folder->filePath(QStringLiteral("at once/environments.json"));
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                const EnvironmentStore store(path);
                for (int i = 0; i < changes; ++i) {
                    Environment environment;
                    environment.id = environment.name = QStringLiteral("%1-%2").arg(writer).arg(i);
                    if (!store.change([&](EnvironmentFile& file) { file.environments.push_back(environment); }))
                        ++failures;
                }
            });
        }
    }
    QCOMPARE(failures.load(), 0);
    const auto file = EnvironmentStore(path).load();
    QVERIFY(file);
    QCOMPARE(file->environments.size(), std::size_t(writers * changes));
}

void TestEnvironmentStore::aLockNobodyCanMakeIsNamedByTheFile()
{
    const EnvironmentStore store(QStringLiteral("/proc/none/environments.json"));
    const auto changed = store.change([](EnvironmentFile&) {});
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, Code::File);
    QCOMPARE(changed.error().file.path, QStringLiteral("/proc/none/environments.json"));
}

void TestEnvironmentStore::damaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << envelope("[]").chopped(2);
    QTest::newRow("other format") << envelope("[]").replace("environments\",", "draft\",");
    QTest::newRow("no version") << envelope("[]", "\"x\"");
    QTest::newRow("no list") << envelope("{}");
    QTest::newRow("entry is no object") << envelope("[1]");
    QTest::newRow("no id") << envelope(R"([{"name":"A"}])");
    QTest::newRow("no name") << envelope(R"([{"id":"a"}])");
    QTest::newRow("the sandbox") << envelope(R"([{"id":"sandbox","name":"A"}])");
    QTest::newRow("same id") << envelope(R"([{"id":"a","name":"A"},{"id":"a","name":"B"}])");
    QTest::newRow("unknown source") << envelope(R"([{"id":"a","name":"A","source":"cloud"}])");
    QTest::newRow("region is a number") << envelope(R"([{"id":"a","name":"A","region":1}])");
    QTest::newRow("production is a text") << envelope(R"([{"id":"a","name":"A","production":"no"}])");
}

void TestEnvironmentStore::damaged()
{
    QFETCH(QByteArray, content);
    const auto aside = m_path + QStringLiteral(".damaged-1");
    put(content);
    const auto loaded = EnvironmentStore(m_path).load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, Code::Damaged);
    QVERIFY(!loaded.error().detail.isEmpty());
    QVERIFY(QFile::exists(m_path)); // looking changes nothing

    QVERIFY(EnvironmentStore(m_path).change(add));
    QCOMPARE(composer::test::contentOf(aside), content);
    QVERIFY(EnvironmentStore(m_path).load());

    put(content); // damaged again: the first one stays
    QVERIFY(EnvironmentStore(m_path).change(add));
    QCOMPARE(composer::test::contentOf(aside), content);
    QVERIFY(QFile::exists(m_path + QStringLiteral(".damaged-2")));
}

void TestEnvironmentStore::newerVersionIsReadOnly()
{
    const auto newer = envelope("{}", "2");
    put(newer);
    QCOMPARE(EnvironmentStore(m_path).load().error().code, Code::NewerVersion);
    QCOMPARE(EnvironmentStore(m_path).change(add).error().code, Code::NewerVersion);
    QCOMPARE(composer::test::contentOf(m_path), newer);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestEnvironmentStore::noFolder()
{
    QCOMPARE(EnvironmentStore(QString()).load().error().code, Code::NoFolder);
    QCOMPARE(EnvironmentStore(QString()).change(add).error().code, Code::NoFolder);
}

void TestEnvironmentStore::everyWordComesBack()
{
    for (int i = 0; i < 4; ++i)
        QVERIFY(keyOriginFrom(word(static_cast<KeyOrigin>(i))) == static_cast<KeyOrigin>(i));
    for (int i = 0; i < 8; ++i)
        QVERIFY(environmentColorFrom(word(static_cast<EnvironmentColor>(i))) == static_cast<EnvironmentColor>(i));
    QVERIFY(!keyOriginFrom(u""));
}

QTEST_GUILESS_MAIN(TestEnvironmentStore)
#include "tst_environment_store.moc"
