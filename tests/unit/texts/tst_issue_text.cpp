// SPDX-License-Identifier: Apache-2.0
#include "contact/field_table.h"
#include "texts/issue_text.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
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
    void anUnknownMemberNamesItsPlace();
    void noSentenceHasAPath_data();
    void noSentenceHasAPath();
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
    QCOMPARE(models::issueText(issue), QStringLiteral("At most 998 characters are allowed; this has 1,204."));
}

void TestIssueText::textOfTheRequestIsNeverAFormat()
{
    const Issue issue {QStringLiteral("x"), IssueCode::DuplicateRecipient, {QStringLiteral("%1%2@example.com")}};
    QVERIFY(models::issueText(issue).startsWith(QLatin1String("%1%2@example.com")));
}

void TestIssueText::anUnknownMemberNamesItsPlace()
{
    const Issue issue {
        QStringLiteral("Subject"), IssueCode::UnknownMember, {QStringLiteral("EmailMessage.RawMessage.Subject")}};
    QVERIFY2(models::issueText(issue).endsWith(QLatin1String("Did you mean Subject in RawMessage in EmailMessage?")),
        qPrintable(models::issueText(issue)));
}

void TestIssueText::noSentenceHasAPath_data()
{
    QTest::addColumn<IssueCode>("code");
    for (int code = 0; code <= static_cast<int>(IssueCode::UnusualFileType); ++code)
        QTest::newRow(qPrintable(contact::codeName(static_cast<IssueCode>(code)))) << static_cast<IssueCode>(code);
}

/// For every field; where a sentence names a member, that is the field's path.
void TestIssueText::noSentenceHasAPath()
{
    QFETCH(IssueCode, code);
    static const QRegularExpression step(QStringLiteral(R"(\w\.\w|\w\[\d*\])"));
    for (const auto& field : contact::fieldTable()) {
        auto path = QString::fromLatin1(field.path);
        path.replace(QLatin1String("[]"), QLatin1String("[0]"));
        path.replace(QLatin1String("{key}"), QLatin1String("key")).replace(QLatin1String("{}"), QLatin1String("key"));
        const bool namesAMember = code == IssueCode::UnknownMember;
        const Issue issue {path, code, {namesAMember ? path : QStringLiteral("7")}};
        // Examples of values have dots of their own.
        auto sentence = models::issueText(issue);
        for (const auto* example : {"example.com", "3.5", ".pdf", ".%1"})
            sentence.remove(QLatin1String(example));
        QVERIFY2(!sentence.contains(step), qPrintable(sentence));
    }
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
