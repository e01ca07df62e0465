// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_keys.h"

#include <QKeyEvent>

namespace composer::ui {

namespace {

std::optional<BodyCommand> commandOfCtrl(int key)
{
    switch (key) {
    case Qt::Key_H:
        return BodyCommand::Replace;
    case Qt::Key_Equal:
        return BodyCommand::ZoomIn;
    case Qt::Key_0:
        return BodyCommand::ZoomReset;
    default:
        return {};
    }
}

} // namespace

std::optional<BodyCommand> bodyCommand(const QKeyEvent& key)
{
    if (key.matches(QKeySequence::Find))
        return BodyCommand::Find;
    if (key.matches(QKeySequence::ZoomIn))
        return BodyCommand::ZoomIn;
    if (key.matches(QKeySequence::ZoomOut))
        return BodyCommand::ZoomOut;
    if (key.key() == Qt::Key_F3)
        return key.modifiers() & Qt::ShiftModifier ? BodyCommand::FindPrevious : BodyCommand::FindNext;
    if (key.key() == Qt::Key_V && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return BodyCommand::PasteText;
    if (key.key() == Qt::Key_Escape)
        return BodyCommand::CloseFind;
    const bool isCtrl =
        key.modifiers() == Qt::ControlModifier || key.modifiers() == (Qt::ControlModifier | Qt::KeypadModifier);
    return isCtrl ? commandOfCtrl(key.key()) : std::nullopt;
}

} // namespace composer::ui
