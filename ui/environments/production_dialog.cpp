// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/production_dialog.h"

#include "models/composer/submission_model.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace composer::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProductionDialog)
};

} // namespace

void askForProduction(QWidget* parent, models::SubmissionModel& submission, const QString& name, const QString& account,
    const QString& instance)
{
    auto* box = new QMessageBox(QMessageBox::Warning, Texts::tr("Send to production"),
        Texts::tr("Create a real contact in “%1”?").arg(name), QMessageBox::NoButton, parent);
    box->setObjectName(QStringLiteral("productionBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(Texts::tr("This environment is marked as production.\n\nAccount: %1\nInstance: %2\n\nYou "
                                      "are asked once per session for each instance.")
                                .arg(account.isEmpty() ? Texts::tr("unknown") : account, instance));
    auto* send = box->addButton(Texts::tr("&Send to production"), QMessageBox::AcceptRole);
    send->setObjectName(QStringLiteral("sendToProduction"));
    auto* cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(box, &QMessageBox::finished, &submission, [box, send, &submission] {
        if (box->clickedButton() == send)
            submission.confirmProduction();
        else
            submission.declineProduction();
    });
    box->open(); // window-modal
}

} // namespace composer::ui
