// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>
#include <QVariant>

namespace composer::ui {

/// Shows foreign HTML and opens nothing for it: no file, no address. Links are inert; their targets are shown as text
/// and can be copied.
class SafeBrowser : public QTextBrowser {
    Q_OBJECT

public:
    explicit SafeBrowser(QWidget* parent = nullptr);

    /// From now on light in every appearance, with texts that can be read whatever their HTML says; see paper.h.
    void setPaper();

    QVariant loadResource(int type, const QUrl& name) override;
    /// `html` is an allow-listed fragment; see html/safe_html.h.
    void showHtml(const QString& html);
    void showText(const QString& text);

Q_SIGNALS:
    /// Where the link under the pointer or with the focus leads; empty: no link.
    void linkPointedAt(const QString& address);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    bool m_isPaper = false;
};

} // namespace composer::ui
