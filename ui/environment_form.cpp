// SPDX-License-Identifier: Apache-2.0
#include "ui/environment_form.h"

#include "ui/color_swatches.h"
#include "ui/key_box.h"
#include "ui/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace composer::ui {

using models::EnvironmentEditor;
using models::KeyOrigin;

EnvironmentForm::EnvironmentForm(EnvironmentEditor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_form(new QFormLayout(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_builtIn = new ToneLabel(ToneLabel::Size::Normal, this);
    m_builtIn->setObjectName(QStringLiteral("builtIn"));
    m_form->addRow(m_builtIn);
    addIdentity();
    addPlace();
    addDefaults();
    addAdvanced();
    connect(&m_editor, &EnvironmentEditor::loaded, this, &EnvironmentForm::fill);
    connect(&m_editor, &EnvironmentEditor::problemsChanged, this, &EnvironmentForm::showProblems);
    fill();
}

EnvironmentForm::Row& EnvironmentForm::addRow(
    Field field, QWidget* editor, QLineEdit* line, const QString& label, const QString& hint)
{
    auto* note = new ToneLabel(ToneLabel::Size::Small, this);
    note->setObjectName(editor->objectName() + QStringLiteral("Note"));
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(editor);
    column->addWidget(note);
    addPlain(label, whole);
    static_cast<QLabel*>(m_form->labelForField(whole))->setBuddy(editor);
    editor->setAccessibleName(QString(label).remove(u'&'));
    connect(line, &QLineEdit::textChanged, this, [this, field](const QString& text) {
        if (!m_isFilling)
            m_editor.setText(field, text);
    });
    connect(line, &QLineEdit::editingFinished, &m_editor, &EnvironmentEditor::commit);
    return m_rows.insert({field, {whole, editor, line, note, hint}}).first->second;
}

EnvironmentForm::Row& EnvironmentForm::addLine(
    Field field, const char* name, const QString& label, const QString& example, const QString& hint)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(QLatin1String(name));
    line->setPlaceholderText(example);
    return addRow(field, line, line, label, hint);
}

QWidget* EnvironmentForm::addPlain(const QString& label, QWidget* editor)
{
    m_form->addRow(label, editor);
    return editor;
}

void EnvironmentForm::addIdentity()
{
    m_name = addLine(Field::Name, "environmentName", tr("&Name"), tr("Support, production"), {}).line;
    m_colors = new ColorSwatches(this);
    addPlain(tr("Colour"), m_colors);
    connect(m_colors, &ColorSwatches::chosen, this, [this](models::EnvironmentColor color) {
        m_editor.setColor(color);
        m_editor.commit();
    });
    m_production = new QCheckBox(tr("Thi&s is production"), this);
    m_production->setObjectName(QStringLiteral("isProduction"));
    auto* note = new ToneLabel(ToneLabel::Size::Small, this);
    note->say(Tone::Quiet, nullptr,
        tr("Colours the bar of the window and asks, naming account and instance, before the first contact of a "
           "session."));
    m_production->setAccessibleDescription(note->text());
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_production);
    column->addWidget(note);
    addPlain({}, whole);
    connect(m_production, &QCheckBox::toggled, this, [this](bool isOn) {
        if (m_isFilling)
            return;
        m_editor.setProduction(isOn);
        m_editor.commit();
    });
}

void EnvironmentForm::addPlace()
{
    addLine(Field::InstanceId, "environmentInstance", tr("&Instance"),
        QStringLiteral("arn:aws:connect:us-west-2:123456789012:instance/…"),
        tr("Its id or ARN. An ARN fills in region and account, too."));
    auto* region = new QComboBox(this);
    region->setObjectName(QStringLiteral("environmentRegion"));
    region->setEditable(true);
    region->setInsertPolicy(QComboBox::NoInsert);
    region->addItems(models::connectRegions());
    region->lineEdit()->setPlaceholderText(QStringLiteral("us-west-2"));
    addRow(Field::Region, region, region->lineEdit(), tr("&Region"), {});
    connect(region, &QComboBox::activated, &m_editor, &EnvironmentEditor::commit);
    addLine(Field::AccountId, "environmentAccount", tr("Acc&ount"), QStringLiteral("123456789012"),
        tr("Only told to you before a contact goes to production."));

    m_origin = new QComboBox(this);
    m_origin->setObjectName(QStringLiteral("environmentOrigin"));
    for (const auto origin : models::keyOrigins())
        m_origin->addItem(models::originName(origin), static_cast<int>(origin));
    addPlain(tr("&Credentials"), m_origin);
    connect(m_origin, &QComboBox::activated, this, [this] {
        m_editor.setOrigin(static_cast<KeyOrigin>(m_origin->currentData().toInt()));
        showOrigin();
        m_editor.commit();
    });
    addLine(Field::Profile, "environmentProfile", tr("Pro&file"), QStringLiteral("support"),
        tr("As in the AWS config and credentials files, which are only read."));
    m_keys = new KeyBox(m_editor.keys(), this);
    m_form->addRow(m_keys);
}

void EnvironmentForm::addDefaults()
{
    addLine(Field::Destination, "environmentDestination", tr("Default &destination"),
        QStringLiteral("support@example.com"), tr("Offered in a new message."));
    addLine(Field::FlowId, "environmentFlow", tr("Default flo&w"),
        QStringLiteral("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"), tr("Its id or ARN; offered in a new message."));
}

void EnvironmentForm::addAdvanced()
{
    auto* advanced = new QToolButton(this);
    advanced->setObjectName(QStringLiteral("advanced"));
    advanced->setText(tr("Ad&vanced"));
    advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    advanced->setArrowType(Qt::RightArrow);
    advanced->setCheckable(true);
    advanced->setAutoRaise(true);
    advanced->setFocusPolicy(Qt::StrongFocus);
    m_form->addRow(advanced);
    auto& endpoint = addLine(Field::EndpointUrl, "environmentEndpoint", tr("&Endpoint"),
        QStringLiteral("https://vpce-0123.connect.us-west-2.vpce.amazonaws.com"),
        tr("Instead of the region's own address, such as that of a VPC endpoint."));
    m_form->setRowVisible(endpoint.whole, false);
    connect(advanced, &QToolButton::toggled, this, [this, advanced, whole = endpoint.whole](bool isOpen) {
        advanced->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        m_form->setRowVisible(whole, isOpen);
    });
    // What is set must be in sight.
    connect(&m_editor, &EnvironmentEditor::loaded, this,
        [this, advanced] { advanced->setChecked(!m_editor.edited().endpointUrl.isEmpty()); });
}

void EnvironmentForm::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const auto& edited = m_editor.edited();
    const bool isFixed = m_editor.isReadOnly();
    for (auto& [field, row] : m_rows) {
        if (const auto text = m_editor.text(field); row.line->text() != text)
            row.line->setText(text);
        row.line->setReadOnly(isFixed);
        m_form->setRowVisible(row.whole, !edited.isSandbox() && field != Field::EndpointUrl);
    }
    m_form->setRowVisible(m_rows.at(Field::Name).whole, true);
    m_rows.at(Field::Region).editor->setEnabled(!isFixed);
    m_colors->showColor(edited.color);
    m_colors->setEnabled(!isFixed);
    m_production->setChecked(edited.isProduction);
    m_production->setEnabled(!isFixed);
    m_origin->setCurrentIndex(m_origin->findData(static_cast<int>(edited.origin)));
    m_origin->setEnabled(!isFixed);
    m_builtIn->say(Tone::Quiet, nullptr,
        edited.isSandbox() ? tr("The sandbox is built in: it needs no AWS account, nothing leaves this computer, and "
                                "there is nothing to set up.")
                           : QString());
    m_form->setRowVisible(m_builtIn, edited.isSandbox());
    for (auto* whole : {static_cast<QWidget*>(m_colors), m_production->parentWidget(), static_cast<QWidget*>(m_origin),
             static_cast<QWidget*>(findChild<QToolButton*>(QStringLiteral("advanced")))})
        m_form->setRowVisible(whole, !edited.isSandbox());
    showOrigin();
    showProblems();
}

void EnvironmentForm::showOrigin()
{
    const auto& edited = m_editor.edited();
    const bool hasKeys = edited.origin == KeyOrigin::Keychain || edited.origin == KeyOrigin::SessionOnly;
    m_form->setRowVisible(m_rows.at(Field::Profile).whole, edited.origin == KeyOrigin::Profile && !edited.isSandbox());
    m_form->setRowVisible(m_keys, hasKeys && !edited.isSandbox());
    m_keys->setKeychainOffered(edited.origin == KeyOrigin::Keychain);
}

void EnvironmentForm::showProblems()
{
    for (auto& [field, row] : m_rows) {
        const auto* problem = m_editor.problem(field);
        if (problem)
            row.note->say(problem->isError ? Tone::Bad : Tone::Attention, problem->isError ? "error" : "warning",
                problem->sentence);
        else
            row.note->say(Tone::Quiet, nullptr, row.hint);
        row.note->setVisible(!row.note->text().isEmpty());
        row.editor->setAccessibleDescription(row.note->text());
    }
}

void EnvironmentForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void EnvironmentForm::focusProblem()
{
    for (const auto field : models::environmentFields()) {
        if (!m_editor.problem(field))
            continue;
        if (field == Field::EndpointUrl)
            findChild<QToolButton*>(QStringLiteral("advanced"))->setChecked(true);
        m_rows.at(field).editor->setFocus(Qt::OtherFocusReason);
        return;
    }
}

} // namespace composer::ui
