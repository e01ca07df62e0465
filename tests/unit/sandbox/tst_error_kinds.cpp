// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"
#include "sandbox/error_table.h"

#include <QTest>

#include <map>
#include <string_view>

namespace composer::sandbox {

using aws::ErrorKind;

/// What the program makes of each error that the service may answer, read off a reply as it comes.
static const std::map<std::string_view, ErrorKind>& expectedKinds()
{
    static const std::map<std::string_view, ErrorKind> kinds {{"InvalidRequestException", ErrorKind::Invalid},
        {"ServiceQuotaExceededException", ErrorKind::Quota}, {"AccessDeniedException", ErrorKind::AccessDenied},
        {"ResourceNotFoundException", ErrorKind::NotFound}, {"IdempotencyException", ErrorKind::TokenReused},
        {"ThrottlingException", ErrorKind::Throttled}, {"InternalServiceException", ErrorKind::InternalFailure},
        {"ExpiredTokenException", ErrorKind::ExpiredKeys}, {"IncompleteSignature", ErrorKind::Malformed},
        {"InternalFailure", ErrorKind::InternalFailure}, {"InvalidSignatureException", ErrorKind::WrongSignature},
        {"MalformedHttpRequestException", ErrorKind::Malformed},
        {"MissingAuthenticationTokenException", ErrorKind::Malformed}, {"NotAuthorized", ErrorKind::AccessDenied},
        {"OptInRequired", ErrorKind::NotEnabled}, {"RequestEntityTooLargeException", ErrorKind::TooLarge},
        {"RequestTimeoutException", ErrorKind::Transient}, {"ServiceUnavailable", ErrorKind::Unavailable},
        {"SignatureDoesNotMatch", ErrorKind::WrongSignature}, {"UnknownOperationException", ErrorKind::Malformed},
        {"UnrecognizedClientException", ErrorKind::UnknownKey}, {"ValidationError", ErrorKind::Invalid}};
    return kinds;
}

class TestErrorKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyErrorIsOfAKind_data();
    void everyErrorIsOfAKind();
    void theTableHasAllOfThem();
};

void TestErrorKinds::everyErrorIsOfAKind_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const auto& shape : errorTable())
        QTest::newRow(shape.code) << QByteArray(shape.code);
}

void TestErrorKinds::everyErrorIsOfAKind()
{
    QFETCH(const QByteArray, code);
    const auto reply = errorReply(code.constData());
    const auto kind = aws::kindOf(aws::readServiceError(reply.status, reply.headers, reply.body));
    const auto expected = expectedKinds().find(code.constData());
    QVERIFY(expected != expectedKinds().end());
    QCOMPARE(kind, expected->second);
    QVERIFY(kind != ErrorKind::Other);
}

void TestErrorKinds::theTableHasAllOfThem()
{
    QCOMPARE(errorTable().size(), expectedKinds().size());
}

} // namespace composer::sandbox

QTEST_APPLESS_MAIN(composer::sandbox::TestErrorKinds)
#include "tst_error_kinds.moc"
