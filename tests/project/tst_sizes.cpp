// SPDX-License-Identifier: Apache-2.0
#include "project/source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <algorithm>

namespace composer::project {

namespace {

constexpr int screen = 40;

struct Measure {
    QString what;
    int lines = 0;
};

/// The free and member functions of a file, by the braces that .clang-format puts into the first column.
std::vector<Measure> functionsOf(const SourceFile& file)
{
    std::vector<Measure> functions;
    qsizetype start = -1;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        if (file.lines.at(i) == QStringLiteral("{"))
            start = i;
        if (file.lines.at(i) == QStringLiteral("}") && start >= 0) {
            functions.push_back(
                {file.lines.value(start - 1).trimmed() + QStringLiteral("  ") + file.path, int(i - start - 1)});
            start = -1;
        }
    }
    return functions;
}

void sortBySize(std::vector<Measure>& measures)
{
    std::stable_sort(measures.begin(), measures.end(), [](const auto& a, const auto& b) { return a.lines > b.lines; });
}

} // namespace

/// The sizes of files and functions are for people to judge, so they are only reported. A folder is a room: with more
/// files than fit in one glance it is none, so that is held.
class TestSizes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void files();
    void functions();
    void folders();
};

void TestSizes::files()
{
    std::vector<Measure> sizes;
    for (const auto& file :
        readSources(QStringLiteral(COMPOSER_SOURCE_DIR), {QStringLiteral("app"), QStringLiteral("ui")})) {
        if (file.isCpp())
            sizes.push_back({file.path, int(file.lines.size() - 1)});
    }
    sortBySize(sizes);
    QVERIFY(!sizes.empty());
    qInfo("%zu files, median %d lines, longest:", sizes.size(), sizes[sizes.size() / 2].lines);
    for (std::size_t i = 0; i < std::min<std::size_t>(10, sizes.size()); ++i)
        qInfo("%5d  %s", sizes[i].lines, qUtf8Printable(sizes[i].what));
}

void TestSizes::functions()
{
    std::vector<Measure> sizes;
    for (const auto& file :
        readSources(QStringLiteral(COMPOSER_SOURCE_DIR), {QStringLiteral("app"), QStringLiteral("ui")})) {
        const auto functions = functionsOf(file);
        sizes.insert(sizes.end(), functions.begin(), functions.end());
    }
    sortBySize(sizes);
    QVERIFY(!sizes.empty());
    const auto tooLong =
        std::count_if(sizes.begin(), sizes.end(), [](const auto& each) { return each.lines > screen; });
    qInfo("%zu functions, median %d lines, %d over %d:", sizes.size(), sizes[sizes.size() / 2].lines, int(tooLong),
        screen);
    for (std::size_t i = 0; i < std::min<std::size_t>(10, sizes.size()); ++i)
        qInfo("%5d  %s", sizes[i].lines, qUtf8Printable(sizes[i].what));
}

void TestSizes::folders()
{
    constexpr qsizetype mostFiles = 40;
    const QString root = QStringLiteral(COMPOSER_SOURCE_DIR);
    std::vector<Measure> sizes;
    for (const auto* top : {"app", "ui", "tests"}) {
        QDirIterator below(
            root + u'/' + QLatin1String(top), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (below.hasNext()) {
            const QDir folder(below.next());
            sizes.push_back({QDir(root).relativeFilePath(folder.path()), int(folder.entryList(QDir::Files).size())});
        }
    }
    sortBySize(sizes);
    QVERIFY(sizes.size() > 20);
    qInfo("%zu folders, largest: %d files in %s", sizes.size(), sizes[0].lines, qUtf8Printable(sizes[0].what));
    for (const auto& size : sizes)
        QVERIFY2(
            size.lines <= mostFiles, qUtf8Printable(QStringLiteral("%1: %2 files").arg(size.what).arg(size.lines)));
}

} // namespace composer::project

QTEST_GUILESS_MAIN(composer::project::TestSizes)
#include "tst_sizes.moc"
