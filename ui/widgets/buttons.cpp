// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/buttons.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QString>

namespace composer::ui {

QPushButton* pushButton(const char* name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

QDialogButtonBox* closeButton(const char* name, QDialog* dialog)
{
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto* button = box->button(QDialogButtonBox::Close);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return box;
}

} // namespace composer::ui
