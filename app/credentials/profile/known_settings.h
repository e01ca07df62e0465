// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

/// Every setting of the AWS tools' shared configuration, and what it means here.
/// Source: AWS SDKs and Tools Reference Guide, "Settings reference"; its JVM properties are left out. Then the older
/// names that the AWS CLI reads.
namespace composer::credentials {

enum class SettingStanding {
    Honoured,
    Reported, ///< not followed, and said so when it is set
    Meaningless ///< nothing that is done here depends on it
};

/// Why a setting is not followed, or not as it says.
enum class SettingRemark {
    None,
    FixedTimeouts, ///< defaults_mode
    AlwaysValidated, ///< parameter_validation
    AlwaysRegional, ///< sts_regional_endpoints
    NotSent, ///< sdk_ua_app_id
    AdaptiveIsStandard, ///< retry_mode = adaptive
    FipsOfUrl, ///< use_fips_endpoint beside an endpoint URL, whose host decides
    DualStackOfUrl
};

struct KnownSetting {
    const char* key; ///< in a profile or a section that it names; null: there is none
    const char* variable; ///< null: there is none
    SettingStanding standing = SettingStanding::Honoured;
    SettingRemark remark = SettingRemark::None; ///< of a Reported one
    const char* silent = nullptr; ///< a value that is no news, because it is what is done anyway
};
std::span<const KnownSetting> knownSettings();

} // namespace composer::credentials
