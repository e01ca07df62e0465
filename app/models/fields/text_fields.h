// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "texts/notice.h"

#include <QObject>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace composer::models {

/// What is wrong with one field.
using Notices = std::vector<Notice>;
/// Answers with a field's text when it is needed, so that a large text is not copied at every key.
using TextSource = std::function<QString()>;

/// The texts that a form edits, as its binder sees them: each known by a number. See TextFieldsOf.
class TextFields : public QObject {
    Q_OBJECT

public:
    explicit TextFields(QObject* parent = nullptr);

    virtual QString textAt(int field) = 0;
    virtual void setTextAt(int field, const QString& text) = 0;
    virtual void setTextLaterAt(int field, TextSource source) = 0;
    virtual Notices noticesAt(int field) const = 0;
    virtual std::optional<qint64> limitAt(int field) const = 0;
    virtual qint64 countAt(int field) = 0;
    /// Ends the pause of setTextLater().
    virtual void validateNow() { }

Q_SIGNALS:
    /// The field's text changed, by any cause.
    void fieldChanged(int field);
    /// What was typed was replaced, such as an ARN by the id in it; the new text is to be shown at once.
    void fieldReplaced(int field);
    /// countAt() changed without fieldChanged().
    void countChanged(int field);
    void issuesChanged();
};

/// A model whose fields are the values of `Id`, an enum or an index.
template <class Id>
class TextFieldsOf : public TextFields {
public:
    using TextFields::TextFields;

    virtual QString text(Id field) = 0;
    virtual void setText(Id field, const QString& text) = 0;
    /// The text changed, but is fetched later: after a pause, or when it is needed.
    virtual void setTextLater(Id field, TextSource source) { setText(field, source()); }
    virtual Notices notices(Id field) const = 0;
    /// As the field's bound counts: characters or bytes. Nothing for a field without one.
    virtual std::optional<qint64> limit(Id) const { return {}; }
    virtual qint64 count(Id) { return 0; }

private:
    QString textAt(int field) final { return text(Id(field)); }
    void setTextAt(int field, const QString& text) final { setText(Id(field), text); }
    void setTextLaterAt(int field, TextSource source) final { setTextLater(Id(field), std::move(source)); }
    Notices noticesAt(int field) const final { return notices(Id(field)); }
    std::optional<qint64> limitAt(int field) const final { return limit(Id(field)); }
    qint64 countAt(int field) final { return count(Id(field)); }
};

} // namespace composer::models
