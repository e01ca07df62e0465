// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/waiting_files.h"

#include <chrono>
#include <utility>

namespace composer::ui {

namespace {

/// No signal says when the last menu or question is gone. Short enough not to be felt.
constexpr std::chrono::milliseconds untilAskedAgain {100};

} // namespace

WaitingFiles::WaitingFiles(std::function<bool()> mayOpen, Open open, QObject* parent)
    : QObject(parent)
    , m_mayOpen(std::move(mayOpen))
    , m_open(std::move(open))
{
    m_again.setSingleShot(true);
    m_again.setInterval(untilAskedAgain);
    connect(&m_again, &QTimer::timeout, this, &WaitingFiles::openWhenFree);
}

void WaitingFiles::add(const QStringList& paths)
{
    m_paths += paths;
    next();
    if (!m_mayOpen())
        report(int(m_paths.size()));
}

void WaitingFiles::next()
{
    if (m_isLoading || m_loaded || m_paths.isEmpty())
        return;
    m_isLoading = true;
    models::loadDraft(m_paths.first(), this, [this](const models::LoadedDraft& loaded) {
        m_isLoading = false;
        m_loaded = loaded;
        openWhenFree();
    });
}

void WaitingFiles::openWhenFree()
{
    if (!m_loaded)
        return;
    if (!m_mayOpen()) {
        report(int(m_paths.size()));
        m_again.start();
        return;
    }
    report(0);
    const auto loaded = *std::exchange(m_loaded, std::nullopt);
    m_open(m_paths.takeFirst(), loaded);
    next();
}

void WaitingFiles::report(int files)
{
    if (std::exchange(m_told, files) != files)
        Q_EMIT waiting(files);
}

} // namespace composer::ui
