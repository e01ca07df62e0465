// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_modes.h"

#include <QAction>
#include <QString>

namespace composer::ui {

BodyModes::BodyModes(QWidget* editor)
    : QTabBar(editor)
{
    setObjectName(QStringLiteral("bodyMode"));
    setAccessibleName(tr("View of the body"));
    setDrawBase(false);
    setExpanding(false);
    // From the subject the next step is the text; the modes have shortcuts.
    setFocusPolicy(Qt::NoFocus);
    addMode(BodyMode::Plain, tr("&Plain text"), "plainMode", Qt::Key_1);
    addMode(BodyMode::Html, tr("&HTML"), "htmlMode", Qt::Key_2);
    addMode(BodyMode::Preview, tr("P&review"), "previewMode", Qt::Key_3);
    editor->addActions(m_actions);
    connect(this, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            Q_EMIT chosen(BodyMode(index));
    });
}

void BodyModes::addMode(BodyMode mode, const QString& text, const char* name, Qt::Key key)
{
    auto* action = new QAction(text, parentWidget());
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    action->setMenuRole(QAction::NoRole);
    action->setShortcut(QKeySequence(Qt::CTRL | key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, mode] { Q_EMIT chosen(mode); });
    m_actions += action;
    auto plain = text;
    plain.remove(u'&');
    const int tab = addTab(plain);
    setTabToolTip(tab, tr("%1 (%2)").arg(plain, action->shortcut().toString(QKeySequence::NativeText)).toHtmlEscaped());
}

void BodyModes::showMode(BodyMode mode)
{
    setCurrentIndex(int(mode));
    for (int i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setChecked(i == int(mode));
}

} // namespace composer::ui
