// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "ui/details/fold_out.h"
#include "ui/drafts/folder_pane.h"
#include "ui/environments/environment_badge.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

using namespace composer;
using storage::Folder;
using test::FakeSubmit;
using test::WindowFixture;

namespace {

QWidget* focused()
{
    return QApplication::focusWidget();
}

void key(Qt::Key which)
{
    QTest::keyClick(focused(), which);
}

void sendComposition(const QString& preedit, const QString& commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(focused(), &event);
}

/// Opens an editor, in which the focus is then, and fills in what the message needs around it.
struct Editor {
    const char* name;
    void (*open)(WindowFixture& at);
    QString text; ///< to be typed, without Enter
    QString expected; ///< in the JSON of the message that has the text
    bool isComposed = false; ///< also with an input method: one editor of each kind
};

void focus(WindowFixture& at, const char* name)
{
    at.find(name)->setFocus();
}

void openChip(WindowFixture& at)
{
    focus(at, "cc");
    at.type(QStringLiteral("old@example.com,"));
    focus(at, "ccFieldChip0");
    key(Qt::Key_F2);
}

void openSegmentValue(WindowFixture& at)
{
    at.press("segmentAdd");
    at.type(QStringLiteral("campaign"));
    key(Qt::Key_Tab);
}

void openAttributeValue(WindowFixture& at)
{
    at.press("attributeAdd");
    at.type(QStringLiteral("order"));
    focus(at, "attribute1Value");
}

void openReferenceName(WindowFixture& at)
{
    at.press("referenceAdd");
    at.type("reference1Value", QStringLiteral("https://www.example.com/4711"));
    focus(at, "reference1Name");
}

void openReferenceValue(WindowFixture& at)
{
    at.press("referenceAdd");
    at.type("reference1Name", QStringLiteral("order"));
    focus(at, "reference1Value");
}

/// With the year selected.
void openReferenceDate(WindowFixture& at)
{
    at.press("referenceAdd");
    at.type("reference1Name", QStringLiteral("due"));
    auto* kinds = at.find<QComboBox>("reference1Type");
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("DATE")));
    Q_EMIT kinds->activated(kinds->currentIndex());
    focus(at, "reference1Date");
    at.find<QDateTimeEdit>("reference1Date")->setSelectedSection(QDateTimeEdit::YearSection);
}

void openAttachmentName(WindowFixture& at)
{
    at.press("attachmentAdd");
    at.type("attachment1Url", QStringLiteral("https://bucket.s3.amazonaws.com/k?X-Amz-Signature=1"));
    focus(at, "attachment1Name");
}

void openAttachmentUrl(WindowFixture& at)
{
    at.press("attachmentAdd");
    at.type("attachment1Name", QStringLiteral("invoice.pdf"));
    focus(at, "attachment1Url");
}

void openExpiry(WindowFixture& at)
{
    at.press("expiryOn");
    focus(at, "expiryDays");
    at.find<QSpinBox>("expiryDays")->selectAll();
}

const std::vector<Editor>& editors()
{
    const auto text = QStringLiteral("pend7@example.com");
    static const std::vector<Editor> all {
        {"cc", [](WindowFixture& at) { focus(at, "cc"); }, text, text, true},
        {"also to", [](WindowFixture& at) { focus(at, "alsoTo"); }, text, text},
        {"chip", openChip, text, text, true},
        {"segment name", [](WindowFixture& at) { at.press("segmentAdd"); }, QStringLiteral("pend7"),
            QStringLiteral("pend7")},
        {"segment value", openSegmentValue, text, text, true},
        {"attribute name", [](WindowFixture& at) { at.press("attributeAdd"); }, QStringLiteral("pend7"),
            QStringLiteral("pend7")},
        {"attribute value", openAttributeValue, text, text, true},
        {"reference name", openReferenceName, text, text},
        {"reference value", openReferenceValue, QStringLiteral("https://") + text, text},
        {"reference date", openReferenceDate, QStringLiteral("2031"), QStringLiteral("\"Value\": \"19")},
        {"attachment name", openAttachmentName, text, text},
        {"attachment URL", openAttachmentUrl, QStringLiteral("https://x.s3.amazonaws.com/") + text, text},
        {"header", [](WindowFixture& at) { focus(at, "messageId"); }, u'<' + text + u'>', text, true},
        {"verdict", [](WindowFixture& at) { focus(at, "spamVerdict"); }, QStringLiteral("GRAY"),
            QStringLiteral("\"GRAY\"")},
        {"subtype", [](WindowFixture& at) { focus(at, "subtype"); }, QStringLiteral("connect:Guide"),
            QStringLiteral("connect:Guide")},
        {"expiry", openExpiry, QStringLiteral("9"), QStringLiteral("12960")},
        {"subject", [](WindowFixture& at) { focus(at, "subject"); }, text, text, true},
        {"description", [](WindowFixture& at) { focus(at, "description"); }, text, text},
        {"body", [](WindowFixture& at) { focus(at, "body"); }, text, text, true},
    };
    return all;
}

QByteArray jsonOf(const contact::EmailContact& contact)
{
    return base::writeJson(contact::toJson(contact), base::JsonStyle::Indented);
}

/// The texts of the files of a folder.
std::vector<QByteArray> filesIn(const WindowFixture& at, const char* folder)
{
    std::vector<QByteArray> found;
    const QDir dir(at.data.filePath(QLatin1String(folder)));
    for (const auto& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (file.open(QFile::ReadOnly))
            found.push_back(file.readAll());
    }
    return found;
}

int filesWith(const WindowFixture& at, const char* folder, const QString& text)
{
    const auto files = filesIn(at, folder);
    return int(std::ranges::count_if(files, [&](const QByteArray& file) { return file.contains(text.toUtf8()); }));
}

/// The current environment is remembered from one window to the next.
models::Services inTheSandbox()
{
    models::Environments().setCurrent(storage::sandboxId());
    return test::fakeServices();
}

class Window : public WindowFixture {
public:
    explicit Window(const models::Services& services = inTheSandbox())
        : WindowFixture(services)
    {
    }
    /// Every field can be seen; another draft and a file are there to go to.
    bool openAll()
    {
        if (!m_folder.isValid() || !WindowFixture::open())
            return false;
        window->resize(1200, 900);
        action("showFolders")->setChecked(true);
        action("showDetails")->setChecked(true);
        for (auto* section : window->findChildren<ui::FoldOut*>())
            section->setOpen(true);
        QFile file(otherFile());
        return file.open(QFile::WriteOnly)
            && file.write(R"({"EmailMessage": {"RawMessage": {"Subject": "From the file"}}})") > 0;
    }
    QString otherFile() const { return m_folder.filePath(QStringLiteral("other.json")); }
    QString exported() const { return m_folder.filePath(QStringLiteral("exported.json")); }
    QString subject() { return find<QLineEdit>("subject")->text(); }
    QString saveAnother()
    {
        contact::Draft draft;
        contact::setTextOf(draft.contact, contact::FieldId::Subject, QStringLiteral("The other draft"));
        const storage::DraftStore store(data.path(), std::make_shared<base::SystemClock>());
        const auto saved = store.save({Folder::Drafts, {}, {}, false}, draft);
        return saved ? saved->id : QString();
    }
    bool shows(const QString& text) { return jsonOf(window->model().contactAsTyped()).contains(text.toUtf8()); }

private:
    QTemporaryDir m_folder;
};

/// A way in which the message goes somewhere, and where its text has to be then.
struct Way {
    const char* name;
    void (*go)(Window& at, const QString& expected);
};

void inTheOneDraft(Window& at, const QString& expected)
{
    QCOMPARE(filesWith(at, "drafts", expected), 1);
}

/// It disturbs no one who types.
void autosave(Window& at, const QString& expected)
{
    const QPointer editor = focused();
    const auto* line = qobject_cast<QLineEdit*>(editor.data());
    if (line && line->cursorPosition() > 0)
        key(Qt::Key_Left);
    const auto cursor = line ? line->cursorPosition() : 0;
    const auto text = line ? line->text() : QString();
    QTRY_COMPARE(filesWith(at, "drafts", expected), 1);
    QCOMPARE(focused(), editor.data());
    QVERIFY(at.shows(expected));
    if (line) {
        QCOMPARE(line->cursorPosition(), cursor);
        QCOMPARE(line->text(), text);
    }
}

void send(Window& at, const QString& expected)
{
    at.action("sendAction")->trigger();
    QStringList problems;
    for (const auto& issue : at.window->model().issues())
        problems << issue.path;
    QVERIFY2(at.fake.count() == 1, qPrintable(problems.join(u' ')));
    QVERIFY(jsonOf(at.fake.contact()).contains(expected.toUtf8()));
    at.fake.finish(FakeSubmit::created());
    QCOMPARE(filesWith(at, "drafts", expected), 1); // no journal says that this was sent
}

void saveTemplate(Window& at, const QString& expected)
{
    at.action("saveTemplate")->trigger();
    QCOMPARE(filesWith(at, "templates", expected), 1);
}

void startNew(Window& at, const QString& expected)
{
    at.action("newMessage")->trigger();
    QCOMPARE(at.subject(), QString());
    QVERIFY(!at.shows(expected));
    inTheOneDraft(at, expected);
}

void openAnother(Window& at, const QString& expected)
{
    const auto id = at.saveAnother();
    Q_EMIT at.find<ui::FolderPane>("folderPane")->openRequested(Folder::Drafts, id);
    QCOMPARE(at.subject(), QStringLiteral("The other draft"));
    QVERIFY(!at.shows(expected));
    inTheOneDraft(at, expected);
}

void editAsNew(Window& at, const QString& expected)
{
    at.action("editAsNew")->trigger();
    QVERIFY(at.shows(expected));
    inTheOneDraft(at, expected);
}

void exportIt(Window& at, const QString& expected)
{
    at.answers->fileToSave = [path = at.exported()](QWidget*, const QString&) { return path; };
    at.action("exportRequest")->trigger();
    QFile file(at.exported());
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().contains(expected.toUtf8()));
}

void preview(Window& at, const QString& expected)
{
    at.action("requestPreview")->trigger();
    QVERIFY(at.find<QPlainTextEdit>("jsonView")->toPlainText().contains(expected));
}

void quit(Window& at, const QString& expected)
{
    at.action("quit")->trigger();
    QVERIFY(!at.window->isVisible());
    inTheOneDraft(at, expected);
}

void closeWindow(Window& at, const QString& expected)
{
    QVERIFY(at.window->close());
    inTheOneDraft(at, expected);
}

void saveNow(Window& at, const QString& expected)
{
    at.action("saveNow")->trigger();
    inTheOneDraft(at, expected);
}

QString secondEnvironment;

void switchEnvironment(Window& at, const QString& expected)
{
    auto* badge = at.window->findChild<ui::EnvironmentBadge*>();
    Q_EMIT badge->environmentChosen(secondEnvironment);
    QCOMPARE(at.find<QToolButton>("environment")->accessibleName(), QStringLiteral("Environment: New environment"));
    const auto json = jsonOf(at.window->model().contact());
    QVERIFY2(json.contains(expected.toUtf8()), json.constData());
}

void handOver(Window& at, const QString& expected)
{
    at.handOver({at.otherFile()});
    QTRY_COMPARE(at.subject(), QStringLiteral("From the file"));
    QVERIFY(!at.shows(expected));
    inTheOneDraft(at, expected);
}

const std::vector<Way>& ways()
{
    static const std::vector<Way> all {{"autosave", autosave}, {"send", send}, {"save as template", saveTemplate},
        {"new", startNew}, {"open", openAnother}, {"edit as new", editAsNew}, {"export", exportIt},
        {"preview", preview}, {"quit", quit}, {"close", closeWindow}, {"save now", saveNow},
        {"environment", switchEnvironment}, {"handed over", handOver}};
    return all;
}

} // namespace

class TestOpenEditors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsLeftBehind_data();
    void nothingIsLeftBehind();
    void aCompositionGoesOnAfterAutosaving();
    void syllablesAreComposedOneAfterTheOther();
    void anotherMessageFindsEmptyEditors();
    void whatIsGivenUpIsTakenBack();
    void everyEditorIsKnown();
    void severalLinesAreSavedWhileTheyAreTyped();
    void aSentMessageIsFiledWhileTheNextIsTyped();
};

void TestOpenEditors::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    models::Environments environments;
    secondEnvironment = test::addEnvironment(environments);
    QVERIFY(!secondEnvironment.isEmpty());
}

void TestOpenEditors::nothingIsLeftBehind_data()
{
    QTest::addColumn<int>("editor");
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("isComposed");
    for (std::size_t i = 0; i < editors().size(); ++i) {
        for (std::size_t j = 0; j < ways().size(); ++j) {
            for (const bool isComposed : {false, true}) {
                if (isComposed && !editors()[i].isComposed)
                    continue;
                QTest::addRow("%s, %s%s", editors()[i].name, ways()[j].name, isComposed ? ", composed" : "")
                    << int(i) << int(j) << isComposed;
            }
        }
    }
}

void TestOpenEditors::nothingIsLeftBehind()
{
    QFETCH(const int, editor);
    QFETCH(const int, way);
    QFETCH(const bool, isComposed);
    const auto& what = editors()[std::size_t(editor)];
    Window at;
    QVERIFY(at.openAll());
    at.fill();
    what.open(at);
    if (isComposed) {
        auto* line = qobject_cast<QLineEdit*>(focused());
        if (line && line->hasSelectedText())
            key(Qt::Key_Delete);
        sendComposition(what.text.left(3));
        sendComposition(what.text);
    } else {
        at.type(what.text);
    }
    ways()[std::size_t(way)].go(at, what.expected);
}

void TestOpenEditors::aCompositionGoesOnAfterAutosaving()
{
    for (const auto& what : editors()) {
        if (!what.isComposed)
            continue;
        Window at;
        QVERIFY(at.openAll());
        what.open(at);
        auto* line = qobject_cast<QLineEdit*>(focused());
        if (line && line->hasSelectedText())
            key(Qt::Key_Delete);
        sendComposition(what.text);
        at.window->document().save(); // as the timer does
        QTRY_COMPARE(filesWith(at, "drafts", what.expected), 1);
        QVERIFY2(!line || !line->text().contains(what.text), what.name); // it is not ended
        sendComposition(what.text + u'x');
        sendComposition({}, what.text);
        const auto json = QString::fromUtf8(jsonOf(at.window->model().contactAsTyped()));
        QVERIFY2(json.count(what.expected) == 1, qPrintable(json));
    }
}

/// As Korean is typed: the event that ends one syllable begins the next.
void TestOpenEditors::syllablesAreComposedOneAfterTheOther()
{
    const auto han = QStringLiteral("한");
    const auto g = QStringLiteral("ㄱ");
    const auto geul = QStringLiteral("글");
    for (const auto* name : {"subject", "contactName", "description", "body", "messageId", "subtype", "cc"}) {
        Window at;
        QVERIFY(at.openAll());
        focus(at, name);
        sendComposition(QStringLiteral("ㅎ"));
        sendComposition(han);
        sendComposition(g, han);
        QVERIFY2(at.shows(han + g), name);
        sendComposition(geul);
        QVERIFY2(at.shows(han + geul), name);
        sendComposition({}, geul);
        QVERIFY2(at.shows(han + geul), name);
        QVERIFY2(!at.shows(g), name);
        // What is composed and given up leaves nothing.
        sendComposition(g);
        QVERIFY2(at.shows(g), name);
        sendComposition({});
        QVERIFY2(!at.shows(g), name);
    }
}

void TestOpenEditors::anotherMessageFindsEmptyEditors()
{
    Window at;
    QVERIFY(at.openAll());
    const auto id = at.saveAnother();
    openChip(at);
    at.type(QStringLiteral("new@example.com"));
    // Straight to another message, as nothing in the window does: nothing may reach it all the same.
    at.window->model().setContact(contact::blankContact());
    QVERIFY(!at.find("ccFieldEdit"));
    focus(at, "alsoTo");
    at.type(QStringLiteral("typed@example.com"));
    at.window->model().setContact(contact::blankContact());
    QCOMPARE(at.find<QLineEdit>("alsoTo")->text(), QString());
    at.press("segmentAdd");
    at.type(QStringLiteral("campaign"));
    const auto before = at.window->model().contact();
    at.window->model().setContact(before);
    QCOMPARE(jsonOf(at.window->model().contact()), jsonOf(before));
    QTRY_VERIFY(!at.find("segmentCell"));
    focus(at, "subject");
    QCOMPARE(jsonOf(at.window->model().contactAsTyped()), jsonOf(before));
}

void TestOpenEditors::whatIsGivenUpIsTakenBack()
{
    Window at;
    QVERIFY(at.openAll());
    openChip(at);
    at.type(QStringLiteral("new@example.com"));
    QTRY_COMPARE(filesWith(at, "drafts", QStringLiteral("new@example.com")), 1);
    key(Qt::Key_Escape);
    QTRY_COMPARE(filesWith(at, "drafts", QStringLiteral("old@example.com")), 1);
    openSegmentValue(at);
    at.type(QStringLiteral("autumn"));
    QTRY_COMPARE(filesWith(at, "drafts", QStringLiteral("autumn")), 1);
    key(Qt::Key_Escape);
    QTRY_COMPARE(filesWith(at, "drafts", QStringLiteral("autumn")), 0);
}

/// A field that is added to the window has to be bound, or registered with PendingEdits.
void TestOpenEditors::everyEditorIsKnown()
{
    const QStringList notOfTheMessage {
        QStringLiteral("search"), QStringLiteral("findText"), QStringLiteral("replaceText")};
    Window at;
    QVERIFY(at.openAll());
    at.action("find")->trigger();
    openReferenceDate(at);
    at.press("referenceAdd");
    at.press("reference2More");
    at.press("attributeAdd");
    at.press("attachmentAdd");
    at.press("expiryOn");
    int seen = 0;
    QStringList unknown;
    for (auto* editor : at.window->findChildren<QWidget*>()) {
        auto* box = qobject_cast<QComboBox*>(editor);
        auto* line = qobject_cast<QLineEdit*>(editor);
        auto* text = qobject_cast<QPlainTextEdit*>(editor);
        auto* spin = qobject_cast<QAbstractSpinBox*>(editor);
        const bool isPart =
            line && (qobject_cast<QComboBox*>(line->parent()) || qobject_cast<QAbstractSpinBox*>(line->parent()));
        const bool isEditor = (box && box->isEditable()) || (line && !line->isReadOnly() && !isPart)
            || (text && !text->isReadOnly()) || (spin && !spin->isReadOnly());
        if (!isEditor || !editor->isVisible() || !editor->isEnabled())
            continue;
        ++seen;
        const auto before = jsonOf(at.window->model().contactAsTyped());
        editor->setFocus();
        if (auto* date = qobject_cast<QDateTimeEdit*>(editor))
            date->setSelectedSection(QDateTimeEdit::YearSection);
        else
            key(spin ? Qt::Key_Home : Qt::Key_End);
        // Not twice the same: an address that is there already is no second one.
        at.type(qobject_cast<QDateTimeEdit*>(editor) ? QStringLiteral("2031") : QString::number(10 + seen));
        if (jsonOf(at.window->model().contactAsTyped()) == before && !notOfTheMessage.contains(editor->objectName()))
            unknown << editor->objectName();
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u' ')));
    QVERIFY2(seen >= 30, qPrintable(QString::number(seen)));
}

void TestOpenEditors::severalLinesAreSavedWhileTheyAreTyped()
{
    Window at;
    QVERIFY(at.openAll());
    openAttributeValue(at);
    at.type(QStringLiteral("before"));
    at.press("attribute1Lines");
    QTRY_VERIFY(at.find("lines"));
    at.type("lines", QStringLiteral("one\ntwo"));
    QTRY_COMPARE(filesWith(at, "drafts", QStringLiteral("one\\ntwo")), 1);
    QTest::keyClick(at.find("lines"), Qt::Key_Escape);
    QVERIFY(at.shows(QStringLiteral("before")));
    QTRY_COMPARE(filesWith(at, "drafts", QStringLiteral("before")), 1);
}

void TestOpenEditors::aSentMessageIsFiledWhileTheNextIsTyped()
{
    const test::Fakes fakes;
    Window at(test::withJournal(inTheSandbox(), fakes));
    at.fake.keepsJournal = true;
    QVERIFY(at.openAll());
    at.fill();
    at.action("sendAction")->trigger();
    focus(at, "cc");
    at.type(QStringLiteral("late@example.com"));
    at.fake.finish(FakeSubmit::created());
    QCOMPARE(at.find<QLineEdit>("cc")->text(), QStringLiteral("late@example.com"));
    QVERIFY(at.find("cc")->hasFocus());
    QTRY_COMPARE(filesWith(at, "drafts", QStringLiteral("late@example.com")), 1);
    storage::SubmissionHistory history(fakes.journalPath());
    const auto rows = history.page({}, {}, 10, storage::HistoryContents::RowsAndRequests)->rows;
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(rows.front().request.contains("Order 4711"));
    QVERIFY(!rows.front().request.contains("late@example.com"));
    QCOMPARE(filesIn(at, "drafts").size(), std::size_t(1)); // what was typed since
}

QTEST_MAIN(TestOpenEditors)
#include "tst_open_editors.moc"
