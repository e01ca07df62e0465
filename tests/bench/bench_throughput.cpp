// SPDX-License-Identifier: Apache-2.0
// Contacts per second over kept-alive connections to one endpoint: every contact is composed, serialised, signed,
// sent and its ContactId read. Usage: bench_throughput URL CONTACTS IN_FLIGHT
#include "cloud/network_transport.h"
#include "cloud/start_email_contact.h"
#include "contact/drafts/request_json.h"

#include <QCoreApplication>
#include <QThread>
#include <QUuid>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>
#include <vector>

using namespace composer;

namespace {

/// One QNetworkAccessManager opens at most six connections per host; more in flight need more of them.
constexpr int connectionsPerManager = 6;

struct Work {
    aws::Endpoint endpoint;
    aws::AccessKeys keys;
    std::atomic<int> toSend;
    std::atomic<int> created = 0;
};

contact::EmailContact contactWithToken()
{
    auto contact = contact::blankContact();
    contact.instanceId = QStringLiteral("12345678-1234-1234-1234-123456789012");
    contact.fromEmailAddress = contact::EmailAddressInfo {QStringLiteral("anna@example.com"), {}, {}};
    contact.destinationEmailAddress = QStringLiteral("support@example.org");
    contact.emailMessage->rawMessage->subject = QStringLiteral("Where is my order?");
    contact.emailMessage->rawMessage->body = QString(2000, u'x');
    contact.clientToken = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return contact;
}

QCoro::Task<void> sendAll(Work* work, cloud::Transport* transport, aws::Signer* signer)
{
    const base::SystemClock clock;
    while (work->toSend.fetch_sub(1) > 0) {
        const auto body = contact::wireBody(contactWithToken());
        const auto made = cloud::signStartEmailContact(*signer, work->endpoint, body, work->keys, clock.utcNow());
        if (!made)
            co_return;
        const auto reply = co_await transport->exchange(made->request, {}, {});
        if (reply && cloud::contactIdOf(*reply))
            ++work->created;
    }
}

/// One thread with its own transport and event loop.
void runWorker(Work* work, int inFlight)
{
    cloud::NetworkTransport::Options options;
    options.userAgent = "contact-composer/bench";
    options.useProxies = false;
    cloud::NetworkTransport transport(options, std::make_shared<base::SystemClock>());
    aws::Signer signer;
    std::vector<QCoro::Task<void>> senders;
    for (int i = 0; i < inFlight; ++i)
        senders.push_back(sendAll(work, &transport, &signer));
    for (auto& sender : senders)
        QCoro::waitFor(sender);
}

/// Seconds for all contacts, or nothing when one was not created.
std::optional<double> run(Work& work, int contacts, int inFlight, int workers)
{
    work.toSend = contacts;
    work.created = 0;
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < workers; ++i) {
        const int share = inFlight / workers + (i < inFlight % workers ? 1 : 0);
        threads.emplace_back(QThread::create(runWorker, &work, share))->start();
    }
    for (const auto& thread : threads)
        thread->wait();
    const std::chrono::duration<double> span = std::chrono::steady_clock::now() - start;
    return work.created == contacts ? std::optional(span.count()) : std::nullopt;
}

int defaultWorkers(int inFlight)
{
    return (inFlight + connectionsPerManager - 1) / connectionsPerManager;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 4) {
        std::fputs("usage: bench_throughput URL CONTACTS IN_FLIGHT [WORKERS]\n", stderr);
        return 2;
    }
    aws::EndpointParameters parameters;
    parameters.region = QStringLiteral("us-east-1");
    parameters.endpointOverride = QString::fromLocal8Bit(argv[1]);
    const auto endpoint = aws::resolveEndpoint(parameters);
    if (!endpoint)
        return 2;
    Work work {*endpoint, {"AKIDEXAMPLE", base::Secret(QByteArray("secret")), {}}, 0};
    const int contacts = std::atoi(argv[2]);
    const int inFlight = std::max(1, std::atoi(argv[3]));
    const auto seconds = run(work, contacts, inFlight, argc > 4 ? std::atoi(argv[4]) : defaultWorkers(inFlight));
    if (!seconds) {
        std::fprintf(stderr, "only %d of %d contacts were created\n", work.created.load(), contacts);
        return 1;
    }
    std::printf("%.0f\n", contacts / *seconds);
    return 0;
}
