// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/key_box.h"

#include "ui/form/form_grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace composer::ui {

using models::AccessKeyStore;

KeyBox::KeyBox(AccessKeyStore& keys, QWidget* parent)
    : QGroupBox(tr("Access key"), parent)
    , m_keys(keys)
    , m_state(new ToneLabel(ToneLabel::Size::Small, this))
{
    setObjectName(QStringLiteral("keyBox"));
    m_state->setObjectName(QStringLiteral("keyState"));
    layOut();
    connect(m_save, &QPushButton::clicked, this, [this] { keep(&AccessKeyStore::store); });
    connect(m_session, &QPushButton::clicked, this, [this] { keep(&AccessKeyStore::holdForSession); });
    connect(m_forget, &QPushButton::clicked, this, &KeyBox::askToForget);
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (m_keys.isBusy())
            m_keys.cancel();
        else
            m_keys.look();
    });
    for (auto* field : {m_id, m_secret})
        connect(field, &QLineEdit::textChanged, this, &KeyBox::showButtons);
    connect(&m_keys, &AccessKeyStore::changed, this, &KeyBox::showState);
    showState();
}

QLineEdit* KeyBox::addField(FormGrid& grid, const char* name, const QString& label, bool isSecret)
{
    auto* field = new QLineEdit(this);
    if (isSecret) {
        field->setEchoMode(QLineEdit::Password); // which also switches copying off
        field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    grid.addRow({captionedRow(QLatin1String(name), label, field)});
    return field;
}

void KeyBox::layOut()
{
    auto* grid = new FormGrid(this, FormGrid::usualGap(*this));
    grid->setColumnStretch(1, 1);
    m_id = addField(*grid, "keyId", tr("Access &key ID"), false);
    m_id->setPlaceholderText(QStringLiteral("AKIA…"));
    m_secret = addField(*grid, "keySecret", tr("Secret access key"), true);
    m_token = addField(*grid, "keyToken", tr("Session token"), true);
    m_token->setPlaceholderText(tr("only with temporary keys"));
    m_save = pushButton("keySave", tr("Save to ke&ychain"), this);
    m_session = pushButton("keySession", tr("&This session only"), this);
    m_look = pushButton("keyLook", tr("Look again"), this);
    m_forget = pushButton("keyForget", tr("Forget…"), this);
    // Two rows: four in one would make the page too wide for a small screen.
    auto* buttons = new QGridLayout;
    buttons->addWidget(m_save, 0, 0);
    buttons->addWidget(m_session, 0, 1);
    buttons->addWidget(m_look, 1, 0);
    buttons->addWidget(m_forget, 1, 1);
    buttons->setColumnStretch(2, 1);
    grid->addWide(m_state);
    grid->addLayout(buttons, grid->rowCount(), 0, 1, -1);
}

void KeyBox::setKeychainOffered(bool isOffered)
{
    m_save->setVisible(isOffered);
    m_look->setVisible(isOffered);
}

void KeyBox::keep(Keep how)
{
    auto id = m_id->text().trimmed().toUtf8();
    auto secret = m_secret->text().trimmed().toUtf8();
    auto token = m_token->text().trimmed().toUtf8();
    const base::ScopedWipe wipeSecret(secret);
    const base::ScopedWipe wipeToken(token);
    const auto kept = (m_keys.*how)({id, secret, token});
    if (!kept) {
        m_state->say(Tone::Bad, kept.error());
        return;
    }
    m_isKeeping = true;
    showState();
}

void KeyBox::clear()
{
    m_isKeeping = false;
    for (auto* field : {m_id, m_secret, m_token})
        field->clear();
}

/// What is forgotten cannot be brought back, so this asks.
void KeyBox::askToForget()
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Forget the access key"),
        tr("Forget the access key of this environment?"), QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("forgetBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("It is removed from the keychain and from this session. It stays valid in AWS."));
    auto* forget = box->addButton(tr("&Forget key"), QMessageBox::DestructiveRole);
    forget->setObjectName(QStringLiteral("forgetKey"));
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(forget, &QPushButton::clicked, &m_keys, &AccessKeyStore::forget);
    box->open(); // window-modal
}

void KeyBox::showState()
{
    const auto notice = m_keys.notice();
    // What was typed for one environment is never kept for another; what could not be kept need not be typed again.
    const bool isKept = m_isKeeping && !m_keys.isBusy() && notice.tone == Tone::Good;
    if (isKept || std::exchange(m_shownId, m_keys.environmentId()) != m_keys.environmentId())
        clear();
    if (!m_keys.isBusy())
        m_isKeeping = false;
    m_state->say(notice);
    m_id->setAccessibleDescription(paragraph(notice));
    m_look->setText(m_keys.isBusy() ? tr("Cancel") : tr("Look again"));
    showButtons();
}

void KeyBox::showButtons()
{
    const bool isTyped = !m_id->text().isEmpty() && !m_secret->text().isEmpty();
    m_save->setEnabled(isTyped && !m_keys.isBusy());
    m_session->setEnabled(isTyped && !m_keys.isBusy());
    m_forget->setEnabled(m_keys.canForget());
}

} // namespace composer::ui
