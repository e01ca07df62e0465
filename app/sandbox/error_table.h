// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/exchange.h"

#include <span>

namespace composer::sandbox {

/// An error that StartEmailContact may answer. Source: the operation's modelled errors and the service's common errors.
struct ErrorShape {
    const char* code;
    int status;
    const char* member; ///< name of the message member: "Message" in modelled shapes, "message" in common ones
    const char* message; ///< used when nothing better is known
    const char* reasonMember = nullptr; ///< the one member of the union Reason
    std::span<const char* const> reasons = {};
};

std::span<const ErrorShape> errorTable();
/// Null: no such error.
const ErrorShape* findError(QByteArrayView code);

/// Code in the header x-amzn-ErrorType, message in the body, as restJson1 has it.
Reply errorReply(const ScriptedError& error);
/// With the table's status; `code` must be in the table.
Reply errorReply(const char* code, const QString& message = {});

} // namespace composer::sandbox
