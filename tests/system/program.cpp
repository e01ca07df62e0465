// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <csignal>

namespace composer::test {

namespace {

constexpr int patience = 30'000;

} // namespace

base::Json Run::json() const
{
    auto parsed = base::parseJson(out);
    return parsed && parsed->isObject() ? *std::move(parsed) : base::Json();
}

QString Run::member(const char* name) const
{
    const auto object = json();
    const auto* value = object.find(QString::fromLatin1(name));
    return value ? value->text() : QString();
}

QString programPath()
{
    return QStringLiteral(COMPOSER_PROGRAM);
}

Surroundings::Surroundings()
{
    environment = QProcessEnvironment::systemEnvironment();
    const auto set = [this](const char* name, const char* below) {
        environment.insert(QLatin1String(name), m_folder.filePath(QLatin1String(below)));
    };
    set("HOME", ".");
    set("XDG_CONFIG_HOME", "config");
    set("XDG_DATA_HOME", "data");
    set("XDG_CACHE_HOME", "cache");
    set("XDG_STATE_HOME", "state");
    // A session bus would start the keychain of the user who runs the tests.
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
}

QString Surroundings::file(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

Run run(const Surroundings& surroundings, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.setProcessEnvironment(surroundings.environment);
    process.start(programPath(), arguments);
    process.write(input);
    process.closeWriteChannel();
    Run result;
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
    }
    result.crashed = process.exitStatus() != QProcess::NormalExit;
    result.exitCode = result.crashed ? -1 : process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

RunningSandbox::RunningSandbox(Surroundings& surroundings, const QByteArray& scenario)
{
    QStringList arguments {QStringLiteral("sandbox")};
    if (!scenario.isEmpty())
        arguments << QStringLiteral("--scenario") << surroundings.file(QStringLiteral("scenario.json"), scenario);
    m_process.setProcessEnvironment(surroundings.environment);
    m_process.start(programPath(), arguments);
    QByteArray printed;
    while (!printed.contains("# InstanceId") && m_process.waitForReadyRead(patience))
        printed += m_process.readAllStandardOutput();
    for (const auto& line : printed.split('\n')) {
        const auto setting = line.startsWith("export ") ? line.sliced(7) : QByteArray();
        const auto split = setting.indexOf('=');
        if (split > 0)
            surroundings.environment.insert(
                QString::fromLatin1(setting.first(split)), QString::fromLatin1(setting.sliced(split + 1)));
        if (setting.startsWith("AWS_ENDPOINT_URL_CONNECT="))
            m_endpoint = setting.sliced(split + 1);
    }
    m_ready = !m_endpoint.isEmpty();
}

RunningSandbox::~RunningSandbox()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

int RunningSandbox::interrupt()
{
    ::kill(pid_t(m_process.processId()), SIGINT);
    return m_process.waitForFinished(patience) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode()
                                                                                                 : -1;
}

bool RunningSandbox::waitForMessage(const QByteArray& text)
{
    m_process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    do {
        m_messages += m_process.readAllStandardError();
        if (m_messages.contains(text))
            return true;
    } while (timer.elapsed() < patience && m_process.waitForReadyRead(patience));
    return false;
}

QByteArray validRequest(const base::Json& change)
{
    auto request = *base::parseJson(R"({
        "InstanceId": "11111111-2222-4333-8444-555555555555",
        "FromEmailAddress": {"EmailAddress": "jane@customer.example"},
        "DestinationEmailAddress": "support@sandbox.example",
        "EmailMessage": {"MessageSourceType": "RAW",
            "RawMessage": {"Subject": "Order 42", "Body": "Where is it?", "ContentType": "text/plain"}}})");
    for (const auto& member : change.members()) {
        auto& members = request.members();
        members.erase(
            std::remove_if(members.begin(), members.end(), [&](const auto& old) { return old.name == member.name; }),
            members.end());
        if (!member.value.isNull())
            request.append(member.name, member.value);
    }
    return base::writeJson(request);
}

} // namespace composer::test
