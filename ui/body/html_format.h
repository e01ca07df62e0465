// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QTextCursor;

/// Formatting written into HTML source, each in one step that can be undone.
namespace composer::ui {

/// `<tag>selection</tag>`; taken away again when the selection is just that. The selection stays inside.
void toggleMark(QTextCursor& cursor, const QString& tag);
/// Every line of the selection an item of a `ul` or `ol`.
void makeList(QTextCursor& cursor, const QString& tag);
/// `text` is escaped, `address` too.
void insertLink(QTextCursor& cursor, const QString& text, const QString& address);

/// What is wrong with a link's address, in a sentence; empty: nothing.
QString linkProblem(const QString& address);

} // namespace composer::ui
