// SPDX-License-Identifier: Apache-2.0
#include "ui/inputs/value_edit.h"

#include "ui/inputs/lines_dialog.h"
#include "ui/inputs/list_line_edit.h"
#include "ui/widgets/symbol_icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace composer::ui {

namespace {

bool hasLines(QStringView text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

QString onOneLine(QString text)
{
    return text.replace(QLatin1String("\r\n"), QStringLiteral("\u23ce"))
        .replace(u'\n', QChar(0x23ce))
        .replace(u'\r', QChar(0x23ce));
}

} // namespace

ValueEdit::ValueEdit(QWidget* parent)
    : QWidget(parent)
    , m_line(new ListLineEdit(this))
    , m_button(new QToolButton(this))
{
    m_button->setAutoRaise(true);
    m_button->setIcon(symbolIcon("lines", palette()));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setToolTip(tr("Edit as several lines"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(1);
    row->addWidget(m_line, 1);
    row->addWidget(m_button);
    connect(m_line, &QLineEdit::textEdited, this, &ValueEdit::take);
    connect(m_button, &QToolButton::clicked, this, &ValueEdit::openLines);
}

void ValueEdit::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    showText();
}

void ValueEdit::take(const QString& text)
{
    m_text = text;
    if (hasLines(text))
        showText();
    Q_EMIT edited();
}

void ValueEdit::showText()
{
    const bool several = hasLines(m_text);
    m_line->setReadOnly(several);
    m_line->display(several ? onOneLine(m_text) : m_text);
    m_line->setToolTip(several ? tr("Has several lines; edit it with the button next to it") : QString());
}

void ValueEdit::openLines()
{
    auto* dialog = new LinesDialog(m_line->accessibleName(), m_text, this);
    const auto replace = [this](const QString& text) {
        if (text == m_text)
            return;
        m_text = text;
        showText();
        Q_EMIT edited();
    };
    // At every key, so that it is saved like any other text; Cancel brings back what was there.
    connect(dialog, &LinesDialog::edited, this, [dialog, replace] { replace(dialog->text()); });
    connect(dialog, &QDialog::accepted, this, [dialog, replace] { replace(dialog->text()); });
    connect(dialog, &QDialog::rejected, this, [replace, before = m_text] { replace(before); });
    dialog->open();
}

void ValueEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_button->setIcon(symbolIcon("lines", palette()));
    QWidget::changeEvent(event);
}

} // namespace composer::ui
