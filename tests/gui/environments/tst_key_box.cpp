// SPDX-License-Identifier: Apache-2.0
#include "gui/environment_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace composer;
using test::EnvironmentFixture;

class TestKeyBox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAndForgetsKeys();
    void aKeyThatCannotBeKeptStaysTyped();
    void aTypedKeyIsNotTakenToAnotherEnvironment();
};

void TestKeyBox::keepsAndForgetsKeys()
{
    EnvironmentFixture at;
    at.environments->setCurrent(at.add("Tests"));
    QVERIFY(at.show());
    at.manage();
    QVERIFY(!at.find("keySave")->isEnabled());
    at.type("keyId", QStringLiteral("AKIAIOSFODNN7EXAMP7Q"));
    at.type("keySecret", QStringLiteral("canary"));
    auto* secret = at.find<QLineEdit>("keySecret");
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keyClick(secret, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(secret, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QTest::keyClick(secret, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    at.type("keySecret", QStringLiteral("canary"));

    at.press("keySave");
    QTRY_VERIFY2(at.said("keyState").contains(QStringLiteral("AKIA…7Q")), qPrintable(at.said("keyState")));
    QVERIFY(secret->text().isEmpty());
    QCOMPARE(at.keychain->entries.size(), std::size_t(1));

    at.press("keyForget");
    QTRY_VERIFY(at.find("forgetBox"));
    at.find<QPushButton>("forgetKey")->click();
    QTRY_VERIFY(at.keychain->entries.empty());
    QTRY_VERIFY(at.said("keyState").contains(QStringLiteral("confirmed")));
}

void TestKeyBox::aKeyThatCannotBeKeptStaysTyped()
{
    EnvironmentFixture at;
    at.environments->setCurrent(at.add("Tests"));
    at.keychain->error = storage::SecretStoreError::Code::Locked;
    QVERIFY(at.show());
    at.manage();
    at.type("keyId", QStringLiteral("AKIAIOSFODNN7EXAMP7Q"));
    at.type("keySecret", QStringLiteral("canary"));
    at.press("keySave");
    QTRY_VERIFY2(at.said("keyState").contains(QStringLiteral("Not saved")), qPrintable(at.said("keyState")));
    QCOMPARE(at.find<QLineEdit>("keySecret")->text(), QStringLiteral("canary"));
    at.press("keySession"); // the way out that is offered
    QTRY_VERIFY(at.said("keyState").contains(QStringLiteral("this session")));
    QVERIFY(at.find<QLineEdit>("keySecret")->text().isEmpty());
}

void TestKeyBox::aTypedKeyIsNotTakenToAnotherEnvironment()
{
    EnvironmentFixture at;
    at.environments->setCurrent(at.add("Tests"));
    at.add("Other");
    QVERIFY(at.show());
    at.manage();
    at.type("keyId", QStringLiteral("AKIAIOSFODNN7EXAMP7Q"));
    at.type("keySecret", QStringLiteral("canary"));
    auto* list = at.find<QListView>("environmentList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(at.find<QLineEdit>("environmentName")->text(), QStringLiteral("Other"));
    QVERIFY(at.find<QLineEdit>("keySecret")->text().isEmpty());
}

QTEST_MAIN(TestKeyBox)
#include "tst_key_box.moc"
