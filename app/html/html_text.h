// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

/// From plain text to HTML and back. Both take time and memory in proportion to their input, however hostile.
namespace composer::html {

/// Paragraphs at empty lines, line breaks elsewhere; spaces in a row and at the start of a line are kept.
QString htmlFromText(const QString& text);

/// What a reader would see, links with their address in angle brackets, images as "[image: alt]".
QString textFromHtml(QStringView html);

/// The text shown in place of a picture.
QString imageText(const QString& alt);

} // namespace composer::html
