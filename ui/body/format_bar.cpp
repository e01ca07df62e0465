// SPDX-License-Identifier: Apache-2.0
#include "ui/body/format_bar.h"

#include "ui/body/body_text.h"
#include "ui/body/html_format.h"
#include "ui/body/link_dialog.h"
#include "ui/widgets/symbol_icon.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace composer::ui {

FormatBar::FormatBar(BodyText& text, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(1);
    addMark(tr("&Bold"), "bold", "strong", QKeySequence::Bold);
    addMark(tr("&Italic"), "italic", "em", QKeySequence::Italic);
    connect(add(tr("Insert &link…"), "link", "link", QKeySequence(Qt::CTRL | Qt::Key_K)), &QAction::triggered, this,
        &FormatBar::askForLink);
    addMark(tr("Headin&g"), "heading", "h2");
    addList(tr("B&ulleted list"), "bullets", "ul");
    addList(tr("&Numbered list"), "numbers", "ol");
    addMark(tr("&Quote"), "quote", "blockquote");
    paintSymbols();
}

QAction* FormatBar::add(const QString& text, const char* name, const char* symbol, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name) + QLatin1String("Action"));
    action->setData(QByteArray(symbol));
    action->setMenuRole(QAction::NoRole);
    auto plain = text;
    plain.remove(u'&');
    if (!shortcut.isEmpty()) {
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        plain = tr("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText));
    }
    action->setToolTip(plain);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(plain);
    button->setAutoRaise(true);
    // The keyboard has the shortcuts and the menu: from the address to the text it is one step.
    button->setFocusPolicy(Qt::NoFocus);
    layout()->addWidget(button);
    m_actions += action;
    return action;
}

void FormatBar::addMark(const QString& text, const char* name, const char* tag, const QKeySequence& shortcut)
{
    connect(add(text, name, name, shortcut), &QAction::triggered, this, [this, tag] {
        auto cursor = m_text.textCursor();
        toggleMark(cursor, QLatin1String(tag));
        m_text.setTextCursor(cursor);
        m_text.setFocus();
    });
}

void FormatBar::addList(const QString& text, const char* name, const char* tag)
{
    connect(add(text, name, name, {}), &QAction::triggered, this, [this, tag] {
        auto cursor = m_text.textCursor();
        makeList(cursor, QLatin1String(tag));
        m_text.setTextCursor(cursor);
        m_text.setFocus();
    });
}

void FormatBar::askForLink()
{
    auto* dialog = new LinkDialog(m_text.textCursor().selectedText(), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        auto cursor = m_text.textCursor();
        insertLink(cursor, dialog->text(), dialog->address());
        m_text.setTextCursor(cursor);
        m_text.setFocus();
    });
    dialog->open();
}

void FormatBar::setActive(bool isActive)
{
    for (auto* action : m_actions)
        action->setEnabled(isActive);
}

void FormatBar::paintSymbols()
{
    for (auto* action : m_actions)
        action->setIcon(symbolIcon(action->data().toByteArray().constData(), palette()));
}

void FormatBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        paintSymbols();
    QWidget::changeEvent(event);
}

} // namespace composer::ui
