// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_editor.h"

#include "html/html_text.h"
#include "models/composer/composer_model.h"
#include "ui/body/body_preview.h"
#include "ui/body/body_text.h"
#include "ui/body/body_text_editor.h"
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
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextFrame>
#include <QVBoxLayout>

namespace composer::ui {

using contact::FieldId;
using models::ComposerModel;

namespace {

/// The content type is noted in the document itself, so that the document's undo brings it back with the text.
constexpr int typeProperty = QTextFormat::UserProperty + 1;

const QString plainType = QStringLiteral("text/plain");
const QString htmlType = QStringLiteral("text/html");

bool isHtmlType(const QString& type)
{
    return type.trimmed().startsWith(htmlType, Qt::CaseInsensitive);
}

} // namespace

BodyEditor::BodyEditor(ComposerModel& model, FieldBinder& binder, QWidget* parent)
    : QWidget(parent)
    , m_model(&model)
    , m_text(new BodyText)
    , m_preview(new BodyPreview([this] {
        return BodyPreview::Source {m_text->text(), isHtml()};
    }))
    , m_tabs(new QTabBar(this))
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
    auto* note = new FieldNote(this);
    note->setObjectName(QStringLiteral("bodyNote"));
    addModes();
    layOut(note);
    binder.bind(FieldId::Body, m_text, note);

    m_highlighter->setColors(palette());
    m_text->installEventFilter(this);
    connect(&m_text->content(), &QTextDocument::contentsChanged, this, &BodyEditor::followText);
    connect(m_text, &BodyText::guardChanged, this, &BodyEditor::showGuard);
    connect(m_text, &BodyText::zoomAsked, this, &BodyEditor::applyZoom);
    connect(m_model, &ComposerModel::textChanged, this, [this](FieldId id) {
        if (id == FieldId::Body || id == FieldId::ContentType)
            followModel();
    });
    followModel();
}

BodyEditor::~BodyEditor() = default;

void BodyEditor::addModes()
{
    const auto add = [this](const QString& text, const char* name, Qt::Key key, Mode mode) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        action->setMenuRole(QAction::NoRole);
        action->setShortcut(QKeySequence(Qt::CTRL | key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, mode] { setMode(mode); });
        addAction(action);
        m_modeActions += action;
        auto plain = text;
        plain.remove(u'&');
        const int tab = m_tabs->addTab(plain);
        m_tabs->setTabToolTip(
            tab, tr("%1 (%2)").arg(plain, action->shortcut().toString(QKeySequence::NativeText)).toHtmlEscaped());
    };
    add(tr("&Plain text"), "plainMode", Qt::Key_1, Mode::Plain);
    add(tr("&HTML"), "htmlMode", Qt::Key_2, Mode::Html);
    add(tr("P&review"), "previewMode", Qt::Key_3, Mode::Preview);
    m_tabs->setObjectName(QStringLiteral("bodyMode"));
    m_tabs->setAccessibleName(tr("View of the body"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    // From the subject the next step is the text; the modes have shortcuts.
    m_tabs->setFocusPolicy(Qt::NoFocus);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            setMode(Mode(index));
    });
    for (auto* action : m_format->formatActions())
        addAction(action);
}

void BodyEditor::layOut(QWidget* note)
{
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_preview);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_tabs);
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
    column->addWidget(note);
}

BodyEditor::Mode BodyEditor::mode() const
{
    return m_pages->currentWidget() == m_preview ? Mode::Preview : isHtml() ? Mode::Html : Mode::Plain;
}

void BodyEditor::setMode(Mode mode)
{
    if (mode == Mode::Preview) {
        m_find->hide();
        m_pages->setCurrentWidget(m_preview);
        m_preview->view().setFocus();
    } else {
        showSource();
        chooseType(mode == Mode::Html);
        m_text->setFocus();
    }
    showMode();
}

void BodyEditor::showSource()
{
    m_pages->setCurrentWidget(m_text);
    showMode();
}

QString BodyEditor::type() const
{
    const auto noted = m_text->content().rootFrame()->frameFormat().stringProperty(typeProperty);
    return noted.isEmpty() ? m_loadedType : noted;
}

bool BodyEditor::isHtml() const
{
    return isHtmlType(type());
}

void BodyEditor::chooseType(bool html)
{
    if (isHtml() == html)
        return;
    const auto text = m_text->text();
    const bool isConverted = !html || !Qt::mightBeRichText(text.left(2'000));
    const auto wanted = !isConverted ? text : html ? exchange::htmlFromText(text) : exchange::textFromHtml(text);
    if (wanted != text) {
        convert(wanted, html);
        m_conversion->say(Tone::Quiet,
            html ? tr("The text was made into HTML paragraphs.") : tr("The text was taken out of the HTML."),
            {{"keepUnconverted", html ? tr("Keep it as it was") : tr("Keep the HTML source"),
                [this, html] { keepUnconverted(html); }}});
        return;
    }
    markType(html ? htmlType : plainType);
    if (!isConverted)
        m_conversion->say(Tone::Quiet, tr("The text looks like HTML already and was kept as it is."),
            {{"convertAnyway", tr("Convert it"), [this, text] {
                  convert(exchange::htmlFromText(text), true);
                  m_conversion->hide();
              }}});
}

void BodyEditor::convert(const QString& text, bool html)
{
    const QScopedValueRollback converting(m_isConverting, true);
    m_text->replaceText(text, [this, html] { markType(html ? htmlType : plainType); });
}

void BodyEditor::markType(const QString& type)
{
    const QScopedValueRollback converting(m_isConverting, true);
    auto* frame = m_text->content().rootFrame();
    auto format = frame->frameFormat();
    format.setProperty(typeProperty, type);
    frame->setFrameFormat(format);
    followText();
}

void BodyEditor::keepUnconverted(bool html)
{
    m_conversion->hide();
    m_text->undoContent();
    markType(html ? htmlType : plainType);
    m_text->setFocus();
}

/// Another message was loaded, or the type was changed elsewhere.
void BodyEditor::followModel()
{
    if (!m_model)
        return;
    m_knownType = m_model->text(FieldId::ContentType);
    const auto noted = m_text->content().rootFrame()->frameFormat().stringProperty(typeProperty);
    if (noted.isEmpty())
        m_loadedType = m_knownType;
    else if (noted != m_knownType)
        markType(m_knownType);
    showMode();
}

/// The text was edited, or an undo brought another type back with it.
void BodyEditor::followText()
{
    if (!m_isConverting)
        m_conversion->hide();
    m_preview->refreshLater();
    if (m_text->isReplacing() || !m_model || type() == m_knownType)
        return;
    m_knownType = type();
    m_model->setText(FieldId::ContentType, m_knownType);
    showMode();
}

void BodyEditor::showMode()
{
    const auto shown = mode();
    m_tabs->setCurrentIndex(int(shown));
    for (int i = 0; i < m_modeActions.size(); ++i)
        m_modeActions[i]->setChecked(i == int(shown));
    const bool isEditable = shown == Mode::Html && !m_text->isGuarded();
    m_format->setVisible(shown == Mode::Html);
    m_format->setActive(isEditable);
    auto* colored = isHtml() && !m_text->isGuarded() ? &m_text->content() : nullptr;
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
        tr("This text has a line of %1 characters. It is kept and sent as it is, but is too long to type into.")
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

/// The keys of the editor. They go before the window's shortcuts, which may be the same ones.
bool BodyEditor::takeKey(QKeyEvent& key, bool act)
{
    const auto on = [&](auto slot) {
        if (act)
            (this->*slot)();
        return true;
    };
    const bool isCtrl =
        key.modifiers() == Qt::ControlModifier || key.modifiers() == (Qt::ControlModifier | Qt::KeypadModifier);
    if (key.matches(QKeySequence::Find))
        return on(&BodyEditor::openFind);
    if (isCtrl && key.key() == Qt::Key_H)
        return on(&BodyEditor::openReplace);
    if (key.key() == Qt::Key_F3)
        return on(key.modifiers() & Qt::ShiftModifier ? &BodyEditor::findPrevious : &BodyEditor::findNext);
    if (key.matches(QKeySequence::ZoomIn) || (isCtrl && key.key() == Qt::Key_Equal))
        return on(&BodyEditor::zoomIn);
    if (key.matches(QKeySequence::ZoomOut))
        return on(&BodyEditor::zoomOut);
    if (isCtrl && key.key() == Qt::Key_0)
        return on(&BodyEditor::zoomReset);
    if (key.key() == Qt::Key_V && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && m_text->hasFocus()) {
        if (act)
            m_text->paste();
        return true;
    }
    if (key.key() == Qt::Key_Escape && m_find->isVisible()) {
        if (act)
            m_find->closeBar();
        return true;
    }
    return false;
}

bool BodyEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && takeKey(static_cast<QKeyEvent&>(*event), false)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent&>(*event), true))
        return true;
    return QWidget::event(event);
}

bool BodyEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent&>(*event), true))
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
