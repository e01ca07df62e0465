// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/driver.h"
#include "models/composer/composer_model.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"

#include <QApplication>
#include <QScrollArea>
#include <QTest>
#include <QUndoStack>
#include <QVBoxLayout>
#include <QWidget>

namespace composer::test {

/// One editor of the side panel in a window of its own, over a real model.
template <class Editor>
struct PanelFixture : Driver {
    explicit PanelFixture(contact::EmailContact contact = contact::blankContact())
    {
        model.setContact(std::move(contact));
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        editor = new Editor(model, undo);
        column->addWidget(editor);
        column->addStretch(1);
        window.setWidgetResizable(true);
        window.setFocusPolicy(Qt::NoFocus);
        window.setWidget(page);
        window.resize(360, 500);
    }
    bool open()
    {
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }
    QWidget& root() override { return window; }
    template <class T>
    T part()
    {
        return std::get<T>(model.part(editor->partId()));
    }

    static constexpr contact::FieldId shown[] = {contact::FieldId::References, contact::FieldId::Attributes,
        contact::FieldId::Attachments, contact::FieldId::SegmentAttributes, contact::FieldId::Headers};
    FakeSubmit fake;
    models::ComposerModel model {shown, fakeTargets(), fake.function()};
    QUndoStack undo;
    QScrollArea window;
    Editor* editor = nullptr;
};

} // namespace composer::test
