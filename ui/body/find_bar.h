// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/body/text_matcher.h"

#include <QWidget>

#include <optional>
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
    enum class Direction { Forward, Back };
    TextMatcher matcher() const;
    void find(Direction direction);
    std::optional<TextMatcher::Match> findFrom(const TextMatcher& wanted, int position, Direction direction) const;
    int count() const;
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
