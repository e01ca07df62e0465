// SPDX-License-Identifier: Apache-2.0
#include "ui/message/message_form.h"

#include "contact/issues/field_path.h"
#include "texts/field_text.h"
#include "ui/body/body_editor.h"
#include "ui/form/field_note.h"
#include "ui/form/form_grid.h"
#include "ui/form/hint_line.h"
#include "ui/message/address_reading.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace composer::ui {

using contact::FieldId;

namespace {

constexpr FieldId shown[] = {FieldId::FromDisplayName, FieldId::FromAddress, FieldId::DestinationEmailAddress,
    FieldId::AdditionalRecipients, FieldId::Subject, FieldId::Body};

constexpr int gap = 5;

/// Addresses and ids read from left to right in every language.
bool isAlwaysLeftToRight(FieldId id)
{
    return id == FieldId::FromAddress || id == FieldId::DestinationEmailAddress;
}

QString nameOf(FieldId id)
{
    switch (id) {
    case FieldId::FromDisplayName:
        return QStringLiteral("fromName");
    case FieldId::FromAddress:
        return QStringLiteral("fromAddress");
    case FieldId::DestinationEmailAddress:
        return QStringLiteral("to");
    case FieldId::Subject:
        return QStringLiteral("subject");
    default:
        return QStringLiteral("body");
    }
}

} // namespace

MessageForm::MessageForm(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_hint(new HintLine(this))
    , m_binder(model, this)
{
    setObjectName(QStringLiteral("messageForm"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    m_grid = new FormGrid(page, gap);
    m_grid->setContentsMargins(14, 12, 14, 8);
    m_grid->setHorizontalSpacing(12);
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 3);
    addRow(tr("F&rom"), {FieldId::FromDisplayName, FieldId::FromAddress});
    addRow(tr("&To"), {FieldId::DestinationEmailAddress});
    const auto line = [this](FieldId id) { return qobject_cast<QLineEdit*>(m_binder.editor(id)); };
    new AddressReading(line(FieldId::FromAddress), line(FieldId::FromDisplayName), model.pendingEdits());
    new AddressReading(line(FieldId::DestinationEmailAddress), nullptr, model.pendingEdits());
    m_alsoTo = addRecipients(tr("A&lso to"), RecipientEditor::Kind::To, undo);
    m_cc = addRecipients(tr("&Cc"), RecipientEditor::Kind::Cc, undo);
    addRow(tr("Su&bject"), {FieldId::Subject});
    m_grid->addWidget(m_hint, m_grid->rowCount(), 1, 1, 2);
    addBody();
    offerRecipients();
    setWidget(page);
}

std::span<const FieldId> MessageForm::fields()
{
    return shown;
}

void MessageForm::addRow(const QString& label, std::initializer_list<FieldId> ids)
{
    std::vector<LabelledRow> rows;
    for (const auto id : ids)
        rows.push_back(makeLine(id, rows.empty() ? label : QString()));
    m_grid->addRow(rows, 2);
}

RecipientEditor* MessageForm::addRecipients(const QString& label, RecipientEditor::Kind kind, QUndoStack& undo)
{
    const int row = m_grid->rowCount();
    auto* editor = new RecipientEditor(m_model, undo, kind);
    m_grid->addWidget(editor, row, 1, 1, 2);
    auto* caption = new QLabel(label);
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(editor);
    caption->setContentsMargins(0, 7, 0, 0);
    m_grid->addWidget(caption, row, 0, Qt::AlignTop);
    m_hint->add(editor, &editor->note());
    auto* button = new QToolButton;
    button->setObjectName(editor->objectName() + QLatin1String("Offer"));
    button->setText(label);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // its letter leads there; who does not want it does not pass it
    m_offers.push_back({button, editor, caption});
    return editor;
}

/// Few messages have further recipients: a button at the end of To brings their row, which stays while it is used.
void MessageForm::offerRecipients()
{
    for (const auto& offer : m_offers) {
        m_toRow->addWidget(offer.button);
        connect(offer.button, &QToolButton::clicked, this, [offer] {
            offer.editor->setWanted();
            offer.editor->setFocus(Qt::ShortcutFocusReason);
        });
        connect(offer.editor, &RecipientEditor::usedChanged, this, &MessageForm::showOffers);
    }
    showOffers();
}

void MessageForm::showOffers()
{
    for (const auto& offer : m_offers) {
        const bool isShown = offer.editor->isUsed();
        offer.button->setVisible(!isShown);
        offer.editor->setVisible(isShown);
        offer.caption->setVisible(isShown);
    }
}

LabelledRow MessageForm::makeLine(FieldId id, const QString& label)
{
    auto* edit = new QLineEdit;
    edit->setTextMargins(4, 3, 4, 3);
    if (isAlwaysLeftToRight(id))
        edit->setLayoutDirection(Qt::LeftToRight);
    QWidget* shown = edit;
    if (id == FieldId::DestinationEmailAddress) {
        shown = new QWidget;
        m_toRow = new QHBoxLayout(shown);
        m_toRow->setContentsMargins({});
        m_toRow->setSpacing(2);
        m_toRow->addWidget(edit, 1);
    }
    const auto row = labelledRow(nameOf(id), label, edit, {}, shown);
    m_hint->add(edit, row.note);
    m_binder.bind(id, edit, row.note);
    return row;
}

void MessageForm::addBody()
{
    const int row = m_grid->rowCount();
    m_body = new BodyEditor(m_model, m_binder);
    m_hint->add(m_body, &m_body->note());
    m_grid->addWidget(m_body, row, 0, 1, 3);
    m_grid->setRowStretch(row, 1);
}

void MessageForm::beginMessage()
{
    for (const auto& offer : m_offers)
        offer.editor->setWanted(false);
}

void MessageForm::revealIssues()
{
    m_binder.revealAll();
    m_alsoTo->revealIssues();
    m_cc->revealIssues();
}

bool MessageForm::focusPath(const QString& path)
{
    const auto field = contact::shownFieldAt(path, shown);
    if (!field)
        return false;
    if (m_alsoTo->focusPath(path))
        ensureWidgetVisible(m_alsoTo);
    else if (m_cc->focusPath(path))
        ensureWidgetVisible(m_cc);
    else
        focusField(*field);
    return true;
}

void MessageForm::focusField(FieldId id)
{
    if (id == FieldId::Body)
        m_body->showSource();
    if (auto* editor = m_binder.editor(id)) {
        editor->setFocus(Qt::ShortcutFocusReason);
        ensureWidgetVisible(editor);
    }
}

} // namespace composer::ui
