// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/validator.h"
#include "contact/unicode/domain_scripts.h"
#include "unit/contact/fixture.h"

#include <QTest>

using namespace composer::contact;

class TestDomainScripts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void domains_data();
    void domains();
    void namesWhatIsMixed();
    void everyAddressIsLookedAt();
    void hugeDomainsCostNothing();
};

void TestDomainScripts::domains_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("scripts"); // empty: not mixed

    const auto row = [](const char* domain, const char* scripts) {
        QTest::newRow(domain) << QString::fromUtf8(domain) << QString::fromUtf8(scripts);
    };
    row("example.com", "");
    row("mail-1.example.com", "");
    row("müller.de", "");
    row("пример.рф", "");
    row("παράδειγμα.ελ", "");
    row("例え.jp", "");
    row("カタカナ漢字ひらがなabc.jp", "");
    row("한국漢.com", "");
    row("ㄅㄆ漢.tw", "");
    row("مثال.com", "");
    row("ไทย.com", "");
    row("", "");
    // Hostile: а, р, ӏ and с below are Cyrillic, ο and ν are Greek.
    row("pаypal.com", "Latin, Cyrillic");
    row("аррӏе.com", "Latin, Cyrillic");
    row("gοοgle.com", "Latin, Greek");
    row("аmazοn.com", "Latin, Cyrillic, Greek");
    row("пример.com", "Latin, Cyrillic");
    row("mail.ехаmple.com", "Latin, Cyrillic");
    row("кօд.рф", "Cyrillic, Armenian");
    row("abcไทย.com", "Latin, Thai");
    row("ひ한.jp", "Latin, Hiragana, Hangul");
    row("Ꭺpple.com", "Latin, Cherokee");
}

void TestDomainScripts::domains()
{
    QFETCH(QString, domain);
    QFETCH(QString, scripts);
    const auto mixed = mixedScripts(domain);
    QCOMPARE(mixed ? mixed->scripts : QString(), scripts);
}

void TestDomainScripts::namesWhatIsMixed()
{
    const auto mixed = mixedScripts(QStringLiteral("pаypаl.com"));
    QVERIFY(mixed);
    QCOMPARE(mixed->ace, QStringLiteral("xn--pypl-53dc.com"));
    QCOMPARE(mixed->characters, QStringLiteral("U+0430"));
}

void TestDomainScripts::everyAddressIsLookedAt()
{
    for (const auto id :
        {FieldId::FromAddress, FieldId::DestinationEmailAddress, FieldId::ToAddress, FieldId::CcAddress}) {
        const auto path = fixture::pathOf(id);
        QCOMPARE(fixture::listed(validate(fixture::withText(id, QStringLiteral("billing@pаypal.com"))), path),
            QStringList {path + QStringLiteral(" ! mixed_script pаypal.com xn--pypal-4ve.com Latin, Cyrillic U+0430")});
    }
}

void TestDomainScripts::hugeDomainsCostNothing()
{
    const auto id = FieldId::DestinationEmailAddress;
    const auto address = QStringLiteral("a@") + QStringLiteral("а").repeated(5'000'000) + QStringLiteral("b.c");
    const auto issues = fixture::listed(validate(fixture::withText(id, address)), fixture::pathOf(id));
    QCOMPARE(issues, QStringList {QStringLiteral("DestinationEmailAddress too_long 255 5000005 characters")});
}

QTEST_APPLESS_MAIN(TestDomainScripts)
#include "tst_domain_scripts.moc"
