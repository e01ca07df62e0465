// SPDX-License-Identifier: Apache-2.0
#include "ui/body/safe_browser.h"

#include "ui/body/paper.h"

#include <QByteArray>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QString>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QWheelEvent>

namespace composer::ui {

SafeBrowser::SafeBrowser(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setAcceptDrops(false);
    setUndoRedoEnabled(false);
    connect(this, qOverload<const QUrl&>(&QTextBrowser::highlighted), this,
        [this](const QUrl& link) { Q_EMIT linkPointedAt(link.toString()); });
}

QVariant SafeBrowser::loadResource(int type, const QUrl& /*name*/)
{
    // A null image makes Qt look for a file of that name, with fourteen endings.
    if (type == QTextDocument::ImageResource) {
        QImage nothing(1, 1, QImage::Format_ARGB32);
        nothing.fill(Qt::transparent);
        return nothing;
    }
    return QByteArray();
}

void SafeBrowser::showHtml(const QString& html)
{
    setHtml(html);
    if (m_isPaper)
        makeReadable(*document());
}

void SafeBrowser::setPaper()
{
    m_isPaper = true;
    setPalette(paperPalette(palette()));
}

void SafeBrowser::showText(const QString& text)
{
    setPlainText(text);
}

void SafeBrowser::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const auto link = anchorAt(event->pos());
    auto* copy = menu.addAction(tr("&Copy"), this, &QTextBrowser::copy);
    copy->setEnabled(textCursor().hasSelection());
    auto* copyLink =
        menu.addAction(tr("Copy &link address"), this, [link] { QGuiApplication::clipboard()->setText(link); });
    copyLink->setObjectName(QStringLiteral("copyLinkAddress"));
    copyLink->setEnabled(!link.isEmpty());
    menu.addSeparator();
    menu.addAction(tr("Select &all"), this, &QTextBrowser::selectAll);
    menu.exec(event->globalPos());
}

void SafeBrowser::dragEnterEvent(QDragEnterEvent* event)
{
    event->ignore();
}

/// Zooming is left to the owner of the view, so that editor and preview stay alike.
void SafeBrowser::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        event->ignore();
    else
        QTextBrowser::wheelEvent(event);
}

/// As text: no markup of foreign origin leaves by the clipboard.
QMimeData* SafeBrowser::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    copied->setText(textCursor().selection().toPlainText());
    return copied;
}

} // namespace composer::ui
