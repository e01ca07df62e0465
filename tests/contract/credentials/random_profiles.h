// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <functional>
#include <set>

/// The two files of the AWS tools.
struct ProfileFiles {
    QByteArray config;
    QByteArray credentials;
};

/// Config and credentials files as people and their tools write them, right and wrong. The same seed makes the same
/// files.
class RandomProfiles {
public:
    explicit RandomProfiles(quint32 seed)
        : m_random(seed)
    {
    }
    ProfileFiles next();

private:
    QByteArray file(bool isConfig);
    QByteArray heading(bool isConfig);
    QByteArray setting();
    QByteArray indentation();
    QByteArray lineEnd();
    /// Only when nothing of the kind is to be avoided.
    bool rarely(int percent) { return !m_isCareful && chance(percent); }
    /// When it is to be avoided, nothing that was there before.
    QByteArray anew(std::set<QByteArray>& used, const std::function<QByteArray()>& make);
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    template <std::size_t size>
    QByteArray oneOf(const char* const (&texts)[size])
    {
        return texts[m_random.bounded(int(size))];
    }

    QRandomGenerator m_random;
    QByteArray m_base; ///< how far the section at hand is indented
    int m_lineEnds = 0;
    bool m_isCareful = false; ///< files in which nothing is wrong or means different things to different readers
    std::set<QByteArray> m_usedNames;
    std::set<QByteArray> m_usedKeys;
};
