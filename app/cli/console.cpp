// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

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
    const bool isWritten = writeAll(STDOUT_FILENO, bytes);
    m_hasLostOutput = m_hasLostOutput || !isWritten;
    return isWritten;
}

bool Console::json(const base::Json& value)
{
    return data(base::writeJson(value) + '\n');
}

void Console::message(const QString& text)
{
    auto safe = text;
    for (auto& character : safe)
        if (character.category() == QChar::Other_Control && character != u'\n' && character != u'\t')
            character = QChar::ReplacementCharacter;
    writeAll(STDERR_FILENO, safe.toUtf8() + '\n');
}

void appendText(base::Json& object, const char* name, const QString& value)
{
    if (!value.isEmpty())
        object.append(QString::fromLatin1(name), base::Json::string(value));
}

} // namespace composer::cli
