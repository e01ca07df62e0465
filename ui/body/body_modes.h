// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QTabBar>

class QAction;

namespace composer::ui {

enum class BodyMode { Plain, Html, Preview };

/// The views of the body as tabs and, for a menu, as actions with shortcuts that hold inside the editor. Reports what
/// was chosen and shows what is set.
class BodyModes : public QTabBar {
    Q_OBJECT

public:
    explicit BodyModes(QWidget* editor);

    QList<QAction*> modeActions() const { return m_actions; }
    void showMode(BodyMode mode);

Q_SIGNALS:
    void chosen(composer::ui::BodyMode mode);

private:
    void addMode(BodyMode mode, const QString& text, const char* name, Qt::Key key);

    QList<QAction*> m_actions; ///< in the order of BodyMode, as the tabs
};

} // namespace composer::ui
