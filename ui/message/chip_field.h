// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/message/recipient_chip.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

class QScrollArea;

namespace composer::ui {

class FlowLayout;
class RecipientLine;

/// Looks like a line edit, holds chips and the line in which the next one is typed. Grows by lines up to three, then
/// scrolls. It only shows and asks; the listener changes the list and calls setChips().
class ChipField : public QWidget {
    Q_OBJECT

public:
    explicit ChipField(QWidget* parent = nullptr);
    ~ChipField() override;

    void setChips(const std::vector<ChipText>& texts);
    int count() const { return int(m_chips.size()); }
    RecipientChip* chip(int index) const { return m_chips[std::size_t(index)]; }
    RecipientLine& line() const { return *m_line; }
    /// The chip, or the line when there is none at `index`.
    void focusChip(int index);
    /// Turns what is being typed or edited into chips.
    void submit();
    /// Forgets what is being typed or edited.
    void clear();
    /// The text of the chip that is being edited, if one is.
    struct EditedChip {
        int index;
        QString text;
    };
    std::optional<EditedChip> editedChip() const;
    /// Opens a chip's text for editing in its place.
    void editChip(int index, const QString& text);

Q_SIGNALS:
    /// What is being typed or edited is another text now, or given up.
    void typed();
    /// `at`: before which chip.
    void entered(const QString& text, int at);
    void editAsked(int index);
    void edited(int index, const QString& text);
    void removeAsked(int index);
    void copyAsked(int index);
    void copyAllAsked();
    void removeAllAsked();
    void menuAsked(int index, const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    RecipientChip* makeChip();
    int indexOf(const RecipientChip* chip) const;
    void connectChip(RecipientChip* chip);
    void remove(const RecipientChip* chip, bool forward);
    void selectAll(bool isSelected);
    void closeEditor(bool takeFocus);
    void fitHeight();

    QScrollArea* m_scroll;
    QWidget* m_content;
    FlowLayout* m_flow;
    RecipientLine* m_line;
    std::vector<RecipientChip*> m_chips;
    QPointer<RecipientLine> m_editor; ///< of one chip, in its place
};

} // namespace composer::ui
