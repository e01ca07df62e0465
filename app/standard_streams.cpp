// SPDX-License-Identifier: Apache-2.0
#include "standard_streams.h"

#include <QString>
#include <QtGlobal>

#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

namespace composer {

namespace {

QtMessageHandler showMessage = nullptr;

void showAllButLocaleHint(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(QLatin1String("Detected locale ")))
        showMessage(type, context, text);
}

} // namespace

void prepareStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The lowest free number is taken: that of this stream, since those before it exist.
        if (::fcntl(stream, F_GETFD) == -1)
            (void)::open("/dev/null", O_RDONLY);
    }
    (void)std::signal(SIGPIPE, SIG_IGN);
}

void hideLocaleHint()
{
    showMessage = qInstallMessageHandler(showAllButLocaleHint);
}

} // namespace composer
