// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/template_commands.h"

#include "contact/drafts/sent_mark.h"
#include "ui/templates/template_dialog.h"
#include "ui/templates/variables_editor.h"

namespace composer::ui {

TemplateCommands::TemplateCommands(models::ComposerModel& model, models::DraftDocument& document, QWidget* window)
    : QObject(window)
    , m_model(model)
    , m_document(document)
    , m_window(window)
{
}

void TemplateCommands::use(const contact::Draft& draft)
{
    if (m_model.submission().isBusy()) { // else what is typed into the form would find no place
        Q_EMIT notified(Tone::Attention, tr("A message is being sent. Use the template when that is done."));
        return;
    }
    if (draft.variables.empty() && contact::findVariables(draft.contact).empty()) {
        start(draft, draft.contact);
        return;
    }
    auto* dialog = new TemplateDialog(draft, m_window);
    connect(dialog, &TemplateDialog::used, this,
        [this, draft](const contact::EmailContact& contact) { start(draft, contact); });
    dialog->open();
}

void TemplateCommands::useOpenTemplate()
{
    use(m_document.present());
}

/// The message is no template any more: it has neither its variables nor its title.
void TemplateCommands::start(const contact::Draft& draft, const contact::EmailContact& contact)
{
    const contact::Draft message {{}, contact, draft.unknown};
    const auto started = m_document.startWith(contact::asNewMessage(message));
    Q_EMIT notified(
        started ? Tone::Quiet : Tone::Bad, started ? tr("This is a new message from the template.") : started.error());
}

void TemplateCommands::editVariables()
{
    const auto present = m_document.present();
    auto* dialog = new VariablesEditor(present.contact, present.variables, m_window);
    connect(dialog, &VariablesEditor::edited, this, [this](const contact::TemplateVariables& variables) {
        m_document.changeEnvelope([&](contact::Draft& draft) { draft.variables = variables; });
        m_model.setTemplate(true, variables);
    });
    dialog->open();
}

} // namespace composer::ui
