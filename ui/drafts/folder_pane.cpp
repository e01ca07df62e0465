// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/folder_pane.h"

#include "ui/drafts/draft_delegate.h"
#include "ui/drafts/sent_filter_button.h"
#include "ui/drafts/undo_bar.h"
#include "ui/widgets/symbol_icon.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace composer::ui {

using models::DraftFolders;
using models::DraftListModel;
using models::Folder;

namespace {

const char* symbolOf(Folder folder)
{
    switch (folder) {
    case Folder::Templates:
        return "template";
    case Folder::Sent:
        return "send";
    case Folder::Trash:
        return "remove";
    default:
        return "draft";
    }
}

QString emptyText(Folder folder)
{
    switch (folder) {
    case Folder::Templates:
        return FolderPane::tr("No templates yet. Save a message as a template to use it again.");
    case Folder::Sent:
        return FolderPane::tr("Nothing sent yet. Messages that became contacts are kept here.");
    case Folder::Trash:
        return FolderPane::tr("The trash is empty. What you delete stays here for 30 days.");
    default:
        return FolderPane::tr("No drafts. What you write is saved here automatically.");
    }
}

} // namespace

FolderPane::FolderPane(DraftFolders& folders, QWidget* parent)
    : QWidget(parent)
    , m_folders(folders)
    , m_search(new QLineEdit(this))
    , m_names(new QListWidget(this))
    , m_sentFilter(new SentFilterButton(folders.sent().list(), this))
    , m_list(new QListView(this))
    , m_empty(new ToneLabel(ToneLabel::Size::Small, this))
    , m_undoBar(new UndoBar(this))
{
    setObjectName(QStringLiteral("folderPane"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the folders"));
    m_search->setClearButtonEnabled(true);
    fillFolders();
    m_list->setObjectName(QStringLiteral("draftList"));
    m_list->setItemDelegate(new DraftDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layOut();

    connect(m_search, &QLineEdit::textChanged, &m_folders, &DraftFolders::setSearch);
    connect(m_search, &QLineEdit::textChanged, this, &FolderPane::showEmptyState);
    connect(m_names, &QListWidget::currentRowChanged, this, &FolderPane::showList);
    connect(&m_folders, &DraftFolders::countsChanged, this, &FolderPane::showCounts);
    connect(m_list, &QListView::customContextMenuRequested, this, &FolderPane::openMenu);
    connect(m_list, &QListView::activated, this, [this] { choose(true); });
    connect(m_list, &QListView::clicked, this, [this] { choose(false); });
    auto* remove = new QAction(this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, [this] {
        if (!currentId().isEmpty())
            Q_EMIT removeRequested(folder(), currentId());
    });
    m_list->addAction(remove);
    showList();
}

void FolderPane::fillFolders()
{
    m_names->setObjectName(QStringLiteral("folders"));
    m_names->setAccessibleName(tr("Folders"));
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setIconSize(QSize(16, 16));
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto folder : DraftFolders::folders)
        new QListWidgetItem(DraftFolders::name(folder), m_names);
    m_names->setCurrentRow(0);
    paintIcons();
    m_names->setFixedHeight(m_names->sizeHintForRow(0) * m_names->count() + 4);
}

void FolderPane::layOut()
{
    auto* create = new QPushButton(tr("New message"), this);
    create->setObjectName(QStringLiteral("newButton"));
    create->setToolTip(tr("Write a new message (Ctrl+N)"));
    connect(create, &QPushButton::clicked, this, &FolderPane::newRequested);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 4, 8);
    column->setSpacing(6);
    column->addWidget(create);
    column->addWidget(m_names);
    column->addWidget(m_search);
    column->addWidget(m_sentFilter);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_undoBar);
    setTabOrder(create, m_names);
    setTabOrder(m_names, m_search);
    setTabOrder(m_search, m_sentFilter);
    setTabOrder(m_sentFilter, m_list);
}

Folder FolderPane::folder() const
{
    return DraftFolders::folders[std::size_t(std::max(0, m_names->currentRow()))];
}

void FolderPane::showFolder(Folder folder)
{
    m_names->setCurrentRow(int(folder));
}

void FolderPane::focusList()
{
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void FolderPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FolderPane::showCounts()
{
    for (const auto folder : DraftFolders::folders) {
        auto* item = m_names->item(int(folder));
        item->setText(countedName(folder));
    }
    select(m_openId);
    showEmptyState();
}

/// The trash only counts while it is searched: how much is in it is nothing that one has to do.
QString FolderPane::countedName(Folder folder) const
{
    const auto name = DraftFolders::name(folder);
    const auto count = m_folders.count(folder);
    const bool isCounted = count > 0 && (folder != Folder::Trash || m_folders.isSearching());
    return isCounted ? tr("%1 (%2)").arg(name, QLocale().toString(count)) : name;
}

void FolderPane::showList()
{
    m_sentFilter->setVisible(folder() == Folder::Sent);
    m_list->setModel(&m_folders.list(folder()));
    m_list->setAccessibleName(DraftFolders::name(folder()));
    select(m_openId);
    showEmptyState();
}

/// A draft is opened by one click, as in a mail program. A template is made into a message by two, or by Enter: one
/// click on it must not start an unwanted message.
void FolderPane::choose(bool activated)
{
    const auto id = currentId();
    const bool isDamaged = !m_list->currentIndex().data(DraftListModel::ProblemRole).toString().isEmpty();
    if (id.isEmpty())
        return;
    if (folder() != Folder::Templates || isDamaged)
        Q_EMIT openRequested(folder(), id);
    else if (activated)
        Q_EMIT duplicateRequested(folder(), id);
}

void FolderPane::showEmptyState()
{
    const bool isEmpty = m_folders.list(folder()).rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    const auto problem = m_folders.problem(folder());
    if (isEmpty && !problem.isEmpty())
        m_empty->say(Tone::Bad, problem);
    else if (isEmpty)
        m_empty->say(Tone::Quiet, m_search->text().isEmpty() ? emptyText(folder()) : tr("Nothing found."));
}

void FolderPane::select(const QString& id)
{
    m_openId = id;
    const auto& list = m_folders.list(folder());
    const auto found = list.match(list.index(0, 0), DraftListModel::IdRole, id, 1, Qt::MatchExactly);
    if (!found.isEmpty() && !id.isEmpty())
        m_list->setCurrentIndex(found.first());
    else
        m_list->selectionModel()->clear();
}

QString FolderPane::currentId() const
{
    return m_list->currentIndex().data(DraftListModel::IdRole).toString();
}

void FolderPane::offerUndo(const QString& text, std::function<void()> undo)
{
    m_undoBar->offer(text, std::move(undo));
}

void FolderPane::openMenu(const QPoint& at)
{
    const auto index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto id = currentId();
    const bool isDamaged = !index.data(DraftListModel::ProblemRole).toString().isEmpty();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (folder() == Folder::Trash)
        menu->addAction(tr("Restore"), this, [this, id] { Q_EMIT restoreRequested(id); });
    if (!isDamaged)
        offerToOpen(*menu, id);
    else if (folder() != Folder::Trash)
        menu->addAction(tr("Set the damaged file aside"), this, [this, id] { Q_EMIT setAsideRequested(folder(), id); });
    menu->addSeparator();
    const bool isForGood = folder() == Folder::Sent || folder() == Folder::Trash;
    menu->addAction(
        isForGood ? tr("Delete for good…") : tr("Delete"), this, [this, id] { Q_EMIT removeRequested(folder(), id); });
    if (folder() == Folder::Sent)
        menu->addAction(tr("Export everything that is listed…"), this, &FolderPane::exportRequested);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void FolderPane::offerToOpen(QMenu& menu, const QString& id)
{
    const bool isTemplate = folder() == Folder::Templates;
    const auto open = [this, id] { Q_EMIT openRequested(folder(), id); };
    const auto duplicate = [this, id] { Q_EMIT duplicateRequested(folder(), id); };
    if (isTemplate)
        menu.addAction(tr("Use this template"), this, duplicate);
    menu.addAction(isTemplate ? tr("Edit this template") : tr("Open"), this, open);
    if (!isTemplate)
        menu.addAction(tr("Edit as new message"), this, duplicate);
}

void FolderPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcons();
    QWidget::changeEvent(event);
}

void FolderPane::paintIcons()
{
    for (const auto folder : DraftFolders::folders) {
        if (auto* item = m_names->item(int(folder)))
            item->setIcon(symbolIcon(symbolOf(folder), palette()));
    }
}

} // namespace composer::ui
