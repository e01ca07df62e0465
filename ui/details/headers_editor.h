// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/issue_timing.h"
#include "ui/form/part_editor.h"

#include <vector>

class QVBoxLayout;

namespace composer::ui {

class FieldNote;
class ListLineEdit;
struct LabelledRow;

/// The five mail headers that StartEmailContact takes, in plain words. An empty one is not sent. Others, which only a
/// file can bring, are listed below and can be removed.
class HeadersEditor : public PartEditor {
    Q_OBJECT

public:
    HeadersEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    bool focusPath(const QString& path) override;
    void revealIssues() override;
    QString summary() const override;
    bool showsError() const override;

protected:
    void showPart() override;
    void showIssues() override;

private:
    using Headers = contact::Entries<QString>;
    struct Field {
        QString key;
        QWidget* widget; ///< what has the focus: the line or the combo
        ListLineEdit* line;
        FieldNote* note;
    };
    QString headerPath(const QString& key) const;
    void addId(const char* key, const char* name, const QString& label, const QString& help);
    void addVerdict(const char* key, const char* name, const QString& label, const QString& help);
    std::size_t addField(const char* key, const LabelledRow& row, ListLineEdit* line);
    void give(const Field& field, const QString& text);
    void showIssuesOf(const Field& field);
    void showOthers();
    void addOther(std::size_t index, const contact::Entry<QString>& header);
    bool isOther(const Headers& headers, std::size_t index) const;

    std::vector<Field> m_fields;
    IssueTiming m_timing;
    QVBoxLayout* m_column;
    QWidget* m_others = nullptr;
    FieldNote* m_note;
};

} // namespace composer::ui
