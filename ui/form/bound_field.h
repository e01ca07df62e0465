// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/composer_model.h"
#include "ui/form/issue_timing.h"
#include "ui/form/text_editor.h"

#include <QObject>

namespace composer::ui {

class FieldNote;

/// One field's tie between the model and its widgets. A problem is shown after the field was left or after a pause,
/// and follows the typing from then on until it is mended.
class BoundField : public QObject {
    Q_OBJECT

public:
    BoundField(models::ComposerModel& model, contact::FieldId id, std::unique_ptr<TextEditor> editor, FieldNote* note,
        QObject* parent);
    ~BoundField() override;

    QWidget* widget() const { return m_editor->widget(); }
    /// Shows the problems now, e.g. because Send was asked for.
    void reveal();

private:
    void describe();
    void takeFromModel();
    void giveToModel();
    void showIssues();
    void showCount();

    QPointer<models::ComposerModel> m_model;
    contact::FieldId m_id;
    std::unique_ptr<TextEditor> m_editor;
    QPointer<FieldNote> m_note;
    IssueTiming m_timing;
    bool m_isTaking = false;
    bool m_isGiving = false;
    bool m_isRevealed = false;
};

} // namespace composer::ui
