// SPDX-License-Identifier: Apache-2.0
#include "cli/history_report.h"

#include "contact/issues/path.h"
#include "exchange/history_export.h"
#include "texts/history_text.h"
#include "texts/time_text.h"

#include <QCoreApplication>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryReport)
};

QByteArray requestText(const QByteArray& request)
{
    const auto json = base::parseJson(request);
    return json ? exchange::writePlainJson(*json, base::JsonStyle::Indented) : QByteArray();
}

} // namespace

QString historyLine(const storage::JournalEntry& entry)
{
    const QStringList cells {QString::number(entry.id), models::sortableTimeText(entry.createdAt),
        models::stateText(entry.state), contact::visibleText(entry.contactId),
        contact::visibleText(entry.about.recipient), contact::visibleText(entry.about.subject)};
    return cells.join(u'\t');
}

QByteArray historyDetails(const storage::JournalEntry& entry)
{
    const auto& about = entry.about;
    const std::pair<QString, QString> facts[] = {{Texts::tr("Id"), QString::number(entry.id)},
        {Texts::tr("Time"), models::sortableTimeText(entry.createdAt)},
        {Texts::tr("Outcome"), models::stateText(entry.state)}, {QStringLiteral("ContactId"), entry.contactId},
        {Texts::tr("Request ID"), entry.requestId}, {Texts::tr("Client token"), entry.clientToken},
        {Texts::tr("Environment"), about.environment}, {Texts::tr("Account"), about.account},
        {Texts::tr("Region"), about.region}, {Texts::tr("Identity"), entry.identity}, {Texts::tr("From"), about.sender},
        {Texts::tr("To"), about.recipient}, {Texts::tr("Subject"), about.subject},
        {Texts::tr("Attempts"), QString::number(entry.attempts)}, {Texts::tr("Error code"), entry.errorCode}};
    QString text;
    for (const auto& [label, value] : facts) {
        if (!value.isEmpty())
            text += QStringLiteral("%1: %2\n").arg(label, contact::visibleText(value));
    }
    return text.toUtf8() + requestText(entry.request);
}

base::Json historyListJson(const std::vector<storage::JournalEntry>& rows, qint64 total)
{
    auto list = base::Json::array();
    for (const auto& row : rows)
        list.append(exchange::historyJson(row));
    return base::Json::object(
        {{QStringLiteral("Submissions"), std::move(list)}, {QStringLiteral("Total"), base::Json::integer(total)}});
}

} // namespace composer::cli
