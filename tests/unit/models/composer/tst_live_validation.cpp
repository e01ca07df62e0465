// SPDX-License-Identifier: Apache-2.0
#include "contact/field_table.h"
#include "contact/member_text.h"
#include "models/composer/live_validation.h"

#include <QTest>

#include <algorithm>

using namespace composer;
using contact::FieldId;
using models::LiveValidation;

namespace {

bool hasIssueAt(const LiveValidation& validation, const char* path)
{
    return std::ranges::any_of(
        validation.issues(), [&](const auto& issue) { return issue.path == QLatin1String(path); });
}

} // namespace

class TestLiveValidation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bodyIsNotLookedAtAtEveryKey();
    void bodysProblemsStay();
    void othersAreFresh();
    void theContactIsLeftAlone();
};

void TestLiveValidation::bodyIsNotLookedAtAtEveryKey()
{
    qsizetype largest = 0;
    LiveValidation validation([&](const contact::EmailContact& contact) {
        largest = std::max(largest, contact::textOf(contact, FieldId::Body).size());
        return contact::Issues();
    });
    auto contact = contact::blankContact();
    contact::setTextOf(contact, FieldId::Body, QString(5'000'000, u'x'));
    validation.checkAllButBody(contact);
    QCOMPARE(largest, qsizetype(1));
    validation.checkAll(contact);
    QCOMPARE(largest, qsizetype(5'000'000));
}

void TestLiveValidation::bodysProblemsStay()
{
    LiveValidation validation;
    auto contact = contact::blankContact();
    validation.checkAll(contact);
    QVERIFY(hasIssueAt(validation, "EmailMessage.RawMessage.Body"));
    contact::setTextOf(contact, FieldId::Subject, QStringLiteral("Hello"));
    validation.checkAllButBody(contact);
    QVERIFY(hasIssueAt(validation, "EmailMessage.RawMessage.Body"));
    contact::setTextOf(contact, FieldId::Body, QStringLiteral("Hello"));
    validation.checkAll(contact);
    QVERIFY(!hasIssueAt(validation, "EmailMessage.RawMessage.Body"));
}

void TestLiveValidation::othersAreFresh()
{
    LiveValidation validation;
    auto contact = contact::blankContact();
    validation.checkAll(contact);
    QVERIFY(hasIssueAt(validation, "EmailMessage.RawMessage.Subject"));
    contact::setTextOf(contact, FieldId::Subject, QStringLiteral("Hello"));
    validation.checkAllButBody(contact);
    QVERIFY(!hasIssueAt(validation, "EmailMessage.RawMessage.Subject"));
}

void TestLiveValidation::theContactIsLeftAlone()
{
    LiveValidation validation;
    const auto contact = contact::blankContact();
    auto same = contact;
    validation.checkAllButBody(same);
    QVERIFY(same == contact);
}

QTEST_GUILESS_MAIN(TestLiveValidation)
#include "tst_live_validation.moc"
