// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_form.h"

#include "ui/environments/color_swatches.h"
#include "ui/environments/key_box.h"
#include "ui/form/field_note.h"
#include "ui/form/form_grid.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>

namespace composer::ui {

using models::EnvironmentEditor;
using models::KeyOrigin;

EnvironmentForm::EnvironmentForm(EnvironmentEditor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_grid(new FormGrid(this, FormGrid::usualGap(*this)))
    , m_binder(editor, this, IssueMoment::WhenTyped)
{
    m_grid->setHorizontalSpacing(10);
    m_grid->setColumnStretch(1, 1);
    m_builtIn = new ToneLabel(ToneLabel::Size::Normal, this);
    m_builtIn->setObjectName(QStringLiteral("builtIn"));
    m_grid->addWide(m_builtIn);
    addIdentity();
    addPlace();
    addDefaults();
    addAdvanced();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    connect(&m_editor, &EnvironmentEditor::loaded, this, &EnvironmentForm::fill);
    fill();
}

/// What is typed in `edit` goes to the field, and is stored when the field is left.
template <class Edit>
void EnvironmentForm::addField(Field field, const char* name, const QString& caption, Edit* edit, QLineEdit* line,
    const QString& example, const QString& hint)
{
    line->setPlaceholderText(example);
    const auto row = labelledRow(QLatin1String(name), caption, edit, hint);
    m_grid->addRow({row});
    row.note->setTight();
    m_binder.bind(field, edit, row.note);
    connect(line, &QLineEdit::editingFinished, this, [this, field] {
        m_binder.reveal(field);
        m_editor.commit();
    });
}

void EnvironmentForm::addLine(
    Field field, const char* name, const QString& caption, const QString& example, const QString& hint)
{
    auto* line = new QLineEdit(this);
    addField(field, name, caption, line, line, example, hint);
}

void EnvironmentForm::addIdentity()
{
    addLine(Field::Name, "environmentName", tr("&Name"), tr("Support, production"), {});
    m_colors = new ColorSwatches(this);
    m_grid->addRow({captionedRow(m_colors->objectName(), tr("Colour"), m_colors)});
    connect(m_colors, &ColorSwatches::chosen, this, [this](models::EnvironmentColor color) {
        m_editor.setColor(color);
        m_editor.commit();
    });
    m_production = new QCheckBox(tr("Thi&s is production"), this);
    const auto row = labelledRow(QStringLiteral("isProduction"), {}, m_production,
        tr("Colours the window's bar, and asks you to confirm account and instance before the first contact of a "
           "session."));
    m_grid->addRow({row});
    row.note->setTight();
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
        tr("Its ID or ARN. An ARN also fills in the region and the account."));
    m_region = new QComboBox(this);
    m_region->setEditable(true);
    m_region->setInsertPolicy(QComboBox::NoInsert);
    m_region->addItems(models::connectRegions());
    addField(Field::Region, "environmentRegion", tr("&Region"), m_region, m_region->lineEdit(),
        QStringLiteral("us-west-2"), {});
    connect(m_region, &QComboBox::activated, &m_editor, &EnvironmentEditor::commit);
    addLine(Field::AccountId, "environmentAccount", tr("Acc&ount"), QStringLiteral("123456789012"),
        tr("Shown to you before a contact goes to production."));

    m_origin = new QComboBox(this);
    m_origin->setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long one must not widen the page
    for (const auto origin : models::keyOrigins())
        m_origin->addItem(models::originName(origin), static_cast<int>(origin));
    m_grid->addRow({captionedRow(QStringLiteral("environmentOrigin"), tr("&Credentials"), m_origin)});
    connect(m_origin, &QComboBox::activated, this, [this] {
        m_editor.setOrigin(static_cast<KeyOrigin>(m_origin->currentData().toInt()));
        showOrigin();
        m_editor.commit();
    });
    addLine(Field::Profile, "environmentProfile", tr("Pro&file"), QStringLiteral("support"),
        tr("As named in the AWS config and credentials files, which are never changed."));
    m_keys = new KeyBox(m_editor.keys(), this);
    m_grid->addWide(m_keys);
}

void EnvironmentForm::addDefaults()
{
    addLine(Field::Destination, "environmentDestination", tr("Default &destination"),
        QStringLiteral("support@example.com"), tr("Suggested in new messages."));
    addLine(Field::FlowId, "environmentFlow", tr("Default flo&w"),
        QStringLiteral("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"), tr("Its ID or ARN; suggested in new messages."));
}

void EnvironmentForm::addAdvanced()
{
    m_advanced = new QToolButton(this);
    m_advanced->setObjectName(QStringLiteral("advanced"));
    m_advanced->setText(tr("Ad&vanced"));
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setArrowType(Qt::RightArrow);
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setFocusPolicy(Qt::StrongFocus);
    m_grid->addWide(m_advanced, Qt::AlignLeft);
    addLine(Field::EndpointUrl, "environmentEndpoint", tr("&Endpoint"),
        QStringLiteral("https://vpce-0123.connect.us-west-2.vpce.amazonaws.com"),
        tr("Used instead of the region's own endpoint, such as a VPC endpoint."));
    showField(Field::EndpointUrl, false);
    connect(m_advanced, &QToolButton::toggled, this, [this](bool isOpen) {
        m_advanced->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        showField(Field::EndpointUrl, isOpen);
    });
}

void EnvironmentForm::showField(Field field, bool isVisible)
{
    m_grid->setRowVisible(m_binder.editor(field), isVisible);
}

void EnvironmentForm::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const auto& edited = m_editor.edited();
    const bool isFixed = m_editor.isReadOnly();
    for (const auto field : models::environmentFields()) {
        if (auto* line = qobject_cast<QLineEdit*>(m_binder.editor(field)))
            line->setReadOnly(isFixed);
        showField(field, !edited.isSandbox() && field != Field::EndpointUrl);
    }
    showField(Field::Name, true);
    m_region->lineEdit()->setReadOnly(isFixed);
    m_region->setEnabled(!isFixed);
    m_colors->showColor(edited.color);
    m_colors->setEnabled(!isFixed);
    m_production->setChecked(edited.isProduction);
    m_production->setEnabled(!isFixed);
    m_origin->setCurrentIndex(m_origin->findData(static_cast<int>(edited.origin)));
    m_origin->setEnabled(!isFixed);
    m_builtIn->say(Tone::Quiet,
        edited.isSandbox() ? tr("The sandbox is built in: it needs no AWS account, nothing leaves this computer, and "
                                "there is nothing to set up.")
                           : QString());
    m_grid->setRowVisible(m_builtIn, edited.isSandbox());
    for (auto* shown : {static_cast<QWidget*>(m_colors), static_cast<QWidget*>(m_production),
             static_cast<QWidget*>(m_origin), static_cast<QWidget*>(m_advanced)})
        m_grid->setRowVisible(shown, !edited.isSandbox());
    // What is set must be in sight.
    m_advanced->setChecked(!edited.endpointUrl.isEmpty());
    showField(Field::EndpointUrl, m_advanced->isChecked());
    showOrigin();
}

void EnvironmentForm::showOrigin()
{
    const auto& edited = m_editor.edited();
    const bool hasKeys = edited.origin == KeyOrigin::Keychain || edited.origin == KeyOrigin::SessionOnly;
    showField(Field::Profile, edited.origin == KeyOrigin::Profile && !edited.isSandbox());
    m_grid->setRowVisible(m_keys, hasKeys && !edited.isSandbox());
    m_keys->setKeychainOffered(edited.origin == KeyOrigin::Keychain);
}

void EnvironmentForm::focusName()
{
    auto* name = static_cast<QLineEdit*>(m_binder.editor(Field::Name));
    name->setFocus(Qt::OtherFocusReason);
    name->selectAll();
}

void EnvironmentForm::focusProblem()
{
    m_binder.revealAll();
    for (const auto field : models::environmentFields()) {
        if (!m_editor.issue(field))
            continue;
        if (field == Field::EndpointUrl)
            m_advanced->setChecked(true);
        m_binder.editor(field)->setFocus(Qt::OtherFocusReason);
        return;
    }
}

} // namespace composer::ui
