// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

/// What is in a text that a reader cannot see, or that a program downstream could take for a command.
namespace composer::contact {

/// Distinct code points in the order in which they were met; no more than the first eight.
using CodePoints = std::vector<char32_t>;

struct TextScan {
    qsizetype characters = 0; ///< code points
    qsizetype utf8Bytes = 0;
    bool hasLoneSurrogate = false;
    CodePoints controls = {}; ///< C0, DEL and C1, but not the tabs and line breaks of Lines::Multiple
    /// Bidi controls (U+061C, 200E-F, 202A-E, 2066-9), zero-width and blank characters. Not reported where they are
    /// part of honest writing: joiners in emoji and, by RFC 5892 appendix A, in Indic and Arabic words; the tags of a
    /// flag.
    CodePoints invisible = {};
};

/// One pass; 5 MiB take a few milliseconds.
TextScan scanText(QStringView text, Lines lines);

/// No control, no invisible character, no half of a surrogate pair, line breaks included.
bool isPlainText(QStringView text);

/// Of the Unicode categories Cc, Cf, Cs, Co and Cn.
bool isCategoryC(char32_t c);
CodePoints categoryC(QStringView text);

/// "U+000A", and for invisible characters with the name: "U+202E RIGHT-TO-LEFT OVERRIDE".
QStringList describe(const CodePoints& codePoints);

} // namespace composer::contact
