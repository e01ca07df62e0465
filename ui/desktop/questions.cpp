// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/questions.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>

namespace composer::ui {

namespace {

QString filter()
{
    return QCoreApplication::translate("Questions", "Drafts and requests (*.json);;All files (*)");
}

} // namespace

Questions desktopQuestions()
{
    return {[](QWidget* parent, const QString& folder) {
                return QFileDialog::getOpenFileName(
                    parent, QCoreApplication::translate("Questions", "Open a draft or request"), folder, filter());
            },
        [](QWidget* parent, const QString& proposed) {
            QFileDialog dialog(parent, QCoreApplication::translate("Questions", "Export the request"), proposed);
            dialog.setNameFilters(filter().split(QStringLiteral(";;")));
            dialog.setAcceptMode(QFileDialog::AcceptSave);
            dialog.setDefaultSuffix(QStringLiteral("json"));
            dialog.selectFile(proposed);
            return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
        }};
}

} // namespace composer::ui
