// SPDX-License-Identifier: Apache-2.0
#include "project/source_tree.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

namespace composer::project {

namespace {

/// The floors of the house: an arrow may only point down, or sideways within one floor.
int floorOf(const QString& folder)
{
    static const QHash<QString, int> floors {{QStringLiteral("base"), 0}, {QStringLiteral("contact"), 1},
        {QStringLiteral("aws"), 1}, {QStringLiteral("cloud"), 2}, {QStringLiteral("credentials"), 2},
        {QStringLiteral("storage"), 2}, {QStringLiteral("sending"), 3}, {QStringLiteral("exchange"), 3},
        {QStringLiteral("sandbox"), 3}, {QStringLiteral("models"), 4}, {QStringLiteral("cli"), 5},
        {QStringLiteral("ui"), 5}};
    return floors.value(folder, -1);
}

/// Neighbours that do not know each other, and what the window must not see at all.
bool isForbiddenPair(const QString& from, const QString& to)
{
    static const std::vector<std::pair<QString, QString>> pairs {{QStringLiteral("contact"), QStringLiteral("aws")},
        {QStringLiteral("aws"), QStringLiteral("contact")}, {QStringLiteral("cli"), QStringLiteral("ui")},
        {QStringLiteral("ui"), QStringLiteral("cli")}, {QStringLiteral("ui"), QStringLiteral("cloud")},
        {QStringLiteral("ui"), QStringLiteral("credentials")}, {QStringLiteral("ui"), QStringLiteral("storage")}};
    return std::find(pairs.begin(), pairs.end(), std::pair(from, to)) != pairs.end();
}

bool mayInclude(const QString& from, const QString& to)
{
    return from == to || (floorOf(to) >= 0 && floorOf(to) <= floorOf(from) && !isForbiddenPair(from, to));
}

/// The names between quotes of a file's #include lines.
QStringList quotedIncludes(const SourceFile& file)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*\"([^\"]+)\""));
    QStringList names;
    for (const auto& line : file.lines) {
        if (const auto match = include.match(line); match.hasMatch())
            names.append(match.captured(1));
    }
    return names;
}

/// What a build writes beside the sources.
bool isGenerated(const QString& name)
{
    return name.endsWith(QStringLiteral(".moc"))
        || QFileInfo::exists(QStringLiteral(COMPOSER_SOURCE_DIR "/app/") + name + QStringLiteral(".in"));
}

QStringList wrongIncludes(const SourceFile& file)
{
    QStringList wrong;
    for (const auto& name : quotedIncludes(file)) {
        const auto to = name.section(u'/', 0, 0);
        if (!isGenerated(name) && !mayInclude(file.folder(), to))
            wrong.append(QStringLiteral("%1 includes \"%2\"").arg(file.path, name));
    }
    return wrong;
}

} // namespace

class TestIncludeDirection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ruleItself_data();
    void ruleItself();
    void everyFolderHasAFloor();
    void arrowsPointDown();
};

void TestIncludeDirection::ruleItself_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* path, const char* line, bool allowed) {
        QTest::addRow("%s: %s", path, line) << QString::fromLatin1(path) << QString::fromLatin1(line) << allowed;
    };
    row("app/sending/x.cpp", "#include \"cloud/transport.h\"", true);
    row("app/credentials/x.cpp", "#include \"storage/secret_store.h\"", true);
    row("app/base/x.cpp", "#include \"base/result.h\"", true);
    row("app/base/x.cpp", "#include <QString>", true);
    row("ui/x.cpp", "#include \"models/composer_model.h\"", true);
    row("app/base/x.cpp", "#include \"aws/sigv4.h\"", false);
    row("app/contact/x.cpp", "#include \"aws/sigv4.h\"", false);
    row("app/aws/x.cpp", "  #  include \"contact/draft.h\"", false);
    row("app/models/x.cpp", "#include \"ui/main_window.h\"", false);
    row("app/cli/x.cpp", "#include \"ui/main_window.h\"", false);
    row("ui/x.cpp", "#include \"storage/secret_store.h\"", false);
    row("ui/x.cpp", "#include \"cloud/transport.h\"", false);
    row("app/sending/x.cpp", "#include \"submission.h\"", false);
    row("app/base/x.cpp", "#include \"support/fake_clock.h\"", false);
}

void TestIncludeDirection::ruleItself()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    QCOMPARE(wrongIncludes({path, {line}}).isEmpty(), allowed);
}

void TestIncludeDirection::everyFolderHasAFloor()
{
    for (const auto& file : readSources(QStringLiteral(COMPOSER_SOURCE_DIR), {QStringLiteral("app")}))
        QVERIFY2(file.folder().isEmpty() || floorOf(file.folder()) >= 0, qUtf8Printable(file.path));
}

void TestIncludeDirection::arrowsPointDown()
{
    const QStringList folders {QStringLiteral("app"), QStringLiteral("ui")};
    QStringList wrong;
    int includes = 0;
    for (const auto& file : readSources(QStringLiteral(COMPOSER_SOURCE_DIR), folders)) {
        const bool isRoof = file.folder().isEmpty();
        if (!file.isCpp() || isRoof)
            continue;
        includes += int(quotedIncludes(file).size());
        wrong += wrongIncludes(file);
    }
    QVERIFY(includes > 50);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong.join(u'\n')));
}

} // namespace composer::project

QTEST_GUILESS_MAIN(composer::project::TestIncludeDirection)
#include "tst_include_direction.moc"
