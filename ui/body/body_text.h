// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/text_editor.h"

#include <QPlainTextEdit>

#include <functional>

namespace composer::ui {

/// The body's text edit. Qt lays a line out as a whole at every key, so a line of 100,000 characters and more makes
/// typing stall; such a text is kept whole, but can only be looked at, cut into pieces for the eye, until its lines are
/// broken or the change is undone.
class BodyText : public QPlainTextEdit {
    Q_OBJECT

public:
    /// Characters of one line that can still be typed into.
    static constexpr qsizetype longestLine = 20'000;

    explicit BodyText(QWidget* parent = nullptr);

    /// What is edited and sent; document() may be a view of it.
    QTextDocument& content() { return *m_content; }
    QString text() const { return wholeText(*m_content); }
    /// Another message's: what was undone before is forgotten.
    void setText(const QString& text);
    /// Replaces the text in a step that can be undone, together with what `also` does to the content.
    void replaceText(const QString& text, const std::function<void()>& also);
    /// While setText() works.
    bool isReplacing() const { return m_isReplacing; }
    /// The text can only be looked at.
    bool isGuarded() const { return m_isGuarded; }
    qsizetype lengthOfLongestLine() const;
    /// Line breaks at blanks, or where there are none, so that no line is too long; can be undone.
    void breakLongLines();
    void undoContent();

    /// Within bounds.
    void zoom(int steps);
    int zoomLevel() const { return m_zoom; }

Q_SIGNALS:
    void guardChanged(bool isGuarded);
    void zoomAsked(int steps);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    void checkChange(int position, int removed, int added);
    void guardIfNeeded(const QString& text);
    void guard();
    void unguard();
    void fillView();

    bool m_isGuarded = false; ///< first: the documents are children, and becoming one is an event already
    QTextDocument* m_content;
    QTextDocument* m_view = nullptr;
    bool m_isReplacing = false;
    bool m_isChecking = false;
    int m_zoom = 0;
};

} // namespace composer::ui
