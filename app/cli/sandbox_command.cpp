// SPDX-License-Identifier: Apache-2.0
#include "cli/sandbox_command.h"

#include "base/atomic_file.h"
#include "cli/interrupt.h"
#include "texts/error_text.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SandboxCommand)
};

QString scenarioProblem(const QString& file, const sandbox::ScenarioError& error)
{
    const auto place = QStringLiteral("%1:%2: ").arg(file).arg(error.position.line);
    return place + (error.member.isEmpty() ? error.message : error.member + QLatin1String(": ") + error.message);
}

/// Lines that a shell can evaluate: every AWS tool then talks to the sandbox.
QString surroundings(const aws::Endpoint& endpoint)
{
    const auto keys = sandbox::demoKeys();
    return QStringLiteral("export AWS_ENDPOINT_URL_CONNECT=%1\n"
                          "export AWS_ACCESS_KEY_ID=%2\n"
                          "export AWS_SECRET_ACCESS_KEY=%3\n"
                          "export AWS_REGION=%4\n"
                          "# InstanceId: %5\n")
        .arg(QString::fromLatin1(endpoint.url()), QString::fromLatin1(keys.accessKeyId),
            QString::fromLatin1(keys.secretAccessKey.reveal()), sandbox::demoRegion(), sandbox::demoInstanceId());
}

QString receivedLine(const sandbox::Received& received)
{
    const auto answer = received.status == 0 ? Texts::tr("no response") : QString::number(received.status);
    const auto result = received.contactId.isEmpty() ? received.errorCode : received.contactId;
    return QStringLiteral("%1 %2 -> %3 %4")
        .arg(QString::fromLatin1(received.method), QString::fromUtf8(received.target), answer, result);
}

} // namespace

SandboxCommand::SandboxCommand(const models::Services& services, Console& console)
    : m_services(services)
    , m_console(console)
{
}

QString SandboxCommand::name() const
{
    return QStringLiteral("sandbox");
}

QString SandboxCommand::summary() const
{
    return Texts::tr("Run the built-in service on this machine until Ctrl+C.");
}

void SandboxCommand::describe(QCommandLineParser& parser) const
{
    parser.addOption(
        {QStringLiteral("port"), Texts::tr("Listen on this port of 127.0.0.1; 0, the default, chooses a free one."),
            QStringLiteral("N"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("scenario"),
        Texts::tr("Respond as this file says, with errors, delays or hang-ups (JSON; see the examples in "
                  "share/contact-composer)."),
        QStringLiteral("FILE")});
}

int SandboxCommand::execute(const QCommandLineParser& parser)
{
    bool ok = false;
    const int port = parser.value(QStringLiteral("port")).toInt(&ok);
    if (!ok || port < 0 || port > 65535 || !parser.positionalArguments().isEmpty()) {
        m_console.message(Texts::tr(
            "contact-composer sandbox: --port takes a number from 0 to 65535; there are no other arguments."));
        return WrongUsage;
    }
    sandbox::Scenario scenario;
    if (const auto file = parser.value(QStringLiteral("scenario")); !file.isEmpty()) {
        const auto bytes = base::readFile(file, sandbox::maximumScenarioBytes);
        if (!bytes) {
            m_console.message(paragraph(models::fileErrorText(bytes.error())));
            return InvalidInput;
        }
        auto parsed = sandbox::parseScenario(*bytes);
        if (!parsed) {
            m_console.message(scenarioProblem(file, parsed.error()));
            return InvalidInput;
        }
        scenario = std::move(*parsed);
    }
    return serve(port, scenario);
}

int SandboxCommand::serve(int port, const sandbox::Scenario& scenario)
{
    const auto made = m_services.sandbox();
    if (!made) {
        m_console.message(made.error());
        return WrongUsage;
    }
    auto& service = **made;
    const auto endpoint = service.start(port, scenario);
    if (!endpoint) {
        m_console.message(
            Texts::tr("contact-composer sandbox: cannot listen on 127.0.0.1:%1: %2").arg(port).arg(endpoint.error()));
        return NotSent;
    }
    Interrupt interrupt;
    m_console.data(surroundings(*endpoint).toUtf8());

    QEventLoop loop;
    QObject::connect(&interrupt, &Interrupt::requested, &loop, &QEventLoop::quit);
    // The service answers in threads of its own; what it got is shown from here.
    QTimer show;
    auto shown = decltype(sandbox::Received::number) {};
    QObject::connect(&show, &QTimer::timeout, &loop, [&] {
        for (const auto& received : service.received()) {
            if (received.number > shown)
                m_console.message(receivedLine(received));
            shown = std::max(shown, received.number);
        }
    });
    show.start(std::chrono::milliseconds {200});
    loop.exec();
    service.stop();
    return Success;
}

} // namespace composer::cli
