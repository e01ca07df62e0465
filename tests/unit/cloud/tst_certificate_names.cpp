// SPDX-License-Identifier: Apache-2.0
#include "cloud/certificate_names.h"
#include "support/tls_identity.h"

#include <QSslCertificate>
#include <QTest>

using namespace composer;

class TestCertificateNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesNames_data();
    void comparesNames();
    void onlyAlternativeNamesCount_data();
    void onlyAlternativeNamesCount();
};

void TestCertificateNames::comparesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, const char* host, bool same) {
        QTest::addRow("%s for %s", name, host) << QString::fromLatin1(name) << QString::fromLatin1(host) << same;
    };
    row("a.example", "a.example", true);
    row("A.Example", "a.eXample", true);
    row("a.example", "b.example", false);
    row("a.example", "a.example.b", false);
    row("a.example", "xa.example", false);
    row("a.example.", "a.example", false);
    row("*.a.example", "b.a.example", true);
    row("*.A.example", "b.a.Example", true);
    row("*.a.example", "a.example", false);
    row("*.a.example", ".a.example", false);
    row("*.a.example", "c.b.a.example", false);
    row("*.a.example", "*.a.example", false);
    row("*", "a", false);
    row("*", "*", false);
    row("*.example", "a.example", false);
    row("*.", "a.", false);
    row("*.example.", "a.example.", false);
    row("*.*.example", "b.a.example", false);
    row("b*.a.example", "bc.a.example", false);
    row("*b.a.example", "cb.a.example", false);
    row("c.*.example", "c.a.example", false);
    row("*.0.0.1", "127.0.0.1", true); // as a name; namesHost() never asks for an address
    row("", "", false);
    row("", "a.example", false);
    row("a.example", "", false);
}

void TestCertificateNames::comparesNames()
{
    QFETCH(QString, name);
    QFETCH(QString, host);
    QFETCH(bool, same);
    QCOMPARE(cloud::isNameOf(name, host), same);
}

void TestCertificateNames::onlyAlternativeNamesCount_data()
{
    QTest::addColumn<QByteArray>("commonName");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("named");
    // Each host, with a certificate that names it and with those that seem to.
    const QString host = QStringLiteral("mail.a.example");
    const QString address = QStringLiteral("127.0.0.1");
    for (const QByteArray commonName : {"mail.a.example", "127.0.0.1", "*.a.example", "nothing"}) {
        const auto row = [&](const QByteArray& names, const QString& wanted, bool named) {
            QTest::addRow("CN %s, %s, for %s", commonName.constData(), names.constData(), qPrintable(wanted))
                << commonName << names << wanted << named;
        };
        row("", host, false);
        row("DNS:other.example", host, false);
        row("DNS:other.example,DNS:mail.a.example", host, true);
        row("DNS:*.a.example", host, true);
        row("DNS:*.example", host, false);
        row("email:x@mail.a.example", host, false);
        row("URI:https://mail.a.example/", host, false);
        row("IP:127.0.0.1", host, false);
        row("", address, false);
        row("IP:127.0.0.1", address, true);
        row("IP:127.0.0.2", address, false);
        row("DNS:127.0.0.1", address, false);
        row("DNS:*.0.0.1", address, false);
        row("DNS:localhost,IP:0:0:0:0:0:0:0:1", QStringLiteral("::1"), true);
        row("IP:127.0.0.1", QStringLiteral("::1"), false);
    }
}

void TestCertificateNames::onlyAlternativeNamesCount()
{
    QFETCH(QByteArray, commonName);
    QFETCH(QByteArray, names);
    QFETCH(QString, host);
    QFETCH(bool, named);
    const QSslCertificate certificate(test::makeIdentity(commonName, names).certificate);
    QVERIFY(!certificate.isNull());
    QCOMPARE(cloud::namesHost(certificate, host), named);
}

QTEST_APPLESS_MAIN(TestCertificateNames)
#include "tst_certificate_names.moc"
