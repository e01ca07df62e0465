// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/composer_model.h"

#include <QWidget>

class QUndoStack;

namespace composer::ui {

/// What the editors of lists and maps share: they show a part of the message, and every edit of it can be undone.
/// A derived class calls showPart() and showIssues() itself at the end of its constructor.
class PartEditor : public QWidget {
    Q_OBJECT

public:
    /// Model and undo stack must outlive this.
    PartEditor(models::ComposerModel& model, QUndoStack& undo, contact::FieldId part, QWidget* parent = nullptr);

    contact::FieldId partId() const { return m_part; }
    /// Focuses what can fix a problem at `path` of the request; false when that is not in this editor.
    virtual bool focusPath(const QString& path) = 0;
    /// Shows the problems of every field, left or not.
    virtual void revealIssues() = 0;
    /// An error is shown inside.
    virtual bool showsError() const = 0;
    /// A few words for the header of a section, such as "2 · 87 / 4,096 bytes"; empty for an empty part.
    virtual QString summary() const { return {}; }

Q_SIGNALS:
    /// summary() or showsError() may have changed.
    void stateChanged();

protected:
    models::ComposerModel& model() const { return m_model; }
    /// The part's path in the request.
    QString partPath() const;
    /// The path is that of the part or of something inside it.
    bool isInPart(const QString& path) const;
    template <class T>
    T part() const
    {
        return std::get<T>(m_model.part(m_part));
    }
    /// `what` completes "Undo ...". Typing in one `place` becomes one step. Nothing happens when nothing changed.
    void edit(const QString& what, contact::PartValue after, const QString& place = {});
    /// Its own edit is being reported: the widgets already show it where it was typed.
    bool isEditing() const { return m_isEditing; }

    /// The part changed, by this editor or anybody else. Keeps focus and cursor where nothing differs.
    virtual void showPart() = 0;
    virtual void showIssues() = 0;

private:
    models::ComposerModel& m_model;
    QUndoStack& m_undo;
    contact::FieldId m_part;
    bool m_isEditing = false;
};

/// "2", or "2 · 87 / 4,096 bytes" with the bytes that a limit counts; empty for 0 items.
QString countSummary(qint64 items);
QString byteSummary(qint64 items, qint64 bytes, qint64 limit);

} // namespace composer::ui
