// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/config_files.h"

#include "base/atomic_file.h"
#include "base/secret.h"

#include <QRegularExpression>

namespace composer::credentials {

using base::fail;

namespace {

constexpr qint64 maximumBytes = 1024 * 1024;

QString withVariables(QString path, const QProcessEnvironment& environment)
{
    if (!path.contains(QLatin1Char('$')))
        return path;
    static const QRegularExpression variable(QStringLiteral(R"(\$(?:(\w+)|\{([^}]*)\}))"));
    QString result;
    qsizetype end = 0;
    for (auto matches = variable.globalMatch(path); matches.hasNext();) {
        const auto match = matches.next();
        const auto name = match.captured(1) + match.captured(2);
        result += QStringView(path).mid(end, match.capturedStart() - end);
        result += environment.value(name, match.captured()); // an unknown one stays as it is
        end = match.capturedEnd();
    }
    return result + path.mid(end);
}

base::Result<aws::ProfileSet, AwsSettingsError> readOne(const QString& path, aws::ProfileFileKind kind)
{
    if (path.isEmpty())
        return aws::ProfileSet();
    auto content = base::readFile(path, maximumBytes);
    if (!content && content.error().code == base::FileError::Code::NotFound)
        return aws::ProfileSet();
    if (!content)
        return fail(AwsSettingsError {AwsSettingsError::Code::FileUnreadable, path, 0, content.error().detail});
    const base::ScopedWipe wipeContent(*content);
    auto parsed = aws::parseProfileFile(*content, kind);
    if (!parsed)
        return fail(AwsSettingsError {
            AwsSettingsError::Code::FileMalformed, path, parsed.error().line, parsed.error().message});
    return *std::move(parsed);
}

} // namespace

QString locatePath(const char* variable, const char* standard, const QProcessEnvironment& environment)
{
    auto path = withVariables(environment.value(QLatin1String(variable)), environment);
    if (path.isEmpty())
        path = QLatin1String(standard);
    if (path != QLatin1String("~") && !path.startsWith(QLatin1String("~/")))
        return path;
    const auto home = environment.value(QStringLiteral("HOME"));
    return home.isEmpty() ? QString() : home + path.mid(1);
}

ConfigFiles locateConfigFiles(const QProcessEnvironment& environment)
{
    return {locatePath("AWS_CONFIG_FILE", "~/.aws/config", environment),
        locatePath("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials", environment)};
}

base::Result<aws::ProfileSet, AwsSettingsError> readConfigFiles(const ConfigFiles& files)
{
    auto config = readOne(files.config, aws::ProfileFileKind::Config);
    if (!config)
        return config;
    auto credentials = readOne(files.credentials, aws::ProfileFileKind::Credentials);
    if (!credentials)
        return credentials;
    return aws::mergeProfiles(*std::move(config), *credentials);
}

} // namespace composer::credentials
