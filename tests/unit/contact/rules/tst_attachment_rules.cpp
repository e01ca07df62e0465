// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/validator.h"
#include "unit/contact/fixture.h"

#include <QTest>

using namespace composer::contact;
using namespace composer::contact::fixture;

class TestAttachmentRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unusualTypesAreWarnings_data();
    void unusualTypesAreWarnings();
    void equalNamesAreFine();
    void everyFileIsLookedAt();
};

namespace {

EmailContact withFiles(const QStringList& names)
{
    auto contact = smallContact();
    for (const auto& name : names) {
        Attachment attachment;
        attachment.fileName = name;
        attachment.s3Url = QStringLiteral("https://bucket.s3.amazonaws.com/key");
        contact.attachments.push_back(attachment);
    }
    return contact;
}

} // namespace

void TestAttachmentRules::unusualTypesAreWarnings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("warned");
    QTest::addColumn<QString>("extension");
    const auto usual = [](const char* name) { QTest::newRow(name) << QString::fromUtf8(name) << false << QString(); };
    const auto unusual = [](const char* name, const char* extension) {
        QTest::newRow(name) << QString::fromUtf8(name) << true << QString::fromUtf8(extension);
    };
    for (const char* type : {"csv", "doc", "docx", "heic", "jfif", "jpeg", "jpg", "mov", "mp4", "pdf", "png", "ppt",
             "pptx", "rtf", "txt", "wav", "xls", "xlsx"})
        usual(QByteArray(QByteArray("a.") + type).constData());
    usual("Scan.PDF");
    usual("archive.tar.jpg");
    usual(".pdf");
    unusual("setup.exe", "exe");
    unusual("page.html", "html");
    unusual("photo.jpg.zip", "zip");
    unusual("photo.jpg ", "jpg ");
    unusual("README", "");
    unusual("photo.", "");
    unusual("pdf", "");
    unusual("x.\xe6\xbc\xa2", "\xe6\xbc\xa2");
}

void TestAttachmentRules::unusualTypesAreWarnings()
{
    QFETCH(QString, name);
    QFETCH(bool, warned);
    QFETCH(QString, extension);
    const auto issues = validate(withFiles({name}));
    Issues expected;
    if (warned) {
        expected.push_back(
            {QStringLiteral("Attachments[0].FileName"), IssueCode::UnusualFileType, {extension}, Severity::Warning});
    }
    QCOMPARE(listed(issues), listed(expected));
    QVERIFY(issues == expected);
}

void TestAttachmentRules::equalNamesAreFine()
{
    QCOMPARE(listed(validate(withFiles({QStringLiteral("a.pdf"), QStringLiteral("a.pdf")}))), QStringList());
}

void TestAttachmentRules::everyFileIsLookedAt()
{
    const auto issues = validate(withFiles({QStringLiteral("a.exe"), QStringLiteral("b.pdf"), QStringLiteral("c")}));
    QCOMPARE(issues.size(), std::size_t(2));
    QCOMPARE(issues[0].path, QStringLiteral("Attachments[0].FileName"));
    QCOMPARE(issues[1].path, QStringLiteral("Attachments[2].FileName"));
    QVERIFY(!hasErrors(issues));
}

QTEST_GUILESS_MAIN(TestAttachmentRules)
#include "tst_attachment_rules.moc"
