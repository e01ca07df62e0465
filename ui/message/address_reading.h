// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fields/pending_edits.h"

#include <QObject>
#include <QString>

class QLineEdit;

namespace composer::ui {

/// A line that holds one address understands what a person pastes or types, as the lines for several do: what is
/// around the address goes, and its name goes to the line for names, if there is one. This happens at once with a
/// paste, and with typing when the line is left. A text of several addresses, or of none, stays as it is.
class AddressReading : public QObject {
    Q_OBJECT

public:
    /// `name` may be null.
    AddressReading(QLineEdit* address, QLineEdit* name, models::PendingEdits& pending);

private:
    void takeEdit(const QString& text);
    void tidy();

    QLineEdit* m_address;
    QLineEdit* m_name;
    models::PendingEdits::Registration m_pending;
    QString m_written; ///< what was read last
    qsizetype m_size = 0;
};

} // namespace composer::ui
