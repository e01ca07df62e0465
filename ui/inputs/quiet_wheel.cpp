// SPDX-License-Identifier: Apache-2.0
#include "ui/inputs/quiet_wheel.h"

#include <QEvent>
#include <QWidget>

namespace composer::ui {

namespace {

class QuietWheel final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

} // namespace

void quietWheel(QWidget* field)
{
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new QuietWheel(field));
}

} // namespace composer::ui
