// SPDX-License-Identifier: Apache-2.0
#include "ui/credentials/sign_in_box.h"

#include "models/credentials/credentials_panel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"

#include <QDesktopServices>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace composer::ui {

SignInBox::SignInBox(models::CredentialsPanel& panel, QWidget* parent)
    : QFrame(parent)
    , m_panel(panel)
    , m_text(new QLabel(tr("Confirm in the browser that it shows this code:"), this))
    , m_code(new QLabel(this))
    , m_page(new QLabel(this))
    , m_open(pushButton("openSignInPage", tr("&Open the page"), this))
    , m_copy(new CopyButton(tr("Copy link"), tr("Copy the link of the sign-in page"), this))
{
    setObjectName(QStringLiteral("signInBox"));
    setFrameShape(QFrame::StyledPanel);
    auto large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(font().pointSizeF() * 1.8);
    large.setBold(true);
    m_code->setObjectName(QStringLiteral("signInCode"));
    m_code->setFont(large);
    m_page->setObjectName(QStringLiteral("signInPage"));
    for (auto* label : {m_text, m_code, m_page}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (auto* label : {m_code, m_page}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setLayoutDirection(Qt::LeftToRight);
    }
    m_copy->setObjectName(QStringLiteral("copySignInLink"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    for (auto* label : {m_text, m_code, m_page})
        column->addWidget(label);
    column->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto& code = m_panel.code())
            QDesktopServices::openUrl(code->pageWithCode);
    });
    hide();
}

void SignInBox::showCode()
{
    const auto& code = m_panel.code();
    setVisible(code.has_value());
    if (!code) {
        m_opened.clear();
        return;
    }
    m_code->setText(code->code);
    m_page->setText(code->page.toString(QUrl::FullyEncoded)); // a foreign script stays visible as what it is
    // Assistive technology reads nothing of a label but its name.
    m_code->setAccessibleName(tr("Sign-in code: %1").arg(m_code->text()));
    m_page->setAccessibleName(tr("Sign-in page: %1").arg(m_page->text()));
    m_copy->setContent(code->pageWithCode.toString(QUrl::FullyEncoded));
    if (std::exchange(m_opened, code->pageWithCode) != code->pageWithCode)
        QDesktopServices::openUrl(code->pageWithCode);
}

} // namespace composer::ui
