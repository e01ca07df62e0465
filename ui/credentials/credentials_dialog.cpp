// SPDX-License-Identifier: Apache-2.0
#include "ui/credentials/credentials_dialog.h"

#include "models/credentials/credentials_panel.h"
#include "ui/credentials/credentials_page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace composer::ui {

using models::CredentialsPanel;

namespace {

constexpr QSize comfortable {780, 560};
constexpr int listWidth = 250;
constexpr int indexRole = Qt::UserRole;

} // namespace

CredentialsDialog::CredentialsDialog(CredentialsPanel& panel, QWidget* parent)
    : QDialog(parent)
    , m_panel(panel)
    , m_problem(new ToneLabel(ToneLabel::Size::Normal, this))
    , m_list(new QListWidget(this))
    , m_page(new CredentialsPage(panel, this))
{
    setObjectName(QStringLiteral("credentialsDialog"));
    setWindowTitle(tr("Credentials"));
    setWindowModality(Qt::WindowModal);
    m_problem->setObjectName(QStringLiteral("credentialFilesProblem"));
    m_list->setObjectName(QStringLiteral("credentialList"));
    m_list->setAccessibleName(tr("Environments and profiles"));
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_list);
    halves->addWidget(m_page);
    halves->setStretchFactor(1, 1);
    halves->setSizes({listWidth, comfortable.width() - listWidth});
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_problem);
    column->addWidget(halves, 1);
    column->addWidget(closeButton("closeCredentials", this));
    connect(&m_panel, &CredentialsPanel::entriesChanged, this, &CredentialsDialog::fill);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            m_panel.choose(item->data(indexRole).toInt());
    });
    fill();
    m_list->setFocus();
    resize(comfortable.boundedTo(screen()->availableSize()));
}

void CredentialsDialog::done(int result)
{
    m_panel.cancel();
    QDialog::done(result);
}

void CredentialsDialog::addHeading(const QString& text)
{
    auto* heading = new QListWidgetItem(text, m_list);
    heading->setFlags(Qt::NoItemFlags);
    auto font = m_list->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setForeground(toneColor(Tone::Quiet, palette(), QPalette::Base)); // not as faint as what is disabled
}

void CredentialsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        fill();
    QDialog::changeEvent(event);
}

void CredentialsDialog::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_problem->say(Tone::Bad, m_panel.filesProblem());
    m_problem->setVisible(!m_panel.filesProblem().isEmpty());
    const auto& entries = m_panel.entries();
    addHeading(tr("Environments"));
    bool isBelowProfiles = false;
    for (int i = 0; i < int(entries.size()); ++i) {
        const auto& entry = entries[std::size_t(i)];
        if (!entry.isEnvironment && !std::exchange(isBelowProfiles, true))
            addHeading(tr("AWS profiles"));
        auto* item = new QListWidgetItem(entry.name + u'\n' + entry.words, m_list);
        item->setData(indexRole, i);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(entry.name, entry.words));
        if (i == m_panel.chosen())
            m_list->setCurrentItem(item);
    }
    m_page->showPanel();
}

} // namespace composer::ui
