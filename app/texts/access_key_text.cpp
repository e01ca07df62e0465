// SPDX-License-Identifier: Apache-2.0
#include "texts/access_key_text.h"

#include "texts/environment_text.h"

#include <QCoreApplication>

namespace composer::models {

using State = credentials::StoredKeys::State;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KeyState)
};

/// What prevents it, and what to do.
Notice obstacle(const credentials::StoredKeys& found)
{
    switch (found.state) {
    case State::Locked:
        return {Tone::Attention, {}, Texts::tr("The keychain is locked."),
            Texts::tr("Unlock it and look again, or use the key "
                      "for this session only.")};
    case State::Unavailable:
        return {Tone::Attention, {}, Texts::tr("There is no keychain in this session."),
            Texts::tr("Use the key for this session only, or an AWS profile.")};
    case State::Denied:
        return {Tone::Bad, {}, Texts::tr("The keychain refused access."),
            Texts::tr("Allow it there and look again, or use the key for this session "
                      "only.")};
    case State::TimedOut:
        return {Tone::Bad, {}, Texts::tr("The keychain is not responding."),
            Texts::tr("Look again in a while, or use the key for this session only.")};
    case State::Unreadable:
        return {Tone::Bad, {}, Texts::tr("The keychain's entry cannot be read."),
            Texts::tr("Save the key again, or forget it.")};
    case State::TooLarge:
        return {Tone::Bad, {}, Texts::tr("The key is too large for this keychain."),
            Texts::tr("Use it for this session only.")};
    case State::Cancelled:
        return {Tone::Quiet, {}, Texts::tr("Cancelled."), Texts::tr("Look again to see what the keychain holds.")};
    case State::Stored:
    case State::NotStored:
    case State::Failed:
        break;
    }
    return {Tone::Bad, {}, Texts::tr("The keychain reported an error: %1").arg(found.detail)};
}

} // namespace

Notice workText(KeyWork work)
{
    switch (work) {
    case KeyWork::Store:
        return {Tone::Quiet, {}, Texts::tr("Saving to the keychain…")};
    case KeyWork::Forget:
        return {Tone::Quiet, {}, Texts::tr("Forgetting…")};
    case KeyWork::Look:
    case KeyWork::None:
        break;
    }
    return {Tone::Quiet, {}, Texts::tr("Looking in the keychain…")};
}

Notice storedText(KeyWork work, const credentials::StoredKeys& found)
{
    if (found.state == State::Stored)
        return {Tone::Good, {}, Texts::tr("Stored in the keychain: %1").arg(maskedKeyId(found.accessKeyId))};
    if (found.state == State::NotStored && work == KeyWork::Forget)
        return {Tone::Good, {}, Texts::tr("Forgotten. A second look confirmed that it is gone.")};
    if (found.state == State::NotStored)
        return {Tone::Attention, {}, Texts::tr("No access key is stored.")};
    auto text = obstacle(found);
    if (work == KeyWork::Store)
        text.headline = Texts::tr("Not saved. %1").arg(text.headline);
    else if (work == KeyWork::Forget)
        text.headline = Texts::tr("Not forgotten. %1").arg(text.headline);
    return text;
}

Notice heldText(const QString& accessKeyId)
{
    return {Tone::Good, {}, Texts::tr("%1 is kept for this session only.").arg(maskedKeyId(accessKeyId))};
}

Notice notTypedText()
{
    return {Tone::Attention, {}, Texts::tr("No access key has been entered yet.")};
}

} // namespace composer::models
