// SPDX-License-Identifier: Apache-2.0
#include "cloud/network_error.h"

namespace composer::cloud {

bool repeatsStatus(QNetworkReply::NetworkError error, int httpStatus)
{
    switch (error) {
    case QNetworkReply::NoError:
        return httpStatus >= 100;
    case QNetworkReply::ProxyAuthenticationRequiredError: // also what an origin's 407 is called
        return httpStatus == 407;
    case QNetworkReply::ContentReSendError: // Qt rewinds the body for these also when it is not to follow
        return httpStatus == 307 || httpStatus == 308;
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return httpStatus >= 400;
    default:
        return false;
    }
}

bool isCutShort(int httpStatus, const QByteArray& contentLength, qsizetype received)
{
    if (httpStatus >= 300 && httpStatus < 400)
        return false; // Qt may throw the body of a redirect away, and nothing reads it
    bool announced = false;
    const auto length = contentLength.toLongLong(&announced);
    return announced && length != received;
}

TransportError::Code transportCode(QNetworkReply::NetworkError error, bool bodyWasRead)
{
    using Code = TransportError::Code;
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return Code::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return Code::ConnectionRefused;
    case QNetworkReply::TimeoutError:
        return Code::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return bodyWasRead ? Code::ConnectionLost : Code::Tls;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Code::ProxyAuthentication;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::UnknownNetworkError:
        return bodyWasRead ? Code::ConnectionLost : Code::NetworkUnreachable;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // Qt wanted to send again and was not let
        return Code::ConnectionLost;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return Code::ReplyGarbled;
    default:
        return Code::Other;
    }
}

bool isBeforeConnection(TransportError::Code code)
{
    using Code = TransportError::Code;
    return code == Code::HostNotFound || code == Code::ConnectionRefused || code == Code::NetworkUnreachable
        || code == Code::ProxyAuthentication || code == Code::ProxyUnusable || code == Code::Tls;
}

} // namespace composer::cloud
