// SPDX-License-Identifier: Apache-2.0
#include "ui/window/main_window.h"

#include "contact/issues/path.h"
#include "models/composer/live_validation.h"
#include "texts/history_text.h"
#include "ui/body/body_editor.h"
#include "ui/desktop/appearance.h"
#include "ui/details/side_panel.h"
#include "ui/drafts/draft_commands.h"
#include "ui/drafts/folder_pane.h"
#include "ui/drafts/record_commands.h"
#include "ui/environments/environment_badge.h"
#include "ui/environments/environment_control.h"
#include "ui/message/message_form.h"
#include "ui/sending/outcome_panel.h"
#include "ui/sending/request_preview_dialog.h"
#include "ui/sending/submit_bar.h"
#include "ui/sent/record_view.h"
#include "ui/templates/template_commands.h"
#include "ui/widgets/accessible_scroll_area.h"
#include "ui/widgets/fitting_size.h"
#include "ui/widgets/title_text.h"
#include "ui/widgets/tone.h"
#include "ui/window/about.h"
#include "ui/window/composer_view.h"
#include "ui/window/edit_menu.h"
#include "ui/window/help.h"
#include "ui/window/main_menu.h"
#include "ui/window/recent_files.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#include <QMenuBar>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace composer::ui {

using contact::FieldId;
using models::ComposerModel;
using models::DraftDocument;
using models::Folder;
using models::SubmissionModel;

namespace {

constexpr QSize comfortable {1240, 700};

/// With someone to ask for MFA codes.
models::Services asking(models::Services services, const std::shared_ptr<models::CodeQuestions>& codes)
{
    services.askForCode = models::CodeQuestions::handler(codes);
    return services;
}

} // namespace

MainWindow::MainWindow(const models::WindowDependencies& dependencies, const Questions& questions)
    : m_codes(std::make_shared<models::CodeQuestions>())
    , m_targets(std::make_shared<models::TargetOpener>(
          asking(dependencies.services, m_codes), std::make_shared<models::Environments>()))
    , m_folders(dependencies.drafts, dependencies.services)
    , m_model(ComposerView::fields(), m_targets, dependencies.submit,
          [this](const contact::EmailContact& contact) {
              return models::validateMessage(contact, m_model.isTemplate(), m_model.templateVariables());
          })
    , m_document(m_model, dependencies.drafts, m_folders.sent())
    , m_files(dependencies.files)
    , m_menu(new MainMenu(menuBar(), m_settings, this))
    , m_environments(new EnvironmentControl(m_targets, *m_codes, m_model.submission(), this))
    , m_view(new ComposerView(m_model, m_undo, m_folders, m_settings, this))
    , m_drafts(new DraftCommands({m_model, m_document, m_folders, m_settings, questions}, &m_view->folders(), this))
    , m_records(new RecordCommands({m_model, m_document, m_folders, m_settings, questions}, &m_view->folders(), this))
    , m_templates(new TemplateCommands(m_model, m_document, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    makeScrollAreasSafe();
    adjustPalette(*this);
    layOut();
    connectMenu();
    connectMessageMenu();
    connectEditor();
    connectModel();
    connectDocument();
    connectRecord();
    showTitle();
    showActions();
    restore();
    dependencies.onFilesHandedOver([window = QPointer(this)](const QStringList& files) {
        if (window)
            window->comeForward(files);
    });
}

/// What is shown ends before what it shows: a field that loses the focus on the way still speaks to the message.
MainWindow::~MainWindow()
{
    m_document.flush();
    for (QObject* source : std::initializer_list<QObject*> {&m_model, &m_model.submission(), &m_document, m_drafts})
        source->disconnect(this);
    delete m_view;
}

void MainWindow::layOut()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(&m_environments->badge());
    column->addWidget(m_view, 1);
    setCentralWidget(page);
    m_view->form().focusField(FieldId::FromDisplayName);
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_settings.geometry()))
        resize(fittingSize(*this, comfortable));
    if (m_settings.geometry().isEmpty())
        m_view->foldFor(width());
    m_menu->action(MenuAction::ShowFolders)->setChecked(!m_view->folders().isHidden());
    m_menu->action(MenuAction::ShowDetails)->setChecked(!m_view->panel().isHidden());
}

/// A later launch of the program asks for this window.
void MainWindow::comeForward(const QStringList& files)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    m_drafts->openFiles(files);
}

void MainWindow::connectMenu()
{
    const auto on = [this](MenuAction which, auto receiver, auto slot) {
        connect(m_menu->action(which), &QAction::triggered, receiver, slot);
    };
    const auto begin = [this] { m_view->form().focusField(FieldId::FromDisplayName); };
    on(MenuAction::NewMessage, m_drafts, &DraftCommands::startNew);
    on(MenuAction::NewMessage, this, begin);
    connect(&m_view->folders(), &FolderPane::newRequested, this, begin);
    on(MenuAction::NewFromTemplate, this, [this] {
        m_view->showFolders(true);
        m_menu->action(MenuAction::ShowFolders)->setChecked(true);
        m_view->folders().showFolder(Folder::Templates);
        m_view->folders().focusList();
    });
    on(MenuAction::SearchMessages, this, [this] {
        m_menu->action(MenuAction::ShowFolders)->setChecked(true);
        m_view->folders().focusSearch();
    });
    on(MenuAction::OpenFile, m_drafts, &DraftCommands::chooseFile);
    on(MenuAction::SaveNow, m_drafts, &DraftCommands::saveNow);
    on(MenuAction::SaveTemplate, m_drafts, &DraftCommands::saveAsTemplate);
    on(MenuAction::ExportRequest, m_drafts, &DraftCommands::exportRequest);
    on(MenuAction::ExportSent, m_drafts, &DraftCommands::exportSent);
    on(MenuAction::Versions, m_drafts, &DraftCommands::showVersions);
    on(MenuAction::Close, this, &QWidget::close);
    on(MenuAction::Quit, qApp, &QApplication::closeAllWindows);
    on(MenuAction::Environments, m_environments, &EnvironmentControl::manage);
    on(MenuAction::Credentials, m_environments, &EnvironmentControl::showCredentials);
    on(MenuAction::TemplateVariables, m_templates, &TemplateCommands::editVariables);
    on(MenuAction::Shortcuts, this, [this] { showShortcuts(this, m_menu->shortcutList()); });
    on(MenuAction::Help, this, [this] { showHelp(this); });
    on(MenuAction::About, this, [this] { showAbout(this, m_targets->services().version); });
    connect(m_menu->action(MenuAction::ShowFolders), &QAction::toggled, m_view, &ComposerView::showFolders);
    connect(m_menu->action(MenuAction::ShowDetails), &QAction::toggled, m_view, &ComposerView::showDetails);
    connect(m_view, &ComposerView::detailsShown, this,
        [this] { m_menu->action(MenuAction::ShowDetails)->setChecked(true); });
    offerRecentFiles(m_menu->recentFiles(), m_settings, [this](const QString& path) { m_drafts->openFile(path); });
    connect(m_menu, &MainMenu::appearanceChosen, this, [this](Appearance appearance) {
        m_settings.setAppearance(appearance);
        applyAppearance(appearance);
    });
}

void MainWindow::connectMessageMenu()
{
    const auto on = [this](MenuAction which, auto receiver, auto slot) {
        connect(m_menu->action(which), &QAction::triggered, receiver, slot);
    };
    on(MenuAction::Send, &m_model, &ComposerModel::submit);
    on(MenuAction::SendAgain, this, [this] {
        if (m_document.record())
            m_records->sendRecordAgain();
        else
            m_model.submitAgain();
    });
    on(MenuAction::StopSending, &m_model.submission(), &SubmissionModel::cancel);
    on(MenuAction::EditAsNew, m_drafts, &DraftCommands::editThisAsNew);
    on(MenuAction::RequestPreview, this, [this] {
        auto* dialog = new RequestPreviewDialog(
            models::RequestPreview(m_document.present().contact, m_model.submission().target()), this);
        dialog->open();
    });
    on(MenuAction::NextIssue, this, [this] { goToProblem(true); });
    on(MenuAction::CopyContactId, this, [this] {
        if (m_document.record())
            m_view->record().copyContactId();
        else
            m_view->bar().outcome().copyContactId();
    });
    on(MenuAction::CopyDetails, this, [this] {
        if (m_document.record())
            m_view->record().copyDetails();
        else
            m_view->bar().outcome().copyDetails();
    });
}

void MainWindow::connectEditor()
{
    auto& body = m_view->form().body();
    m_menu->edit().setUndoStack(&m_undo);
    m_menu->addFormats(body.modeActions(), body.formatActions());
    const auto on = [&](MenuAction which, auto slot) {
        connect(m_menu->action(which), &QAction::triggered, &body, slot);
    };
    on(MenuAction::Find, &BodyEditor::openFind);
    on(MenuAction::Replace, &BodyEditor::openReplace);
    on(MenuAction::ZoomIn, &BodyEditor::zoomIn);
    on(MenuAction::ZoomOut, &BodyEditor::zoomOut);
    on(MenuAction::ZoomReset, &BodyEditor::zoomReset);
}

void MainWindow::connectModel()
{
    connect(&m_view->bar(), &SubmitBar::problemChosen, m_view, &ComposerView::focusPath);
    connect(&m_view->bar(), &SubmitBar::credentialsRequested, m_environments, &EnvironmentControl::showCredentials);
    connect(&m_view->bar(), &SubmitBar::useTemplateRequested, m_templates, &TemplateCommands::useOpenTemplate);
    connect(&m_model, &ComposerModel::issuesFound, this, [this] {
        m_view->revealIssues();
        goToProblem(false);
        alert(&m_view->bar());
    });
    connect(&m_model, &ComposerModel::textChanged, this, [this](FieldId id) {
        if (id == FieldId::Subject)
            showTitle();
    });
    connect(&m_model, &ComposerModel::issuesChanged, this, &MainWindow::showActions);
    connect(&m_targets->environments(), &models::Environments::currentChanged, &m_model.pendingEdits(),
        &models::PendingEdits::commitAll);
    connect(&m_model.submission(), &SubmissionModel::changed, this, &MainWindow::showActions);
    connect(&m_model.submission(), &SubmissionModel::finished, this, &MainWindow::finishSubmission);
    connect(&m_model.submission(), &SubmissionModel::recorded, this, [this] {
        if (m_model.submission().last()->isCreated())
            m_drafts->keepSent();
    });
    connect(&m_model.submission(), &SubmissionModel::journalDamaged, this, [this](const QString& copy) {
        const auto notice = models::damagedJournalText(copy);
        m_view->bar().say(notice.tone, paragraph(notice));
    });
}

void MainWindow::connectDocument()
{
    connect(&m_document, &DraftDocument::stateChanged, this, &MainWindow::showDocument);
    connect(m_drafts, &DraftCommands::notified, this,
        [this](Tone tone, const QString& text) { m_view->bar().say(tone, text); });
    connect(m_drafts, &DraftCommands::filesWaiting, this, [this](int files) {
        m_view->bar().showWaiting(files == 0 ? QString()
                : m_model.submission().isBusy()
                ? tr("%n files are waiting; they are opened when the message is sent.", nullptr, files)
                : tr("%n files are waiting; they are opened when the question is answered.", nullptr, files));
    });
    connect(m_drafts, &DraftCommands::opened, this, [this] {
        m_undo.clear();
        showOpened();
    });
    connect(m_drafts, &DraftCommands::templateChosen, m_templates, &TemplateCommands::use);
    connect(m_templates, &TemplateCommands::notified, m_drafts, &DraftCommands::notified);
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this] { m_document.flush(); });
}

void MainWindow::connectRecord()
{
    auto& record = m_view->record();
    connect(&record, &RecordView::editAsNewRequested, m_drafts, &DraftCommands::editThisAsNew);
    connect(&record, &RecordView::sendAgainRequested, m_records, &RecordCommands::sendRecordAgain);
    connect(&record, &RecordView::tryAgainRequested, m_records, &RecordCommands::tryRecordAgain);
    connect(&record, &RecordView::restoreRequested, m_records, &RecordCommands::restoreRecord);
    connect(&record, &RecordView::deleteRequested, m_records, &RecordCommands::deleteRecord);
    connect(&m_model.submission(), &SubmissionModel::targetChanged, this, [this] {
        if (m_document.record())
            m_view->record().setMayRepeat(mayRepeatRecord());
        showActions();
    });
    connect(m_records, &RecordCommands::notified, m_drafts, &DraftCommands::notified);
    connect(m_records, &RecordCommands::retentionChanged, m_menu, &MainMenu::showRetention);
    connect(m_menu, &MainMenu::retentionChosen, m_records, &RecordCommands::keepSentFor);
}

bool MainWindow::mayRepeatRecord()
{
    const auto& record = m_document.record();
    return record && record->sent && m_model.submission().isTargetOf(record->sent->entry);
}

/// Another message is in the window, to be edited or to be looked at.
void MainWindow::showOpened()
{
    const auto& record = m_document.record();
    if (record)
        m_view->record().showRecord(*record, mayRepeatRecord());
    m_view->showRecord(record.has_value());
    m_view->form().beginMessage();
    if (!record && m_model.text(FieldId::Body).isEmpty())
        m_view->form().body().showSource(); // the preview of nothing looks like an editor that takes no keys
    showTitle();
    showActions();
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_isPainted, true))
        QTimer::singleShot(0, this, &MainWindow::start); // what takes time waits until there is something to look at
}

void MainWindow::start()
{
    setWindowIcon(QIcon(QStringLiteral(":/icons/org.contactcomposer.ContactComposer.svg")));
    m_model.submission().prepareTarget();
    m_folders.prepare(m_settings.daysSentIsKept());
    if (m_files.isEmpty())
        m_drafts->openLast();
    else
        m_drafts->openFiles(m_files);
    m_folders.discardCreated(m_targets->services().journal, m_document.id());
}

void MainWindow::showTitle()
{
    const auto subject = contact::visibleText(m_document.subject().simplified());
    setWindowTitle(tr("%1 — Contact Composer").arg(subject.isEmpty() ? tr("New message") : titleText(subject)));
}

void MainWindow::showActions()
{
    const auto& submission = m_model.submission();
    const auto& record = m_document.record();
    const bool isCreated = record ? record->sent && record->sent->isCreated() : m_model.isAlreadyCreated();
    const bool isTemplate = m_document.folder() == Folder::Templates;
    const bool isFinished = submission.phase() == SubmissionModel::Phase::Finished;
    const auto enable = [this](MenuAction which, bool enabled) { m_menu->action(which)->setEnabled(enabled); };
    enable(MenuAction::Send, !submission.isBusy() && !isTemplate && !record);
    enable(MenuAction::StopSending, submission.isBusy());
    enable(MenuAction::SendAgain, isCreated && (!record || mayRepeatRecord()));
    enable(MenuAction::NewMessage, !submission.isBusy());
    enable(MenuAction::EditAsNew, !submission.isBusy());
    enable(MenuAction::SaveNow, !record);
    enable(MenuAction::TemplateVariables, isTemplate);
    enable(MenuAction::Versions, !m_document.id().isEmpty() && !record);
    enable(MenuAction::CopyContactId, isCreated);
    enable(MenuAction::CopyDetails, record ? record->sent.has_value() : isFinished);
    for (const auto which : {MenuAction::Find, MenuAction::Replace, MenuAction::NextIssue})
        enable(which, !record);
    m_menu->enableFormats(!record);
    using Open = SubmitBar::Open;
    m_view->bar().setOpen(record ? Open::Record : isTemplate ? Open::Template : Open::Message);
}

void MainWindow::showDocument()
{
    if (m_document.state() == DraftDocument::State::Saved)
        m_hasWarnedOfLoss = false;
    showSaving();
    m_menu->action(MenuAction::Versions)->setEnabled(!m_document.id().isEmpty() && !m_document.record());
}

void MainWindow::showSaving()
{
    auto& bar = m_view->bar();
    switch (m_document.state()) {
    case DraftDocument::State::Failed:
        return bar.showSaving(Tone::Bad,
            (m_hasWarnedOfLoss
                    ? tr("Not saved: %1 Therefore the window stays open: closing it again loses what you typed.")
                    : tr("Not saved: %1 What you typed is still here."))
                .arg(m_document.problem()));
    case DraftDocument::State::Copied:
        return bar.showSaving(Tone::Attention,
            tr("Another program changed this draft in the meantime. Both versions are kept: what you see is a separate "
               "copy."));
    case DraftDocument::State::Kept:
        return bar.showSaving(Tone::Attention, tr("An empty message is not saved; the last saved state is kept."));
    case DraftDocument::State::Saved:
        if (!m_document.savedAt().isValid())
            break;
        return bar.showSaving(
            Tone::Quiet, tr("Saved at %1.").arg(QLocale().toString(m_document.savedAt().time(), QLocale::ShortFormat)));
    case DraftDocument::State::Changed:
        return; // for a moment; what is shown still holds
    case DraftDocument::State::Unsaved:
        break;
    }
    bar.showSaving(Tone::Quiet, {});
}

void MainWindow::finishSubmission()
{
    const auto last = m_model.submission().last();
    if (!last)
        return;
    if (last->isCreated())
        m_drafts->keepSent();
    if (m_document.record()) {
        m_view->record().focusStart();
        alert(m_view->record().headline());
    } else {
        alert(&m_view->bar().outcome());
    }
    // Over what was typed meanwhile the outcome is not shown; it is said all the same.
    if (!m_document.record() && m_model.submission().phase() != SubmissionModel::Phase::Finished)
        m_view->bar().say(last->notice.tone, last->notice.headline);
    if (m_closesAfterSending)
        close();
}

/// The first one, or the one after the one last gone to.
void MainWindow::goToProblem(bool next)
{
    QStringList paths;
    for (const auto& issue : m_model.issues()) {
        if (issue.severity == contact::Severity::Error && !paths.contains(issue.path))
            paths << issue.path;
    }
    if (paths.isEmpty())
        return;
    const auto after = next ? paths.indexOf(m_lastProblem) + 1 : 0;
    m_lastProblem = paths.at(after % paths.size());
    m_view->focusPath(m_lastProblem);
}

void MainWindow::alert(QWidget* about)
{
    QAccessibleEvent event(about, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT alerted(about);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        adjustPalette(*this);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        m_document.save();
    QMainWindow::changeEvent(event);
}

/// No question is asked: what is typed is saved, a running submission is asked to stop, and the window closes when it
/// has, within a second. Only a message that cannot be saved keeps the window open, once, and says so.
void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setGeometry(saveGeometry());
    m_view->keepSizes();
    if (m_model.submission().isBusy()) {
        m_closesAfterSending = true;
        m_model.submission().cancel();
        event->ignore();
        return;
    }
    event->setAccepted(m_document.flush() || std::exchange(m_hasWarnedOfLoss, true));
    if (event->isAccepted()) {
        m_drafts->forgetRecord();
        return;
    }
    showSaving();
    alert(&m_view->bar());
}

} // namespace composer::ui
