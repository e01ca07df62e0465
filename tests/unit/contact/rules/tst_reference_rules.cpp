// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/validator.h"
#include "unit/contact/fixture.h"

#include <QTest>

using namespace composer::contact;

class TestReferenceRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void typesOutsideCreation_data();
    void typesOutsideCreation();
    void serviceMembers();
    void totalBytes();
    void duplicateKeys();
};

static EmailContact withReference(const QString& type, const Text& value)
{
    auto contact = fixture::smallContact();
    contact.references.push_back({QStringLiteral("r"), {type, value, {}, {}, {}, {}}});
    return contact;
}

void TestReferenceRules::values_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value"); // null: absent
    QTest::addColumn<QStringList>("issues");

    const auto row = [](const char* type, const char* value, const char* issue) {
        QTest::addRow("%s %s", type, value ? value : "(absent)")
            << QString::fromUtf8(type) << (value ? QString::fromUtf8(value) : QString())
            << (*issue ? QStringList {QStringLiteral("References.r.Value ") + QString::fromUtf8(issue)}
                       : QStringList());
    };
    row("STRING", "any\ntext at all", "");
    row("STRING", nullptr, "required");
    row("URL", "https://example.com/a?b#c", "");
    row("URL", "http://example.com", "");
    row("URL", "example.com", "bad_url http-or-https");
    row("URL", "ftp://example.com", "bad_url http-or-https");
    row("URL", nullptr, "required");
    row("NUMBER", "49.90", "");
    row("NUMBER", "forty", "bad_number");
    row("NUMBER", nullptr, "required");
    row("DATE", "1794873600", "");
    row("DATE", "1794873600000", "bad_epoch_seconds milliseconds");
    row("DATE", "2026-11-17", "bad_epoch_seconds");
    row("DATE", nullptr, "required");
}

void TestReferenceRules::values()
{
    QFETCH(QString, type);
    QFETCH(QString, value);
    QFETCH(QStringList, issues);
    QCOMPARE(fixture::listed(validate(withReference(type, value.isNull() ? Text() : Text(value)))), issues);
}

void TestReferenceRules::typesOutsideCreation_data()
{
    QTest::addColumn<QString>("type");
    for (const char* type : {"ATTACHMENT", "CONTACT_ANALYSIS", "EMAIL", "EMAIL_MESSAGE", "EMAIL_MESSAGE_PLAIN_TEXT",
             "EMAIL_MESSAGE_PLAIN_TEXT_REDACTED", "EMAIL_MESSAGE_REDACTED", "url", "", "OTHER"})
        QTest::newRow(type) << QString::fromLatin1(type);
}

void TestReferenceRules::typesOutsideCreation()
{
    QFETCH(QString, type);
    QCOMPARE(fixture::listed(validate(withReference(type, QStringLiteral("x")))),
        QStringList {QStringLiteral("References.r.Type not_allowed URL NUMBER STRING DATE")});
}

void TestReferenceRules::serviceMembers()
{
    auto contact = withReference(QStringLiteral("STRING"), QStringLiteral("x"));
    contact.references.front().value.status = QStringLiteral("AVAILABLE");
    contact.references.front().value.statusReason = QStringLiteral("why");
    QCOMPARE(fixture::listed(validate(contact)),
        (QStringList {QStringLiteral("References.r.Status ! service_set_member"),
            QStringLiteral("References.r.StatusReason ! service_set_member")}));
}

void TestReferenceRules::totalBytes()
{
    auto contact = withReference(QStringLiteral("STRING"), QString(2000, u'x'));
    contact.references.push_back(
        {QStringLiteral("é"), {QStringLiteral("STRING"), QString(1046, u'é'), {}, {}, {}, {}}});
    // 1 + 2000 + 2 + 2092 = 4095
    QCOMPARE(fixture::listed(validate(contact)), QStringList());
    contact.references.back().key += u'x';
    QCOMPARE(fixture::listed(validate(contact)), QStringList());
    contact.references.back().key += u'x';
    QCOMPARE(
        fixture::listed(validate(contact)), QStringList {QStringLiteral("References total_too_large 4096 4097 bytes")});
}

void TestReferenceRules::duplicateKeys()
{
    auto contact = withReference(QStringLiteral("STRING"), QStringLiteral("x"));
    contact.references.push_back(contact.references.front());
    QCOMPARE(fixture::listed(validate(contact)), QStringList {QStringLiteral("References.r duplicate_key")});
}

QTEST_APPLESS_MAIN(TestReferenceRules)
#include "tst_reference_rules.moc"
