// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/draft.h"
#include "contact/rules/validator.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

using namespace composer;

namespace {

constexpr qsizetype bodyCharacters = 5 * 1024 * 1024;

/// A body of exactly as many characters as the service takes, made of the sample over and over.
contact::EmailContact contactWithBody(const QString& sample)
{
    auto request = contact::blankContact();
    request.instanceId = QStringLiteral("11111111-2222-4333-8444-555555555555");
    request.fromEmailAddress.emplace().emailAddress = QStringLiteral("ana@example.com");
    request.destinationEmailAddress = QStringLiteral("support@example.com");
    auto& message = *request.emailMessage->rawMessage;
    message.subject = QStringLiteral("A long mail");
    message.body = sample.repeated(bodyCharacters / sample.size() + 1).left(bodyCharacters);
    return request;
}

/// The best of several rounds: whatever else the machine does only ever slows a round down.
double milliseconds(const std::function<void()>& work)
{
    double best = 1e9;
    for (int round = 0; round < 15; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
        best = std::min(best, spent.count());
    }
    return best;
}

void report(const char* name, const QString& sample)
{
    const auto request = contactWithBody(sample);
    std::size_t issues = 0;
    QByteArray wire;
    const auto validating = milliseconds([&] { issues = contact::validate(request).size(); });
    const auto writing = milliseconds([&] { wire = contact::wireBody(request); });
    const auto both = milliseconds([&] {
        issues = contact::validate(request).size();
        wire = contact::wireBody(request);
    });
    const auto reading = milliseconds([&] { (void)contact::readDraft(wire); });
    std::printf("5 MiB body, %-22s validate %5.1f ms, serialise %5.1f ms, both %5.1f ms; read, check and locate "
                "%5.1f ms (%lld bytes on the wire, %zu issues)\n",
        name, validating, writing, both, reading, static_cast<long long>(wire.size()), issues);
}

} // namespace

int main()
{
    report("one line of ASCII:", QStringLiteral("The quick brown fox jumps over the lazy dog. "));
    report("ASCII, lines of 64:", QString(63, u'x') + u'\n');
    report("HTML with quotes:", QStringLiteral("<p class=\"note\">It was <b>late</b>.</p>\r\n"));
    report("German:", QStringLiteral("Größe, Übung und Maß für schöne Straßen. "));
    report("Japanese:", QStringLiteral("お問い合わせありがとうございます。"));
    return 0;
}
