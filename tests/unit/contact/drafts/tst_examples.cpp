// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/draft.h"
#include "contact/members.h"
#include "unit/contact/fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace composer;
using namespace composer::contact;

/// The examples that the project ships are what a person copies from: each is without any issue.
class TestExamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areGood_data();
    void areGood();
    void oneUsesEveryMember();
};

static QDir examples()
{
    return QDir(QStringLiteral(COMPOSER_SOURCE_DIR "/resources/examples"));
}

static QByteArray content(const QString& name)
{
    QFile file(examples().filePath(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExamples::areGood_data()
{
    QTest::addColumn<QString>("name");
    const auto names = examples().entryList({QStringLiteral("*.json")});
    QVERIFY(names.size() >= 3 && names.contains(QStringLiteral("order-question.json")));
    for (const auto& name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestExamples::areGood()
{
    QFETCH(QString, name);
    const auto read = readDraft(content(name));
    QVERIFY(read);
    QCOMPARE(fixture::listed(read->issues), QStringList());
    QCOMPARE(read->draft.contact.instanceId, QStringLiteral("11111111-2222-4333-8444-555555555555"));
    const auto json = base::parseJson(content(name)).value();
    QCOMPARE(toJson(read->draft.contact), read->bare ? json : *json.find(u"request"));
}

void TestExamples::oneUsesEveryMember()
{
    const auto read = readDraft(content(QStringLiteral("every-member.json")));
    QVERIFY(read);
    QStringList missing;
    visitMembers(read->draft.contact, [&](FieldId id, const auto& member) {
        if (isAbsent(member))
            missing += memberName(id);
    });
    QCOMPARE(missing, QStringList());
}

QTEST_APPLESS_MAIN(TestExamples)
#include "tst_examples.moc"
