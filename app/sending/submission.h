// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/clock_skew.h"
#include "aws/endpoint.h"
#include "aws/retry.h"
#include "base/clock.h"
#include "cloud/transport.h"
#include "contact/email_contact.h"
#include "credentials/credentials.h"
#include "sending/outcome.h"
#include "sending/state_machine.h"
#include "storage/submission_journal.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <stop_token>

namespace composer::sending {

/// What a submission works with; shared with later submissions to the same place.
struct Dependencies {
    std::shared_ptr<cloud::Transport> transport;
    std::shared_ptr<credentials::Source> credentials;
    std::shared_ptr<storage::SubmissionJournal> journal;
    std::shared_ptr<base::Clock> clock;
    std::shared_ptr<aws::RetryQuota> quota;
    std::shared_ptr<aws::ClockSkew> skew;
    base::RandomSource random;
    aws::RetryPolicy retries = {};
    std::function<QString()> newToken; ///< UUID v4
};

struct Order {
    contact::EmailContact contact;
    /// Which message goes where, for the journal; subject, sender and recipient are taken from the contact.
    storage::SubmissionSubject about;
    aws::Endpoint endpoint;
    QString journalScope;
    base::Milliseconds timeout {0}; ///< of the whole submission, retries included; 0: none beside the attempts' own
    cloud::TransportLimits attemptLimits;
    /// Called when a contact was created, before the journal has it. A process that ends in between leaves an open
    /// row, so that a contact of which only the journal knew cannot be missed. May be empty.
    std::function<void(const Outcome&)> onCreated = {};
};

/// Validates, signs in, makes token and body durable, sends, retries, and reports truthfully how it ended. Finishes
/// exactly once; after stop is asked for, within a second. The window, the command line and later the batch runner all
/// use this one.
QCoro::Task<Outcome> submit(Dependencies dependencies, Order order, ProgressHandler progress, std::stop_token stop);

/// submit(), as a seam: tests decide when and how a submission ends.
using Submit = std::function<QCoro::Task<Outcome>(Dependencies, Order, ProgressHandler, std::stop_token)>;

} // namespace composer::sending
