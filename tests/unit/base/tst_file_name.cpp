// SPDX-License-Identifier: Apache-2.0
#include "base/atomic_file.h"
#include "base/file_name.h"

#include <QByteArray>
#include <QDir>
#include <QList>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstddef>
#include <fcntl.h>
#include <unistd.h>

using namespace composer;

class TestFileName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNameComesBack();
    void utf8IsAsQtHasIt_data();
    void utf8IsAsQtHasIt();
    void filesOfAnyNameAreRead();
    void aNameThatQtCannotWriteIsNotWritten();
};

void TestFileName::everyNameComesBack()
{
    QRandomGenerator random(1);
    const QList<QByteArray> pieces {"a", "\xC3\xA9", "\xE9", "\xC3", "\xE2\x82", "\xF0\x9F\x92\x80", "\xED\xB2\x80",
        "\xED\xA0\xBD", "\x80", "\xFF", "\xC0\xAF", "\xF4\x90\x80\x80", "\n", "\xEF\xBF\xBD"};
    for (int i = 0; i < 20'000; ++i) {
        QByteArray name;
        for (auto left = random.bounded(6); left > 0; --left)
            name += random.bounded(2) ? pieces.at(random.bounded(pieces.size()))
                                      : QByteArray(1, char(random.bounded(1, 256)));
        const auto text = base::decodedName(name);
        if (base::encodedName(text) != name)
            QFAIL(name.toHex().constData());
        QCOMPARE(base::isUtf8Name(text), name.isValidUtf8());
    }
}

void TestFileName::utf8IsAsQtHasIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("ASCII") << QStringLiteral("a b.json");
    QTest::newRow("umlaut") << QStringLiteral("Größe.json");
    QTest::newRow("decomposed") << QStringLiteral("Gro\u0308ße.json");
    QTest::newRow("a pair that ends like a byte") << QStringLiteral("💀.json");
}

void TestFileName::utf8IsAsQtHasIt()
{
    QFETCH(QString, name);
    QCOMPARE(base::decodedName(name.toUtf8()), name);
    QCOMPARE(base::encodedName(name), name.toUtf8());
}

void TestFileName::filesOfAnyNameAreRead()
{
    const QTemporaryDir folder;
    for (const QByteArray name : {"caf\xE9.json", "\xFF\xFE", "a\xC3", "caf\xC3\xA9.json"}) {
        const auto path = folder.path().toUtf8() + '/' + name;
        const int descriptor = ::open(path.constData(), O_CREAT | O_WRONLY, 0600);
        QCOMPARE(::write(descriptor, name.constData(), std::size_t(name.size())), ssize_t(name.size()));
        ::close(descriptor);
        const auto content = base::readFile(base::decodedName(path), 1000);
        QVERIFY(content);
        QCOMPARE(*content, name);
    }
}

void TestFileName::aNameThatQtCannotWriteIsNotWritten()
{
    const QTemporaryDir folder;
    const auto saved = base::saveAtomically(folder.path() + u'/' + base::decodedName("caf\xE9.json"), "content");
    QVERIFY(!saved);
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_APPLESS_MAIN(TestFileName)
#include "tst_file_name.moc"
