// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSyntaxHighlighter>

namespace composer::ui {

/// Colours HTML source: tags, attributes, values, comments, entities and {{variables}}. Of a long line only the
/// beginning, of a very long document nothing.
class HtmlHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    static constexpr int longestLine = 10'000;
    static constexpr int largestDocument = 1024 * 1024;

    /// Colours nothing until it is given a document.
    explicit HtmlHighlighter(QObject* parent);
    /// Legible on the base of the palette.
    void setColors(const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;

private:
    enum Part { Tag, Attribute, Value, Comment, Entity, Variable, Parts };
    enum State { InText = 0, InTag, InComment };

    int takeText(const QString& text, int at);
    int takeTag(const QString& text, int at);
    int takeComment(const QString& text, int at);
    void markVariables(const QString& text);

    QTextCharFormat m_formats[Parts];
    State m_state = InText;
};

} // namespace composer::ui
