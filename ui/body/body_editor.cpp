// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_editor.h"

#include "models/composer/composer_model.h"
#include "ui/body/body_keys.h"
#include "ui/body/body_modes.h"
#include "ui/body/body_preview.h"
#include "ui/body/body_text.h"
#include "ui/body/body_text_editor.h"
#include "ui/body/body_type.h"
#include "ui/body/find_bar.h"
#include "ui/body/format_bar.h"
#include "ui/body/html_highlighter.h"
#include "ui/body/notice_bar.h"
#include "ui/body/safe_browser.h"
#include "ui/form/field_binder.h"
#include "ui/form/field_note.h"

#include <QAction>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>

namespace composer::ui {

using contact::FieldId;

BodyEditor::BodyEditor(models::ComposerModel& model, FieldBinder& binder, QWidget* parent)
    : QWidget(parent)
    , m_text(new BodyText)
    , m_preview(new BodyPreview([this] {
        return BodyPreview::Source {m_text->text(), m_type->isHtml()};
    }))
    , m_note(new FieldNote(this))
    , m_modes(new BodyModes(this))
    , m_format(new FormatBar(*m_text, this))
    , m_find(new FindBar(*m_text, this))
    , m_conversion(new NoticeBar(this))
    , m_guard(new NoticeBar(this))
    , m_pages(new QStackedWidget(this))
    , m_highlighter(new HtmlHighlighter(this))
{
    setObjectName(QStringLiteral("bodyEditor"));
    m_text->setObjectName(QStringLiteral("body"));
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * 5);
    m_conversion->setObjectName(QStringLiteral("conversion"));
    m_guard->setObjectName(QStringLiteral("guard"));
    m_note->setObjectName(QStringLiteral("bodyNote"));
    for (auto* action : formatActions())
        addAction(action);
    layOut();
    binder.bind(FieldId::Body, m_text, m_note);
    m_type = new BodyType(model, *m_text, *m_conversion, this); // hears of another message after the text did

    m_highlighter->setColors(palette());
    m_text->installEventFilter(this);
    connect(&m_text->content(), &QTextDocument::contentsChanged, m_preview, &BodyPreview::refreshLater);
    connect(m_type, &BodyType::changed, this, &BodyEditor::showMode);
    connect(m_modes, &BodyModes::chosen, this, &BodyEditor::setMode);
    connect(m_text, &BodyText::guardChanged, this, &BodyEditor::showGuard);
    connect(m_text, &BodyText::zoomAsked, this, &BodyEditor::applyZoom);
    showMode();
}

BodyEditor::~BodyEditor() = default;

void BodyEditor::layOut()
{
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_preview);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_modes);
    bar->addStretch();
    bar->addWidget(m_format);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(3);
    column->addLayout(bar);
    column->addWidget(m_conversion);
    column->addWidget(m_guard);
    column->addWidget(m_pages, 1);
    column->addWidget(m_find);
    column->addWidget(m_note);
}

BodyEditor::Mode BodyEditor::mode() const
{
    return m_pages->currentWidget() == m_preview ? Mode::Preview : m_type->isHtml() ? Mode::Html : Mode::Plain;
}

void BodyEditor::setMode(Mode mode)
{
    if (mode == Mode::Preview) {
        m_find->hide();
        m_pages->setCurrentWidget(m_preview);
        m_preview->view().setFocus();
    } else {
        showSource();
        m_type->choose(mode == Mode::Html);
        m_text->setFocus();
    }
    showMode();
}

void BodyEditor::showSource()
{
    m_pages->setCurrentWidget(m_text);
    showMode();
}

void BodyEditor::showMode()
{
    const auto shown = mode();
    m_modes->showMode(shown);
    const bool isEditable = shown == Mode::Html && !m_text->isGuarded();
    m_format->setVisible(shown == Mode::Html);
    m_format->setActive(isEditable);
    auto* colored = m_type->isHtml() && !m_text->isGuarded() ? &m_text->content() : nullptr;
    if (m_highlighter->document() != colored)
        m_highlighter->setDocument(colored);
}

void BodyEditor::showGuard()
{
    showMode();
    if (!m_text->isGuarded()) {
        m_guard->hide();
        return;
    }
    const auto length = QLocale().toString(m_text->lengthOfLongestLine());
    m_guard->say(Tone::Attention,
        tr("This text has a line of %1 characters. It is kept and sent unchanged, but is too long to edit.")
            .arg(length),
        {{"breakLines", tr("Break the long lines"), [this] { m_text->breakLongLines(); }},
            {"undoLongLine", tr("Undo"), [this] { m_text->undoContent(); }}});
}

void BodyEditor::openFind()
{
    showSource();
    m_find->open(false);
}

void BodyEditor::openReplace()
{
    showSource();
    m_find->open(true);
}

void BodyEditor::findNext()
{
    m_find->findNext();
}

void BodyEditor::findPrevious()
{
    m_find->findPrevious();
}

void BodyEditor::applyZoom(int steps)
{
    const int before = m_text->zoomLevel();
    m_text->zoom(steps);
    m_preview->view().zoomIn(m_text->zoomLevel() - before);
}

void BodyEditor::zoomIn()
{
    applyZoom(1);
}

void BodyEditor::zoomOut()
{
    applyZoom(-1);
}

void BodyEditor::zoomReset()
{
    applyZoom(-m_text->zoomLevel());
}

QList<QAction*> BodyEditor::formatActions() const
{
    return m_format->formatActions();
}

QList<QAction*> BodyEditor::modeActions() const
{
    return m_modes->modeActions();
}

bool BodyEditor::mayDo(BodyCommand command) const
{
    return command == BodyCommand::PasteText ? m_text->hasFocus()
        : command == BodyCommand::CloseFind  ? m_find->isVisible()
                                             : true;
}

void BodyEditor::run(BodyCommand command)
{
    switch (command) {
    case BodyCommand::Find:
        return openFind();
    case BodyCommand::Replace:
        return openReplace();
    case BodyCommand::FindNext:
        return findNext();
    case BodyCommand::FindPrevious:
        return findPrevious();
    case BodyCommand::CloseFind:
        return m_find->closeBar();
    case BodyCommand::ZoomIn:
        return zoomIn();
    case BodyCommand::ZoomOut:
        return zoomOut();
    case BodyCommand::ZoomReset:
        return zoomReset();
    case BodyCommand::PasteText:
        return m_text->paste();
    }
}

/// The editor's keys go before the window's shortcuts, which may be the same ones.
bool BodyEditor::takeKey(const QKeyEvent& key, bool act)
{
    const auto command = bodyCommand(key);
    if (!command || !mayDo(*command))
        return false;
    if (act)
        run(*command);
    return true;
}

bool BodyEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && takeKey(static_cast<const QKeyEvent&>(*event), false)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<const QKeyEvent&>(*event), true))
        return true;
    return QWidget::event(event);
}

bool BodyEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<const QKeyEvent&>(*event), true))
        return true;
    return QWidget::eventFilter(watched, event);
}

void BodyEditor::wheelEvent(QWheelEvent* event)
{
    if ((event->modifiers() & Qt::ControlModifier) && event->angleDelta().y() != 0)
        applyZoom(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QWidget::wheelEvent(event);
}

void BodyEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setColors(palette());
    QWidget::changeEvent(event);
}

} // namespace composer::ui
