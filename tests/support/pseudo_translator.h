// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTranslator>

namespace composer::test {

/// An invented language: every sentence 40 % longer, accented and in brackets, so that a text that is not
/// translatable and one that is cut off are both seen.
class PseudoTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;

    /// "Send %1" → "[Šéñđ %1 ···]"; placeholders and mnemonics stay.
    static QString pseudo(const QString& text);
};

} // namespace composer::test
