// SPDX-License-Identifier: Apache-2.0
#include "contact/templates/template.h"
#include "contact/templates/template_text.h"
#include "require.h"

using namespace composer;
using fuzz::require;

static contact::EmailContact contactWith(const QString& body, const QString& type)
{
    contact::EmailContact contact;
    auto& raw = contact.emailMessage.emplace().rawMessage.emplace();
    raw.contentType = type;
    raw.body = body;
    contact.references.push_back({QStringLiteral("link"), {}});
    contact.references.back().value.value = body;
    return contact;
}

/// Pieces are parts of the text in its order; what follows braces that are not closed is taken apart once more.
static void checkPieces(const QString& text)
{
    const auto* end = text.constData();
    for (const auto& piece : contact::textPieces(text)) {
        require(piece.text.isEmpty() || piece.text.data() >= end);
        if (!piece.text.isEmpty() && piece.kind != contact::TextPiece::Kind::Unclosed)
            end = piece.text.data() + piece.text.size();
    }
    require(end <= text.constData() + text.size());
}

/// Whatever a value is, it is text: with it a body of HTML has the tags, the quotes and the entities' beginnings that
/// it has with a harmless one.
static void checkValues(const QString& body)
{
    const auto html = contactWith(body, QStringLiteral("text/html"));
    contact::TemplateVariables variables;
    contact::VariableValues harmless;
    contact::VariableValues hostile;
    for (const auto& use : contact::findVariables(html)) {
        variables.emplace_back().name = use.name;
        harmless.insert(use.name, QStringLiteral("x"));
        hostile.insert(use.name, QStringLiteral("\"><script>'-->]]></style>javascript:{{x}}"));
    }
    const auto good = contact::fill(html, variables, harmless);
    const auto bad = contact::fill(html, variables, hostile);
    if (!good || !bad)
        return;
    const auto bodyOf = [](const contact::EmailContact& contact) { return *contact.emailMessage->rawMessage->body; };
    for (const QChar c : {u'<', u'>', u'"', u'\''})
        require(bodyOf(*good).count(c) == bodyOf(*bad).count(c));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = QString::fromUtf8(fuzz::viewOf(data, size));
    checkPieces(text);
    checkValues(text);
    const auto plain = contactWith(text, QStringLiteral("text/plain"));
    if (contact::findVariables(plain).empty()) {
        const auto filled = contact::fill(plain, {}, {});
        if (filled && !contact::mayHoldVariables(text))
            require(*filled == plain);
    }
    return 0;
}
