// SPDX-License-Identifier: Apache-2.0
#include "models/credentials/environment_editor.h"

#include "contact/connect_arn.h"

#include <algorithm>

namespace composer::models {

using Field = EnvironmentField;

EnvironmentEditor::EnvironmentEditor(std::shared_ptr<TargetOpener> targets, QObject* parent)
    : TextFieldsOf(parent)
    , m_targets(std::move(targets))
    , m_keys(m_targets->services())
{
    // No one could use or see them then.
    connect(&environments(), &Environments::removalSettled, &m_keys, &AccessKeyStore::forgetFor);
    connect(&m_keys, &AccessKeyStore::forgotten, &environments(), &Environments::noteForgotten);
    for (const auto& id : environments().keysToForget()) // an earlier run ended before they were
        m_keys.forgetFor(id);
}

void EnvironmentEditor::edit(const QString& id)
{
    const auto* stored = environments().find(id);
    if (!stored)
        return;
    endTest();
    m_edited = *stored;
    m_keys.show(m_edited);
    Q_EMIT loaded();
    for (const auto field : environmentFields())
        Q_EMIT fieldChanged(int(field));
    changed();
}

bool EnvironmentEditor::isReadOnly() const
{
    return m_edited.isSandbox() || environments().isReadOnly();
}

QString EnvironmentEditor::text(EnvironmentField field)
{
    return textOf(m_edited, field);
}

void EnvironmentEditor::setText(EnvironmentField field, const QString& text)
{
    // Pasted texts bring white space along; a name may have it inside.
    const auto value = field == Field::Name ? text : text.trimmed();
    const bool takesArn = field == Field::InstanceId || field == Field::FlowId;
    const auto arn = takesArn ? contact::parseConnectArn(value) : std::nullopt;
    if (!arn) {
        textOf(m_edited, field) = value;
        Q_EMIT fieldChanged(int(field));
        changed();
        return;
    }
    auto before = m_edited;
    m_edited.region = arn->region;
    m_edited.accountId = arn->accountId;
    m_edited.instanceId = arn->instanceId;
    if (arn->resourceType == QLatin1String("contact-flow"))
        m_edited.defaultFlowId = arn->resourceId;
    Q_EMIT loaded();
    for (const auto each : environmentFields()) {
        if (textOf(m_edited, each) != textOf(before, each))
            Q_EMIT fieldChanged(int(each));
    }
    Q_EMIT fieldReplaced(int(field));
    changed();
}

void EnvironmentEditor::setOrigin(KeyOrigin origin)
{
    m_edited.origin = origin;
    m_keys.show(m_edited);
    changed();
}

void EnvironmentEditor::setColor(EnvironmentColor color)
{
    m_edited.color = color;
    changed();
}

void EnvironmentEditor::setProduction(bool isProduction)
{
    m_edited.isProduction = isProduction;
    changed();
}

const EnvironmentIssue* EnvironmentEditor::issue(EnvironmentField field) const
{
    const auto found = std::ranges::find(m_issues, field, &EnvironmentIssue::field);
    return found == m_issues.end() ? nullptr : &*found;
}

Notices EnvironmentEditor::notices(EnvironmentField field) const
{
    Notices found;
    if (const auto* worst = issue(field))
        found.push_back({.tone = worst->isError ? Tone::Bad : Tone::Attention, .headline = worst->sentence});
    return found;
}

bool EnvironmentEditor::hasErrors() const
{
    return std::ranges::any_of(m_issues, &EnvironmentIssue::isError);
}

bool EnvironmentEditor::commit()
{
    if (isReadOnly() || !environments().find(m_edited.id))
        return true;
    m_edited.name = m_edited.name.trimmed();
    changed();
    if (hasErrors())
        return false;
    return *environments().find(m_edited.id) == m_edited || environments().change(m_edited);
}

void EnvironmentEditor::changed()
{
    m_issues = isReadOnly() ? std::vector<EnvironmentIssue>() : environmentIssues(m_edited, environments());
    Q_EMIT issuesChanged();
}

void EnvironmentEditor::testConnection()
{
    if (isTesting())
        return;
    const auto target = commit() ? m_targets->open(m_edited.id)
                                 : base::Result<Target, QString>(base::fail(tr("Fix the highlighted fields first.")));
    if (!target) {
        Q_EMIT connectionTested({.tone = Tone::Bad, .headline = target.error()});
        return;
    }
    const auto test = [&](std::stop_token stop) {
        Q_EMIT testingChanged();
        return models::testConnection(*target, std::move(stop));
    };
    m_testing.start(test, [this](const Notice& notice) {
        Q_EMIT testingChanged();
        Q_EMIT connectionTested(notice);
    });
}

void EnvironmentEditor::endTest()
{
    if (!isTesting())
        return;
    m_testing.cancel();
    Q_EMIT testingChanged();
}

} // namespace composer::models
