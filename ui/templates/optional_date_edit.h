// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/text_editor.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;

namespace composer::ui {

/// A date that can also be none, which a QDateEdit cannot say.
class OptionalDateEdit : public QWidget {
    Q_OBJECT

public:
    /// `name` is what the date is called, for assistive technology.
    explicit OptionalDateEdit(const QString& name, QWidget* parent = nullptr);

    /// 2026-11-30, or empty.
    QString text() const;
    void setText(const QString& text);
    QCheckBox* box() const { return m_isSet; }
    QDateEdit* date() const { return m_date; }

Q_SIGNALS:
    void textChanged();

private:
    QCheckBox* m_isSet;
    QDateEdit* m_date;
};

QDateEdit* makeDateEdit();
std::unique_ptr<TextEditor> textEditor(OptionalDateEdit* edit);

} // namespace composer::ui
