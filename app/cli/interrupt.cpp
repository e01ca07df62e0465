// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace composer::cli {

namespace {

// A signal handler may only touch what is async-signal-safe: it writes to a pipe that the event loop reads.
int signalPipe[2] = {-1, -1};

extern "C" void writeToPipe(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

void setHandler(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGHUP, &action, nullptr);
}

} // namespace

Interrupt::Interrupt()
{
    if (::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Interrupt::onSignal);
    // SA_RESETHAND: the second signal has its default effect.
    setHandler(writeToPipe, int(SA_RESETHAND));
}

Interrupt::~Interrupt()
{
    setHandler(SIG_DFL, 0);
    m_notifier.reset();
    for (auto& end : signalPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void Interrupt::onSignal()
{
    char bytes[16];
    while (::read(signalPipe[0], bytes, sizeof bytes) > 0) { }
    m_source.request_stop();
    Q_EMIT requested();
}

} // namespace composer::cli
