// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// The project's own text files, for tests that read them.
namespace composer::project {

struct SourceFile {
    QString path; ///< relative to the root, with '/'
    QStringList lines;

    /// The first folder below app/ ("contact"), "ui" or "tests"; empty for what lies elsewhere.
    QString folder() const;
    bool isCpp() const;
    bool isHeader() const;
};

/// Every C++, CMake, shell and Python file below the given folders of the source tree; fails hard when there is none.
std::vector<SourceFile> readSources(const QString& root, const QStringList& folders);

} // namespace composer::project
