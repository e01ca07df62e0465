// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include "texts/notice.h"

#include <cerrno>
#include <unistd.h>

namespace composer::cli {

namespace {

bool writeAll(int descriptor, const QByteArray& bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const auto count = ::write(descriptor, bytes.constData() + written, std::size_t(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

} // namespace

bool Console::data(const QByteArray& bytes)
{
    if (::isatty(STDOUT_FILENO) != 1)
        return write(bytes);
    auto text = QString::fromUtf8(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return write(models::shownText(text).toUtf8());
}

bool Console::line(const QString& text)
{
    return write(models::shownText(text).replace(u'\n', QLatin1String("\\u000a")).toUtf8() + '\n');
}

bool Console::write(const QByteArray& bytes)
{
    const bool isWritten = writeAll(STDOUT_FILENO, bytes);
    m_hasLostOutput = m_hasLostOutput || !isWritten;
    return isWritten;
}

bool Console::json(const base::Json& value)
{
    return write(base::writeJson(value, base::JsonStyle::Compact, base::JsonCharacters::Visible) + '\n');
}

void Console::message(const QString& text)
{
    writeAll(STDERR_FILENO, models::shownText(text).toUtf8() + '\n');
}

void appendText(base::Json& object, const char* name, const QString& value)
{
    if (!value.isEmpty())
        object.append(QString::fromLatin1(name), base::Json::string(value));
}

} // namespace composer::cli
