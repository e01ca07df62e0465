// SPDX-License-Identifier: Apache-2.0
#include "models/credentials/identity_watch.h"

#include "credentials/sources/role_source.h"
#include "models/composer/submission_model.h"
#include "texts/credential_text.h"
#include "texts/time_left_text.h"

#include <QPointer>

namespace composer::models {

using credentials::CredentialError;
using Code = CredentialError::Code;

namespace {

/// "Agent/anna" of arn:aws:sts::123456789012:assumed-role/Agent/anna: as the console of AWS shows it.
QString nameInArn(const QString& arn)
{
    auto name = arn.section(u':', 5);
    for (const auto kind : {QLatin1String("assumed-role/"), QLatin1String("user/")}) {
        if (name.startsWith(kind))
            name.remove(0, kind.size());
    }
    const auto slash = name.lastIndexOf(u'/');
    return slash > 0 && credentials::isOwnSessionName(QStringView(name).sliced(slash + 1)) ? name.first(slash) : name;
}

/// A missing answer says nothing about the credentials.
bool isAboutCredentials(Code code)
{
    return code != Code::Unreachable && code != Code::TimedOut && code != Code::Cancelled;
}

} // namespace

IdentityWatch::IdentityWatch(SubmissionModel& submission, QObject* parent)
    : QObject(parent)
    , m_submission(submission)
{
    connect(&m_submission, &SubmissionModel::targetChanged, this, &IdentityWatch::follow);
    follow();
}

void IdentityWatch::follow()
{
    m_checking.cancel();
    m_check.reset();
    const auto& target = m_submission.target();
    if (target)
        target->route.credentials->onChanged([guard = QPointer(this)] {
            if (guard)
                guard->sessionChanged();
        });
    check();
    Q_EMIT changed();
}

void IdentityWatch::check()
{
    const auto& target = m_submission.target();
    if (m_checking.isRunning() || !target || !target->route.sts
        || target->route.credentials->effort() != credentials::Effort::Quiet)
        return;
    m_checking.start([&](std::stop_token stop) { return checkCredentials(target->route, std::move(stop)); },
        [this](const CredentialCheck& check) {
            m_check = check;
            Q_EMIT changed();
        });
}

void IdentityWatch::take(const QString& environmentId, const CredentialCheck& check)
{
    const auto& target = m_submission.target();
    if (!target || target->environment.id != environmentId)
        return;
    m_checking.cancel();
    m_check = check;
    Q_EMIT changed();
}

/// A submission brought credentials, they were renewed, or they were forgotten.
void IdentityWatch::sessionChanged()
{
    if (!known())
        m_check.reset();
    else if (!m_check || !m_check->caller)
        check();
    Q_EMIT changed();
}

std::optional<credentials::KnownCredentials> IdentityWatch::known() const
{
    const auto& target = m_submission.target();
    return target ? target->route.credentials->known() : std::nullopt;
}

QString IdentityWatch::account() const
{
    auto account = m_check ? m_check->account() : QString();
    if (const auto held = known(); account.isEmpty() && held)
        account = held->accountId;
    return account;
}

std::optional<base::UtcTime> IdentityWatch::end() const
{
    if (const auto held = known())
        return held->expires;
    return m_check && m_check->found ? m_check->found->expires : std::nullopt;
}

const CredentialError* IdentityWatch::problem() const
{
    return m_check && m_check->error && isAboutCredentials(m_check->error->code) ? &*m_check->error : nullptr;
}

bool IdentityWatch::isOtherAccount() const
{
    const auto& target = m_submission.target();
    const auto actual = account();
    return target && !target->environment.accountId.isEmpty() && !actual.isEmpty()
        && target->environment.accountId != actual;
}

QStringList IdentityWatch::words() const
{
    const auto& target = m_submission.target();
    if (!target || !target->route.sts)
        return {};
    QStringList words;
    if (const auto number = account(); !number.isEmpty() && !isOtherAccount())
        words << tr("account %1").arg(number);
    if (const auto ends = end())
        words << timeLeftText(*ends, credentials::serviceNow(target->route.dependencies));
    if (m_check && m_check->caller)
        words << nameInArn(m_check->caller->arn);
    return words;
}

QString IdentityWatch::warning() const
{
    if (isOtherAccount())
        return tr("account %1 instead of %2").arg(account(), m_submission.target()->environment.accountId);
    const auto* wrong = problem();
    if (!wrong)
        return m_check && m_check->notAsked ? tr("credentials not checked") : QString();
    if (wrong->code == Code::SignInNeeded)
        return tr("sign-in needed");
    return wrong->code == Code::NotConfigured ? tr("no credentials") : tr("credentials do not work");
}

QString IdentityWatch::explanation() const
{
    if (const auto* wrong = problem())
        return paragraph(credentialText(*wrong));
    if (m_check && m_check->notAsked)
        return paragraph(notAskedText(*m_check->notAsked));
    return m_check && m_check->caller ? m_check->caller->arn : QString();
}

} // namespace composer::models
