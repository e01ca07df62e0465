// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/questions.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace composer::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

QString filter()
{
    return Texts::tr("Drafts and requests (*.json);;All files (*)");
}

QString openFile(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileName(parent, Texts::tr("Open a draft or request"), folder, filter());
}

QString saveFile(QWidget* parent, const QString& title, const QString& filters, const QString& proposed)
{
    QFileDialog dialog(parent, title, proposed);
    dialog.setNameFilters(filters.split(QStringLiteral(";;")));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    const auto suffix = [&] {
        const bool isCsv = dialog.selectedNameFilter().contains(QLatin1String("*.csv"));
        dialog.setDefaultSuffix(isCsv ? QStringLiteral("csv") : QStringLiteral("json"));
    };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, suffix);
    suffix();
    dialog.selectFile(proposed);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

bool confirm(QWidget* parent, const QString& question, const QString& verb)
{
    // Not on the stack: the window may go while it is open.
    const QPointer box =
        new QMessageBox(QMessageBox::Question, QString(verb).remove(u'&'), question, QMessageBox::NoButton, parent);
    box->setObjectName(QStringLiteral("confirmBox"));
    box->setTextFormat(Qt::PlainText);
    auto* yes = box->addButton(verb, QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirmed"));
    auto* cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    box->exec();
    const bool isConfirmed = box && box->clickedButton() == yes;
    delete box;
    return isConfirmed;
}

} // namespace

Questions desktopQuestions()
{
    return {openFile,
        [](QWidget* parent, const QString& proposed) {
            return saveFile(parent, Texts::tr("Export the request"), filter(), proposed);
        },
        [](QWidget* parent, const QString& proposed) {
            return saveFile(parent, Texts::tr("Export sent messages"),
                Texts::tr("Table for spreadsheets (*.csv);;Everything, as JSON (*.json)"), proposed);
        },
        confirm};
}

} // namespace composer::ui
