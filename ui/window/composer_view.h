// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"
#include "models/drafts/draft_folders.h"
#include "models/fields/pending_edits.h"
#include "ui/desktop/window_settings.h"

#include <QSplitter>

#include <vector>

class QStackedWidget;
class QUndoStack;

namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

class FolderPane;
class MessageForm;
class RecordView;
class SidePanel;
class SubmitBar;

/// What is below the environment: folders, the message with its foot, and everything else about the contact.
class ComposerView : public QSplitter {
    Q_OBJECT

public:
    /// Everything but `parent` must outlive this.
    ComposerView(models::ComposerModel& model, QUndoStack& undo, models::DraftFolders& folders,
        WindowSettings& settings, QWidget* parent = nullptr);

    /// Every field with an editor, in the order of the window.
    static std::vector<contact::FieldId> fields();

    FolderPane& folders() { return *m_folders; }
    MessageForm& form() { return *m_form; }
    SubmitBar& bar() { return *m_bar; }
    SidePanel& panel() { return *m_panel; }
    RecordView& record() { return *m_record; }
    /// What is open is only looked at; or it is edited again.
    void showRecord(bool isRecord);
    bool isRecordShown() const;

    void revealIssues();
    /// Focuses what can fix a problem at `path`; unfolds the side panel for it.
    void focusPath(const QString& path);
    /// On a first start in a narrow window the sides begin folded away; the View menu shows them.
    void foldFor(int width);
    void showFolders(bool shown);
    void showDetails(bool shown);
    void keepSizes();

Q_SIGNALS:
    void detailsShown();

private:
    WindowSettings& m_settings;
    models::PendingEdits::Registration m_composition;
    FolderPane* m_folders;
    QStackedWidget* m_pages;
    MessageForm* m_form;
    RecordView* m_record;
    SubmitBar* m_bar;
    SidePanel* m_panel;
};

} // namespace composer::ui
