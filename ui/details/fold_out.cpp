// SPDX-License-Identifier: Apache-2.0
#include "ui/details/fold_out.h"

#include "ui/widgets/symbol_icon.h"
#include "ui/widgets/tone_label.h"

#include <QEvent>
#include <QFont>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

namespace composer::ui {

FoldOut::FoldOut(const QString& name, const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_header(new QToolButton(this))
    , m_summary(new ToneLabel(ToneLabel::Size::Small, this))
    , m_mark(new QLabel(this))
    , m_content(content)
{
    setObjectName(name);
    m_header->setObjectName(name + QLatin1String("Header"));
    m_header->setText(title);
    m_header->setAccessibleName(title);
    m_header->setAutoRaise(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_header->installEventFilter(this);
    auto bold = m_header->font();
    bold.setWeight(QFont::DemiBold);
    m_header->setFont(bold);
    m_summary->textLabel()->setWordWrap(false);
    m_summary->setObjectName(name + QLatin1String("Summary"));
    m_mark->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_header);
    line->addWidget(m_mark);
    line->addStretch(1);
    line->addWidget(m_summary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(line);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(6, 0, 0, 6);
    inset->addWidget(m_content);
    column->addLayout(inset);
    connect(m_header, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    showState();
}

void FoldOut::setOpen(bool open)
{
    if (m_isOpen == open)
        return;
    m_isOpen = open;
    showState();
    Q_EMIT openChanged(open);
}

void FoldOut::setSummary(const QString& summary)
{
    if (m_words == summary)
        return;
    m_words = summary;
    m_summary->say(Tone::Quiet, summary);
    describe();
}

void FoldOut::setHasError(bool hasError)
{
    if (m_hasError == hasError)
        return;
    m_hasError = hasError;
    showState();
}

void FoldOut::showState()
{
    const bool open = isOpen();
    const auto* closed = isRightToLeft() ? "closed-rtl" : "closed";
    m_header->setIcon(symbolIcon(open ? "open" : closed, palette()));
    m_content->setVisible(open);
    m_mark->setVisible(m_hasError);
    m_mark->setToolTip(tr("Has problems"));
    if (m_hasError)
        m_mark->setPixmap(symbolPixmap("error", Tone::Bad, *this, m_header->fontMetrics().height()));
    describe();
}

void FoldOut::describe()
{
    QStringList words {isOpen() ? tr("expanded") : tr("collapsed")};
    if (!m_words.isEmpty())
        words << m_words;
    if (m_hasError)
        words << tr("has problems");
    m_header->setAccessibleDescription(words.join(QStringLiteral(", ")));
}

/// As in a tree: forward opens, back closes.
bool FoldOut::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_header && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        const auto forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            setOpen(key == forward);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FoldOut::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        showState();
    QWidget::changeEvent(event);
}

} // namespace composer::ui
