// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/driver.h"
#include "models/composer/submission_model.h"
#include "models/credentials/code_questions.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"
#include "ui/environments/environment_control.h"

#include <QTemporaryDir>

namespace composer::test {

/// A window with the badge of the environments and what is behind it, over environments in a temporary folder.
class EnvironmentFixture : public Driver {
public:
    EnvironmentFixture();

    QWidget& root() override { return *window; }
    /// Shown and active.
    bool show();
    /// Opens the dialog of the environments.
    void manage();

    /// A new environment, whose id is returned.
    QString add(const char* name, bool isProduction = false);
    /// Keys that are at hand for it.
    void typeKeys(const QString& id) const;

    QTemporaryDir folder;
    Fakes fakes;
    std::shared_ptr<models::TargetOpener> targets =
        fakeTargets(fakeServices(fakes), folder.filePath(QStringLiteral("environments.json")));
    models::Environments* environments = &targets->environments();
    std::shared_ptr<MemoryKeychain> keychain = fakes.keychain;
    FakeSubmit fake;
    models::SubmissionModel submission {targets, fake.function()};
    models::CodeQuestions codes;
    std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
    ui::EnvironmentControl* control;
};

} // namespace composer::test
