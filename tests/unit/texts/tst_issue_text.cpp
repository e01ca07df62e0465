// SPDX-License-Identifier: Apache-2.0
#include "texts/issue_text.h"

#include <QTest>

using namespace composer;
using contact::Issue;
using contact::IssueCode;

class TestIssueText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentence();
    void numbersAndUnitsAreNamed();
    void textOfTheRequestIsNeverAFormat();
    void aNoticeHasTheToneOfItsIssue();
};

void TestIssueText::everyCodeHasASentence()
{
    const QStringList parameters {
        QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("bytes")};
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(IssueCode::UnusualFileType); ++code) {
        const Issue issue {QStringLiteral("Name"), static_cast<IssueCode>(code), parameters};
        const auto text = models::issueText(issue);
        QVERIFY2(text.size() > 10 && !text.contains(u'%'), qPrintable(text));
        QVERIFY2(text != contact::codeName(issue.code), qPrintable(text));
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
}

void TestIssueText::numbersAndUnitsAreNamed()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const Issue issue {QStringLiteral("x"), IssueCode::TooLong,
        {QStringLiteral("998"), QStringLiteral("1204"), QStringLiteral("characters")}};
    QCOMPARE(models::issueText(issue), QStringLiteral("At most 998 characters fit here; this has 1,204."));
}

void TestIssueText::textOfTheRequestIsNeverAFormat()
{
    const Issue issue {QStringLiteral("x"), IssueCode::DuplicateRecipient, {QStringLiteral("%1%2@example.com")}};
    QVERIFY(models::issueText(issue).startsWith(QLatin1String("%1%2@example.com")));
}

void TestIssueText::aNoticeHasTheToneOfItsIssue()
{
    const Issue error {QStringLiteral("x"), IssueCode::Required, {}};
    const Issue warning {QStringLiteral("x"), IssueCode::SelfAddressed, {}, contact::Severity::Warning};
    const auto notices = models::issueNotices({warning, error});
    QCOMPARE(notices.size(), std::size_t(2));
    QVERIFY(notices[0].tone == models::Tone::Attention);
    QVERIFY(notices[1].tone == models::Tone::Bad);
    QCOMPARE(notices[1].code, contact::codeName(IssueCode::Required));
    QCOMPARE(notices[1].headline, models::issueText(error));
    QVERIFY(models::issueNotices({}).empty());
}

QTEST_GUILESS_MAIN(TestIssueText)
#include "tst_issue_text.moc"
