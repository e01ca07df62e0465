// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;

namespace composer::models {
class SubmissionModel;
}

namespace composer::ui {

/// Where a contact will go, always in sight.
class EnvironmentBar : public QFrame {
    Q_OBJECT

public:
    /// `name` is shown until the target is open.
    EnvironmentBar(models::SubmissionModel& submission, const QString& name, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTarget();
    void paintColors();

    models::SubmissionModel& m_submission;
    QString m_name;
    QLabel* m_icon;
    QLabel* m_label;
    QLabel* m_description;
};

} // namespace composer::ui
