// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace composer::contact {
struct Issue;
}
namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

/// Why Send did not send: every problem as a link to its field, or that this very message was created already.
class NoticeLabel : public QWidget {
    Q_OBJECT

public:
    explicit NoticeLabel(models::ComposerModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Where in the request it is.
    void problemChosen(const QString& path);
    /// There were no usable credentials, and the person wants to see why.
    void credentialsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Notice { None, Problems, AlreadyCreated, TokenUsed, Credentials };
    void say(Notice notice);
    void sayOfSubmission();
    void refresh();
    QString link(const QString& target, const QString& text) const;
    QString problemList() const;
    QString problemItem(const contact::Issue& issue) const;
    void follow(const QString& target);

    models::ComposerModel& m_model;
    Notice m_notice = Notice::None;
    QLabel* m_icon;
    QLabel* m_text;
};

} // namespace composer::ui
