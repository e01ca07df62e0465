// SPDX-License-Identifier: Apache-2.0
#include "cli/code_prompt.h"

#include "base/stoppable.h"
#include "cli/console.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CodePrompt)
};

constexpr std::size_t longestLine = 64;
constexpr int mostEmptyLines = 8; ///< before the code

/// A descriptor that is closed when it goes, unless it is standard input.
class Input {
public:
    explicit Input(CodeInput input)
        : m_descriptor(input == CodeInput::StandardInput ? STDIN_FILENO : ::open("/dev/tty", O_RDONLY | O_CLOEXEC))
    {
    }
    ~Input()
    {
        if (m_descriptor > STDERR_FILENO)
            ::close(m_descriptor);
    }
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// One line, byte by byte: what follows it is not ours.
base::Secret readLine(int descriptor)
{
    std::array<char, longestLine> line {};
    std::size_t size = 0;
    while (size < line.size() && ::read(descriptor, &line[size], 1) == 1 && line[size] != '\n')
        ++size;
    const auto text = QByteArrayView(line.data(), qsizetype(size)).trimmed();
    base::Secret code(text);
    base::wipe(line.data(), qsizetype(line.size()));
    return code;
}

QCoro::Task<std::optional<base::Secret>> ask(CodeInput from, credentials::CodeQuestion question, std::stop_token stop)
{
    const Input input(from);
    if (input.descriptor() < 0)
        co_return std::nullopt;
    if (from == CodeInput::Terminal)
        Console().message(Texts::tr("The role of profile %1 needs an MFA code from %2. Enter its six digits:")
                              .arg(question.profile, question.serial));
    QSocketNotifier notifier(input.descriptor(), QSocketNotifier::Read);
    QTimer ready; // whose signal can be awaited
    ready.setSingleShot(true);
    QObject::connect(&notifier, &QSocketNotifier::activated, &ready, [&notifier, &ready] {
        notifier.setEnabled(false);
        ready.start(0);
    });
    const bool isReady = co_await base::signalOrStop(&ready, &QTimer::timeout, stop);
    if (!isReady)
        co_return std::nullopt;
    auto code = readLine(input.descriptor());
    for (int more = 0; from == CodeInput::StandardInput && code.isEmpty() && more < mostEmptyLines; ++more)
        code = readLine(input.descriptor());
    co_return code;
}

} // namespace

credentials::AskForCode codePrompt(CodeInput input)
{
    return [input](credentials::CodeQuestion question, std::stop_token stop) {
        return ask(input, std::move(question), std::move(stop));
    };
}

} // namespace composer::cli
