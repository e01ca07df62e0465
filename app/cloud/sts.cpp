// SPDX-License-Identifier: Apache-2.0
#include "cloud/sts.h"

#include "base/text.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <map>

namespace composer::cloud {

namespace {

constexpr int mostElements = 100;
constexpr qsizetype longestText = 20'000; ///< a session token's size is not bounded by its documentation
constexpr qsizetype longestShown = 2'048;

aws::Headers formHeaders()
{
    return {{"content-type", "application/x-www-form-urlencoded; charset=utf-8"}};
}

/// The texts of elements without children, by name; the first of a name counts. Wiped when they go.
class Leaves {
public:
    explicit Leaves(const QByteArray& xml)
    {
        QXmlStreamReader reader(xml);
        m_root = reader.readNextStartElement() ? reader.name().toString() : QString();
        QString name;
        QString text;
        for (int elements = 0; !reader.atEnd() && elements < mostElements;) {
            const auto token = reader.readNext();
            if (token == QXmlStreamReader::StartElement) {
                name = reader.name().toString();
                text.clear();
                ++elements;
            } else if (token == QXmlStreamReader::Characters) {
                text += reader.text();
                if (text.size() > longestText)
                    break; // a part of it would be worse than nothing
            } else if (token == QXmlStreamReader::EndElement && reader.name() == name) {
                m_texts.emplace(name, text);
                name.clear();
            }
        }
        base::wipeIfLast(text);
        // A document type could define entities; the service sends none.
        if (reader.hasError() || !reader.atEnd() || xml.contains("<!DOCTYPE"))
            clear();
    }
    ~Leaves() { clear(); }
    Leaves(const Leaves&) = delete;
    Leaves& operator=(const Leaves&) = delete;

    /// The name of the outermost element.
    const QString& root() const { return m_root; }
    QString text(const char* name) const
    {
        const auto found = m_texts.find(QLatin1String(name));
        return found == m_texts.end() ? QString() : found->second.trimmed();
    }
    /// Fit for a person's eyes; empty when it is not.
    QString shown(const char* name) const
    {
        auto found = text(name).left(longestShown);
        const bool isShowable = std::none_of(found.begin(), found.end(), [](QChar c) {
            const auto category = c.category();
            return (category == QChar::Other_Control && c != u'\n') || category == QChar::Other_Format;
        });
        return isShowable ? found.simplified() : QString();
    }
    base::Secret secret(const char* name) const
    {
        auto found = text(name).toUtf8();
        const base::ScopedWipe wiped(found);
        return base::Secret(found);
    }

private:
    void clear()
    {
        for (auto& [name, text] : m_texts)
            base::wipeIfLast(text);
        m_texts.clear();
    }

    QString m_root;
    std::map<QString, QString> m_texts;
};

/// "AssumeRoleResponse", but not "ErrorResponse" or a proxy's "html".
bool isSuccess(const QString& root)
{
    return root.endsWith(QLatin1String("Response")) && root != QLatin1String("ErrorResponse");
}

} // namespace

QByteArray stsBody(QByteArrayView action, const StsParameters& parameters)
{
    auto body = "Action=" + action.toByteArray() + "&Version=2011-06-15";
    for (const auto& [name, value] : parameters)
        body += '&' + name + '=' + aws::percentEncode(value);
    return body;
}

base::Result<SignedRequest, aws::SigningError> signSts(aws::Signer& signer, const aws::Endpoint& endpoint,
    const QByteArray& body, const aws::AccessKeys& keys, base::UtcTime time)
{
    return signOperation(signer, endpoint, {"POST", "/", formHeaders(), body, "sts"}, keys, time);
}

WireRequest unsignedSts(const aws::Endpoint& endpoint, const QByteArray& body)
{
    return {endpoint, "POST", endpoint.basePath + '/', formHeaders(), body};
}

std::optional<StsKeys> stsKeysOf(const WireReply& reply)
{
    if (reply.status != 200)
        return {};
    const Leaves leaves(reply.body);
    StsKeys keys {leaves.text("AccessKeyId").toUtf8(), leaves.secret("SecretAccessKey"), leaves.secret("SessionToken"),
        leaves.shown("Expiration"), leaves.shown("Arn")};
    const bool isWhole = isSuccess(leaves.root()) && !keys.accessKeyId.isEmpty() && !keys.secretAccessKey.isEmpty()
        && !keys.sessionToken.isEmpty() && !keys.expiration.isEmpty();
    return isWhole ? std::optional(std::move(keys)) : std::nullopt;
}

std::optional<CallerIdentity> callerIdentityOf(const WireReply& reply)
{
    if (reply.status != 200)
        return {};
    const Leaves leaves(reply.body);
    CallerIdentity identity {leaves.shown("Account"), leaves.shown("Arn"), leaves.shown("UserId")};
    return identity.arn.isEmpty() || !isSuccess(leaves.root()) ? std::nullopt : std::optional(std::move(identity));
}

aws::ServiceError stsErrorOf(const WireReply& reply)
{
    auto error = aws::readServiceError(reply.status, reply.headers, {});
    const Leaves leaves(reply.body);
    if (const auto code = leaves.shown("Code"); !code.isEmpty())
        error.code = code.toLatin1();
    if (const auto message = leaves.shown("Message"); !message.isEmpty())
        error.message = base::foreignWords(message, aws::ServiceError::longestMessage);
    if (error.requestId.isEmpty())
        error.requestId = leaves.shown("RequestId").toLatin1();
    return error;
}

} // namespace composer::cloud
