// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/issue.h"
#include "models/fields/text_fields.h"

#include <QWidget>

namespace composer::ui {

class ToneLabel;

/// The line below a field: its hint or, in the same place, what is wrong with it; and how much of its bound is used.
class FieldNote : public QWidget {
    Q_OBJECT

public:
    explicit FieldNote(QWidget* parent = nullptr);
    /// From now on flush with the field, and hidden while it has nothing to say.
    void setTight();
    /// The hint is shown by a HintLine: what is left here is what is wrong, and the count when it matters; without
    /// either the note takes no room.
    void setHintElsewhere();

    /// As setHintElsewhere(), but the hint is shown here while `field`, or what is in it, has the focus.
    void setHintWithFocus(QWidget* field);

    void setHint(const QString& hint);
    const QString& hint() const { return m_hint; }
    /// Kept back until reveal(), and again once there are none.
    void setNotices(models::Notices notices);
    void setIssues(const contact::Issues& issues);
    /// Shows the worst one; the others follow in the tooltip.
    void reveal();
    /// As if the field had not been left yet: it shows other content now.
    void conceal();
    /// At once.
    void showIssues(const contact::Issues& issues);
    /// "312 / 998", from four fifths of the limit on: before that nobody needs to know.
    void showCount(qint64 count, qint64 limit);

    /// The problem, else the hint, wherever that is shown.
    QString text() const;
    /// One is shown.
    bool hasIssue() const { return m_isRevealed; }
    bool showsError() const;

    void setVisible(bool isVisible) override;

private:
    const models::Notice* worst() const;
    void showText();
    bool hasContent() const;

    QString m_hint;
    models::Notices m_notices;
    bool m_isRevealed = false; ///< only with notices
    bool m_isTight = false;
    bool m_isCalm = false; ///< takes room only for what is worth saying
    bool m_hidesHint = false;
    bool m_isWanted = true;
    ToneLabel* m_text;
    ToneLabel* m_count;
};

} // namespace composer::ui
