// SPDX-License-Identifier: Apache-2.0
#include "support/fault_connection.h"

#include "aws/service_error.h"

namespace composer::test {

namespace {

using Action = FaultStep::Action;

QByteArray headOf(int status, const aws::Headers& headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nx-amzn-RequestId: request-1\r\n";
    for (const auto& [name, value] : headers)
        head += name + ": " + value + "\r\n";
    return head;
}

QByteArray jsonOf(const QByteArray& contactId)
{
    return R"({"ContactId":")" + contactId + R"("})";
}

QByteArray contentLength(qsizetype length)
{
    return "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

/// Always the same bytes, among them no line break and nothing that looks like HTTP.
QByteArray garbage()
{
    QByteArray bytes(4096, Qt::Uninitialized);
    quint32 value = 1;
    for (auto& byte : bytes) {
        value = value * 1664525 + 1013904223;
        byte = static_cast<char>(0x80 | (value >> 24));
    }
    return bytes;
}

} // namespace

FaultConnection::FaultConnection(SocketStream& stream, FaultState& state, QByteArray otherHost)
    : m_stream(stream)
    , m_state(state)
    , m_otherHost(std::move(otherHost))
    , m_number(state.addConnection())
{
}

void FaultConnection::serve()
{
    while (m_stream.waitForData()) {
        m_request = {};
        m_request.connection = m_number;
        m_logIndex = m_state.addRequest(m_number);
        if (!play(m_state.nextStep()))
            break;
    }
    m_stream.close();
}

/// All of these return whether the connection goes on.
bool FaultConnection::play(const FaultStep& step)
{
    switch (step.action) {
    case Action::CloseBeforeRead:
    case Action::StopReading:
    case Action::CloseMidBody:
        return playBeforeReading(step);
    default:
        if (!readRequest(step.readPause))
            return false;
        if (step.accepts)
            m_contactId = m_state.accept(m_request.body);
        m_state.announceArrival();
        return playAfterReading(step);
    }
}

bool FaultConnection::playBeforeReading(const FaultStep& step)
{
    if (step.action == Action::CloseMidBody) {
        readHead();
        m_state.update(m_logIndex, m_request);
    }
    m_state.announceArrival();
    if (step.action == Action::StopReading)
        m_stream.waitForClose();
    return false;
}

bool FaultConnection::playAfterReading(const FaultStep& step)
{
    switch (step.action) {
    case Action::Answer:
        return playAnswer(step);
    case Action::AnswerThenClose:
        playAnswer(step);
        return false;
    case Action::AnswerWhenReleased:
        m_state.waitForRelease();
        return playAnswer(step);
    case Action::CloseNoReply:
        return false;
    case Action::ResetNoReply:
        m_stream.reset();
        return false;
    case Action::Hang:
        m_stream.waitForClose();
        return false;
    case Action::RedirectToOtherHost:
        m_stream.write(
            headOf(307, {{"Location", "http://" + m_otherHost + "/stolen?token=secret"}}) + contentLength(0));
        return true;
    case Action::HugeBody:
    case Action::EndlessHeaders:
    case Action::FloodOfHeaders:
    case Action::FloodOfInterimReplies:
    case Action::DripBody:
    case Action::DripHeaders:
        return playEndlessReply(step);
    default:
        return playBrokenReply(step);
    }
}

bool FaultConnection::playAnswer(const FaultStep& step)
{
    const auto body = step.hasContactId && step.body.isEmpty() ? jsonOf(m_contactId) : step.body;
    return m_stream.write(headOf(step.status, step.headers) + contentLength(body.size()) + body);
}

bool FaultConnection::playBrokenReply(const FaultStep& step)
{
    const auto body = jsonOf(m_contactId);
    const auto head = headOf(step.status, step.headers);
    switch (step.action) {
    case Action::PartialStatus:
        m_stream.write("HTTP/1.1 20");
        break;
    case Action::PartialHeaders:
        m_stream.write("HTTP/1.1 200 OK\r\nContent-Type: appl");
        break;
    case Action::TruncatedLength:
        m_stream.write(head + contentLength(body.size()) + body.first(body.size() / 2));
        break;
    case Action::TruncatedChunk:
        m_stream.write(head + "Transfer-Encoding: chunked\r\n\r\n40\r\n" + body.first(body.size() / 2));
        break;
    case Action::CutWithoutLength:
        m_stream.write(head + "Connection: close\r\n\r\n" + R"({"ContactId":)");
        m_stream.closeProperly();
        break;
    default:
        m_stream.write(garbage());
        break;
    }
    return false;
}

bool FaultConnection::playEndlessReply(const FaultStep& step)
{
    const auto head = headOf(step.status, step.headers);
    if (step.action == Action::DripBody)
        return drip(head + contentLength(1'000'000), ' ', step.pace);
    if (step.action == Action::DripHeaders)
        return drip("HTTP/1.1 200 OK\r\nX-Slow: ", 'a', step.pace);

    if (step.action == Action::FloodOfInterimReplies) {
        const auto replies = QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(1000);
        while (m_stream.write(replies)) { }
        return false;
    }
    m_stream.write(head);
    if (step.action == Action::FloodOfHeaders) {
        const auto lines = QByteArray("X-More: aaaaaaaaaaaaaaaa\r\n").repeated(1000);
        while (m_stream.write(lines)) { }
        return false;
    }
    if (step.action == Action::EndlessHeaders) {
        const QByteArray line = "X-More: " + QByteArray(250, 'a') + "\r\n";
        while (m_stream.write(line) && !m_stream.waitForClose(std::chrono::milliseconds(1))) { }
        return false;
    }
    constexpr qsizetype total = 400'000'000;
    const QByteArray block(64 * 1024, ' ');
    m_stream.write("\r\n");
    for (qsizetype written = 0; written < total && m_stream.write(block);)
        written += block.size();
    return false;
}

bool FaultConnection::drip(QByteArrayView start, char next, std::chrono::milliseconds pace)
{
    m_stream.write(start);
    while (m_stream.write(QByteArrayView(&next, 1)) && !m_stream.waitForClose(pace)) { }
    return false;
}

bool FaultConnection::readMore()
{
    const auto more = m_stream.read();
    m_request.raw += more;
    return !more.isEmpty();
}

bool FaultConnection::readHead()
{
    while (!m_request.raw.contains("\r\n\r\n")) {
        if (!readMore())
            return false;
    }
    auto lines = m_request.raw.first(m_request.raw.indexOf("\r\n\r\n")).replace("\r\n", "\n").split('\n');
    const auto words = lines.takeFirst().split(' ');
    m_request.method = words.value(0);
    m_request.target = words.value(1);
    for (const auto& line : lines) {
        const auto colon = line.indexOf(':');
        m_request.headers.push_back({line.left(colon), line.sliced(colon + 1).trimmed()});
    }
    return true;
}

bool FaultConnection::readRequest(std::chrono::milliseconds pause)
{
    bool complete = readHead();
    const auto bodyStart = m_request.raw.indexOf("\r\n\r\n") + 4;
    const auto length = aws::headerValue(m_request.headers, "content-length").toLongLong();
    while (complete && m_request.raw.size() - bodyStart < length)
        complete = (pause.count() == 0 || !m_stream.waitForClose(pause)) && readMore();
    if (complete)
        m_request.body = m_request.raw.sliced(bodyStart);
    m_request.complete = complete;
    m_state.update(m_logIndex, m_request);
    return complete;
}

} // namespace composer::test
