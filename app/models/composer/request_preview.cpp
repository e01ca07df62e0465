// SPDX-License-Identifier: Apache-2.0
#include "models/composer/request_preview.h"

#include "exchange/cli_export.h"
#include "exchange/json_export.h"
#include "exchange/rehearsal.h"

#include <QCoreApplication>
#include <QLocale>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RequestPreview)
};

constexpr qsizetype longLine = 16 * 1024; ///< laying out one line costs more than a whole page of short ones
constexpr qsizetype lineStart = 12 * 1024;
constexpr qsizetype lineEnd = 1024;
constexpr qsizetype longText = 256 * 1024;

/// The beginning, how much is left out, and the end.
QString cut(QStringView text, qsizetype start, qsizetype end)
{
    // A pair of surrogates stays together.
    if (text.at(start - 1).isHighSurrogate())
        --start;
    if (text.at(text.size() - end).isLowSurrogate())
        --end;
    const auto left = text.size() - start - end;
    const auto mark = Texts::tr(" […%1 more characters, all included in the copy…] ").arg(QLocale().toString(left));
    return text.first(start).toString() + mark + text.last(end).toString();
}

std::optional<aws::Endpoint> endpointOf(const std::optional<Target>& target)
{
    return target ? std::optional(target->route.endpoint) : std::nullopt;
}

exchange::CliTarget cliTarget(const aws::Endpoint& endpoint)
{
    const auto region = QString::fromLatin1(endpoint.signingRegion);
    const auto standard = aws::resolveEndpoint({region});
    const bool isStandard = standard && standard->url() == endpoint.url();
    return {region, isStandard ? QString() : QString::fromLatin1(endpoint.url())};
}

QString httpRequest(const contact::EmailContact& contact, const std::optional<aws::Endpoint>& endpoint)
{
    if (!endpoint)
        return {};
    const auto rehearsal = exchange::rehearseUnsigned(contact, *endpoint);
    return rehearsal ? QString::fromUtf8(exchange::requestHead(*rehearsal) + '\n' + rehearsal->body) : QString();
}

} // namespace

QString cutForView(const QString& text)
{
    QString view;
    for (qsizetype at = 0; at < text.size();) {
        auto end = text.indexOf(u'\n', at);
        end = end < 0 ? text.size() : end + 1;
        const auto line = QStringView(text).sliced(at, end - at);
        if (line.size() > longLine)
            view += cut(line, lineStart, lineEnd);
        else
            view += line;
        at = end;
    }
    return view.size() > longText ? cut(view, longText - longLine, longLine) : view;
}

RequestPreview::RequestPreview(contact::EmailContact contact, std::optional<aws::Endpoint> endpoint)
    : m_contact(std::move(contact))
    , m_endpoint(std::move(endpoint))
{
}

RequestPreview::RequestPreview(contact::EmailContact contact, const std::optional<Target>& target)
    : RequestPreview(std::move(contact), endpointOf(target))
{
}

QString RequestPreview::complete(Form form) const
{
    switch (form) {
    case Form::Json:
        return QString::fromUtf8(exchange::exportJson(m_contact));
    case Form::Http:
        return httpRequest(m_contact, m_endpoint);
    case Form::Cli:
        return QString::fromUtf8(
            exchange::exportCli(m_contact, m_endpoint ? cliTarget(*m_endpoint) : exchange::CliTarget()));
    }
    return {};
}

QString RequestPreview::shown(Form form) const
{
    return cutForView(complete(form));
}

QString RequestPreview::note(Form form) const
{
    switch (form) {
    case Form::Json:
        return Texts::tr("The request in the form that the AWS tools accept.");
    case Form::Http:
        return m_endpoint
            ? Texts::tr("The exact request body. *** replaces what depends on the credentials and the time of sending. "
                        "A request without a ClientToken gets one when it is first sent.")
            : Texts::tr("The environment is not ready yet, so there is no address to send to.");
    case Form::Cli:
        return Texts::tr("For a POSIX shell. The AWS CLI uses the credentials that it is configured with.");
    }
    return {};
}

int RequestPreview::presignedAttachments() const
{
    return exchange::presignedAttachments(m_contact);
}

} // namespace composer::models
