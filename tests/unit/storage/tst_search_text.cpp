// SPDX-License-Identifier: Apache-2.0
#include "contact/email_contact.h"
#include "storage/search_text.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QVariant>

using namespace composer;

/// What is typed into a search finds what a person means, in the index that the journal uses.
class TestSearchText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void finds_data();
    void finds();
    void nothingTypedIsSyntax_data();
    void nothingTypedIsSyntax();
    void takesTheWordsOfAMessage();
};

void TestSearchText::initTestCase()
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(QStringLiteral(":memory:"));
    QVERIFY(database.open());
    QSqlQuery query;
    QVERIFY(query.exec(QStringLiteral("CREATE VIRTUAL TABLE text USING fts5(body, "
                                      "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')")));
}

void TestSearchText::cleanupTestCase()
{
    QSqlDatabase::database().close();
}

void TestSearchText::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char* text, const char* typed, bool isFound = true) {
        QTest::addRow("%s in %s", typed, text) << QString::fromUtf8(text) << QString::fromUtf8(typed) << isFound;
    };
    row("Straße", "strasse");
    row("STRASSE", "straße");
    row("Rødgrød", "rodgrod");
    row("Łódź", "lodz");
    row("lodz", "Łódź");
    row("Encyclopædia", "encyclopaedia");
    row("ılık", "ilik");
    row("İstanbul", "istanbul");
    row("Müller", "muller");
    row("Mu\xcc\x88ller", "Müller");
    row("Zoë Smørgås", "zoe smorgas");
    row("Zoë Smørgås", "smor z");
    row("Zoë Smørgås", "smor x", false);
    row("東京都の注文", "注文");
    row("東京都の注文", "京都の");
    row("東京都の注文", "都京", false);
    row("がぎぐ", "ぎぐ");
    row("한국어 주문", "주문");
    row("anna@example.com", "anna@exa");
    row("anna@example.com", "example");
    row("Order\t4711\nlate", "4711 late");
    row("one two", "one\ttwo");
    row("late", "ate", false);
    row("Заказ", "заказ");
    row("Ελλάς", "ΕΛΛΑΣ");
}

void TestSearchText::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QSqlQuery query;
    QVERIFY(query.exec(QStringLiteral("DELETE FROM text")));
    QVERIFY(query.prepare(QStringLiteral("INSERT INTO text (body) VALUES (?)")));
    query.addBindValue(storage::foldForSearch(text));
    QVERIFY(query.exec());
    QVERIFY(query.prepare(QStringLiteral("SELECT count(*) FROM text WHERE text MATCH ?")));
    query.addBindValue(storage::searchQuery(typed));
    QVERIFY(query.exec() && query.next());
    QTEST(query.value(0).toBool(), "isFound");
}

void TestSearchText::nothingTypedIsSyntax_data()
{
    QTest::addColumn<QString>("typed");
    for (const auto* typed : {"\"", "a\"b", "AND", "NOT", "a OR", "NEAR(a b)", "body:a", "a*", "^a", "-a", "(", ")",
             "'", "''", "{a}", "a + b", "*", "\\", "%", "_", "--", ";", "\x01", "🙂", "\xef\xbf\xbd"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestSearchText::nothingTypedIsSyntax()
{
    QFETCH(QString, typed);
    const auto words = storage::searchQuery(typed);
    if (words.isEmpty())
        return;
    QSqlQuery query;
    QVERIFY(query.prepare(QStringLiteral("SELECT count(*) FROM text WHERE text MATCH ?")));
    query.addBindValue(words);
    QVERIFY2(query.exec() && query.next(), qPrintable(words));
}

void TestSearchText::takesTheWordsOfAMessage()
{
    contact::EmailContact contact;
    contact.fromEmailAddress =
        contact::EmailAddressInfo {QStringLiteral("anna@example.com"), QStringLiteral("Änne"), {}};
    contact.destinationEmailAddress = QStringLiteral("support@example.com");
    contact.additionalRecipients.ccAddresses = {{QStringLiteral("cc@example.com"), {}, {}}};
    contact.emailMessage.emplace().rawMessage.emplace();
    contact.emailMessage->rawMessage->subject = QStringLiteral("Größe");
    contact.emailMessage->rawMessage->contentType = QStringLiteral("text/html");
    contact.emailMessage->rawMessage->body = QStringLiteral("<div>Fr&uuml;h</div>");
    const auto words = storage::searchTextOf(contact, storage::searchedBody(contact));
    QCOMPARE(words.subject, QStringLiteral("grosse"));
    QCOMPARE(words.people, QStringLiteral("anne anna@example.com support@example.com cc@example.com"));
    QCOMPARE(words.body, QStringLiteral("fruh"));
}

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_search_text.moc"
