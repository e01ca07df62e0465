// SPDX-License-Identifier: Apache-2.0
#include "aws/profile_file.h"
#include "require.h"

#include <QtGlobal>

using namespace composer::aws;

// Beside crashes, what must hold for every text: a fault is of a line that exists and says why, settings have
// lower-case names, and merging with nothing changes nothing.
using composer::fuzz::require;

static void checkFault(const ProfileFault& fault, QByteArrayView text)
{
    require(fault.line >= 1 && fault.line <= text.count('\n') + text.count('\r') + 1);
    require(!fault.message.isEmpty());
}

static void check(QByteArrayView text, ProfileFileKind kind)
{
    const auto set = parseProfileFile(text, kind);
    for (const auto* faults : {&set.profileFaults, &set.ssoSessionFaults, &set.servicesFaults}) {
        for (const auto& [name, fault] : *faults)
            checkFault(fault, text);
    }
    for (const auto& fault : set.otherFaults)
        checkFault(fault, text);
    for (const auto& [profile, properties] : set.profiles) {
        require(!profile.isEmpty());
        for (const auto& [name, value] : properties) {
            require(!name.isEmpty() && name == name.toLower());
            nestedSettings(value);
        }
    }
    require(mergeProfiles(set, {}) == set);
    require(mergeProfiles({}, set).profiles == set.profiles);
    require(mergeProfiles(set, set).profiles == set.profiles);
}

/// Per key the credentials file wins, and nothing else is lost or made up.
static void checkMerge(QByteArrayView configText, QByteArrayView credentialsText)
{
    const auto config = parseProfileFile(configText, ProfileFileKind::Config);
    const auto credentials = parseProfileFile(credentialsText, ProfileFileKind::Credentials);
    const auto merged = mergeProfiles(config, credentials);
    require(merged.ssoSessions == config.ssoSessions && merged.services == config.services);
    for (const auto& [profile, properties] : credentials.profiles) {
        for (const auto& [name, value] : properties)
            require(merged.profiles.at(profile).at(name) == value);
    }
    for (const auto& [profile, properties] : merged.profiles) {
        const auto inConfig = config.profiles.find(profile);
        const auto inCredentials = credentials.profiles.find(profile);
        for (const auto& [name, value] : properties) {
            if (inCredentials == credentials.profiles.end() || !inCredentials->second.contains(name))
                require(inConfig->second.at(name) == value);
        }
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    check(text, ProfileFileKind::Config);
    check(text, ProfileFileKind::Credentials);
    checkMerge(text.first(text.size() / 2), text.sliced(text.size() / 2));
    return 0;
}
