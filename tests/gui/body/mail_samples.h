// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace composer::test {

/// A mail as programs make them, after the structure of public templates: VISIBLE is to be read, HIDDEN is not.
struct MailSample {
    QString name;
    QString html;
};

/// Twelve structures in five colour schemes.
std::vector<MailSample> mailSamples();

} // namespace composer::test
