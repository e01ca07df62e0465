// SPDX-License-Identifier: Apache-2.0
#include "storage/search_text.h"

#include "contact/email_contact.h"
#include "html/html_text.h"

#include <QStringList>
#include <QStringView>

#include <array>
#include <utility>

namespace composer::storage {

namespace {

/// Characters of a body. More than anyone writes; what programs put into a mail beyond it is not looked for.
constexpr qsizetype mostSearched = 200'000;

/// What Unicode does not take apart into a letter and its mark.
constexpr std::array<std::pair<char16_t, const char*>, 10> spelledOut {{{u'ß', "ss"}, {u'ø', "o"}, {u'ł', "l"},
    {u'æ', "ae"}, {u'œ', "oe"}, {u'ı', "i"}, {u'đ', "d"}, {u'ð', "d"}, {u'þ', "th"}, {u'ħ', "h"}}};

bool isWrittenWithoutSpaces(char32_t character)
{
    const auto script = QChar::script(character);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
        || script == QChar::Script_Thai || script == QChar::Script_Lao || script == QChar::Script_Khmer;
}

/// The marks that make another sound of a Japanese syllable belong to it.
bool isDropped(char32_t character)
{
    const auto category = QChar::category(character);
    return category == QChar::Other_Format // which is not seen, and must not part a word
        || (category == QChar::Mark_NonSpacing && character != 0x3099 && character != 0x309a);
}

const char* spelling(char32_t character)
{
    for (const auto& [letter, spelled] : spelledOut) {
        if (char32_t(letter) == character)
            return spelled;
    }
    return nullptr;
}

void appendFolded(QString& folded, char32_t character)
{
    if (character < 0x80) {
        folded += character > 0x20 && character < 0x7f ? QChar(char16_t(character)) : QChar(u' ');
        return;
    }
    if (isDropped(character))
        return;
    if (const auto* spelled = spelling(character)) {
        folded += QLatin1String(spelled);
        return;
    }
    const bool alone = isWrittenWithoutSpaces(character);
    if (alone || QChar::isSpace(character) || QChar::category(character) == QChar::Other_Control)
        folded += u' ';
    if (alone || !(QChar::isSpace(character) || QChar::category(character) == QChar::Other_Control))
        folded += QChar::fromUcs4(character);
    if (alone)
        folded += u' ';
}

void appendPerson(QStringList& people, const contact::EmailAddressInfo& person)
{
    for (const auto& text : {person.displayName, person.emailAddress}) {
        if (text && !text->isEmpty())
            people << *text;
    }
}

QString peopleOf(const contact::EmailContact& contact)
{
    QStringList people;
    if (contact.fromEmailAddress)
        appendPerson(people, *contact.fromEmailAddress);
    people << contact.destinationEmailAddress.value_or(QString());
    for (const auto& person : contact.additionalRecipients.toAddresses)
        appendPerson(people, person);
    for (const auto& person : contact.additionalRecipients.ccAddresses)
        appendPerson(people, person);
    return people.join(u'\n');
}

} // namespace

QString foldPart(const QString& text)
{
    const auto letters = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(letters.size());
    for (qsizetype i = 0; i < letters.size(); ++i) {
        char32_t character = letters[i].unicode();
        if (letters[i].isHighSurrogate() && i + 1 < letters.size() && letters[i + 1].isLowSurrogate())
            character = QChar::surrogateToUcs4(letters[i], letters[i + 1]);
        i += QChar::requiresSurrogates(character) ? 1 : 0;
        appendFolded(folded, character);
    }
    // Back from the parts of Korean syllables to the syllables.
    return folded.normalized(QString::NormalizationForm_C);
}

QString foldForSearch(const QString& text)
{
    return foldPart(text).simplified();
}

QString searchedBody(const contact::EmailContact& contact)
{
    if (!contact.emailMessage || !contact.emailMessage->rawMessage)
        return {};
    const auto& message = *contact.emailMessage->rawMessage;
    const auto body = message.body.value_or(QString()).left(mostSearched);
    return message.contentType == QLatin1String("text/html") ? html::textFromHtml(body) : body;
}

SearchText searchTextOf(const contact::EmailContact& contact, const QString& body)
{
    SearchText words;
    words.people = foldForSearch(peopleOf(contact));
    words.subject = foldForSearch(contact.name.value_or(QString())); // under which the agent sees it
    if (!contact.emailMessage || !contact.emailMessage->rawMessage)
        return words;
    const auto& message = *contact.emailMessage->rawMessage;
    words.subject = foldForSearch(message.subject.value_or(QString()) + u' ' + contact.name.value_or(QString()));
    words.body = foldForSearch(body);
    return words;
}

QString searchQuery(const QString& typed)
{
    QStringList phrases;
    for (const auto& word : typed.split(u' ', Qt::SkipEmptyParts)) {
        auto folded = foldForSearch(word);
        bool hasLetters = false;
        for (const auto letter : std::as_const(folded))
            hasLetters = hasLetters || letter.isLetterOrNumber() || letter.isSurrogate();
        if (hasLetters)
            phrases << QStringLiteral("\"%1\"*").arg(folded.remove(u'"'));
    }
    return phrases.join(u' ');
}

} // namespace composer::storage
