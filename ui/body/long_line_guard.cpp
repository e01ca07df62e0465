// SPDX-License-Identifier: Apache-2.0
#include "ui/body/long_line_guard.h"

#include "ui/form/text_editor.h"

#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <vector>

namespace composer::ui {

namespace {

constexpr qsizetype shownPiece = 1'000;
constexpr int continued = 1; ///< user state of a block that goes on with the line of the block before

/// Qt's layout measures a changed line even when no view shows it; this one can be paused.
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

QString brokenUp(const QString& line)
{
    QStringList pieces;
    for (qsizetype at = 0; at < line.size();) {
        const auto size = pieceOf(QStringView(line).mid(at), shownPiece);
        pieces += line.mid(at, size);
        at += size;
    }
    return pieces.join(u'\n');
}

} // namespace

LongLineGuard::LongLineGuard(QPlainTextEdit& edit)
    : m_edit(edit)
    , m_content(plainDocument(&edit))
{
    m_edit.setDocument(m_content);
    connect(m_content, &QTextDocument::contentsChange, this, &LongLineGuard::checkChange);
}

void LongLineGuard::setText(const QString& text)
{
    const QScopedValueRollback replacing(m_isReplacing, true);
    prepareFor(text);
    m_content->setPlainText(text);
    if (m_isActive && longestLineOf(text) <= longestLine)
        end();
    else if (m_isActive)
        fillView();
}

void LongLineGuard::prepareFor(const QString& text)
{
    if (!m_isActive && longestLineOf(text) > longestLine)
        begin();
}

qsizetype LongLineGuard::lengthOfLongestLine() const
{
    int longest = 0;
    for (auto block = m_content->begin(); block.isValid(); block = block.next())
        longest = std::max(longest, block.length() - 1);
    return longest;
}

void LongLineGuard::checkChange(int position, int /*removed*/, int added)
{
    if (m_isReplacing || m_isChecking)
        return;
    bool isTooLong = false;
    if (m_isActive) {
        isTooLong = lengthOfLongestLine() > longestLine;
    } else {
        for (auto block = m_content->findBlock(position); block.isValid() && block.position() <= position + added;
             block = block.next())
            isTooLong = isTooLong || block.length() > longestLine;
    }
    // Not within the change: the view must not be replaced while it is notified.
    if (isTooLong != m_isActive || m_isActive)
        QMetaObject::invokeMethod(this, &LongLineGuard::settle, Qt::QueuedConnection);
}

void LongLineGuard::settle()
{
    const bool isNeeded = lengthOfLongestLine() > longestLine;
    if (isNeeded && !m_isActive)
        begin();
    else if (!isNeeded && m_isActive)
        end();
    if (m_isActive)
        fillView();
}

void LongLineGuard::begin()
{
    m_isActive = true;
    // A line that has no layout is not laid out again when it changes.
    for (auto block = m_content->begin(); block.isValid(); block = block.next())
        block.clearLayout();
    layoutOf(m_content)->rest(true);
    m_view = plainDocument(&m_edit);
    m_view->setUndoRedoEnabled(false);
    m_view->setDefaultFont(m_edit.font());
    m_edit.setDocument(m_view);
    m_edit.setReadOnly(true);
    m_edit.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    Q_EMIT changed();
}

void LongLineGuard::end()
{
    m_isActive = false;
    layoutOf(m_content)->rest(false);
    m_content->setDefaultFont(m_edit.font());
    m_edit.setDocument(m_content);
    delete m_view;
    m_view = nullptr;
    m_edit.setReadOnly(false);
    Q_EMIT changed();
}

void LongLineGuard::fillView()
{
    QString shown;
    std::vector<int> goingOn;
    const auto whole = wholeText(*m_content);
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
    Q_EMIT changed(); // its length may have changed
}

void LongLineGuard::breakLongLines()
{
    QTextCursor cursor(m_content);
    {
        const QScopedValueRollback checking(m_isChecking, true);
        cursor.beginEditBlock();
        for (auto block = m_content->lastBlock(); block.isValid(); block = block.previous()) {
            if (block.length() <= longestLine)
                continue;
            const auto broken = brokenUp(block.text());
            cursor.setPosition(block.position());
            cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
            cursor.insertText(broken);
            block = m_content->findBlock(cursor.selectionStart() - int(broken.size()));
        }
        cursor.endEditBlock();
    }
    checkChange(0, 0, 0);
}

QString LongLineGuard::selectedText() const
{
    const auto cursor = m_edit.textCursor();
    QString selected;
    for (auto block = m_view->findBlock(cursor.selectionStart());
         block.isValid() && block.position() <= cursor.selectionEnd(); block = block.next()) {
        const auto begin = std::max(0, cursor.selectionStart() - block.position());
        const auto end = std::min(block.length() - 1, cursor.selectionEnd() - block.position());
        if (!selected.isEmpty() && block.userState() != continued)
            selected += u'\n';
        selected += QStringView(block.text()).mid(begin, end - begin);
    }
    return selected;
}

} // namespace composer::ui
