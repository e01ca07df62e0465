// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "base/atomic_file.h"
#include "cloud/transport.h"
#include "contact/drafts/draft.h"
#include "credentials/profile/aws_settings.h"
#include "storage/submission_journal.h"
#include "texts/notice.h"

#include <variant>

namespace composer::models {

/// Expected failures in words, each with its stable code.
Notice settingsErrorText(const credentials::AwsSettingsError& error);
/// A setting that is not followed. No error: everything goes on.
Notice settingNoteText(const credentials::SettingNote& note);
Notice endpointErrorText(const aws::EndpointError& error);
Notice transportErrorText(const cloud::TransportError& error);
Notice journalErrorText(const storage::JournalError& error);

/// The headline begins with the file's name.
Notice fileErrorText(const base::FileError& error);
/// The headline names line and column where there are any, but not the file.
Notice draftErrorText(const contact::DraftError& error);
/// Why a draft cannot be opened: one of the two.
Notice loadErrorText(const std::variant<base::FileError, contact::DraftError>& error);

} // namespace composer::models
