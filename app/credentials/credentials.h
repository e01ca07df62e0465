// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sigv4.h"
#include "base/result.h"

#include <QCoroTask>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace composer::credentials {

struct Credentials {
    aws::AccessKeys keys;
    QString source; ///< which link of the chain answered, e.g. "environment", "profile work (credentials file)"
    std::optional<base::UtcTime> expires;
};

struct CredentialError {
    enum class Code {
        NotConfigured, ///< this source has nothing to offer: the chain goes on
        Incomplete, ///< e.g. a key without its secret; `detail` names what is missing
        Malformed, ///< a file that cannot be read; `detail` names file and line
        Unsupported, ///< configured in a way this version cannot follow; `detail` names it
        KeychainLocked,
        KeychainUnavailable,
        KeychainTimedOut,
        AccessDenied,
        Expired,
        Cancelled
    };
    Code code;
    QString source;
    QString detail; ///< never a secret
};

/// One place that credentials can come from. Knows of no other.
class Source {
public:
    virtual ~Source() = default;
    virtual QString name() const = 0;
    virtual QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) = 0;
};

/// Asks its sources in order. The first that is configured decides: its error ends the search, so that a broken
/// profile is told instead of silently passed over for other keys.
class Chain final : public Source {
public:
    explicit Chain(std::vector<std::shared_ptr<Source>> sources);
    QString name() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    std::vector<std::shared_ptr<Source>> m_sources;
};

/// Keys that are known already, e.g. the sandbox's demo keys.
class StaticSource final : public Source {
public:
    explicit StaticSource(Credentials credentials);
    QString name() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    Credentials m_credentials;
};

} // namespace composer::credentials
