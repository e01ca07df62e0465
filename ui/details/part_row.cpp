// SPDX-License-Identifier: Apache-2.0
#include "ui/details/part_row.h"

#include "texts/issue_text.h"
#include "ui/form/field_note.h"
#include "ui/widgets/symbol_icon.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace composer::ui {

namespace {

QString sentences(const contact::Issues& issues)
{
    QStringList all;
    for (const auto& issue : issues)
        all << models::issueText(issue);
    return all.join(u'\n');
}

} // namespace

PartRow::PartRow(const char* name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_column(new QVBoxLayout(this))
    , m_remove(new QToolButton(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(2);
    m_remove->setAutoRaise(true);
    m_remove->setIcon(symbolIcon("remove", palette()));
    m_remove->installEventFilter(this);
    connect(m_remove, &QToolButton::clicked, this, &PartRow::removeAsked);
}

void PartRow::addField(QWidget* field, const char* name)
{
    m_fields.push_back({field, QLatin1String(name)});
    Q_EMIT fieldAdded(field);
}

void PartRow::addButton(QWidget* button, const char* name)
{
    m_fields.push_back({button, QLatin1String(name), true});
}

void PartRow::removeComesNext()
{
    m_fields.push_back({m_remove, QLatin1String("Remove"), true});
}

void PartRow::setNumber(int number)
{
    if (m_number == number)
        return;
    m_number = number;
    rename();
}

void PartRow::rename()
{
    const auto row = m_name + QString::number(m_number);
    setObjectName(row);
    for (const auto& field : m_fields) {
        field.widget->setObjectName(row + field.name);
        if (field.widget == m_remove)
            continue;
        field.widget->setAccessibleName(nameOf(field.widget));
        // Of a date field, say: it would be a nameless field in the accessibility tree.
        for (auto* inner : field.widget->findChildren<QLineEdit*>())
            inner->setAccessibleName(field.widget->accessibleName());
    }
    m_remove->setObjectName(row + QLatin1String("Remove"));
    const auto name = removeName();
    m_remove->setAccessibleName(name);
    m_remove->setToolTip(name.toHtmlEscaped());
}

void PartRow::setIssues(const contact::Issues& issues, const QString& rowPath)
{
    const bool hadNone = std::ranges::all_of(m_fields, [](const Field& field) { return field.issues.empty(); });
    if (issues.empty() && hadNone && !m_note)
        return;
    for (auto& field : m_fields)
        field.issues.clear();
    for (const auto& issue : issues) {
        const auto rest = QStringView(issue.path).sliced(std::min(rowPath.size(), issue.path.size()));
        const auto* widget = fieldFor(issue, rest.startsWith(u'.') ? rest.sliced(1) : rest);
        const auto field = std::ranges::find(m_fields, widget, &Field::widget);
        (field == m_fields.end() ? m_fields.front() : *field).issues.push_back(issue);
    }
    for (auto& field : m_fields) {
        if (field.issues.empty())
            field.isRevealed = false;
    }
    showProblems();
}

void PartRow::reveal(const QWidget* field)
{
    const auto found = std::ranges::find(m_fields, field, &Field::widget);
    if (found == m_fields.end() || found->issues.empty() || found->isRevealed)
        return;
    found->isRevealed = true;
    showProblems();
}

void PartRow::revealAll()
{
    for (auto& field : m_fields)
        field.isRevealed = !field.issues.empty();
    showProblems();
}

void PartRow::conceal()
{
    for (auto& field : m_fields)
        field.isRevealed = false;
    showProblems();
}

void PartRow::showProblems()
{
    contact::Issues shown;
    for (const auto& field : m_fields) {
        if (field.isButton)
            continue;
        if (field.isRevealed)
            shown.insert(shown.end(), field.issues.begin(), field.issues.end());
        const auto said = field.isRevealed ? sentences(field.issues) : QString();
        if (field.widget->accessibleDescription() != said)
            field.widget->setAccessibleDescription(said);
    }
    if (!shown.empty() && !m_note) {
        m_note = new FieldNote(this);
        m_column->addWidget(m_note);
    }
    if (m_note) {
        m_note->setObjectName(objectName() + QLatin1String("Note"));
        m_note->showIssues(shown);
        m_note->setVisible(!shown.empty());
    }
    Q_EMIT stateChanged();
}

bool PartRow::showsError() const
{
    return std::ranges::any_of(
        m_fields, [](const Field& field) { return field.isRevealed && contact::hasErrors(field.issues); });
}

std::vector<QWidget*> PartRow::tabOrder() const
{
    std::vector<QWidget*> order;
    for (const auto& field : m_fields)
        order.push_back(field.widget);
    if (std::ranges::find(order, m_remove) == order.end())
        order.push_back(m_remove);
    return order;
}

std::vector<QWidget*> PartRow::fields() const
{
    std::vector<QWidget*> found;
    for (const auto& field : m_fields) {
        if (!field.isButton)
            found.push_back(field.widget);
    }
    return found;
}

QWidget* PartRow::firstField() const
{
    return m_fields.front().widget;
}

bool PartRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_remove && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        Q_EMIT removeAsked();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PartRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_remove->setIcon(symbolIcon("remove", palette()));
    QWidget::changeEvent(event);
}

} // namespace composer::ui
