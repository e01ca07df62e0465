// SPDX-License-Identifier: Apache-2.0
#include "models/credentials/credentials_panel.h"

#include "credentials/profile/config_files.h"
#include "credentials/profile/profile_keys.h"
#include "texts/error_text.h"
#include "texts/notice.h"

#include <algorithm>

namespace composer::models {

namespace {

QString signInProfile(const std::vector<ProfileRow>& rows, const QString& profile)
{
    const auto found = std::ranges::find(rows, profile, &ProfileRow::name);
    return found != rows.end() && found->canSignIn ? profile : QString();
}

QString filesProblemOf(const base::Result<credentials::AwsSettings, credentials::AwsSettingsError>& settings,
    const aws::ProfileSet& profiles)
{
    if (!profiles.otherFaults.empty())
        return paragraph(settingsErrorText(credentials::settingsError(profiles.otherFaults.front())));
    const bool isReadable = settings || settings.error().code == credentials::AwsSettingsError::Code::ProfileNotFound;
    return isReadable ? QString() : paragraph(settingsErrorText(settings.error()));
}

} // namespace

CredentialsPanel::CredentialsPanel(std::shared_ptr<TargetOpener> targets, QObject* parent)
    : QObject(parent)
    , m_targets(std::move(targets))
{
    reload();
}

void CredentialsPanel::reload()
{
    const auto before = entry() ? std::optional(*entry()) : std::nullopt;
    const auto& variables = services().environment;
    const auto settings = credentials::loadAwsSettings({}, variables);
    const auto profiles = settings ? settings->profiles : credentials::profilesOf(variables);
    m_filesProblem = filesProblemOf(settings, profiles);
    const auto rows = profileRows(profiles);
    m_entries.clear();
    for (const auto& one : environments().all()) {
        const auto profile = one.origin == KeyOrigin::Profile    ? one.profile
            : one.origin == KeyOrigin::StandardChain && settings ? settings->profile
                                                                 : QString();
        m_entries.push_back({true, one.id, shownName(one.name), one.isSandbox() ? tr("Built in") : identityText(one),
            one.isSandbox() ? QString() : signInProfile(rows, profile)});
    }
    for (const auto& row : rows)
        m_entries.push_back({false, row.name, shownName(row.name), shownText(row.words),
            row.canSignIn ? row.name : QString(), shownText(row.problem)});
    m_profileRoutes.clear();
    m_chosen = -1;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const auto& one = m_entries[std::size_t(i)];
        const bool isSame = before ? one.isEnvironment == before->isEnvironment && one.id == before->id
                                   : one.isEnvironment && one.id == environments().current().id;
        if (isSame)
            m_chosen = i;
    }
    Q_EMIT entriesChanged();
}

const CredentialsPanel::Entry* CredentialsPanel::entry() const
{
    return m_chosen >= 0 && m_chosen < int(m_entries.size()) ? &m_entries[std::size_t(m_chosen)] : nullptr;
}

void CredentialsPanel::choose(int index)
{
    if (index == m_chosen)
        return;
    cancel();
    m_chosen = index;
    clearResult();
    Q_EMIT changed();
}

void CredentialsPanel::clearResult()
{
    m_result.reset();
    m_problem.reset();
    m_code.reset();
}

void CredentialsPanel::begin(Phase phase)
{
    clearResult();
    m_phase = phase;
    Q_EMIT changed();
}

void CredentialsPanel::end()
{
    m_phase = Phase::Idle;
    m_code.reset();
    Q_EMIT changed();
}

void CredentialsPanel::cancel()
{
    if (!isBusy())
        return;
    m_task.cancel();
    end();
}

base::Result<Route, QString> CredentialsPanel::route()
{
    const auto& chosen = *entry();
    if (!chosen.isEnvironment) {
        if (const auto known = m_profileRoutes.find(chosen.id); known != m_profileRoutes.end())
            return known->second;
        auto made = routeTo(services(), unnamedEnvironment({chosen.id, {}, {}}));
        if (!made)
            return base::fail(paragraph(made.error().notice));
        m_profileRoutes.insert_or_assign(chosen.id, *made);
        return *std::move(made);
    }
    auto target = m_targets->open(chosen.id);
    if (!target)
        return base::fail(target.error());
    return target->route;
}

QStringList CredentialsPanel::chain() const
{
    if (!entry())
        return {};
    // Not by route(): opening a target begins a session that others get, too.
    const auto* environment = entry()->isEnvironment ? environments().find(entry()->id) : nullptr;
    if (entry()->isEnvironment && (!environment || environment->isSandbox()))
        return {};
    const auto found = routeTo(services(), environment ? *environment : unnamedEnvironment({entry()->id, {}, {}}));
    if (!found)
        return {};
    QStringList lines;
    for (const auto& link : found->credentials->links()) {
        const auto isIt = [&link](const Entry& one) {
            return !one.isEnvironment && credentials::profileSourceName(one.id) == link.source;
        };
        const auto profile = std::ranges::find_if(m_entries, isIt);
        const bool isNothing = link.effort == credentials::Effort::Nothing;
        const auto words = isNothing ? tr("nothing found") : profile != m_entries.end() ? profile->words : QString();
        lines << QStringLiteral("%1. %2").arg(lines.size() + 1).arg(link.source);
        if (!words.isEmpty())
            lines.back() += QStringLiteral(": ") + words;
        if (!isNothing)
            break;
    }
    for (const auto& remark : found->remarks)
        lines << paragraph(remark);
    return lines;
}

void CredentialsPanel::check()
{
    if (isBusy() || !entry())
        return;
    const auto found = route();
    begin(Phase::Checking);
    if (!found) {
        m_problem = Notice {Tone::Bad, QStringLiteral("Settings"), found.error()};
        return end();
    }
    m_task.start([&](std::stop_token stop) { return checkCredentials(*found, std::move(stop)); },
        [this](const CredentialCheck& check) {
            m_result = check;
            end();
            if (entry()->isEnvironment)
                Q_EMIT environmentChecked(entry()->id, check);
        });
}

void CredentialsPanel::refresh()
{
    if (isBusy() || !entry())
        return;
    if (const auto found = route())
        found->credentials->forgetAnswer();
    check();
}

base::Result<CredentialsPanel::SignInSettings, Notice> CredentialsPanel::signInSettings() const
{
    using Code = credentials::CredentialError::Code;
    if (!canSignIn())
        return base::fail(Notice {});
    auto settings = credentials::loadAwsSettings({entry()->profile, {}, {}}, services().environment);
    if (!settings)
        return base::fail(settingsErrorText(settings.error()));
    const auto plan = credentials::planFor(settings->profiles, settings->profile);
    if (!plan)
        return base::fail(credentialText(plan.error()));
    const auto* sso = std::get_if<credentials::SsoSettings>(&plan->start);
    if (!sso) // the files have changed
        return base::fail(credentialText({Code::NotConfigured, credentials::profileSourceName(settings->profile), {}}));
    return SignInSettings {*sso, *std::move(settings)};
}

bool CredentialsPanel::canSignIn() const
{
    return entry() && !entry()->profile.isEmpty();
}

void CredentialsPanel::signIn()
{
    if (isBusy() || !canSignIn())
        return;
    const auto settings = signInSettings();
    begin(Phase::SigningIn);
    if (!settings) {
        m_problem = settings.error();
        return end();
    }
    const auto task = [&](std::stop_token stop) {
        // After a stop, this may be gone.
        const auto show = [this, stop](const credentials::SignInCode& code) {
            if (stop.stop_requested())
                return;
            m_code = code;
            Q_EMIT changed();
        };
        return credentials::signIn(settings->sso, settings->settings, services().environment,
            sourceDependencies(services(), settings->settings), show, stop);
    };
    m_task.start(task, [this](const base::Result<base::UtcTime, credentials::CredentialError>& signedInUntil) {
        if (!signedInUntil)
            m_problem = credentialText(signedInUntil.error());
        end();
        if (!signedInUntil)
            return;
        refresh();
        Q_EMIT signedIn();
    });
}

void CredentialsPanel::forget()
{
    if (isBusy() || !entry())
        return;
    if (const auto found = route())
        found->credentials->forgetAnswer();
    const auto settings = signInSettings();
    begin(Phase::Forgetting);
    if (!settings)
        return end();
    const auto task = [&](std::stop_token stop) {
        return credentials::signOut(settings->sso, settings->settings, services().environment,
            sourceDependencies(services(), settings->settings), std::move(stop));
    };
    m_task.start(task, [this](bool isGone) {
        if (!isGone)
            m_problem =
                Notice {Tone::Bad, QStringLiteral("NotForgotten"), tr("The cached sign-in could not be deleted.")};
        end();
    });
}

} // namespace composer::models
