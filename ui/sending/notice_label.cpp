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
    connect(&m_model, &ComposerModel::issuesFound, this, [this] { say(Notice::Problems); });
    connect(&m_model, &ComposerModel::alreadyCreated, this, [this] { say(Notice::AlreadyCreated); });
    connect(&m_model, &ComposerModel::issuesChanged, this, &NoticeLabel::refresh);
    connect(&m_model.submission(), &SubmissionModel::changed, this, &NoticeLabel::sayOfSubmission);
    say(Notice::None);
}

void NoticeLabel::say(Notice notice)
{
    m_notice = notice;
    refresh();
}

/// The outcome itself is shown beside this; here is only what can be done about it.
void NoticeLabel::sayOfSubmission()
{
    const auto& submission = m_model.submission();
    const bool isFinished = submission.phase() == SubmissionModel::Phase::Finished;
    if (!isFinished)
        return say(Notice::None);
    using Cause = sending::Outcome::Cause;
    const auto cause = submission.outcome().cause;
    say(cause == Cause::TokenUsed         ? Notice::TokenUsed
            : cause == Cause::Credentials ? Notice::Credentials
                                          : Notice::None);
}

/// Fixed problems leave the list at once.
void NoticeLabel::refresh()
{
    if (m_notice == Notice::Problems && !contact::hasErrors(m_model.issues()))
        m_notice = Notice::None;
    if (m_notice == Notice::AlreadyCreated && !m_model.isAlreadyCreated())
        m_notice = Notice::None;
    setVisible(m_notice != Notice::None);
    if (m_notice == Notice::Problems)
        m_text->setText(problemList());
    else if (m_notice == Notice::AlreadyCreated)
        m_text->setText(tr("A contact was already created from this message. Change it or %1.")
                            .arg(link(QStringLiteral("again"), tr("send it again as a second contact"))));
    else if (m_notice == Notice::TokenUsed)
        m_text->setText(link(QStringLiteral("again"), tr("Send it as a second contact, with a new client token")));
    else if (m_notice == Notice::Credentials)
        m_text->setText(link(QStringLiteral("credentials"), tr("Show the credentials to sign in or to see why")));
    // Assistive technology reads a label's name, and would read out the markup of its links.
    if (m_notice != Notice::None)
        m_text->setAccessibleName(QTextDocumentFragment::fromHtml(m_text->text()).toPlainText());
    m_icon->setPixmap(symbolPixmap(m_notice == Notice::Problems ? "error" : "warning",
        m_notice == Notice::Problems ? Tone::Bad : Tone::Attention, *this));
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
