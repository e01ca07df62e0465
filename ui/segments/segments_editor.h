// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/part_editor.h"

class QToolButton;

namespace composer::models {
class SegmentTreeModel;
}

namespace composer::ui {

class FieldNote;
class SegmentView;
class ToneLabel;

/// The segment attributes that have no editor of their own, as a tree of values of every kind.
class SegmentsEditor : public PartEditor {
    Q_OBJECT

public:
    SegmentsEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    bool focusPath(const QString& path) override;
    void revealIssues() override;
    QString summary() const override;
    bool showsError() const override;

protected:
    void showPart() override;
    void showIssues() override;

private:
    QToolButton* button(const char* name, const char* symbol, const QString& text, const QString& toolTip);
    void connectButtons();
    void registerTyping();
    void addAndEdit(bool inside);
    void removeCurrent();
    void showButtons();
    void fitHeight();
    contact::Issues issues() const;

    models::PendingEdits::Registration m_pending;
    models::SegmentTreeModel* m_tree;
    SegmentView* m_view;
    ToneLabel* m_empty;
    FieldNote* m_note;
    QToolButton* m_add;
    QToolButton* m_addInside;
    QToolButton* m_remove;
    QString m_what; ///< completes "Undo ..."
};

} // namespace composer::ui
