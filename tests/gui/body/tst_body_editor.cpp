// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "support/growth.h"
#include "ui/body/body_editor.h"
#include "ui/body/body_preview.h"
#include "ui/body/body_text.h"
#include "ui/body/html_format.h"
#include "ui/body/notice_bar.h"
#include "ui/body/safe_browser.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEventLoop>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextCursor>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace composer;
using contact::FieldId;
using test::WindowFixture;
using Mode = ui::BodyEditor::Mode;

namespace {

struct Body : WindowFixture {
    Body() { opened = open(); }
    ui::BodyEditor& editor() { return *find<ui::BodyEditor>("bodyEditor"); }
    ui::BodyText& text() { return *find<ui::BodyText>("body"); }
    QString contentType() { return window->model().text(FieldId::ContentType); }
    QString sent() { return window->model().text(FieldId::Body); }
    void load(const QString& body) { window->model().setText(FieldId::Body, body); }
    void paste(const QString& pasted)
    {
        QGuiApplication::clipboard()->setText(pasted);
        text().setFocus();
        text().paste();
        QCoreApplication::processEvents();
    }
    bool opened = false;
};

} // namespace

class TestBodyEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchingConvertsAndUndoBringsBoth();
    void htmlBecomesTextAndBack();
    void theSourceCanBeKept();
    void whatLooksLikeHtmlIsKept();
    void anotherMessageBringsItsType();
    void previewIsCleanAndSaysSo();
    void previewOfPlainTextIsPlain();
    void linksAreInert();
    void marksAreClean_data();
    void marksAreClean();
    void linksAreChecked();
    void findsAndReplaces();
    void htmlIsPastedAsText();
    void aNewMessageBeginsInItsSource();
    void findsWhatLooksTheSame();
    void whatNobodyEditedStays();
    void zooms();
    void aHugeLineIsKeptAndGuarded();
    void aHugeLineIsLoadedAndBroken();
    void hostilePreviewDoesNotBlock_data();
    void hostilePreviewDoesNotBlock();
};

void TestBodyEditor::switchingConvertsAndUndoBringsBoth()
{
    Body at;
    QVERIFY(at.opened);
    at.type("body", QStringLiteral("a < b\nc"));
    QCOMPARE(at.contentType(), QStringLiteral("text/plain"));
    at.editor().setMode(Mode::Html);
    QCOMPARE(at.contentType(), QStringLiteral("text/html"));
    QCOMPARE(at.sent(), QStringLiteral("<p>a &lt; b<br>\nc</p>\n"));
    QCOMPARE(at.find<QTabBar>("bodyMode")->currentIndex(), int(Mode::Html));
    at.action("undo")->trigger();
    QCOMPARE(at.contentType(), QStringLiteral("text/plain"));
    QCOMPARE(at.sent(), QStringLiteral("a < b\nc"));
    QCOMPARE(at.find<QTabBar>("bodyMode")->currentIndex(), int(Mode::Plain));
    at.action("redo")->trigger();
    QCOMPARE(at.contentType(), QStringLiteral("text/html"));
    at.action("undo")->trigger();
    QTest::keyClick(&at.text(), Qt::Key_X); // another future: nothing to redo
    at.action("redo")->trigger();
    QCOMPARE(at.contentType(), QStringLiteral("text/plain"));
}

void TestBodyEditor::htmlBecomesTextAndBack()
{
    Body at;
    at.load(QStringLiteral("<p>a <b>b</b></p>"));
    at.window->model().setText(FieldId::ContentType, QStringLiteral("text/html"));
    QCOMPARE(at.editor().mode(), Mode::Html);
    at.editor().setMode(Mode::Plain);
    QCOMPARE(at.sent(), QStringLiteral("a b"));
    QCOMPARE(at.contentType(), QStringLiteral("text/plain"));
    at.action("undo")->trigger();
    QCOMPARE(at.sent(), QStringLiteral("<p>a <b>b</b></p>"));
    QCOMPARE(at.contentType(), QStringLiteral("text/html"));
}

void TestBodyEditor::theSourceCanBeKept()
{
    Body at;
    at.load(QStringLiteral("a & b"));
    at.editor().setMode(Mode::Html);
    QVERIFY(at.find<ui::NoticeBar>("conversion")->isVisible());
    QTest::mouseClick(at.find("keepUnconverted"), Qt::LeftButton);
    QCOMPARE(at.sent(), QStringLiteral("a & b"));
    QCOMPARE(at.contentType(), QStringLiteral("text/html"));
    QVERIFY(!at.find<ui::NoticeBar>("conversion")->isVisible());
}

void TestBodyEditor::whatLooksLikeHtmlIsKept()
{
    Body at;
    at.load(QStringLiteral("<p>pasted</p>"));
    at.editor().setMode(Mode::Html);
    QCOMPARE(at.sent(), QStringLiteral("<p>pasted</p>"));
    QTest::mouseClick(at.find("convertAnyway"), Qt::LeftButton);
    QCOMPARE(at.sent(), QStringLiteral("<p>&lt;p&gt;pasted&lt;/p&gt;</p>\n"));
}

void TestBodyEditor::anotherMessageBringsItsType()
{
    Body at;
    at.type("body", QStringLiteral("a"));
    at.editor().setMode(Mode::Html);
    at.window->model().reset();
    QCOMPARE(at.editor().mode(), Mode::Plain);
    QCOMPARE(at.contentType(), QStringLiteral("text/plain"));
    QCOMPARE(at.sent(), QString());
}

void TestBodyEditor::previewIsCleanAndSaysSo()
{
    Body at;
    at.load(QStringLiteral("<p>Hello</p><img alt=cat src=x><script>bad</script>"));
    at.window->model().setText(FieldId::ContentType, QStringLiteral("text/html"));
    at.editor().setMode(Mode::Preview);
    auto* view = at.find<ui::SafeBrowser>("preview");
    QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("[image: cat]")));
    QVERIFY(!view->toPlainText().contains(QStringLiteral("bad")));
    QVERIFY(at.said("previewNote").contains(QStringLiteral("scripts, images")));
    at.load(QStringLiteral("<div>").repeated(50'000) + QStringLiteral("deep"));
    QTRY_COMPARE(view->toPlainText(), QStringLiteral("deep"));
    QVERIFY(at.said("previewNote").contains(QStringLiteral("plain text")));
    at.editor().showSource();
    QCOMPARE(at.editor().mode(), Mode::Html);
}

void TestBodyEditor::previewOfPlainTextIsPlain()
{
    Body at;
    at.load(QStringLiteral("<b>a</b>"));
    at.editor().setMode(Mode::Preview);
    QTRY_COMPARE(at.find<ui::SafeBrowser>("preview")->toPlainText(), QStringLiteral("<b>a</b>"));
    QVERIFY(at.said("previewNote").isEmpty());
}

void TestBodyEditor::linksAreInert()
{
    ui::SafeBrowser view;
    view.showHtml(QStringLiteral("<a href=\"https://x.example/\">link</a>"));
    view.show();
    QSignalSpy pointed(&view, &ui::SafeBrowser::linkPointedAt);
    const auto place = QPoint(14, 14);
    QCOMPARE(view.anchorAt(place), QStringLiteral("https://x.example/"));
    QTest::mouseMove(view.viewport(), place);
    QTRY_COMPARE(pointed.count(), 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(view.source(), QUrl());
    QCOMPARE(view.toPlainText(), QStringLiteral("link"));
}

void TestBodyEditor::marksAreClean_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("html");
    QTest::newRow("bold") << QByteArray("boldAction") << QStringLiteral("<strong>ab</strong>");
    QTest::newRow("italic") << QByteArray("italicAction") << QStringLiteral("<em>ab</em>");
    QTest::newRow("heading") << QByteArray("headingAction") << QStringLiteral("<h2>ab</h2>");
    QTest::newRow("quote") << QByteArray("quoteAction") << QStringLiteral("<blockquote>ab</blockquote>");
    QTest::newRow("bullets") << QByteArray("bulletsAction") << QStringLiteral("<ul>\n  <li>ab</li>\n</ul>");
    QTest::newRow("numbers") << QByteArray("numbersAction") << QStringLiteral("<ol>\n  <li>ab</li>\n</ol>");
}

void TestBodyEditor::marksAreClean()
{
    QFETCH(QByteArray, action);
    Body at;
    QVERIFY(!at.action(action.constData())->isEnabled()); // plain text
    at.editor().setMode(Mode::Html);
    at.type("body", QStringLiteral("ab"));
    at.text().selectAll();
    at.action(action.constData())->trigger();
    QTEST(at.sent(), "html");
    at.action("undo")->trigger();
    QCOMPARE(at.sent(), QStringLiteral("ab"));
    if (action != "boldAction")
        return;
    at.text().selectAll();
    QTest::keyClick(&at.text(), Qt::Key_B, Qt::ControlModifier);
    QTest::keyClick(&at.text(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(at.sent(), QStringLiteral("ab"));
}

void TestBodyEditor::linksAreChecked()
{
    for (const auto* bad : {"", "http://x.example", "javascript:x", "https://", "https://a b", "file:///x"})
        QVERIFY2(!ui::linkProblem(QLatin1String(bad)).isEmpty(), bad);
    Body at;
    at.editor().setMode(Mode::Html);
    at.text().setFocus();
    QTest::keyClick(&at.text(), Qt::Key_K, Qt::ControlModifier);
    at.find<QLineEdit>("linkText")->setText(QStringLiteral("a & b"));
    at.find<QLineEdit>("linkAddress")->setText(QStringLiteral("file:///x"));
    QTest::mouseClick(at.find("insertLink"), Qt::LeftButton);
    QVERIFY(!at.said("linkProblem").isEmpty());
    at.find<QLineEdit>("linkAddress")->setText(QStringLiteral("https://x.example/?a&b"));
    QTest::mouseClick(at.find("insertLink"), Qt::LeftButton);
    QCOMPARE(at.sent(), QStringLiteral("<a href=\"https://x.example/?a&amp;b\">a &amp; b</a>"));
}

void TestBodyEditor::findsAndReplaces()
{
    Body at;
    at.load(QStringLiteral("one One\nbone one"));
    at.text().setFocus();
    QTest::keyClick(&at.text(), Qt::Key_H, Qt::ControlModifier);
    auto* wanted = at.find<QLineEdit>("findText");
    QVERIFY(wanted->hasFocus());
    QTest::keyClicks(wanted, QStringLiteral("one"));
    QCOMPARE(at.find<QLabel>("findCount")->text(), QStringLiteral("4 found"));
    at.find<QToolButton>("findCase")->setChecked(true);
    QCOMPARE(at.find<QLabel>("findCount")->text(), QStringLiteral("3 found"));
    at.find<QToolButton>("findWords")->setChecked(true);
    QCOMPARE(at.find<QLabel>("findCount")->text(), QStringLiteral("2 found"));
    QTest::keyClick(wanted, Qt::Key_F3);
    QCOMPARE(at.text().textCursor().selectionStart(), 0);
    QTest::keyClick(wanted, Qt::Key_F3);
    QCOMPARE(at.text().textCursor().selectionStart(), 13);
    QTest::keyClick(wanted, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(at.text().textCursor().selectionStart(), 0);
    at.find<QLineEdit>("replaceText")->setText(QStringLiteral("two"));
    QTest::mouseClick(at.find("replaceAll"), Qt::LeftButton);
    QCOMPARE(at.sent(), QStringLiteral("two One\nbone two"));
    QTest::keyClick(wanted, Qt::Key_Escape);
    QVERIFY(at.text().hasFocus());
    QVERIFY(!at.find("findBar")->isVisible());
    at.action("undo")->trigger();
    QCOMPARE(at.sent(), QStringLiteral("one One\nbone one"));
}

/// A file's line ends and odd characters stay until somebody edits the body.
void TestBodyEditor::whatNobodyEditedStays()
{
    const auto odd = QStringLiteral("a\r\nb\rc\u2028d\u2029e\ufdd0f\tg\u00a0h");
    for (const bool isHtml : {false, true}) {
        Body at;
        at.window->model().setText(
            FieldId::ContentType, isHtml ? QStringLiteral("text/html") : QStringLiteral("text/plain"));
        at.load(odd);
        at.type("subject", QStringLiteral("only this"));
        at.text().setFocus();
        QTest::keyClick(&at.text(), Qt::Key_End);
        QCoreApplication::processEvents();
        QCOMPARE(at.sent(), odd);
        QTest::keyClick(&at.text(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(&at.text(), QStringLiteral("!"));
        QCOMPARE(at.sent(), QStringLiteral("a\nb\nc\nd\ne\nf\tg\u00a0h!"));
    }
}

/// A page that offers nothing else.
void TestBodyEditor::htmlIsPastedAsText()
{
    Body at;
    auto* offered = new QMimeData;
    offered->setHtml(QStringLiteral("<p>Hello <b>you</b></p>"));
    QGuiApplication::clipboard()->setMimeData(offered);
    at.text().setFocus();
    at.text().paste();
    QCOMPARE(at.sent(), QStringLiteral("Hello you"));
}

/// The preview of an empty message looks like an editor that takes no keys.
void TestBodyEditor::aNewMessageBeginsInItsSource()
{
    Body at;
    at.load(QStringLiteral("text"));
    at.type("subject", QStringLiteral("one"));
    at.editor().setMode(Mode::Preview);
    at.action("newMessage")->trigger();
    QVERIFY(at.editor().mode() != Mode::Preview);
}

/// A space that does not break is found, gone to, counted and replaced alike.
void TestBodyEditor::findsWhatLooksTheSame()
{
    Body at;
    at.load(QStringLiteral("10\u00a0000 \u20ac, 10 000 \u20ac"));
    at.text().setFocus();
    QTest::keyClick(&at.text(), Qt::Key_H, Qt::ControlModifier);
    auto* wanted = at.find<QLineEdit>("findText");
    QTest::keyClicks(wanted, QStringLiteral("10 000"));
    QCOMPARE(at.find<QLabel>("findCount")->text(), QStringLiteral("2 found"));
    QTest::keyClick(wanted, Qt::Key_F3);
    QCOMPARE(at.text().textCursor().selectionStart(), 0);
    QTest::keyClick(wanted, Qt::Key_F3);
    QCOMPARE(at.text().textCursor().selectionStart(), 10);
    QTest::keyClick(wanted, Qt::Key_F3);
    at.find<QLineEdit>("replaceText")->setText(QStringLiteral("20"));
    QTest::mouseClick(at.find("replaceOne"), Qt::LeftButton);
    QCOMPARE(at.sent(), QStringLiteral("20 \u20ac, 10 000 \u20ac"));
    QTest::mouseClick(at.find("replaceAll"), Qt::LeftButton);
    QCOMPARE(at.sent(), QStringLiteral("20 \u20ac, 20 \u20ac"));
}

void TestBodyEditor::zooms()
{
    Body at;
    const auto size = [&] { return at.text().font().pointSizeF(); };
    const auto normal = size();
    at.text().setFocus();
    QTest::keyClick(&at.text(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(size() > normal);
    QVERIFY(at.find<ui::SafeBrowser>("preview")->font().pointSizeF() > normal);
    QTest::keyClick(&at.text(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(size(), normal);
    QTest::keyClick(&at.text(), Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(size() < normal);
}

void TestBodyEditor::aHugeLineIsKeptAndGuarded()
{
    Body at;
    at.load(QStringLiteral("before "));
    at.text().moveCursor(QTextCursor::End);
    const QString word(1'000'000, u'x');
    at.paste(word);
    QVERIFY(at.text().isGuarded());
    QVERIFY(at.find("guard")->isVisible());
    QCOMPARE(at.sent(), QStringLiteral("before ") + word);
    at.text().selectAll();
    at.text().copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before ") + word);
    QTest::keyClick(&at.text(), Qt::Key_X);
    QCOMPARE(at.sent().size(), 1'000'007);
    QTest::keyClick(&at.text(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!at.text().isGuarded());
    QCOMPARE(at.sent(), QStringLiteral("before "));
    QTest::keyClick(&at.text(), Qt::Key_X);
    QVERIFY(at.sent().contains(u'x'));
}

void TestBodyEditor::aHugeLineIsLoadedAndBroken()
{
    Body at;
    const auto text = QStringLiteral("short\n") + QStringLiteral("word ").repeated(20'000) + QStringLiteral("\nshort");
    at.load(text);
    QTRY_VERIFY(at.text().isGuarded());
    QCOMPARE(at.sent(), text);
    QTest::mouseClick(at.find("breakLines"), Qt::LeftButton);
    QTRY_VERIFY(!at.text().isGuarded());
    auto joined = at.sent();
    QVERIFY(at.text().lengthOfLongestLine() <= ui::BodyText::longestLine);
    QCOMPARE(joined.remove(u'\n'), QString(text).remove(u'\n'));
    at.load(QStringLiteral("fine"));
    QVERIFY(!at.text().isGuarded());
}

void TestBodyEditor::hostilePreviewDoesNotBlock_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("word") << QString(1'000'000, u'x');
    QTest::newRow("word below the limit") << QString(250'000, u'x');
    QTest::newRow("div") << QStringLiteral("<div>").repeated(50'000);
    QTest::newRow("deep div") << QStringLiteral("<div>").repeated(95) + QStringLiteral("<p>x").repeated(9'000);
    QTest::newRow("tables") << QStringLiteral("<table><tr><td>").repeated(30) + QStringLiteral("x");
    QTest::newRow("wide tables") << QStringLiteral("<table>")
            + (QStringLiteral("<tr>") + QStringLiteral("<td>x").repeated(90)).repeated(100);
    QTest::newRow("spans") << QStringLiteral("<table><tr><td colspan=1000000 rowspan=1000000>x").repeated(50);
    QTest::newRow("lists") << QStringLiteral("<ul><li>").repeated(90) + QStringLiteral("<li>x").repeated(5'000);
    QTest::newRow("prose") << QStringLiteral("<p>Some words of a mail that is very long. ").repeated(6'000);
    QTest::newRow("one paragraph") << QStringLiteral("Some words of a mail. ").repeated(11'000);
    QTest::newRow("pre") << QStringLiteral("<pre>") + QStringLiteral("Some words of a mail. ").repeated(11'000);
    QTest::newRow("marks") << QStringLiteral("<b>a</b> <i>b</i> ").repeated(4'900);
    QTest::newRow("breaks") << QStringLiteral("a<br>").repeated(9'900);
    QTest::newRow("plain lines") << QStringLiteral("a\n").repeated(500'000);
}

/// The limits keep it to some times what the window needs for a long mail.
void TestBodyEditor::hostilePreviewDoesNotBlock()
{
    QFETCH(QString, html);
    const auto show = [](const QString& source) {
        ui::BodyPreview preview([&] { return ui::BodyPreview::Source {source, true}; });
        QSignalSpy refreshed(&preview, &ui::BodyPreview::refreshed);
        preview.resize(500, 400);
        preview.show();
        while (refreshed.isEmpty())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCOMPARE(refreshed.count(), 1);
        QVERIFY(!preview.grab().isNull()); // painted
    };
    static const auto mail = test::cpuTimeOf([&] { show(QStringLiteral("<p>Some words of a mail. ").repeated(400)); });
    const auto spent = test::cpuTimeOf([&] { show(html); }, 1);
    QVERIFY2(spent < 100 * mail, qPrintable(QStringLiteral("%1 times a mail").arg(spent / mail)));
}

QTEST_MAIN(TestBodyEditor)
#include "tst_body_editor.moc"
