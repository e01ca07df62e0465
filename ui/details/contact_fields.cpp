// SPDX-License-Identifier: Apache-2.0
#include "ui/details/contact_fields.h"

#include "contact/connect_arn.h"
#include "models/composer/composer_model.h"
#include "texts/field_text.h"
#include "ui/form/field_note.h"
#include "ui/form/labelled_row.h"
#include "ui/widgets/copy_button.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace composer::ui {

using contact::FieldId;
using models::ComposerModel;

namespace {

constexpr FieldId shown[] = {FieldId::InstanceId, FieldId::ContactFlowId, FieldId::RelatedContactId, FieldId::Name,
    FieldId::Description, FieldId::ClientToken};

QString nameOf(FieldId id)
{
    switch (id) {
    case FieldId::InstanceId:
        return QStringLiteral("instance");
    case FieldId::ContactFlowId:
        return QStringLiteral("flow");
    case FieldId::RelatedContactId:
        return QStringLiteral("relatedContact");
    case FieldId::Name:
        return QStringLiteral("contactName");
    case FieldId::Description:
        return QStringLiteral("description");
    default:
        return QStringLiteral("clientToken");
    }
}

/// A paste brings many characters at once. Text that is being typed must not change under the person's hands.
constexpr int leastPaste = 12;

constexpr int gap = 5;

} // namespace

ContactFields::ContactFields(ComposerModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_column(new QVBoxLayout(this))
    , m_binder(model, this)
{
    m_column->setContentsMargins({});
    m_column->setSpacing(1);
    addLine(FieldId::InstanceId);
    addLine(FieldId::ContactFlowId);
    addLine(FieldId::RelatedContactId);
    addLine(FieldId::Name);
    addDescription();
    addToken();
}

std::span<const FieldId> ContactFields::fields()
{
    return shown;
}

/// `shown` is what holds the edit, if not the edit itself.
template <class Edit>
FieldNote* ContactFields::addField(FieldId id, Edit* edit, QWidget* shown)
{
    const auto label = id == FieldId::Name ? ContactFields::tr("Name") : models::fieldText(id).label;
    const auto row = labelledRow(nameOf(id), label, edit, {}, shown);
    addAbove(*m_column, row, gap);
    row.note->setHintWithFocus(edit);
    m_binder.bind(id, edit, row.note);
    m_notes.push_back(row.note);
    return row.note;
}

void ContactFields::addLine(FieldId id)
{
    auto* edit = new QLineEdit(this);
    if (id != FieldId::Name)
        edit->setLayoutDirection(Qt::LeftToRight); // ids read so in every language
    addField(id, edit);
    if (id != FieldId::Name)
        readArns(id, edit);
}

void ContactFields::addDescription()
{
    auto* edit = new QPlainTextEdit(this);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 3 + 14);
    addField(FieldId::Description, edit);
}

void ContactFields::addToken()
{
    auto* line = new QWidget(this);
    auto* edit = new QLineEdit(line);
    edit->setReadOnly(true);
    edit->setLayoutDirection(Qt::LeftToRight);
    auto* copy = new CopyButton(tr("Copy"), tr("Copy the client token"), line);
    copy->setObjectName(QStringLiteral("clientTokenCopy"));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(edit, 1);
    row->addWidget(copy);
    auto* note = addField(FieldId::ClientToken, edit, line);
    edit->setPlaceholderText(tr("created when you first send"));
    note->setHint(tr("Fixed when you first send; two requests with the same token create one contact"));
    edit->setAccessibleDescription(note->text());
    const auto offer = [edit, copy] {
        copy->setContent(edit->text());
        copy->setEnabled(!edit->text().isEmpty());
    };
    connect(edit, &QLineEdit::textChanged, copy, offer);
    offer();
}

void ContactFields::addWidget(const QString& label, QWidget* widget)
{
    auto* caption = new QLabel(label, this);
    caption->setTextFormat(Qt::PlainText);
    addAbove(*m_column, {caption, widget, widget}, gap);
}

void ContactFields::readArns(FieldId id, QLineEdit* edit)
{
    const auto length = std::make_shared<qsizetype>(edit->text().size());
    connect(edit, &QLineEdit::textChanged, this, [=](const QString& text) {
        *length = text.size();
        if (!edit->hasFocus())
            edit->setCursorPosition(0); // the beginning says more than the end
    });
    connect(edit, &QLineEdit::textEdited, this, [=, this](const QString& text) {
        if (text.size() - *length >= leastPaste)
            takeArn(id, text);
    });
    connect(edit, &QLineEdit::editingFinished, this, [=, this] { takeArn(id, edit->text()); });
}

/// What the ARN does not name is emptied where it was pasted, since an ARN there could never be right.
bool ContactFields::takeArn(FieldId id, const QString& text)
{
    const auto arn = contact::parseConnectArn(text);
    if (!arn)
        return false;
    const auto named = [&](const char* type) {
        return arn->resourceType == QLatin1String(type) ? arn->resourceId : QString();
    };
    const std::pair<FieldId, QString> parts[] = {{FieldId::InstanceId, arn->instanceId},
        {FieldId::ContactFlowId, named("contact-flow")}, {FieldId::RelatedContactId, named("contact")}};
    for (const auto& [field, value] : parts) {
        if (field == id || !value.isEmpty())
            m_model.setText(field, value);
    }
    return true;
}

void ContactFields::revealIssues()
{
    m_binder.revealAll();
}

bool ContactFields::focusField(FieldId id)
{
    auto* editor = m_binder.editor(id);
    if (editor)
        editor->setFocus(Qt::ShortcutFocusReason);
    return editor != nullptr;
}

bool ContactFields::showsError() const
{
    return std::ranges::any_of(m_notes, &FieldNote::showsError);
}

} // namespace composer::ui
