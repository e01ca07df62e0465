// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/issue.h"

#include <QWidget>

class QLabel;

namespace composer::ui {

class ToneLabel;

/// The line below a field: its hint or, in the same place, what is wrong with it; and how much of its bound is used.
class FieldNote : public QWidget {
    Q_OBJECT

public:
    explicit FieldNote(QWidget* parent = nullptr);

    void setHint(const QString& hint);
    /// The worst one is shown, the others follow in its tooltip.
    void showIssues(const contact::Issues& issues);
    /// "312 / 998"; nothing for an empty field.
    void showCount(qint64 count, qint64 limit);

    /// What stands there now: the problem, else the hint.
    QString text() const;
    bool hasIssue() const { return m_hasIssue; }

private:
    QString m_hint;
    bool m_hasIssue = false;
    ToneLabel* m_text;
    ToneLabel* m_count;
};

} // namespace composer::ui
