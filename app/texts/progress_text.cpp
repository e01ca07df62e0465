// SPDX-License-Identifier: Apache-2.0
#include "texts/progress_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProgressText)
};

QString seconds(base::Milliseconds span)
{
    return QLocale().toString(static_cast<double>(span.count()) / 1000, 'f', 1);
}

} // namespace

QString progressText(const sending::Progress& progress)
{
    switch (progress.state) {
    case sending::State::Checking:
        return Texts::tr("Checking the message…");
    case sending::State::SigningIn:
        return Texts::tr("Signing in…");
    case sending::State::Sending:
        if (progress.attempt <= 1)
            return Texts::tr("Sending…");
        return Texts::tr("Sending, attempt %1 of %2…").arg(progress.attempt).arg(progress.maximumAttempts);
    case sending::State::Waiting:
        return Texts::tr("Attempt %1 of %2 in %3 s…")
            .arg(progress.attempt)
            .arg(progress.maximumAttempts)
            .arg(seconds(progress.delay));
    default:
        return {};
    }
}

} // namespace composer::models
