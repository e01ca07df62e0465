// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/sources/environment_keys.h"
#include "keychain/os_keychain.h"

#include <QByteArrayList>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDir>
#include <QList>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVariant>
#include <qt6keychain/keychain.h>

#include <signal.h>

using namespace composer;
using Code = storage::SecretStoreError::Code;

namespace composer::storage {

// For the messages of QCOMPARE.
static char* toString(const std::optional<Code>& code)
{
    return QTest::toString(code ? static_cast<int>(*code) : -1);
}

} // namespace composer::storage

namespace {

const auto service = QStringLiteral("org.contactcomposer.ContactComposer");
const auto secretsName = QStringLiteral("org.freedesktop.secrets");

template <class T>
std::optional<Code> codeOf(const base::Result<T, storage::SecretStoreError>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

base::Secret bytes(qsizetype size, char seed = 'a')
{
    QByteArray text(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        text[i] = static_cast<char>(seed + i * 7); // all byte values, NUL included
    return base::Secret(text);
}

const auto servicePath = QStringLiteral("/org/freedesktop/secrets");
const QDBusObjectPath login(QStringLiteral("/org/freedesktop/secrets/collection/login"));

QDBusMessage call(const QString& interface, const QString& method, const QVariantList& arguments)
{
    auto message = QDBusMessage::createMethodCall(secretsName, servicePath, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

bool lockLoginCollection()
{
    const auto reply = call(
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"), {QVariant::fromValue(QList {login})});
    return reply.type() == QDBusMessage::ReplyMessage;
}

// The daemon's way to unlock without asking anybody; the password goes as a plain (session, parameters, value, type).
bool unlockLoginCollection()
{
    const auto session = call(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("OpenSession"),
        {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    QDBusArgument secret;
    secret.beginStructure();
    secret << session.arguments().value(1).value<QDBusObjectPath>() << QByteArray() << QByteArray("ci-password")
           << QStringLiteral("text/plain");
    secret.endStructure();
    const auto reply = call(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
        QStringLiteral("UnlockWithMasterPassword"), {QVariant::fromValue(login), QVariant::fromValue(secret)});
    return reply.type() == QDBusMessage::ReplyMessage;
}

void finish(QKeychain::Job& job)
{
    QSignalSpy spy(&job, &QKeychain::Job::finished);
    job.setAutoDelete(false);
    job.start();
    QVERIFY(spy.wait());
    QCOMPARE(job.error(), QKeychain::NoError);
}

} // namespace

/// Which functions are run is chosen by the state of the session; see CMakeLists.txt.
class TestOsKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void roundTrip_data();
    void roundTrip();
    void replaces();
    void forgets();
    void missingEntryIsNotFound();
    void textEntryDoesNotHide();
    void environmentKeysAreKeptAndForgotten();
    void environmentKeysOfALockedKeychain();
    void lockedIsNeverEmptyNorForgotten();
    void tooLargeIsRefused();
    void nothingIsReadableOnTheBus();
    void stopEndsAtOnce();
    void silentServiceTimesOut();
    void nothingThereIsUnavailable();
    void withoutACollectionNothingCanBeKept();

private:
    base::Result<base::Secret, storage::SecretStoreError> read(const QString& key, std::stop_token stop = {})
    {
        return base::waitFor(m_store->read(key, stop));
    }
    base::Result<void, storage::SecretStoreError> write(const QString& key, const base::Secret& secret)
    {
        return base::waitFor(m_store->write(key, secret, {}));
    }
    base::Result<void, storage::SecretStoreError> forget(const QString& key)
    {
        return base::waitFor(m_store->forget(key, {}));
    }

    std::shared_ptr<storage::SecretStore> m_store = keychain::makeOsKeychain();
};

void TestOsKeychain::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("COMPOSER_PRIVATE_SESSION"), "to be run by in_keyring_session");
}

void TestOsKeychain::roundTrip_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 100, 1500, 2560, 4096, 12000})
        QTest::addRow("%d bytes", size) << size;
}

void TestOsKeychain::roundTrip()
{
    QFETCH(int, size);
    const auto key = QStringLiteral("round trip %1").arg(size);
    QVERIFY(write(key, bytes(size)));
    const auto found = read(key);
    QVERIFY(found);
    QVERIFY(*found == bytes(size));
}

void TestOsKeychain::replaces()
{
    const auto key = QStringLiteral("replaced");
    QVERIFY(write(key, bytes(3000, 'a')));
    QVERIFY(write(key, bytes(20, 'b')));
    const auto found = read(key);
    QVERIFY(found);
    QVERIFY(*found == bytes(20, 'b'));
}

void TestOsKeychain::forgets()
{
    const auto key = QStringLiteral("forgotten");
    QVERIFY(write(key, bytes(20)));
    QVERIFY(forget(key));
    QCOMPARE(codeOf(read(key)), Code::NotFound);
    QVERIFY(forget(key)); // once more is success too
}

void TestOsKeychain::missingEntryIsNotFound()
{
    QCOMPARE(codeOf(read(QStringLiteral("never written"))), Code::NotFound);
}

void TestOsKeychain::textEntryDoesNotHide()
{
    const auto key = QStringLiteral("shadowed");
    QKeychain::WritePasswordJob text(service);
    text.setKey(key);
    text.setTextData(QStringLiteral("old text"));
    finish(text);

    QVERIFY(write(key, bytes(100)));
    const auto found = read(key);
    QVERIFY(found);
    QVERIFY(*found == bytes(100));
    QVERIFY(forget(key));
    QCOMPARE(codeOf(read(key)), Code::NotFound);
}

void TestOsKeychain::lockedIsNeverEmptyNorForgotten()
{
    const auto key = QStringLiteral("locked");
    QVERIFY(write(key, bytes(50)));
    QVERIFY(lockLoginCollection());
    QCOMPARE(codeOf(read(key)), Code::Locked);
    QCOMPARE(codeOf(read(QStringLiteral("never written"))), Code::Locked);
    QCOMPARE(codeOf(write(key, bytes(60))), Code::Locked);
    QCOMPARE(codeOf(forget(key)), Code::Locked);
    QVERIFY(unlockLoginCollection());
    const auto found = read(key);
    QVERIFY(found);
    QVERIFY(*found == bytes(50));
}

void TestOsKeychain::environmentKeysAreKeptAndForgotten()
{
    using State = credentials::StoredKeys::State;
    const auto keychain = [this] { return m_store; };
    const auto id = QStringLiteral("environment");
    const aws::AccessKeys first {"AKIDFIRST", base::Secret("secret-one"), base::Secret("token")};
    const aws::AccessKeys second {"AKIDSECOND", base::Secret("secret-two"), std::nullopt};
    QCOMPARE(base::waitFor(credentials::findStoredKeys(keychain, id, {})).state, State::NotStored);
    QCOMPARE(base::waitFor(credentials::storeKeys(keychain, id, first, {})).state, State::Stored);
    QCOMPARE(base::waitFor(credentials::storeKeys(keychain, id, second, {})).state, State::Stored);
    QCOMPARE(base::waitFor(credentials::findStoredKeys(keychain, id, {})).accessKeyId, QStringLiteral("AKIDSECOND"));
    QCOMPARE(base::waitFor(credentials::forgetKeys(keychain, id, {})).state, State::NotStored);
    QCOMPARE(codeOf(read(credentials::environmentKey(id))), Code::NotFound);
}

void TestOsKeychain::environmentKeysOfALockedKeychain()
{
    using State = credentials::StoredKeys::State;
    const auto keychain = [this] { return m_store; };
    const auto id = QStringLiteral("environment");
    const aws::AccessKeys keys {"AKIDFIRST", base::Secret("one"), std::nullopt};
    QCOMPARE(base::waitFor(credentials::storeKeys(keychain, id, keys, {})).state, State::Stored);
    QVERIFY(lockLoginCollection());
    QCOMPARE(base::waitFor(credentials::findStoredKeys(keychain, id, {})).state, State::Locked);
    QCOMPARE(base::waitFor(credentials::storeKeys(keychain, id, keys, {})).state, State::Locked);
    QCOMPARE(base::waitFor(credentials::forgetKeys(keychain, id, {})).state, State::Locked);
    QVERIFY(unlockLoginCollection());
    QCOMPARE(base::waitFor(credentials::findStoredKeys(keychain, id, {})).accessKeyId, QStringLiteral("AKIDFIRST"));
}

void TestOsKeychain::tooLargeIsRefused()
{
    QCOMPARE(codeOf(write(QStringLiteral("large"), bytes(1024 * 1024))), Code::TooLarge);
    QCOMPARE(codeOf(read(QStringLiteral("large"))), Code::NotFound);
}

/// Ways in which a text could appear in dbus-monitor's output: itself, UTF-16, base64 wherever it begins, hex, percent.
static QByteArrayList spellings(const QByteArray& text)
{
    const auto letters = QString::fromLatin1(text);
    const QByteArray wide(reinterpret_cast<const char*>(letters.utf16()), letters.size() * 2);
    QByteArrayList forms {text, wide, text.toPercentEncoding({}, text.left(1))};
    for (const auto& bytes : {text, wide})
        forms << bytes.toHex() << bytes.toHex(' ') << bytes.toHex().toUpper(); // with spaces: the monitor's own way
    for (int offset = 0; offset < 3; ++offset) // without the ends, which hold bits of their neighbours
        forms << (QByteArray(offset, 'x') + text).toBase64().mid(4, 16);
    return forms;
}

void TestOsKeychain::nothingIsReadableOnTheBus()
{
    QProcess monitor;
    monitor.start(QStringLiteral("dbus-monitor"), {QStringLiteral("--session")});
    QVERIFY(monitor.waitForReadyRead()); // it listens
    const base::Secret canary("canary-3f81c2d09b canary-3f81c2d09b");
    QVERIFY(write(QStringLiteral("watched"), canary));
    QVERIFY(read(QStringLiteral("watched")));
    QVERIFY(forget(QStringLiteral("watched")));
    monitor.terminate();
    QVERIFY(monitor.waitForFinished());
    const auto seen = monitor.readAllStandardOutput();
    QVERIFY(seen.contains("org.freedesktop.Secret.Collection"));
    QVERIFY(seen.contains("watched")); // what goes over the bus in clear is seen
    for (const auto& form : spellings("canary-3f81c2d09b"))
        QVERIFY2(!seen.contains(form), form.constData());
}

void TestOsKeychain::stopEndsAtOnce()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(codeOf(read(QStringLiteral("any"), stop.get_token())), Code::Cancelled);
}

void TestOsKeychain::silentServiceTimesOut()
{
    const auto key = QStringLiteral("silent");
    QVERIFY(write(key, bytes(50)));
    const auto daemon = static_cast<pid_t>(QDBusConnection::sessionBus().interface()->servicePid(secretsName).value());
    QVERIFY(daemon > 1);
    QCOMPARE(::kill(daemon, SIGSTOP), 0);
    const auto resume = qScopeGuard([&] { ::kill(daemon, SIGCONT); });

    QCOMPARE(codeOf(read(key)), Code::TimedOut);

    std::stop_source stop;
    QTimer::singleShot(0, this, [&] { stop.request_stop(); });
    QCOMPARE(codeOf(read(key, stop.get_token())), Code::Cancelled);

    ::kill(daemon, SIGCONT); // what waited in QtKeychain's queue is worked off, then the entry is found
    const auto found = read(key);
    QVERIFY(found);
    QVERIFY(*found == bytes(50));
}

void TestOsKeychain::nothingThereIsUnavailable()
{
    const auto key = QStringLiteral("any");
    QCOMPARE(codeOf(read(key)), Code::Unavailable);
    QCOMPARE(codeOf(write(key, bytes(10))), Code::Unavailable);
    QCOMPARE(codeOf(forget(key)), Code::Unavailable);
    QVERIFY(!QDir::home().exists(QStringLiteral(".config"))); // no file instead: the insecure fallback is off
}

// A keyring of a person who never had one: making it would ask for a password, and there is no one to ask here.
void TestOsKeychain::withoutACollectionNothingCanBeKept()
{
    const auto key = QStringLiteral("any");
    QCOMPARE(codeOf(read(key)), Code::NotFound);
    QCOMPARE(codeOf(write(key, bytes(10))), Code::Unavailable);
    QVERIFY(forget(key));
}

QTEST_GUILESS_MAIN(TestOsKeychain)
#include "tst_os_keychain.moc"
