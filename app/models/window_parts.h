// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/credentials/code_questions.h"
#include "models/credentials/credentials_panel.h"
#include "models/credentials/identity_watch.h"
#include "models/credentials/key_keeper.h"
#include "storage/draft_store.h"
#include "targets/connection_test.h"
#include "targets/environments.h"

#include <QStringList>

#include <functional>

namespace composer::models {

/// What the composition root hands to the window.
struct WindowParts {
    QString version;
    /// Shown until the target is open and names itself.
    QString environmentName;
    /// Opens the environment that was used last.
    OpenTarget openTarget;
    /// Null: the window has only the target above.
    std::shared_ptr<Environments> environments = {};
    OpenEnvironment openEnvironment = {};
    KeyParts keys = {};
    /// Makes the model of the credentials' panel when it is first wanted; empty: there is none.
    std::function<std::unique_ptr<CredentialsPanel>()> credentialsPanel = {};
    std::shared_ptr<CodeQuestions> codeQuestions = {}; ///< null: nobody asks for one-time codes
    TestConnection testConnection = {}; ///< empty: the button is not there
    CheckIdentity checkIdentity = {}; ///< empty: the badge tells only what submissions find out
    std::shared_ptr<storage::DraftStore> drafts = {};
    /// Draft or request files to open at the start.
    QStringList files;
    /// Called once, when the window is made: from then on it is given the files of later launches, to open them and to
    /// come to the front; an empty list only asks for the latter. May be empty.
    std::function<void(std::function<void(const QStringList& files)> open)> onFilesHandedOver;
    Submit submit = sending::submit;
};

} // namespace composer::models
