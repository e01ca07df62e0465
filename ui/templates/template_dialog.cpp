// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/template_dialog.h"

#include "texts/issue_text.h"
#include "texts/place_text.h"
#include "ui/form/form_grid.h"
#include "ui/templates/variable_row.h"
#include "ui/widgets/title_text.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace composer::ui {

namespace {

constexpr int widestCaption = 170;
constexpr int gap = 6;

} // namespace

TemplateDialog::TemplateDialog(contact::Draft draft, QWidget* parent)
    : QDialog(parent)
    , m_form(std::move(draft))
    , m_binder(m_form, this, IssueMoment::WhenLeft)
    , m_problem(new ToneLabel(ToneLabel::Size::Normal, this))
{
    setObjectName(QStringLiteral("templateDialog"));
    setWindowTitle(tr("Use template: %1").arg(titleText(m_form.title())));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 480);
    m_problem->setObjectName(QStringLiteral("templateProblem"));

    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeFields());
    halves->addWidget(makePreview());
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* useButton = buttons->addButton(tr("&Use template"), QDialogButtonBox::AcceptRole);
    useButton->setObjectName(QStringLiteral("useTemplate"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelTemplate"));
    connect(buttons, &QDialogButtonBox::accepted, this, &TemplateDialog::use);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->addWidget(m_problem);
    column->addWidget(halves, 1);
    column->addWidget(buttons);
    useButton->setDefault(true); // only a button inside of a dialog can be its default
    connect(&m_form, &models::TemplateForm::changed, this, &TemplateDialog::showPreview);
    showTemplateProblems();
    showPreview();
    if (!m_form.variables().empty())
        focus(0);
}

QWidget* TemplateDialog::makeFields()
{
    auto* page = new QWidget;
    auto* grid = new FormGrid(page, gap);
    grid->setContentsMargins(4, 4, 12, 4);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_form.variables().size(); ++i)
        addRow(*grid, i);
    if (m_form.variables().empty()) {
        auto* nothing = new QLabel(tr("This template has no variables."));
        grid->addWidget(nothing, 0, 0, 1, 2);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("templateFields"));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    return area;
}

void TemplateDialog::addRow(FormGrid& grid, std::size_t index)
{
    const auto row = variableRow(m_form, index, m_binder);
    row.caption->setMinimumWidth(qMin(row.caption->sizeHint().width(), widestCaption));
    row.caption->setMaximumWidth(widestCaption);
    row.caption->setWordWrap(true);
    grid.addRow({row});
}

void TemplateDialog::focus(std::size_t index)
{
    auto* editor = m_binder.editor(index);
    editor->setFocus(Qt::ShortcutFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->selectAll();
}

QWidget* TemplateDialog::makePreview()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 4, 4, 4);
    auto* title = new QLabel(tr("Preview"));
    auto bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_subject = new QLabel;
    m_subject->setObjectName(QStringLiteral("previewSubject"));
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setWordWrap(true);
    m_subject->setMinimumWidth(1);
    m_body = new QPlainTextEdit;
    m_body->setObjectName(QStringLiteral("previewBody"));
    m_body->setAccessibleName(tr("Preview of the body"));
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->document()->setDocumentMargin(7);
    column->addWidget(title);
    column->addWidget(m_subject);
    column->addWidget(m_body, 1);
    return page;
}

void TemplateDialog::showPreview()
{
    const auto subject = m_form.previewSubject();
    m_subject->setText(subject.isEmpty() ? tr("(no subject)") : subject);
    const auto body = m_form.previewBody();
    if (m_body->toPlainText() != body)
        m_body->setPlainText(body);
}

void TemplateDialog::showTemplateProblems()
{
    const auto issues = m_form.templateIssues();
    m_problem->setVisible(!issues.empty());
    constexpr std::size_t shown = 3;
    QStringList lines {tr("This template has problems and cannot be used until they are fixed:")};
    for (std::size_t i = 0; i < std::min(shown, issues.size()); ++i)
        lines << QStringLiteral("%1: %2").arg(models::placeText(issues[i].path), models::issueText(issues[i]));
    m_problem->say(Tone::Bad, lines.join(u'\n'));
    m_problem->setAccessibleName(m_problem->text());
}

void TemplateDialog::use()
{
    m_binder.revealAll();
    if (const auto problem = m_form.firstProblem())
        return focus(*problem);
    const auto filled = m_form.filled();
    if (!filled) {
        showTemplateProblems();
        return;
    }
    Q_EMIT used(*filled);
    accept();
}

} // namespace composer::ui
