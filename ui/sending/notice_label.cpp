// SPDX-License-Identifier: Apache-2.0
#include "ui/sending/notice_label.h"

#include "contact/issues/field_path.h"
#include "models/composer/composer_model.h"
#include "texts/field_text.h"
#include "texts/issue_text.h"
#include "texts/place_text.h"
#include "ui/widgets/symbol_icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QUrl>

namespace composer::ui {

using models::ComposerModel;
using models::SubmissionModel;

namespace {

/// A list that fills the window helps no one; the others follow as these are fixed.
constexpr int mostLinks = 12;

} // namespace

NoticeLabel::NoticeLabel(ComposerModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("notice"));
    m_text->setTextFormat(Qt::RichText); // for its links; whatever is foreign in it is escaped
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    connect(m_text, &QLabel::linkActivated, this, &NoticeLabel::follow);
    connect(&m_model, &ComposerModel::issuesFound, this, [this] { say(About::Problems); });
    connect(&m_model, &ComposerModel::alreadyCreated, this, [this] { say(About::AlreadyCreated); });
    connect(&m_model, &ComposerModel::openOutcomeFound, this, [this] { say(About::OpenOutcome); });
    connect(&m_model, &ComposerModel::notSent, this, [this] { say(About::NotSaved); });
    connect(&m_model, &ComposerModel::issuesChanged, this, &NoticeLabel::refresh);
    connect(&m_model.submission(), &SubmissionModel::changed, this, &NoticeLabel::sayOfSubmission);
    say(About::Nothing);
}

void NoticeLabel::say(About about)
{
    m_about = about;
    refresh();
}

/// The outcome itself is shown beside this; here is only what can be done about it.
void NoticeLabel::sayOfSubmission()
{
    const auto& submission = m_model.submission();
    const bool isFinished = submission.phase() == SubmissionModel::Phase::Finished;
    if (!isFinished)
        return say(About::Nothing);
    using Cause = sending::Outcome::Cause;
    const auto cause = submission.outcome().cause;
    say(cause == Cause::TokenUsed         ? About::TokenUsed
            : cause == Cause::Credentials ? About::Credentials
                                          : About::Nothing);
}

/// Fixed problems leave the list at once, and so does what no longer holds of the message.
void NoticeLabel::refresh()
{
    if ((m_about == About::Problems && !contact::hasErrors(m_model.issues()))
        || (m_about == About::AlreadyCreated && !m_model.isAlreadyCreated())
        || (m_about == About::OpenOutcome && m_model.sendMeaning() != ComposerModel::SendMeaning::AfterOpen))
        m_about = About::Nothing;
    setVisible(m_about != About::Nothing);
    Q_EMIT changed();
    if (m_about == About::Nothing)
        return;
    m_text->setText(textNow());
    // Assistive technology reads a label's name, and would read out the markup of its links.
    m_text->setAccessibleName(QTextDocumentFragment::fromHtml(m_text->text()).toPlainText());
    const bool isBad = m_about == About::Problems || m_about == About::NotSaved;
    m_icon->setPixmap(symbolPixmap(isBad ? "error" : "warning", isBad ? Tone::Bad : Tone::Attention, *this));
}

bool NoticeLabel::isAboutOpenOutcome() const
{
    return m_about == About::OpenOutcome;
}

QString NoticeLabel::textNow() const
{
    switch (m_about) {
    case About::Problems:
        return problemList();
    case About::AlreadyCreated:
        return tr("A contact was already created from this message. Change it or %1.")
            .arg(link(QStringLiteral("again"), tr("send it again as a second contact")));
    case About::OpenOutcome:
        return openOutcome();
    case About::NotSaved:
        return tr("Nothing was sent, because this message cannot be saved.").toHtmlEscaped();
    case About::TokenUsed:
        return link(QStringLiteral("again"), tr("Send it as a second contact, with a new client token"));
    case About::Credentials:
        return link(QStringLiteral("credentials"), tr("Show the credentials to sign in or to see why"));
    case About::Nothing:
        break;
    }
    return {};
}

/// The ways on from an outcome that is open, of which only the first is safe.
QString NoticeLabel::openOutcome() const
{
    const auto second = link(QStringLiteral("again"), tr("send this as a second contact"));
    if (!m_model.canRepeatOpen())
        return tr(
            "This message was sent to another environment and may have become a contact there. Change back to that "
            "environment to try again safely, or %1.")
            .arg(second);
    return tr(
        "An earlier version of this message may have become a contact. %1, which cannot create a second contact, or "
        "%2.")
        .arg(link(QStringLiteral("repeat"), tr("Try the earlier version again safely")), second);
}

/// With its colour: rich text would take that of the application's palette, which may be too faint here.
QString NoticeLabel::link(const QString& target, const QString& text) const
{
    return QStringLiteral("<a href=\"%1\" style=\"color:%2\">%3</a>")
        .arg(target, palette().color(QPalette::Link).name(), text.toHtmlEscaped());
}

/// "References “order” › Reference value": with the row of a list that is wrong.
QString NoticeLabel::problemItem(const contact::Issue& issue) const
{
    const auto field = m_model.fieldFor(issue);
    if (!field)
        return QStringLiteral("%1 (%2)").arg(
            models::placeText(issue.path).toHtmlEscaped(), models::issueText(issue).toHtmlEscaped());
    // A missing structure is fixed in the field that is shown for it.
    const bool isInside = contact::isAtOrUnder(issue.path, QLatin1String(contact::field(*field).path));
    const auto name = isInside ? models::placeText(issue.path) : models::fieldText(*field).label;
    return link(QString::fromLatin1(QUrl::toPercentEncoding(issue.path)), name);
}

QString NoticeLabel::problemList() const
{
    QStringList items;
    for (const auto& issue : m_model.issues()) {
        if (issue.severity != contact::Severity::Error)
            continue;
        if (const auto item = problemItem(issue); !items.contains(item))
            items << item;
    }
    auto shown = items.mid(0, mostLinks);
    if (const auto rest = int(items.size() - shown.size()); rest > 0)
        shown << tr("%n more", nullptr, rest);
    const auto count = int(items.size());
    return (count == 1 ? tr("1 problem:") : tr("%n problems:", nullptr, count)) + u' '
        + shown.join(QStringLiteral(" · "));
}

void NoticeLabel::follow(const QString& target)
{
    if (target == QLatin1String("again"))
        m_model.submitAgain();
    else if (target == QLatin1String("repeat"))
        m_model.repeatOpen();
    else if (target == QLatin1String("credentials"))
        Q_EMIT credentialsRequested();
    else
        Q_EMIT problemChosen(QUrl::fromPercentEncoding(target.toLatin1()));
}

void NoticeLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace composer::ui
