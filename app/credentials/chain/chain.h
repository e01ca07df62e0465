// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"

#include <memory>
#include <vector>

namespace composer::credentials {

class Trace;

/// Asks its sources in order. The first that is configured decides: its error ends the search, so that a broken
/// profile is reported instead of silently passed over for other keys.
class Chain final : public Source {
public:
    /// `trace` (may be null) holds the steps of the last search.
    explicit Chain(std::vector<std::shared_ptr<Source>> sources, std::shared_ptr<Trace> trace = {});
    QString name() const override;
    Effort effort() const override;
    std::vector<ChainLink> links() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;
    void forgetAnswer() override;

private:
    std::vector<std::shared_ptr<Source>> m_sources;
    std::shared_ptr<Trace> m_trace;
};

} // namespace composer::credentials
