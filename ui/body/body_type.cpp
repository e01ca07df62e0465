// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_type.h"

#include "html/html_text.h"
#include "models/composer/composer_model.h"
#include "ui/body/body_text.h"
#include "ui/body/notice_bar.h"

#include <QScopedValueRollback>
#include <QTextDocument>
#include <QTextFrame>

namespace composer::ui {

using contact::FieldId;
using models::ComposerModel;

namespace {

/// The content type is noted in the document itself, so that the document's undo brings it back with the text.
constexpr int typeProperty = QTextFormat::UserProperty + 1;

QString typeFor(bool html)
{
    return html ? QStringLiteral("text/html") : QStringLiteral("text/plain");
}

} // namespace

BodyType::BodyType(ComposerModel& model, BodyText& text, NoticeBar& bar, QObject* parent)
    : QObject(parent)
    , m_model(&model)
    , m_text(text)
    , m_bar(bar)
{
    connect(&m_text.content(), &QTextDocument::contentsChanged, this, &BodyType::followText);
    connect(m_model, &ComposerModel::textChanged, this, [this](FieldId id) {
        if (id == FieldId::Body || id == FieldId::ContentType)
            followModel();
    });
    followModel();
}

QString BodyType::notedType() const
{
    return m_text.content().rootFrame()->frameFormat().stringProperty(typeProperty);
}

QString BodyType::type() const
{
    const auto noted = notedType();
    return noted.isEmpty() ? m_loadedType : noted;
}

bool BodyType::isHtml() const
{
    return type().trimmed().startsWith(typeFor(true), Qt::CaseInsensitive);
}

void BodyType::choose(bool html)
{
    if (isHtml() == html)
        return;
    const auto text = m_text.text();
    const bool isConverted = !html || !Qt::mightBeRichText(text.left(2'000));
    const auto wanted = !isConverted ? text : html ? html::htmlFromText(text) : html::textFromHtml(text);
    if (wanted != text) {
        convert(wanted, html);
        m_bar.say(Tone::Quiet,
            html ? tr("The text was converted to HTML paragraphs.") : tr("The HTML was converted to plain text."),
            {{"keepUnconverted", html ? tr("Keep as it was") : tr("Keep the HTML source"),
                [this, html] { keepUnconverted(html); }}});
        return;
    }
    mark(typeFor(html));
    if (!isConverted)
        m_bar.say(Tone::Quiet, tr("The text already looks like HTML and was left unchanged."),
            {{"convertAnyway", tr("Convert it"), [this, text] {
                  convert(html::htmlFromText(text), true);
                  m_bar.hide();
              }}});
}

void BodyType::convert(const QString& text, bool html)
{
    const QScopedValueRollback converting(m_isConverting, true);
    m_text.replaceText(text, [this, html] { mark(typeFor(html)); });
}

void BodyType::mark(const QString& type)
{
    const QScopedValueRollback converting(m_isConverting, true);
    auto* frame = m_text.content().rootFrame();
    auto format = frame->frameFormat();
    format.setProperty(typeProperty, type);
    frame->setFrameFormat(format);
    followText();
}

void BodyType::keepUnconverted(bool html)
{
    m_bar.hide();
    m_text.undoContent();
    mark(typeFor(html));
    m_text.setFocus();
}

/// Another message was loaded, or the type was changed elsewhere.
void BodyType::followModel()
{
    if (!m_model)
        return;
    m_knownType = m_model->text(FieldId::ContentType);
    const auto noted = notedType();
    if (noted.isEmpty())
        m_loadedType = m_knownType;
    else if (noted != m_knownType)
        mark(m_knownType);
    Q_EMIT changed();
}

/// The text was edited, or an undo brought another type back with it.
void BodyType::followText()
{
    if (!m_isConverting)
        m_bar.hide();
    if (m_text.isReplacing() || !m_model || type() == m_knownType)
        return;
    m_knownType = type();
    m_model->setText(FieldId::ContentType, m_knownType);
    Q_EMIT changed();
}

} // namespace composer::ui
