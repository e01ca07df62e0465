// SPDX-License-Identifier: Apache-2.0
#include "ui/form/composition.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QPointer>
#include <QString>

namespace composer::ui {

namespace {

QString compositionIn(QObject* editor)
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        editor = box->lineEdit();
    if (const auto* line = qobject_cast<ComposedLine*>(editor))
        return line->composition();
    const auto* composition = editor ? editor->findChild<Composition*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
    return composition ? composition->text() : QString();
}

} // namespace

QString composed(QString text, qsizetype position, const QString& composition)
{
    return text.insert(position, composition);
}

void endComposition()
{
    const QPointer editor = QGuiApplication::focusObject();
    if (!editor)
        return;
    QGuiApplication::inputMethod()->commit();
    const auto left = editor ? compositionIn(editor) : QString();
    if (!left.isEmpty()) { // the input method does not answer, or does so later than the text is needed
        QInputMethodEvent end;
        end.setCommitString(left);
        QCoreApplication::sendEvent(editor, &end);
        QGuiApplication::inputMethod()->reset();
    }
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(editor.data()))
        spin->interpretText();
}

Composition::Composition(QWidget* editor)
    : QObject(editor)
{
    editor->installEventFilter(this);
}

Composition* Composition::of(QWidget* editor)
{
    auto* known = editor->findChild<Composition*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? known : new Composition(editor);
}

bool Composition::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::InputMethod)
        return QObject::eventFilter(watched, event);
    m_text = static_cast<QInputMethodEvent*>(event)->preeditString();
    const QPointer self = this;
    watched->event(event); // first, so that who hears of the change finds it in the widget
    if (self)
        Q_EMIT changed();
    return true;
}

QString ComposedLine::composedText() const
{
    return composed(text(), cursorPosition(), m_composition);
}

void ComposedLine::inputMethodEvent(QInputMethodEvent* event)
{
    const QPointer self = this;
    const auto before = composedText();
    m_composition = event->preeditString();
    m_isTakingKeys = true;
    QLineEdit::inputMethodEvent(event);
    if (!self)
        return;
    m_isTakingKeys = false;
    if (composedText() != before)
        Q_EMIT textEdited(composedText());
}

} // namespace composer::ui
