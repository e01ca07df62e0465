// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace composer::credentials {

/// Where a text is in an object: a member of it, or of the object `parent` in it.
struct JsonPlace {
    QByteArrayView parent; ///< empty: none
    QByteArrayView name;
};

struct JsonText {
    enum class Kind { Absent, Text, Number, Other }; ///< null counts as absent
    Kind kind = Kind::Absent;
    QByteArrayView text; ///< of a Text; lives as long as the parsed bytes
    double number = 0; ///< of a Number
};

enum class SecretJsonError { NotUtf8, NotJson, NotAnObject };

/// The values at these places of a JSON object, in their order; of two equal members the last counts. The bytes are
/// changed in place and no text is copied, so that wiping them afterwards leaves no secret behind (base::Json makes
/// copies). The error quotes nothing.
base::Result<std::vector<JsonText>, SecretJsonError> readSecretJson(
    QByteArray& bytes, const std::vector<JsonPlace>& places);

} // namespace composer::credentials
