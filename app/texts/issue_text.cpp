// SPDX-License-Identifier: Apache-2.0
#include "texts/issue_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace composer::models {

namespace {

using contact::Issue;
using contact::IssueCode;

class IssueText {
    Q_DECLARE_TR_FUNCTIONS(IssueText)

public:
    explicit IssueText(const Issue& issue)
        : m_issue(issue)
    {
    }

    QString sentence() const
    {
        switch (m_issue.code) {
        case IssueCode::TooShort:
        case IssueCode::TooLong:
        case IssueCode::OutOfRange:
        case IssueCode::TooManyRecipients:
        case IssueCode::TotalTooLarge:
            return boundSentence();
        case IssueCode::WrongType:
        case IssueCode::UnknownMember:
        case IssueCode::NotAllowed:
        case IssueCode::Required:
        case IssueCode::AmbiguousValue:
        case IssueCode::BadExpiry:
        case IssueCode::ServiceSetMember:
        case IssueCode::TooDeep:
            return shapeSentence();
        case IssueCode::BadKey:
        case IssueCode::DuplicateKey:
        case IssueCode::DuplicateRecipient:
        case IssueCode::SelfAddressed:
        case IssueCode::LeftPlaceholder:
        case IssueCode::UnusualAddress:
        case IssueCode::UnusualFileType:
        case IssueCode::BadPattern:
        case IssueCode::BadUrl:
        case IssueCode::BadNumber:
        case IssueCode::BadEpochSeconds:
            return valueSentence();
        case IssueCode::ControlCharacter:
        case IssueCode::ForbiddenCharacter:
        case IssueCode::InvisibleCharacter:
        case IssueCode::MixedScript:
        case IssueCode::LoneSurrogate:
            return characterSentence();
        case IssueCode::MissingVariable:
        case IssueCode::UndeclaredVariable:
        case IssueCode::UnusedVariable:
        case IssueCode::UnclosedVariable:
        case IssueCode::BadVariableName:
        case IssueCode::UnsafeVariable:
        case IssueCode::UnsafeLink:
        case IssueCode::LineBreak:
        case IssueCode::BadDate:
            return variableSentence();
        }
        return contact::codeName(m_issue.code);
    }

private:
    QString parameter(int index) const { return m_issue.parameters.value(index); }
    /// Numbers as the person's locale writes them; anything else as it is.
    QString number(int index) const
    {
        bool ok = false;
        const auto value = parameter(index).toLongLong(&ok);
        return ok ? QLocale().toString(value) : parameter(index);
    }
    QString unit(int index) const
    {
        auto name = parameter(index);
        if (name == QLatin1String("characters"))
            return tr("characters");
        if (name == QLatin1String("bytes"))
            return tr("bytes");
        if (name == QLatin1String("items"))
            return tr("items");
        if (name == QLatin1String("minutes"))
            return tr("minutes");
        return name;
    }
    /// "Subject in RawMessage in EmailMessage": the request is what has the unknown member, so this names members, too.
    static QString memberIn(const QString& path)
    {
        static const QRegularExpression index(QStringLiteral(R"(\[\d*\])"));
        auto steps = QString(path).remove(index).split(u'.');
        auto member = steps.takeLast();
        while (!steps.isEmpty())
            member = tr("%1 in %2").arg(member, steps.takeLast());
        return member;
    }
    QString rest(int from) const { return QStringList(m_issue.parameters.mid(from)).join(QLatin1String(", ")); }

    QString boundSentence() const
    {
        switch (m_issue.code) {
        case IssueCode::TooShort:
            return tr("Needs at least %1 %3; this has %2.").arg(number(0), number(1), unit(2));
        case IssueCode::TooLong:
            return tr("At most %1 %3 are allowed; this has %2.").arg(number(0), number(1), unit(2));
        case IssueCode::OutOfRange:
            return tr("Must be from %1 to %2 %4; this is %3.")
                .arg(number(0), number(1), number(2), unit(3))
                .simplified()
                .replace(QLatin1String(" ;"), QLatin1String(";"));
        case IssueCode::TooManyRecipients:
            return tr("At most %1 additional recipients are allowed in To and Cc together; there are %2.")
                .arg(number(0), number(1));
        default:
            return tr("Together they take %2 %3; at most %1 are allowed.").arg(number(0), number(1), unit(2));
        }
    }

    QString shapeSentence() const
    {
        switch (m_issue.code) {
        case IssueCode::Required:
            return tr("This is required.");
        case IssueCode::WrongType:
            return tr("Must be %1, but is %2.").arg(parameter(0), parameter(1));
        case IssueCode::UnknownMember:
            return parameter(0).isEmpty()
                ? tr("StartEmailContact has no such member; it is kept and sent unchanged.")
                : tr("StartEmailContact has no such member. Did you mean %1?").arg(memberIn(parameter(0)));
        case IssueCode::NotAllowed:
            return tr("Must be one of: %1.").arg(rest(0));
        case IssueCode::AmbiguousValue:
            return tr("Must have exactly one of ValueString, ValueInteger, ValueMap, ValueList and ValueArn.");
        case IssueCode::BadExpiry:
            return tr("The contact expiry must have the form {\"ValueMap\": {\"ExpiryDuration\": {\"ValueInteger\": "
                      "MINUTES}}}.");
        case IssueCode::TooDeep:
            return tr("Is nested more than %1 levels deep.").arg(number(0));
        default:
            return tr("The service fills this in; leave it out.");
        }
    }

    QString valueSentence() const
    {
        switch (m_issue.code) {
        case IssueCode::BadKey:
            return tr("The name may contain only %1.").arg(parameter(0));
        case IssueCode::DuplicateKey:
            return tr("This name appears more than once.");
        case IssueCode::DuplicateRecipient:
            return tr("%1 is addressed more than once.").arg(parameter(0));
        case IssueCode::SelfAddressed:
            return tr("Sender and destination are the same address; Amazon Connect discards such an email without "
                      "creating a contact.");
        case IssueCode::LeftPlaceholder:
            return tr("{{%1}} is sent as it is: only a template fills in variables.").arg(parameter(0));
        case IssueCode::UnusualAddress:
            return tr("No mail system accepts such an address. Was something around it copied along?");
        case IssueCode::UnusualFileType:
            return parameter(0).isEmpty()
                ? tr("The name has no extension, such as .pdf; Amazon Connect may not accept the file.")
                : tr("Amazon Connect accepts “.%1” files only if an administrator has allowed them.").arg(parameter(0));
        case IssueCode::BadUrl:
            return parameter(0) == QLatin1String("https") ? tr("Must be a complete https:// URL.")
                                                          : tr("Must be a complete http:// or https:// URL.");
        case IssueCode::BadNumber:
            return tr("Must be a number, such as 42 or 3.5.");
        case IssueCode::BadEpochSeconds:
            return parameter(0) == QLatin1String("milliseconds")
                ? tr("Must be a date in whole seconds since 1970 (UTC); this looks like milliseconds.")
                : tr("Must be a date in whole seconds since 1970 (UTC), such as 1767225600.");
        default:
            return patternSentence();
        }
    }

    QString patternSentence() const
    {
        const auto wanted = parameter(0);
        if (wanted == QLatin1String("email-address"))
            return tr("Must be an email address such as name@example.com, without spaces.");
        if (wanted == QLatin1String("arn"))
            return tr("Must be an Amazon resource name (ARN): letters, digits, and the characters - : /.");
        return tr("Does not have the expected form.");
    }

    QString characterSentence() const
    {
        switch (m_issue.code) {
        case IssueCode::ControlCharacter:
            return tr("Contains characters that are not allowed here: %1.").arg(rest(0));
        case IssueCode::ForbiddenCharacter:
            return tr("Contains characters that the service rejects in file names: %1.").arg(rest(0));
        case IssueCode::InvisibleCharacter:
            return tr("Contains invisible characters that can mislead a reader: %1.").arg(rest(0));
        case IssueCode::MixedScript:
            return tr("The domain %1 mixes scripts (%3) and may imitate another domain; its ASCII form is %2.")
                .arg(parameter(0), parameter(1), rest(2));
        default:
            return tr("Contains half a character (a lone surrogate), which cannot be encoded as UTF-8.");
        }
    }

    QString variableSentence() const
    {
        switch (m_issue.code) {
        case IssueCode::MissingVariable:
            return tr("This value is needed to fill in the template.");
        case IssueCode::UndeclaredVariable:
            return tr("The template uses {{%1}}, but does not declare such a variable.").arg(parameter(0));
        case IssueCode::UnusedVariable:
            return tr("The variable {{%1}} is declared, but not used.").arg(parameter(0));
        case IssueCode::UnclosedVariable:
            return tr("A variable that begins with {{%1 is not closed with }}. A literal {{ is written {{{{.")
                .arg(parameter(0));
        case IssueCode::BadVariableName:
            return parameter(0).isEmpty()
                ? tr("The braces {{ }} contain no variable name.")
                : tr("“%1” is not a valid variable name; use up to 100 letters, digits and _.").arg(parameter(0));
        case IssueCode::LineBreak:
            return tr("The value of {{%1}} has line breaks, which are not allowed here.").arg(parameter(0));
        case IssueCode::BadDate:
            return tr("Must be a date such as 2026-11-30.");
        default:
            return placeSentence();
        }
    }

    QString placeSentence() const
    {
        if (m_issue.code == IssueCode::UnsafeLink)
            return tr("The value of {{%1}} would be a link that does not open a web page; use http or https.")
                .arg(parameter(0));
        const auto place = parameter(1);
        if (place == QLatin1String("script"))
            return tr("{{%1}} is in a script, where no value is safe.").arg(parameter(0));
        if (place == QLatin1String("style"))
            return tr("{{%1}} is in a style, where no value is safe.").arg(parameter(0));
        return tr("{{%1}} is inside an HTML tag; move it into a quoted attribute or into the text.").arg(parameter(0));
    }

    const Issue& m_issue;
};

} // namespace

QString issueText(const Issue& issue)
{
    return IssueText(issue).sentence();
}

std::vector<Notice> issueNotices(const contact::Issues& issues)
{
    std::vector<Notice> notices;
    notices.reserve(issues.size());
    for (const auto& issue : issues)
        notices.push_back({issue.severity == contact::Severity::Error ? Tone::Bad : Tone::Attention,
            contact::codeName(issue.code), issueText(issue)});
    return notices;
}

} // namespace composer::models
