// SPDX-License-Identifier: Apache-2.0
#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// The command that compiles some source of a library, up to what is compiled to what; empty: there is none.
QString compileCommand(const QString& library)
{
    QFile file(QStringLiteral(COMPOSER_BINARY_DIR "/compile_commands.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const auto& each : QJsonDocument::fromJson(file.readAll()).array()) {
        const auto command = each.toObject().value(QLatin1String("command")).toString();
        const auto end = command.indexOf(QLatin1String(" -o "));
        if (command.contains(QStringLiteral("/%1.dir/").arg(library)) && end > 0)
            return command.first(end);
    }
    return {};
}

struct Compilation {
    bool succeeded = false;
    QByteArray messages;
};

Compilation compile(const QString& command, const QString& source)
{
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    shell.setProcessEnvironment(environment);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    // By a shell, as ninja starts it.
    shell.start(QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"), command + QStringLiteral(" -fsyntax-only -c \"$0\""), source});
    const bool ended = shell.waitForFinished(100'000);
    return {ended && shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0, shell.readAll()};
}

} // namespace

/// The direction of the floors is held by what each library may include. This tries it: with the very command that
/// compiles a library, a header of a higher floor or of an unknown neighbour is not found.
class ProbeFloors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headersAreFoundOnlyBelow_data();
    void headersAreFoundOnlyBelow();
};

void ProbeFloors::headersAreFoundOnlyBelow_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* library, const char* header, bool found) {
        QTest::addRow("%s: %s", library, header)
            << QString::fromLatin1(library) << QString::fromLatin1(header) << found;
    };
    row("composer_base", "base/result.h", true);
    row("composer_base", "storage/draft_store.h", false);
    row("composer_aws", "base/clock.h", true);
    row("composer_aws", "contact/field_table.h", false);
    row("composer_contact", "aws/sigv4.h", false);
    row("composer_credentials_sources", "cloud/transport.h", true);
    row("composer_credentials_sources", "credentials/chain/refreshing_source.h", false);
    row("composer_cli", "texts/notice.h", true);
    row("composer_cli", "models/composer/composer_model.h", false);
#ifdef COMPOSER_HAS_WINDOW
    row("composer_ui_form", "models/composer/composer_model.h", true);
    row("composer_ui_form", "ui/body/body_text.h", false);
    row("composer_ui_window", "cli/send_command.h", false);
#endif
}

void ProbeFloors::headersAreFoundOnlyBelow()
{
    QFETCH(QString, library);
    QFETCH(QString, header);
    QFETCH(bool, found);
    const auto root = QStringLiteral(COMPOSER_SOURCE_DIR "/");
    const bool exists = QFile::exists(root + header) || QFile::exists(root + QStringLiteral("app/") + header);
    QVERIFY2(exists, qPrintable(header));
    const auto command = compileCommand(library);
    QVERIFY2(!command.isEmpty(), qPrintable(library));

    const QTemporaryDir folder;
    QFile source(folder.filePath(QStringLiteral("probe.cpp")));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("#include \"" + header.toUtf8() + "\"\n");
    source.close();
    const auto compilation = compile(command, source.fileName());
    QVERIFY2(compilation.succeeded == found, compilation.messages.constData());
    // Clang's words and GCC's.
    const bool saysMissing =
        compilation.messages.contains("file not found") || compilation.messages.contains("No such file");
    QVERIFY2(saysMissing != found, compilation.messages.constData());
}

QTEST_GUILESS_MAIN(ProbeFloors)
#include "probe_floors.moc"
