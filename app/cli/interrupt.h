// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <stop_token>

class QSocketNotifier;

namespace composer::cli {

/// Turns Ctrl+C (SIGINT), SIGTERM and SIGHUP (the terminal was closed) into a stop request while it lives. A second one
/// ends the program at once. One at a time.
class Interrupt : public QObject {
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;
    std::stop_token token() const { return m_source.get_token(); }

Q_SIGNALS:
    void requested();

private:
    void onSignal();

    std::stop_source m_source;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace composer::cli
