// SPDX-License-Identifier: Apache-2.0
#include "ui/segments/segments_editor.h"

#include "contact/issues/field_path.h"
#include "models/composer/segment_tree_model.h"
#include "ui/form/field_note.h"
#include "ui/segments/segment_delegate.h"
#include "ui/segments/segment_view.h"
#include "ui/widgets/symbol_icon.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace composer::ui {

using models::SegmentAttributes;
using models::SegmentTreeModel;

SegmentsEditor::SegmentsEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : PartEditor(model, undo, contact::FieldId::SegmentAttributes, parent)
    , m_tree(new SegmentTreeModel(this))
    , m_view(new SegmentView(this))
    , m_empty(new ToneLabel(ToneLabel::Size::Small, this))
    , m_note(new FieldNote(this))
    , m_add(button("segmentAdd", "add", tr("Add"), tr("Add an attribute (Insert)")))
    , m_addInside(button("segmentAddInside", "inside", tr("Add inside"), tr("Add to the selected map or list")))
    , m_remove(button("segmentRemove", "remove", tr("Remove"), tr("Remove the selected row (Delete)")))
{
    m_view->setObjectName(QStringLiteral("segments"));
    m_view->setAccessibleName(tr("Segment attributes"));
    m_view->setModel(m_tree);
    m_note->setObjectName(QStringLiteral("segmentsNote"));
    m_empty->setObjectName(QStringLiteral("segmentsEmpty"));
    m_empty->say(
        Tone::Quiet, tr("Values that Amazon Connect itself uses. Your own must exist as predefined attributes."));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    for (auto* each : {m_add, m_addInside, m_remove})
        buttons->addWidget(each);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_empty);
    column->addWidget(m_view);
    column->addWidget(m_note);
    column->addLayout(buttons);
    connectButtons();
    registerTyping();
    showPart();
    m_view->expandToDepth(1);
    m_view->header()->resizeSection(SegmentTreeModel::NameColumn, 130);
    m_view->header()->resizeSection(SegmentTreeModel::KindColumn, 74);
}

QToolButton* SegmentsEditor::button(const char* name, const char* symbol, const QString& text, const QString& toolTip)
{
    auto* made = new QToolButton(this);
    made->setObjectName(QLatin1String(name));
    made->setText(text);
    made->setIcon(symbolIcon(symbol, palette()));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setToolTip(toolTip);
    return made;
}

void SegmentsEditor::connectButtons()
{
    connect(m_tree, &SegmentTreeModel::edited, this, [this](const SegmentAttributes& after, const QString& place) {
        edit(m_what.isEmpty() ? tr("edit segment attribute") : m_what, after, place);
    });
    connect(m_add, &QToolButton::clicked, this, [this] { addAndEdit(false); });
    connect(m_addInside, &QToolButton::clicked, this, [this] { addAndEdit(true); });
    connect(m_remove, &QToolButton::clicked, this, &SegmentsEditor::removeCurrent);
    connect(m_view, &SegmentView::addAsked, this, [this] { addAndEdit(false); });
    connect(m_view, &SegmentView::removeAsked, this, &SegmentsEditor::removeCurrent);
    connect(m_view, &SegmentView::cellEntered, this, &SegmentsEditor::showButtons);
    connect(m_view, &SegmentView::cellLeft, this, [this] {
        showButtons();
        revealIssues();
    });
    connect(m_view, &QTreeView::expanded, this, &SegmentsEditor::fitHeight);
    connect(m_view, &QTreeView::collapsed, this, &SegmentsEditor::fitHeight);
    connect(m_tree, &QAbstractItemModel::rowsInserted, m_view,
        [this](const QModelIndex& parent) { m_view->expand(parent); });
}

/// A cell takes what is typed in it only when it is left.
void SegmentsEditor::registerTyping()
{
    auto& cells = m_view->cells();
    m_pending = model().pendingEdits().add({[&cells] { cells.commitTyping(); }, [&cells] { cells.dropTyping(); },
        [this, &cells](contact::EmailContact& contact) {
            const auto typing = cells.typing();
            if (!typing)
                return;
            if (auto after = m_tree->afterSetting(contact.segmentAttributes, typing->cell, typing->text))
                contact.segmentAttributes = *std::move(after);
        }});
    connect(&cells, &SegmentDelegate::typed, &model().pendingEdits(), &models::PendingEdits::noteTyping);
}

/// The new row's first editable cell is opened: name, Tab, value.
void SegmentsEditor::addAndEdit(bool inside)
{
    const QPersistentModelIndex at = m_view->currentIndex().siblingAtColumn(0);
    m_what = tr("add segment attribute");
    if (inside)
        m_tree->addInside(at);
    else
        m_tree->add(at);
    m_what.clear();
    const auto around = inside ? QModelIndex(at) : at.parent();
    const int row = inside || !at.isValid() ? m_tree->rowCount(around) - 1 : at.row() + 1;
    const auto added = m_tree->index(row, 0, around);
    const bool hasName = added.flags() & Qt::ItemIsEditable;
    m_view->editCell(hasName ? added : added.siblingAtColumn(SegmentTreeModel::ValueColumn));
}

void SegmentsEditor::removeCurrent()
{
    m_what = tr("remove segment attribute");
    m_tree->remove(m_view->currentIndex());
    m_what.clear();
    m_view->setFocus(Qt::OtherFocusReason);
}

void SegmentsEditor::showPart()
{
    m_tree->setAttributes(part<SegmentAttributes>());
    if (!isEditing())
        m_note->conceal();
    const bool isEmpty = m_tree->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    fitHeight();
    showButtons();
    showIssues();
}

/// As high as its rows: the panel scrolls, not the tree in it.
void SegmentsEditor::fitHeight()
{
    int rows = 0;
    for (auto index = m_tree->index(0, 0); index.isValid(); index = m_view->indexBelow(index))
        ++rows;
    constexpr int most = 14;
    const int height = m_view->sizeHintForRow(0) * std::min(rows + 1, most) + m_view->header()->sizeHint().height() + 4;
    m_view->setFixedHeight(std::max(height, 60));
}

void SegmentsEditor::showButtons()
{
    const auto at = m_view->currentIndex();
    m_addInside->setEnabled(m_tree->isContainer(at));
    m_remove->setEnabled(at.isValid());
}

contact::Issues SegmentsEditor::issues() const
{
    contact::Issues found;
    for (const auto& issue : model().issuesUnder(partPath())) {
        if (issue.path == partPath() || m_tree->indexAt(issue.path).isValid())
            found.push_back(issue);
    }
    return found;
}

void SegmentsEditor::showIssues()
{
    if (m_tree->attributes() != part<SegmentAttributes>())
        return; // showPart() follows
    const auto found = issues();
    m_tree->setIssues(found);
    m_note->setIssues(found);
    m_note->setVisible(m_note->hasIssue());
    m_view->setProperty("revealed", m_note->hasIssue());
    m_view->setAccessibleDescription(m_note->text());
    m_view->viewport()->update();
    Q_EMIT stateChanged();
}

void SegmentsEditor::revealIssues()
{
    m_note->reveal();
    showIssues();
}

QString SegmentsEditor::summary() const
{
    return countSummary(m_tree->rowCount());
}

bool SegmentsEditor::showsError() const
{
    return m_note->showsError();
}

bool SegmentsEditor::focusPath(const QString& path)
{
    if (!isInPart(path))
        return false;
    revealIssues();
    const auto index = m_tree->indexAt(path);
    if (index.isValid()) {
        for (auto around = index.parent(); around.isValid(); around = around.parent())
            m_view->expand(around);
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
    (m_view->isHidden() ? static_cast<QWidget*>(m_add) : m_view)->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace composer::ui
