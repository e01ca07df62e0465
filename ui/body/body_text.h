// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/body/long_line_guard.h"
#include "ui/form/text_editor.h"

#include <QPlainTextEdit>

#include <functional>

namespace composer::ui {

/// The body's text edit. A text with a line that Qt cannot type into is kept whole, but can only be looked at until its
/// lines are broken or the change is undone.
class BodyText : public QPlainTextEdit {
    Q_OBJECT

public:
    static constexpr auto longestLine = LongLineGuard::longestLine;

    explicit BodyText(QWidget* parent = nullptr);

    /// What is edited and sent; document() may be a view of it.
    QTextDocument& content() const { return m_guard.content(); }
    QString text() const { return wholeText(content()); }
    /// Another message's: what was undone before is forgotten.
    void setText(const QString& text) { m_guard.setText(text); }
    /// Replaces the text in a step that can be undone, together with what `also` does to the content.
    void replaceText(const QString& text, const std::function<void()>& also);
    /// While setText() works.
    bool isReplacing() const { return m_guard.isReplacing(); }
    /// The text can only be looked at.
    bool isGuarded() const { return m_guard.isActive(); }
    qsizetype lengthOfLongestLine() const { return m_guard.lengthOfLongestLine(); }
    /// Line breaks at blanks, or where there are none, so that no line is too long; can be undone.
    void breakLongLines() { m_guard.breakLongLines(); }
    void undoContent() { content().undo(); }

    /// Within bounds.
    void zoom(int steps);
    int zoomLevel() const { return m_zoom; }

Q_SIGNALS:
    /// isGuarded() or, while it is, the length of the longest line.
    void guardChanged();
    void zoomAsked(int steps);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    LongLineGuard m_guard;
    int m_zoom = 0;
};

} // namespace composer::ui
