// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sigv4.h"

#include <optional>

namespace composer::aws {

/// Why this must not be signed; nullopt when nothing speaks against it. What passes cannot add a header, a
/// parameter or a part of the scope that its author did not mean.
std::optional<SigningError> findSigningError(
    const RequestToSign& request, const AccessKeys& keys, const SigningScope& scope);

} // namespace composer::aws
