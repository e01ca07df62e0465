// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/composition.h"

namespace composer::ui {

/// The line in which recipients are typed. It gives its text away at Enter, a semicolon, a comma after an address, and
/// when it is left.
class RecipientLine : public ComposedLine {
    Q_OBJECT

public:
    explicit RecipientLine(QWidget* parent);

    /// Gives the text away now, if there is any.
    void submit();
    /// All recipients are selected, and what is done with a selection is done with them.
    void setAllSelected(bool isSelected) { m_isAllSelected = isSelected; }
    bool allSelected() const { return m_isAllSelected; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

public Q_SLOTS:
    /// Several lines stay several recipients. The Edit menu finds this by its name.
    void paste();
    /// Of a text its own; of an empty line, or when all of it is selected already, all recipients.
    void selectAll();
    void copy();
    void cut();

Q_SIGNALS:
    void submitted(const QString& text);
    void pasted(const QString& text);
    /// Escape.
    void givenUp();
    void allAsked();
    // While allSelected():
    void copyAllAsked();
    void removeAllAsked();
    void unselected();
    /// Backspace or the arrow back, with nothing before the cursor.
    void beforeStart();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    bool ends(const QKeyEvent& event) const;
    bool goesBefore(const QKeyEvent& event) const;
    bool handleAll(const QKeyEvent& event);

    bool m_isAllSelected = false;
};

} // namespace composer::ui
