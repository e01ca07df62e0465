// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/known_settings.h"

#include <array>

namespace composer::credentials {

namespace {

using Remark = SettingRemark;
constexpr auto reported = SettingStanding::Reported;
constexpr auto meaningless = SettingStanding::Meaningless;

constexpr std::array settings {
    // who one is
    KnownSetting {"aws_access_key_id", "AWS_ACCESS_KEY_ID"},
    KnownSetting {"aws_secret_access_key", "AWS_SECRET_ACCESS_KEY"},
    KnownSetting {"aws_session_token", "AWS_SESSION_TOKEN"},
    KnownSetting {"aws_security_token", "AWS_SECURITY_TOKEN"},
    KnownSetting {nullptr, "AWS_CREDENTIAL_EXPIRATION"},
    KnownSetting {"credential_process", nullptr},
    KnownSetting {"credential_source", nullptr},
    KnownSetting {"source_profile", nullptr},
    KnownSetting {"role_arn", "AWS_ROLE_ARN"},
    KnownSetting {"role_session_name", "AWS_ROLE_SESSION_NAME"},
    KnownSetting {"external_id", nullptr},
    KnownSetting {"mfa_serial", nullptr},
    KnownSetting {"duration_seconds", nullptr},
    KnownSetting {"web_identity_token_file", "AWS_WEB_IDENTITY_TOKEN_FILE"},
    KnownSetting {"sso_session", nullptr},
    KnownSetting {"sso_account_id", nullptr},
    KnownSetting {"sso_role_name", nullptr},
    KnownSetting {"sso_region", nullptr},
    KnownSetting {"sso_start_url", nullptr},
    KnownSetting {"sso_registration_scopes", nullptr},
    KnownSetting {"login_session", nullptr},
    KnownSetting {nullptr, "AWS_LOGIN_CACHE_DIRECTORY"},
    KnownSetting {nullptr, "AWS_CONTAINER_CREDENTIALS_FULL_URI"},
    KnownSetting {nullptr, "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"},
    KnownSetting {nullptr, "AWS_CONTAINER_AUTHORIZATION_TOKEN"},
    KnownSetting {nullptr, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"},
    // which profile, and where it is
    KnownSetting {nullptr, "AWS_PROFILE"},
    KnownSetting {nullptr, "AWS_DEFAULT_PROFILE"},
    KnownSetting {nullptr, "AWS_CONFIG_FILE"},
    KnownSetting {nullptr, "AWS_SHARED_CREDENTIALS_FILE"},
    // where to send, and how
    KnownSetting {"region", "AWS_REGION"},
    KnownSetting {nullptr, "AWS_DEFAULT_REGION"},
    KnownSetting {"endpoint_url", "AWS_ENDPOINT_URL"},
    KnownSetting {nullptr, "AWS_ENDPOINT_URL_CONNECT"},
    KnownSetting {nullptr, "AWS_ENDPOINT_URL_STS"},
    KnownSetting {nullptr, "AWS_ENDPOINT_URL_SSO"},
    KnownSetting {nullptr, "AWS_ENDPOINT_URL_SSO_OIDC"},
    KnownSetting {"services", nullptr},
    KnownSetting {"ignore_configured_endpoint_urls", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"},
    KnownSetting {"use_fips_endpoint", "AWS_USE_FIPS_ENDPOINT"},
    KnownSetting {"use_dualstack_endpoint", "AWS_USE_DUALSTACK_ENDPOINT"},
    KnownSetting {"ca_bundle", "AWS_CA_BUNDLE"},
    KnownSetting {"max_attempts", "AWS_MAX_ATTEMPTS"},
    KnownSetting {"retry_mode", "AWS_RETRY_MODE"},
    // what a person who set it may rely on
    KnownSetting {"defaults_mode", "AWS_DEFAULTS_MODE", reported, Remark::FixedTimeouts, "legacy"},
    KnownSetting {"parameter_validation", nullptr, reported, Remark::AlwaysValidated, "true"},
    KnownSetting {"sts_regional_endpoints", "AWS_STS_REGIONAL_ENDPOINTS", reported, Remark::AlwaysRegional, "regional"},
    KnownSetting {"sdk_ua_app_id", "AWS_SDK_UA_APP_ID", reported, Remark::NotSent},
    // of other services, of operations that Amazon Connect does not have, or of machines in AWS
    KnownSetting {"api_versions", nullptr, meaningless},
    KnownSetting {"output", "AWS_DEFAULT_OUTPUT", meaningless},
    KnownSetting {"aws_account_id", "AWS_ACCOUNT_ID", meaningless},
    KnownSetting {"account_id_endpoint_mode", "AWS_ACCOUNT_ID_ENDPOINT_MODE", meaningless},
    KnownSetting {"auth_scheme_preference", "AWS_AUTH_SCHEME_PREFERENCE", meaningless},
    KnownSetting {"sigv4a_signing_region_set", "AWS_SIGV4A_SIGNING_REGION_SET", meaningless},
    KnownSetting {"disable_host_prefix_injection", "AWS_DISABLE_HOST_PREFIX_INJECTION", meaningless},
    KnownSetting {"endpoint_discovery_enabled", "AWS_ENABLE_ENDPOINT_DISCOVERY", meaningless},
    KnownSetting {"disable_request_compression", "AWS_DISABLE_REQUEST_COMPRESSION", meaningless},
    KnownSetting {"request_min_compression_size_bytes", "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", meaningless},
    KnownSetting {"request_checksum_calculation", "AWS_REQUEST_CHECKSUM_CALCULATION", meaningless},
    KnownSetting {"response_checksum_validation", "AWS_RESPONSE_CHECKSUM_VALIDATION", meaningless},
    KnownSetting {"s3", nullptr, meaningless},
    KnownSetting {"s3_disable_express_session_auth", "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", meaningless},
    KnownSetting {"s3_disable_multiregion_access_points", "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", meaningless},
    KnownSetting {"s3_us_east_1_regional_endpoint", "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", meaningless},
    KnownSetting {"s3_use_arn_region", "AWS_S3_USE_ARN_REGION", meaningless},
    KnownSetting {nullptr, "AWS_EC2_METADATA_DISABLED", meaningless},
    KnownSetting {"ec2_metadata_v1_disabled", "AWS_EC2_METADATA_V1_DISABLED", meaningless},
    KnownSetting {"ec2_metadata_service_endpoint", "AWS_EC2_METADATA_SERVICE_ENDPOINT", meaningless},
    KnownSetting {"ec2_metadata_service_endpoint_mode", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", meaningless},
    KnownSetting {"metadata_service_timeout", "AWS_METADATA_SERVICE_TIMEOUT", meaningless},
    KnownSetting {"metadata_service_num_attempts", "AWS_METADATA_SERVICE_NUM_ATTEMPTS", meaningless},
};

} // namespace

std::span<const KnownSetting> knownSettings()
{
    return settings;
}

} // namespace composer::credentials
