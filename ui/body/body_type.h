// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

class BodyText;
class NoticeBar;

/// Whether the body is plain text or HTML: the request's ContentType. Changing it converts the text, in one step of the
/// text's own undo, and a bar offers the alternative.
class BodyType : public QObject {
    Q_OBJECT

public:
    /// Text and bar must outlive this.
    BodyType(models::ComposerModel& model, BodyText& text, NoticeBar& bar, QObject* parent);

    bool isHtml() const;
    void choose(bool html);

Q_SIGNALS:
    void changed();

private:
    QString type() const;
    QString notedType() const;
    void convert(const QString& text, bool html);
    void mark(const QString& type);
    void keepUnconverted(bool html);
    void followModel();
    void followText();

    QPointer<models::ComposerModel> m_model;
    BodyText& m_text;
    NoticeBar& m_bar;
    QString m_loadedType; ///< of the text as it was loaded
    QString m_knownType; ///< the model's
    bool m_isConverting = false;
};

} // namespace composer::ui
