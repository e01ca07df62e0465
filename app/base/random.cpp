// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"

#include <QRandomGenerator>

namespace composer::base {

RandomSource systemRandom()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

} // namespace composer::base
