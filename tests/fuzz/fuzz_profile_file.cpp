// SPDX-License-Identifier: Apache-2.0
#include "aws/profile_file.h"

#include <QtGlobal>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace composer::aws;

// Beside crashes, what must hold for every text: an error names a line that exists, settings have lower-case names, and
// merging with nothing changes nothing.
static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static void check(QByteArrayView text, ProfileFileKind kind)
{
    const auto set = parseProfileFile(text, kind);
    if (!set) {
        require(set.error().line >= 1 && set.error().line <= text.count('\n') + 1);
        require(!set.error().message.isEmpty());
        return;
    }
    for (const auto& [profile, properties] : set->profiles) {
        require(!profile.isEmpty());
        for (const auto& [name, value] : properties) {
            require(!name.isEmpty() && name == name.toLower());
            nestedSettings(value);
        }
    }
    require(mergeProfiles(*set, {}) == *set);
    require(mergeProfiles({}, *set).profiles == set->profiles);
    require(mergeProfiles(*set, *set) == *set);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    check(text, ProfileFileKind::Config);
    check(text, ProfileFileKind::Credentials);
    return 0;
}
