// SPDX-License-Identifier: Apache-2.0
#include "ui/details/headers_editor.h"

#include "contact/issues/field_path.h"
#include "contact/issues/path.h"
#include "models/composer/header_text.h"
#include "ui/form/field_note.h"
#include "ui/form/labelled_row.h"
#include "ui/inputs/list_line_edit.h"
#include "ui/inputs/optional_choice.h"
#include "ui/widgets/symbol_icon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace composer::ui {

using contact::FieldId;

namespace {

/// The values of SES's receipt verdicts, as Connect passes them on.
const QStringList verdicts {
    QStringLiteral("PASS"), QStringLiteral("FAIL"), QStringLiteral("GRAY"), QStringLiteral("PROCESSING_FAILED")};
constexpr int gap = 4;

} // namespace

HeadersEditor::HeadersEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : PartEditor(model, undo, FieldId::Headers, parent)
    , m_column(new QVBoxLayout(this))
    , m_note(new FieldNote(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(1);
    addId("MESSAGE_ID", "messageId", tr("Message-ID"), tr("The email's own ID"));
    addId("IN_REPLY_TO", "inReplyTo", tr("In reply to"), tr("Message-ID of the email that this one replies to"));
    addId("REFERENCES", "mailReferences", tr("Earlier emails (References)"),
        tr("Message-IDs of the whole thread, oldest first; folded lines may be pasted"));
    addVerdict("X_SES_SPAM_VERDICT", "spamVerdict", tr("Spam check"), tr("What Amazon SES found"));
    addVerdict("X_SES_VIRUS_VERDICT", "virusVerdict", tr("Virus check"), tr("What Amazon SES found"));
    m_note->setObjectName(QStringLiteral("headersNote"));
    m_column->addWidget(m_note);
    connect(&m_timing, &IssueTiming::due, this, [this](QWidget* widget) {
        const auto field = std::ranges::find(m_fields, widget, &Field::widget);
        if (field == m_fields.end())
            return;
        field->note->reveal();
        showIssuesOf(*field);
        Q_EMIT stateChanged();
    });
    showPart();
}

QString HeadersEditor::headerPath(const QString& key) const
{
    return partPath() + u'.' + contact::keyInPath(key);
}

void HeadersEditor::addId(const char* key, const char* name, const QString& label, const QString& help)
{
    auto* line = new ListLineEdit;
    line->setPlaceholderText(QStringLiteral("<20260102030405.1@mail.example.com>"));
    addField(key, labelledRow(QLatin1String(name), label, line, help), line);
}

void HeadersEditor::addVerdict(const char* key, const char* name, const QString& label, const QString& help)
{
    auto* box = optionalChoice(QLatin1String(name), label, verdicts);
    box->lineEdit()->setPlaceholderText(QStringLiteral("PASS"));
    const auto index =
        addField(key, labelledRow(QLatin1String(name), label, box, help), static_cast<ListLineEdit*>(box->lineEdit()));
    connect(box, &QComboBox::textActivated, this, [this, index](const QString& text) { give(m_fields[index], text); });
}

std::size_t HeadersEditor::addField(const char* key, const LabelledRow& row, ListLineEdit* line)
{
    line->setLayoutDirection(Qt::LeftToRight);
    row.editor->setToolTip(tr("%1 (in the API: %2)").arg(row.caption->text(), headerPath(QLatin1String(key))));
    addAbove(*m_column, row, gap);
    const auto index = m_fields.size();
    m_fields.push_back({QLatin1String(key), row.editor, line, row.note});
    m_timing.watch(row.editor);
    connect(line, &QLineEdit::textEdited, this, [this, index](const QString& text) { give(m_fields[index], text); });
    return index;
}

void HeadersEditor::give(const Field& field, const QString& text)
{
    const auto value = models::unfoldedHeader(text);
    m_timing.typedIn(field.widget);
    auto after = part<Headers>();
    const auto found = std::ranges::find(after, field.key, &contact::Entry<QString>::key);
    if (value.isEmpty() && found != after.end())
        after.erase(found);
    else if (found != after.end())
        found->value = value;
    else if (!value.isEmpty())
        after.push_back({field.key, value});
    edit(tr("edit email header"), std::move(after), field.widget->objectName());
}

void HeadersEditor::showPart()
{
    const auto headers = part<Headers>();
    for (auto& field : m_fields) {
        const auto found = std::ranges::find(headers, field.key, &contact::Entry<QString>::key);
        const auto text = found == headers.end() ? QString() : found->value;
        field.line->display(text);
        if (!isEditing())
            field.note->conceal();
    }
    showOthers();
    showIssues();
}

bool HeadersEditor::isOther(const Headers& headers, std::size_t index) const
{
    const auto& key = headers[index].key;
    const auto first = std::ranges::find(headers, key, &contact::Entry<QString>::key) - headers.begin();
    return std::ranges::find(m_fields, key, &Field::key) == m_fields.end() || std::size_t(first) != index;
}

void HeadersEditor::showOthers()
{
    if (m_others)
        m_others->deleteLater();
    m_others = nullptr;
    const auto headers = part<Headers>();
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (isOther(headers, i))
            addOther(i, headers[i]);
    }
}

void HeadersEditor::addOther(std::size_t index, const contact::Entry<QString>& header)
{
    if (!m_others) {
        m_others = new QWidget(this);
        (new QVBoxLayout(m_others))->setContentsMargins({});
        m_column->insertWidget(m_column->indexOf(m_note), m_others);
        m_others->show();
    }
    const auto key = contact::visibleText(header.key);
    auto* label = new QLabel(tr("%1: %2", "header and value").arg(key, contact::visibleText(header.value)), m_others);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    auto* remove = new QToolButton(m_others);
    remove->setObjectName(QStringLiteral("removeHeader%1").arg(index));
    remove->setAutoRaise(true);
    remove->setIcon(symbolIcon("remove", palette()));
    remove->setAccessibleName(tr("Remove header %1").arg(key));
    remove->setToolTip(remove->accessibleName().toHtmlEscaped());
    auto* line = new QHBoxLayout;
    line->addWidget(label, 1);
    line->addWidget(remove);
    static_cast<QVBoxLayout*>(m_others->layout())->addLayout(line);
    connect(remove, &QToolButton::clicked, this, [this, index] {
        auto after = part<Headers>();
        after.erase(after.begin() + std::ptrdiff_t(index));
        m_fields.front().widget->setFocus(Qt::OtherFocusReason);
        edit(tr("remove email header"), std::move(after));
    });
}

void HeadersEditor::showIssues()
{
    for (const auto& field : m_fields)
        showIssuesOf(field);
    // Of the whole, and of those that have no field: there is nothing that could be left.
    contact::Issues others;
    for (const auto& issue : model().issuesUnder(partPath())) {
        const bool hasField = std::ranges::any_of(
            m_fields, [&](const Field& field) { return contact::isAtOrUnder(issue.path, headerPath(field.key)); });
        if (!hasField)
            others.push_back(issue);
    }
    m_note->showIssues(others);
    m_note->setVisible(!others.empty());
    Q_EMIT stateChanged();
}

void HeadersEditor::showIssuesOf(const Field& field)
{
    field.note->setIssues(model().issuesUnder(headerPath(field.key)));
    field.widget->setAccessibleDescription(field.note->text());
}

void HeadersEditor::revealIssues()
{
    for (const auto& field : m_fields)
        field.note->reveal();
    showIssues();
}

QString HeadersEditor::summary() const
{
    return countSummary(std::ssize(part<Headers>()));
}

bool HeadersEditor::showsError() const
{
    return m_note->showsError()
        || std::ranges::any_of(m_fields, [](const Field& field) { return field.note->showsError(); });
}

bool HeadersEditor::focusPath(const QString& path)
{
    if (!isInPart(path))
        return false;
    auto field = std::ranges::find_if(
        m_fields, [&](const Field& candidate) { return contact::isAtOrUnder(path, headerPath(candidate.key)); });
    if (field == m_fields.end())
        field = m_fields.begin();
    revealIssues();
    field->widget->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace composer::ui
