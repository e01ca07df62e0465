// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"

#include "base/json.h"

#include <algorithm>
#include <initializer_list>

namespace composer::aws {

static constexpr qsizetype longestCode = 128;
static constexpr qsizetype longestRequestId = 128;
static constexpr qsizetype longestMessage = 4'000;

/// Without controls, invisible format characters and white space at the ends; line breaks and tabs become spaces.
static QString displayable(QString text, qsizetype longest)
{
    text.truncate(2 * longest); // before the work: a body may hold a megabyte
    std::ranges::replace_if(
        text, [](QChar c) { return c.isSpace(); }, u' ');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    text = text.trimmed();
    if (text.size() > longest)
        text.truncate(text[longest - 1].isHighSurrogate() ? longest - 1 : longest);
    return text;
}

static QByteArray asciiWord(QByteArrayView text, qsizetype longest)
{
    const auto isPrintable = [](char c) { return c > ' ' && c < '\x7f'; };
    const auto word = text.trimmed();
    return word.size() <= longest && std::ranges::all_of(word, isPrintable) ? word.toByteArray() : QByteArray();
}

/// "com.amazonaws.connect#ThrottlingException:http://internal.amazon.com/..." -> "ThrottlingException"
static QByteArray cleanCode(QByteArrayView raw)
{
    if (const auto colon = raw.indexOf(':'); colon >= 0)
        raw = raw.first(colon);
    raw = raw.sliced(raw.lastIndexOf('#') + 1);
    return asciiWord(raw, longestCode);
}

static QString firstText(const base::Json& object, std::initializer_list<QStringView> names)
{
    for (const auto name : names) {
        const auto* member = object.find(name);
        if (member && member->isString() && !member->text().isEmpty())
            return member->text();
    }
    return {};
}

static QByteArray readCode(const Headers& headers, const base::Json& body)
{
    if (auto code = cleanCode(headerValue(headers, "x-amzn-errortype")); !code.isEmpty())
        return code;
    for (const auto* name : {u"code", u"Code", u"__type"}) {
        if (auto code = cleanCode(firstText(body, {name}).toUtf8()); !code.isEmpty())
            return code;
    }
    return {};
}

/// Reason is a union: an object of which one member is set. Its value is what tells something.
static QString readReason(const base::Json& body)
{
    const auto* reason = body.find(u"Reason");
    if (!reason)
        return {};
    if (reason->isString())
        return reason->text();
    for (const auto& member : reason->members()) {
        if (member.value.isString())
            return member.value.text();
    }
    return {};
}

static QByteArray readRequestId(const Headers& headers)
{
    const auto id = asciiWord(headerValue(headers, "x-amzn-requestid"), longestRequestId);
    return id.isEmpty() ? asciiWord(headerValue(headers, "x-amz-request-id"), longestRequestId) : id;
}

ServiceError readServiceError(int httpStatus, const Headers& headers, QByteArrayView body)
{
    const auto parsed = base::parseJson(body);
    const auto json = parsed ? *parsed : base::Json();
    ServiceError error;
    error.httpStatus = httpStatus;
    error.code = readCode(headers, json);
    error.message = displayable(firstText(json, {u"message", u"Message"}), longestMessage);
    error.reason = displayable(readReason(json), longestCode);
    error.requestId = readRequestId(headers);
    return error;
}

} // namespace composer::aws
