// SPDX-License-Identifier: Apache-2.0
#include "ui/details/subtype_editor.h"

#include "contact/issues/field_path.h"
#include "models/composer/segment_special.h"
#include "ui/form/field_note.h"
#include "ui/inputs/list_line_edit.h"
#include "ui/inputs/quiet_wheel.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace composer::ui {

using models::SegmentAttributes;

namespace {

QString subtypePath()
{
    return QLatin1String(contact::field(contact::FieldId::SegmentAttributes).path) + u'.' + models::subtypeKey;
}

} // namespace

SubtypeEditor::SubtypeEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : PartEditor(model, undo, contact::FieldId::SegmentAttributes, parent)
    , m_choice(new QComboBox(this))
    , m_note(new FieldNote(this))
{
    m_choice->setObjectName(QStringLiteral("subtype"));
    m_choice->setAccessibleName(tr("Subtype"));
    m_choice->setToolTip(tr("%1 (in the API: %2)").arg(tr("Subtype"), subtypePath()));
    m_choice->setEditable(true);
    m_choice->setLineEdit(new ListLineEdit(m_choice));
    m_choice->lineEdit()->setAccessibleName(m_choice->accessibleName());
    m_choice->lineEdit()->setObjectName(QStringLiteral("subtypeLine"));
    m_choice->setCompleter(nullptr); // it would type on its own
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->addItem(QString());
    m_choice->setItemData(0, tr("Not sent when empty"), Qt::AccessibleTextRole);
    m_choice->addItems(models::knownSubtypes());
    m_choice->lineEdit()->setPlaceholderText(QStringLiteral("connect:Guide"));
    m_choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    quietWheel(m_choice);
    m_note->setObjectName(QStringLiteral("subtypeNote"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_choice);
    column->addWidget(m_note);
    connect(m_choice->lineEdit(), &QLineEdit::textEdited, this, &SubtypeEditor::give);
    connect(m_choice, &QComboBox::activated, this, [this] { give(m_choice->currentText()); });
    m_timing.watch(m_choice);
    connect(&m_timing, &IssueTiming::due, this, &SubtypeEditor::revealIssues);
    showPart();
}

void SubtypeEditor::give(const QString& text)
{
    m_timing.typedIn(m_choice);
    auto after = part<SegmentAttributes>();
    models::setSubtype(after, text);
    edit(tr("set subtype"), std::move(after), QStringLiteral("subtype"));
}

void SubtypeEditor::showPart()
{
    const auto attributes = part<SegmentAttributes>();
    const auto text = models::plainSubtype(attributes).value_or(QString());
    if (m_choice->currentText() != text)
        m_choice->setEditText(text);
    m_note->setHint(models::hasOddForm(attributes, models::subtypeKey)
            ? tr("Is given in an unusual form: see Segment attributes. It stays until you set one here.")
            : tr("Not sent when empty"));
    if (!isEditing())
        m_isRevealed = false;
    showIssues();
}

void SubtypeEditor::showIssues()
{
    const bool isMine = models::plainSubtype(part<SegmentAttributes>()).has_value();
    const auto issues = isMine ? model().issuesUnder(subtypePath()) : contact::Issues();
    if (issues.empty())
        m_isRevealed = false;
    m_note->showIssues(m_isRevealed ? issues : contact::Issues());
    m_choice->setAccessibleDescription(m_note->text());
    Q_EMIT stateChanged();
}

void SubtypeEditor::revealIssues()
{
    m_isRevealed = true;
    showIssues();
}

bool SubtypeEditor::showsError() const
{
    return m_note->hasIssue() && contact::hasErrors(model().issuesUnder(subtypePath()));
}

bool SubtypeEditor::focusPath(const QString& path)
{
    if (!models::plainSubtype(part<SegmentAttributes>()) || !contact::isAtOrUnder(path, subtypePath()))
        return false;
    revealIssues();
    m_choice->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace composer::ui
