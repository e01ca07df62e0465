// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/credentials/environment_editor.h"

#include <QWidget>

class QPushButton;

namespace composer::ui {

class LateProgress;
class ToneLabel;

/// "Test connection" and what came of it, in place.
class ConnectionRow : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionRow(models::EnvironmentEditor& editor, QWidget* parent = nullptr);

private:
    void showProgress();
    void showReport(const models::Notice& notice);

    models::EnvironmentEditor& m_editor;
    QPushButton* m_test;
    LateProgress* m_progress;
    ToneLabel* m_result;
};

} // namespace composer::ui
