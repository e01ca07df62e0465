// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/transport.h"

#include <QNetworkReply>
#include <QString>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;

namespace composer::cloud {

class SingleUseBody;

/// One request on its way: keeps the limits, collects the reply, and says at the end what is certain.
class NetworkCall final : public QObject {
    Q_OBJECT

public:
    NetworkCall(QNetworkAccessManager& manager, const QNetworkRequest& request, const QByteArray& method,
        const QByteArray& body, const TransportLimits& limits);
    ~NetworkCall() override;

    /// Ends the call at once, unless it is over already.
    void cancel();
    /// Of a call that is over: the reply, without its times.
    Answer result() const;

Q_SIGNALS:
    /// Once, always from the event loop: the waiting caller may delete this object and the manager.
    void over();

private:
    void watch(const TransportLimits& limits);
    void checkCertificate();
    void end(TransportError::Code code);
    void readAvailable();
    void onFinished();
    TransportError error(TransportError::Code code) const;
    QString detail(TransportError::Code code) const;

    QString m_host; ///< of the URL, in its ASCII form
    QNetworkReply* m_reply;
    SingleUseBody* m_body; ///< a child of the reply, which reads it until its own end
    bool m_hasBody;
    QTimer m_deadline;
    QTimer m_idle;
    qint64 m_maximumReplyBytes;
    QByteArray m_received;
    std::optional<TransportError::Code> m_endedBy;
    bool m_over = false;
};

} // namespace composer::cloud
