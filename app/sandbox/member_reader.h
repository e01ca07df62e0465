// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/scenario.h"

#include <initializer_list>

namespace composer::sandbox {

/// Reads typed members of JSON objects and keeps the first problem with its place; after one, what is returned does not
/// matter. A member that is absent is no problem.
class MemberReader {
public:
    /// `text` is what the values were parsed from.
    explicit MemberReader(QByteArrayView text)
        : m_text(text)
    {
    }

    /// Path of the object that is read from now on, such as "steps[2]"; empty: the file's own.
    void enter(const QString& path) { m_path = path; }

    /// Whether it is an object; members that are not among the known ones are problems.
    bool isObject(const base::Json& value, std::initializer_list<QStringView> known);
    std::optional<std::int64_t> integer(
        const base::Json& object, QStringView name, std::int64_t lowest, std::int64_t highest);
    std::optional<QString> string(const base::Json& object, QStringView name);
    std::optional<bool> boolean(const base::Json& object, QStringView name);

    /// Reports a problem with a member; `name` may be absent from the object.
    void refuse(const base::Json& object, QStringView name, const QString& message);
    const std::optional<ScenarioError>& error() const { return m_error; }

private:
    void report(const base::Json& at, const QString& member, const QString& message);
    QString pathOf(QStringView name) const;

    QByteArrayView m_text;
    QString m_path;
    std::optional<ScenarioError> m_error;
};

} // namespace composer::sandbox
