// SPDX-License-Identifier: Apache-2.0
#include "texts/notice.h"

namespace composer::models {

QString paragraph(const Notice& notice)
{
    return notice.advice.isEmpty() ? notice.headline : notice.headline + u' ' + notice.advice;
}

} // namespace composer::models
