// SPDX-License-Identifier: Apache-2.0
#include "rig.h"

#include "support/sample_contact.h"

#include <QAbstractEventDispatcher>
#include <QDateTime>
#include <QEventLoop>
#include <QLocale>
#include <QRegularExpression>

#include <map>
#include <stdexcept>

namespace composer::test {

using Code = cloud::TransportError::Code;

namespace {

QString lineOf(const sending::Progress& progress)
{
    auto line = QString::fromLatin1(sending::nameOf(progress.state));
    if (progress.state == sending::State::Sending || progress.state == sending::State::Waiting)
        line += QStringLiteral(" %1").arg(progress.attempt);
    if (progress.state == sending::State::Waiting)
        line += QStringLiteral(" %1ms").arg(progress.delay.count());
    return line;
}

QByteArray httpDate(base::UtcTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    const auto utc = QDateTime::fromSecsSinceEpoch(seconds).toUTC();
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

cloud::WireReply replyOf(const QString& word, base::UtcTime now)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d+)(?::(\w+))?(?:\+([^@]+))?(?:@(-?\d+))?$)"));
    const auto parts = form.match(word);
    if (!parts.hasMatch())
        throw std::logic_error("no such step: " + word.toStdString());
    cloud::WireReply reply;
    reply.status = parts.captured(1).toInt();
    reply.sentAt = now;
    reply.receivedAt = now;
    reply.headers.push_back({"x-amzn-RequestId", "request-" + parts.captured(1).toLatin1()});
    if (reply.status == 200)
        reply.body = R"({"ContactId":"contact"})";
    if (!parts.captured(2).isEmpty())
        reply.headers.push_back({"x-amzn-ErrorType", parts.captured(2).toLatin1()});
    if (!parts.captured(3).isEmpty())
        reply.headers.push_back({"x-amz-retry-after", parts.captured(3).toLatin1()});
    if (!parts.captured(4).isEmpty())
        reply.headers.push_back({"Date", httpDate(now + std::chrono::seconds(parts.captured(4).toInt()))});
    return reply;
}

struct Breakdown {
    Code code;
    bool mayHaveLeft;
};

const std::map<QString, Breakdown>& breakdowns()
{
    static const std::map<QString, Breakdown> table {
        {QStringLiteral("lost"), {Code::ConnectionLost, true}},
        {QStringLiteral("timeout"), {Code::TimedOut, true}},
        {QStringLiteral("refused"), {Code::ConnectionRefused, false}},
        {QStringLiteral("tls"), {Code::Tls, false}},
        {QStringLiteral("late-tls"), {Code::Tls, true}},
        {QStringLiteral("proxy"), {Code::ProxyAuthentication, false}},
        {QStringLiteral("unsendable"), {Code::InvalidRequest, false}},
    };
    return table;
}

QCoro::Task<void> keep(QCoro::Task<sending::Outcome> submission, std::shared_ptr<std::optional<sending::Outcome>> into)
{
    *into = co_await submission;
}

void runWhatIsReady()
{
    while (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) { }
}

} // namespace

Rig::Rig()
    : contact(sampleContact())
    , m_start(clock->instant())
{
    transport->onExchange = [trace = trace](const cloud::WireRequest&) { *trace << QStringLiteral("request"); };
}

sending::Dependencies Rig::dependencies() const
{
    sending::Dependencies dependencies;
    dependencies.transport = transport;
    dependencies.credentials = source;
    dependencies.journal = journal;
    dependencies.clock = clock;
    dependencies.quota = quota;
    dependencies.skew = skew;
    dependencies.random = [] { return 1.0; };
    dependencies.newToken = [] { return QStringLiteral("fresh-token"); };
    return dependencies;
}

sending::Order Rig::order() const
{
    sending::Order order;
    order.contact = contact;
    order.endpoint = {"https", "connect.us-east-1.amazonaws.com", -1, {}, "us-east-1"};
    order.journalScope = QStringLiteral("scope");
    order.timeout = timeout;
    return order;
}

void Rig::script(const QString& word)
{
    const auto breakdown = breakdowns().find(word);
    if (breakdown != breakdowns().end())
        transport->fail(breakdown->second.code, breakdown->second.mayHaveLeft);
    else if (word == QLatin1String("hang") || word == QLatin1String("hang-before"))
        transport->hang(word == QLatin1String("hang"));
    else if (word == QLatin1String("empty"))
        transport->reply(200);
    else
        transport->reply(replyOf(word, clock->utcNow()));
}

void Rig::report(const sending::Progress& progress)
{
    reports.push_back(progress);
    *trace << lineOf(progress);
    if (onProgress)
        onProgress(trace->last());
}

QList<qint64> Rig::delays() const
{
    QList<qint64> delays;
    for (const auto& progress : reports) {
        if (progress.state == sending::State::Waiting)
            delays << progress.delay.count();
    }
    return delays;
}

sending::Outcome Rig::run(const QString& words, std::stop_token stop)
{
    for (const auto& word : words.split(u' ', Qt::SkipEmptyParts))
        script(word);
    return run(order(), std::move(stop));
}

sending::Outcome Rig::run(sending::Order order, std::stop_token stop)
{
    const auto outcome = std::make_shared<std::optional<sending::Outcome>>();
    const auto onReport = [this](const sending::Progress& progress) { report(progress); };
    const auto kept = keep(sending::submit(dependencies(), std::move(order), onReport, std::move(stop)), outcome);
    runWhatIsReady();
    while (!*outcome) {
        const auto next = clock->untilNext();
        if (!next)
            throw std::logic_error("the submission waits for nothing");
        clock->advance(*next);
        runWhatIsReady();
    }
    return **outcome;
}

} // namespace composer::test
