// SPDX-License-Identifier: Apache-2.0
#include "build_facts.h"

#include <QtGlobal>

// A part of every module: modules.cpp uses only those of the program's own version.
extern "C" Q_DECL_EXPORT const char* composer_module_version()
{
    return composer::version;
}
