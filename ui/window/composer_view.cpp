// SPDX-License-Identifier: Apache-2.0
#include "ui/window/composer_view.h"

#include "models/composer/composer_model.h"
#include "ui/details/side_panel.h"
#include "ui/drafts/folder_pane.h"
#include "ui/form/composition.h"
#include "ui/message/message_form.h"
#include "ui/sending/submit_bar.h"
#include "ui/sent/record_view.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace composer::ui {

namespace {

const auto foldersPart = QStringLiteral("folders");
const auto detailsPart = QStringLiteral("details");
constexpr int folderWidth = 200;
constexpr int detailWidth = 350;
constexpr int messageWidth = 730;
constexpr int leastWidthForDetails = 900;
constexpr int leastWidthForFolders = 700;

} // namespace

ComposerView::ComposerView(models::ComposerModel& model, QUndoStack& undo, models::DraftFolders& folders,
    WindowSettings& settings, QWidget* parent)
    : QSplitter(parent)
    , m_settings(settings)
    // First: what it ends is part of what the other editors give to the message.
    , m_composition(model.pendingEdits().add({endComposition, endComposition, [](const auto&) {}}))
    , m_folders(new FolderPane(folders, this))
{
    setObjectName(QStringLiteral("composerView"));
    setChildrenCollapsible(false);
    auto* message = new QWidget(this);
    auto* column = new QVBoxLayout(message);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_pages = new QStackedWidget(message);
    m_form = new MessageForm(model, undo, m_pages);
    m_record = new RecordView(m_pages);
    m_pages->addWidget(m_form);
    m_pages->addWidget(m_record);
    m_bar = new SubmitBar(model, message);
    auto* line = new QFrame(message);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    column->addWidget(m_pages, 1);
    column->addWidget(line);
    column->addWidget(m_bar);
    m_panel = new SidePanel(model, undo, this);
    setStretchFactor(1, 1);
    // Together they fit half of a 1280 pixels' screen; see foldFor().
    m_folders->setMinimumWidth(110);
    message->setMinimumWidth(300);
    m_panel->setMinimumWidth(200);
    if (!restoreState(settings.splitter()))
        setSizes({folderWidth, messageWidth, detailWidth});
    m_folders->setHidden(settings.isFolded(foldersPart));
    m_panel->setHidden(settings.isFolded(detailsPart));
    if (const auto open = settings.openSections(); !open.isEmpty())
        m_panel->setOpenSections(open);
    connect(m_panel, &SidePanel::openSectionsChanged, this,
        [this] { m_settings.setOpenSections(m_panel->openSections()); });
}

std::vector<contact::FieldId> ComposerView::fields()
{
    const auto form = MessageForm::fields();
    const auto panel = SidePanel::fields();
    std::vector<contact::FieldId> all(form.begin(), form.end());
    all.insert(all.end(), panel.begin(), panel.end());
    return all;
}

void ComposerView::revealIssues()
{
    m_form->revealIssues();
    m_panel->revealIssues();
}

void ComposerView::focusPath(const QString& path)
{
    if (m_form->focusPath(path))
        return;
    showDetails(true);
    Q_EMIT detailsShown();
    m_panel->focusPath(path);
}

/// The side panel belongs to what is edited, and comes back as it was.
void ComposerView::showRecord(bool isRecord)
{
    m_pages->setCurrentWidget(isRecord ? static_cast<QWidget*>(m_record) : m_form);
    m_panel->setHidden(isRecord || m_settings.isFolded(detailsPart));
}

bool ComposerView::isRecordShown() const
{
    return m_pages->currentWidget() == m_record;
}

void ComposerView::foldFor(int width)
{
    m_panel->setHidden(m_panel->isHidden() || width < leastWidthForDetails);
    m_folders->setHidden(m_folders->isHidden() || width < leastWidthForFolders);
}

void ComposerView::showFolders(bool shown)
{
    m_folders->setVisible(shown);
    m_settings.setFolded(foldersPart, !shown);
}

void ComposerView::showDetails(bool shown)
{
    m_panel->setVisible(shown && !isRecordShown());
    m_settings.setFolded(detailsPart, !shown);
}

void ComposerView::keepSizes()
{
    m_settings.setSplitter(saveState());
}

} // namespace composer::ui
