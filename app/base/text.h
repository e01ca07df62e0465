// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace composer::base {

/// Unicode characters, which is what the service's length bounds count (a surrogate pair is one).
qsizetype codePointCount(QStringView text);
/// Length in UTF-8 without encoding it.
qsizetype utf8Size(QStringView text);

/// A URL fit for a log, a message or a history: user info, query and fragment replaced by "…", so that a presigned URL
/// shows its host and key but not its signature.
QString redactUrl(QStringView url);
/// Every http(s) URL inside a text redacted; for the texts that Qt puts URLs into.
QString redactUrls(QStringView text);

/// Foreign words as a part of a sentence: one line without controls, format characters (which turn its order) and white
/// space at the ends. More than `longest` units are cut, and end with "…".
QString foreignWords(QString text, qsizetype longest);

} // namespace composer::base
