// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"
#include "support/memory_search.h"

#include <QDebug>
#include <QString>
#include <QTest>
#include <QVariant>

#include <cstdlib>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

using composer::base::Secret;

namespace {

// What stood in the watched memory when it was released.
const void* watched = nullptr;
qsizetype watchedSize = 0;
QByteArray lastContent;

void release(void* memory)
{
    if (memory && memory == watched) {
        lastContent = QByteArray(static_cast<const char*>(memory), watchedSize);
        watched = nullptr;
    }
    std::free(memory);
}

} // namespace

void* operator new[](std::size_t size)
{
    return std::malloc(size);
}
void operator delete[](void* memory) noexcept
{
    release(memory);
}
void operator delete[](void* memory, std::size_t) noexcept
{
    release(memory);
}

namespace {

template <class T>
constexpr bool becomes = std::is_convertible_v<Secret, T> || std::is_constructible_v<T, Secret>;

template <class T>
concept Streamable = requires(std::ostream& stream, T value)
{
    stream << value;
};
template <class T>
concept Joinable = requires(QString text, T value)
{
    text + value;
}
|| requires(QString text, T value)
{
    text.arg(value);
};

static_assert(!becomes<QString> && !becomes<QStringView> && !becomes<QLatin1String>);
static_assert(!becomes<QByteArray> && !becomes<QByteArrayView>);
static_assert(!becomes<std::string> && !becomes<std::string_view> && !becomes<const char*> && !becomes<char>);
static_assert(!becomes<bool> && !becomes<int>);
static_assert(!std::is_convertible_v<Secret, QVariant> && !std::is_constructible_v<QVariant, Secret>);
static_assert(!Streamable<Secret> && !Joinable<Secret>);
// Nor does any text become a secret unnoticed.
static_assert(!std::is_convertible_v<QByteArray, Secret> && !std::is_convertible_v<const char*, Secret>);

} // namespace

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsStars();
    void holdsAllBytes();
    void compares();
    void copiesShareOneBuffer();
    void memoryIsWiped();
    void scopedWipeReachesSharedBytes();
    void whatWasCutOffIsWiped();
};

void TestSecret::printsStars()
{
    QString text;
    QDebug(&text) << Secret("canary");
    QVERIFY(text.contains(QLatin1String("***")));
    QVERIFY(!text.contains(QLatin1String("canary")));
}

void TestSecret::holdsAllBytes()
{
    const QByteArray bytes("a\0b\xff", 4);
    QCOMPARE(Secret(bytes).reveal().toByteArray(), bytes);
    QCOMPARE(Secret(bytes).size(), 4);
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret("").isEmpty());
    QCOMPARE(Secret().reveal().size(), 0);
}

void TestSecret::compares()
{
    QVERIFY(Secret("same") == Secret("same"));
    QVERIFY(!(Secret("same") == Secret("samf")));
    QVERIFY(!(Secret("same") == Secret("sam")));
    QVERIFY(Secret() == Secret(""));
}

void TestSecret::copiesShareOneBuffer()
{
    const Secret secret("canary");
    const auto copy = secret;
    QCOMPARE(static_cast<const void*>(copy.reveal().data()), static_cast<const void*>(secret.reveal().data()));
}

void TestSecret::memoryIsWiped()
{
    auto secret = std::make_optional<Secret>("canary");
    watchedSize = secret->size();
    watched = secret->reveal().data();
    secret.reset();
    QVERIFY2(!watched, "the buffer was not released");
    QCOMPARE(lastContent, QByteArray(6, '\0'));
}

void TestSecret::scopedWipeReachesSharedBytes()
{
    QByteArray bytes("canary canary canary");
    const auto shared = bytes;
    {
        const composer::base::ScopedWipe wipe(bytes);
    }
    QVERIFY(bytes.isEmpty());
    QCOMPARE(shared, QByteArray(shared.size(), '\0'));
}

/// A text that has become shorter keeps the rest in its room.
void TestSecret::whatWasCutOffIsWiped()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("AddressSanitizer frees in its own way");
#endif
    const composer::test::PlantedSecret planted;
    auto bytes = planted.text();
    auto text = QString::fromLatin1(bytes);
    auto forgotten = text + u'.';
    bytes.truncate(3);
    text.truncate(3);
    forgotten.truncate(3);
    planted.watchFreedMemory();
    composer::base::wipe(bytes);
    composer::base::wipeIfLast(text);
    QCOMPARE(planted.freedPieces(), 0);
    forgotten = QString();
    QCOMPARE(planted.freedPieces(), 1); // it would have been seen
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
