// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace composer::contact {

/// What the service model says about one member of StartEmailContactRequest, in the words of the field table.
struct ModelMember {
    QString kind; ///< "String", "Integer", "Structure", "List", "Map", "MapKey"
    bool required = false;
    std::optional<qint64> minimum;
    std::optional<qint64> maximum;
    QString pattern; ///< the anchored form where the model has one
    QStringList choices;
    bool sensitive = false;
};

/// tests/data/model.json, read with Qt's own parser so that nothing of ours judges itself.
class ServiceModel {
public:
    ServiceModel();

    /// By path in the field table's spelling. A shape that holds itself (SegmentAttributeValue) is entered once.
    const QMap<QString, ModelMember>& members() const { return m_members; }
    /// The names of the request's own members as the model lists them.
    const QStringList& requestOrder() const { return m_requestOrder; }
    /// An entry of rulesNotInModel; empty when there is none.
    QJsonObject rule(const QString& id) const;
    QStringList ruleIds() const { return m_rules.keys(); }

private:
    QJsonObject shape(const QString& name) const { return m_shapes.value(name).toObject(); }
    void addStructure(const QString& path, const QString& shapeName, QStringList open);
    void addMember(const QString& path, const QJsonObject& facts, bool required, const QStringList& open);
    void addContent(const QString& path, const QString& shapeName, const QStringList& open);

    QJsonObject m_shapes;
    QMap<QString, ModelMember> m_members;
    QMap<QString, QJsonObject> m_rules;
    QStringList m_requestOrder;
};

} // namespace composer::contact
