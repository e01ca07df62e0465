// SPDX-License-Identifier: Apache-2.0
#include "credentials/process/child_process.h"

#include "base/stoppable.h"
#include "credentials/process/output_pipe.h"

#include <QProcess>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace composer::credentials {

namespace {

/// In the child, between fork and exec: only calls that are safe there.
void prepareChild(int out, int err)
{
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    // Not a mere process group: one in the background that reads from the terminal is stopped, and would hang until the
    // time limit. Without a terminal it fails at once and says so.
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGTERM); // it does not outlive a crash of ours
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr); // NOLINT(concurrency-mt-unsafe): there is one thread here
}

/// QProcess's destructor waits for the process; this does not.
struct DeleteOnceEnded {
    void operator()(QProcess* process) const
    {
        if (process->state() == QProcess::NotRunning)
            delete process;
        else
            QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    }
};

class Child {
public:
    explicit Child(const ChildLimits& limits);
    void start(const QString& program, const QStringList& arguments);
    bool isRunning() const { return m_process->state() != QProcess::NotRunning; }
    /// To it and all that it started.
    void signalAll(int number) const
    {
        if (m_pid > 0)
            ::kill(-m_pid, number);
    }
    ChildEnd takeEnd();

    QTimer over; ///< runs out at the time limit, or at once when something has happened

private:
    OutputPipe m_out;
    OutputPipe m_err;
    std::unique_ptr<QProcess, DeleteOnceEnded> m_process;
    pid_t m_pid = 0;
    bool m_started = true;
};

Child::Child(const ChildLimits& limits)
    : m_out(limits.outBytes)
    , m_err(limits.errBytes)
    , m_process(new QProcess)
{
    over.setSingleShot(true);
    const auto end = [this] { over.start(0); };
    m_out.onOverflow = end;
    QObject::connect(m_process.get(), &QProcess::finished, &over, end);
    QObject::connect(m_process.get(), &QProcess::errorOccurred, &over, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_started = false;
        over.start(0);
    });
}

void Child::start(const QString& program, const QStringList& arguments)
{
    if (!m_out.isOpen() || !m_err.isOpen()) {
        m_started = false;
        over.start(0);
        return;
    }
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([out = m_out.writeEnd(), err = m_err.writeEnd()] { prepareChild(out, err); });
    m_process->start(program, arguments, QIODevice::ReadOnly);
    m_pid = pid_t(m_process->processId());
    m_out.closeWriteEnd();
    m_err.closeWriteEnd();
}

ChildEnd Child::takeEnd()
{
    if (!m_started)
        return {ChildEnd::How::NotStarted, 0, m_process->errorString()};
    if (m_out.hasOverflown())
        return {ChildEnd::How::TooMuchOutput};
    if (isRunning())
        return {ChildEnd::How::TimedOut};
    m_out.drain();
    m_err.drain();
    if (m_out.hasOverflown())
        return {ChildEnd::How::TooMuchOutput};
    const bool exited = m_process->exitStatus() == QProcess::NormalExit;
    return {exited ? ChildEnd::How::Exited : ChildEnd::How::Killed, m_process->exitCode(), {}, m_out.take(),
        m_err.take(), m_err.hasOverflown()};
}

bool wasEndedByUs(const ChildEnd& end)
{
    using How = ChildEnd::How;
    return end.how == How::TooMuchOutput || end.how == How::TimedOut || end.how == How::Cancelled;
}

} // namespace

QCoro::Task<ChildEnd> runChild(QString program, QStringList arguments, ChildLimits limits, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return ChildEnd {ChildEnd::How::Cancelled};
    const auto child = std::make_unique<Child>(limits);
    auto* over = &child->over;
    over->start(limits.time);
    child->start(program, arguments);
    const bool cancelled = !co_await base::signalOrStop(over, &QTimer::timeout, stop);
    auto end = cancelled ? ChildEnd {ChildEnd::How::Cancelled} : child->takeEnd();
    if (!wasEndedByUs(end))
        co_return end;
    if (child->isRunning() && end.how != ChildEnd::How::TooMuchOutput) {
        child->signalAll(SIGTERM);
        over->start(limits.grace);
        co_await base::signalOrStop(over, &QTimer::timeout, std::stop_token());
    }
    child->signalAll(SIGKILL); // also what it left behind
    if (child->isRunning()) {
        over->start(limits.grace);
        co_await base::signalOrStop(over, &QTimer::timeout, std::stop_token());
    }
    co_return end;
}

} // namespace composer::credentials
