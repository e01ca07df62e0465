// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QString>
#include <QTimer>

namespace composer::ui {

/// Puts a text on the clipboard and says for a moment that it did.
class CopyButton : public QPushButton {
    Q_OBJECT

public:
    CopyButton(const QString& caption, const QString& accessibleName, QWidget* parent = nullptr);
    void setContent(const QString& content) { m_content = content; }

public Q_SLOTS:
    void copy();

protected:
    void changeEvent(QEvent* event) override;

private:
    QString m_caption;
    QString m_content;
    QTimer m_moment;
};

} // namespace composer::ui
