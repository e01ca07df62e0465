// SPDX-License-Identifier: Apache-2.0
#include "sandbox/error_table.h"

#include "base/json.h"

#include <algorithm>

namespace composer::sandbox {
namespace {

constexpr const char* fileFaults[] {"INVALID_FILE_SIZE", "INVALID_FILE_TYPE", "INVALID_FILE_NAME"};
constexpr const char* fileQuotas[] {"TOTAL_FILE_SIZE_EXCEEDED", "TOTAL_FILE_COUNT_EXCEEDED"};

constexpr ErrorShape table[] {
    {"InvalidRequestException", 400, "Message", "The request is not valid.",
        "AttachedFileInvalidRequestExceptionReason", fileFaults},
    {"ServiceQuotaExceededException", 402, "Message", "The service quota has been exceeded.",
        "AttachedFileServiceQuotaExceededExceptionReason", fileQuotas},
    {"AccessDeniedException", 403, "Message", "You do not have sufficient permissions to perform this action."},
    {"ResourceNotFoundException", 404, "Message", "The specified resource was not found."},
    {"IdempotencyException", 409, "Message", "The ClientToken was used with another request."},
    {"ThrottlingException", 429, "Message", "Rate exceeded"},
    {"InternalServiceException", 500, "Message", "Request processing failed because of an error within the service."},
    {"ExpiredTokenException", 403, "message", "The security token included in the request is expired"},
    {"IncompleteSignature", 403, "message", "The request signature does not conform to AWS standards."},
    {"InternalFailure", 500, "message", "The request processing has failed because of an unknown error."},
    {"InvalidSignatureException", 403, "message",
        "The request signature we calculated does not match the signature you provided."},
    {"MalformedHttpRequestException", 400, "message", "The request is malformed at the HTTP level."},
    {"MissingAuthenticationTokenException", 403, "message", "Missing Authentication Token"},
    {"NotAuthorized", 401, "message", "You do not have permission to perform this action."},
    {"OptInRequired", 403, "message", "The access key needs a subscription for the service."},
    {"RequestEntityTooLargeException", 413, "message", "The request body is too large."},
    {"RequestTimeoutException", 408, "message", "The request was not read in time."},
    {"ServiceUnavailable", 503, "message", "The request has failed due to a temporary failure of the server."},
    {"SignatureDoesNotMatch", 403, "message",
        "The request signature we calculated does not match the signature you provided."},
    {"UnknownOperationException", 404, "message", "The action or operation requested is not known."},
    {"UnrecognizedClientException", 403, "message", "The security token included in the request is invalid."},
    {"ValidationError", 400, "message", "The input fails to satisfy the constraints of the service."},
};

} // namespace

std::span<const ErrorShape> errorTable()
{
    return table;
}

const ErrorShape* findError(QByteArrayView code)
{
    const auto* found = std::ranges::find_if(table, [code](const ErrorShape& row) { return code == row.code; });
    return found == std::end(table) ? nullptr : found;
}

Reply errorReply(const ScriptedError& error)
{
    const ErrorShape* shape = findError(error.code);
    Q_ASSERT(shape);
    base::Json body = base::Json::object();
    body.append(QString::fromLatin1(shape->member), base::Json::string(error.message));
    if (shape->reasonMember && !error.reason.isEmpty()) {
        base::Json reason = base::Json::object();
        reason.append(QString::fromLatin1(shape->reasonMember), base::Json::string(error.reason));
        body.append(QStringLiteral("Reason"), reason);
    }
    Reply reply {error.status, {{"x-amzn-ErrorType", error.code}}, base::writeJson(body)};
    if (error.retryAfter)
        reply.headers.push_back({"x-amz-retry-after", QByteArray::number(qint64(error.retryAfter->count()))});
    return reply;
}

Reply errorReply(const char* code, const QString& message)
{
    const ErrorShape* shape = findError(code);
    Q_ASSERT(shape);
    return errorReply(
        ScriptedError {code, shape->status, message.isEmpty() ? QString::fromLatin1(shape->message) : message, {}, {}});
}

} // namespace composer::sandbox
