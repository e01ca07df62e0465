// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/draft.h"
#include "contact/templates/template.h"
#include "require.h"

using namespace composer;

// Beside crashes, what must hold for every file that can be read: what is written of it can be read, and is written the
// same way again.
using composer::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read =
        contact::readDraft(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!read)
        return 0;
    const auto& draft = read->draft;
    const auto written = contact::writeDraft(draft);
    const auto again = contact::readDraft(written);
    require(again && contact::writeDraft(again->draft) == written);
    (void)contact::checkTemplate(draft.contact, draft.variables);
    contact::VariableValues values;
    for (const auto& variable : draft.variables)
        values.insert(variable.name, QStringLiteral("<b>\"'&{{x}}javascript:"));
    (void)contact::fill(draft.contact, draft.variables, values);
    return 0;
}
