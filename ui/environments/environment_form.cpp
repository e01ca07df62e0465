// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_form.h"

#include "ui/environments/color_swatches.h"
#include "ui/environments/key_box.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace composer::ui {

using models::EnvironmentEditor;
using models::KeyOrigin;

EnvironmentForm::EnvironmentForm(EnvironmentEditor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    // No QFormLayout: it reckons the height of lines that wrap for another width than they get (Qt 6.4).
    , m_grid(new QGridLayout(this))
{
    m_grid->setHorizontalSpacing(10);
    m_grid->setColumnStretch(1, 1);
    m_builtIn = new ToneLabel(ToneLabel::Size::Normal, this);
    m_builtIn->setObjectName(QStringLiteral("builtIn"));
    addWide(m_builtIn);
    addIdentity();
    addPlace();
    addDefaults();
    addAdvanced();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
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
    addPlain(label, whole, editor);
    editor->setAccessibleName(QString(label).remove(u'&'));
    connect(line, &QLineEdit::textChanged, this, [this, field](const QString& text) {
        if (!m_isFilling)
            m_editor.setText(field, text);
    });
    connect(line, &QLineEdit::editingFinished, this, [this, field] {
        m_left.insert(field);
        m_editor.commit();
        showProblems();
    });
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

void EnvironmentForm::addPlain(const QString& label, QWidget* whole, QWidget* buddy)
{
    const int row = m_grid->rowCount();
    auto* caption = new QLabel(label, this);
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(buddy);
    caption->setMinimumHeight(buddy->sizeHint().height()); // beside the field, not beside its note
    m_grid->addWidget(caption, row, 0, Qt::AlignTop);
    m_grid->addWidget(whole, row, 1);
    m_captions.insert({whole, caption});
}

void EnvironmentForm::addWide(QWidget* whole, Qt::Alignment alignment)
{
    m_grid->addWidget(whole, m_grid->rowCount(), 0, 1, 2, alignment);
}

void EnvironmentForm::setRowVisible(QWidget* whole, bool isVisible)
{
    whole->setVisible(isVisible);
    if (const auto caption = m_captions.find(whole); caption != m_captions.end())
        caption->second->setVisible(isVisible);
}

void EnvironmentForm::addIdentity()
{
    m_name = addLine(Field::Name, "environmentName", tr("&Name"), tr("Support, production"), {}).line;
    m_colors = new ColorSwatches(this);
    addPlain(tr("Colour"), m_colors, m_colors);
    connect(m_colors, &ColorSwatches::chosen, this, [this](models::EnvironmentColor color) {
        m_editor.setColor(color);
        m_editor.commit();
    });
    m_production = new QCheckBox(tr("Thi&s is production"), this);
    m_production->setObjectName(QStringLiteral("isProduction"));
    auto* note = new ToneLabel(ToneLabel::Size::Small, this);
    note->say(Tone::Quiet,
        tr("Colours the bar of the window and asks, naming account and instance, before the first contact of a "
           "session."));
    m_production->setAccessibleDescription(note->text());
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_production);
    column->addWidget(note);
    addPlain({}, whole, m_production);
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
    m_origin->setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long one must not widen the page
    m_origin->setAccessibleName(tr("Credentials"));
    for (const auto origin : models::keyOrigins())
        m_origin->addItem(models::originName(origin), static_cast<int>(origin));
    addPlain(tr("&Credentials"), m_origin, m_origin);
    connect(m_origin, &QComboBox::activated, this, [this] {
        m_editor.setOrigin(static_cast<KeyOrigin>(m_origin->currentData().toInt()));
        showOrigin();
        m_editor.commit();
    });
    addLine(Field::Profile, "environmentProfile", tr("Pro&file"), QStringLiteral("support"),
        tr("As in the AWS config and credentials files, which are only read."));
    m_keys = new KeyBox(m_editor.keys(), this);
    addWide(m_keys);
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
    addWide(advanced, Qt::AlignLeft);
    auto& endpoint = addLine(Field::EndpointUrl, "environmentEndpoint", tr("&Endpoint"),
        QStringLiteral("https://vpce-0123.connect.us-west-2.vpce.amazonaws.com"),
        tr("Instead of the region's own address, such as that of a VPC endpoint."));
    setRowVisible(endpoint.whole, false);
    connect(advanced, &QToolButton::toggled, this, [this, advanced, whole = endpoint.whole](bool isOpen) {
        advanced->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        setRowVisible(whole, isOpen);
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
    if (std::exchange(m_filledWith, edited.id) != edited.id)
        m_left.clear();
    for (auto& [field, row] : m_rows) {
        if (const auto text = m_editor.text(field); row.line->text() != text)
            row.line->setText(text);
        row.line->setReadOnly(isFixed);
        setRowVisible(row.whole, !edited.isSandbox() && field != Field::EndpointUrl);
    }
    setRowVisible(m_rows.at(Field::Name).whole, true);
    m_rows.at(Field::Region).editor->setEnabled(!isFixed);
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
    setRowVisible(m_builtIn, edited.isSandbox());
    for (auto* whole : {static_cast<QWidget*>(m_colors), m_production->parentWidget(), static_cast<QWidget*>(m_origin),
             static_cast<QWidget*>(findChild<QToolButton*>(QStringLiteral("advanced")))})
        setRowVisible(whole, !edited.isSandbox());
    showOrigin();
    showProblems();
}

void EnvironmentForm::showOrigin()
{
    const auto& edited = m_editor.edited();
    const bool hasKeys = edited.origin == KeyOrigin::Keychain || edited.origin == KeyOrigin::SessionOnly;
    setRowVisible(m_rows.at(Field::Profile).whole, edited.origin == KeyOrigin::Profile && !edited.isSandbox());
    setRowVisible(m_keys, hasKeys && !edited.isSandbox());
    m_keys->setKeychainOffered(edited.origin == KeyOrigin::Keychain);
}

/// Nobody is told of an empty field before they had a chance to fill it in.
bool EnvironmentForm::isDue(Field field) const
{
    return m_left.contains(field) || !m_rows.at(field).line->text().isEmpty();
}

void EnvironmentForm::showProblems()
{
    for (auto& [field, row] : m_rows) {
        const auto* problem = isDue(field) ? m_editor.problem(field) : nullptr;
        if (problem)
            row.note->say(problem->isError ? Tone::Bad : Tone::Attention, problem->sentence);
        else
            row.note->say(Tone::Quiet, row.hint);
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
    for (const auto field : models::environmentFields())
        m_left.insert(field);
    showProblems();
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
