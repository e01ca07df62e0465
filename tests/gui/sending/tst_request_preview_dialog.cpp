// SPDX-License-Identifier: Apache-2.0
#include "support/sample_contact.h"
#include "ui/sending/request_preview_dialog.h"
#include "ui/widgets/copy_button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>

using namespace composer;
using models::RequestPreview;

class TestRequestPreviewDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsAndCopiesEachForm();
    void saysThatAddressesArePresigned();
    void withoutATargetThereIsNoHttp();
    void aLargeBodyOpensQuickly_data();
    void aLargeBodyOpensQuickly();
    void everyControlHasAName();
};

static RequestPreview sample(const contact::EmailContact& contact = test::sampleContact())
{
    return {contact, *aws::resolveEndpoint({QStringLiteral("us-west-2")})};
}

void TestRequestPreviewDialog::showsAndCopiesEachForm()
{
    const auto preview = sample();
    ui::RequestPreviewDialog dialog(preview);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto* tabs = dialog.findChild<QTabWidget*>();
    const char* names[] = {"json", "http", "cli"};
    for (int i = 0; i < 3; ++i) {
        tabs->setCurrentIndex(i);
        const auto form = RequestPreview::forms[i];
        const auto name = QString::fromLatin1(names[i]);
        auto* view = dialog.findChild<QPlainTextEdit*>(name + QStringLiteral("View"));
        QVERIFY(view->isReadOnly());
        QCOMPARE(view->toPlainText(), preview.shown(form));
        auto* copy = dialog.findChild<ui::CopyButton*>(name + QStringLiteral("Copy"));
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), preview.complete(form));
    }
    QVERIFY(!dialog.findChild<QWidget*>(QStringLiteral("presignedNote")));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestRequestPreviewDialog::saysThatAddressesArePresigned()
{
    auto contact = test::sampleContact();
    contact::Attachment file;
    file.s3Url = QStringLiteral("https://b.example.com/a?X-Amz-Signature=0");
    contact.attachments.push_back(file);
    ui::RequestPreviewDialog dialog(sample(contact));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QVERIFY(dialog.findChild<QWidget*>(QStringLiteral("presignedNote"))->isVisible());
}

void TestRequestPreviewDialog::withoutATargetThereIsNoHttp()
{
    ui::RequestPreviewDialog dialog(RequestPreview(test::sampleContact(), std::optional<models::Target>()));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
    QVERIFY(!dialog.findChild<ui::CopyButton*>(QStringLiteral("httpCopy"))->isEnabled());
}

void TestRequestPreviewDialog::aLargeBodyOpensQuickly_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("lines") << QStringLiteral("line of text\n").repeated(400'000);
    QTest::newRow("one word") << QString(5'242'880, u'x');
    QTest::newRow("just not cut") << QStringLiteral("abc d\n").repeated(2'500);
}

void TestRequestPreviewDialog::aLargeBodyOpensQuickly()
{
    QFETCH(QString, body);
    auto contact = test::sampleContact();
    contact.emailMessage->rawMessage->body = body;
    const auto preview = sample(contact);
    ui::RequestPreviewDialog dialog(preview);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QVERIFY(!dialog.grab().isNull()); // painted
    for (int i = 1; i < 3; ++i) {
        dialog.findChild<QTabWidget*>()->setCurrentIndex(i);
        QVERIFY(!dialog.grab().isNull());
    }
    for (auto* view : dialog.findChildren<QPlainTextEdit*>())
        QVERIFY(view->document()->characterCount() < 300'000);
}

void TestRequestPreviewDialog::everyControlHasAName()
{
    ui::RequestPreviewDialog dialog(sample());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    int looked = 0;
    for (auto* widget : dialog.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool isOwn = widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
            && !widget->objectName().startsWith(QStringLiteral("qt_"));
        looked += isOwn;
        QVERIFY2(!isOwn || !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
            qPrintable(widget->objectName()));
    }
    QVERIFY2(looked >= 4, qPrintable(QString::number(looked)));
    const auto folder = qEnvironmentVariable("COMPOSER_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(dialog.grab().save(folder + QStringLiteral("/preview.png")));
}

QTEST_MAIN(TestRequestPreviewDialog)
#include "tst_request_preview_dialog.moc"
