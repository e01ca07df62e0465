// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/window_settings.h"

#include <QStandardPaths>

#include <algorithm>

namespace composer::ui {

namespace {

QString settingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/contact-composer/window.ini");
}

const auto geometryKey = QStringLiteral("geometry");
const auto splitterKey = QStringLiteral("splitter");
const auto appearanceKey = QStringLiteral("appearance");
const auto foldedKey = QStringLiteral("folded/");
const auto openSectionsKey = QStringLiteral("openSections");
const auto recentFilesKey = QStringLiteral("recentFiles");
const auto fileFolderKey = QStringLiteral("fileFolder");
const auto openDraftKey = QStringLiteral("openDraft");
const auto daysSentIsKeptKey = QStringLiteral("daysSentIsKept");
constexpr int mostRecentFiles = 10;

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

QByteArray WindowSettings::splitter() const
{
    return m_settings.value(splitterKey).toByteArray();
}

void WindowSettings::setSplitter(const QByteArray& state)
{
    m_settings.setValue(splitterKey, state);
}

bool WindowSettings::isFolded(const QString& part) const
{
    return m_settings.value(foldedKey + part).toBool();
}

void WindowSettings::setFolded(const QString& part, bool folded)
{
    m_settings.setValue(foldedKey + part, folded);
}

QStringList WindowSettings::openSections() const
{
    return m_settings.value(openSectionsKey).toStringList();
}

void WindowSettings::setOpenSections(const QStringList& names)
{
    m_settings.setValue(openSectionsKey, names);
}

QStringList WindowSettings::recentFiles() const
{
    return m_settings.value(recentFilesKey).toStringList();
}

void WindowSettings::addRecentFile(const QString& path)
{
    auto files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(recentFilesKey, files.mid(0, mostRecentFiles));
}

void WindowSettings::clearRecentFiles()
{
    m_settings.remove(recentFilesKey);
}

QString WindowSettings::fileFolder() const
{
    return m_settings.value(fileFolderKey).toString();
}

void WindowSettings::setFileFolder(const QString& folder)
{
    m_settings.setValue(fileFolderKey, folder);
}

QString WindowSettings::openDraft() const
{
    return m_settings.value(openDraftKey).toString();
}

int WindowSettings::daysSentIsKept() const
{
    return std::max(0, m_settings.value(daysSentIsKeptKey, 0).toInt());
}

void WindowSettings::setDaysSentIsKept(int days)
{
    m_settings.setValue(daysSentIsKeptKey, days);
}

void WindowSettings::setOpenDraft(const QString& draft)
{
    m_settings.setValue(openDraftKey, draft);
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
