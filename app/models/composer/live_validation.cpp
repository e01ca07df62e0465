// SPDX-License-Identifier: Apache-2.0
#include "models/composer/live_validation.h"

#include "contact/field_table.h"
#include "contact/member_text.h"

#include <algorithm>

namespace composer::models {

namespace {

bool isAboutBody(const contact::Issue& issue)
{
    return issue.path == QLatin1String(contact::field(contact::FieldId::Body).path);
}

} // namespace

LiveValidation::LiveValidation(Validate validate)
    : m_validate(std::move(validate))
{
}

void LiveValidation::checkAll(const contact::EmailContact& contact)
{
    m_issues = m_validate(contact);
}

void LiveValidation::checkAllButBody(const contact::EmailContact& contact)
{
    auto withoutBody = contact;
    setTextOf(withoutBody, contact::FieldId::Body, QStringLiteral("x")); // any good body will do
    auto fresh = m_validate(withoutBody);
    std::ranges::copy_if(m_issues, std::back_inserter(fresh), isAboutBody);
    m_issues = std::move(fresh);
}

} // namespace composer::models
