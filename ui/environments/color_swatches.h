// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "texts/environment_text.h"

#include <QComboBox>

namespace composer::ui {

/// The colours an environment can have, each with its name: colour alone says nothing to many people.
class ColorSwatches : public QComboBox {
    Q_OBJECT

public:
    explicit ColorSwatches(QWidget* parent = nullptr);
    void showColor(models::EnvironmentColor color);

Q_SIGNALS:
    /// By the person.
    void chosen(composer::models::EnvironmentColor color);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintChips();
};

} // namespace composer::ui
