// SPDX-License-Identifier: Apache-2.0
#include "ui/window/window_module.h"

#include "ui/desktop/appearance.h"
#include "ui/desktop/translation.h"
#include "ui/desktop/window_style.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QLocale>

int composer_run_window(int& argc, char** argv, const composer::models::WindowDependencies& dependencies)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("contact-composer"));
    QApplication::setApplicationDisplayName(QStringLiteral("Contact Composer"));
    QApplication::setApplicationVersion(dependencies.services.version);
    QApplication::setDesktopFileName(QStringLiteral("org.contactcomposer.ContactComposer"));

    QApplication::setStyle(new composer::ui::WindowStyle); // which the application takes over
    composer::ui::installTranslations(QLocale::system());

    const auto appearance = composer::ui::WindowSettings().appearance();
    if (appearance != composer::ui::Appearance::System)
        composer::ui::applyAppearance(appearance);
    composer::ui::MainWindow window(dependencies);
    window.show();
    return QApplication::exec();
}
