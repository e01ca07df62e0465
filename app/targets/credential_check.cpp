// SPDX-License-Identifier: Apache-2.0
#include "targets/credential_check.h"

#include "credentials/sources/caller_identity.h"

namespace composer::models {

namespace {

CredentialCheck::Found foundOf(const credentials::Credentials& credentials)
{
    return {credentials.source, maskedKeyId(QString::fromLatin1(credentials.keys.accessKeyId)), credentials.accountId,
        credentials.expires};
}

} // namespace

QCoro::Task<CredentialCheck> checkCredentials(Route route, std::stop_token stop)
{
    CredentialCheck check;
    const auto& trace = route.dependencies.trace;
    trace->clear(); // an answer from memory takes no steps of its own
    auto resolving = route.credentials->resolve(stop);
    const auto credentials = co_await resolving;
    check.trace = trace->steps();
    if (!credentials) {
        check.error = credentials.error();
        co_return check;
    }
    check.found = foundOf(*credentials);
    check.clockOffset = route.dependencies.offset->known().value_or(std::chrono::seconds(0));
    if (!route.sts)
        co_return check;
    const auto& sts = *route.sts;
    if (!sts) {
        check.notAsked = sts.error();
        co_return check;
    }
    auto asking = credentials::askCallerIdentity(*credentials, *sts, route.dependencies, stop);
    const auto caller = co_await asking;
    check.trace = trace->steps();
    check.clockOffset = route.dependencies.offset->known().value_or(std::chrono::seconds(0));
    if (caller)
        check.caller = *caller;
    else
        check.error = caller.error();
    co_return check;
}

} // namespace composer::models
