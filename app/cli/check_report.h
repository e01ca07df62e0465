// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"
#include "cli/exit_code.h"
#include "targets/credential_check.h"
#include "texts/notice.h"

#include <QCommandLineParser>

/// What `credentials check` says, and the option for MFA codes that it shares with send.
namespace composer::cli {

/// --mfa-code.
void addCodeOption(QCommandLineParser& parser);
/// The error is a sentence: the option takes nothing but -.
base::Result<credentials::AskForCode, QString> codePromptFor(const QCommandLineParser& parser);

/// Two columns for standard output; empty when nothing was found. `now` is the services' time.
QList<QStringList> checkRows(const models::CredentialCheck& check, base::UtcTime now);
/// For standard error: what is wrong, the next step, and how the search went.
QStringList checkMessages(const models::CredentialCheck& check);
base::Json checkJson(const models::CredentialCheck& check);
base::Json noticeJson(const models::Notice& notice);
ExitCode checkExitCode(const models::CredentialCheck& check);

} // namespace composer::cli
