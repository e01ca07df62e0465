// SPDX-License-Identifier: Apache-2.0
#include "ui/window_settings.h"

#include <QStandardPaths>

namespace composer::ui {

namespace {

QString settingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/contact-composer/window.ini");
}

const auto geometryKey = QStringLiteral("geometry");
const auto appearanceKey = QStringLiteral("appearance");

} // namespace

WindowSettings::WindowSettings()
    : m_settings(settingsPath(), QSettings::IniFormat)
{
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

Appearance WindowSettings::appearance() const
{
    const auto name = m_settings.value(appearanceKey).toString();
    if (name == QLatin1String("dark"))
        return Appearance::Dark;
    return name == QLatin1String("light") ? Appearance::Light : Appearance::System;
}

void WindowSettings::setAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        m_settings.remove(appearanceKey);
        break;
    case Appearance::Light:
        m_settings.setValue(appearanceKey, QStringLiteral("light"));
        break;
    case Appearance::Dark:
        m_settings.setValue(appearanceKey, QStringLiteral("dark"));
        break;
    }
}

} // namespace composer::ui
