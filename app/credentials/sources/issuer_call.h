// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/source_dependencies.h"

namespace composer::credentials {

/// One question to a service that hands out credentials.
struct IssuerCall {
    QString source; ///< who asks, for errors and the trace
    QString operation; ///< "AssumeRole"
    QByteArray host; ///< for the trace
    /// The request as it goes on the wire at that time; a signature holds the time.
    std::function<base::Result<cloud::WireRequest, aws::SigningError>(base::UtcTime)> request;
    std::function<aws::ServiceError(const cloud::WireReply&)> readError;
    bool mayRepeat = true;
};

using IssuerResult = base::Result<cloud::WireReply, CredentialError>;

/// The success reply. Asks as often as the retry policy says where that may help (overload, lost connections), and once
/// more when the answer shows that this machine's clock is wrong. Writes the call into the trace.
QCoro::Task<IssuerResult> askIssuer(SourceDependencies dependencies, IssuerCall call, std::stop_token stop);

/// The refusal of keys that cannot have had their token: keys for good begin with AKIA, those with a token with ASIA.
CredentialError withStrayToken(CredentialError error, const aws::AccessKeys& keys);

/// A success reply without what the operation promises.
CredentialError garbledAnswer(const QString& source, const QString& operation);

} // namespace composer::credentials
