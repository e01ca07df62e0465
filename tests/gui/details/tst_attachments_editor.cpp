// SPDX-License-Identifier: Apache-2.0
#include "gui/panel_fixture.h"
#include "ui/details/attachments_editor.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>

using namespace composer;

namespace {

using Fixture = test::PanelFixture<ui::AttachmentsEditor>;
using Attachments = std::vector<contact::Attachment>;

const base::UtcTime signedAt {std::chrono::seconds {1'794'916'800}};

QString url(const char* file)
{
    return QStringLiteral("https://files.s3.eu-central-1.amazonaws.com/in/%1?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                          "&X-Amz-Date=20261117T120000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host"
                          "&X-Amz-Signature=5ec4e7")
        .arg(QLatin1String(file));
}

contact::Attachment attachment(const char* file)
{
    contact::Attachment made;
    made.fileName = QString::fromLatin1(file);
    made.s3Url = url(file);
    return made;
}

contact::EmailContact with(Attachments attachments)
{
    auto contact = contact::blankContact();
    contact.attachments = std::move(attachments);
    return contact;
}

void paste(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
}

} // namespace

class TestAttachmentsEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void aPastedUrlOffersItsFileName();
    void severalUrlsBecomeRows();
    void theQueryIsMaskedWithoutFocus();
    void showsTheEndLive();
    void dropsAUrl();
    void unknownMembersSurvive();
    void problemsAreShownAtTheirField();
    void counts();
};

void TestAttachmentsEditor::aPastedUrlOffersItsFileName()
{
    Fixture at;
    QVERIFY(at.open());
    at.click("attachmentAdd");
    QCOMPARE(at.focusName(), QStringLiteral("attachment1Name"));
    at.find(QStringLiteral("attachment1Url"))->setFocus();
    paste(url("photo.jpg") + u'\n');
    QCOMPARE(at.part<Attachments>(), (Attachments {attachment("photo.jpg")}));
    QCOMPARE(at.find<QLineEdit>(QStringLiteral("attachment1Name"))->text(), QStringLiteral("photo.jpg"));
    QApplication::focusWidget()->setFocus();
    static_cast<QLineEdit*>(QApplication::focusWidget())->selectAll();
    paste(url("other.jpg"));
    QCOMPARE(*at.part<Attachments>().front().fileName, QStringLiteral("photo.jpg")); // a given name stays
}

void TestAttachmentsEditor::severalUrlsBecomeRows()
{
    Fixture at;
    QVERIFY(at.open());
    at.click("attachmentAdd");
    at.find(QStringLiteral("attachment1Url"))->setFocus();
    paste(url("a.pdf") + QStringLiteral("\r\n\n") + url("b.pdf"));
    QCOMPARE(at.part<Attachments>(), (Attachments {attachment("a.pdf"), attachment("b.pdf")}));
    at.undo.undo();
    QCOMPARE(at.part<Attachments>().size(), std::size_t(1));
}

void TestAttachmentsEditor::theQueryIsMaskedWithoutFocus()
{
    Fixture at(with({attachment("a.pdf")}));
    QVERIFY(at.open());
    at.find(QStringLiteral("attachment1Name"))->setFocus();
    auto* edit = at.find<QLineEdit>(QStringLiteral("attachment1Url"));
    QVERIFY2(!edit->text().contains(QStringLiteral("5ec4e7")), qPrintable(edit->text()));
    QVERIFY(edit->text().contains(QStringLiteral("/in/a.pdf")));
    edit->setFocus();
    QCOMPARE(edit->text(), url("a.pdf"));
    QVERIFY(!edit->toolTip().contains(QStringLiteral("5ec4e7")));
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(!edit->text().contains(QStringLiteral("5ec4e7")));
    QCOMPARE(at.part<Attachments>(), (Attachments {attachment("a.pdf")}));
    QCOMPARE(at.undo.count(), 0);
}

void TestAttachmentsEditor::showsTheEndLive()
{
    using namespace std::chrono_literals;
    Fixture at(with({attachment("a.pdf")}));
    QVERIFY(at.open());
    at.editor->showEnds(signedAt + 18min);
    const auto said = [&] { return at.find<ui::ToneLabel>(QStringLiteral("attachment1End"))->text(); };
    QVERIFY2(said().contains(QStringLiteral("expires in 42 min")), qPrintable(said()));
    QVERIFY(said().contains(QStringLiteral("files.s3.eu-central-1.amazonaws.com")));
    at.editor->showEnds(signedAt + 61min);
    QVERIFY2(said().contains(QStringLiteral("expired")), qPrintable(said()));
}

void TestAttachmentsEditor::dropsAUrl()
{
    Fixture at(with({contact::Attachment {}}));
    QVERIFY(at.open());
    QMimeData data;
    data.setText(url("a.pdf"));
    auto* edit = at.find<QLineEdit>(QStringLiteral("attachment1Url"));
    QDragEnterEvent enter(edit->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(edit, &enter);
    QDropEvent drop(edit->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(edit, &drop);
    QCOMPARE(at.part<Attachments>(), (Attachments {attachment("a.pdf")}));
}

void TestAttachmentsEditor::unknownMembersSurvive()
{
    auto odd = attachment("a.pdf");
    odd.unknown.members.push_back({QStringLiteral("Size"), base::Json::integer(7)});
    Fixture at(with({odd}));
    QVERIFY(at.open());
    at.find(QStringLiteral("attachment1Name"))->setFocus();
    at.type(QStringLiteral("x"));
    odd.fileName = QStringLiteral("a.pdfx");
    QCOMPARE(at.part<Attachments>(), (Attachments {odd}));
}

void TestAttachmentsEditor::problemsAreShownAtTheirField()
{
    auto bad = attachment("a.pdf");
    bad.s3Url = QStringLiteral("http://a.example/b");
    Fixture at(with({attachment("b.pdf"), bad}));
    QVERIFY(at.open());
    QVERIFY(at.editor->focusPath(QStringLiteral("Attachments[1].S3Url")));
    QCOMPARE(at.focusName(), QStringLiteral("attachment2Url"));
    QVERIFY(!QApplication::focusWidget()->accessibleDescription().isEmpty());
    QVERIFY(at.editor->showsError());
}

void TestAttachmentsEditor::counts()
{
    Fixture at(with({attachment("a.pdf"), attachment("b.pdf")}));
    QCOMPARE(at.editor->summary(), QStringLiteral("2 / 50"));
}

QTEST_MAIN(TestAttachmentsEditor)
#include "tst_attachments_editor.moc"
