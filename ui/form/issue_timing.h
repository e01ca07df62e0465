// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace composer::ui {

/// When the problems of a field may be shown: after it was left, or after a pause in typing.
class IssueTiming : public QObject {
    Q_OBJECT

public:
    explicit IssueTiming(QObject* parent = nullptr);

    /// For as long as the field lives.
    void watch(QWidget* field);
    /// Somebody types in the field: begins the pause anew.
    void typedIn(QWidget* field);
    void endPause() { m_pause.stop(); }

Q_SIGNALS:
    void due(QWidget* field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_pause;
    QPointer<QWidget> m_typed;
};

} // namespace composer::ui
