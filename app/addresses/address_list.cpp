// SPDX-License-Identifier: Apache-2.0
#include "addresses/address_list.h"

#include "addresses/address_pieces.h"

#include <QUrl>

#include <algorithm>
#include <gmime/gmime.h> // before Qt's headers, which may define words that GLib uses
#include <memory>

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

/// "mailto:jane%40example.com?subject=Hello" and the same in angle brackets.
QString withoutLink(const QString& piece)
{
    const auto start = piece.indexOf(QLatin1String("mailto:"), 0, Qt::CaseInsensitive);
    if (start < 0 || (start > 0 && piece[start - 1] != u'<'))
        return piece;
    auto end = piece.indexOf(u'>', start);
    if (end < 0)
        end = piece.size();
    const auto address = piece.sliced(start, end - start).section(u':', 1).section(u'?', 0, 0);
    return piece.first(start) + QUrl::fromPercentEncoding(address.toUtf8()) + piece.sliced(end);
}

std::vector<MailAddress> readPiece(const QString& piece)
{
    if (piece.size() > limits::pieceCharacters || !std::all_of(piece.begin(), piece.end(), isPlain))
        return {};
    const auto text = withoutLink(piece);
    const std::unique_ptr<InternetAddressList, Release> list(
        internet_address_list_parse(parserOptions(), text.toUtf8().constData()));
    std::vector<MailAddress> addresses;
    if (list)
        append(addresses, list.get(), text);
    const bool isEncoded = text.contains(QLatin1String("=?"));
    const bool isRead = std::ranges::all_of(addresses, hasDomain) && (isEncoded || isComplete(text, addresses));
    return isRead ? addresses : std::vector<MailAddress>();
}

} // namespace

AddressList readAddresses(const QString& text)
{
    AddressList result;
    for (const auto& view : addressPieces(QStringView(text).first(std::min(text.size(), limits::characters)))) {
        const auto piece = view.toString();
        const auto addresses = readPiece(piece);
        if (addresses.empty())
            result.unread << piece;
        result.addresses.insert(result.addresses.end(), addresses.begin(), addresses.end());
    }
    if (text.size() > limits::characters)
        result.unread << text.sliced(limits::characters);
    return result;
}

} // namespace composer::addresses
