// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace composer::ui {

class BodyText;

/// Buttons that write clean HTML around the selection.
class FormatBar : public QWidget {
    Q_OBJECT

public:
    explicit FormatBar(BodyText& text, QWidget* parent = nullptr);

    /// For a menu; with shortcuts that hold inside the body editor.
    QList<QAction*> formatActions() const { return m_actions; }
    void setActive(bool isActive);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(const QString& text, const char* name, const char* symbol, const QKeySequence& shortcut);
    void addMark(const QString& text, const char* name, const char* tag, const QKeySequence& shortcut = {});
    void addList(const QString& text, const char* name, const char* tag);
    void askForLink();
    void paintSymbols();

    BodyText& m_text;
    QList<QAction*> m_actions;
};

} // namespace composer::ui
