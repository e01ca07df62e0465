// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

class QPlainTextEdit;
class QTextDocument;

namespace composer::ui {

/// Qt lays a line out as a whole at every key, so a line of 100,000 characters and more makes typing stall. This holds
/// the text of an edit; while one of its lines is too long, the edit shows a view of the text, cut into pieces for the
/// eye, that can only be read.
class LongLineGuard : public QObject {
    Q_OBJECT

public:
    /// Characters of one line that can still be typed into.
    static constexpr qsizetype longestLine = 20'000;

    /// Gives the edit a new document: content(). Both documents belong to the edit.
    explicit LongLineGuard(QPlainTextEdit& edit);

    /// The whole text; what the edit shows may be a view of it.
    QTextDocument& content() const { return *m_content; }
    bool isActive() const { return m_isActive; }
    qsizetype lengthOfLongestLine() const;

    /// Another text; what was undone before is forgotten.
    void setText(const QString& text);
    /// While setText() works.
    bool isReplacing() const { return m_isReplacing; }
    /// To be called before a text is inserted into the content: once laid out, a long line has cost its time already.
    void prepareFor(const QString& text);
    /// Line breaks at blanks, or where there are none, so that no line is too long; can be undone.
    void breakLongLines();
    /// What is selected in the view as it is in the content. Only while active.
    QString selectedText() const;

Q_SIGNALS:
    /// isActive() or, while it is, the length of the longest line.
    void changed();

private:
    void checkChange(int position, int removed, int added);
    void settle();
    void begin();
    void end();
    void fillView();

    bool m_isActive = false; ///< first: the documents become children of the edit, which asks for it then
    bool m_isReplacing = false;
    bool m_isChecking = false;
    QPlainTextEdit& m_edit;
    QTextDocument* m_content;
    QTextDocument* m_view = nullptr;
};

} // namespace composer::ui
