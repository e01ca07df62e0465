// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sigv4.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <chrono>

namespace composer::test {

/// What the fault server does with one request.
struct FaultStep {
    enum class Action {
        Answer, ///< `status`, `headers` and `body`
        AnswerThenClose, ///< the same, then closes without having announced it
        AnswerWhenReleased, ///< the same, after FaultServer::release()
        CloseBeforeRead,
        CloseMidBody,
        CloseNoReply,
        ResetNoReply,
        PartialStatus,
        PartialHeaders,
        TruncatedLength,
        TruncatedChunk,
        CutWithoutLength,
        Garbage,
        HugeBody, ///< 400 MB without a Content-Length
        EndlessHeaders, ///< some 250 kB/s
        FloodOfHeaders, ///< as fast as they are read
        FloodOfInterimReplies, ///< "100 Continue", as fast as they are read
        DripBody, ///< one byte per `pace`, without end
        DripHeaders, ///< one byte per `pace`, without end
        Hang, ///< reads the request, then nothing
        StopReading, ///< reads nothing, closes nothing
        RedirectToOtherHost
    };
    Action action = Action::Answer;
    int status = 200;
    aws::Headers headers;
    QByteArray body; ///< of a 200: empty means the ContactId of the request
    bool hasContactId = true; ///< a 200 with an empty body gets the request's ContactId as its body
    /// Records the ClientToken, as a service that has accepted the request and loses its reply then.
    bool accepts = true;
    std::chrono::milliseconds pace {20};
    /// Between two reads of at most 64 KiB: a service that takes its time.
    std::chrono::milliseconds readPause {0};

    /// 200 with the ContactId.
    static FaultStep ok();
    /// An answer as it is written here, which accepts nothing unless it says so.
    static FaultStep answer(int status, QByteArray body = {}, aws::Headers headers = {}, bool accepts = false);
    static FaultStep of(Action action);
    FaultStep unaccepted() const;
};

/// The steps of a fault by its name, for example "close_no_reply"; "ok" for none. Some take more than one request.
QList<FaultStep> faultSteps(QByteArrayView name);
/// The 24 names.
QByteArrayList faultNames();

} // namespace composer::test
