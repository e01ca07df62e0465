// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/field_rules.h"

#include "contact/rules/value_patterns.h"
#include "contact/unicode/domain_scripts.h"
#include "contact/unicode/text_safety.h"

#include <algorithm>

namespace composer::contact {

namespace {

bool isAmong(std::span<const char* const> choices, QStringView text)
{
    return std::any_of(
        choices.begin(), choices.end(), [text](const char* choice) { return text == QLatin1StringView(choice); });
}

QStringList listed(std::span<const char* const> choices)
{
    QStringList texts;
    for (const auto* choice : choices)
        texts += QString::fromLatin1(choice);
    return texts;
}

void checkLength(Report& report, const Path& path, const Field& field, const TextScan& scan)
{
    const auto length = std::int64_t {scan.characters};
    if (length == 0 && field.minimum.value_or(0) > 0 && field.required)
        report.error(path, IssueCode::Required);
    else if (field.minimum && length < *field.minimum)
        report.error(path, IssueCode::TooShort, limitParameters(*field.minimum, length, "characters"));
    else if (field.maximum && length > *field.maximum)
        report.error(path, IssueCode::TooLong, limitParameters(*field.maximum, length, "characters"));
}

void checkCharacters(Report& report, const Path& path, const Field& field, QStringView text, const TextScan& scan)
{
    if (scan.hasLoneSurrogate)
        report.error(path, IssueCode::LoneSurrogate);
    auto invisible = scan.invisible;
    if (field.pattern == Pattern::NoCategoryC) // refuses all controls and most invisible characters
        std::erase_if(invisible, isCategoryC);
    else if (!scan.controls.empty())
        report.error(path, IssueCode::ControlCharacter, describe(scan.controls));
    if (!invisible.empty())
        report.warning(path, IssueCode::InvisibleCharacter, describe(invisible));
    const bool isAddress = field.pattern == Pattern::EmailAddress && matches(field.pattern, text);
    if (isAddress && scan.controls.empty() && invisible.empty() && !isMailbox(text)
        && !text.contains(QLatin1String("{{"))) // a variable of a template
        report.warning(path, IssueCode::UnusualAddress);
    if (field.pattern == Pattern::EmailAddress && text.size() <= 2 * field.maximum.value_or(0)) {
        const auto domain = text.sliced(text.lastIndexOf(u'@') + 1);
        if (const auto mixed = mixedScripts(domain))
            report.warning(
                path, IssueCode::MixedScript, {visibleText(domain), mixed->ace, mixed->scripts, mixed->characters});
    }
}

/// Controls are reported as such; that they break a pattern too would say the same twice.
QString withoutControls(QStringView text)
{
    QString rest = text.toString();
    rest.removeIf([](QChar c) { return c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0); });
    return rest;
}

void checkPattern(Report& report, const Path& path, const Field& field, QStringView text)
{
    if (field.pattern == Pattern::NoCategoryC) {
        if (const auto found = categoryC(text); !found.empty())
            report.error(path, IssueCode::ForbiddenCharacter, describe(found));
        return;
    }
    if (text.isEmpty() || matches(field.pattern, text) || matches(field.pattern, withoutControls(text)))
        return;
    switch (field.pattern) {
    case Pattern::EmailAddress:
        return report.error(path, IssueCode::BadPattern, {QStringLiteral("email-address")});
    case Pattern::Arn:
        return report.error(path, IssueCode::BadPattern, {QStringLiteral("arn")});
    case Pattern::AttributeKey:
        return report.error(path, IssueCode::BadKey, {QStringLiteral("A-Z a-z 0-9 - _")});
    case Pattern::SegmentKey:
        return report.error(path, IssueCode::BadKey, {QStringLiteral("A-Z a-z 0-9 - _, connect: in front")});
    case Pattern::HttpsUrl:
        return report.error(path, IssueCode::BadUrl, {QStringLiteral("https")});
    case Pattern::None:
    case Pattern::NoCategoryC:
        return;
    }
}

/// The name in the first {{name}}; empty where there is none.
QString placeholderIn(QStringView text)
{
    constexpr qsizetype longestName = 64;
    for (auto open = text.indexOf(u"{{"); open >= 0; open = text.indexOf(u"{{", open + 2)) {
        const auto rest = text.sliced(open + 2, std::min(longestName, text.size() - open - 2));
        const auto close = rest.indexOf(u"}}");
        const auto name = rest.first(std::max<qsizetype>(0, close)).trimmed();
        const bool isName = std::all_of(name.begin(), name.end(),
            [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-'; });
        if (!name.isEmpty() && isName)
            return name.toString();
    }
    return {};
}

/// The service states the body's bound in characters and, elsewhere, as "5 MB": a body within the one but not the
/// other may be refused.
void warnOfBytes(Report& report, const Path& path, const Field& field, const TextScan& scan)
{
    if (field.id == FieldId::Body && scan.characters <= *field.maximum && scan.utf8Bytes > *field.maximum)
        report.warning(path, IssueCode::TooLong, limitParameters(*field.maximum, scan.utf8Bytes, "bytes"));
}

} // namespace

void checkText(Report& report, const Path& path, const Field& field, QStringView text)
{
    const auto scan = scanText(text, field.lines);
    checkLength(report, path, field, scan);
    if (!field.choices.empty()) {
        if (!isAmong(field.choices, text) && !(text.isEmpty() && field.minimum))
            report.error(path, IssueCode::NotAllowed, listed(field.choices));
        return; // a text that is one of the choices is a safe one
    }
    warnOfBytes(report, path, field, scan);
    if (const auto name = placeholderIn(text); !name.isEmpty())
        report.warning(path, IssueCode::LeftPlaceholder, {visibleText(name)});
    checkCharacters(report, path, field, text, scan);
    checkPattern(report, path, field, text);
}

void checkItemCount(Report& report, const Path& path, const Field& field, qsizetype count)
{
    if (field.maximum && count > *field.maximum)
        report.error(path, IssueCode::TooLong, limitParameters(*field.maximum, count, "items"));
}

void checkInteger(Report& report, const Path& path, const Field& field, std::int64_t number)
{
    if (number < *field.minimum || number > *field.maximum)
        report.error(path, IssueCode::OutOfRange,
            rangeParameters(*field.minimum, *field.maximum, QString::number(number), "number"));
}

QStringList limitParameters(std::int64_t limit, std::int64_t actual, const char* unit)
{
    return {QString::number(limit), QString::number(actual), QString::fromLatin1(unit)};
}

QStringList rangeParameters(std::int64_t minimum, std::int64_t maximum, const QString& actual, const char* unit)
{
    return {QString::number(minimum), QString::number(maximum), actual, QString::fromLatin1(unit)};
}

} // namespace composer::contact
