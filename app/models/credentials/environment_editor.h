// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/credentials/access_key_store.h"
#include "models/fields/text_fields.h"
#include "models/tasks/current_task.h"
#include "targets/connection_test.h"
#include "targets/environment_issue.h"
#include "targets/target_opener.h"

namespace composer::models {

/// One environment while it is edited. What is valid is stored as soon as a field is left (commit()); what is not
/// stays here and the stored one as it was.
class EnvironmentEditor : public TextFieldsOf<EnvironmentField> {
    Q_OBJECT

public:
    explicit EnvironmentEditor(std::shared_ptr<TargetOpener> targets, QObject* parent = nullptr);

    Environments& environments() const { return m_targets->environments(); }
    AccessKeyStore& keys() { return m_keys; }

    /// Begins with another environment, as it is stored. Unknown ids are ignored.
    void edit(const QString& id);
    const Environment& edited() const { return m_edited; }
    /// The sandbox, and all when the file is not ours to write.
    bool isReadOnly() const;

    QString text(EnvironmentField field) override;
    /// A Connect ARN given for instance or flow fills in region, account and instance, too.
    void setText(EnvironmentField field, const QString& text) override;
    void setOrigin(KeyOrigin origin);
    void setColor(EnvironmentColor color);
    void setProduction(bool isProduction);

    /// Null for a field that can be used as it is; the worst first.
    const EnvironmentIssue* issue(EnvironmentField field) const;
    Notices notices(EnvironmentField field) const override;
    bool hasErrors() const;
    /// Stores what differs, unless something is wrong with it. True when nothing is left to store.
    bool commit();

    /// Asks the service about the environment as it is stored; nothing is created there.
    bool isTesting() const { return m_testing.isRunning(); }
    void testConnection();
    void cancelTest() { m_testing.requestStop(); }

Q_SIGNALS:
    /// Another environment, or a value that setText() did not itself set.
    void loaded();
    void testingChanged();
    void connectionTested(const composer::models::Notice& notice);

private:
    void changed();
    void endTest();

    std::shared_ptr<TargetOpener> m_targets;
    AccessKeyStore m_keys;
    Environment m_edited = storage::sandboxEnvironment();
    std::vector<EnvironmentIssue> m_issues;
    CurrentTask m_testing;
};

} // namespace composer::models
