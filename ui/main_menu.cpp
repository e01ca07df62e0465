// SPDX-License-Identifier: Apache-2.0
#include "ui/main_menu.h"

#include <QActionGroup>
#include <QApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace composer::ui {

MainMenu::MainMenu(QMenuBar* bar, Appearance appearance, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
{
    addFile();
    addEdit();
    addView(appearance);
    addMessage();
    addHelp();
}

QAction* MainMenu::add(QMenu* menu, const QString& text, const char* name, const QList<QKeySequence>& keys)
{
    auto* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setMenuRole(QAction::NoRole);
    return action;
}

void MainMenu::addFile()
{
    auto* menu = m_bar->addMenu(tr("&File"));
    m_newMessage = add(menu, tr("&New message"), "newMessage", {QKeySequence::New});
    menu->addSeparator();
    m_close = add(menu, tr("&Close"), "close", {QKeySequence(Qt::CTRL | Qt::Key_W)});
    m_quit = add(menu, tr("&Quit"), "quit", {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    m_quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::addEdit()
{
    auto* menu = m_bar->addMenu(tr("&Edit"));
    const auto forward = [&](const QString& text, const char* name, QKeySequence::StandardKey key, const char* slot) {
        connect(add(menu, text, name, {key}), &QAction::triggered, this, [slot] {
            if (auto* focused = QApplication::focusWidget(); focused && focused->metaObject()->indexOfSlot(slot) >= 0)
                QMetaObject::invokeMethod(focused, QByteArray(slot).chopped(2).constData());
        });
    };
    forward(tr("&Undo"), "undo", QKeySequence::Undo, "undo()");
    forward(tr("&Redo"), "redo", QKeySequence::Redo, "redo()");
    menu->addSeparator();
    forward(tr("Cu&t"), "cut", QKeySequence::Cut, "cut()");
    forward(tr("&Copy"), "copy", QKeySequence::Copy, "copy()");
    forward(tr("&Paste"), "paste", QKeySequence::Paste, "paste()");
    menu->addSeparator();
    forward(tr("Select &all"), "selectAll", QKeySequence::SelectAll, "selectAll()");
}

void MainMenu::addView(Appearance appearance)
{
    auto* menu = m_bar->addMenu(tr("&View"));
    auto* group = new QActionGroup(this);
    const auto offer = [&](const QString& text, const char* name, Appearance offered) {
        auto* action = add(menu, text, name);
        action->setCheckable(true);
        action->setChecked(offered == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, offered] { Q_EMIT appearanceChosen(offered); });
    };
    offer(tr("&As the desktop"), "appearanceSystem", Appearance::System);
    offer(tr("&Light"), "appearanceLight", Appearance::Light);
    offer(tr("&Dark"), "appearanceDark", Appearance::Dark);
}

void MainMenu::addMessage()
{
    auto* menu = m_bar->addMenu(tr("&Message"));
    m_send = add(menu, tr("&Send"), "sendAction",
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_cancel = add(menu, tr("Stop s&ending"), "cancelAction", {QKeySequence(Qt::Key_Escape)});
    m_sendAgain = add(menu, tr("Send &again as a second contact"), "sendAgain");
    menu->addSeparator();
    m_copyContactId =
        add(menu, tr("Copy &ContactId"), "copyContactIdAction", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    m_copyDetails = add(menu, tr("Copy &details of the outcome"), "copyDetailsAction");
}

void MainMenu::addHelp()
{
    auto* menu = m_bar->addMenu(tr("&Help"));
    m_shortcuts = add(menu, tr("&Keyboard shortcuts"), "shortcuts");
    menu->addSeparator();
    m_about = add(menu, tr("&About Contact Composer"), "about");
    m_about->setMenuRole(QAction::AboutRole);
}

QString MainMenu::shortcutList() const
{
    QStringList lines;
    for (const auto* menuAction : m_bar->actions()) {
        for (const auto* action : menuAction->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                lines << action->text().remove(u'&') + u'\t' + action->shortcut().toString(QKeySequence::NativeText);
        }
    }
    return lines.join(u'\n');
}

} // namespace composer::ui
