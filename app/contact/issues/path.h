// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAnyStringView>
#include <QString>

namespace composer::contact {

/// Where a value is in the request. Steps are linked on the stack and become text only when an issue is
/// reported, so that a request of ten thousand good members costs no strings. A step must not outlive its parent.
class Path {
public:
    Path() = default; ///< the request itself

    Path member(QAnyStringView name) const& { return {this, name, -1}; }
    Path item(qsizetype index) const& { return {this, {}, index}; }
    Path member(QAnyStringView) && = delete;
    Path item(qsizetype) && = delete;

    /// EmailMessage.RawMessage.Subject, AdditionalRecipients.CcAddresses[1].EmailAddress
    QString text() const;

private:
    Path(const Path* parent, QAnyStringView name, qsizetype index)
        : m_parent(parent)
        , m_name(name)
        , m_index(index)
    {
    }

    const Path* m_parent = nullptr;
    QAnyStringView m_name;
    qsizetype m_index = -1;
};

/// A name as it appears in a path: visibleText(), of which no more than the first characters: a name may have
/// megabytes, and each issue below it would repeat them.
constexpr qsizetype longestKeyInPath = 300;
QString keyInPath(QAnyStringView name);

/// Foreign text as it appears in a path or a parameter: characters that could deceive a reader or drive a terminal are
/// shown as \uXXXX.
QString visibleText(QAnyStringView foreign);

} // namespace composer::contact
