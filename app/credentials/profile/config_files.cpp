// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/config_files.h"

#include "base/atomic_file.h"
#include "base/secret.h"

#include <QRegularExpression>

namespace composer::credentials {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 maximumBytes = 16 * mebibyte;

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

void setPath(aws::ProfileSet& set, const QString& path)
{
    for (auto* faults : {&set.profileFaults, &set.ssoSessionFaults, &set.servicesFaults}) {
        for (auto& [name, fault] : *faults)
            fault.path = path;
    }
    for (auto& fault : set.otherFaults)
        fault.path = path;
}

aws::ProfileSet readOne(const QString& path, aws::ProfileFileKind kind, QStringList& countedAsAbsent)
{
    using Code = base::FileError::Code;
    if (path.isEmpty())
        return {};
    auto content = base::readFile(path, maximumBytes);
    if (!content) {
        const auto& error = content.error();
        aws::ProfileSet nothing;
        if (error.code == Code::NotAFile)
            countedAsAbsent.append(path);
        else if (error.code != Code::NotFound)
            nothing.otherFaults.push_back({kind, path, 0, error.detail, error.code});
        return nothing;
    }
    const base::ScopedWipe wipeContent(*content);
    auto read = aws::parseProfileFile(*content, kind);
    setPath(read, path);
    return read;
}

QString whyUnreadable(const AwsSettingsError& error)
{
    using Code = base::FileError::Code;
    if (error.file == Code::TooLarge)
        return QStringLiteral("it has more than %1 MiB").arg(maximumBytes / mebibyte);
    return error.file == Code::AccessDenied ? QStringLiteral("access was denied") : error.detail;
}

} // namespace

QString locatePath(const char* variable, const char* standard, const QProcessEnvironment& environment)
{
    const auto path = withVariables(environment.value(QLatin1String(variable)), environment);
    return inHome(path.isEmpty() ? QLatin1String(standard) : path, environment);
}

QString inHome(const QString& path, const QProcessEnvironment& environment)
{
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

ConfigFileContent readConfigFiles(const ConfigFiles& files)
{
    ConfigFileContent content;
    auto config = readOne(files.config, aws::ProfileFileKind::Config, content.countedAsAbsent);
    const auto credentials = readOne(files.credentials, aws::ProfileFileKind::Credentials, content.countedAsAbsent);
    content.profiles = aws::mergeProfiles(std::move(config), credentials);
    return content;
}

AwsSettingsError settingsError(const aws::ProfileFault& fault)
{
    using Code = AwsSettingsError::Code;
    return {fault.unreadable ? Code::FileUnreadable : Code::FileMalformed, fault.path, fault.line, fault.message,
        fault.unreadable};
}

QString describe(const AwsSettingsError& error)
{
    using Code = AwsSettingsError::Code;
    switch (error.code) {
    case Code::FileUnreadable:
        return QStringLiteral("%1 cannot be read: %2").arg(error.path, whyUnreadable(error));
    case Code::FileMalformed:
        return QStringLiteral("%1, line %2: %3").arg(error.path, QString::number(error.line), error.detail);
    case Code::ProfileNotFound:
        return QStringLiteral("there is no profile %1").arg(error.detail);
    case Code::BadValue:
        break;
    }
    return QStringLiteral("%1 has an invalid value: %2").arg(error.path, error.detail);
}

QString describe(const aws::ProfileFault& fault)
{
    return describe(settingsError(fault));
}

} // namespace composer::credentials
