// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "signing_job.h"

#include <QRandomGenerator>

/// Makes requests that a signer could get wrong. The same seed makes the same requests.
class RandomRequests {
public:
    explicit RandomRequests(quint32 seed)
        : m_random(seed)
    {
    }
    /// Mostly a PUT with a JSON body; paths with dot and empty segments, queries, repeated and padded headers.
    SigningJob connectRequest();
    /// A presigned S3 URL with an awkward key.
    SigningJob s3Request();

private:
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    template <class List>
    auto pick(const List& list)
    {
        return list[m_random.bounded(quint32(std::size(list)))];
    }
    QByteArray text(int longest);
    QByteArray secretText(int length);
    QByteArray path();
    QByteArray query();
    composer::aws::Headers headers();
    QByteArray json();
    void addCommonParts(SigningJob& job);

    QRandomGenerator m_random;
};
