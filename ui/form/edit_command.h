// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/member_text.h"

#include <QPointer>
#include <QUndoCommand>

namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

/// One edit of a list of the request. Typing in one `place` ("References[2].name", say) is one step; an empty place
/// never merges.
class EditCommand : public QUndoCommand {
public:
    EditCommand(models::ComposerModel& model, contact::FieldId part, contact::PartValue after, const QString& what,
        QString place = {});

    void undo() override;
    void redo() override;
    int id() const override { return int(m_part); }
    bool mergeWith(const QUndoCommand* other) override;

private:
    QPointer<models::ComposerModel> m_model;
    contact::FieldId m_part;
    contact::PartValue m_before;
    contact::PartValue m_after;
    QString m_place;
};

} // namespace composer::ui
