// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/driver.h"
#include "models/composer/composer_model.h"
#include "models/composer/recipient_list.h"
#include "support/fake_submit.h"
#include "ui/message/chip_field.h"
#include "ui/message/recipient_editor.h"
#include "ui/message/recipient_line.h"

#include <QUndoStack>

namespace composer::test {

/// Both editors of additional recipients as in the window, in a plain widget.
class RecipientFixture : public Driver {
public:
    RecipientFixture();

    QWidget& root() override { return page; }
    bool ready();

    ui::RecipientLine* line(const char* name = "alsoTo") { return find<ui::RecipientLine>(name); }
    ui::ChipField* field(const char* name = "alsoToField") { return find<ui::ChipField>(name); }
    /// The line in which a chip is edited.
    ui::RecipientLine* chipEditor() { return line("alsoToFieldEdit"); }
    QString note(const char* name = "alsoToNote") { return said(name); }
    /// Types key by key, commas and semicolons as such.
    void enter(const QString& text, const char* name = "alsoTo");
    void paste(const QString& text, const char* name = "alsoTo");
    using Driver::press;
    /// Where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    static QWidget* focused();

    contact::AdditionalRecipients value();
    /// "Ann <a@x.example>; b@x.example"
    QString to();
    QString copies();

    FakeSubmit fake;
    models::ComposerModel model;
    QUndoStack undo;
    QWidget page;
    ui::RecipientEditor* also;
    ui::RecipientEditor* cc;
};

inline const QString three = QStringLiteral("Ann <a@x.example>, b@x.example; c@x.example");

} // namespace composer::test
