// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/timed_source.h"

namespace composer::credentials {

using base::fail;

namespace {

constexpr base::Milliseconds patience {5'000};

/// What is asked has no keys and no signature: any reply will do.
QCoro::Task<void> askForTheTime(SourceDependencies dependencies, aws::Endpoint server, std::stop_token stop)
{
    if (dependencies.trace)
        dependencies.trace->add({TraceStep::Event::Asked, QStringLiteral("clock"),
            QStringLiteral("the time at %1").arg(QString::fromLatin1(server.authority()))});
    cloud::TransportLimits limits;
    limits.total = patience;
    limits.idle = patience;
    const auto transport = dependencies.transport();
    const cloud::WireRequest request {server, "GET", server.basePath + '/', {}, {}};
    auto asking = transport->exchange(request, limits, stop);
    const auto answer = co_await asking;
    if (answer)
        dependencies.offset->learnFrom(*answer);
}

} // namespace

QCoro::Task<bool> hasPassed(base::UtcTime end, SourceDependencies dependencies, std::stop_token stop)
{
    if (end > serviceNow(dependencies))
        co_return false;
    if (dependencies.offset->known() || !dependencies.timeServer)
        co_return true;
    auto asking = askForTheTime(dependencies, *dependencies.timeServer, stop);
    co_await asking;
    co_return end <= serviceNow(dependencies);
}

TimedSource::TimedSource(std::shared_ptr<Source> inner, SourceDependencies dependencies)
    : m_inner(std::move(inner))
    , m_dependencies(std::move(dependencies))
{
}

QCoro::Task<base::Result<Credentials, CredentialError>> TimedSource::resolve(std::stop_token stop)
{
    const auto inner = m_inner;
    const auto dependencies = m_dependencies;
    auto resolving = inner->resolve(stop);
    auto found = co_await resolving;
    if (!found || !found->expires)
        co_return found;
    auto judging = hasPassed(*found->expires, dependencies, stop);
    const bool isOver = co_await judging;
    if (stop.stop_requested())
        co_return fail(CredentialError {CredentialError::Code::Cancelled, found->source, {}});
    if (isOver)
        co_return fail(inner->endedAt(*found->expires));
    co_return found;
}

} // namespace composer::credentials
