// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_dialog.h"

#include "texts/notice.h"
#include "ui/environments/connection_row.h"
#include "ui/environments/environment_delegate.h"
#include "ui/environments/environment_form.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fitting_size.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace composer::ui {

using models::Environments;

namespace {

constexpr QSize comfortable {780, 700};
constexpr int listWidth = 220;

} // namespace

EnvironmentDialog::EnvironmentDialog(models::EnvironmentEditor& editor, QWidget* parent)
    : QDialog(parent)
    , m_editor(editor)
{
    setObjectName(QStringLiteral("environmentDialog"));
    setWindowTitle(tr("Environments"));
    setWindowModality(Qt::WindowModal);
    m_problem = new ToneLabel(ToneLabel::Size::Normal, this);
    m_problem->setObjectName(QStringLiteral("environmentProblem"));
    m_unsaved = new ToneLabel(ToneLabel::Size::Normal, this);
    m_unsaved->setObjectName(QStringLiteral("unsaved"));
    auto* halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeList());
    halves->addWidget(makePage());
    halves->setStretchFactor(1, 1);
    halves->setSizes({listWidth, comfortable.width() - listWidth});
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_unsaved, 1);
    foot->addWidget(closeButton("closeEnvironments", this));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_problem);
    column->addWidget(halves, 1);
    column->addLayout(foot);
    connectList();
    choose(m_editor.environments().current().id);
    showProblem();
    showRemoved();
    resize(fittingSize(*this, comfortable));
}

QWidget* EnvironmentDialog::makeList()
{
    auto* half = new QWidget(this);
    m_list = new QListView(half);
    m_list->setObjectName(QStringLiteral("environmentList"));
    m_list->setAccessibleName(tr("Environments"));
    m_list->setModel(&m_editor.environments());
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new EnvironmentDelegate(m_list));
    m_add = pushButton("addEnvironment", tr("&Add"), half);
    m_duplicate = pushButton("duplicateEnvironment", tr("D&uplicate"), half);
    m_remove = pushButton("removeEnvironment", tr("Re&move"), half);
    m_removed = new ToneLabel(ToneLabel::Size::Small, half);
    m_undo = pushButton("undoRemove", tr("U&ndo"), half);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(4);
    for (auto* button : {m_add, m_duplicate, m_remove})
        tools->addWidget(button);
    auto* undo = new QHBoxLayout;
    undo->addWidget(m_removed, 1);
    undo->addWidget(m_undo, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(half);
    column->setContentsMargins({});
    column->addWidget(m_list, 1);
    column->addLayout(undo);
    column->addLayout(tools);
    return half;
}

QWidget* EnvironmentDialog::makePage()
{
    auto* half = new QWidget(this);
    auto* area = m_page = new QScrollArea(half);
    area->setObjectName(QStringLiteral("environmentPage"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_form = new EnvironmentForm(m_editor, area);
    area->setWidget(m_form);
    m_connection = new ConnectionRow(m_editor, half);
    auto* column = new QVBoxLayout(half);
    column->setContentsMargins({});
    column->addWidget(area, 1);
    column->addWidget(m_connection);
    return half;
}

void EnvironmentDialog::connectList()
{
    auto& environments = m_editor.environments();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        const auto id = now.data(Environments::IdRole).toString();
        if (id.isEmpty() || id == m_editor.edited().id)
            return;
        // The view has already moved on; it is moved back if it must not leave.
        if (mayLeave())
            choose(id);
        else
            QMetaObject::invokeMethod(this, &EnvironmentDialog::showRow, Qt::QueuedConnection);
    });
    connect(&environments, &Environments::modelReset, this, &EnvironmentDialog::showRow);
    connect(&environments, &Environments::problemChanged, this, &EnvironmentDialog::showProblem);
    connect(&environments, &Environments::removedChanged, this, &EnvironmentDialog::showRemoved);
    connect(&m_editor, &models::EnvironmentEditor::issuesChanged, this, [this] {
        if (!m_editor.hasErrors())
            m_unsaved->say(Tone::Quiet, {});
    });
    const auto add = [this](const std::optional<QString>& id) {
        if (!id)
            return;
        choose(*id);
        m_form->focusName();
    };
    connect(m_add, &QPushButton::clicked, this, [this, add] {
        if (mayLeave())
            add(m_editor.environments().create());
    });
    connect(m_duplicate, &QPushButton::clicked, this, [this, add] {
        if (mayLeave())
            add(m_editor.environments().duplicate(m_editor.edited().id));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const auto row = m_editor.environments().rowOf(m_editor.edited().id);
        if (m_editor.environments().remove(m_editor.edited().id))
            choose(m_editor.environments().all().at(static_cast<std::size_t>(row) - 1).id);
    });
    connect(m_undo, &QPushButton::clicked, &environments, &Environments::undoRemove);
}

void EnvironmentDialog::choose(const QString& id)
{
    m_unsaved->say(Tone::Quiet, {});
    m_editor.edit(id);
    // Never to be scrolled sideways.
    const auto needed = m_form->minimumSizeHint().width() + m_page->verticalScrollBar()->sizeHint().width();
    m_page->setMinimumWidth(std::max(m_page->minimumWidth(), needed));
    showRow();
}

void EnvironmentDialog::showRow()
{
    const auto row = m_editor.environments().rowOf(m_editor.edited().id);
    const QSignalBlocker blocker(m_list->selectionModel());
    m_list->setCurrentIndex(m_editor.environments().index(row));
    m_list->viewport()->update();
    showButtons();
}

void EnvironmentDialog::showButtons()
{
    const bool canAdd = !m_editor.environments().isReadOnly();
    m_add->setEnabled(canAdd);
    m_duplicate->setEnabled(canAdd && !m_editor.edited().isSandbox());
    m_remove->setEnabled(!m_editor.isReadOnly());
    m_connection->setVisible(!m_editor.edited().isSandbox());
}

void EnvironmentDialog::showProblem()
{
    const auto& problem = m_editor.environments().problem();
    m_problem->setVisible(!problem.isEmpty());
    m_problem->say(Tone::Bad, problem);
    showButtons();
}

void EnvironmentDialog::showRemoved()
{
    const auto name = models::shownName(m_editor.environments().removedName());
    m_removed->setVisible(!name.isEmpty());
    m_undo->setVisible(!name.isEmpty());
    m_removed->say(Tone::Plain, tr("“%1” removed.").arg(name));
    m_undo->setAccessibleName(tr("Restore “%1”").arg(name));
}

EnvironmentDialog::~EnvironmentDialog()
{
    m_editor.commit();
}

bool EnvironmentDialog::mayLeave()
{
    if (m_editor.commit() || !m_unsaved->text().isEmpty())
        return true;
    m_unsaved->say(Tone::Attention,
        m_editor.hasErrors() ? tr("Not saved yet. Fix the highlighted field, or do this again to discard the change.")
                             : tr("Not saved: %1").arg(m_editor.environments().problem()));
    m_form->focusProblem();
    return false;
}

void EnvironmentDialog::done(int result)
{
    if (!mayLeave())
        return;
    m_editor.cancelTest();
    m_editor.environments().settleRemoval();
    QDialog::done(result);
}

} // namespace composer::ui
