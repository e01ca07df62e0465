// SPDX-License-Identifier: Apache-2.0
#include "aws/sigv4.h"

#include <QByteArray>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace composer;

/// Signatures of a StartEmailContact request per second of processor time, hash of the body included. Processor time,
/// and the best of several rounds, because what else the machine does is not what is measured.
static double signaturesPerSecond(qsizetype bodySize, bool withToken)
{
    static constexpr int perRound = 50'000;
    aws::AccessKeys keys {"AKIDEXAMPLE", base::Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), {}};
    if (withToken)
        keys.sessionToken = base::Secret(QByteArray(1'000, 't'));
    const aws::SigningScope scope {"us-west-2", "connect"};
    const base::UtcTime start {std::chrono::seconds(1'767'355'200)};
    QByteArray body(bodySize, 'x');
    aws::RequestToSign request {
        "PUT", "connect.us-west-2.amazonaws.com", "/contact/email", {}, {{"content-type", "application/json"}}, {}};
    aws::Signer signer;
    double best = 0;
    for (int round = 0; round < 7; ++round) {
        const auto begin = std::clock();
        for (int i = 0; i < perRound; ++i) {
            body[i % bodySize] = static_cast<char>('a' + i % 26);
            request.payloadHash = aws::sha256Hex(body);
            const auto signature = signer.sign(request, keys, scope, start + std::chrono::milliseconds(i));
            if (!signature)
                return 0;
        }
        const double spent = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        best = std::max(best, perRound / spent);
    }
    return best;
}

int main()
{
    for (const qsizetype size : {200, 2'048, 65'536}) {
        std::printf("sigv4 body=%lld B: %.0f signatures/s on one core, with a session token of 1000 B: %.0f\n",
            static_cast<long long>(size), signaturesPerSecond(size, false), signaturesPerSecond(size, true));
    }
    return 0;
}
