// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/network_transport.h"
#include "sending/submission.h"
#include "support/fault_server.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace composer::test {

/// What a journal row says.
struct JournalRow {
    QString state;
    int attempts = 0;
    QString contactId;
    bool hasBody = false;
};

/// Submissions over a real transport and a real journal, against a server that plays faults.
class SubmissionFixture {
public:
    explicit SubmissionFixture(FaultServer::Options options = {});

    sending::Order order(const QString& token) const;
    sending::Outcome submit(sending::Order order, std::stop_token stop = {});
    /// What the server has accepted under this token: it makes one contact of one token, so at most one.
    std::optional<AcceptedContact> contactOf(const QString& token) const;
    std::optional<JournalRow> journalRow(const QString& token) const;

    FaultServer server;

private:
    QTemporaryDir m_folder;
    sending::Dependencies m_dependencies;
};

} // namespace composer::test
