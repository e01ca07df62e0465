// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draft_loader.h"

#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>

namespace composer::ui {

/// Files on their way into the window. They come in order, one after the other, and none while something else goes on
/// there: a submission, a question, a menu.
class WaitingFiles : public QObject {
    Q_OBJECT

public:
    using Open = std::function<void(const QString& path, const models::LoadedDraft& loaded)>;
    /// `mayOpen` is asked again and again as long as a file waits.
    WaitingFiles(std::function<bool()> mayOpen, Open open, QObject* parent);

    void add(const QStringList& paths);

Q_SIGNALS:
    /// So many cannot be opened just now; 0: none.
    void waiting(int files);

private:
    void next();
    void openWhenFree();
    void report(int files);

    std::function<bool()> m_mayOpen;
    Open m_open;
    QStringList m_paths; ///< the first one is being loaded, or m_loaded
    std::optional<models::LoadedDraft> m_loaded;
    bool m_isLoading = false;
    int m_told = 0;
    QTimer m_again;
};

} // namespace composer::ui
