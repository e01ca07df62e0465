// SPDX-License-Identifier: Apache-2.0
#include "ui/body/find_bar.h"

#include "ui/body/body_text.h"
#include "ui/widgets/symbol_icon.h"

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace composer::ui {

FindBar::FindBar(BodyText& text, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_wanted(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_case(addButton(tr("Aa"), tr("Match case"), "findCase"))
    , m_words(addButton(tr("\"ab\""), tr("Whole words"), "findWords"))
    , m_replaceRow(new QWidget(this))
{
    setObjectName(QStringLiteral("findBar"));
    m_wanted->setObjectName(QStringLiteral("findText"));
    m_wanted->setAccessibleName(tr("Find"));
    m_wanted->setPlaceholderText(tr("Find in the body"));
    m_replacement->setObjectName(QStringLiteral("replaceText"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_case->setCheckable(true);
    m_words->setCheckable(true);
    layOut();
    connect(m_wanted, &QLineEdit::textChanged, this, &FindBar::showCount);
    connect(m_case, &QToolButton::toggled, this, &FindBar::showCount);
    connect(m_words, &QToolButton::toggled, this, &FindBar::showCount);
    hide();
}

QToolButton* FindBar::addButton(const QString& text, const QString& name, const char* objectName)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton* FindBar::addSymbol(const char* symbol, const QString& name, const char* objectName)
{
    auto* button = addButton({}, name, objectName);
    m_symbols.emplace_back(button, symbol);
    button->setIcon(symbolIcon(symbol, palette()));
    return button;
}

void FindBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (const auto& [button, symbol] : m_symbols)
            button->setIcon(symbolIcon(symbol, palette()));
    }
    QWidget::changeEvent(event);
}

void FindBar::layOut()
{
    auto* previous = addSymbol("up", tr("Find previous (Shift+F3)"), "findPrevious");
    auto* next = addSymbol("open", tr("Find next (F3)"), "findNext");
    auto* close = addSymbol("remove", tr("Close (Esc)"), "findClose");
    auto* one = addButton(tr("Replace"), tr("Replace this one"), "replaceOne");
    auto* all = addButton(tr("Replace all"), tr("Replace all"), "replaceAll");
    auto* first = new QHBoxLayout;
    first->setSpacing(3);
    first->addWidget(m_wanted, 1);
    for (QWidget* each : std::initializer_list<QWidget*> {m_count, m_case, m_words, previous, next, close})
        first->addWidget(each);
    auto* second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins({});
    second->setSpacing(3);
    second->addWidget(m_replacement, 1);
    second->addWidget(one);
    second->addWidget(all);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(3);
    column->addLayout(first);
    column->addWidget(m_replaceRow);
    setTabOrder(close, m_replacement);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    connect(one, &QToolButton::clicked, this, &FindBar::replace);
    connect(all, &QToolButton::clicked, this, &FindBar::replaceAll);
}

void FindBar::open(bool withReplace)
{
    const auto selected = m_text.textCursor().selectedText();
    if (!selected.isEmpty() && selected.size() < 200 && !selected.contains(QChar::ParagraphSeparator))
        m_wanted->setText(selected);
    m_replaceRow->setVisible(withReplace && !m_text.isReadOnly());
    show();
    m_wanted->setFocus();
    m_wanted->selectAll();
    showCount();
}

void FindBar::closeBar()
{
    hide();
    m_text.setFocus();
}

TextMatcher FindBar::matcher() const
{
    return {m_wanted->text(), {.isCaseSensitive = m_case->isChecked(), .isWholeWord = m_words->isChecked()}};
}

void FindBar::findNext()
{
    find(Direction::Forward);
}

void FindBar::findPrevious()
{
    find(Direction::Back);
}

/// From the end to the beginning and on.
void FindBar::find(Direction direction)
{
    const auto wanted = matcher();
    if (wanted.isEmpty())
        return;
    const auto* document = m_text.document();
    const auto cursor = m_text.textCursor();
    const bool isBack = direction == Direction::Back;
    auto found = findFrom(wanted, isBack ? cursor.selectionStart() : cursor.selectionEnd(), direction);
    if (!found)
        found = findFrom(wanted, isBack ? document->characterCount() : 0, direction);
    if (found) {
        auto selected = cursor;
        selected.setPosition(int(found->place));
        selected.setPosition(int(found->place + found->size), QTextCursor::KeepAnchor);
        m_text.setTextCursor(selected);
    }
    showCount();
}

/// The next match that begins at `position` or behind it, or the last one that ends there or before it.
std::optional<TextMatcher::Match> FindBar::findFrom(const TextMatcher& wanted, int position, Direction direction) const
{
    const bool isBack = direction == Direction::Back;
    auto block = m_text.document()->findBlock(position);
    if (!block.isValid())
        block = m_text.document()->lastBlock();
    for (; block.isValid(); block = isBack ? block.previous() : block.next()) {
        std::optional<TextMatcher::Match> found;
        for (const auto& match : wanted.matches(block.text())) {
            const auto place = block.position() + match.place;
            if (isBack ? place + match.size <= position : place >= position && !found)
                found = {place, match.size};
        }
        if (found)
            return found;
    }
    return {};
}

int FindBar::count() const
{
    const auto wanted = matcher();
    std::size_t found = 0;
    for (auto block = m_text.document()->begin(); block.isValid() && !wanted.isEmpty(); block = block.next())
        found += wanted.matches(block.text()).size();
    return int(found);
}

void FindBar::showCount()
{
    m_count->setText(m_wanted->text().isEmpty() ? QString() : tr("%n found", nullptr, count()));
}

bool FindBar::isSelectionFound() const
{
    const auto cursor = m_text.textCursor();
    const auto block = m_text.document()->findBlock(cursor.selectionStart());
    return std::ranges::any_of(matcher().matches(block.text()), [&](const TextMatcher::Match& match) {
        return block.position() + match.place == cursor.selectionStart()
            && match.size == cursor.selectionEnd() - cursor.selectionStart();
    });
}

void FindBar::replace()
{
    if (m_text.isReadOnly() || m_wanted->text().isEmpty())
        return;
    if (isSelectionFound())
        m_text.textCursor().insertText(m_replacement->text());
    findNext();
}

void FindBar::replaceAll()
{
    const auto wanted = matcher();
    if (m_text.isReadOnly() || wanted.isEmpty())
        return;
    QTextCursor edit(m_text.document());
    edit.beginEditBlock();
    for (auto block = m_text.document()->begin(); block.isValid(); block = block.next()) {
        const auto line = block.text();
        const auto matches = wanted.matches(line);
        if (matches.empty())
            continue;
        QString replaced;
        qsizetype from = 0;
        for (const auto& match : matches) {
            replaced += QStringView(line).sliced(from, match.place - from);
            replaced += m_replacement->text();
            from = match.place + match.size;
        }
        replaced += QStringView(line).sliced(from);
        // A line at a time: as many steps as there are lines, however often each has the word.
        edit.setPosition(block.position());
        edit.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
        edit.insertText(replaced);
    }
    edit.endEditBlock();
    showCount();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isBack = event->modifiers() & Qt::ShiftModifier;
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else if (event->key() == Qt::Key_F3 || (isEnter && m_wanted->hasFocus()))
        isBack ? findPrevious() : findNext();
    else if (isEnter && m_replacement->hasFocus())
        replace();
    else
        QWidget::keyPressEvent(event);
}

} // namespace composer::ui
