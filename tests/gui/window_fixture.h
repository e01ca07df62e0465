// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/fake_services.h"
#include "support/fake_submit.h"
#include "ui/window/main_window.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace composer::test {

/// The real window over a submission that the test decides about. Widgets are found by their object names.
class WindowFixture {
public:
    explicit WindowFixture(models::Services services = fakeServices(), const QStringList& files = {});

    /// Shown, active and with its target open; false when that does not come about.
    bool open();

    template <class Widget = QWidget>
    Widget* find(const char* name)
    {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    QAction* action(const char* name) { return find<QAction>(name); }
    /// Types into the widget as a person does.
    void type(const char* name, const QString& text);
    /// Everything that is required, typed.
    void fill();
    void pressSend();
    /// What stands below a field, beside an outcome, ...
    QString said(const char* name);

    QTemporaryDir data; ///< where drafts are kept
    FakeSubmit fake;
    /// What is answered when the window asks for a file; to be set before it does.
    std::shared_ptr<ui::Questions> answers = std::make_shared<ui::Questions>();
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace composer::test
