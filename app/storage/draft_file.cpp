// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_file.h"

#include "storage/search_text.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStringList>

namespace composer::storage {

namespace {

QString senderOf(const contact::EmailContact& contact)
{
    const auto& sender = contact.fromEmailAddress;
    if (!sender)
        return {};
    const auto name = sender->displayName.value_or(QString());
    return name.isEmpty() ? sender->emailAddress.value_or(QString()) : name;
}

QString titleOf(const contact::Draft& draft)
{
    if (draft.title && !draft.title->isEmpty())
        return *draft.title;
    const auto& message = draft.contact.emailMessage;
    return message && message->rawMessage ? message->rawMessage->subject.value_or(QString()) : QString();
}

} // namespace

QByteArray revisionOf(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

base::Result<StoredDraft, LoadError> readDraftFile(const QString& path)
{
    const auto file = base::readFile(path, contact::maximumDraftBytes, base::Links::Refuse);
    if (!file)
        return base::fail(LoadError(file.error()));
    auto draft = contact::readDraft(*file);
    if (!draft)
        return base::fail(LoadError(draft.error()));
    return StoredDraft {std::move(draft).value(), revisionOf(*file)};
}

DraftSummary summaryOf(const QString& path)
{
    const QFileInfo file(path);
    DraftSummary row;
    row.id = file.completeBaseName();
    row.time = file.lastModified();
    row.size = file.size();
    auto stored = readDraftFile(path);
    if (!stored) {
        row.problem = stored.error();
        return row;
    }
    const auto& draft = stored->read.draft;
    row.title = titleOf(draft);
    row.sender = senderOf(draft.contact);
    row.destination = draft.contact.destinationEmailAddress.value_or(QString());
    const auto body = searchedBody(draft.contact);
    const auto words = searchTextOf(draft.contact, body);
    row.words = QStringList {foldForSearch(draft.title.value_or(QString())), words.subject, words.people, words.body}
                    .join(u'\n')
                    .toUtf8();
    row.body = body.toUtf8();
    return row;
}

} // namespace composer::storage
