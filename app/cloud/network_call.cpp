// SPDX-License-Identifier: Apache-2.0
#include "cloud/network_call.h"

#include "base/text.h"
#include "cloud/certificate_names.h"
#include "cloud/network_error.h"
#include "cloud/single_use_body.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

namespace composer::cloud {

namespace {

constexpr qint64 readBufferBytes = 64 * 1024;
constexpr qsizetype longestDetail = 300;

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

NetworkCall::NetworkCall(QNetworkAccessManager& manager, const QNetworkRequest& request, const QByteArray& method,
    const QByteArray& body, const TransportLimits& limits)
    : m_host(request.url().host(QUrl::FullyEncoded))
    , m_body(new SingleUseBody(body))
    , m_hasBody(!body.isEmpty())
    , m_maximumReplyBytes(limits.maximumReplyBytes)
{
    // As a custom verb, also PUT and GET: the one path on which Qt takes the upload device for every verb.
    m_reply = manager.sendCustomRequest(request, method, m_body);
    m_body->setParent(m_reply);
    m_reply->setReadBufferSize(readBufferBytes);
    watch(limits);
}

NetworkCall::~NetworkCall()
{
    m_reply->disconnect(this);
    m_body->shut();
    m_reply->abort();
    m_reply->deleteLater();
}

void NetworkCall::watch(const TransportLimits& limits)
{
    for (auto* timer : {&m_deadline, &m_idle})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(TransportError::Code::TimedOut); });
    connect(&m_idle, &QTimer::timeout, this, [this] { end(TransportError::Code::TimedOut); });
    m_deadline.start(limits.total);
    m_idle.start(limits.idle);

    const auto stillAlive = [this] { m_idle.start(); };
    connect(m_reply, &QNetworkReply::uploadProgress, this, stillAlive);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, stillAlive);
    connect(m_reply, &QNetworkReply::readyRead, this, stillAlive);
    connect(m_reply, &QNetworkReply::encrypted, this, &NetworkCall::checkCertificate);
    connect(m_reply, &QNetworkReply::readyRead, this, &NetworkCall::readAvailable);
    connect(m_reply, &QNetworkReply::finished, this, &NetworkCall::onFinished);
}

/// Qt has looked at the names, too, but takes the common name for one of them. Its own thread waits for this slot
/// before it sends.
void NetworkCall::checkCertificate()
{
    if (!namesHost(m_reply->sslConfiguration().peerCertificate(), m_host))
        end(TransportError::Code::Tls);
}

void NetworkCall::cancel()
{
    end(TransportError::Code::Cancelled);
}

void NetworkCall::end(TransportError::Code code)
{
    if (m_over)
        return;
    m_endedBy = code;
    m_body->shut();
    m_reply->abort(); // emits finished()
}

void NetworkCall::readAvailable()
{
    // One byte more than allowed is enough to know.
    m_received += m_reply->read(m_maximumReplyBytes + 1 - m_received.size());
    if (m_received.size() > m_maximumReplyBytes)
        end(TransportError::Code::ReplyTooLarge);
}

void NetworkCall::onFinished()
{
    if (m_over)
        return;
    if (!m_endedBy)
        readAvailable();
    if (m_over)
        return; // readAvailable() has ended it
    m_over = true;
    m_body->shut();
    m_deadline.stop();
    m_idle.stop();
    QMetaObject::invokeMethod(this, &NetworkCall::over, Qt::QueuedConnection);
}

Answer NetworkCall::result() const
{
    if (m_endedBy)
        return base::fail(error(*m_endedBy));
    if (!repeatsStatus(m_reply->error(), statusOf(*m_reply)))
        return base::fail(error(transportCode(m_reply->error(), m_body->wasRead())));
    if (isCutShort(statusOf(*m_reply), m_reply->rawHeader("Content-Length"), m_received.size()))
        return base::fail(error(TransportError::Code::ConnectionLost));
    WireReply reply;
    reply.status = statusOf(*m_reply);
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        reply.headers.push_back({name, value});
    reply.body = m_received;
    return reply;
}

QString NetworkCall::detail(TransportError::Code code) const
{
    if (m_endedBy && code == TransportError::Code::TimedOut)
        return QStringLiteral("no complete response in time");
    if (m_endedBy && code == TransportError::Code::ReplyTooLarge)
        return QStringLiteral("the response is too large");
    if (m_endedBy && code == TransportError::Code::Tls)
        return QStringLiteral("the certificate does not name the host");
    // It may hold what the server said, of any length.
    return base::foreignWords(base::redactUrls(m_reply->errorString().left(16 * longestDetail)), longestDetail);
}

TransportError NetworkCall::error(TransportError::Code code) const
{
    // The body is handed over only on an established (and encrypted) connection, and only in this thread: unread
    // means that no service can have had the request. Without a body that says nothing.
    const bool mayHaveLeft = m_hasBody ? m_body->wasRead() : !isBeforeConnection(code);
    return {code, mayHaveLeft, statusOf(*m_reply), detail(code)};
}

} // namespace composer::cloud
