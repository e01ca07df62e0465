// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draft_document.h"
#include "ui/widgets/tone.h"

#include <QPointer>

namespace composer::ui {

/// Makes messages out of templates, and edits what a template asks for.
class TemplateCommands : public QObject {
    Q_OBJECT

public:
    TemplateCommands(models::ComposerModel& model, models::DraftDocument& document, QWidget* window);

public Q_SLOTS:
    /// Asks for the values of its variables, if it has any; then a new message is in the window.
    void use(const composer::contact::Draft& draft);
    void useOpenTemplate();
    void editVariables();

Q_SIGNALS:
    void notified(composer::ui::Tone tone, const QString& text);

private:
    void start(const contact::Draft& draft, const contact::EmailContact& contact);

    models::ComposerModel& m_model;
    models::DraftDocument& m_document;
    QPointer<QWidget> m_window;
};

} // namespace composer::ui
