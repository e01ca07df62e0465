// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "credentials/credentials.h"
#include "credentials/service_time.h"

#include <functional>

namespace composer::credentials {

/// Whose credentials are in memory; without their secrets.
struct KnownCredentials {
    QString source;
    QByteArray accessKeyId;
    QString accountId; ///< may be empty
    std::optional<base::UtcTime> expires;
};

/// Remembers temporary credentials and has them renewed before they end: from 15 minutes before their end it tries,
/// once a minute, and still gives the old ones when that fails; from 10 minutes before it must. However many ask at the
/// same time, the source behind it is asked once. Credentials without an end are asked for every time, so that a file
/// or keychain that was changed is seen. For one thread.
class RefreshingSource final : public Source {
public:
    static constexpr std::chrono::minutes advisory {15};
    static constexpr std::chrono::minutes mandatory {10};

    /// `offset`: of the services' clock, by which the ends are.
    RefreshingSource(std::shared_ptr<Source> inner, std::shared_ptr<base::Clock> clock,
        std::shared_ptr<const ServiceOffset> offset = std::make_shared<ServiceOffset>());
    ~RefreshingSource() override;
    QString name() const override;
    Effort effort() const override;
    std::vector<ChainLink> links() const override;
    /// A caller that stops goes alone; the last one takes the question to the inner source with it.
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;
    void forgetAnswer() override;

    /// Nothing while nothing is remembered.
    std::optional<KnownCredentials> known() const;
    /// Called whenever known() may be another one. Replaces the one before.
    void onChanged(std::function<void()> handler);

private:
    struct State;
    std::shared_ptr<State> m_state; ///< outlives this while somebody waits
};

} // namespace composer::credentials
