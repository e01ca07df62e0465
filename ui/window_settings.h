// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSettings>

namespace composer::ui {

enum class Appearance { System, Light, Dark };

/// What the window remembers: how it looks, never what was typed. $XDG_CONFIG_HOME/contact-composer/window.ini.
class WindowSettings {
public:
    WindowSettings();

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);

private:
    QSettings m_settings;
};

} // namespace composer::ui
