// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QStackedWidget;
class QTabBar;

namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

class BodyPreview;
class BodyText;
class FieldBinder;
class FindBar;
class FormatBar;
class HtmlHighlighter;
class NoticeBar;

/// The body as plain text or as HTML source, with a preview. Which of the two it is, is the request's ContentType;
/// changing it converts the text, in one step of the text's own undo.
class BodyEditor : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Plain, Html, Preview };

    BodyEditor(models::ComposerModel& model, FieldBinder& binder, QWidget* parent = nullptr);
    ~BodyEditor() override;

    Mode mode() const;
    void setMode(Mode mode);
    /// For menus, with shortcuts that hold inside the editor: formatting (disabled in plain text), and the modes.
    QList<QAction*> formatActions() const;
    QList<QAction*> modeActions() const { return m_modeActions; }

public Q_SLOTS:
    /// Leaves the preview.
    void showSource();
    void openFind();
    void openReplace();
    void findNext();
    void findPrevious();
    void zoomIn();
    void zoomOut();
    void zoomReset();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOut(QWidget* note);
    void addModes();
    bool isHtml() const;
    QString type() const;
    void chooseType(bool html);
    void convert(const QString& text, bool html);
    void markType(const QString& type);
    void keepUnconverted(bool html);
    void followModel();
    void followText();
    void showMode();
    void showGuard();
    void applyZoom(int steps);
    bool takeKey(QKeyEvent& key, bool act);

    QPointer<models::ComposerModel> m_model;
    BodyText* m_text;
    BodyPreview* m_preview;
    QTabBar* m_tabs;
    FormatBar* m_format;
    FindBar* m_find;
    NoticeBar* m_conversion;
    NoticeBar* m_guard;
    QStackedWidget* m_pages;
    HtmlHighlighter* m_highlighter;
    QList<QAction*> m_modeActions;
    QString m_loadedType; ///< of the text as it was loaded
    QString m_knownType; ///< the model's
    bool m_isConverting = false;
};

} // namespace composer::ui
