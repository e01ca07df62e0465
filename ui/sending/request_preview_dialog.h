// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/request_preview.h"

#include <QDialog>

class QTabWidget;

namespace composer::ui {

/// The request as JSON, as HTTP and as a command line of the AWS CLI, each to be copied. A page is made when it is
/// looked at.
class RequestPreviewDialog : public QDialog {
    Q_OBJECT

public:
    explicit RequestPreviewDialog(models::RequestPreview preview, QWidget* parent = nullptr);

private:
    QWidget* makePage(models::RequestPreview::Form form);
    void fillPage(int index);

    models::RequestPreview m_preview;
    QTabWidget* m_tabs;
};

} // namespace composer::ui
