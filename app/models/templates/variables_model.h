// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/templates/template.h"
#include "models/fields/text_fields.h"

namespace composer::models {

/// The members of a variable that are edited as texts. A kind is spelled as in a file, choices are one per line.
enum class VariableMember { Name, Label, Kind, Default, Choices };

/// A template's variables while they are edited: their list, and as fields of a form the one that is chosen. Without
/// one the texts are empty and cannot be set.
class VariablesModel : public TextFieldsOf<VariableMember> {
    Q_OBJECT

public:
    /// `contact` is the template's request; it is only read, to know which variables its texts use. The first variable
    /// is chosen.
    VariablesModel(
        const contact::EmailContact& contact, contact::TemplateVariables variables, QObject* parent = nullptr);

    const contact::TemplateVariables& variables() const { return m_variables; }
    int size() const { return int(m_variables.size()); }
    /// How the list calls a variable.
    QString title(int index) const;

    /// -1: none.
    int current() const { return m_current; }
    void choose(int index);
    void add(const QString& name = {});
    /// Adds the variables that the request uses and that are not in the list.
    void addUsed();
    bool hasUnlistedUse() const;
    void removeCurrent();
    bool canMove(int step) const;
    /// By one place: 1 or -1.
    void moveCurrent(int step);

    QString text(VariableMember member) override;
    void setText(VariableMember member, const QString& text) override;
    Notices notices(VariableMember member) const override;
    bool isRequired() const;
    void setRequired(bool isRequired);
    bool isChoice() const;
    /// "{{name}}", as written in a text.
    QString written() const;

    /// Chooses the first variable that cannot be used and returns which member of it; nothing when all is well.
    std::optional<VariableMember> chooseFirstIssue();

Q_SIGNALS:
    /// Titles or their order.
    void listChanged();
    /// Another variable, or none, is chosen.
    void currentChanged();

private:
    const contact::TemplateVariable* chosen() const;
    void edited();
    void announceAll();
    contact::Issues issues() const;

    contact::TemplateVariables m_variables;
    QStringList m_used; ///< names in the request's texts, each once, in their order
    int m_current = -1;
};

} // namespace composer::models
