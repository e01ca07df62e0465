// SPDX-License-Identifier: Apache-2.0
#include "ui/sent/record_view.h"

#include "contact/issues/path.h"
#include "contact/member_text.h"
#include "texts/field_text.h"
#include "texts/record_text.h"
#include "ui/body/body_preview.h"
#include "ui/sent/fact_grid.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QFontDatabase>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <initializer_list>

namespace composer::ui {

using contact::FieldId;
using models::Fact;

namespace {

constexpr int edge = 14;
constexpr int gap = 8;
constexpr int leastBody = 120;

/// "Anna <anna@example.com>"
QString personText(const contact::EmailAddressInfo& person)
{
    const auto name = person.displayName.value_or(QString());
    const auto address = person.emailAddress.value_or(QString());
    return contact::visibleText((name.isEmpty() ? address : QStringLiteral("%1 <%2>").arg(name, address)).simplified());
}

QString peopleText(const std::vector<contact::EmailAddressInfo>& people)
{
    QStringList texts;
    for (const auto& person : people)
        texts << personText(person);
    return texts.join(QStringLiteral(", "));
}

QString detailsText(const std::vector<Fact>& facts, const QString& headline, const QString& contactId)
{
    QStringList lines {headline};
    if (!contactId.isEmpty())
        lines << QStringLiteral("ContactId: ") + contactId;
    for (const auto& fact : facts)
        lines << QStringLiteral("%1: %2").arg(fact.label, fact.value);
    return lines.join(u'\n') + u'\n';
}

} // namespace

RecordView::RecordView(QWidget* parent)
    : QWidget(parent)
    , m_headline(new ToneLabel(ToneLabel::Size::Normal, this))
    , m_advice(new ToneLabel(ToneLabel::Size::Small, this))
    , m_elsewhere(new ToneLabel(ToneLabel::Size::Small, this))
    , m_contactId(new QLineEdit(this))
    , m_copyContactId(new CopyButton(tr("Copy"), tr("Copy ContactId"), this))
    , m_copyDetails(new CopyButton(tr("Copy details"), tr("Copy details of the outcome"), this))
    , m_contactRow(makeContactRow())
    , m_facts(new FactGrid(2, this))
    , m_tryAgain(addButton("recordTryAgain", tr("Try again safely"), &RecordView::tryAgainRequested))
    , m_editAsNew(addButton("recordEditAsNew", tr("Edit as new"), &RecordView::editAsNewRequested))
    , m_sendAgain(addButton("recordSendAgain", tr("Send again as a second contact"), &RecordView::sendAgainRequested))
    , m_restore(addButton("recordRestore", tr("Restore"), &RecordView::restoreRequested))
    , m_delete(addButton("recordDelete", tr("Delete for good…"), &RecordView::deleteRequested))
    , m_message(new FactGrid(1, this))
    , m_more(new QToolButton(this))
    , m_further(new FactGrid(1, this))
    , m_body(new BodyPreview(
          [this] {
              const auto& contact = m_record.draft.contact;
              return BodyPreview::Source {contact::textOf(contact, FieldId::Body),
                  contact::textOf(contact, FieldId::ContentType) == QLatin1String("text/html")};
          },
          this))
{
    setObjectName(QStringLiteral("recordView"));
    m_headline->setObjectName(QStringLiteral("recordHeadline"));
    m_message->setObjectName(QStringLiteral("recordMessage"));
    m_facts->setObjectName(QStringLiteral("recordFacts"));
    m_further->setObjectName(QStringLiteral("recordFurther"));
    m_more->setObjectName(QStringLiteral("recordMore"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_more, &QToolButton::toggled, m_further, &QWidget::setVisible);
    connect(m_more, &QToolButton::toggled, this,
        [this](bool isOpen) { m_more->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow); });
    m_more->setArrowType(Qt::RightArrow);
    for (auto* part : m_body->findChildren<QWidget*>()) { // the composer has the same parts
        if (!part->objectName().isEmpty())
            part->setObjectName(QStringLiteral("record_") + part->objectName());
    }
    m_body->setMinimumHeight(leastBody);
    layOut();
}

/// A small window scrolls.
void RecordView::layOut()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* message = new QVBoxLayout;
    message->setContentsMargins(edge, gap, edge, gap);
    message->setSpacing(gap);
    message->addWidget(m_message);
    message->addWidget(m_more, 0, Qt::AlignLeading);
    message->addWidget(m_further);
    column->addLayout(message);
    column->addWidget(m_body, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    QWidget* last = m_contactId;
    for (auto* next : std::initializer_list<QWidget*> {
             m_copyContactId, m_tryAgain, m_restore, m_editAsNew, m_sendAgain, m_delete, m_copyDetails, m_more}) {
        setTabOrder(last, next);
        last = next;
    }
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
}

QWidget* RecordView::makeHead()
{
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("recordHead"));
    card->setFrameShape(QFrame::StyledPanel);
    card->setAutoFillBackground(true);
    card->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(edge, gap, edge, gap);
    column->setSpacing(gap);
    for (auto* widget : std::initializer_list<QWidget*> {m_headline, m_advice, m_contactRow, m_facts, m_elsewhere})
        column->addWidget(widget);
    column->addWidget(makeButtons());
    return card;
}

QWidget* RecordView::makeContactRow()
{
    auto* box = new QWidget(this);
    auto* caption = new QLabel(tr("ContactId"), box);
    caption->setBuddy(m_contactId);
    m_contactId->setObjectName(QStringLiteral("recordContactId"));
    m_contactId->setAccessibleName(tr("ContactId"));
    m_contactId->setReadOnly(true);
    m_contactId->setLayoutDirection(Qt::LeftToRight);
    m_contactId->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_contactId->setMaximumWidth(m_contactId->fontMetrics().averageCharWidth() * 42);
    m_copyContactId->setObjectName(QStringLiteral("recordCopyContactId"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(caption);
    row->addWidget(m_contactId, 1);
    row->addWidget(m_copyContactId);
    row->addStretch();
    return box;
}

QPushButton* RecordView::addButton(const char* name, const QString& text, void (RecordView::*signal)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

QWidget* RecordView::makeButtons()
{
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(gap, box);
    flow->setContentsMargins({});
    for (auto* button : std::initializer_list<QPushButton*> {
             m_tryAgain, m_restore, m_editAsNew, m_sendAgain, m_delete, m_copyDetails}) {
        button->setMinimumSize(button->sizeHint().width() + 2 * gap, m_copyDetails->sizeHint().height());
        flow->addWidget(button);
    }
    flow->addWidget(new QWidget(box)); // takes what is left of the last line
    return box;
}

void RecordView::showRecord(const models::DraftDocument::Record& record, bool mayRepeat)
{
    m_record = record;
    const bool isSent = record.sent.has_value();
    const bool isOpen = isSent && record.sent->isOpen();
    m_contactRow->setVisible(isSent && !record.sent->entry.contactId.isEmpty());
    m_copyDetails->setVisible(isSent);
    m_tryAgain->setVisible(isOpen);
    m_sendAgain->setVisible(isSent && !isOpen && record.sent->hasContact);
    m_editAsNew->setEnabled(!isSent || record.sent->hasContact);
    m_restore->setVisible(!isSent);
    m_delete->setVisible(!isSent);
    if (isSent) {
        showSent(*record.sent);
    } else {
        m_headline->say(Tone::Quiet, tr("This message is in the trash. It is deleted 30 days after it was removed."));
        m_advice->hide();
        m_facts->showFacts({});
    }
    showMessage(record.draft.contact);
    setMayRepeat(mayRepeat);
    m_body->refreshLater();
}

void RecordView::showSent(const models::SentRecord& sent)
{
    const auto notice = models::recordText(sent.entry);
    m_headline->say(notice.tone, notice.headline);
    m_advice->say(Tone::Quiet,
        sent.isOpen() ? tr("Use “Try again safely”: with the same client token, no second contact can be created.")
                      : notice.advice);
    m_advice->setVisible(sent.isOpen() || !notice.advice.isEmpty());
    m_contactId->setText(contact::visibleText(sent.entry.contactId));
    m_contactId->setCursorPosition(0);
    m_copyContactId->setContent(sent.entry.contactId);
    const auto facts = models::recordFacts(sent.entry);
    m_facts->showFacts(facts);
    m_copyDetails->setContent(detailsText(facts, notice.headline, sent.entry.contactId));
}

void RecordView::showMessage(const contact::EmailContact& contact)
{
    std::vector<Fact> lines;
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            lines.push_back({label, value});
    };
    const auto clean = [&](FieldId id) { return contact::visibleText(contact::textOf(contact, id).simplified()); };
    add(tr("From"), contact.fromEmailAddress ? personText(*contact.fromEmailAddress) : QString());
    add(tr("To"), clean(FieldId::DestinationEmailAddress));
    add(tr("Also to"), peopleText(contact.additionalRecipients.toAddresses));
    add(tr("Cc"), peopleText(contact.additionalRecipients.ccAddresses));
    add(tr("Subject"), clean(FieldId::Subject));
    if (m_record.sent && !m_record.sent->hasContact)
        add(tr("Message"), tr("It was sent before messages were kept in the journal."));
    m_message->showFacts(lines);
    const auto further = models::furtherMembers(contact);
    m_further->showFacts(further);
    const auto count = QLocale().toString(further.size());
    m_more->setText(m_record.sent ? tr("Everything else that was sent (%1)").arg(count)
                                  : tr("Everything else in this message (%1)").arg(count));
    m_more->setVisible(!further.empty());
    m_more->setChecked(false);
    m_further->hide();
}

void RecordView::setMayRepeat(bool mayRepeat)
{
    const auto& sent = m_record.sent;
    m_tryAgain->setEnabled(mayRepeat);
    m_sendAgain->setEnabled(mayRepeat);
    const bool isElsewhere = sent && !mayRepeat && (!m_tryAgain->isHidden() || !m_sendAgain->isHidden());
    m_elsewhere->setVisible(isElsewhere);
    if (!isElsewhere)
        return;
    const auto place = sent->entry.about.environment.isEmpty() ? sent->entry.scope : sent->entry.about.environment;
    m_elsewhere->say(Tone::Quiet,
        tr("It went to “%1”. Choose that environment to send it again from here.").arg(contact::visibleText(place)));
}

void RecordView::copyContactId()
{
    if (!m_contactId->text().isEmpty())
        m_copyContactId->copy();
}

void RecordView::copyDetails()
{
    if (m_record.sent)
        m_copyDetails->copy();
}

void RecordView::focusStart()
{
    if (m_contactRow->isHidden())
        m_editAsNew->setFocus(Qt::OtherFocusReason);
    else
        m_contactId->setFocus(Qt::OtherFocusReason);
}

QWidget* RecordView::headline() const
{
    return m_headline;
}

} // namespace composer::ui
