// SPDX-License-Identifier: Apache-2.0
#include "credentials/process/masked_words.h"

#include <QTest>

using namespace composer;

class TestMaskedWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void isBounded();
    void dropsHalfASecret();
};

void TestMaskedWords::shows_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* said, const char* shown) {
        QTest::newRow(name) << QByteArray(said) << QString::fromUtf8(shown);
    };
    row("nothing", "", "");
    row("plain", "no session: run aws-vault login\n", "no session: run aws-vault login");
    row("path", "cannot open /home/jane/.config/vault/session.json",
        "cannot open /home/jane/.config/vault/session.json");
    row("lines", "a\n\n  b\r\nc", "a b c");
    row("colours", "\x1b[1;31merror\x1b[0m: \x1b]0;title\x07no", "error : no");
    row("controls",
        "a\x01\x7f\xc2\x9b"
        "b\xe2\x80\xae"
        "c",
        "a b c");
    row("broken UTF-8",
        "a\xff"
        "b",
        "a\ufffdb");
    row("key ids", "used AKIAIOSFODNN7EXAMPLE, ASIAIOSFODNN7EXAMPLE.", "used ***, ***.");
    row("secret key", "got wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY!", "got ***!");
    row("hex token", "got 0123456789abcdef0123456789abcdef", "got ***");
    row("named", "password=hunter2 Token: 'a b' ok", "password=*** Token: *** ok");
    row("JSON", R"({"SecretAccessKey": "short", "x": 1})", R"({"SecretAccessKey": ***, "x": 1})");
    row("header", "Authorization: Bearer abc", "Authorization: ***");
    row("URL", "open https://idp.example/x?code=abc now", "open https://idp.example/x?… now");
}

void TestMaskedWords::shows()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, shown);
    QCOMPARE(credentials::maskedWords(said), shown);
}

void TestMaskedWords::isBounded()
{
    const auto shown = credentials::maskedWords(QByteArray("word ").repeated(1000) + "the cause");
    QCOMPARE(shown.size(), credentials::maximumMaskedWords + 1);
    QVERIFY(shown.endsWith(QLatin1String("the cause")));
}

void TestMaskedWords::dropsHalfASecret()
{
    QCOMPARE(credentials::maskedWords("error wJalrXUtnFEM", true), QStringLiteral("error"));
}

QTEST_GUILESS_MAIN(TestMaskedWords)
#include "tst_masked_words.moc"
