// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_loader.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <memory>

using namespace composer;

class TestDraftLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsInTheMainThread();
    void saysWhyNot_data();
    void saysWhyNot();
    void aReceiverThatIsGoneHearsNothing();

private:
    QString write(const QByteArray& content);
    models::LoadedDraft load(const QString& path);
    QTemporaryDir m_folder;
};

QString TestDraftLoader::write(const QByteArray& content)
{
    const auto path = m_folder.filePath(QStringLiteral("draft.json"));
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

models::LoadedDraft TestDraftLoader::load(const QString& path)
{
    QEventLoop loop;
    std::optional<models::LoadedDraft> loaded;
    models::loadDraft(path, &loop, [&](const models::LoadedDraft& draft) {
        loaded = draft;
        if (QThread::currentThread() == thread())
            loop.quit();
    });
    loop.exec();
    return *loaded;
}

void TestDraftLoader::readsInTheMainThread()
{
    const auto draft = load(write(R"({"InstanceId": "i", "Name": "Order"})"));
    QVERIFY(draft);
    QVERIFY(draft->bare);
    QCOMPARE(draft->draft.contact.name, contact::Text(QStringLiteral("Order")));
}

void TestDraftLoader::saysWhyNot_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"InstanceId\": ");
    QTest::newRow("binary") << QByteArray("\x7f\x45\x4c\x46\x02\x01", 6);
    QTest::newRow("list") << QByteArray("[]");
}

void TestDraftLoader::saysWhyNot()
{
    QFETCH(QByteArray, content);
    const auto path = write(content);
    const auto draft = load(path);
    QVERIFY(!draft);
    QVERIFY2(draft.error().startsWith(path), qPrintable(draft.error()));
    const auto missing = load(m_folder.filePath(QStringLiteral("missing.json")));
    QVERIFY(!missing);
    QVERIFY2(missing.error().contains(QStringLiteral("missing.json")), qPrintable(missing.error()));
}

void TestDraftLoader::aReceiverThatIsGoneHearsNothing()
{
    auto receiver = std::make_unique<QObject>();
    bool isHeard = false;
    models::loadDraft(write("{}"), receiver.get(), [&](const models::LoadedDraft&) { isHeard = true; });
    receiver.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QCoreApplication::processEvents();
    QVERIFY(!isHeard);
}

QTEST_GUILESS_MAIN(TestDraftLoader)
#include "tst_draft_loader.moc"
