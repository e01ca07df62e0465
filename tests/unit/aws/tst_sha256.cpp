// SPDX-License-Identifier: Apache-2.0
#include "aws/sha256.h"
#include "aws/signing_key.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace composer::aws;

class TestSha256 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishedDigests_data();
    void publishedDigests();
    void contextIsUsedAgain();
    void threadsDoNotDisturbEachOther();
    void hmacOfRfc4231_data();
    void hmacOfRfc4231();
};

void TestSha256::publishedDigests_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("digest");
    // FIPS 180-4 examples
    QTest::newRow("empty") << QByteArray()
                           << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million a") << QByteArray(1'000'000, 'a')
                                 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestSha256::publishedDigests()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, digest);
    QCOMPARE(sha256Hex(data), digest);
}

void TestSha256::contextIsUsedAgain()
{
    Sha256 hash;
    hash.add("a");
    hash.add("bc");
    QCOMPARE(toHex(hash.finish()), sha256Hex("abc"));
    QCOMPARE(toHex(hash.finish()), sha256Hex(""));
}

void TestSha256::threadsDoNotDisturbEachOther()
{
    const auto expected = sha256Hex("abc");
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 2'000; ++n)
                wrong += sha256Hex("abc") != expected;
        });
    }
    for (auto& thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TestSha256::hmacOfRfc4231_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("mac");
    QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                            << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("case 3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                            << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    QTest::newRow("case 6, key longer than a block")
        << QByteArray(131, '\xaa') << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
        << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void TestSha256::hmacOfRfc4231()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, mac);
    Sha256 hash;
    QCOMPARE(toHex(HmacKey(key).sign(hash, message)), mac);
}

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_sha256.moc"
