// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/sent_mark.h"

#include <algorithm>

namespace composer::contact {

namespace {

constexpr QStringView markName(u"sent");

template <class Mark, class Visit>
void visitMark(Mark& mark, Visit&& visit)
{
    visit(u"contactId", mark.contactId);
    visit(u"time", mark.time);
    visit(u"environment", mark.environment);
    visit(u"requestId", mark.requestId);
    visit(u"clientToken", mark.clientToken);
}

} // namespace

std::optional<SentMark> sentMark(const Draft& draft)
{
    const auto found = std::ranges::find(draft.unknown, markName, &base::JsonMember::name);
    if (found == draft.unknown.end() || !found->value.isObject())
        return {};
    SentMark mark;
    visitMark(mark, [&](QStringView name, QString& text) {
        if (const auto* value = found->value.find(name); value && value->isString())
            text = value->text();
    });
    return mark;
}

void setSentMark(Draft& draft, const SentMark& mark)
{
    removeSentMark(draft);
    auto sent = base::Json::object();
    visitMark(mark, [&](QStringView name, const QString& text) {
        if (!text.isEmpty())
            sent.append(name.toString(), base::Json::string(text));
    });
    draft.unknown.push_back({markName.toString(), std::move(sent)});
}

void removeSentMark(Draft& draft)
{
    std::erase_if(draft.unknown, [](const base::JsonMember& member) { return member.name == markName; });
}

Draft asNewMessage(Draft draft)
{
    draft.contact.clientToken.reset();
    removeSentMark(draft);
    return draft;
}

} // namespace composer::contact
