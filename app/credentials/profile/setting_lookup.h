// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/profile/aws_settings.h"

namespace composer::credentials {

/// A value and where it is from.
struct Setting {
    QString value; ///< empty: not set
    QString name; ///< of the variable or of the profile's setting
};

/// Looks values up in the environment and in the chosen profile. Lives as long as both.
class SettingLookup {
public:
    SettingLookup(const QProcessEnvironment& environment, const AwsSettings& settings);

    QString variable(const char* name) const { return m_environment.value(QLatin1String(name)); }
    QString property(const char* key) const;
    /// The variable counts when it is not empty, else the profile. Either name may be null.
    Setting setting(const char* variableName, const char* key) const;
    /// False when neither the variable nor the profile says anything.
    base::Result<bool, AwsSettingsError> flag(const char* variableName, const char* key) const;
    /// `service` as in a [services] section, e.g. "sso_oidc".
    base::Result<QString, AwsSettingsError> endpointUrl(const QString& service) const;

private:
    base::Result<QString, AwsSettingsError> urlOfSection(const QString& name, const QString& service) const;

    const QProcessEnvironment& m_environment;
    const AwsSettings& m_settings;
    const aws::ProfileProperties* m_properties = nullptr;
};

} // namespace composer::credentials
