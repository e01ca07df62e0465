// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window.h"

#include "models/field_path.h"
#include "models/hidden_parts.h"
#include "ui/about.h"
#include "ui/appearance.h"
#include "ui/contrast.h"
#include "ui/edit_menu.h"
#include "ui/environment_badge.h"
#include "ui/environment_control.h"
#include "ui/main_menu.h"
#include "ui/message_form.h"
#include "ui/outcome_panel.h"
#include "ui/submit_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QPointer>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace composer::ui {

using contact::FieldId;
using models::ComposerModel;
using models::SubmissionModel;

namespace {

constexpr QSize comfortable {820, 640};

} // namespace

MainWindow::MainWindow(const models::WindowParts& parts)
    : m_model(MessageForm::fields(), parts.openTarget, parts.submit)
    , m_version(parts.version)
    , m_files(parts.files)
    , m_menu(new MainMenu(menuBar(), m_settings.appearance(), this))
    , m_environments(new EnvironmentControl(parts, m_model.submission(), this))
{
    setObjectName(QStringLiteral("mainWindow"));
    mendPalette();
    layOut();
    connectMenu();
    connectModel();
    showTitle();
    showActions();
    if (!restoreGeometry(m_settings.geometry()))
        resize(comfortable.boundedTo(screen()->availableSize()));
    if (parts.onFilesHandedOver)
        parts.onFilesHandedOver([window = QPointer(this)](const QStringList& files) {
            if (window)
                window->comeForward(files);
        });
}

MainWindow::~MainWindow() = default;

/// A later launch of the program asks for this window.
void MainWindow::comeForward(const QStringList& files)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (!files.isEmpty())
        openFile(files.first());
}

void MainWindow::layOut()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_form = new MessageForm(m_model, page);
    m_bar = new SubmitBar(m_model, page);
    auto* line = new QFrame(page);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    column->addWidget(&m_environments->badge());
    column->addWidget(m_form, 1);
    column->addWidget(line);
    column->addWidget(m_bar);
    setCentralWidget(page);
    m_form->focusField(FieldId::FromDisplayName);
}

void MainWindow::connectMenu()
{
    const auto on = [this](const char* name, auto receiver, auto slot) {
        connect(m_menu->action(name), &QAction::triggered, receiver, slot);
    };
    on("newMessage", this, [this] {
        m_model.reset();
        m_form->focusField(FieldId::FromDisplayName);
    });
    on("close", this, &QWidget::close);
    on("quit", qApp, &QApplication::closeAllWindows);
    on("sendAction", &m_model, &ComposerModel::submit);
    on("sendAgain", &m_model, &ComposerModel::submitAgain);
    on("cancelAction", &m_model.submission(), &SubmissionModel::cancel);
    on("copyContactIdAction", &m_bar->outcome(), &OutcomePanel::copyContactId);
    on("copyDetailsAction", &m_bar->outcome(), &OutcomePanel::copyDetails);
    on("environments", m_environments, &EnvironmentControl::manage);
    on("shortcuts", this, [this] { showShortcuts(this, m_menu->shortcutList()); });
    on("about", this, [this] { showAbout(this, m_version); });
    m_menu->edit().setUndoStack(&m_undo);
    connect(m_menu, &MainMenu::appearanceChosen, this, [this](Appearance appearance) {
        m_settings.setAppearance(appearance);
        applyAppearance(appearance);
    });
}

void MainWindow::connectModel()
{
    connect(m_bar, &SubmitBar::problemChosen, this, &MainWindow::focusProblem);
    connect(&m_model, &ComposerModel::problemsFound, this, &MainWindow::goToFirstProblem);
    connect(&m_model, &ComposerModel::textChanged, this, [this](FieldId id) {
        if (id == FieldId::Subject)
            showTitle();
    });
    connect(&m_model, &ComposerModel::issuesChanged, this, &MainWindow::showActions);
    connect(&m_model.submission(), &SubmissionModel::changed, this, &MainWindow::showActions);
    connect(&m_model.submission(), &SubmissionModel::finished, this, [this] {
        alert(&m_bar->outcome());
        if (m_closesAfterSending)
            close();
    });
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (std::exchange(m_isPainted, true))
        return;
    // What takes time waits until there is something to look at.
    QTimer::singleShot(0, this, [this] {
        setWindowIcon(QIcon(QStringLiteral(":/icons/org.contactcomposer.ContactComposer.svg")));
        m_model.submission().prepareTarget();
        if (!m_files.isEmpty())
            openFile(m_files.first());
    });
}

void MainWindow::openFile(const QString& path)
{
    models::loadDraft(path, this, [this, path](const models::LoadedDraft& loaded) { showDraft(path, loaded); });
}

void MainWindow::showDraft(const QString& path, const models::LoadedDraft& loaded)
{
    if (!loaded) {
        m_bar->tell(Tone::Bad, "error", loaded.error());
        return;
    }
    m_model.setContact(loaded->draft.contact, loaded->issues);
    QStringList told {tr("Opened %1.").arg(QFileInfo(path).fileName())};
    if (const auto hidden = models::hiddenParts(loaded->draft.contact); !hidden.isEmpty())
        told << tr("It also holds what has no field here and is sent with it: %1.")
                    .arg(hidden.join(QStringLiteral(", ")));
    if (m_files.size() > 1)
        told << tr("Only the first of the %1 files is open.").arg(m_files.size());
    m_bar->tell(Tone::Quiet, nullptr, told.join(u' '));
}

void MainWindow::showTitle()
{
    const auto subject = m_model.text(FieldId::Subject).simplified();
    setWindowTitle(tr("%1 — Contact Composer").arg(subject.isEmpty() ? tr("New message") : subject));
}

void MainWindow::showActions()
{
    const auto& submission = m_model.submission();
    const bool isCreated = m_model.isAlreadyCreated();
    m_menu->action("sendAction")->setEnabled(!submission.isBusy());
    m_menu->action("cancelAction")->setEnabled(submission.isBusy());
    m_menu->action("sendAgain")->setEnabled(isCreated);
    // A new message takes the place of this one: only of one that is safe with the service.
    m_menu->action("newMessage")->setEnabled(isCreated);
    m_menu->action("copyContactIdAction")->setEnabled(isCreated);
    m_menu->action("copyDetailsAction")->setEnabled(submission.phase() == SubmissionModel::Phase::Finished);
}

void MainWindow::goToFirstProblem()
{
    m_form->revealProblems();
    const auto first = std::ranges::find(m_model.issues(), contact::Severity::Error, &contact::Issue::severity);
    if (first != m_model.issues().end())
        focusProblem(first->path);
    alert(m_bar);
}

void MainWindow::focusProblem(const QString& path)
{
    if (const auto field = models::shownFieldAt(path, MessageForm::fields()))
        m_form->focusField(*field);
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
        mendPalette();
    QMainWindow::changeEvent(event);
}

/// Only the roles that are too faint are set here; all others keep following the desktop.
void MainWindow::mendPalette()
{
    const auto mended = legiblePalette(QApplication::palette());
    QPalette own;
    for (const auto role : {QPalette::PlaceholderText, QPalette::Link}) {
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            own.setColor(group, role, mended.color(group, role));
    }
    if (palette() != mended)
        setPalette(own);
}

/// A running submission is told to stop and the window goes when it did, within a second: its outcome is kept in the
/// journal, so no question is asked.
void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setGeometry(saveGeometry());
    if (!m_model.submission().isBusy()) {
        event->accept();
        return;
    }
    m_closesAfterSending = true;
    m_model.submission().cancel();
    event->ignore();
}

} // namespace composer::ui
