// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sent/sent_list.h"

#include <QToolButton>

class QActionGroup;
class QMenu;

namespace composer::ui {

/// What of the sent messages is listed, as one button that says it: outcome, environment and time, each from a menu.
class SentFilterButton : public QToolButton {
    Q_OBJECT

public:
    /// `list` must outlive this.
    explicit SentFilterButton(models::SentList& list, QWidget* parent = nullptr);

private:
    using Change = std::function<void(models::SentFilter&)>;
    void fillMenu();
    QAction* offer(QActionGroup* group, const QString& text, bool isChosen, const Change& change);
    void offerOutcomes();
    void offerEnvironments();
    void offerTimes();
    void showChoice();

    models::SentList& m_list;
    QMenu* m_menu;
};

} // namespace composer::ui
