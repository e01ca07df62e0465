// SPDX-License-Identifier: Apache-2.0
#include "ui/details/rows_editor.h"

#include "contact/issues/field_path.h"
#include "ui/details/part_row.h"
#include "ui/form/field_note.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/symbol_icon.h"
#include "ui/widgets/tone_label.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace composer::ui {

namespace {

/// As many as fill a screen; further ones follow in the pauses between events.
constexpr std::size_t builtAtOnce = 30;
constexpr std::chrono::milliseconds buildingTime {12};

/// Every shown row would lay out all the others at once.
class LayoutPause {
public:
    explicit LayoutPause(QLayout& layout)
        : m_layout(layout)
    {
        m_layout.setEnabled(false);
    }
    Q_DISABLE_COPY_MOVE(LayoutPause)
    ~LayoutPause()
    {
        m_layout.setEnabled(true);
        m_layout.update();
    }

private:
    QLayout& m_layout;
};

/// NoFocus widgets between the fields would be taken along by QWidget::setTabOrder().
QWidget* focusableBefore(QWidget* widget)
{
    auto* before = widget->previousInFocusChain();
    while (before != widget && before->focusPolicy() == Qt::NoFocus)
        before = before->previousInFocusChain();
    return before;
}

} // namespace

RowsEditor::RowsEditor(models::ComposerModel& model, QUndoStack& undo, contact::FieldId part, Texts texts,
    std::unique_ptr<RowItems> items, QWidget* parent)
    : PartEditor(model, undo, part, parent)
    , m_texts(std::move(texts))
    , m_items(std::move(items))
    , m_column(new QVBoxLayout(this))
    , m_list(new QVBoxLayout)
    , m_empty(new ToneLabel(ToneLabel::Size::Small, this))
    , m_note(new FieldNote(this))
    , m_add(pushButton(QByteArray(m_texts.name).append("Add").constData(), m_texts.add, this))
{
    const QLatin1String name(m_texts.name);
    m_empty->setObjectName(name + QLatin1String("sEmpty"));
    m_note->setObjectName(name + QLatin1String("sNote"));
    m_note->hide();
    m_add->setIcon(symbolIcon("add", palette()));
    m_column->setContentsMargins({});
    m_column->setSpacing(6);
    m_list->setSpacing(6);
    m_column->addWidget(m_empty);
    m_column->addLayout(m_list);
    m_column->addWidget(m_note);
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
    m_empty->say(Tone::Quiet, m_texts.empty);
    connect(m_add, &QPushButton::clicked, this, &RowsEditor::addRow);
    connect(&m_timing, &IssueTiming::due, this, [this](QWidget* field) {
        for (auto* at = field->parentWidget(); at && at != this; at = at->parentWidget()) {
            if (auto* row = qobject_cast<PartRow*>(at))
                return row->reveal(field);
        }
    });
    connect(&m_building, &QTimer::timeout, this, [this] {
        QElapsedTimer time;
        time.start();
        const LayoutPause pause(*m_column);
        while (m_rows.size() < m_items->count() && time.elapsed() < buildingTime.count())
            buildRow(m_rows.size());
        if (m_rows.size() >= m_items->count())
            m_building.stop();
    });
}

std::size_t RowsEditor::indexOf(const PartRow* row) const
{
    return std::size_t(std::ranges::find(m_rows, row) - m_rows.begin());
}

void RowsEditor::addRow()
{
    edit(m_texts.undoAdd, m_items->withBlank());
    buildUpTo(m_items->count());
    if (!m_rows.empty())
        m_rows.back()->firstField()->setFocus(Qt::OtherFocusReason);
}

QString RowsEditor::summary() const
{
    return m_items->summary();
}

void RowsEditor::insertLines(std::size_t index, const QString& lines)
{
    if (auto after = m_items->withLines(index, lines))
        edit(m_texts.undoAdd, *std::move(after));
}

void RowsEditor::showPart()
{
    showChange(m_items->replace(model().part(partId())));
}

void RowsEditor::showChange(const RowItems::Change& change)
{
    const auto [at, removed, inserted] = change;
    const auto kept = std::min(removed, inserted);
    const LayoutPause pause(*m_column);
    m_isRevealed = m_isRevealed && isEditing();
    for (auto i = at; i < std::min(at + kept, m_rows.size()); ++i) {
        m_items->fillRow(*m_rows[i], i);
        if (!isEditing())
            m_rows[i]->conceal();
    }
    const auto place = at + kept;
    for (auto i = kept; i < removed && place < m_rows.size(); ++i)
        dropRow(place);
    // A long insertion pushes the rows behind it out: they are made again in their turn.
    while (inserted - kept > builtAtOnce && m_rows.size() > place)
        dropRow(m_rows.size() - 1);
    for (auto i = kept; i < inserted && i - kept < builtAtOnce && place + i - kept <= m_rows.size(); ++i)
        buildRow(place + i - kept);
    renumber(place);
    if (m_rows.size() < m_items->count())
        m_building.start(0);
    showIssues();
    showState();
}

PartRow* RowsEditor::buildRow(std::size_t index)
{
    auto* row = m_items->makeRow(this);
    connectRow(row);
    m_list->insertWidget(int(index), row);
    m_rows.insert(m_rows.begin() + std::ptrdiff_t(index), row);
    m_items->fillRow(*row, index);
    row->setNumber(int(index) + 1);
    orderTabs(index);
    showIssuesOf(index);
    if (m_isRevealed)
        row->revealAll();
    row->show();
    return row;
}

void RowsEditor::buildUpTo(std::size_t count)
{
    while (m_rows.size() < std::min(count, m_items->count()))
        buildRow(m_rows.size());
}

void RowsEditor::connectRow(PartRow* row)
{
    for (auto* field : row->fields())
        m_timing.watch(field);
    connect(row, &PartRow::fieldAdded, &m_timing, &IssueTiming::watch);
    connect(row, &PartRow::edited, this, [this, row](QWidget* field) {
        m_timing.typedIn(field);
        edit(m_texts.undoEdit, m_items->withRow(*row, indexOf(row)), field->objectName());
    });
    connect(row, &PartRow::removeAsked, this, [this, row] { removeAsked(row); });
    connect(row, &PartRow::linesPasted, this, [this, row](const QString& lines) {
        const auto index = indexOf(row);
        insertLines(index, lines);
        if (index < m_rows.size())
            m_rows[index]->firstField()->setFocus(Qt::OtherFocusReason);
    });
    connect(row, &PartRow::stateChanged, this, &PartEditor::stateChanged);
}

void RowsEditor::dropRow(std::size_t index)
{
    auto* row = m_rows[index];
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(index));
    m_list->removeWidget(row);
    disconnect(row, nullptr, this, nullptr);
    row->hide();
    row->setParent(nullptr); // not to be found any more
    row->deleteLater(); // it may be the one that asks
}

void RowsEditor::orderTabs(std::size_t index)
{
    auto* before = index > 0 ? m_rows[index - 1]->tabOrder().back()
                             : focusableBefore(m_rows.size() > 1 ? m_rows[1]->tabOrder().front() : m_add);
    for (auto* widget : m_rows[index]->tabOrder()) {
        if (before != widget)
            setTabOrder(before, widget);
        before = widget;
    }
}

void RowsEditor::renumber(std::size_t from)
{
    for (auto i = from; i < m_rows.size(); ++i)
        m_rows[i]->setNumber(int(i) + 1);
}

void RowsEditor::removeAsked(PartRow* row)
{
    const auto index = indexOf(row);
    const bool byKey = row->removeButton()->hasFocus();
    buildUpTo(index + 2);
    auto* next = index + 1 < m_rows.size() ? m_rows[index + 1] : index > 0 ? m_rows[index - 1] : nullptr;
    QWidget* target = m_add;
    if (next)
        target = byKey ? next->removeButton() : next->firstField();
    target->setFocus(Qt::OtherFocusReason);
    edit(m_texts.undoRemove, m_items->without(index));
}

void RowsEditor::showIssues()
{
    if (!m_items->isEqual(model().part(partId())))
        return; // showPart() follows
    contact::Issues whole;
    sortIssues(whole);
    m_note->showIssues(whole);
    m_note->setVisible(!whole.empty());
    for (std::size_t i = 0; i < std::min(m_rows.size(), m_items->count()); ++i)
        showIssuesOf(i);
    Q_EMIT stateChanged();
}

/// Gives each problem to the row with the longest path around it: the key of a map may hold a full stop.
void RowsEditor::sortIssues(contact::Issues& ofTheWhole)
{
    m_issuesByRow.clear();
    const auto part = partPath();
    const auto issues = model().issuesUnder(part);
    if (issues.empty())
        return;
    for (std::size_t i = 0; i < m_items->count(); ++i)
        m_issuesByRow.insert(rowPath(i), {});
    for (const auto& issue : issues) {
        auto path = issue.path;
        while (path.size() > part.size() && !m_issuesByRow.contains(path))
            path.truncate(std::max(path.lastIndexOf(u'.'), path.lastIndexOf(u'[')));
        (path.size() > part.size() ? m_issuesByRow[path] : ofTheWhole).push_back(issue);
    }
}

void RowsEditor::showIssuesOf(std::size_t index)
{
    const auto path = rowPath(index);
    m_rows[index]->setIssues(m_issuesByRow.value(path), path);
}

void RowsEditor::revealIssues()
{
    m_isRevealed = true;
    for (auto* row : m_rows)
        row->revealAll();
}

bool RowsEditor::focusPath(const QString& path)
{
    if (!isInPart(path))
        return false;
    for (std::size_t i = 0; i < m_items->count(); ++i) {
        const auto row = rowPath(i);
        if (!contact::isAtOrUnder(path, row))
            continue;
        buildUpTo(i + 1);
        m_rows[i]->revealAll();
        auto* field = m_rows[i]->firstField();
        for (const auto& issue : model().issuesUnder(path)) {
            const auto rest = QStringView(issue.path).sliced(row.size());
            field = m_rows[i]->fieldFor(issue, rest.startsWith(u'.') ? rest.sliced(1) : rest);
            break;
        }
        field->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    (m_rows.empty() ? m_add : m_rows.front()->firstField())->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool RowsEditor::showsError() const
{
    return contact::hasErrors(model().issuesUnder(partPath()))
        && (m_note->hasIssue() || std::ranges::any_of(m_rows, [](const PartRow* row) { return row->showsError(); }));
}

void RowsEditor::showState()
{
    m_empty->setVisible(m_items->count() == 0);
}

} // namespace composer::ui
