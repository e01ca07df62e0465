// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_text.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPlainTextDocumentLayout>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>

namespace composer::ui {

namespace {

constexpr qsizetype shownPiece = 1'000;
constexpr int continued = 1; ///< user state of a block that goes on with the line of the block before

/// Qt's layout measures a changed line even when no view shows it; this one can be told to rest.
class RestingLayout final : public QPlainTextDocumentLayout {
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;
    void rest(bool rests)
    {
        m_rests = rests;
        if (!rests)
            documentChanged(0, 0, document()->characterCount());
    }
    QRectF blockBoundingRect(const QTextBlock& block) const override
    {
        return m_rests ? QRectF() : QPlainTextDocumentLayout::blockBoundingRect(block);
    }

protected:
    void documentChanged(int from, int removed, int added) override
    {
        if (!m_rests)
            QPlainTextDocumentLayout::documentChanged(from, removed, added);
    }

private:
    bool m_rests = false;
};

RestingLayout* layoutOf(QTextDocument* document)
{
    return static_cast<RestingLayout*>(document->documentLayout());
}

QTextDocument* plainDocument(QObject* parent)
{
    auto* document = new QTextDocument(parent);
    document->setDocumentLayout(new RestingLayout(document));
    document->setDocumentMargin(7);
    return document;
}

qsizetype longestLineOf(QStringView text)
{
    qsizetype longest = 0;
    qsizetype begin = 0;
    for (auto end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', begin)) {
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return std::max(longest, text.size() - begin);
}

/// Where a line of more than `wanted` characters is best cut: behind a blank, never within a character.
qsizetype pieceOf(QStringView line, qsizetype wanted)
{
    if (line.size() <= wanted)
        return line.size();
    const auto blank = line.left(wanted).lastIndexOf(u' ');
    if (blank > wanted / 2)
        return blank + 1;
    return line[wanted].isLowSurrogate() ? wanted - 1 : wanted;
}

} // namespace

BodyText::BodyText(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_content(plainDocument(this))
{
    setDocument(m_content);
    setTabChangesFocus(true);
    connect(m_content, &QTextDocument::contentsChange, this, &BodyText::checkChange);
}

void BodyText::setText(const QString& text)
{
    const QScopedValueRollback replacing(m_isReplacing, true);
    guardIfNeeded(text);
    m_content->setPlainText(text);
    if (m_isGuarded && longestLineOf(text) <= longestLine)
        unguard();
    else if (m_isGuarded)
        fillView();
}

void BodyText::replaceText(const QString& text, const std::function<void()>& also)
{
    guardIfNeeded(text);
    QTextCursor cursor(m_content);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    also();
    cursor.endEditBlock();
}

qsizetype BodyText::lengthOfLongestLine() const
{
    int longest = 0;
    for (auto block = m_content->begin(); block.isValid(); block = block.next())
        longest = std::max(longest, block.length() - 1);
    return longest;
}

/// Before a long line comes in: once laid out, it would have cost its time already.
void BodyText::guardIfNeeded(const QString& text)
{
    if (!m_isGuarded && longestLineOf(text) > longestLine)
        guard();
}

void BodyText::checkChange(int position, int /*removed*/, int added)
{
    if (m_isReplacing || m_isChecking)
        return;
    const auto tooLong = [](const QTextBlock& block) { return block.length() > longestLine; };
    bool isTooLong = false;
    if (m_isGuarded) {
        isTooLong = lengthOfLongestLine() > longestLine;
    } else {
        for (auto block = m_content->findBlock(position); block.isValid() && block.position() <= position + added;
             block = block.next())
            isTooLong = isTooLong || tooLong(block);
    }
    // Not within the change: the view must not be exchanged while it is told of it.
    if (isTooLong != m_isGuarded || m_isGuarded)
        QMetaObject::invokeMethod(
            this,
            [this] {
                const bool isNeeded = lengthOfLongestLine() > longestLine;
                if (isNeeded && !m_isGuarded)
                    guard();
                else if (!isNeeded && m_isGuarded)
                    unguard();
                if (m_isGuarded)
                    fillView();
            },
            Qt::QueuedConnection);
}

void BodyText::guard()
{
    m_isGuarded = true;
    // A line that has no layout is not laid out again when it changes.
    for (auto block = m_content->begin(); block.isValid(); block = block.next())
        block.clearLayout();
    layoutOf(m_content)->rest(true);
    m_view = plainDocument(this);
    m_view->setUndoRedoEnabled(false);
    m_view->setDefaultFont(font());
    setDocument(m_view);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    Q_EMIT guardChanged(true);
}

void BodyText::unguard()
{
    m_isGuarded = false;
    layoutOf(m_content)->rest(false);
    m_content->setDefaultFont(font());
    setDocument(m_content);
    delete m_view;
    m_view = nullptr;
    setReadOnly(false);
    Q_EMIT guardChanged(false);
}

void BodyText::fillView()
{
    QString shown;
    std::vector<int> goingOn;
    const auto whole = text();
    for (const auto line : QStringView(whole).split(u'\n')) {
        qsizetype at = 0;
        do {
            const auto size = pieceOf(line.mid(at), shownPiece);
            shown += line.mid(at, size);
            shown += u'\n';
            goingOn.push_back(at > 0 ? continued : 0);
            at += size;
        } while (at < line.size());
    }
    shown.chop(1);
    m_view->setPlainText(shown);
    auto block = m_view->begin();
    for (auto state = goingOn.begin(); state != goingOn.end() && block.isValid(); ++state, block = block.next())
        block.setUserState(*state);
    Q_EMIT guardChanged(true); // the length it tells may be another
}

void BodyText::breakLongLines()
{
    QTextCursor cursor(m_content);
    {
        const QScopedValueRollback checking(m_isChecking, true);
        cursor.beginEditBlock();
        for (auto block = m_content->lastBlock(); block.isValid(); block = block.previous()) {
            if (block.length() <= longestLine)
                continue;
            const auto line = block.text();
            std::vector<qsizetype> breaks;
            for (qsizetype at = pieceOf(line, shownPiece); at < line.size();
                 at += pieceOf(QStringView(line).mid(at), shownPiece))
                breaks.push_back(at);
            QString broken = line;
            for (auto each = breaks.rbegin(); each != breaks.rend(); ++each)
                broken.insert(*each, u'\n');
            cursor.setPosition(block.position());
            cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
            cursor.insertText(broken);
            block = m_content->findBlock(cursor.selectionStart() - int(broken.size()));
        }
        cursor.endEditBlock();
    }
    checkChange(0, 0, 0);
}

void BodyText::undoContent()
{
    m_content->undo();
}

bool BodyText::event(QEvent* event)
{
    if (m_isGuarded && event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void BodyText::keyPressEvent(QKeyEvent* event)
{
    if (m_isGuarded && event->matches(QKeySequence::Undo))
        m_content->undo();
    else if (m_isGuarded && event->matches(QKeySequence::Redo))
        m_content->redo();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void BodyText::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            Q_EMIT zoomAsked(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QPlainTextEdit::wheelEvent(event);
}

void BodyText::insertFromMimeData(const QMimeData* source)
{
    if (m_isGuarded || !source->hasText())
        return;
    const auto pasted = source->text();
    if (longestLineOf(pasted) <= longestLine) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    auto cursor = textCursor();
    guard();
    cursor.insertText(pasted);
}

/// What is cut for the eye is whole on the clipboard.
QMimeData* BodyText::createMimeDataFromSelection() const
{
    if (!m_isGuarded)
        return QPlainTextEdit::createMimeDataFromSelection();
    const auto cursor = textCursor();
    QString copied;
    for (auto block = m_view->findBlock(cursor.selectionStart());
         block.isValid() && block.position() <= cursor.selectionEnd(); block = block.next()) {
        const auto begin = std::max(0, cursor.selectionStart() - block.position());
        const auto end = std::min(block.length() - 1, cursor.selectionEnd() - block.position());
        if (!copied.isEmpty() && block.userState() != continued)
            copied += u'\n';
        copied += QStringView(block.text()).mid(begin, end - begin);
    }
    auto* whole = new QMimeData;
    whole->setText(copied);
    return whole;
}

void BodyText::zoom(int steps)
{
    const int wanted = std::clamp(m_zoom + steps, -6, 24);
    zoomIn(wanted - m_zoom);
    m_zoom = wanted;
}

} // namespace composer::ui
