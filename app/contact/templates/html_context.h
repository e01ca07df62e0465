// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace composer::contact {

/// The position of a reader in an HTML text: follows its literal parts, character by character, as the
/// tokenizer of the HTML standard (section 13.2.5) does, as far as it takes to know what a value written there would
/// become.
class HtmlContext {
public:
    enum class Place {
        Content, ///< also comments and attributes that hold no address: safe once it is escaped
        Url, ///< a quoted href, src and the like
        Code, ///< <script>, on... attributes, addresses that begin with javascript:
        Style, ///< <style> and style attributes
        Tag ///< a tag's or attribute's name, or an attribute without quotes: no escape makes this safe
    };

    /// Goes on through a literal part.
    void read(QStringView literal);
    /// A value is written here; it has been escaped and so does not move the place.
    void passValue();

    Place place() const;
    /// The attribute's value begins right here: what is written is the whole of it, or its beginning, in which an
    /// address has its scheme and host.
    bool isBeginOfAttribute() const;

private:
    enum class State {
        Data,
        TagOpen,
        EndTagOpen,
        TagName,
        InTag,
        AttributeName,
        BeforeValue,
        Quoted,
        Unquoted,
        BogusComment,
        Comment,
        RawText
    };
    void step(QChar c);
    void stepTag(QChar c);
    void stepAttribute(QChar c);
    void stepRawText(QChar c);
    void endTag();
    void beginValue(QChar quote);
    void endValue();
    Place placeInAttribute() const;

    State m_state = State::Data;
    QString m_name; ///< of the tag or, in raw text, of the element around it
    QString m_tail; ///< of what was read in a comment or a raw text: where its end may have begun
    QString m_attribute;
    QString m_value; ///< the beginning of the attribute's value
    QChar m_quote;
    bool m_isEndTag = false;
    bool m_hasValue = false; ///< the attribute's value holds a variable already
};

} // namespace composer::contact
