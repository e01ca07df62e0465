// SPDX-License-Identifier: Apache-2.0
#include "contact/templates/template_fill.h"

#include <QDateTime>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace composer::contact {

namespace {

bool hasLineBreak(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c == u'\u0085' || c == u'\u2028'
            || c == u'\u2029';
    });
}

QString percentEncoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text)); // keeps A-Z a-z 0-9 - . _ ~ alone
}

QString htmlEscaped(const QString& text)
{
    auto escaped = text.toHtmlEscaped();
    return escaped.replace(u'\'', QLatin1String("&#39;"));
}

/// The scheme of an address as a browser sees it, without the controls and blanks that it passes over.
QString schemeOf(const QString& address)
{
    QString scheme;
    for (const QChar c : address) {
        if (c == u':')
            return scheme;
        if (c == u'/' || c == u'?' || c == u'#')
            return {};
        if (c > u' ')
            scheme += c.toLower();
    }
    return {};
}

bool isSafeScheme(QStringView scheme)
{
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto" || scheme == u"tel";
}

QString epochSeconds(const QString& isoDate)
{
    const auto date = QDate::fromString(isoDate, Qt::ISODate);
    return date.isValid() ? QString::number(date.startOfDay(QTimeZone::utc()).toSecsSinceEpoch()) : QString();
}

QString placeName(HtmlContext::Place place)
{
    switch (place) {
    case HtmlContext::Place::Code:
        return QStringLiteral("script");
    case HtmlContext::Place::Style:
        return QStringLiteral("style");
    default:
        return QStringLiteral("tag");
    }
}

} // namespace

QString TextFiller::fill(QStringView text)
{
    const auto pieces = textPieces(text);
    const bool isWhole = pieces.size() == 1;
    QString filled;
    filled.reserve(text.size() + text.size() / 8);
    for (const auto& piece : pieces)
        append(filled, piece, isWhole);
    return filled;
}

void TextFiller::append(QString& filled, const TextPiece& piece, bool isWhole)
{
    const auto name = variableName(piece.text);
    switch (piece.kind) {
    case TextPiece::Kind::Literal:
        filled += piece.text;
        if (m_context == TextContext::Html)
            m_html.read(piece.text);
        return;
    case TextPiece::Kind::Unclosed:
        return reportOnce(IssueCode::UnclosedVariable, {}, {visibleText(name)});
    case TextPiece::Kind::BadName:
        return reportOnce(IssueCode::BadVariableName, name, {visibleText(name)});
    case TextPiece::Kind::Variable:
        break;
    }
    const auto value = m_values.constFind(name);
    if (value == m_values.constEnd())
        return reportOnce(IssueCode::UndeclaredVariable, name, {name});
    filled += written(name, *value, isWhole);
}

QString TextFiller::written(const QString& name, const ReadyValue& value, bool isWhole)
{
    const bool isOneLine = m_context != TextContext::MultiLine && m_context != TextContext::Html;
    if (isOneLine && hasLineBreak(value.text)) {
        reportOnce(IssueCode::LineBreak, name, {name});
        return {};
    }
    if (m_context == TextContext::Html)
        return inHtml(name, value.text);
    if (m_context == TextContext::Url && !isWhole)
        return percentEncoded(value.text);
    if (m_context == TextContext::EpochDate && value.kind == VariableKind::Date)
        return epochSeconds(value.text);
    return value.text;
}

QString TextFiller::inHtml(const QString& name, const QString& value)
{
    const auto place = m_html.place();
    const bool isBegin = m_html.isBeginOfAttribute();
    m_html.passValue();
    if (place == HtmlContext::Place::Content)
        return htmlEscaped(value);
    if (place != HtmlContext::Place::Url) {
        reportOnce(IssueCode::UnsafeVariable, name, {name, placeName(place)});
        return {};
    }
    // {{base}}/orders/{{id}}: the first is an address, the second a part of one.
    const auto scheme = isBegin ? schemeOf(value) : QString();
    if (scheme.isEmpty())
        return htmlEscaped(percentEncoded(value));
    if (!isSafeScheme(scheme) || hasLineBreak(value)) {
        reportOnce(IssueCode::UnsafeLink, name, {name});
        return {};
    }
    return htmlEscaped(value);
}

void TextFiller::reportOnce(IssueCode code, const QString& what, QStringList parameters)
{
    const auto key = QString::number(int(code)) + u' ' + what;
    if (m_reported.contains(key))
        return;
    m_reported.insert(key);
    m_report.error(m_path, code, std::move(parameters));
}

} // namespace composer::contact
