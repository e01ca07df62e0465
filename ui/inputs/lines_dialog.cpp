// SPDX-License-Identifier: Apache-2.0
#include "ui/inputs/lines_dialog.h"

#include "ui/form/composition.h"
#include "ui/widgets/title_text.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace composer::ui {

LinesDialog::LinesDialog(const QString& name, const QString& text, QWidget* parent)
    : QDialog(parent)
    , m_before(text)
    , m_edit(new QPlainTextEdit(text, this))
    , m_editor(textEditor(m_edit))
{
    setObjectName(QStringLiteral("linesDialog"));
    setWindowTitle(titleText(name));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_edit->setObjectName(QStringLiteral("lines"));
    m_edit->setAccessibleName(name);
    m_edit->setTabChangesFocus(true);
    m_edit->document()->setModified(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* use = buttons->addButton(tr("Use this text"), QDialogButtonBox::AcceptRole);
    use->setObjectName(QStringLiteral("useLines"));
    use->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_editor->onEdited(this, [this] { Q_EMIT edited(); });
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_edit);
    column->addWidget(buttons);
    resize(420, 260);
}

LinesDialog::~LinesDialog() = default;

QString LinesDialog::text() const
{
    const bool isEdited = m_edit->document()->isModified() || !Composition::of(m_edit)->text().isEmpty();
    return isEdited ? m_editor->text() : m_before;
}

} // namespace composer::ui
