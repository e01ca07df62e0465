// SPDX-License-Identifier: Apache-2.0
#include "addresses/address_list.h"
#include "addresses/address_pieces.h"
#include "require.h"

using namespace composer;
using fuzz::require;

/// Pieces of a pasted text are parts of it, in its order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = QString::fromUtf8(fuzz::viewOf(data, size));
    const auto* end = text.constData();
    for (const auto piece : addresses::addressPieces(text)) {
        require(!piece.isEmpty() && piece == piece.trimmed());
        require(piece.data() >= end && piece.data() + piece.size() <= text.constData() + text.size());
        end = piece.data() + piece.size();
    }
    const auto list = addresses::readAddresses(text);
    for (const auto& address : list.addresses)
        require(!address.address.isEmpty());
    for (const auto& piece : list.unread)
        require(!piece.isEmpty());
    return 0;
}
