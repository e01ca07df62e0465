// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QComboBox;

namespace composer::ui {

/// A line to type into that offers the known values. Nothing in it means that nothing is sent. Its line is named
/// "subtypeLine" for "subtype".
QComboBox* optionalChoice(const QString& name, const QString& label, const QStringList& known);

} // namespace composer::ui
