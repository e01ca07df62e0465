// SPDX-License-Identifier: Apache-2.0
#include "ui/credentials/credentials_page.h"

#include "models/credentials/credentials_panel.h"
#include "texts/time_left_text.h"
#include "texts/time_text.h"
#include "ui/credentials/sign_in_box.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/tone_label.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace composer::ui {

using models::CredentialsPanel;
using Phase = CredentialsPanel::Phase;

namespace {

constexpr std::chrono::seconds tick {15}; // minutes are shown

QLabel* makeLabel(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString clockTime(base::UtcTime time)
{
    const auto local = models::localTime(time);
    return QLocale().toString(local.time(), QLocale::ShortFormat) + u' ' + local.timeZoneAbbreviation();
}

} // namespace

CredentialsPage::CredentialsPage(CredentialsPanel& panel, QWidget* parent)
    : QWidget(parent)
    , m_panel(panel)
    , m_name(makeLabel("credentialName", this))
    , m_words(makeLabel("credentialWords", this))
    , m_state(new ToneLabel(ToneLabel::Size::Normal, this))
    , m_advice(new ToneLabel(ToneLabel::Size::Small, this))
    , m_facts(new QWidget(this))
    , m_form(new QFormLayout(m_facts))
    , m_source(addFact("credentialSource", tr("Source")))
    , m_key(addFact("credentialKey", tr("Access key")))
    , m_account(addFact("credentialAccount", tr("Account")))
    , m_identity(addFact("credentialIdentity", tr("Identity")))
    , m_left(addFact("credentialTimeLeft", tr("Valid")))
    , m_check(pushButton("checkCredentials", tr("Chec&k"), this))
    , m_refresh(pushButton("refreshCredentials", tr("&Refresh"), this))
    , m_signIn(pushButton("signIn", tr("&Sign in…"), this))
    , m_forget(pushButton("forgetCredentials", tr("&Forget"), this))
    , m_cancel(pushButton("cancelCredentials", tr("C&ancel"), this))
    , m_box(new SignInBox(panel, this))
    , m_traceTitle(makeLabel("traceTitle", this))
    , m_trace(new QPlainTextEdit(this))
    , m_copy(new CopyButton(tr("Copy"), tr("Copy the search log"), this))
{
    m_state->setObjectName(QStringLiteral("credentialState"));
    m_advice->setObjectName(QStringLiteral("credentialAdvice"));
    m_trace->setObjectName(QStringLiteral("credentialTrace"));
    m_trace->setReadOnly(true);
    m_trace->setTabChangesFocus(true);
    m_copy->setObjectName(QStringLiteral("copyTrace"));
    layOut();
    connectPanel();
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &CredentialsPage::showTimeLeft);
    m_tick.start();
    showPanel();
}

QLabel* CredentialsPage::addFact(const char* name, const QString& caption)
{
    auto* value = makeLabel(name, m_facts);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_form->addRow(caption, value);
    return value;
}

void CredentialsPage::layOut()
{
    auto strong = m_name->font();
    strong.setBold(true);
    strong.setPointSizeF(strong.pointSizeF() * 1.2);
    m_name->setFont(strong);
    m_form->setContentsMargins({});
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    for (auto* button : {m_check, m_refresh, m_signIn, m_forget, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* title = new QHBoxLayout;
    title->addWidget(m_traceTitle, 1);
    title->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_words);
    column->addWidget(m_state);
    column->addWidget(m_advice);
    column->addWidget(m_facts);
    column->addLayout(buttons);
    column->addWidget(m_box);
    column->addLayout(title);
    column->addWidget(m_trace, 1);
    column->addStretch(0);
}

void CredentialsPage::connectPanel()
{
    connect(&m_panel, &CredentialsPanel::changed, this, &CredentialsPage::showPanel);
    connect(m_check, &QPushButton::clicked, &m_panel, &CredentialsPanel::check);
    connect(m_refresh, &QPushButton::clicked, &m_panel, &CredentialsPanel::refresh);
    connect(m_signIn, &QPushButton::clicked, &m_panel, &CredentialsPanel::signIn);
    connect(m_forget, &QPushButton::clicked, &m_panel, &CredentialsPanel::forget);
    connect(m_cancel, &QPushButton::clicked, &m_panel, &CredentialsPanel::cancel);
}

void CredentialsPage::showPanel()
{
    const auto* entry = m_panel.entry();
    m_name->setText(entry ? entry->name : tr("Nothing selected"));
    m_words->setText(entry ? entry->words : QString());
    const bool isIdle = entry && !m_panel.isBusy();
    for (auto* button : {m_check, m_refresh, m_signIn, m_forget})
        button->setEnabled(isIdle);
    m_signIn->setVisible(m_panel.canSignIn());
    m_forget->setEnabled(isIdle && (m_panel.canSignIn() || (m_panel.result() && m_panel.result()->found)));
    m_refresh->setEnabled(isIdle && m_panel.result().has_value());
    m_cancel->setVisible(m_panel.isBusy());
    m_box->showCode();
    showState();
    showFacts();
    showTrace();
}

void CredentialsPage::showState()
{
    const auto& result = m_panel.result();
    const auto say = [this](const models::Notice& notice) {
        m_state->say(notice.tone, notice.headline);
        m_advice->say(Tone::Quiet, notice.advice);
        m_advice->setVisible(!notice.advice.isEmpty());
    };
    if (m_panel.phase() == Phase::Checking)
        return say({.tone = Tone::Plain, .headline = tr("Looking for credentials…")});
    if (m_panel.phase() == Phase::SigningIn)
        return say({.tone = Tone::Plain,
            .headline = m_panel.code() ? tr("Waiting for you to sign in in the browser…") : tr("Signing in…")});
    if (m_panel.phase() == Phase::Forgetting)
        return say({.tone = Tone::Plain, .headline = tr("Signing out…")});
    if (const auto& problem = m_panel.problem())
        return say(*problem);
    if (result && result->error)
        return say(models::credentialText(*result->error));
    if (result && result->notAsked)
        return say(models::notAskedText(*result->notAsked));
    if (result)
        return say({.tone = Tone::Good, .headline = tr("These credentials are valid.")});
    if (const auto* entry = m_panel.entry(); entry && !entry->problem.isEmpty())
        return say({Tone::Bad, {}, entry->problem, tr("Correct it in the AWS config file.")});
    say({.tone = Tone::Quiet,
        .headline = tr("Not checked yet. Check looks for the credentials and asks AWS whose they are.")});
}

void CredentialsPage::showFacts()
{
    const auto& result = m_panel.result();
    const bool hasFound = result && result->found;
    m_facts->setVisible(hasFound);
    if (!hasFound)
        return;
    m_source->setText(result->found->source);
    m_key->setText(result->found->accessKeyId);
    m_account->setText(result->account());
    m_identity->setText(result->caller ? result->caller->arn : tr("unknown"));
    m_form->labelForField(m_account)->setVisible(!m_account->text().isEmpty());
    m_account->setVisible(!m_account->text().isEmpty());
    showTimeLeft();
}

void CredentialsPage::showTimeLeft()
{
    const auto& result = m_panel.result();
    if (!result || !result->found)
        return;
    const auto& end = result->found->expires;
    m_left->setText(end
            ? tr("%1 (until %2)").arg(models::timeLeftText(*end, m_panel.now() + result->clockOffset), clockTime(*end))
            : tr("does not expire"));
}

void CredentialsPage::showTrace()
{
    const auto& result = m_panel.result();
    QStringList lines = result ? models::traceLines(result->trace) : m_panel.isBusy() ? QStringList() : m_panel.chain();
    m_traceTitle->setText(result ? tr("Search log") : tr("Search order"));
    m_trace->setAccessibleName(m_traceTitle->text());
    if (result && result->error) {
        const auto notice = models::credentialText(*result->error);
        if (!notice.details.isEmpty())
            lines << QString() << notice.details;
    }
    const auto whole = lines.join(u'\n');
    if (m_trace->toPlainText() != whole)
        m_trace->setPlainText(whole);
    m_copy->setContent(whole);
    for (auto* widget :
        {static_cast<QWidget*>(m_traceTitle), static_cast<QWidget*>(m_trace), static_cast<QWidget*>(m_copy)})
        widget->setVisible(!lines.isEmpty());
}

} // namespace composer::ui
