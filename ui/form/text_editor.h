// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QString>

#include <functional>
#include <memory>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QTextDocument;
class QWidget;

namespace composer::ui {

/// A document's text, its lines ended by line feeds.
QString wholeText(const QTextDocument& document);
/// A text as it is in wholeText() when it was set and nobody has edited it: every kind of line end is "\n" there.
QString asWholeText(QString text);
/// With what an input method composes in the edit, whose text it is.
QString withComposition(const QString& text, QPlainTextEdit& edit);

/// All that the binder knows of a text widget. The widget may be destroyed before it.
class TextEditor {
public:
    virtual ~TextEditor() = default;
    virtual QWidget* widget() const = 0;
    /// With what an input method composes in it.
    virtual QString text() const = 0;
    virtual void setText(const QString& text) = 0;
    /// Whether this is how it shows `text`, so that nobody has edited it.
    virtual bool shows(const QString& other) const { return text() == other; }
    virtual void setPlaceholder(const QString& example) = 0;
    /// Calls `edited` at every change, also at those of setText().
    virtual void onEdited(QObject* context, std::function<void()> edited) = 0;
    /// The text may be so large that it must not be copied at every key.
    virtual bool isLarge() const = 0;
};

std::unique_ptr<TextEditor> textEditor(QLineEdit* edit);
/// For short texts of several lines.
std::unique_ptr<TextEditor> textEditor(QPlainTextEdit* edit);
/// The text of a box that can be typed into; of another one the data of what is chosen, or its first item for a text
/// that it does not have.
std::unique_ptr<TextEditor> textEditor(QComboBox* edit);
/// 2026-11-30. A text that is no date leaves the one that is shown.
std::unique_ptr<TextEditor> textEditor(QDateEdit* edit);

} // namespace composer::ui
