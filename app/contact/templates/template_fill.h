// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/rules/report.h"
#include "contact/templates/html_context.h"
#include "contact/templates/template_members.h"
#include "contact/templates/template_text.h"
#include "contact/templates/template_variable.h"

#include <QHash>
#include <QSet>

namespace composer::contact {

/// A value as it is to be written, and what it was declared as.
struct ReadyValue {
    QString text;
    VariableKind kind = VariableKind::FreeText;
};

/// Writes values into one text, by its context, and reports what does not fit there.
class TextFiller {
public:
    TextFiller(Report& report, const Path& path, TextContext context, const QHash<QString, ReadyValue>& values)
        : m_report(report)
        , m_path(path)
        , m_context(context)
        , m_values(values)
    {
    }

    /// The text with the values in place; a part that cannot be filled stays out and is reported.
    QString fill(QStringView text);

private:
    void append(QString& filled, const TextPiece& piece, bool isWhole);
    QString written(const QString& name, const ReadyValue& value, bool isWhole);
    QString inHtml(const QString& name, const QString& value);
    void reportOnce(IssueCode code, const QString& what, QStringList parameters);

    Report& m_report;
    const Path& m_path;
    TextContext m_context;
    const QHash<QString, ReadyValue>& m_values;
    HtmlContext m_html;
    QSet<QString> m_reported; ///< a large text could repeat one mistake a million times
};

} // namespace composer::contact
