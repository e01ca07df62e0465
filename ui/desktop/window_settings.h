// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace composer::ui {

enum class Appearance { System, Light, Dark };

/// What the window remembers: how it looks, never what was typed. $XDG_CONFIG_HOME/contact-composer/window.ini.
class WindowSettings {
public:
    WindowSettings();

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QByteArray splitter() const;
    void setSplitter(const QByteArray& state);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// Parts of the window that the person has folded away: "folders", "details", "section.References", ...
    bool isFolded(const QString& part) const;
    void setFolded(const QString& part, bool folded);
    /// Of the side panel; empty until the person folded one.
    QStringList openSections() const;
    void setOpenSections(const QStringList& names);
    /// Paths of files opened or exported, newest first; at most ten.
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void clearRecentFiles();
    /// Where the last file was chosen; empty at first.
    QString fileFolder() const;
    void setFileFolder(const QString& folder);
    /// For how many days sent messages are kept; 0: for good.
    int daysSentIsKept() const;
    void setDaysSentIsKept(int days);
    /// The draft that was open last: "drafts/ID"; empty when none.
    QString openDraft() const;
    void setOpenDraft(const QString& draft);

private:
    QSettings m_settings;
};

} // namespace composer::ui
