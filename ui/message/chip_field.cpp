// SPDX-License-Identifier: Apache-2.0
#include "ui/message/chip_field.h"

#include "addresses/address_pieces.h"
#include "ui/message/recipient_line.h"
#include "ui/widgets/flow_layout.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOptionFrame>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace composer::ui {

namespace {

constexpr int spacing = 3;
constexpr int mostLines = 3;

} // namespace

ChipField::ChipField(QWidget* parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_flow(new FlowLayout(spacing, m_content))
    , m_line(new RecipientLine(m_content))
{
    m_flow->addWidget(m_line);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_content->setCursor(Qt::IBeamCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5, 4, 5, 4);
    column->addWidget(m_scroll);
    setFocusProxy(m_line);
    m_content->installEventFilter(this);
    connect(m_line, &RecipientLine::textEdited, this, &ChipField::typed);
    connect(m_line, &RecipientLine::submitted, this, [this](const QString& text) { Q_EMIT entered(text, count()); });
    connect(m_line, &RecipientLine::pasted, this, [this](const QString& text) {
        // In the middle of typing, a piece completes the text.
        const bool isPiece = addresses::addressPieces(text).size() == 1;
        if (isPiece && !m_line->text().isEmpty())
            return m_line->insert(text.trimmed());
        m_line->submit();
        Q_EMIT entered(text, count());
    });
    connect(m_line, &RecipientLine::allAsked, this, [this] { selectAll(true); });
    connect(m_line, &RecipientLine::unselected, this, [this] { selectAll(false); });
    connect(m_line, &RecipientLine::copyAllAsked, this, &ChipField::copyAllAsked);
    connect(m_line, &RecipientLine::removeAllAsked, this, &ChipField::removeAllAsked);
    connect(m_line, &RecipientLine::beforeStart, this, [this] {
        if (count() > 0)
            focusChip(count() - 1);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        if (now != m_line)
            selectAll(false);
        if ((old && isAncestorOf(old)) || (now && isAncestorOf(now)))
            update();
        if (now && m_content->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, 2);
    });
}

ChipField::~ChipField()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus goes from child to child while they are deleted
}

void ChipField::setChips(const std::vector<ChipText>& texts)
{
    closeEditor(false);
    selectAll(false);
    const auto* focused = focusWidget();
    while (m_chips.size() > texts.size()) {
        auto* last = m_chips.back();
        if (last == focused)
            m_line->setFocus(Qt::OtherFocusReason);
        m_chips.pop_back();
        m_flow->removeWidget(last);
        last->hide();
        last->deleteLater(); // it may be what asked for this
    }
    while (m_chips.size() < texts.size())
        m_chips.push_back(makeChip());
    for (std::size_t i = 0; i < texts.size(); ++i)
        m_chips[i]->show(texts[i]);
    fitHeight();
}

RecipientChip* ChipField::makeChip()
{
    auto* chip = new RecipientChip(m_content);
    chip->setObjectName(QStringLiteral("%1Chip%2").arg(objectName()).arg(count()));
    chip->setCursor(Qt::ArrowCursor);
    m_flow->insertWidget(count(), chip);
    chip->setVisible(true);
    connectChip(chip);
    return chip;
}

int ChipField::indexOf(const RecipientChip* chip) const
{
    return int(std::ranges::find(m_chips, chip) - m_chips.begin());
}

void ChipField::connectChip(RecipientChip* chip)
{
    connect(chip, &RecipientChip::copyAsked, this, [this, chip] { Q_EMIT copyAsked(indexOf(chip)); });
    connect(chip, &RecipientChip::allAsked, this, [this] { selectAll(true); });
    connect(chip, &RecipientChip::editAsked, this, [this, chip] { Q_EMIT editAsked(indexOf(chip)); });
    connect(chip, &RecipientChip::pasteAsked, this,
        [this, chip] { Q_EMIT entered(QApplication::clipboard()->text(), indexOf(chip) + 1); });
    connect(chip, &RecipientChip::removeAsked, this, [this, chip](bool forward) { remove(chip, forward); });
    connect(chip, &RecipientChip::stepAsked, this,
        [this, chip](int steps) { focusChip(std::clamp(indexOf(chip) + steps, 0, count())); });
    connect(chip, &RecipientChip::menuAsked, this,
        [this, chip](const QPoint& position) { Q_EMIT menuAsked(indexOf(chip), position); });
    connect(chip, &RecipientChip::typed, this, [this](const QString& text) {
        m_line->setFocus(Qt::OtherFocusReason);
        m_line->insert(text);
    });
}

void ChipField::remove(const RecipientChip* chip, bool forward)
{
    const int index = indexOf(chip);
    Q_EMIT removeAsked(index);
    focusChip(forward || index == 0 ? (count() > 0 ? index : count()) : index - 1);
}

void ChipField::selectAll(bool isSelected)
{
    isSelected = isSelected && count() > 0;
    if (!isSelected && !m_line->allSelected())
        return;
    if (isSelected)
        m_line->setFocus(Qt::OtherFocusReason);
    m_line->setAllSelected(isSelected);
    for (auto* chip : m_chips)
        chip->setSelected(isSelected);
}

void ChipField::focusChip(int index)
{
    auto* target = index >= 0 && index < count() ? static_cast<QWidget*>(chip(index)) : m_line;
    target->setFocus(Qt::OtherFocusReason);
}

void ChipField::submit()
{
    if (m_editor)
        m_editor->submit();
    m_line->submit();
}

void ChipField::clear()
{
    closeEditor(false);
    m_line->setText({});
}

std::optional<ChipField::EditedChip> ChipField::editedChip() const
{
    if (!m_editor)
        return {};
    return EditedChip {m_flow->indexOf(m_editor), m_editor->composedText()};
}

void ChipField::editChip(int index, const QString& text)
{
    closeEditor(false);
    auto* covered = chip(index);
    m_editor = new RecipientLine(m_content);
    m_editor->setObjectName(objectName() + QLatin1String("Edit"));
    m_editor->setAccessibleName(covered->accessibleName());
    m_editor->setText(text);
    m_editor->selectAll();
    m_editor->setMinimumWidth(std::min(m_content->width(), covered->width() + 60));
    m_flow->insertWidget(index, m_editor);
    covered->hide();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
    connect(m_editor, &RecipientLine::textEdited, this, &ChipField::typed);
    connect(m_editor, &RecipientLine::givenUp, this, [this] { closeEditor(true); });
    connect(m_editor, &RecipientLine::pasted, m_editor, &QLineEdit::insert);
    connect(m_editor, &RecipientLine::submitted, this, [this, index](const QString& typed) {
        const bool keepsFocus = m_editor->hasFocus();
        closeEditor(false);
        Q_EMIT edited(index, typed);
        if (keepsFocus)
            focusChip(index);
    });
    fitHeight();
}

void ChipField::closeEditor(bool takeFocus)
{
    auto* editor = m_editor.data();
    if (!editor)
        return;
    const int index = m_flow->indexOf(editor);
    const bool wasTyped = editor->isModified();
    m_editor = nullptr; // first: what loses the focus would give its text away
    editor->disconnect(this);
    m_flow->removeWidget(editor);
    chip(index)->setVisible(true);
    if (takeFocus)
        focusChip(index);
    editor->setObjectName({});
    editor->hide();
    editor->deleteLater();
    fitHeight();
    if (wasTyped)
        Q_EMIT typed();
}

bool ChipField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        selectAll(false);
        m_line->setFocus(Qt::MouseFocusReason);
    }
    if (event->type() == QEvent::LayoutRequest)
        QTimer::singleShot(0, this, &ChipField::fitHeight);
    return QWidget::eventFilter(watched, event);
}

void ChipField::fitHeight()
{
    const auto margins = layout()->contentsMargins();
    const int width = this->width() - margins.left() - margins.right();
    const int line = m_line->sizeHint().height();
    const int most = mostLines * line + (mostLines - 1) * spacing;
    const int height = std::clamp(m_flow->heightForWidth(width), line, most);
    setFixedHeight(height + margins.top() + margins.bottom());
}

void ChipField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void ChipField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    QWidget::changeEvent(event);
}

void ChipField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.rect = rect();
    option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    option.state |= QStyle::State_Sunken;
    const auto* focused = QApplication::focusWidget();
    option.state.setFlag(QStyle::State_HasFocus, focused && isAncestorOf(focused));
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

} // namespace composer::ui
