// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

#include <QStringList>

namespace composer::models {

/// What a contact holds beside sender, destination, instance, subject and body: the labels of those members, so that a
/// window without editors for them can say that they are there.
QStringList hiddenParts(const contact::EmailContact& contact);

} // namespace composer::models
