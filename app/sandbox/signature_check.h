// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/authorization.h"
#include "sandbox/exchange.h"

namespace composer::sandbox {

/// Why a signature is refused: a code of the error table, and the service's words.
struct SignatureFault {
    const char* code;
    QString message;
};

/// Verifies header signatures of requests as they were on the wire, for one key in one scope. A signature may be five
/// minutes old or early, which is what the service's own refusals say.
class SignatureCheck {
public:
    SignatureCheck(aws::AccessKeys keys, aws::SigningScope scope);

    /// Nullopt: the signature is right.
    std::optional<SignatureFault> check(const Request& request, base::UtcTime now);

private:
    using Fault = std::optional<SignatureFault>;
    Fault checkScope(const Authorization& given) const;
    Fault checkSignedHeaders(const Authorization& given, const aws::Headers& headers) const;
    Fault checkSignature(const Authorization& given, const Request& request, base::UtcTime signedAt);

    aws::AccessKeys m_keys;
    aws::SigningScope m_scope;
    aws::Signer m_signer;
};

} // namespace composer::sandbox
