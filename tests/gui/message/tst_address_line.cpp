// SPDX-License-Identifier: Apache-2.0
#include "contact/member_text.h"
#include "gui/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

using namespace composer;
using contact::FieldId;
using test::WindowFixture;

namespace {

struct Lines : WindowFixture {
    QString text(const char* name) { return find<QLineEdit>(name)->text(); }
    void paste(const char* name, const QString& pasted)
    {
        find(name)->setFocus();
        QGuiApplication::clipboard()->setText(pasted);
        QTest::keyClick(find(name), Qt::Key_V, Qt::ControlModifier);
    }
    QString sent(FieldId id) { return contact::textOf(fake.contact(), id); }
};

} // namespace

/// From and To read what is pasted and typed as the lists of recipients do.
class TestAddressLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPasteIsReadAtOnce_data();
    void aPasteIsReadAtOnce();
    void whatIsTypedIsReadWhenItIsLeft();
    void whatIsTypedIsReadBeforeItIsSent();
    void canBeUndone();
    void whatCannotBeReadStays_data();
    void whatCannotBeReadStays();
    void aFileIsNotRewritten();
    void linesBecomeOne();
};

void TestAddressLine::aPasteIsReadAtOnce_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* pasted, const char* name = "") {
        QTest::newRow(pasted) << QString::fromUtf8(pasted) << QString::fromUtf8(name);
    };
    row("jane@example.com\n");
    row("<jane@example.com>");
    row("mailto:jane@example.com?subject=x");
    row("'jane@example.com'");
    row("jane@example.com;");
    row(" \xe2\x80\x8bjane@example.com ");
    row("Jane Doe <jane@example.com>", "Jane Doe");
    row("From: \"Doe, Jane\" <jane@example.com>", "Doe, Jane");
    row("Jane Doe\tjane@example.com", "Jane Doe");
}

void TestAddressLine::aPasteIsReadAtOnce()
{
    QFETCH(QString, pasted);
    QFETCH(QString, name);
    Lines at;
    QVERIFY(at.open());
    at.paste("fromAddress", pasted);
    QCOMPARE(at.text("fromAddress"), QStringLiteral("jane@example.com"));
    QCOMPARE(at.text("fromName"), name);
    at.paste("to", pasted);
    QCOMPARE(at.text("to"), QStringLiteral("jane@example.com"));
    QCOMPARE(at.text("fromName"), name);
}

void TestAddressLine::whatIsTypedIsReadWhenItIsLeft()
{
    Lines at;
    QVERIFY(at.open());
    at.type("fromAddress", QStringLiteral("Jane Doe <jane@example.com>"));
    QCOMPARE(at.text("fromAddress"), QStringLiteral("Jane Doe <jane@example.com>"));
    QTest::keyClick(at.find("fromAddress"), Qt::Key_Tab);
    QCOMPARE(at.text("fromAddress"), QStringLiteral("jane@example.com"));
    QCOMPARE(at.text("fromName"), QStringLiteral("Jane Doe"));
}

void TestAddressLine::whatIsTypedIsReadBeforeItIsSent()
{
    Lines at;
    QVERIFY(at.open());
    at.fill();
    at.find<QLineEdit>("to")->clear();
    at.type("to", QStringLiteral("<orders@example.com>"));
    at.action("sendAction")->trigger();
    QCOMPARE(at.fake.count(), std::size_t(1));
    QCOMPARE(at.sent(FieldId::DestinationEmailAddress), QStringLiteral("orders@example.com"));
}

void TestAddressLine::canBeUndone()
{
    Lines at;
    QVERIFY(at.open());
    at.type("to", QStringLiteral("first"));
    at.find<QLineEdit>("to")->selectAll();
    at.paste("to", QStringLiteral("Jane <jane@example.com>"));
    QCOMPARE(at.text("to"), QStringLiteral("jane@example.com"));
    for (int i = 0; i < 6 && at.text("to") != QLatin1String("first"); ++i)
        at.find<QLineEdit>("to")->undo();
    QCOMPARE(at.text("to"), QStringLiteral("first"));
}

void TestAddressLine::whatCannotBeReadStays_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"jane", "jane@example.com, rick@example.com", "https://example.com/jane@example.com",
             "{{name}} <{{user}}@example.com>", "jane@example@com"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestAddressLine::whatCannotBeReadStays()
{
    QFETCH(QString, typed);
    Lines at;
    QVERIFY(at.open());
    at.paste("to", typed);
    QTest::keyClick(at.find("to"), Qt::Key_Tab);
    QCOMPARE(at.text("to"), typed);
}

void TestAddressLine::aFileIsNotRewritten()
{
    Lines at;
    QVERIFY(at.open());
    at.window->model().setText(FieldId::FromAddress, QStringLiteral("<jane@example.com>"));
    QCOMPARE(at.text("fromAddress"), QStringLiteral("<jane@example.com>"));
}

void TestAddressLine::linesBecomeOne()
{
    Lines at;
    QVERIFY(at.open());
    at.paste("subject", QStringLiteral("Order\r\n4711\u2028late\n"));
    QCOMPARE(at.text("subject"), QStringLiteral("Order 4711 late"));
    QTest::keyClicks(at.find("subject"), QStringLiteral("!"));
    QCOMPARE(at.text("subject"), QStringLiteral("Order 4711 late!"));
    at.window->model().setText(FieldId::Subject, QStringLiteral("of a\nfile"));
    QCOMPARE(at.text("subject"), QStringLiteral("of a\nfile"));
}

QTEST_MAIN(TestAddressLine)
#include "tst_address_line.moc"
