// SPDX-License-Identifier: Apache-2.0
#include "texts/key_state_text.h"

#include "texts/environment_text.h"

#include <QCoreApplication>

namespace composer::models {

using Level = KeyStateText::Level;
using State = credentials::StoredKeys::State;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeyState)
};

/// What stands in the way, and what to do.
KeyStateText obstacle(const credentials::StoredKeys& found)
{
    switch (found.state) {
    case State::Locked:
        return {Level::Attention,
            Words::tr("The keychain is locked, so what it holds is not known. Unlock it and look again, or use the key "
                      "for this session only.")};
    case State::Unavailable:
        return {Level::Attention,
            Words::tr("There is no keychain in this session. Use the key for this session only, or an AWS profile.")};
    case State::Denied:
        return {Level::Bad,
            Words::tr("The keychain refused access. Allow it there and look again, or use the key for this session "
                      "only.")};
    case State::TimedOut:
        return {Level::Bad,
            Words::tr("The keychain does not answer. Look again in a while, or use the key for this session only.")};
    case State::Unreadable:
        return {Level::Bad, Words::tr("The keychain's entry cannot be read. Save the key again, or forget it.")};
    case State::TooLarge:
        return {Level::Bad, Words::tr("The key is too large for this keychain. Use it for this session only.")};
    case State::Cancelled:
        return {Level::Neutral, Words::tr("Cancelled; look again to see what the keychain holds.")};
    case State::Stored:
    case State::NotStored:
    case State::Failed:
        break;
    }
    return {Level::Bad, Words::tr("The keychain reported an error: %1").arg(found.detail)};
}

} // namespace

KeyStateText workText(KeyWork work)
{
    switch (work) {
    case KeyWork::Store:
        return {Level::Neutral, Words::tr("Saving in the keychain…")};
    case KeyWork::Forget:
        return {Level::Neutral, Words::tr("Forgetting…")};
    case KeyWork::Look:
    case KeyWork::None:
        break;
    }
    return {Level::Neutral, Words::tr("Looking into the keychain…")};
}

KeyStateText storedText(KeyWork work, const credentials::StoredKeys& found)
{
    if (found.state == State::Stored)
        return {Level::Good, Words::tr("Stored in the keychain: %1").arg(maskedKeyId(found.accessKeyId))};
    if (found.state == State::NotStored && work == KeyWork::Forget)
        return {Level::Good, Words::tr("Forgotten: it was looked for again and is gone.")};
    if (found.state == State::NotStored)
        return {Level::Attention, Words::tr("No access key is stored.")};
    auto text = obstacle(found);
    if (work == KeyWork::Store)
        text.sentence = Words::tr("Not saved. %1").arg(text.sentence);
    else if (work == KeyWork::Forget)
        text.sentence = Words::tr("Not forgotten. %1").arg(text.sentence);
    return text;
}

KeyStateText heldText(const QString& accessKeyId)
{
    return {Level::Good, Words::tr("%1 is held for this session only.").arg(maskedKeyId(accessKeyId))};
}

KeyStateText notTypedText()
{
    return {Level::Attention, Words::tr("No access key was typed in yet.")};
}

} // namespace composer::models
