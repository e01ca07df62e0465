// SPDX-License-Identifier: Apache-2.0
#include "ui/window/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace composer::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(About)
};

void open(QWidget* parent, const char* name, const QString& title, const QString& text, const QString& details)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
    box->setObjectName(QLatin1String(name));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(details);
    box->setDefaultButton(QMessageBox::Close);
    box->open(); // window-modal
}

} // namespace

void showAbout(QWidget* parent, const QString& version)
{
    open(parent, "aboutBox", Texts::tr("About Contact Composer"), Texts::tr("Contact Composer %1").arg(version),
        Texts::tr("Composes inbound email contacts and submits them to Amazon Connect.\n\nLicence: Apache-2.0."));
}

void showShortcuts(QWidget* parent, const QString& list)
{
    open(parent, "shortcutBox", Texts::tr("Keyboard shortcuts"), Texts::tr("Keyboard shortcuts"), list);
}

} // namespace composer::ui
