// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/safe_html.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace composer::ui {

class SafeBrowser;
class ToneLabel;

/// The body as its reader will see it, without anything harmful; says what was left out. Works only
/// while it is visible, cleans up in a worker thread and after a pause.
class BodyPreview : public QWidget {
    Q_OBJECT

public:
    struct Source {
        QString text;
        bool isHtml = false;
    };

    /// `fetch` answers with the body when it is needed.
    explicit BodyPreview(std::function<Source()> fetch, QWidget* parent = nullptr);

    /// The body has changed.
    void refreshLater();
    SafeBrowser& view() { return *m_view; }

Q_SIGNALS:
    /// The current body is shown.
    void refreshed();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showResult(const html::SafeHtml& result);
    void showNote(const html::SafeHtml& result);

    std::function<Source()> m_fetch;
    ToneLabel* m_note;
    SafeBrowser* m_view;
    ToneLabel* m_link;
    QTimer m_pause;
    bool m_isWorking = false;
    bool m_isStale = true;
};

/// One sentence for what was done to a text; empty for nothing.
QString previewNote(const html::SafeHtml& result);

} // namespace composer::ui
