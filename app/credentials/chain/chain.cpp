// SPDX-License-Identifier: Apache-2.0
#include "credentials/chain/chain.h"

#include "credentials/trace.h"

#include <QStringList>

#include <algorithm>

namespace composer::credentials {

using base::fail;

namespace {

void note(
    const std::shared_ptr<Trace>& trace, const QString& source, const base::Result<Credentials, CredentialError>& found)
{
    using Event = TraceStep::Event;
    if (!trace)
        return;
    if (found)
        trace->add({Event::Answered, found->source});
    else if (found.error().code == CredentialError::Code::NotConfigured)
        trace->add({Event::Skipped, source, {}, found.error()});
    else
        trace->add({Event::Failed, source, {}, found.error()});
}

} // namespace

Chain::Chain(std::vector<std::shared_ptr<Source>> sources, std::shared_ptr<Trace> trace)
    : m_sources(std::move(sources))
    , m_trace(std::move(trace))
{
}

QString Chain::name() const
{
    return QStringLiteral("chain");
}

Effort Chain::effort() const
{
    const auto all = links();
    const auto decides = std::ranges::find_if(all, [](const auto& link) { return link.effort != Effort::Nothing; });
    return decides == all.end() ? Effort::Nothing : decides->effort;
}

std::vector<ChainLink> Chain::links() const
{
    std::vector<ChainLink> all;
    for (const auto& source : m_sources) {
        const auto links = source->links();
        all.insert(all.end(), links.begin(), links.end());
    }
    return all;
}

QCoro::Task<base::Result<Credentials, CredentialError>> Chain::resolve(std::stop_token stop)
{
    const auto sources = m_sources; // the chain may be gone when a source answers
    const auto trace = m_trace;
    if (trace)
        trace->clear();
    QStringList reasons;
    for (const auto& source : sources) {
        if (stop.stop_requested())
            co_return fail(CredentialError {CredentialError::Code::Cancelled, source->name(), {}});
        auto found = co_await source->resolve(stop);
        note(trace, source->name(), found);
        if (found || found.error().code != CredentialError::Code::NotConfigured)
            co_return found;
        reasons += source->name() + QLatin1String(": ") + found.error().detail;
    }
    co_return fail(CredentialError {
        CredentialError::Code::NotConfigured, QStringLiteral("chain"), reasons.join(QLatin1String("; "))});
}

void Chain::forgetAnswer()
{
    for (const auto& source : m_sources)
        source->forgetAnswer();
}

} // namespace composer::credentials
