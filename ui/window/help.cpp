// SPDX-License-Identifier: Apache-2.0
#include "ui/window/help.h"

#include "ui/body/safe_browser.h"
#include "ui/widgets/fitting_size.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QString>
#include <QVBoxLayout>

namespace composer::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString page()
{
    //: The file of the manual in this language; only one that exists in resources/help.
    QFile file(QStringLiteral(":/help/%1.html").arg(Texts::tr("en")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void showHelp(QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("help"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Texts::tr("Help"));
    auto* view = new SafeBrowser(dialog);
    view->setObjectName(QStringLiteral("helpText"));
    view->setAccessibleName(Texts::tr("Manual"));
    view->showHtml(page());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    dialog->resize(fittingSize(*dialog, {640, 560}));
    dialog->show(); // beside the window: it is read while one works
}

} // namespace composer::ui
