// SPDX-License-Identifier: Apache-2.0
#include "cloud/network_error.h"

#include <QTest>

using namespace composer::cloud;
using Code = TransportError::Code;
using Qt6Error = QNetworkReply::NetworkError;

class TestNetworkError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusErrorsAreReplies_data();
    void statusErrorsAreReplies();
    void shortRepliesAreNone_data();
    void shortRepliesAreNone();
    void codes_data();
    void codes();
};

void TestNetworkError::statusErrorsAreReplies_data()
{
    QTest::addColumn<Qt6Error>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isReply");
    QTest::newRow("fine") << QNetworkReply::NoError << 200 << true;
    QTest::newRow("fine, without a status") << QNetworkReply::NoError << 0 << false;
    QTest::newRow("not found") << QNetworkReply::ContentNotFoundError << 404 << true;
    QTest::newRow("not found, yet 200") << QNetworkReply::ContentNotFoundError << 200 << false;
    QTest::newRow("server error") << QNetworkReply::InternalServerError << 500 << true;
    QTest::newRow("origin wants proxy words") << QNetworkReply::ProxyAuthenticationRequiredError << 407 << true;
    QTest::newRow("proxy wants words") << QNetworkReply::ProxyAuthenticationRequiredError << 0 << false;
    QTest::newRow("redirect with a body to rewind") << QNetworkReply::ContentReSendError << 308 << true;
    QTest::newRow("lost after a good status") << QNetworkReply::ContentReSendError << 200 << false;
    QTest::newRow("cut after a good status") << QNetworkReply::RemoteHostClosedError << 200 << false;
    QTest::newRow("cut after a bad status") << QNetworkReply::RemoteHostClosedError << 500 << false;
    QTest::newRow("cancelled") << QNetworkReply::OperationCanceledError << 404 << false;
}

void TestNetworkError::statusErrorsAreReplies()
{
    QFETCH(Qt6Error, error);
    QFETCH(int, status);
    QTEST(repeatsStatus(error, status), "isReply");
}

void TestNetworkError::shortRepliesAreNone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<int>("received");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("whole") << 200 << QByteArray("10") << 10 << false;
    QTest::newRow("cut") << 200 << QByteArray("10") << 9 << true;
    QTest::newRow("nothing came") << 200 << QByteArray("10") << 0 << true;
    QTest::newRow("too much") << 200 << QByteArray("10") << 11 << true;
    QTest::newRow("error that is cut") << 500 << QByteArray("10") << 9 << true;
    QTest::newRow("empty") << 200 << QByteArray("0") << 0 << false;
    QTest::newRow("no length") << 200 << QByteArray() << 9 << false;
    QTest::newRow("length that is no number") << 200 << QByteArray("ten") << 9 << false;
    QTest::newRow("last before redirects") << 299 << QByteArray("10") << 0 << true;
    QTest::newRow("redirect") << 300 << QByteArray("10") << 0 << false;
    QTest::newRow("last redirect") << 399 << QByteArray("10") << 0 << false;
    QTest::newRow("first behind redirects") << 400 << QByteArray("10") << 0 << true;
}

void TestNetworkError::shortRepliesAreNone()
{
    QFETCH(int, status);
    QFETCH(QByteArray, length);
    QFETCH(int, received);
    QTEST(isCutShort(status, length, received), "isCut");
}

void TestNetworkError::codes_data()
{
    QTest::addColumn<Qt6Error>("error");
    QTest::addColumn<Code>("unread"); ///< when no byte of the body had been handed over
    QTest::addColumn<Code>("read");
    QTest::newRow("TLS") << QNetworkReply::SslHandshakeFailedError << Code::Tls << Code::ConnectionLost;
    QTest::newRow("unknown network") << QNetworkReply::UnknownNetworkError << Code::NetworkUnreachable
                                     << Code::ConnectionLost;
    QTest::newRow("proxy refused") << QNetworkReply::ProxyConnectionRefusedError << Code::NetworkUnreachable
                                   << Code::ConnectionLost;
    QTest::newRow("proxy wants words") << QNetworkReply::ProxyAuthenticationRequiredError << Code::ProxyAuthentication
                                       << Code::ProxyAuthentication;
    QTest::newRow("no host") << QNetworkReply::HostNotFoundError << Code::HostNotFound << Code::HostNotFound;
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << Code::ConnectionRefused
                             << Code::ConnectionRefused;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << Code::ConnectionLost << Code::ConnectionLost;
    QTest::newRow("would send again") << QNetworkReply::ContentReSendError << Code::ConnectionLost
                                      << Code::ConnectionLost;
    QTest::newRow("system's time-out") << QNetworkReply::TimeoutError << Code::TimedOut << Code::TimedOut;
    QTest::newRow("no HTTP") << QNetworkReply::ProtocolFailure << Code::ReplyGarbled << Code::ReplyGarbled;
}

void TestNetworkError::codes()
{
    QFETCH(Qt6Error, error);
    QTEST(transportCode(error, false), "unread");
    QTEST(transportCode(error, true), "read");
}

QTEST_GUILESS_MAIN(TestNetworkError)
#include "tst_network_error.moc"
