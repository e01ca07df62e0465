// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_preview.h"

#include "html/html_limits.h"
#include "models/tasks/background.h"
#include "ui/body/safe_browser.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace composer::ui {

using html::HtmlNote;
using html::SafeHtml;

namespace {

constexpr std::chrono::milliseconds pauseInTyping {400};

SafeHtml prepared(const BodyPreview::Source& source)
{
    if (source.isHtml)
        return html::safeHtml(source.text);
    SafeHtml result;
    bool isCut = false;
    result.fellBackToText = true;
    result.text = html::boundedText(source.text, isCut);
    if (isCut)
        result.notes.insert(HtmlNote::TooLarge);
    return result;
}

QString removedPart(HtmlNote note)
{
    switch (note) {
    case HtmlNote::Scripts:
        return BodyPreview::tr("scripts");
    case HtmlNote::Images:
        return BodyPreview::tr("images");
    case HtmlNote::Embedded:
        return BodyPreview::tr("embedded content");
    case HtmlNote::Forms:
        return BodyPreview::tr("form fields");
    case HtmlNote::Styles:
        return BodyPreview::tr("some styles");
    case HtmlNote::Links:
        return BodyPreview::tr("links without a web address");
    case HtmlNote::Tables:
        return BodyPreview::tr("very wide tables");
    case HtmlNote::TooLarge:
    case HtmlNote::TooDeep:
    case HtmlNote::TooComplex:
        break;
    }
    return {};
}

} // namespace

QString previewNote(const SafeHtml& result)
{
    if (result.notes.contains(HtmlNote::TooDeep) || result.notes.contains(HtmlNote::TooComplex))
        return BodyPreview::tr("Shown as plain text: this HTML is nested too deeply or too complex for the preview.");
    if (result.notes.contains(HtmlNote::TooLarge))
        return BodyPreview::tr("Shown as plain text and cut off: this text is too large for the preview.");
    QStringList removed;
    for (const auto note : result.notes)
        removed += removedPart(note);
    return removed.isEmpty() ? QString()
                             : BodyPreview::tr("Not shown here: %1. The message itself is unchanged.")
                                   .arg(removed.join(BodyPreview::tr(", ", "between the parts of a list")));
}

BodyPreview::BodyPreview(std::function<Source()> fetch, QWidget* parent)
    : QWidget(parent)
    , m_fetch(std::move(fetch))
    , m_note(new ToneLabel(ToneLabel::Size::Small, this))
    , m_view(new SafeBrowser(this))
    , m_link(new ToneLabel(ToneLabel::Size::Small, this))
{
    m_note->setObjectName(QStringLiteral("previewNote"));
    m_view->setObjectName(QStringLiteral("preview"));
    m_view->setAccessibleName(tr("Preview of the body"));
    m_view->document()->setDocumentMargin(7);
    m_view->setTabChangesFocus(true);
    m_view->setPaper();
    m_link->setObjectName(QStringLiteral("previewLink"));
    m_link->textLabel()->setWordWrap(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(3);
    column->addWidget(m_note);
    column->addWidget(m_view, 1);
    column->addWidget(m_link);
    m_note->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, &BodyPreview::refresh);
    connect(m_view, &SafeBrowser::linkPointedAt, this,
        [this](const QString& address) { m_link->say(Tone::Quiet, address); });
}

void BodyPreview::refreshLater()
{
    m_isStale = true;
    if (isVisible())
        m_pause.start();
}

void BodyPreview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void BodyPreview::refresh()
{
    // One at a time: what changes meanwhile is looked at afterwards.
    if (!isVisible() || m_isWorking)
        return;
    m_isStale = false;
    m_isWorking = true;
    models::inBackground([source = m_fetch()] { return prepared(source); }, this,
        [this](const SafeHtml& result) { showResult(result); });
}

void BodyPreview::showResult(const SafeHtml& result)
{
    m_isWorking = false;
    showNote(result);
    if (result.fellBackToText)
        m_view->showText(result.text);
    else
        m_view->showHtml(result.html);
    m_link->say(Tone::Quiet, {});
    if (m_isStale)
        refreshLater();
    else
        Q_EMIT refreshed();
}

void BodyPreview::showNote(const SafeHtml& result)
{
    const auto note = previewNote(result);
    const bool isText = result.fellBackToText;
    m_note->say(isText ? Tone::Attention : Tone::Quiet, note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace composer::ui
