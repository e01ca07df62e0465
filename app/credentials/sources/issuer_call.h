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

/// The success reply. Asks up to three times where that may help (overload, lost connections), and once more when the
/// answer shows that this machine's clock is wrong. Writes the call into the trace.
QCoro::Task<IssuerResult> askIssuer(SourceDependencies dependencies, IssuerCall call, std::stop_token stop);

/// A success reply without what the operation promises.
CredentialError garbledAnswer(const QString& source, const QString& operation);

} // namespace composer::credentials
