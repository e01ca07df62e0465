// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextDocument>
#include <QWidget>

#include <utility>
#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace composer::ui {

class BodyText;

/// Find and replace in the body's source.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(BodyText& text, QWidget* parent = nullptr);

    /// Shows the bar with what is selected in the text.
    void open(bool withReplace);
    /// Hides it; the focus goes back to the text.
    void closeBar();

public Q_SLOTS:
    void findNext();
    void findPrevious();
    void replace();
    /// In one step that can be undone.
    void replaceAll();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& text, const QString& name, const char* objectName);
    /// `symbol` is a file of resources/symbols.
    QToolButton* addSymbol(const char* symbol, const QString& name, const char* objectName);
    void layOut();
    void find(QTextDocument::FindFlags direction);
    QTextDocument::FindFlags flags() const;
    int count() const;
    bool isMatch(const QString& text, qsizetype at) const;
    void showCount();
    bool isSelectionFound() const;

    BodyText& m_text;
    QLineEdit* m_wanted;
    QLineEdit* m_replacement;
    QLabel* m_count;
    QToolButton* m_case;
    QToolButton* m_words;
    QWidget* m_replaceRow;
    std::vector<std::pair<QToolButton*, const char*>> m_symbols;
};

} // namespace composer::ui
