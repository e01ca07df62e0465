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

/// Why Send did not send: every problem as a link to its field, or that a contact was or may have been created from
/// this message already, with the ways on.
class NoticeLabel : public QWidget {
    Q_OBJECT

public:
    explicit NoticeLabel(models::ComposerModel& model, QWidget* parent = nullptr);

    /// Whether it says what the ways on from an outcome that is open are.
    bool isAboutOpenOutcome() const;

Q_SIGNALS:
    /// Something else is said, or nothing.
    void changed();
    /// Where in the request it is.
    void problemChosen(const QString& path);
    /// There were no usable credentials, and the person wants to see why.
    void credentialsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class About { Nothing, Problems, AlreadyCreated, OpenOutcome, NotSaved, TokenUsed, Credentials };
    void say(About about);
    void sayOfSubmission();
    void refresh();
    QString link(const QString& target, const QString& text) const;
    QString problemList() const;
    QString openOutcome() const;
    QString textNow() const;
    QString problemItem(const contact::Issue& issue) const;
    void follow(const QString& target);

    models::ComposerModel& m_model;
    About m_about = About::Nothing;
    QLabel* m_icon;
    QLabel* m_text;
};

} // namespace composer::ui
