// SPDX-License-Identifier: Apache-2.0
#include "project/source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace composer::project {

namespace {

const QStringList& wanted()
{
    static const QStringList patterns {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.in"),
        QStringLiteral("CMakeLists.txt"), QStringLiteral("*.cmake"), QStringLiteral("*.sh"), QStringLiteral("*.py")};
    return patterns;
}

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

} // namespace

QString SourceFile::folder() const
{
    const auto parts = path.split(u'/');
    if (parts.size() > 2 && parts.first() == QStringLiteral("app"))
        return parts.at(1);
    return parts.first() == QStringLiteral("app") ? QString() : parts.first();
}

bool SourceFile::isCpp() const
{
    return isHeader() || path.endsWith(QStringLiteral(".cpp"));
}

bool SourceFile::isHeader() const
{
    return path.endsWith(QStringLiteral(".h"));
}

std::vector<SourceFile> readSources(const QString& root, const QStringList& folders)
{
    std::vector<SourceFile> found;
    for (const auto& folder : folders) {
        QDirIterator files(root + u'/' + folder, wanted(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto path = files.next();
            found.push_back({QDir(root).relativeFilePath(path), linesOf(path)});
        }
    }
    if (found.empty())
        qFatal("no sources below %s", qUtf8Printable(root));
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return found;
}

} // namespace composer::project
