// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace composer::models {
class DraftDocument;
}

namespace composer::ui {

/// The earlier states of the open draft: to be looked at, and one of them brought back.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    explicit VersionsDialog(const models::DraftDocument& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void restoreRequested(const QString& name);

private:
    void fill();
    void showVersion();

    const models::DraftDocument& m_document;
    QListWidget* m_list;
    QPlainTextEdit* m_view;
    QPushButton* m_restore;
};

} // namespace composer::ui
