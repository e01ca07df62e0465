// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QString>
#include <QTimer>

class QLabel;
class QMenu;
class QToolButton;

namespace composer::models {
class Environments;
class IdentityWatch;
class SubmissionModel;
} // namespace composer::models

namespace composer::ui {

/// Where a contact will go and with whose keys, always in sight, and the menu to choose another environment. One that
/// is marked as production colours the whole bar and says so in words.
class EnvironmentBadge : public QFrame {
    Q_OBJECT

public:
    EnvironmentBadge(models::SubmissionModel& submission, const models::IdentityWatch& identity,
        const models::Environments& environments, QWidget* parent = nullptr);

Q_SIGNALS:
    void environmentChosen(const QString& id);
    void manageRequested();
    void credentialsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void fillMenu();
    void showTarget();
    void showDetails();
    void paintColors();

    models::SubmissionModel& m_submission;
    const models::IdentityWatch& m_identity;
    const models::Environments& m_environments;
    QToolButton* m_button;
    QMenu* m_menu;
    QLabel* m_production;
    QLabel* m_details;
    QToolButton* m_warning;
    bool m_isPainting = false;
    QTimer m_tick;
};

} // namespace composer::ui
