// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QString>

namespace composer::ui {

/// What a chip shows and says of one recipient.
struct ChipText {
    QString caption; ///< the name, else the address
    bool isAddress = false; ///< and so reads from left to right
    QString toolTip; ///< plain
    QString name; ///< for assistive technology: "Cc recipient 1 of 2: ..."
    QString problem; ///< empty when there is none
    bool operator==(const ChipText&) const = default;
};

/// One recipient in a chip field: can be chosen by arrow keys, copied, edited, removed. A button, since assistive
/// technology knows what that is.
class RecipientChip : public QPushButton {
    Q_OBJECT

public:
    explicit RecipientChip(QWidget* parent);

    void show(const ChipText& text);
    /// With all others.
    void setSelected(bool isSelected);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

public Q_SLOTS:
    // The Edit menu calls these on what has the focus.
    void copy() { Q_EMIT copyAsked(); }
    void cut();
    void paste() { Q_EMIT pasteAsked(); }
    void selectAll() { Q_EMIT allAsked(); }

Q_SIGNALS:
    void copyAsked();
    void pasteAsked();
    void allAsked();
    void editAsked();
    /// `forward`: what comes after it is chosen next, else what was before it.
    void removeAsked(bool forward);
    void stepAsked(int steps);
    void menuAsked(const QPoint& globalPosition);
    /// A text key: the person goes on typing.
    void typed(const QString& text);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    bool handleEditing(const QKeyEvent& event);
    QRect crossArea() const;
    QRect symbolArea() const;

    ChipText m_text;
    bool m_isSelected = false;
};

} // namespace composer::ui
