// SPDX-License-Identifier: Apache-2.0
#include "contract/model/service_model.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace composer::contact {

namespace {

QString kindOf(const QString& type)
{
    static const QMap<QString, QString> kinds {{QStringLiteral("string"), QStringLiteral("String")},
        {QStringLiteral("integer"), QStringLiteral("Integer")},
        {QStringLiteral("structure"), QStringLiteral("Structure")}, {QStringLiteral("list"), QStringLiteral("List")},
        {QStringLiteral("map"), QStringLiteral("Map")}};
    return kinds.value(type, type);
}

std::optional<qint64> bound(const QJsonObject& shape, const char* name)
{
    const auto value = shape.value(QLatin1StringView(name));
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QStringList texts(const QJsonValue& array)
{
    QStringList all;
    for (const auto value : array.toArray())
        all += value.toString();
    return all;
}

/// Bounds, pattern and the like are in the shape; a member repeats them.
ModelMember memberOf(const QJsonObject& shape, bool required)
{
    ModelMember member;
    member.kind = kindOf(shape.value(QStringLiteral("type")).toString());
    member.required = required;
    member.minimum = bound(shape, "min");
    member.maximum = bound(shape, "max");
    member.pattern = shape.value(QStringLiteral("patternAnchored")).toString();
    if (member.pattern.isEmpty())
        member.pattern = shape.value(QStringLiteral("pattern")).toString();
    member.choices = texts(shape.value(QStringLiteral("enum")));
    member.sensitive = shape.value(QStringLiteral("sensitive")).toBool();
    return member;
}

QString shapeNameIn(const QJsonObject& shape, const char* part)
{
    return shape.value(QLatin1StringView(part)).toObject().value(QStringLiteral("shape")).toString();
}

} // namespace

ServiceModel::ServiceModel()
{
    QFile file(QStringLiteral(COMPOSER_TEST_DATA "/model.json"));
    if (!file.open(QFile::ReadOnly))
        return;
    const auto model = QJsonDocument::fromJson(file.readAll()).object();
    const auto connect = model.value(QStringLiteral("services")).toObject().value(QStringLiteral("connect")).toObject();
    m_shapes = connect.value(QStringLiteral("shapes")).toObject();
    const auto call = connect.value(QStringLiteral("operations")).toObject().value(QStringLiteral("StartEmailContact"));
    const auto locations = call.toObject().value(QStringLiteral("memberLocations")).toObject();
    m_requestOrder = texts(locations.value(QStringLiteral("body")));
    for (const auto rule : model.value(QStringLiteral("rulesNotInModel")).toArray())
        m_rules.insert(rule.toObject().value(QStringLiteral("id")).toString(), rule.toObject());
    addStructure({}, QStringLiteral("StartEmailContactRequest"), {});
}

QJsonObject ServiceModel::rule(const QString& id) const
{
    return m_rules.value(id);
}

void ServiceModel::addStructure(const QString& path, const QString& shapeName, QStringList open)
{
    if (open.contains(shapeName))
        return;
    open += shapeName;
    const auto structure = shape(shapeName);
    const auto required = texts(structure.value(QStringLiteral("required")));
    const auto members = structure.value(QStringLiteral("members")).toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        addMember(path.isEmpty() ? member.key() : path + u'.' + member.key(), member->toObject(),
            required.contains(member.key()), open);
}

void ServiceModel::addMember(const QString& path, const QJsonObject& facts, bool required, const QStringList& open)
{
    const auto shapeName = facts.value(QStringLiteral("shape")).toString();
    m_members.insert(path, memberOf(shape(shapeName), required));
    addContent(path, shapeName, open);
}

void ServiceModel::addContent(const QString& path, const QString& shapeName, const QStringList& open)
{
    const auto content = shape(shapeName);
    const auto type = content.value(QStringLiteral("type")).toString();
    if (type == QStringLiteral("structure"))
        return addStructure(path, shapeName, open);
    if (type == QStringLiteral("list"))
        return addStructure(path + QStringLiteral("[]"), shapeNameIn(content, "member"), open);
    if (type != QStringLiteral("map"))
        return;
    auto key = memberOf(shape(shapeNameIn(content, "key")), true);
    key.kind = QStringLiteral("MapKey");
    m_members.insert(path + QStringLiteral(".{key}"), key);
    const auto valueName = shapeNameIn(content, "value");
    if (shape(valueName).value(QStringLiteral("type")).toString() == QStringLiteral("structure"))
        addStructure(path + QStringLiteral(".{}"), valueName, open);
    else
        m_members.insert(path + QStringLiteral(".{}"), memberOf(shape(valueName), false));
}

} // namespace composer::contact
