// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/keychain_entry.h"

#include <QTest>

using namespace composer;
using credentials::decodeKeychainEntry;
using credentials::encodeKeychainEntry;
using credentials::KeychainEntry;
using Error = credentials::KeychainEntryError;

namespace {

KeychainEntry entry(const QByteArray& id, const QByteArray& secret, const QByteArray& token = {})
{
    KeychainEntry made {{id, base::Secret(secret), std::nullopt}, std::nullopt};
    if (!token.isEmpty())
        made.keys.sessionToken = base::Secret(token);
    return made;
}

QByteArray textOf(const KeychainEntry& made)
{
    return encodeKeychainEntry(made).reveal().toByteArray();
}

} // namespace

class TestKeychainEntry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void format();
    void roundTrip_data();
    void roundTrip();
    void damageIsSeen();
    void refuses_data();
    void refuses();
};

// The checksum is that of `printf 'AKID\nse"cr\\et\ntok\n2026-01-02T03:04:05Z\n' | sha256sum`.
void TestKeychainEntry::format()
{
    auto made = entry("AKID", "se\"cr\\et", "tok");
    made.expires = base::UtcTime(std::chrono::seconds(1'767'323'045));
    QCOMPARE(textOf(made),
        QByteArray(R"({"v":1,"akid":"AKID","secret":"se\"cr\\et","token":"tok","expiry":"2026-01-02T03:04:05Z",)"
                   R"("sha256":"ea90f0ad7a4373d420c81cb227ef5a84fa0c60886df46e5821f581707022ce90"})"));
}

void TestKeychainEntry::roundTrip_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("token");
    QByteArray all;
    for (char c = 0x21; c < 0x7f; ++c)
        all += c;
    QTest::newRow("plain") << QByteArray("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY") << QByteArray();
    QTest::newRow("every character") << all << all;
    QTest::newRow("long token") << QByteArray("s") << QByteArray(12'000, 't');
    QTest::newRow("all escaped") << QByteArray(500, '"') << QByteArray(500, '\\');
}

void TestKeychainEntry::roundTrip()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, token);
    auto made = entry("AKID", secret, token);
    for (const bool ends : {false, true}) {
        if (ends)
            made.expires = base::UtcTime(std::chrono::seconds(1'767'323'045));
        const auto found = decodeKeychainEntry(encodeKeychainEntry(made));
        QVERIFY(found);
        QCOMPARE(found->keys.accessKeyId, made.keys.accessKeyId);
        QVERIFY(found->keys.secretAccessKey == made.keys.secretAccessKey);
        QVERIFY(found->keys.sessionToken == made.keys.sessionToken);
        QVERIFY(found->expires == made.expires);
    }
}

// Any single byte changed, and any cut.
void TestKeychainEntry::damageIsSeen()
{
    const auto whole = textOf(entry("AKID", "secret", "token"));
    for (qsizetype i = 0; i < whole.size(); ++i) {
        auto changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const auto found = decodeKeychainEntry(base::Secret(changed));
        QVERIFY2(!found, changed.constData());
        QVERIFY(!decodeKeychainEntry(base::Secret(whole.left(i))));
    }
}

void TestKeychainEntry::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Error>("error");
    const auto whole = textOf(entry("AKID", "secret"));
    const auto with = [&](const char* before, const char* after) { return QByteArray(whole).replace(before, after); };
    QTest::newRow("nothing") << QByteArray() << Error::Damaged;
    QTest::newRow("other text") << QByteArray("secret") << Error::Damaged;
    QTest::newRow("array") << QByteArray("[1]") << Error::Damaged;
    QTest::newRow("empty object") << QByteArray("{}") << Error::Damaged;
    QTest::newRow("text behind") << whole + "x" << Error::Damaged;
    QTest::newRow("nested") << with("\"secret\":\"secret\"", "\"secret\":{\"a\":\"secret\"}") << Error::Damaged;
    QTest::newRow("deep") << QByteArray(100'000, '[') << Error::Damaged;
    QTest::newRow("version 0") << with("\"v\":1", "\"v\":0") << Error::Damaged;
    QTest::newRow("version 2") << with("\"v\":1", "\"v\":2") << Error::NewerVersion;
    QTest::newRow("version as text") << with("\"v\":1", "\"v\":\"1\"") << Error::Damaged;
    QTest::newRow("line break in the id") << with("AKID", "AK\\nID") << Error::Damaged;
    QTest::newRow("binary") << QByteArray("\0\xff\xfe{", 4) << Error::Damaged;
}

void TestKeychainEntry::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(Error, error);
    const auto found = decodeKeychainEntry(base::Secret(text));
    QVERIFY(!found);
    QCOMPARE(found.error(), error);
}

QTEST_APPLESS_MAIN(TestKeychainEntry)
#include "tst_keychain_entry.moc"
