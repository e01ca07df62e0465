// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/exchange.h"

#include <httplib.h>
#include <string>

/// Between the sandbox's messages and those of cpp-httplib.
namespace composer::sandbox {

/// Leaves cpp-httplib the framing of the message and nothing else: no unpacking, no multipart, no ranges, no compressed
/// answers, and one path for all, "/", because it matches paths by a recursive std::regex.
void keepFramingOnly(httplib::Request& request);

void put(const Reply& reply, httplib::Response& out);
/// The whole reply is announced, half of its body is sent.
void putTruncated(const Reply& reply, httplib::Response& out);

/// 4 KiB that are no HTTP; always the same.
std::string garbage();

} // namespace composer::sandbox
