// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/segment_special.h"
#include "ui/form/issue_timing.h"
#include "ui/form/part_editor.h"

#include <vector>

namespace composer::ui {

class FieldNote;

/// What the editors of single segment attributes share: one attribute with one note. An attribute in an unusual form is
/// left alone until the person sets one here. A derived class calls showPart() at the end of its constructor.
class SegmentValueEditor : public PartEditor {
    Q_OBJECT

public:
    /// A problem of the attribute, when it has its usual form.
    bool focusPath(const QString& path) override;
    void revealIssues() override;
    bool showsError() const override;

protected:
    using Attributes = models::SegmentAttributes;
    /// `name` begins the name of the note.
    SegmentValueEditor(
        models::ComposerModel& model, QUndoStack& undo, QLatin1StringView key, const char* name, QWidget* parent);

    /// The attribute is there in its usual form.
    virtual bool hasValue() const = 0;
    virtual void showValue() = 0;
    /// What the note says while nothing is wrong with the usual form, or with no attribute.
    virtual QString hint() const = 0;

    const QString& path() const { return m_path; }
    FieldNote* note() const { return m_note; }
    /// A field that can be left; the first one is focused for a problem.
    void addField(QWidget* field);
    /// Something beside the fields that the note is about, too.
    void alsoDescribe(QWidget* widget) { m_described.push_back(widget); }
    /// The person changed the attributes in the field. Typing in one `place` is one step of undo.
    void give(Attributes after, const QString& what, QWidget* field, const QString& place);

    void showPart() final;
    void showIssues() final;

private:
    QLatin1StringView m_key;
    QString m_path; ///< in the request
    FieldNote* m_note;
    IssueTiming m_timing;
    std::vector<QWidget*> m_described; ///< the fields first
};

} // namespace composer::ui
