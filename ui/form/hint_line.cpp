// SPDX-License-Identifier: Apache-2.0
#include "ui/form/hint_line.h"

#include "ui/form/field_focus.h"
#include "ui/form/field_note.h"

#include <QApplication>
#include <QLabel>

#include <algorithm>

namespace composer::ui {

HintLine::HintLine(QWidget* parent)
    : ToneLabel(Size::Small, parent)
{
    textLabel()->setWordWrap(false); // always one line high
    textLabel()->setMinimumWidth(1);
    setFixedHeight(sizeHint().height());
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) { showFor(now); });
}

void HintLine::add(QWidget* field, FieldNote* note)
{
    m_fields.push_back({field, note});
    note->setHintElsewhere();
    connect(field, &QObject::destroyed, this,
        [this, field] { std::erase_if(m_fields, [field](const Field& each) { return each.widget == field; }); });
}

void HintLine::showFor(const QWidget* focused)
{
    if (isAway(*this, focused))
        return;
    const auto field =
        std::ranges::find_if(m_fields, [&](const Field& each) { return holdsFocus(*each.widget, focused); });
    say(Tone::Quiet, field == m_fields.end() ? QString() : field->note->hint());
}

} // namespace composer::ui
