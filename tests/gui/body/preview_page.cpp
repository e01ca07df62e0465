// SPDX-License-Identifier: Apache-2.0
#include "html/safe_html.h"
#include "ui/body/safe_browser.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFile>

/// Shows a page for tst_preview_sealed, which looks on from outside: "plain" in Qt's own browser, "raw" in ours
/// without the clean-up, "safe" as the preview does.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const auto arguments = application.arguments();
    QFile file(arguments.value(2));
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    const auto html = QString::fromUtf8(file.readAll());
    QTextBrowser plain;
    composer::ui::SafeBrowser safe;
    auto& view = arguments.value(1) == QLatin1String("plain") ? plain : static_cast<QTextBrowser&>(safe);
    if (arguments.value(1) == QLatin1String("plain"))
        plain.setHtml(html);
    else
        safe.showHtml(arguments.value(1) == QLatin1String("raw") ? html : composer::html::safeHtml(html).html);
    view.resize(600, 400);
    view.show();
    view.grab();
    QCoreApplication::processEvents();
    return 0;
}
