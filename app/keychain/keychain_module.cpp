// SPDX-License-Identifier: Apache-2.0
#include "keychain/os_keychain.h"

extern "C" Q_DECL_EXPORT void composer_make_keychain(std::shared_ptr<composer::storage::SecretStore>* made)
{
    *made = composer::keychain::makeOsKeychain();
}
