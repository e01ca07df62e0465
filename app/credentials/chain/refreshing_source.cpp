// SPDX-License-Identifier: Apache-2.0
#include "credentials/chain/refreshing_source.h"

#include "base/stoppable.h"

namespace composer::credentials {

using base::fail;

using Found = base::Result<Credentials, CredentialError>;

namespace {

using namespace std::chrono_literals;
constexpr auto betweenTries = 1min;

/// One question to the inner source, and those who wait for its answer.
class Flight : public QObject {
    Q_OBJECT

public:
    std::stop_source stop;
    int waiters = 0;
    std::optional<Found> result;

Q_SIGNALS:
    void landed();
};

} // namespace

struct RefreshingSource::State {
    std::shared_ptr<Source> inner;
    std::shared_ptr<base::Clock> clock;
    std::shared_ptr<const ServiceOffset> offset;
    std::optional<Credentials> held; ///< only with an end
    base::UtcTime nextTry;
    std::shared_ptr<Flight> flight;
    std::function<void()> changed;

    base::UtcTime::duration left() const { return *held->expires - offset->at(clock->utcNow()); }
    bool mustRenew() const { return !held || left() < mandatory; }
    bool shouldRenew() const { return mustRenew() || (left() < advisory && clock->utcNow() >= nextTry); }
    void notify() const
    {
        if (changed)
            changed();
    }
    void land(const std::shared_ptr<Flight>& landed, const Found& found);
    static std::shared_ptr<Flight> join(const std::shared_ptr<State>& state);
};

void RefreshingSource::State::land(const std::shared_ptr<Flight>& landed, const Found& found)
{
    landed->result = found;
    if (flight == landed) { // else what it brings was forgotten while it was on its way
        flight.reset();
        nextTry = clock->utcNow() + betweenTries;
        if (found) {
            held = found->expires ? std::optional(*found) : std::nullopt;
            notify();
        }
    }
    Q_EMIT landed->landed();
}

std::shared_ptr<Flight> RefreshingSource::State::join(const std::shared_ptr<State>& state)
{
    if (state->flight)
        return state->flight;
    auto flight = std::make_shared<Flight>();
    state->flight = flight;
    QCoro::connect(state->inner->resolve(flight->stop.get_token()), flight.get(),
        [weak = std::weak_ptr(state), self = std::weak_ptr(flight)](const Found& found) {
            const auto live = weak.lock();
            const auto landed = self.lock();
            if (live && landed)
                live->land(landed, found);
        });
    return flight;
}

RefreshingSource::RefreshingSource(
    std::shared_ptr<Source> inner, std::shared_ptr<base::Clock> clock, std::shared_ptr<const ServiceOffset> offset)
    : m_state(std::make_shared<State>())
{
    m_state->inner = std::move(inner);
    m_state->clock = std::move(clock);
    m_state->offset = std::move(offset);
}

RefreshingSource::~RefreshingSource()
{
    m_state->changed = {};
}

QString RefreshingSource::name() const
{
    return m_state->inner->name();
}

Effort RefreshingSource::effort() const
{
    return m_state->shouldRenew() ? m_state->inner->effort() : Effort::Quiet;
}

std::vector<ChainLink> RefreshingSource::links() const
{
    return m_state->inner->links();
}

QCoro::Task<Found> RefreshingSource::resolve(std::stop_token stop)
{
    const auto state = m_state;
    if (!state->shouldRenew()) {
        auto copy = *state->held;
        co_return copy;
    }
    const auto flight = State::join(state);
    ++flight->waiters;
    if (!flight->result) {
        co_await base::signalOrStop(flight.get(), &Flight::landed, stop);
    }
    --flight->waiters;
    if (!flight->result) {
        if (flight->waiters == 0)
            flight->stop.request_stop();
        if (flight->waiters == 0 && state->flight == flight)
            state->flight.reset(); // the next caller starts again
        co_return fail(CredentialError {CredentialError::Code::Cancelled, state->inner->name(), {}});
    }
    auto found = *flight->result;
    if (!found && !state->mustRenew())
        found = *state->held;
    co_return found;
}

void RefreshingSource::forgetAnswer()
{
    m_state->held.reset();
    m_state->flight.reset();
    m_state->inner->forgetAnswer();
    m_state->notify();
}

std::optional<KnownCredentials> RefreshingSource::known() const
{
    const auto& held = m_state->held;
    if (!held)
        return {};
    return KnownCredentials {held->source, held->keys.accessKeyId, held->accountId, held->expires};
}

void RefreshingSource::onChanged(std::function<void()> handler)
{
    m_state->changed = std::move(handler);
}

} // namespace composer::credentials

#include "refreshing_source.moc"
