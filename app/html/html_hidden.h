// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <QStringView>

namespace composer::html {

/// Which elements a reader of a mail does not see, such as the line that is only for a list of messages.
class HiddenElements {
public:
    HiddenElements() = default;
    /// Knows the classes that the style sheets in `html` hide everywhere; those of an at-rule (a small screen, say)
    /// do not count.
    explicit HiddenElements(QStringView html);

    /// By its attributes as they are written, entities replaced: hidden (or null without one), style, class.
    bool isHidden(const QString& hidden, const QString& style, const QString& classes) const;

private:
    void readSheet(QStringView sheet);
    void readRule(QStringView selectors, QStringView declarations);

    QSet<QString> m_classes;
};

} // namespace composer::html
