// SPDX-License-Identifier: Apache-2.0
#include "ui/form/labelled_row.h"

#include "ui/form/field_note.h"

#include <QBoxLayout>
#include <QLabel>

namespace composer::ui {

LabelledRow captionedRow(const QString& name, const QString& caption, QWidget* editor, QWidget* shown)
{
    editor->setObjectName(name);
    if (caption.isEmpty())
        return {nullptr, editor, shown ? shown : editor, nullptr};
    editor->setAccessibleName(QString(caption).remove(u'&'));
    auto* label = new QLabel(caption);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(editor);
    return {label, editor, shown ? shown : editor, nullptr};
}

LabelledRow labelledRow(
    const QString& name, const QString& caption, QWidget* editor, const QString& hint, QWidget* shown)
{
    auto row = captionedRow(name, caption, editor, shown);
    row.note = new FieldNote;
    row.note->setObjectName(name + QLatin1String("Note"));
    row.note->setHint(hint);
    editor->setAccessibleDescription(hint);
    return row;
}

void addAbove(QBoxLayout& column, const LabelledRow& row, int gap)
{
    column.addWidget(row.caption);
    column.addWidget(row.shown);
    if (row.note)
        column.addWidget(row.note);
    column.addSpacing(gap);
}

} // namespace composer::ui
