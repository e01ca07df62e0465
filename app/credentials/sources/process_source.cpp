// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/process_source.h"

#include "base/secret.h"
#include "base/shell_words.h"
#include "credentials/process/masked_words.h"
#include "credentials/process/process_answer.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;
using How = ChildEnd::How;

namespace {

/// The program's name for people. Somebody may have written "TOKEN=… program" as for a shell.
QString shownName(const QString& program)
{
    constexpr qsizetype maximum = 60;
    auto name = program.section(u'/', -1).section(u'=', 0, 0).simplified();
    name.removeIf([](QChar c) { return !c.isPrint(); });
    return name.size() > maximum ? name.first(maximum) + u'…' : name;
}

base::Result<QStringList, CredentialError> wordsOf(const QString& command, const QString& source)
{
    const auto misconfigured = [&](const QString& detail) {
        return fail(CredentialError {Code::Misconfigured, source, QStringLiteral("credential_process ") + detail});
    };
    auto words = base::splitShellWords(command);
    if (!words && words.error() == base::ShellWordsError::OpenQuotation)
        return misconfigured(QStringLiteral("has an unmatched quotation mark"));
    if (!words)
        return misconfigured(QStringLiteral("ends with a backslash"));
    if (words->isEmpty() || words->first().isEmpty())
        return misconfigured(QStringLiteral("does not name a program"));
    if (command.contains(QChar(u'\0')))
        return misconfigured(QStringLiteral("contains a NUL character"));
    return *std::move(words);
}

/// The file to run; the error is what is wrong with it. Looked for as the AWS CLI does: on PATH unless there is a
/// slash.
base::Result<QString, QString> locate(const QString& program, const QString& shown)
{
    if (!program.contains(u'/')) {
        const auto found = QStandardPaths::findExecutable(program);
        return found.isEmpty() ? base::Result<QString, QString>(fail(shown + QStringLiteral(" was not found on PATH")))
                               : found;
    }
    const QFileInfo file(program);
    if (!file.exists())
        return fail(shown + QStringLiteral(" was not found"));
    if (!file.isFile() || !file.isExecutable())
        return fail(shown + QStringLiteral(" is not a program that you may run"));
    return program;
}

QString wordsForExit(const ChildEnd& end, const QString& program)
{
    const auto said = maskedWords(end.err, end.errWasCut);
    const auto how = end.how == How::Killed ? QStringLiteral("%1 was ended by signal %2").arg(program).arg(end.code)
                                            : QStringLiteral("%1 ended with exit code %2").arg(program).arg(end.code);
    return said.isEmpty() ? how : QStringLiteral("%1 and said: %2").arg(how, said);
}

CredentialError errorOf(const ChildEnd& end, const ChildLimits& limits, const QString& source, const QString& program)
{
    switch (end.how) {
    case How::Cancelled:
        return {Code::Cancelled, source, program};
    case How::TimedOut:
        return {Code::TimedOut, source,
            QStringLiteral("%1 did not end within %2 s").arg(program).arg(double(limits.time.count()) / 1000)};
    case How::TooMuchOutput:
        return {Code::ProcessFailed, source,
            QStringLiteral("%1 wrote more than %2 KiB").arg(program).arg(limits.outBytes / 1024)};
    case How::NotStarted:
        return {Code::ProcessFailed, source, QStringLiteral("%1 could not be started").arg(program)};
    case How::Exited:
    case How::Killed:
        break;
    }
    return {Code::ProcessFailed, source, wordsForExit(end, program)};
}

} // namespace

ProcessSource::ProcessSource(QString profile, QString command, SourceDependencies dependencies, ChildLimits limits)
    : m_profile(std::move(profile))
    , m_command(std::move(command))
    , m_dependencies(std::move(dependencies))
    , m_limits(limits)
{
}

QString ProcessSource::name() const
{
    return QLatin1String("profile ") + m_profile;
}

QCoro::Task<base::Result<Credentials, CredentialError>> ProcessSource::resolve(std::stop_token stop)
{
    const auto source = name();
    const auto limits = m_limits;
    auto words = wordsOf(m_command, source);
    if (!words)
        co_return fail(words.error());
    const auto named = words->takeFirst();
    const auto shown = shownName(named);
    const auto program = locate(named, shown);
    if (!program)
        co_return fail(CredentialError {Code::ProcessFailed, source, program.error()});
    if (m_dependencies.trace)
        m_dependencies.trace->add({TraceStep::Event::Asked, source, shown});

    auto running = runChild(*program, *words, limits, stop);
    auto end = co_await running;
    const base::ScopedWipe wipeOut(end.out);
    const base::ScopedWipe wipeErr(end.err);
    if (end.how != How::Exited || end.code != 0)
        co_return fail(errorOf(end, limits, source, shown));
    auto credentials = readProcessAnswer(end.out, source, shown);
    co_return credentials;
}

} // namespace composer::credentials
