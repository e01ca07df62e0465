// SPDX-License-Identifier: Apache-2.0
#include "modules.h"

#include "build_facts.h"

#include <QFileInfo>
#include <QLibrary>

namespace composer {

namespace {

/// Not QCoreApplication's: the window's module makes the application object.
QString modulePath(const char* name)
{
    const auto executable = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath();
    return QStringLiteral("%1/%2/%3.so").arg(executable, QLatin1String(moduleFolder), QLatin1String(name));
}

/// The function `symbol` of a module, typed. Modules stay loaded until the process ends.
template <class Function>
base::Result<Function, QString> load(const char* module, const char* symbol)
{
    QLibrary library(modulePath(module));
    const auto function = reinterpret_cast<Function>(library.resolve(symbol));
    if (!function)
        return base::fail(library.errorString());
    return function;
}

} // namespace

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
