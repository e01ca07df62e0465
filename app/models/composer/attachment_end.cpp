// SPDX-License-Identifier: Apache-2.0
#include "models/composer/attachment_end.h"

#include "aws/presigned_url.h"
#include "texts/time_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace composer::models {

namespace {

class EndText {
    Q_DECLARE_TR_FUNCTIONS(AttachmentEnd)

public:
    static QString span(std::chrono::minutes left)
    {
        const auto minutes = left.count();
        if (minutes < 1)
            return tr("less than a minute");
        if (minutes < 60)
            return tr("%1 min").arg(minutes);
        if (minutes < 48 * 60)
            return minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60)
                                     : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
        return tr("%n days", nullptr, int(minutes / (24 * 60)));
    }

    /// The time alone on the same day, else with the date; in local time.
    static QString moment(base::UtcTime time, base::UtcTime now)
    {
        const auto at = localTime(time);
        const QLocale locale;
        return at.date() == localTime(now).date() ? locale.toString(at.time(), QLocale::ShortFormat)
                                                  : locale.toString(at, QLocale::ShortFormat);
    }

    static QString ending(AttachmentEnd::State state, base::UtcTime end, base::UtcTime now)
    {
        if (state == AttachmentEnd::State::Ended)
            return tr("expired %1: Amazon Connect can no longer fetch the file").arg(moment(end, now));
        return tr("expires in %1, %2")
            .arg(span(std::chrono::duration_cast<std::chrono::minutes>(end - now)), moment(end, now));
    }

    static QString unknown(bool isPresigned)
    {
        return isPresigned ? tr("does not say when it expires") : tr("not a presigned URL: is the file public?");
    }
};

} // namespace

AttachmentEnd attachmentEnd(const QString& url, base::UtcTime now)
{
    using State = AttachmentEnd::State;
    const auto facts = aws::readPresignedUrl(url);
    AttachmentEnd end {State::Unknown, facts.host, facts.fileName, {}};
    if (facts.host.isEmpty())
        return end;
    auto words = EndText::unknown(facts.isPresigned);
    if (facts.expiresAt) {
        end.state = facts.isExpired(now)         ? State::Ended
            : *facts.expiresAt - now < soonEnded ? State::Soon
                                                 : State::Good;
        words = EndText::ending(end.state, *facts.expiresAt, now);
    }
    end.sentence = facts.host + QStringLiteral(" · ") + words;
    return end;
}

QString maskedUrl(const QString& url)
{
    const auto query = url.indexOf(u'?');
    return query < 0 ? url : url.first(query + 1) + QChar(0x2026);
}

} // namespace composer::models
