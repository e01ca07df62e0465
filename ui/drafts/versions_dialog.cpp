// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/versions_dialog.h"

#include "contact/member_text.h"
#include "models/drafts/draft_document.h"
#include "ui/widgets/fitting_size.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace composer::ui {

using contact::FieldId;

namespace {

/// Enough to recognise a text; a whole one of five megabytes would block the window.
constexpr int shownCharacters = 20'000;

} // namespace

VersionsDialog::VersionsDialog(const models::DraftDocument& document, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_list(new QListWidget(this))
    , m_view(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Versions of this message"));
    setWindowModality(Qt::WindowModal);
    m_list->setObjectName(QStringLiteral("versionList"));
    m_list->setAccessibleName(tr("Versions"));
    m_view->setObjectName(QStringLiteral("versionText"));
    m_view->setAccessibleName(tr("Text of the version"));
    m_view->setReadOnly(true);
    m_view->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_restore = buttons->addButton(tr("Restore this version"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    auto* halves = new QSplitter(this);
    halves->addWidget(m_list);
    halves->addWidget(m_view);
    halves->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(halves, 1);
    column->addWidget(buttons);
    resize(fittingSize(*this, {720, 420}));

    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::showVersion);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT restoreRequested(m_list->currentItem()->data(Qt::UserRole).toString());
        accept();
    });
    fill();
}

void VersionsDialog::fill()
{
    const QLocale locale;
    for (const auto& version : m_document.versions()) {
        auto* item = new QListWidgetItem(locale.toString(version.time.toLocalTime(), QLocale::ShortFormat), m_list);
        item->setData(Qt::UserRole, version.name);
    }
    m_restore->setEnabled(m_list->count() > 0);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    else
        m_view->setPlainText(tr("There is no earlier version of this message yet. One is kept for every minute in "
                                "which you change it, up to 20."));
}

void VersionsDialog::showVersion()
{
    const auto* item = m_list->currentItem();
    if (!item)
        return;
    const auto draft = m_document.version(item->data(Qt::UserRole).toString());
    m_restore->setEnabled(draft.hasValue());
    if (!draft) {
        m_view->setPlainText(draft.error());
        return;
    }
    const auto text = [&](FieldId id) { return contact::textOf(draft->contact, id); };
    m_view->setPlainText(tr("From: %1\nTo: %2\nSubject: %3\n\n%4")
                             .arg(text(FieldId::FromAddress), text(FieldId::DestinationEmailAddress),
                                 text(FieldId::Subject), text(FieldId::Body).left(shownCharacters)));
}

} // namespace composer::ui
