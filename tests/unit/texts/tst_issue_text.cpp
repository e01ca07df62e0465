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

QTEST_GUILESS_MAIN(TestIssueText)
#include "tst_issue_text.moc"
