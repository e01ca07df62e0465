// SPDX-License-Identifier: Apache-2.0
#include "ui/details/side_panel.h"

#include "contact/issues/field_path.h"
#include "models/composer/composer_model.h"
#include "texts/field_text.h"
#include "ui/details/attachments_editor.h"
#include "ui/details/attributes_editor.h"
#include "ui/details/contact_fields.h"
#include "ui/details/fold_out.h"
#include "ui/details/headers_editor.h"
#include "ui/details/references_editor.h"
#include "ui/segments/expiry_editor.h"
#include "ui/segments/segments_editor.h"
#include "ui/segments/subtype_editor.h"

#include <QApplication>
#include <QVBoxLayout>

namespace composer::ui {

using contact::FieldId;

SidePanel::SidePanel(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : QScrollArea(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("sidePanel"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(300);
    auto* page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(8, 10, 10, 10);
    m_column->setSpacing(6);
    addContact(undo);
    addPart(QStringLiteral("references"), tr("References"), new ReferencesEditor(model, undo));
    addPart(QStringLiteral("attributes"), tr("Attributes"), new AttributesEditor(model, undo));
    addPart(QStringLiteral("attachments"), tr("Attachments"), new AttachmentsEditor(model, undo));
    addPart(QStringLiteral("segments"), tr("Segment attributes"), new SegmentsEditor(model, undo));
    addPart(QStringLiteral("headers"), tr("Email headers"), new HeadersEditor(model, undo));
    m_column->addStretch(1);
    setWidget(page);
    m_contact->setOpen(true);
    connect(&m_model, &models::ComposerModel::issuesChanged, this, &SidePanel::showState);
    // A field that is reached by the Tab key must be seen.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && widget()->isAncestorOf(now))
            reveal(now);
    });
    showState();
}

std::span<const FieldId> SidePanel::fields()
{
    static const auto all = [] {
        std::vector<FieldId> ids(ContactFields::fields().begin(), ContactFields::fields().end());
        for (const auto id : {FieldId::References, FieldId::Attributes, FieldId::Attachments,
                 FieldId::SegmentAttributes, FieldId::Headers})
            ids.push_back(id);
        return ids;
    }();
    return all;
}

void SidePanel::addContact(QUndoStack& undo)
{
    m_fields = new ContactFields(m_model);
    m_expiry = new ExpiryEditor(m_model, undo);
    m_subtype = new SubtypeEditor(m_model, undo);
    m_fields->addWidget(tr("Expires"), m_expiry);
    m_fields->addWidget(tr("Subtype"), m_subtype);
    connect(m_expiry, &ExpiryEditor::stateChanged, this, &SidePanel::showState);
    connect(m_subtype, &SubtypeEditor::stateChanged, this, &SidePanel::showState);
    m_contact = addSection(QStringLiteral("contact"), tr("Contact"), m_fields);
}

void SidePanel::addPart(const QString& name, const QString& title, PartEditor* part)
{
    auto* section = addSection(name, title, part);
    m_parts.push_back({part, section});
    const auto showSummary = [part, section] {
        section->setSummary(part->summary());
        section->setHasError(part->showsError());
    };
    connect(part, &PartEditor::stateChanged, section, showSummary);
    showSummary();
}

FoldOut* SidePanel::addSection(const QString& name, const QString& title, QWidget* content)
{
    auto* section = new FoldOut(name + QLatin1String("Section"), title, content);
    m_column->addWidget(section);
    m_sections.push_back(section);
    connect(section, &FoldOut::openChanged, this, &SidePanel::openSectionsChanged);
    return section;
}

void SidePanel::revealIssues()
{
    m_fields->revealIssues();
    m_expiry->revealIssues();
    m_subtype->revealIssues();
    for (const auto& part : m_parts)
        part.editor->revealIssues();
    showState();
}

bool SidePanel::focusPath(const QString& issuePath)
{
    if (const auto id = contact::shownFieldAt(issuePath, ContactFields::fields())) {
        m_contact->setOpen(true);
        return m_fields->focusField(*id);
    }
    // Only what is visible takes the focus.
    const bool wasOpen = m_contact->isOpen();
    m_contact->setOpen(true);
    if (m_expiry->focusPath(issuePath) || m_subtype->focusPath(issuePath))
        return true;
    m_contact->setOpen(wasOpen);
    for (const auto& [editor, section] : m_parts) {
        if (!contact::isAtOrUnder(issuePath, QLatin1String(contact::field(editor->partId()).path)))
            continue;
        section->setOpen(true);
        return editor->focusPath(issuePath);
    }
    return false;
}

QStringList SidePanel::openSections() const
{
    QStringList names;
    for (const auto* section : m_sections) {
        if (section->isOpen())
            names << section->objectName();
    }
    return names;
}

void SidePanel::setOpenSections(const QStringList& names)
{
    for (auto* section : m_sections)
        section->setOpen(names.contains(section->objectName()));
}

void SidePanel::showState()
{
    m_contact->setHasError(m_fields->showsError() || m_expiry->showsError() || m_subtype->showsError());
}

void SidePanel::reveal(QWidget* field)
{
    // A new row has its place only after the layout was done.
    widget()->layout()->activate();
    ensureWidgetVisible(field, 20, 40);
}

} // namespace composer::ui
