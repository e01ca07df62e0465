// SPDX-License-Identifier: Apache-2.0
#include "texts/history_text.h"

#include "texts/error_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

QString errorSentence(const storage::DatabaseError& error)
{
    using Code = storage::DatabaseError::Code;
    switch (error.code) {
    case Code::NoDirectory:
        if (error.path.isEmpty())
            return Texts::tr("There is no folder for the journal: neither XDG_STATE_HOME nor HOME is set.");
        return Texts::tr("The journal cannot be opened: the folder of %1 cannot be used.").arg(error.path);
    case Code::AccessDenied:
        return Texts::tr("The journal %1 cannot be opened: access was denied, or it is not a regular file.")
            .arg(error.path);
    case Code::DiskFull:
        return Texts::tr("The journal %1 cannot be used: the disk is full.").arg(error.path);
    case Code::NewerVersion:
        return Texts::tr("The journal %1 was written by a newer version of Contact Composer.").arg(error.path);
    case Code::Busy:
        return Texts::tr("The journal %1 is in use by another program.").arg(error.path);
    case Code::Damaged:
        return Texts::tr("The journal %1 is damaged.").arg(error.path);
    case Code::Other:
        break;
    }
    return Texts::tr("The journal %1 cannot be used: %2").arg(error.path, error.detail);
}

} // namespace

QString stateText(storage::JournalState state)
{
    switch (state) {
    case storage::JournalState::Sending:
        return Texts::tr("no outcome yet"); // it may be on its way, or its program has ended
    case storage::JournalState::Created:
        return Texts::tr("created");
    case storage::JournalState::Refused:
        return Texts::tr("refused");
    case storage::JournalState::NotSent:
        return Texts::tr("not sent");
    case storage::JournalState::Unknown:
        return Texts::tr("unknown");
    case storage::JournalState::Cancelled:
        return Texts::tr("cancelled");
    }
    Q_UNREACHABLE();
}

Notice historyErrorText(const storage::DatabaseError& error)
{
    return {Tone::Bad, QStringLiteral("JournalUnavailable"), errorSentence(error), {}, error.detail};
}

Notice damagedJournalText(const QString& copy)
{
    return {Tone::Attention, QStringLiteral("JournalDamaged"),
        Texts::tr("The journal was damaged. It was renamed to %1, and a new one begun.").arg(copy),
        storage::canBeRead(copy)
            ? Texts::tr("What can still be read of it keeps protecting you from sending a message twice, but is not "
                        "listed.")
            : Texts::tr("Nothing of it can be read, so what was sent before is not known: a message that was being "
                        "sent may have become a contact.")};
}

Notice purgedText(const storage::Purged& purged)
{
    Notice notice {
        Tone::Good, QStringLiteral("Purged"), Texts::tr("Submissions removed for good: %1.").arg(purged.rows)};
    QStringList advice;
    if (!purged.isWiped)
        advice << Texts::tr("Traces may be left until the next removal: another program was using the journal, or the "
                            "disk was too full to rewrite it.");
    if (!purged.damagedCopies.isEmpty())
        advice << Texts::tr("Journals that were damaged and set aside may hold the same messages. Delete them when you "
                            "no longer need them: %1")
                      .arg(purged.damagedCopies.join(QLatin1String(", ")));
    if (!advice.isEmpty())
        notice.tone = Tone::Attention;
    notice.advice = advice.join(u' ');
    return notice;
}

Notice exportedText(qint64 rows, const QString& path)
{
    return {Tone::Good, QStringLiteral("Exported"), Texts::tr("Submissions written to %1: %2.").arg(path).arg(rows)};
}

Notice noSubmissionText(const QString& id)
{
    return {Tone::Bad, QStringLiteral("NoSuchSubmission"), Texts::tr("There is no submission “%1”.").arg(id)};
}

Notice sentMigrationText(const storage::SentMigration& migration)
{
    const auto rows = migration.added + migration.completed + migration.known;
    Notice notice {Tone::Good, QStringLiteral("SentMigrated"),
        Texts::tr("Sent messages moved from files into the journal: %1.").arg(rows)};
    if (migration.left.empty())
        return notice;
    notice.tone = Tone::Attention;
    notice.advice = Texts::tr("Files that stayed in the Sent folder: %1.").arg(migration.left.size());
    QStringList details;
    for (const auto& file : migration.left) {
        const auto* error = file.problem ? &*file.problem : nullptr;
        if (!error)
            details << Texts::tr("%1: the file does not say which contact was created from it.").arg(file.path);
        else if (std::holds_alternative<base::FileError>(*error))
            details << loadErrorText(*error).headline;
        else
            details << file.path + QLatin1String(": ") + loadErrorText(*error).headline;
    }
    notice.details = details.join(u'\n');
    return notice;
}

} // namespace composer::models
