// SPDX-License-Identifier: Apache-2.0
#include "cli/issue_report.h"

#include "texts/issue_text.h"

#include <QCoreApplication>

namespace composer::cli {

namespace {

bool isError(const contact::Issue& issue)
{
    return issue.severity == contact::Severity::Error;
}

} // namespace

QString issueLine(const QString& file, const contact::Issue& issue)
{
    const auto kind = isError(issue) ? QCoreApplication::translate("IssueReport", "error")
                                     : QCoreApplication::translate("IssueReport", "warning");
    const auto place = issue.line > 0 ? QStringLiteral("%1:%2").arg(file).arg(issue.line) : file;
    return QStringLiteral("%1: %2: ").arg(kind, place) + issue.path + QLatin1String(": ") + models::issueText(issue);
}

base::Json issuesJson(const contact::Issues& issues)
{
    auto list = base::Json::array();
    for (const auto& issue : issues) {
        auto entry = base::Json::object();
        entry.append(QStringLiteral("Field"), base::Json::string(issue.path));
        entry.append(QStringLiteral("Code"), base::Json::string(contact::codeName(issue.code)));
        entry.append(QStringLiteral("Message"), base::Json::string(models::issueText(issue)));
        entry.append(QStringLiteral("Severity"),
            base::Json::string(isError(issue) ? QStringLiteral("error") : QStringLiteral("warning")));
        if (issue.line > 0)
            entry.append(QStringLiteral("Line"), base::Json::integer(issue.line));
        list.append(std::move(entry));
    }
    return list;
}

} // namespace composer::cli
