// SPDX-License-Identifier: Apache-2.0
#include "ui/window/main_menu.h"

#include "ui/window/edit_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QStringList>

namespace composer::ui {

MainMenu::MainMenu(QMenuBar* bar, const WindowSettings& settings, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
{
    addFile();
    addEdit();
    addView(settings.appearance());
    m_formats = m_bar->addMenu(tr("Form&at"));
    addMessage();
    addTools(settings.daysSentIsKept());
    addHelp();
}

QAction* MainMenu::action(MenuAction which) const
{
    return m_actions.at(which);
}

QAction* MainMenu::add(QMenu* menu, const QString& text, const char* name, const QList<QKeySequence>& keys)
{
    auto* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setMenuRole(QAction::NoRole);
    return action;
}

QAction* MainMenu::add(
    QMenu* menu, MenuAction which, const QString& text, const char* name, const QList<QKeySequence>& keys)
{
    auto* action = add(menu, text, name, keys);
    m_actions.insert({which, action});
    return action;
}

void MainMenu::addChecked(QMenu* menu, MenuAction which, const QString& text, const char* name, const QKeySequence& key)
{
    auto* action = add(menu, which, text, name, {key});
    action->setCheckable(true);
    action->setChecked(true);
}

void MainMenu::addFile()
{
    auto* menu = m_bar->addMenu(tr("&File"));
    add(menu, MenuAction::NewMessage, tr("&New message"), "newMessage", {QKeySequence::New});
    add(menu, MenuAction::NewFromTemplate, tr("New from &template…"), "newFromTemplate",
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    add(menu, MenuAction::OpenFile, tr("&Open…"), "openFile", {QKeySequence::Open});
    m_recentFiles = menu->addMenu(tr("Open &recent"));
    m_recentFiles->setObjectName(QStringLiteral("recentFiles"));
    menu->addSeparator();
    add(menu, MenuAction::SaveNow, tr("&Save now"), "saveNow", {QKeySequence::Save});
    add(menu, MenuAction::SaveTemplate, tr("Save as te&mplate"), "saveTemplate",
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)});
    add(menu, MenuAction::ExportRequest, tr("&Export the request…"), "exportRequest",
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    add(menu, MenuAction::ExportSent, tr("Export sent mess&ages…"), "exportSent");
    add(menu, MenuAction::Versions, tr("&Versions…"), "versions");
    menu->addSeparator();
    add(menu, MenuAction::Close, tr("&Close"), "close", {QKeySequence(Qt::CTRL | Qt::Key_W)});
    add(menu, MenuAction::Quit, tr("&Quit"), "quit", {QKeySequence(Qt::CTRL | Qt::Key_Q)})
        ->setMenuRole(QAction::QuitRole);
}

void MainMenu::addEdit()
{
    m_edit = new EditMenu(m_bar->addMenu(tr("&Edit")), this);
    m_actions.insert({MenuAction::Find, m_edit->findAction()});
    m_actions.insert({MenuAction::Replace, m_edit->replaceAction()});
    m_actions.insert({MenuAction::SearchMessages, m_edit->searchAction()});
}

void MainMenu::addView(Appearance appearance)
{
    auto* menu = m_bar->addMenu(tr("&View"));
    addChecked(menu, MenuAction::ShowFolders, tr("&Folders"), "showFolders", QKeySequence(Qt::Key_F9));
    addChecked(
        menu, MenuAction::ShowDetails, tr("&Contact details"), "showDetails", QKeySequence(Qt::Key_F10 | Qt::CTRL));
    menu->addSeparator();
    add(menu, MenuAction::ZoomIn, tr("Zoom &in"), "zoomIn",
        {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    add(menu, MenuAction::ZoomOut, tr("Zoom &out"), "zoomOut", {QKeySequence::ZoomOut});
    add(menu, MenuAction::ZoomReset, tr("&Normal size"), "zoomReset", {QKeySequence(Qt::CTRL | Qt::Key_0)});
    menu->addSeparator();
    addAppearance(menu, appearance);
}

void MainMenu::addAppearance(QMenu* menu, Appearance appearance)
{
    auto* group = new QActionGroup(this);
    const auto offer = [&](const QString& text, const char* name, Appearance offered) {
        auto* action = add(menu, text, name);
        action->setCheckable(true);
        action->setChecked(offered == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, offered] { Q_EMIT appearanceChosen(offered); });
    };
    offer(tr("&Match the desktop"), "appearanceSystem", Appearance::System);
    offer(tr("&Light"), "appearanceLight", Appearance::Light);
    offer(tr("&Dark"), "appearanceDark", Appearance::Dark);
}

void MainMenu::addMessage()
{
    auto* menu = m_bar->addMenu(tr("&Message"));
    add(menu, MenuAction::Send, tr("&Send"), "sendAction",
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    add(menu, MenuAction::StopSending, tr("Stop s&ending"), "cancelAction", {QKeySequence(Qt::Key_Escape)});
    add(menu, MenuAction::SendAgain, tr("Send &again as a second contact"), "sendAgain");
    add(menu, MenuAction::EditAsNew, tr("Edit as &new message"), "editAsNew",
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    menu->addSeparator();
    add(menu, MenuAction::RequestPreview, tr("Show the &request"), "requestPreview",
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)});
    add(menu, MenuAction::NextIssue, tr("Go to the next &problem"), "nextProblem", {QKeySequence(Qt::Key_F8)});
    menu->addSeparator();
    add(menu, MenuAction::CopyContactId, tr("Copy &ContactId"), "copyContactIdAction",
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    add(menu, MenuAction::CopyDetails, tr("Copy &details of the outcome"), "copyDetailsAction");
}

void MainMenu::addTools(int daysSentIsKept)
{
    auto* menu = m_bar->addMenu(tr("T&ools"));
    add(menu, MenuAction::Environments, tr("&Environments…"), "environments", {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    add(menu, MenuAction::Credentials, tr("&Credentials…"), "credentials",
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)});
    add(menu, MenuAction::TemplateVariables, tr("Template &variables…"), "templateVariables");
    addRetention(menu->addMenu(tr("&Keep sent messages")), daysSentIsKept);
}

void MainMenu::addRetention(QMenu* menu, int days)
{
    auto* group = new QActionGroup(this);
    const auto offer = [&](const QString& text, int offered) {
        auto* action = add(menu, text, qPrintable(QStringLiteral("keepSent%1").arg(offered)));
        action->setCheckable(true);
        group->addAction(action);
        m_retentions.insert({offered, action});
        connect(action, &QAction::triggered, this, [this, offered] { Q_EMIT retentionChosen(offered); });
    };
    offer(tr("&For good"), 0);
    offer(tr("For a &year"), 365);
    offer(tr("For &90 days"), 90);
    offer(tr("For &30 days"), 30);
    showRetention(days);
}

void MainMenu::showRetention(int days)
{
    // Another number comes from a file that was changed by hand, and holds all the same.
    for (const auto& [offered, action] : m_retentions)
        action->setChecked(offered == days);
}

void MainMenu::addHelp()
{
    auto* menu = m_bar->addMenu(tr("&Help"));
    add(menu, MenuAction::Help, tr("&Help"), "help", {QKeySequence::HelpContents});
    add(menu, MenuAction::Shortcuts, tr("&Keyboard shortcuts"), "shortcuts");
    menu->addSeparator();
    add(menu, MenuAction::About, tr("&About Contact Composer"), "about")->setMenuRole(QAction::AboutRole);
}

void MainMenu::addFormats(const QList<QAction*>& modes, const QList<QAction*>& formats)
{
    m_formats->addActions(modes);
    m_formats->addSeparator();
    m_formats->addActions(formats);
}

void MainMenu::enableFormats(bool enabled)
{
    m_formats->setEnabled(enabled);
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
