// SPDX-License-Identifier: Apache-2.0
#include "contact/issues/locate.h"

#include "contact/issues/path.h"

#include <QHash>
#include <QString>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace composer::contact {

namespace {

using base::Json;

/// An issue on its way down the tree.
struct Seeker {
    Issue* issue;
    qsizetype matched = 0; ///< characters of the path that the current value has used up
    qsizetype deepest = -1;
    qsizetype offset = 0;

    QStringView rest() const { return QStringView(issue->path).sliced(matched); }
};
/// Sorted by path; all have used up the same characters.
using Seekers = std::vector<Seeker*>;

void descend(const Json& json, const Seekers& seekers);

void descendInto(const Json& json, const Seekers& seekers, qsizetype matched)
{
    std::vector<qsizetype> before;
    for (auto* seeker : seekers)
        before.push_back(std::exchange(seeker->matched, seeker->matched + matched));
    descend(json, seekers);
    for (std::size_t i = 0; i < seekers.size(); ++i)
        seekers[i]->matched = before[i];
}

/// The seekers whose path goes on with this step. A key may hold dots, so only the tree can say where a step ends.
Seekers through(const Seekers& seekers, const QString& step)
{
    Seekers found;
    const auto isBefore = [](const Seeker* seeker, QStringView wanted) { return seeker->rest() < wanted; };
    const auto collect = [&](const QString& start, auto isMatch) {
        const auto first = std::lower_bound(seekers.begin(), seekers.end(), QStringView(start), isBefore);
        // Without a look at each: keys that begin alike would be compared with all that begin so, over and over.
        const auto last =
            std::partition_point(first, seekers.end(), [&](const Seeker* seeker) { return isMatch(seeker->rest()); });
        found.insert(found.end(), first, last);
    };
    collect(step, [&](QStringView rest) { return rest == step; });
    for (const QChar separator : {u'.', u'['}) {
        const QString start = step + separator;
        collect(start, [&](QStringView rest) { return rest.startsWith(start); });
    }
    return found;
}

/// The members of one name. A path cannot tell them apart, so each name is looked for once however often it occurs.
struct Namesakes {
    QString step;
    const Json* first;
    const Json* last;
};

std::vector<Namesakes> membersByName(const Json& json, bool isRoot)
{
    std::vector<Namesakes> names;
    QHash<QString, std::size_t> places;
    for (const auto& member : json.members()) {
        auto step = keyInPath(member.name);
        if (!isRoot)
            step.prepend(u'.');
        if (const auto place = places.constFind(step); place != places.constEnd()) {
            names[*place].last = &member.value;
        } else {
            places.insert(step, names.size());
            names.push_back({std::move(step), &member.value, &member.value});
        }
    }
    return names;
}

/// What is wrong within a member is looked for in the first of its name, which is the one that counts; that there is
/// another, at the last.
void descendObject(const Json& json, const Seekers& seekers, bool isRoot)
{
    for (const auto& [step, first, last] : membersByName(json, isRoot)) {
        const auto found = through(seekers, step);
        if (found.empty())
            continue;
        descendInto(*first, found, step.size());
        if (first == last)
            continue;
        for (auto* seeker : found) {
            if (seeker->rest().size() == step.size() && seeker->matched + step.size() >= seeker->deepest)
                seeker->offset = last->offset();
        }
    }
}

void descendArray(const Json& json, const Seekers& seekers)
{
    for (qsizetype i = 0; i < std::ssize(json.items()); ++i) {
        const auto step = QStringLiteral("[%1]").arg(i);
        if (const auto found = through(seekers, step); !found.empty())
            descendInto(json.items()[std::size_t(i)], found, step.size());
    }
}

void descend(const Json& json, const Seekers& seekers)
{
    for (auto* seeker : seekers) {
        if (seeker->matched < seeker->deepest)
            continue;
        seeker->deepest = seeker->matched;
        seeker->offset = json.offset();
    }
    if (json.isArray())
        descendArray(json, seekers);
    else
        descendObject(json, seekers, seekers.front()->matched == 0);
}

/// One pass over the source however many issues there are.
void fillLines(std::span<Seeker> seekers, QByteArrayView source)
{
    std::sort(seekers.begin(), seekers.end(), [](const Seeker& a, const Seeker& b) { return a.offset < b.offset; });
    qsizetype at = 0;
    int line = 1;
    for (auto& seeker : seekers) {
        const auto until = std::clamp(seeker.offset, at, source.size());
        line += static_cast<int>(std::count(source.begin() + at, source.begin() + until, '\n'));
        at = until;
        seeker.issue->line = line;
    }
}

} // namespace

void locate(Issues& issues, const Json& request, QByteArrayView source)
{
    if (issues.empty())
        return;
    std::vector<Seeker> seekers;
    for (auto& issue : issues)
        seekers.push_back({&issue});
    std::sort(
        seekers.begin(), seekers.end(), [](const Seeker& a, const Seeker& b) { return a.issue->path < b.issue->path; });
    Seekers all;
    for (auto& seeker : seekers)
        all.push_back(&seeker);
    descend(request, all);
    fillLines(seekers, source);
}

} // namespace composer::contact
