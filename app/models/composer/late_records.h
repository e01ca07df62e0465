// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/unrecorded_outcome.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <utility>
#include <vector>

namespace composer::models {

/// Records what could not be recorded when a submission ended, as soon as there is room or the journal is free: every
/// few seconds, and once more at the end of the program.
class LateRecords : public QObject {
    Q_OBJECT

public:
    explicit LateRecords(QObject* parent = nullptr);
    ~LateRecords() override;
    void add(const QString& token, std::shared_ptr<sending::UnrecordedOutcome> outcome);
    void tryNow();

Q_SIGNALS:
    /// The outcome of the submission with this token is in the journal now.
    void recorded(const QString& token);

private:
    std::vector<std::pair<QString, std::shared_ptr<sending::UnrecordedOutcome>>> m_open;
    QTimer m_again;
};

} // namespace composer::models
