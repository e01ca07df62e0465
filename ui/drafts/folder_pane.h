// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draft_folders.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;
class QListWidget;
class QMenu;

namespace composer::ui {

class SentFilterButton;
class ToneLabel;
class UndoBar;

/// The folders and, below them, the list of the chosen one, as in a mail program. Says what the person wants; does
/// nothing to a draft by itself.
class FolderPane : public QWidget {
    Q_OBJECT

public:
    /// `folders` must outlive this.
    explicit FolderPane(models::DraftFolders& folders, QWidget* parent = nullptr);

    models::Folder folder() const;
    void showFolder(models::Folder folder);
    /// For keyboard users: the list, with its first row chosen.
    void focusList();
    void focusSearch();
    /// Marks the row of what is open; nothing when it is in another folder.
    void select(const QString& id);
    /// Shown below the list: "Draft deleted." with a button that brings it back.
    void offerUndo(const QString& text, std::function<void()> undo);

Q_SIGNALS:
    void newRequested();
    void openRequested(composer::models::Folder folder, const QString& id);
    void removeRequested(composer::models::Folder folder, const QString& id);
    void duplicateRequested(composer::models::Folder folder, const QString& id);
    void setAsideRequested(composer::models::Folder folder, const QString& id);
    /// Of the trash.
    void restoreRequested(const QString& id);
    /// Everything that is listed in Sent.
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void fillFolders();
    void showCounts();
    void showList();
    void choose(bool activated);
    void showEmptyState();
    void paintIcons();
    void openMenu(const QPoint& at);
    void offerToOpen(QMenu& menu, const QString& id);
    QString countedName(models::Folder folder) const;
    QString currentId() const;

    models::DraftFolders& m_folders;
    QLineEdit* m_search;
    QListWidget* m_names;
    SentFilterButton* m_sentFilter;
    QListView* m_list;
    ToneLabel* m_empty;
    UndoBar* m_undoBar;
    QString m_openId;
};

} // namespace composer::ui
