// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// The built program, run as a person would run it.
namespace composer::test {

struct Run {
    int exitCode = -1;
    bool crashed = false;
    QByteArray out;
    QByteArray err;

    /// The one JSON object on standard output; null when it is none.
    base::Json json() const;
    /// The text of a member of that object.
    QString member(const char* name) const;
};

QString programPath();

/// A home of its own for each instance, removed with it.
class Surroundings {
public:
    Surroundings();
    QProcessEnvironment environment;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Writes a file below the home; returns its path.
    QString file(const QString& name, const QByteArray& content) const;

private:
    QTemporaryDir m_folder;
};

Run run(const Surroundings& surroundings, const QStringList& arguments, const QByteArray& input = {});

/// `contact-composer sandbox` as a process of its own; its exports are in the surroundings while it runs.
class RunningSandbox {
public:
    explicit RunningSandbox(Surroundings& surroundings, const QByteArray& scenario = {});
    ~RunningSandbox();
    bool ready() const { return m_ready; }
    QByteArray endpoint() const { return m_endpoint; }
    /// Ends it as Ctrl+C does; its exit code.
    int interrupt();
    /// Waits until standard error holds the text.
    bool waitForMessage(const QByteArray& text);

private:
    QProcess m_process;
    QByteArray m_messages;
    QByteArray m_endpoint;
    bool m_ready = false;
};

/// A request that is valid, with the demo instance; `change` edits members by name at the top level.
QByteArray validRequest(const base::Json& change = {});

} // namespace composer::test
