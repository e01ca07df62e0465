// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fields/text_fields.h"
#include "ui/form/issue_timing.h"
#include "ui/form/text_editor.h"

#include <QObject>

namespace composer::ui {

class FieldNote;

/// When what is wrong with a field is shown. From then on it follows the typing until it is fixed.
enum class IssueMoment {
    AfterPause, ///< in typing, or when the field was left
    WhenLeft,
    WhenTyped, ///< at once, but of an empty field only after reveal()
    Always
};

/// One field's tie between the model and its widgets.
class BoundField : public QObject {
    Q_OBJECT

public:
    BoundField(models::TextFields& fields, int field, std::unique_ptr<TextEditor> editor, FieldNote* note,
        IssueMoment moment, QObject* parent);
    ~BoundField() override;

    QWidget* widget() const { return m_editor->widget(); }
    /// Shows the problems now, e.g. because Send was asked for.
    void reveal();

private:
    void connectModel();
    void takeFromModel();
    void giveToModel();
    QString editedText() const;
    void showIssues();
    void showCount();
    bool isDue() const;

    QPointer<models::TextFields> m_fields;
    int m_field;
    std::unique_ptr<TextEditor> m_editor;
    QPointer<FieldNote> m_note;
    IssueMoment m_moment;
    IssueTiming m_timing;
    bool m_isTaking = false;
    bool m_isGiving = false;
    bool m_wasRevealed = false; ///< since the text was taken from the model
};

} // namespace composer::ui
