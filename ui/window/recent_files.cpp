// SPDX-License-Identifier: Apache-2.0
#include "ui/window/recent_files.h"

#include "texts/notice.h"
#include "ui/desktop/window_settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>

#include <utility>

namespace composer::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecentFiles)
};

void fill(QMenu& menu, WindowSettings& settings, const std::function<void(const QString&)>& open)
{
    menu.clear();
    const auto files = settings.recentFiles();
    for (const auto& path : files) {
        const auto name =
            models::shownName(QFileInfo(path).fileName()).replace(u'&', QLatin1String("&&")); // no mnemonic
        auto* action = menu.addAction(name, &menu, [open, path] { open(path); });
        action->setToolTip(models::shownText(path).toHtmlEscaped());
        action->setEnabled(QFileInfo::exists(path));
    }
    if (files.isEmpty())
        menu.addAction(Texts::tr("No files opened yet"))->setEnabled(false);
    menu.addSeparator();
    menu.addAction(Texts::tr("Clear this list"), &menu, [&settings] { settings.clearRecentFiles(); })
        ->setEnabled(!files.isEmpty());
}

} // namespace

void offerRecentFiles(QMenu& menu, WindowSettings& settings, std::function<void(const QString& path)> open)
{
    QObject::connect(
        &menu, &QMenu::aboutToShow, &menu, [&menu, &settings, open = std::move(open)] { fill(menu, settings, open); });
}

} // namespace composer::ui
