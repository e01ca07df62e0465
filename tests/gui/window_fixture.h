// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/driver.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace composer::test {

/// The real window over a submission that the test decides about.
class WindowFixture : public Driver {
public:
    explicit WindowFixture(models::Services services = fakeServices(), const QStringList& files = {});

    /// Shown, active and with its target open; false when that does not come about.
    bool open();

    QWidget& root() override { return *window; }
    QAction* action(const char* name) { return find<QAction>(name); }
    /// Everything that is required, typed.
    void fill();
    void pressSend() { click("send"); }

    /// As a second launch does.
    std::function<void(const QStringList& files)> handOver;
    QTemporaryDir data; ///< where drafts are kept
    FakeSubmit fake;
    /// What is answered when the window asks for a file; to be set before it does.
    std::shared_ptr<ui::Questions> answers = std::make_shared<ui::Questions>();
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace composer::test
