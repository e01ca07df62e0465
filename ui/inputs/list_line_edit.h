// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/composition.h"

namespace composer::ui {

/// A single line of a list: takes a text of any length, leaves Undo and Redo to the window, whose undo stack knows the
/// edits of lists, and offers a paste of several lines to the list before it takes it.
class ListLineEdit : public ComposedLine {
    Q_OBJECT

public:
    explicit ListLineEdit(QWidget* parent = nullptr);
    /// In a cell of a view: what is typed first replaces all, as the view expects.
    void setReplacesAll(bool replaces) { m_replacesAll = replaces; }

    /// Lines are offered (linesPasted()) instead of pasted.
    void setOffersLines(bool offers) { m_offersLines = offers; }
    /// Sets the text unless it is there already, or being composed: the cursor stays.
    void display(const QString& text);

Q_SIGNALS:
    void linesPasted(const QString& lines);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

    /// True when the text has lines, and they were offered.
    bool offer(const QString& text);

private:
    bool m_offersLines = false;
    bool m_replacesAll = false;
};

} // namespace composer::ui
