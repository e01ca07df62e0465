// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/draft_store.h"

namespace composer::test {

inline contact::Draft draftOf(const QString& subject, const QString& body = QStringLiteral("Where is it?"))
{
    contact::Draft draft;
    draft.contact = contact::blankContact();
    draft.contact.emailMessage->rawMessage->subject = subject;
    draft.contact.emailMessage->rawMessage->body = body;
    return draft;
}

inline QString subjectOf(const contact::Draft& draft)
{
    return draft.contact.emailMessage->rawMessage->subject.value_or(QString());
}

inline QString bodyOf(const contact::Draft& draft)
{
    return draft.contact.emailMessage->rawMessage->body.value_or(QString());
}

} // namespace composer::test
