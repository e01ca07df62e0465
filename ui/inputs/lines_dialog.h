// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/text_editor.h"

#include <QDialog>
#include <QString>

#include <memory>

class QPlainTextEdit;

namespace composer::ui {

/// A small editor for a text of several lines.
class LinesDialog : public QDialog {
    Q_OBJECT

public:
    /// `name` says what is edited. Deletes itself when closed.
    LinesDialog(const QString& name, const QString& text, QWidget* parent);
    ~LinesDialog() override;

    /// As it was given when nothing was changed, its kind of line ends included.
    QString text() const;

Q_SIGNALS:
    void edited();

private:
    QString m_before;
    QPlainTextEdit* m_edit;
    std::unique_ptr<TextEditor> m_editor;
};

} // namespace composer::ui
