// SPDX-License-Identifier: Apache-2.0
#include "addresses/address_list.h"

#include "addresses/address_pieces.h"
#include "addresses/pasted_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <gmime/gmime.h> // before Qt's headers, which may define words that GLib uses
#include <memory>
#include <optional>
#include <utility>

namespace composer::addresses {

namespace {

struct Release {
    void operator()(InternetAddressList* list) const { g_object_unref(list); }
    void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};

/// GMime begins once, with the first text, and stays.
GMimeParserOptions* parserOptions()
{
    static const auto options = [] {
        g_mime_init();
        std::unique_ptr<GMimeParserOptions, Release> made(g_mime_parser_options_new());
        g_mime_parser_options_set_allow_addresses_without_domain(made.get(), FALSE);
        return made;
    }();
    return options.get();
}

/// GMime shows a punycode domain in its own script, which is not what was written.
QString addressOf(InternetAddressMailbox* mailbox, const QString& written)
{
    auto shown = QString::fromUtf8(internet_address_mailbox_get_addr(mailbox));
    if (written.contains(shown))
        return shown;
    const auto ascii = QString::fromUtf8(internet_address_mailbox_get_idn_addr(mailbox));
    return written.contains(ascii) ? ascii : shown;
}

void append(std::vector<MailAddress>& addresses, InternetAddressList* list, const QString& written)
{
    for (int i = 0; i < internet_address_list_length(list); ++i) {
        auto* each = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(each)) {
            append(addresses, internet_address_group_get_members(INTERNET_ADDRESS_GROUP(each)), written);
        } else if (INTERNET_ADDRESS_IS_MAILBOX(each)) {
            const auto name = QString::fromUtf8(internet_address_get_name(each)).simplified();
            addresses.push_back({name, addressOf(INTERNET_ADDRESS_MAILBOX(each), written)});
        }
    }
}

bool hasDomain(const MailAddress& address)
{
    return address.address.contains(u'@');
}

/// GMime drops what it cannot place. Letters and digits outside comments must all be in the result; a group's name and
/// encoded words are spelled differently there.
bool isComplete(const QString& piece, const std::vector<MailAddress>& addresses)
{
    const auto weight = [](QStringView text) {
        int depth = 0;
        return std::count_if(text.begin(), text.end(), [&depth](QChar character) {
            depth += character == u'(' ? 1 : character == u')' && depth > 0 ? -1 : 0;
            return depth == 0 && (character.isLetterOrNumber() || character.isSurrogate());
        });
    };
    const auto group = piece.indexOf(u':');
    qsizetype read = 0;
    for (const auto& each : addresses)
        read += weight(each.displayName) + weight(each.address);
    return read >= weight(QStringView(piece).sliced(group + 1));
}

bool isPlain(QChar character)
{
    return character.unicode() >= 0x20 && character.unicode() != 0x7f;
}

/// A name as it is written and an address in brackets. GMime would take what is before a colon for a group's name.
std::optional<MailAddress> readPlainForm(const QString& piece)
{
    static const QRegularExpression form(QStringLiteral("^([^<>\"(\\\\]+)<\\s*([^<>@\\s\"(]+@[^<>@\\s\"(]+)\\s*>$"));
    const auto found = form.match(piece);
    if (!found.hasMatch() || piece.contains(QLatin1String("=?")))
        return {};
    auto name = found.captured(1).simplified();
    if (name.size() > 1 && name.front() == u'\'' && name.back() == u'\'')
        name = name.sliced(1, name.size() - 2);
    return MailAddress {name, found.captured(2)};
}

/// The one thing with an @ at the end of a few words, which are the name then.
std::optional<MailAddress> readWordsAndAddress(const QString& piece)
{
    static const QRegularExpression form(
        QStringLiteral("^[\\s\"'\u2018\u2019,;:\\-\u2013\u2014]*(.*?)[\\s\"'\u2018\u2019,;:<\\-\u2013\u2014]+"
                       "([^\\s<>\"'()\\[\\],;:@]+@[^\\s<>\"'()\\[\\],;:@]+)>?$"));
    constexpr qsizetype mostWords = 6; // more are a sentence, not a name
    const auto found = form.match(piece);
    const auto name = found.captured(1).simplified();
    if (!found.hasMatch() || name.contains(u'@') || name.contains(u'<') || name.count(u' ') >= mostWords)
        return {};
    return MailAddress {name, found.captured(2)};
}

std::vector<MailAddress> readWithGMime(const QString& piece)
{
    const std::unique_ptr<InternetAddressList, Release> list(
        internet_address_list_parse(parserOptions(), piece.toUtf8().constData()));
    std::vector<MailAddress> addresses;
    if (list)
        append(addresses, list.get(), piece);
    const bool isEncoded = piece.contains(QLatin1String("=?"));
    const bool isRead = std::ranges::all_of(addresses, hasDomain) && (isEncoded || isComplete(piece, addresses));
    return isRead ? addresses : std::vector<MailAddress>();
}

std::vector<MailAddress> readPiece(const QString& written)
{
    const bool isLink = written.contains(QLatin1String("://"));
    if (isLink || written.size() > limits::pieceCharacters || !std::all_of(written.begin(), written.end(), isPlain))
        return {};
    const auto piece = withoutWrapping(written);
    if (auto plain = readPlainForm(piece))
        return {*std::move(plain)};
    auto addresses = readWithGMime(piece);
    if (auto plain = addresses.empty() ? readWordsAndAddress(piece) : std::nullopt)
        addresses.push_back(*std::move(plain));
    for (auto& each : addresses) {
        each.address.remove(QChar(0x200c)).remove(QChar(0x200d)); // joiners are for names
        while (QStringView(u"'`\u2018").contains(each.address.front())) // one without its partner
            each.address.remove(0, 1);
    }
    return addresses;
}

/// "undisclosed-recipients:;" and what is left behind the last separator of "<jane@example.com;>" name nobody.
bool isNobody(const QString& piece)
{
    const bool isLeftOver =
        std::ranges::all_of(piece, [](QChar sign) { return QStringView(u">\"')]").contains(sign) || sign.isSpace(); });
    return isLeftOver || (piece.endsWith(u':') && !piece.contains(u'@') && piece.count(u':') == 1);
}

} // namespace

AddressList readAddresses(const QString& text)
{
    AddressList result;
    const auto plain = withoutPasteMarks(text.first(std::min(text.size(), limits::characters)));
    for (const auto& view : addressPieces(plain)) {
        const auto piece = view.toString();
        const auto addresses = readPiece(piece);
        if (addresses.empty() && !isNobody(piece))
            result.unread << piece;
        result.addresses.insert(result.addresses.end(), addresses.begin(), addresses.end());
    }
    if (text.size() > limits::characters)
        result.unread << text.sliced(limits::characters);
    return result;
}

} // namespace composer::addresses
