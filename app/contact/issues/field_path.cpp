// SPDX-License-Identifier: Apache-2.0
#include "contact/issues/field_path.h"

#include <algorithm>

namespace composer::contact {

bool isAtOrUnder(QStringView path, QAnyStringView whole)
{
    const auto start = whole.toString();
    if (!path.startsWith(start))
        return false;
    const auto rest = path.sliced(start.size());
    return rest.isEmpty() || rest.front() == u'.' || rest.front() == u'[';
}

std::optional<FieldId> shownFieldAt(const QString& path, std::span<const FieldId> shown)
{
    const auto first = [shown](auto&& fits) -> std::optional<FieldId> {
        const auto found = std::ranges::find_if(shown, [&](FieldId id) { return fits(field(id)); });
        return found == shown.end() ? std::nullopt : std::optional(*found);
    };
    if (const auto same = first([&](const Field& field) { return path == QLatin1String(field.path); }))
        return same;
    if (const auto around = first([&](const Field& field) {
            return field.kind != FieldKind::String && isAtOrUnder(path, QLatin1String(field.path));
        }))
        return around;
    const auto inside = path + u'.';
    return first([&](const Field& field) { return field.required && QLatin1String(field.path).startsWith(inside); });
}

} // namespace composer::contact
