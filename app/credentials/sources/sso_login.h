// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/profile/aws_settings.h"
#include "credentials/source_dependencies.h"
#include "credentials/sources/sso_token_cache.h"

#include <QUrl>

namespace composer::credentials {

/// What a person needs to sign in with in a browser. From outside: show as plain text.
struct SignInCode {
    QString code; ///< to be compared with what the browser shows
    QUrl page; ///< where to go: https (or http to this computer) only
    QUrl pageWithCode; ///< the same with the code filled in; the page again when there is none
    base::UtcTime expires;
};
using ShowSignInCode = std::function<void(const SignInCode&)>;

/// Signs a profile's person in to IAM Identity Center by the device flow of OAuth (RFC 8628): registers this
/// application, has the code shown, and asks for the token until the person has agreed in the browser, refused, or the
/// code has ended. The token is then in the AWS CLI's cache, for `aws` as well. Answers with its end. Ends at once when
/// stopped, as Cancelled.
QCoro::Task<base::Result<base::UtcTime, CredentialError>> signIn(SsoSettings sso, AwsSettings settings,
    QProcessEnvironment environment, SourceDependencies dependencies, ShowSignInCode show, std::stop_token stop);

/// Ends the session at the service, as far as it can be reached, and deletes the cached token. False when that is still
/// there.
QCoro::Task<bool> signOut(SsoSettings sso, AwsSettings settings, QProcessEnvironment environment,
    SourceDependencies dependencies, std::stop_token stop);

} // namespace composer::credentials
