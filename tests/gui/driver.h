// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

namespace composer::test {

/// Finds the widgets of a window by their object names, and works them as a person does.
class Driver {
public:
    virtual ~Driver() = default;

    /// The window that shows everything, its dialogs included.
    virtual QWidget& root() = 0;
    template <class Widget = QWidget>
    Widget* find(const QString& name)
    {
        return root().findChild<Widget*>(name);
    }
    template <class Widget = QWidget>
    Widget* find(const char* name)
    {
        return find<Widget>(QString::fromLatin1(name));
    }

    /// Replaces what the field holds, key by key.
    void type(const char* name, const QString& text);
    /// Types where the focus is.
    void type(const QString& text);
    void click(const char* name);
    /// Presses a button that can be seen and pressed.
    void press(const char* name);
    /// What is below a field, beside an outcome, ...; empty for what is hidden.
    QString said(const char* name);
    /// Of the widget with the focus.
    static QString focusName();
};

} // namespace composer::test
