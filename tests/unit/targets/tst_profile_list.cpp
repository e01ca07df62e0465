// SPDX-License-Identifier: Apache-2.0
#include "targets/profile_list.h"

#include <QTest>

using namespace composer;

class TestProfileList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesEveryKind();
    void halfAKeyIsAProblem();
    void aSpoiledProfileSaysWhere();
};

void TestProfileList::describesEveryKind()
{
    const auto set = aws::parseProfileFile(R"([profile b]
credential_process = p
[default]
region = eu-central-1
[profile a]
role_arn = arn:aws:iam::1:role/path/Agent
source_profile = s
mfa_serial = m
[profile s]
sso_session = corp
sso_account_id = 1
sso_role_name = r
[sso-session corp]
sso_region = us-east-1
sso_start_url = https://x
[profile x]
role_arn = y
)",
        aws::ProfileFileKind::Config);
    const auto rows = models::profileRows(set);
    QStringList found;
    for (const auto& row : rows)
        found << row.name + u' ' + row.kind;
    QCOMPARE(found,
        (QStringList {QStringLiteral("default none"), QStringLiteral("a role"), QStringLiteral("b process"),
            QStringLiteral("s sso"), QStringLiteral("x broken")}));
    QCOMPARE(rows.at(1).words,
        QStringLiteral("Role Agent with an MFA code, from the profile s: IAM Identity Center (SSO): corp"));
    QVERIFY(rows.at(1).canSignIn);
    QVERIFY(!rows.at(2).canSignIn);
    QVERIFY(rows.at(4).problem.contains(QStringLiteral("source_profile")));
}

void TestProfileList::halfAKeyIsAProblem()
{
    const auto set = aws::parseProfileFile(R"([whole]
aws_access_key_id = A
aws_secret_access_key = s
[half]
aws_access_key_id = A
)",
        aws::ProfileFileKind::Credentials);
    for (const auto& row : models::profileRows(set))
        QCOMPARE(row.problem.isEmpty(), row.name == QLatin1String("whole"));
}

void TestProfileList::aSpoiledProfileSaysWhere()
{
    auto set = aws::parseProfileFile(
        "[profile old]\nregion us-west-2\n[profile work]\ncredential_process = p\n", aws::ProfileFileKind::Config);
    set.profileFaults.begin()->second.path = QStringLiteral("/home/x/.aws/config");
    const auto rows = models::profileRows(set);
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows.at(0).kind, QStringLiteral("broken"));
    QVERIFY(rows.at(0).problem.startsWith(QStringLiteral("/home/x/.aws/config, line 2: ")));
    QCOMPARE(rows.at(1).kind, QStringLiteral("process"));
}

QTEST_APPLESS_MAIN(TestProfileList)
#include "tst_profile_list.moc"
