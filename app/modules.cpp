// SPDX-License-Identifier: Apache-2.0
#include "modules.h"

#include "build_facts.h"

#include <QDir>
#include <QFile>
#include <QLibrary>

#include <array>
#include <climits>
#include <cstring>
#include <unistd.h>

namespace composer {

namespace {

/// Not QCoreApplication's: the window's module makes the application object. Not QFileInfo's canonical path: that is
/// empty once an upgrade has replaced the program, whose link then ends in " (deleted)".
QString resolveFolder()
{
    std::array<char, PATH_MAX> link {};
    const auto size = ::readlink("/proc/self/exe", link.data(), link.size());
    if (size <= 0 || size == std::ssize(link))
        return {};
    const auto executable = QFile::decodeName(QByteArray(link.data(), size));
    const auto folder = executable.left(executable.lastIndexOf(u'/') + 1) + QLatin1String(moduleFolder);
    // What is not absolute would be looked for below the current folder, which may be anyone's.
    return QDir::isAbsolutePath(folder) ? QDir::cleanPath(folder) : QString();
}

/// Empty when it is not known.
const QString& folderOfModules()
{
    static const auto folder = resolveFolder();
    return folder;
}

/// The function `symbol` of a module, typed. Modules stay loaded until the process ends.
template <class Function>
base::Result<Function, QString> load(const char* module, const char* symbol)
{
    if (folderOfModules().isEmpty())
        return base::fail(QStringLiteral("/proc/self/exe does not say where the program is."));
    QLibrary library(folderOfModules() + u'/' + QLatin1String(module) + QLatin1String(".so"));
    const auto versionOf = reinterpret_cast<const char* (*)()>(library.resolve("composer_module_version"));
    if (versionOf && std::strcmp(versionOf(), version) != 0)
        return base::fail(QStringLiteral("The program was updated meanwhile. Start it again."));
    const auto function = versionOf ? reinterpret_cast<Function>(library.resolve(symbol)) : nullptr;
    if (!function)
        return base::fail(library.errorString());
    return function;
}

} // namespace

void findModules()
{
    (void)folderOfModules();
}

base::Result<std::unique_ptr<sandbox::Sandbox>, QString> loadSandbox()
{
    std::unique_ptr<sandbox::Sandbox> made;
    const auto make = load<void (*)(decltype(made)*)>("contact-composer-sandbox", "composer_make_sandbox");
    if (!make)
        return base::fail(make.error());
    (*make)(&made);
    return made;
}

std::shared_ptr<storage::SecretStore> loadKeychain()
{
    std::shared_ptr<storage::SecretStore> made;
    if (const auto make = load<void (*)(decltype(made)*)>("contact-composer-keychain", "composer_make_keychain"))
        (*make)(&made);
    return made;
}

base::Result<RunWindow, QString> loadWindow()
{
    return load<RunWindow>("contact-composer-window", "composer_run_window");
}

} // namespace composer
