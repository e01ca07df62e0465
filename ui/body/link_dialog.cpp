// SPDX-License-Identifier: Apache-2.0
#include "ui/body/link_dialog.h"

#include "ui/body/html_format.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace composer::ui {

LinkDialog::LinkDialog(const QString& text, QWidget* parent)
    : QDialog(parent)
    , m_text(new QLineEdit(text, this))
    , m_address(new QLineEdit(this))
    , m_problem(new ToneLabel(ToneLabel::Size::Small, this))
{
    setObjectName(QStringLiteral("linkDialog"));
    setWindowTitle(tr("Insert link"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setObjectName(QStringLiteral("linkText"));
    m_text->setPlaceholderText(tr("Track your order"));
    m_address->setObjectName(QStringLiteral("linkAddress"));
    m_address->setPlaceholderText(QStringLiteral("https://shop.example.com/orders"));
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_address->setMinimumWidth(m_address->fontMetrics().averageCharWidth() * 44);
    m_problem->setObjectName(QStringLiteral("linkProblem"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* insert = buttons->addButton(tr("Insert"), QDialogButtonBox::AcceptRole);
    insert->setObjectName(QStringLiteral("insertLink"));
    insert->setDefault(true);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Text"), m_text);
    form->addRow(tr("&Address"), m_address);
    form->addRow(m_problem);
    form->addRow(buttons);
    m_problem->hide();
    connect(buttons, &QDialogButtonBox::accepted, this, &LinkDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_address, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    (text.isEmpty() ? m_text : m_address)->setFocus();
}

QString LinkDialog::text() const
{
    return m_text->text();
}

QString LinkDialog::address() const
{
    return m_address->text().trimmed();
}

void LinkDialog::accept()
{
    const auto problem = linkProblem(address());
    if (problem.isEmpty()) {
        QDialog::accept();
        return;
    }
    m_problem->say(Tone::Bad, problem);
    m_problem->show();
    m_address->setAccessibleDescription(problem);
    m_address->setFocus();
}

} // namespace composer::ui
