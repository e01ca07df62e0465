// SPDX-License-Identifier: Apache-2.0
#include "ui/segments/expiry_editor.h"

#include "models/composer/duration_parts.h"
#include "ui/form/field_note.h"
#include "ui/inputs/quiet_wheel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace composer::ui {

using models::DurationParts;

ExpiryEditor::ExpiryEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : SegmentValueEditor(model, undo, contact::contactExpiryKey, "expiry", parent)
    , m_on(new QCheckBox(tr("Expires after"), this))
    , m_spins {new QSpinBox(this), new QSpinBox(this), new QSpinBox(this)}
{
    m_on->setObjectName(QStringLiteral("expiryOn"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_on);
    column->addLayout(makeSpins());
    column->addWidget(note());
    alsoDescribe(m_on);
    connect(m_on, &QCheckBox::clicked, this, [this](bool on) {
        takeOver(on ? std::optional<std::int64_t>(contact::totals::expiryDefaultMinutes) : std::nullopt, m_on);
        if (on)
            m_spins[0]->setFocus(Qt::OtherFocusReason);
    });
    showPart();
}

QLayout* ExpiryEditor::makeSpins()
{
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
        spin->setMaximum(i == 0 ? 99'999 : 9'999); // an excess is reported, not changed
        spin->setMinimumWidth(40);
        spin->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        quietWheel(spin);
        addField(spin);
        line->addWidget(spin, 1);
        connect(spin, &QSpinBox::valueChanged, this, [this, spin] { takeOver(typedMinutes(), spin); });
    }
    return line;
}

std::int64_t ExpiryEditor::typedMinutes() const
{
    return DurationParts {m_spins[0]->value(), m_spins[1]->value(), m_spins[2]->value()}.inMinutes();
}

std::optional<std::int64_t> ExpiryEditor::minutes() const
{
    return models::plainExpiry(part<Attributes>());
}

void ExpiryEditor::takeOver(std::optional<std::int64_t> minutes, QWidget* field)
{
    auto after = part<Attributes>();
    contact::setContactExpiry(after, minutes);
    give(std::move(after), tr("set expiry"), field, field == m_on ? QString() : field->objectName());
}

void ExpiryEditor::showValue()
{
    const auto stored = minutes();
    m_on->setChecked(stored.has_value());
    const auto shown = DurationParts::of(stored.value_or(0));
    const std::int64_t parts[] = {shown.days, shown.hours, shown.minutes};
    // 36 hours stay 36 hours while they are typed.
    const bool isTyped = isEditing() && stored && typedMinutes() == *stored;
    for (std::size_t i = 0; i < m_spins.size(); ++i) {
        m_spins[i]->setEnabled(stored.has_value());
        const QSignalBlocker quiet(m_spins[i]);
        if (!isTyped)
            m_spins[i]->setValue(int(std::min<std::int64_t>(parts[i], m_spins[i]->maximum())));
    }
}

QString ExpiryEditor::hint() const
{
    const auto stored = minutes();
    if (!stored)
        return tr("14 days if not set");
    return *stored == 1 ? tr("= 1 minute")
                        : tr("= %Ln minutes", nullptr, int(std::min<std::int64_t>(*stored, 1'000'000'000)));
}

} // namespace composer::ui
