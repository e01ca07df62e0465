// SPDX-License-Identifier: Apache-2.0
#include "ui/inputs/optional_choice.h"

#include "ui/inputs/list_line_edit.h"
#include "ui/inputs/quiet_wheel.h"

#include <QComboBox>
#include <QCoreApplication>

namespace composer::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OptionalChoice)
};

} // namespace

QComboBox* optionalChoice(const QString& name, const QString& label, const QStringList& known)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setEditable(true);
    auto* line = new ListLineEdit(box);
    line->setObjectName(name + QLatin1String("Line"));
    line->setAccessibleName(label);
    box->setLineEdit(line);
    box->setCompleter(nullptr); // it would type on its own
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(QString());
    box->setItemData(0, Texts::tr("Not sent if empty"), Qt::AccessibleTextRole);
    box->addItems(known);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    quietWheel(box);
    return box;
}

} // namespace composer::ui
