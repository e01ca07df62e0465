// SPDX-License-Identifier: Apache-2.0
#include "texts/place_text.h"

#include "texts/field_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace composer::models {

using contact::Field;
using contact::FieldKind;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlaceText)
};

/// The path up to its last step; empty for the first one.
QString parentOf(const QString& path)
{
    return path.left(std::max({path.lastIndexOf(u'.'), path.lastIndexOf(u'['), qsizetype(0)}));
}

bool isInsideAnEntry(const Field& field)
{
    return QLatin1String(field.path).contains(u'{') || QLatin1String(field.path).contains(u'[');
}

/// Any key of a map and any index of a list fit in.
bool isPathOf(const Field& field, const QString& path)
{
    const QLatin1String form(field.path);
    if (!isInsideAnEntry(field))
        return path == form;
    if (!path.startsWith(form.first(std::max(form.indexOf(u'{'), form.indexOf(u'[')))))
        return false; // the common case, without a regular expression
    auto expression = QRegularExpression::escape(form);
    expression.replace(QLatin1String(R"(\{\})"), QLatin1String(".+"));
    expression.replace(QLatin1String(R"(\[\])"), QLatin1String(R"(\[\d+\])"));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(path).hasMatch();
}

/// Null for what is no field. A key is no place of its own: it names an entry of its map.
const Field* fieldAt(const QString& path)
{
    const auto table = contact::fieldTable();
    const auto found = std::ranges::find_if(
        table, [&path](const Field& field) { return field.kind != FieldKind::MapKey && isPathOf(field, path); });
    return found == table.end() ? nullptr : &*found;
}

QString withoutDot(const QString& step)
{
    return step.startsWith(u'.') ? step.sliced(1) : step;
}

} // namespace

QString placeText(const QString& path)
{
    const auto parent = parentOf(path);
    const auto step = path.sliced(parent.size());
    if (step.startsWith(u'[')) {
        const auto index = QStringView(step).sliced(1).chopped(1).toInt();
        return QStringLiteral("%1 %2").arg(placeText(parent), QString::number(index + 1));
    }
    if (const auto* holder = fieldAt(parent); holder && holder->kind == FieldKind::Map)
        return Texts::tr("%1 “%2”").arg(placeText(parent), withoutDot(step));
    const auto* field = fieldAt(path);
    const auto name = field ? fieldText(field->id).label : withoutDot(step);
    const bool standsAlone = parent.isEmpty() || (field && !isInsideAnEntry(*field));
    return standsAlone ? name : QStringLiteral("%1 › %2").arg(placeText(parent), name);
}

} // namespace composer::models
