// SPDX-License-Identifier: Apache-2.0
#include "cli/history_report.h"

#include "exchange/history_export.h"
#include "texts/history_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryReport)
};

/// One line that is what it looks like, whoever wrote it.
QString plain(const QString& text)
{
    auto line = text;
    for (auto& character : line) {
        const auto category = character.category();
        const bool isHidden = category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        const bool isJoiner = character == QChar(0x200c) || character == QChar(0x200d); // parts of words and emoji
        if (isHidden && !isJoiner)
            character = QChar::ReplacementCharacter;
    }
    return line;
}

/// In this machine's time zone.
QString shownTime(base::UtcTime time)
{
    const auto milliseconds = std::chrono::floor<base::Milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(milliseconds.count()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QByteArray requestText(const QByteArray& request)
{
    const auto json = base::parseJson(request);
    return json ? exchange::writePlainJson(*json, base::JsonStyle::Indented) : QByteArray();
}

} // namespace

QString historyLine(const storage::JournalEntry& entry)
{
    const QStringList cells {QString::number(entry.id), shownTime(entry.createdAt), models::stateText(entry.state),
        plain(entry.contactId), plain(entry.about.recipient), plain(entry.about.subject)};
    return cells.join(u'\t');
}

QByteArray historyDetails(const storage::JournalEntry& entry)
{
    const auto& about = entry.about;
    const std::pair<QString, QString> facts[] = {{Texts::tr("Id"), QString::number(entry.id)},
        {Texts::tr("Time"), shownTime(entry.createdAt)}, {Texts::tr("Outcome"), models::stateText(entry.state)},
        {QStringLiteral("ContactId"), entry.contactId}, {Texts::tr("Request ID"), entry.requestId},
        {Texts::tr("Client token"), entry.clientToken}, {Texts::tr("Environment"), about.environment},
        {Texts::tr("Account"), about.account}, {Texts::tr("Region"), about.region},
        {Texts::tr("Identity"), entry.identity}, {Texts::tr("From"), about.sender}, {Texts::tr("To"), about.recipient},
        {Texts::tr("Subject"), about.subject}, {Texts::tr("Attempts"), QString::number(entry.attempts)},
        {Texts::tr("Error code"), entry.errorCode}};
    QString text;
    for (const auto& [label, value] : facts) {
        if (!value.isEmpty())
            text += QStringLiteral("%1: %2\n").arg(label, plain(value));
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
