// SPDX-License-Identifier: Apache-2.0
#include "project/source_tree.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <utility>

namespace composer::project {

namespace {

using Floors = QHash<QString, int>;

/// The floors of the house: an arrow may only point down, or sideways within one floor.
const Floors& floors()
{
    static const Floors table {{QStringLiteral("base"), 0}, {QStringLiteral("contact"), 1}, {QStringLiteral("aws"), 1},
        {QStringLiteral("html"), 1}, {QStringLiteral("addresses"), 1}, {QStringLiteral("cloud"), 2},
        {QStringLiteral("credentials"), 2}, {QStringLiteral("storage"), 2}, {QStringLiteral("keychain"), 2},
        {QStringLiteral("sandbox"), 2}, {QStringLiteral("sandbox_server"), 3}, {QStringLiteral("sending"), 3},
        {QStringLiteral("exchange"), 3}, {QStringLiteral("texts"), 4}, {QStringLiteral("targets"), 5},
        {QStringLiteral("models"), 6}, {QStringLiteral("cli"), 7}, {QStringLiteral("ui"), 7}};
    return table;
}

/// The window's rooms. Two of one height do not know each other.
const Floors& windowRooms()
{
    static const Floors table {{QStringLiteral("widgets"), 0}, {QStringLiteral("form"), 1},
        {QStringLiteral("desktop"), 1}, {QStringLiteral("inputs"), 2}, {QStringLiteral("body"), 2},
        {QStringLiteral("sending"), 2}, {QStringLiteral("credentials"), 2}, {QStringLiteral("templates"), 2},
        {QStringLiteral("drafts"), 2}, {QStringLiteral("segments"), 3}, {QStringLiteral("message"), 3},
        {QStringLiteral("sent"), 3}, {QStringLiteral("details"), 4}, {QStringLiteral("environments"), 3},
        {QStringLiteral("window"), 5}};
    return table;
}

/// Neighbours that do not know each other, and what a front end must not see at all.
bool isForbiddenPair(const QString& from, const QString& to)
{
    static const std::vector<std::pair<QString, QString>> pairs {{QStringLiteral("contact"), QStringLiteral("aws")},
        {QStringLiteral("aws"), QStringLiteral("contact")}, {QStringLiteral("cli"), QStringLiteral("ui")},
        {QStringLiteral("cli"), QStringLiteral("models")}, {QStringLiteral("ui"), QStringLiteral("cli")},
        {QStringLiteral("ui"), QStringLiteral("cloud")}, {QStringLiteral("ui"), QStringLiteral("credentials")},
        {QStringLiteral("ui"), QStringLiteral("storage")}};
    return std::find(pairs.begin(), pairs.end(), std::pair(from, to)) != pairs.end();
}

bool mayIncludeFloor(const QString& from, const QString& to)
{
    return from == to
        || (floors().contains(to) && floors().value(to) <= floors().value(from, -1) && !isForbiddenPair(from, to));
}

bool mayIncludeRoom(const QString& from, const QString& to)
{
    return from == to || (windowRooms().contains(to) && windowRooms().value(to) < windowRooms().value(from, -1));
}

/// `name` as an #include line names it, "credentials/chain/chain.h".
bool mayInclude(const SourceFile& file, const QString& name)
{
    const auto to = name.section(u'/', 0, 0);
    if (!mayIncludeFloor(file.folder(), to))
        return false;
    return to != QStringLiteral("ui") || mayIncludeRoom(file.path.section(u'/', 1, 1), name.section(u'/', 1, 1));
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
        if (!isGenerated(name) && !mayInclude(file, name))
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
    row("ui/message/x.cpp", "#include \"models/composer/composer_model.h\"", true);
    row("ui/message/x.cpp", "#include \"ui/form/field_note.h\"", true);
    row("ui/window/x.cpp", "#include \"ui/message/message_form.h\"", true);
    row("app/cli/x.cpp", "#include \"texts/notice.h\"", true);
    row("app/base/x.cpp", "#include \"aws/sigv4.h\"", false);
    row("app/contact/x.cpp", "#include \"aws/sigv4.h\"", false);
    row("app/aws/x.cpp", "  #  include \"contact/drafts/draft.h\"", false);
    row("app/models/x.cpp", "#include \"ui/window/main_window.h\"", false);
    row("app/cli/x.cpp", "#include \"ui/window/main_window.h\"", false);
    row("app/cli/x.cpp", "#include \"models/composer/composer_model.h\"", false);
    row("ui/form/x.cpp", "#include \"ui/body/body_text.h\"", false);
    row("ui/body/x.cpp", "#include \"ui/sending/submit_bar.h\"", false);
    row("ui/drafts/x.cpp", "#include \"storage/secret_store.h\"", false);
    row("ui/sending/x.cpp", "#include \"cloud/transport.h\"", false);
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
    const auto hasPlace = [](const SourceFile& file) {
        if (file.folder() == QStringLiteral("ui"))
            return file.path.count(u'/') == 1 || windowRooms().contains(file.path.section(u'/', 1, 1));
        return file.folder().isEmpty() || floors().contains(file.folder());
    };
    for (const auto& file :
        readSources(QStringLiteral(COMPOSER_SOURCE_DIR), {QStringLiteral("app"), QStringLiteral("ui")}))
        QVERIFY2(hasPlace(file), qUtf8Printable(file.path));
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
