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
#include <QToolButton>
#include <QVBoxLayout>

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

QTextDocument::FindFlags FindBar::flags() const
{
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_case->isChecked());
    flags.setFlag(QTextDocument::FindWholeWords, m_words->isChecked());
    return flags;
}

void FindBar::findNext()
{
    find({});
}

void FindBar::findPrevious()
{
    find(QTextDocument::FindBackward);
}

/// From the end to the beginning and on.
void FindBar::find(QTextDocument::FindFlags direction)
{
    if (m_wanted->text().isEmpty())
        return;
    auto* document = m_text.document();
    auto found = document->find(m_wanted->text(), m_text.textCursor(), flags() | direction);
    if (found.isNull()) {
        QTextCursor end(document);
        if (direction)
            end.movePosition(QTextCursor::End);
        found = document->find(m_wanted->text(), end, flags() | direction);
    }
    if (!found.isNull())
        m_text.setTextCursor(found);
    showCount();
}

bool FindBar::isMatch(const QString& text, qsizetype at) const
{
    const auto end = at + m_wanted->text().size();
    return !m_words->isChecked()
        || ((at == 0 || !text[at - 1].isLetterOrNumber()) && (end == text.size() || !text[end].isLetterOrNumber()));
}

int FindBar::count() const
{
    const auto wanted = m_wanted->text();
    int found = 0;
    const auto isCase = m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (auto block = m_text.document()->begin(); block.isValid() && !wanted.isEmpty(); block = block.next()) {
        const auto line = block.text();
        for (auto at = line.indexOf(wanted, 0, isCase); at >= 0; at = line.indexOf(wanted, at, isCase)) {
            const bool isFound = isMatch(line, at);
            found += isFound ? 1 : 0;
            at += isFound ? wanted.size() : 1;
        }
    }
    return found;
}

void FindBar::showCount()
{
    m_count->setText(m_wanted->text().isEmpty() ? QString() : tr("%n found", nullptr, count()));
}

bool FindBar::isSelectionFound() const
{
    const auto selected = m_text.textCursor().selectedText();
    return selected.compare(m_wanted->text(), m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive) == 0;
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
    const auto wanted = m_wanted->text();
    if (m_text.isReadOnly() || wanted.isEmpty())
        return;
    const auto isCase = m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    QTextCursor edit(m_text.document());
    edit.beginEditBlock();
    for (auto block = m_text.document()->begin(); block.isValid(); block = block.next()) {
        auto line = block.text();
        bool isChanged = false;
        for (auto at = line.indexOf(wanted, 0, isCase); at >= 0; at = line.indexOf(wanted, at, isCase)) {
            if (!isMatch(line, at)) {
                ++at;
                continue;
            }
            line.replace(at, wanted.size(), m_replacement->text());
            at += m_replacement->text().size();
            isChanged = true;
        }
        if (!isChanged)
            continue;
        // A line at a time: as many steps as there are lines, however often each has the word.
        edit.setPosition(block.position());
        edit.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
        edit.insertText(line);
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
