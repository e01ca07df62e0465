// SPDX-License-Identifier: Apache-2.0
#include "contact/issues/issue.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace composer::contact;

class TestIssue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codeNamesAreDistinct();
    void warningsAreNoErrors();
};

void TestIssue::codeNamesAreDistinct()
{
    static const QRegularExpression shape(QStringLiteral("\\A[a-z]+(_[a-z]+)*\\z"));
    constexpr int last = int(IssueCode::UnusualFileType);
    QSet<QString> names;
    for (int code = 0; code <= last; ++code) {
        const auto name = codeName(IssueCode(code));
        QVERIFY2(shape.match(name).hasMatch(), qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), qsizetype {last + 1});
    QCOMPARE(codeName(IssueCode::TooLong), QStringLiteral("too_long"));
}

void TestIssue::warningsAreNoErrors()
{
    QVERIFY(!hasErrors({}));
    QVERIFY(!hasErrors({{{}, IssueCode::MixedScript, {}, Severity::Warning}}));
    QVERIFY(hasErrors({{{}, IssueCode::MixedScript, {}, Severity::Warning}, {{}, IssueCode::Required, {}}}));
}

QTEST_APPLESS_MAIN(TestIssue)
#include "tst_issue.moc"
