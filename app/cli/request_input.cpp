// SPDX-License-Identifier: Apache-2.0
#include "cli/request_input.h"

#include "base/atomic_file.h"
#include "texts/error_text.h"

#include <QCoreApplication>

#include <unistd.h>

namespace composer::cli {

namespace {

QString shownName(const QString& file)
{
    return file == QLatin1String("-") ? QCoreApplication::translate("RequestInput", "standard input") : file;
}

base::Result<QByteArray, base::FileError> readBytes(const QString& file)
{
    if (file == QLatin1String("-"))
        return base::readDescriptor(STDIN_FILENO, shownName(file), contact::maximumDraftBytes);
    return base::readFile(file, contact::maximumDraftBytes);
}

} // namespace

base::Result<contact::ReadDraft, models::Notice> readRequest(const QString& file)
{
    const auto bytes = readBytes(file);
    if (!bytes)
        return base::fail(models::fileErrorText(bytes.error()));
    auto read = contact::readDraft(*bytes);
    if (!read) {
        auto notice = models::draftErrorText(read.error());
        notice.headline = shownName(file) + QLatin1String(": ") + notice.headline;
        return base::fail(std::move(notice));
    }
    return std::move(*read);
}

} // namespace composer::cli
