// SPDX-License-Identifier: Apache-2.0
#include "ui/sent/fact_grid.h"

#include "ui/widgets/tone.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLayoutItem>

#include <memory>

namespace composer::ui {

FactGrid::FactGrid(int columns, QWidget* parent)
    : QWidget(parent)
    , m_columns(columns)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(2 * column + 1, 1);
}

void FactGrid::showFacts(const std::vector<models::Fact>& facts)
{
    m_labels.clear();
    while (const auto item = std::unique_ptr<QLayoutItem>(m_grid->takeAt(0)))
        delete item->widget();
    int place = 0;
    for (const auto& fact : facts) {
        const int row = place / m_columns;
        const int column = place % m_columns;
        m_grid->addWidget(makeLabel(fact.label), row, 2 * column, Qt::AlignTop);
        m_grid->addWidget(makeValue(fact), row, 2 * column + 1, Qt::AlignTop);
        ++place;
    }
    paintLabels();
    setVisible(!facts.empty());
}

QWidget* FactGrid::makeLabel(const QString& text)
{
    auto* label = new QLabel(text, this);
    m_labels.push_back(label);
    return label;
}

void FactGrid::paintLabels()
{
    auto colors = palette();
    const auto quiet = toneColor(Tone::Quiet, palette(), backgroundRole());
    for (const auto role : {QPalette::WindowText, QPalette::Text}) // which of them counts depends on the background
        colors.setColor(role, quiet);
    for (auto* label : m_labels)
        label->setPalette(colors);
}

void FactGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        paintLabels();
    QWidget::changeEvent(event);
}

QWidget* FactGrid::makeValue(const models::Fact& fact)
{
    auto* value = new QLabel(fact.value, this);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setMinimumWidth(1); // a long word must not widen the window
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setFocusPolicy(Qt::ClickFocus); // one would have to press Tab once for each of them
    value->setAccessibleName(fact.label.isEmpty() ? fact.value : QStringLiteral("%1: %2").arg(fact.label, fact.value));
    return value;
}

} // namespace composer::ui
