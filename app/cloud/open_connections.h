// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace composer::cloud {

/// Ends every TCP connection of this process whose other end has this port, at once and for all threads. For what Qt
/// offers no means: while a server sends headers without a pause, QNetworkAccessManager's thread reads them, hears of
/// no abort, and is waited for at the end.
void endConnectionsTo(quint16 port);

} // namespace composer::cloud
