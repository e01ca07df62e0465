// SPDX-License-Identifier: Apache-2.0
#include "ui/details/expiry_editor.h"

#include "contact/issues/field_path.h"
#include "contact/issues/path.h"
#include "models/composer/duration_parts.h"
#include "models/composer/segment_special.h"
#include "ui/form/field_note.h"
#include "ui/inputs/quiet_wheel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace composer::ui {

using models::DurationParts;
using models::SegmentAttributes;

namespace {

QString expiryPath()
{
    return QLatin1String(contact::field(contact::FieldId::SegmentAttributes).path) + u'.' + contact::contactExpiryKey;
}

} // namespace

ExpiryEditor::ExpiryEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : PartEditor(model, undo, contact::FieldId::SegmentAttributes, parent)
    , m_on(new QCheckBox(tr("Ends by itself after"), this))
    , m_spins {new QSpinBox(this), new QSpinBox(this), new QSpinBox(this)}
    , m_note(new FieldNote(this))
{
    m_on->setObjectName(QStringLiteral("expiryOn"));
    m_note->setObjectName(QStringLiteral("expiryNote"));
    const QString names[] = {tr("Expiry: days"), tr("Expiry: hours"), tr("Expiry: minutes")};
    const QString suffixes[] = {tr(" d", "days"), tr(" h", "hours"), tr(" min", "minutes")};
    const char* objects[] = {"expiryDays", "expiryHours", "expiryMinutes"};
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    for (std::size_t i = 0; i < m_spins.size(); ++i) {
        auto* spin = m_spins[i];
        spin->setObjectName(QLatin1String(objects[i]));
        spin->setAccessibleName(names[i]);
        spin->setToolTip(names[i]);
        for (auto* inner : spin->findChildren<QLineEdit*>())
            inner->setAccessibleName(names[i]);
        spin->setSuffix(suffixes[i]);
        spin->setMaximum(i == 0 ? 99'999 : 9'999); // what is out of range is told, not changed
        spin->setMinimumWidth(40);
        spin->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        quietWheel(spin);
        m_timing.watch(spin);
        line->addWidget(spin, 1);
        connect(spin, &QSpinBox::valueChanged, this, [this, spin] {
            give(DurationParts {m_spins[0]->value(), m_spins[1]->value(), m_spins[2]->value()}.inMinutes(), spin);
        });
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_on);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(m_on, &QCheckBox::clicked, this, [this](bool on) {
        give(on ? std::optional<std::int64_t>(contact::totals::expiryDefaultMinutes) : std::nullopt, m_on);
        if (on)
            m_spins[0]->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_timing, &IssueTiming::due, this, &ExpiryEditor::revealIssues);
    showPart();
}

std::optional<std::int64_t> ExpiryEditor::minutes() const
{
    return models::plainExpiry(part<SegmentAttributes>());
}

void ExpiryEditor::give(std::optional<std::int64_t> minutes, QWidget* field)
{
    m_timing.typedIn(field);
    auto after = part<SegmentAttributes>();
    contact::setContactExpiry(after, minutes);
    edit(tr("set expiry"), std::move(after), field == m_on ? QString() : field->objectName());
}

void ExpiryEditor::showPart()
{
    const auto stored = minutes();
    m_on->setChecked(stored.has_value());
    const auto shown = DurationParts::of(stored.value_or(0));
    const std::int64_t parts[] = {shown.days, shown.hours, shown.minutes};
    // 36 hours stay 36 hours while they are typed.
    const bool isTyped = isEditing() && stored
        && DurationParts {m_spins[0]->value(), m_spins[1]->value(), m_spins[2]->value()}.inMinutes() == *stored;
    for (std::size_t i = 0; i < m_spins.size(); ++i) {
        m_spins[i]->setEnabled(stored.has_value());
        const QSignalBlocker quiet(m_spins[i]);
        if (!isTyped)
            m_spins[i]->setValue(int(std::min<std::int64_t>(parts[i], m_spins[i]->maximum())));
    }
    if (!isEditing())
        m_isRevealed = false;
    showNote();
    showIssues();
}

void ExpiryEditor::showNote()
{
    const auto attributes = part<SegmentAttributes>();
    const auto stored = minutes();
    if (models::hasOddForm(attributes, contact::contactExpiryKey))
        m_note->setHint(tr("Is given in an unusual form: see Segment attributes. It stays until you set one here."));
    else if (stored)
        m_note->setHint(*stored == 1
                ? tr("= 1 minute")
                : tr("= %Ln minutes", nullptr, int(std::min<std::int64_t>(*stored, 1'000'000'000))));
    else
        m_note->setHint(tr("14 days when not set"));
}

void ExpiryEditor::showIssues()
{
    const auto issues = minutes() ? model().issuesUnder(expiryPath()) : contact::Issues();
    if (issues.empty())
        m_isRevealed = false;
    m_note->showIssues(m_isRevealed ? issues : contact::Issues());
    for (auto* spin : m_spins)
        spin->setAccessibleDescription(m_note->text());
    m_on->setAccessibleDescription(m_note->text());
    Q_EMIT stateChanged();
}

void ExpiryEditor::revealIssues()
{
    m_isRevealed = true;
    showIssues();
}

bool ExpiryEditor::showsError() const
{
    return m_note->hasIssue() && contact::hasErrors(model().issuesUnder(expiryPath()));
}

bool ExpiryEditor::focusPath(const QString& path)
{
    if (!minutes() || !contact::isAtOrUnder(path, expiryPath()))
        return false;
    revealIssues();
    m_spins[0]->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace composer::ui
