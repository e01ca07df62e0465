// SPDX-License-Identifier: Apache-2.0
#include "sandbox/service.h"

#include "aws/service_error.h"
#include "contact/drafts/request_json.h"
#include "sandbox/demo.h"

#include <QDateTime>
#include <QLocale>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace composer::sandbox {
namespace {

constexpr qsizetype maximumIssuesNamed = 20;
constexpr qsizetype mostOfAnUnsignedBody = 64 * 1024;

QByteArray httpDate(base::UtcTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
    const QDateTime date = QDateTime::fromSecsSinceEpoch(seconds).toUTC();
    return QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

QByteArrayView pathOf(const Request& request)
{
    const auto question = request.target.indexOf('?');
    return QByteArrayView(request.target).first(question < 0 ? request.target.size() : question);
}

bool matches(QByteArrayView pattern, QByteArrayView path)
{
    if (!pattern.endsWith('/'))
        return path == pattern;
    return path.startsWith(pattern) && path.size() > pattern.size() && path.indexOf('/', pattern.size()) < 0;
}

Reply contactReply(const QString& contactId)
{
    base::Json body = base::Json::object();
    body.append(QStringLiteral("ContactId"), base::Json::string(contactId));
    return {200, {}, base::writeJson(body)};
}

} // namespace

const Service::Route Service::routes[] {
    {"PUT", "/contact/email", true, &Service::startEmailContact},
    {"GET", "/instance/", false, &Service::describeInstance},
};

Service::Service(std::shared_ptr<const base::Clock> clock, Scenario scenario)
    : m_clock(std::move(clock))
    , m_player(std::move(scenario))
    , m_signatures(demoKeys(), {demoRegion().toLatin1(), "connect"})
{
}

Reaction Service::handle(const Request& request)
{
    const Route* route = findRoute(request);
    const Step step = route && route->scripted ? m_player.next() : Step {};
    Reaction reaction;
    reaction.delay = step.delay;
    reaction.manner = step.manner;
    Result result = react(request, route, step, reaction.manner);
    record(request, result, reaction.manner);

    reaction.reply = std::move(result.reply);
    aws::Headers& headers = reaction.reply.headers;
    headers.push_back({"Content-Type", "application/json"});
    headers.push_back({"Date", httpDate(now())});
    headers.push_back({"x-amzn-RequestId", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    return reaction;
}

const Service::Route* Service::findRoute(const Request& request)
{
    const auto path = pathOf(request);
    const auto* found = std::ranges::find_if(
        routes, [&](const Route& route) { return request.method == route.method && matches(route.path, path); });
    return found == std::end(routes) ? nullptr : found;
}

Service::Result Service::react(const Request& request, const Route* route, const Step& step, Manner& manner)
{
    const Manner wanted = std::exchange(manner, Manner::Answer);
    if (const auto fault = m_signatures.check(request, now()))
        return {errorReply(fault->code, fault->message), {}};
    if (!route)
        return {errorReply("UnknownOperationException"), {}};

    Result result;
    if (!step.afterAccept && (step.error || wanted != Manner::Answer)) {
        manner = wanted;
    } else {
        result = (this->*route->answer)(request);
        if (result.contactId.isEmpty())
            return result;
        manner = wanted;
    }
    if (step.error)
        result.reply = errorReply(*step.error);
    return result;
}

Service::Result Service::startEmailContact(const Request& request)
{
    const auto refuse = [](const char* code, const QString& message) { return Result {errorReply(code, message), {}}; };
    const auto json = base::parseJson(request.body);
    if (!json || !json->isObject()) {
        return refuse("InvalidRequestException",
            json ? QStringLiteral("The body is not a JSON object.") : QStringLiteral("The body is not valid JSON."));
    }
    const auto [contact, issues] = contact::readContact(*json);
    if (contact::hasErrors(issues))
        return refuse("InvalidRequestException", refusalText(issues));
    if (contact.instanceId != demoInstanceId())
        return refuse("ResourceNotFoundException", QStringLiteral("InstanceId: there is no such instance."));

    const auto contactId = m_contacts.accept(contact.clientToken.value_or(QString()), aws::sha256Hex(request.body));
    if (!contactId)
        return refuse("IdempotencyException", {});
    return {contactReply(*contactId), *contactId};
}

Service::Result Service::describeInstance(const Request& request)
{
    const auto path = pathOf(request);
    const auto id = QByteArray::fromPercentEncoding(path.sliced(path.lastIndexOf('/') + 1).toByteArray());
    if (id != demoInstanceId().toUtf8())
        return {errorReply("ResourceNotFoundException", QStringLiteral("InstanceId: there is no such instance.")), {}};
    return {describedDemoInstance(), {}};
}

base::UtcTime Service::now() const
{
    return m_clock->utcNow() + m_player.clockSkew();
}

void Service::record(const Request& request, const Result& result, Manner manner)
{
    const bool answered = manner == Manner::Answer || manner == Manner::Truncate;
    // Who has not signed it may be anyone, and must not fill the memory with what is looked at by no one.
    const auto kept = result.reply.status == 403 ? request.body.left(mostOfAnUnsignedBody) : request.body;
    m_log.add({0, m_clock->utcNow(), request.method, request.target, kept, answered ? result.reply.status : 0,
        result.contactId, QString::fromLatin1(aws::headerValue(result.reply.headers, "x-amzn-ErrorType"))});
}

QString refusalText(const contact::Issues& issues)
{
    QStringList named;
    qsizetype errors = 0;
    for (const contact::Issue& issue : issues) {
        if (issue.severity != contact::Severity::Error)
            continue;
        if (++errors <= maximumIssuesNamed)
            named += issue.path + QStringLiteral(": ") + contact::codeName(issue.code);
    }
    if (errors > maximumIssuesNamed)
        named += QStringLiteral("%1 more").arg(errors - maximumIssuesNamed);
    return named.join(QStringLiteral("; "));
}

} // namespace composer::sandbox
