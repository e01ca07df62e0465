// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/body/body_modes.h"

#include <QWidget>

class QStackedWidget;

namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

class BodyPreview;
class BodyText;
class BodyType;
class FieldBinder;
class FieldNote;
class FindBar;
class FormatBar;
class HtmlHighlighter;
class NoticeBar;
enum class BodyCommand;

/// The body as plain text or as HTML source, with a preview.
class BodyEditor : public QWidget {
    Q_OBJECT

public:
    using Mode = BodyMode;

    BodyEditor(models::ComposerModel& model, FieldBinder& binder, QWidget* parent = nullptr);
    ~BodyEditor() override;

    FieldNote& note() { return *m_note; }
    Mode mode() const;
    void setMode(Mode mode);
    /// For menus, with shortcuts that hold inside the editor: formatting (disabled in plain text), and the modes.
    QList<QAction*> formatActions() const;
    QList<QAction*> modeActions() const;

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
    void layOut();
    void showMode();
    void showGuard();
    void applyZoom(int steps);
    bool mayDo(BodyCommand command) const;
    void run(BodyCommand command);
    bool takeKey(const QKeyEvent& key, bool act);

    BodyText* m_text;
    BodyPreview* m_preview;
    FieldNote* m_note;
    BodyModes* m_modes;
    FormatBar* m_format;
    FindBar* m_find;
    NoticeBar* m_conversion;
    NoticeBar* m_guard;
    QStackedWidget* m_pages;
    HtmlHighlighter* m_highlighter;
    BodyType* m_type = nullptr;
};

} // namespace composer::ui
