// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "contact/members.h"
#include "unit/contact/fixture.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace composer;
using namespace composer::contact;

class TestFieldTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEveryRow();
    void pathsAreUnique();
    void namesTheMember();
    void everyRowIsRead_data();
    void everyRowIsRead();
    void everyMemberHasARow();
    void onlyBodiesHoldLines();
};

void TestFieldTable::findsEveryRow()
{
    for (const auto& row : fieldTable())
        QCOMPARE(&field(row.id), &row);
}

void TestFieldTable::pathsAreUnique()
{
    QSet<QString> paths;
    for (const auto& row : fieldTable())
        paths.insert(QString::fromLatin1(row.path));
    QCOMPARE(std::size_t(paths.size()), fieldTable().size());
}

void TestFieldTable::namesTheMember()
{
    QCOMPARE(memberName(FieldId::InstanceId), QLatin1String("InstanceId"));
    QCOMPARE(memberName(FieldId::Subject), QLatin1String("Subject"));
    QCOMPARE(memberName(FieldId::CcAddress), QLatin1String("EmailAddress"));
}

void TestFieldTable::everyRowIsRead_data()
{
    QTest::addColumn<FieldId>("id");
    for (const auto& row : fieldTable())
        QTest::newRow(row.path) << row.id;
}

/// A value of a wrong type at the row's path is noticed there: so reader, validator and table name one member.
void TestFieldTable::everyRowIsRead()
{
    QFETCH(FieldId, id);
    if (field(id).kind == FieldKind::MapKey) {
        const auto json = fixture::withMember(id, base::Json::string(QStringLiteral("another_key")));
        const auto read = readContact(json);
        QCOMPARE(toJson(read.contact), json);
        QVERIFY(!(read.contact == fixture::fullContact()));
        return;
    }
    const auto issues = readContact(fixture::withMember(id, base::Json::boolean(true))).issues;
    static const QHash<FieldKind, QString> expected {{FieldKind::String, QStringLiteral("string")},
        {FieldKind::Integer, QStringLiteral("integer")}, {FieldKind::Structure, QStringLiteral("object")},
        {FieldKind::List, QStringLiteral("array")}, {FieldKind::Map, QStringLiteral("object")}};
    const auto path = fixture::pathOf(id);
    QVERIFY(fixture::listed(issues, path)
                .contains(path + QStringLiteral(" wrong_type %1 boolean").arg(expected[field(id).kind])));
}

template <Structure S>
static QStringList namesOf(const S& structure)
{
    QStringList names;
    visitMembers(structure, [&](FieldId id, const auto&) { names += memberName(id); });
    return names;
}

void TestFieldTable::everyMemberHasARow()
{
    const auto below = [](const QString& start) {
        QStringList names;
        for (const auto& row : fieldTable()) {
            const auto path = QString::fromLatin1(row.path);
            const auto name = path.sliced(path.lastIndexOf(u'.') + 1);
            const auto parent = path.chopped(name.size());
            if (parent == start && !name.startsWith(u'{'))
                names += name;
        }
        return names;
    };
    QCOMPARE(namesOf(EmailContact()), below({}));
    QCOMPARE(namesOf(EmailAddressInfo()), below(QStringLiteral("FromEmailAddress.")));
    QCOMPARE(namesOf(EmailAddressInfo()), below(QStringLiteral("AdditionalRecipients.CcAddresses[].")));
    QCOMPARE(namesOf(Reference()), below(QStringLiteral("References.{}.")));
    QCOMPARE(namesOf(EmailMessage()), below(QStringLiteral("EmailMessage.")));
    QCOMPARE(namesOf(RawMessage()), below(QStringLiteral("EmailMessage.RawMessage.")));
    QCOMPARE(namesOf(AdditionalRecipients()), below(QStringLiteral("AdditionalRecipients.")));
    QCOMPARE(namesOf(Attachment()), below(QStringLiteral("Attachments[].")));
    QCOMPARE(namesOf(SegmentAttributeValue()), below(QStringLiteral("SegmentAttributes.{}.")));
}

void TestFieldTable::onlyBodiesHoldLines()
{
    QStringList paths;
    for (const auto& row : fieldTable()) {
        if (row.lines == Lines::Multiple)
            paths += QString::fromLatin1(row.path);
    }
    QCOMPARE(paths,
        (QStringList {QStringLiteral("Description"), QStringLiteral("References.{}.Value"),
            QStringLiteral("EmailMessage.RawMessage.Body"), QStringLiteral("Attributes.{}"),
            QStringLiteral("SegmentAttributes.{}.ValueString")}));
}

QTEST_APPLESS_MAIN(TestFieldTable)
#include "tst_field_table.moc"
