// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/drafts/request_json.h"
#include "contact/member_text.h"
#include "sending/submission.h"

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace composer::test {

/// A submission that ends when the test says so. What still runs when it goes is ended as cancelled.
class FakeSubmit {
public:
    FakeSubmit() = default;
    FakeSubmit(const FakeSubmit&) = delete;
    FakeSubmit& operator=(const FakeSubmit&) = delete;
    ~FakeSubmit()
    {
        for (const auto& call : m_calls)
            end(*call, ended(sending::State::Cancelled));
    }

    sending::Submit function()
    {
        return [this](const sending::Dependencies& dependencies, sending::Order order,
                   sending::ProgressHandler progress, std::stop_token stop) {
            auto call = std::make_shared<Call>();
            call->order = std::move(order);
            if (keepsJournal)
                call->begin(dependencies.journal);
            call->progress = std::move(progress);
            call->stop = std::move(stop);
            call->outcome = immediate;
            m_calls.push_back(call);
            return run(call);
        };
    }

    /// When set, submissions end with it before they begin to wait.
    std::optional<sending::Outcome> immediate;
    /// Whether the journal knows of submissions, as it does of real ones.
    bool keepsJournal = false;

    std::size_t count() const { return m_calls.size(); }
    const contact::EmailContact& contact() const { return m_calls.back()->order.contact; }
    bool isAskedToStop() const { return m_calls.back()->stop.stop_requested(); }
    void report(sending::State state, int attempt = 0, base::Milliseconds delay = {}) const
    {
        m_calls.back()->progress({state, attempt, 3, delay});
    }
    void finish(sending::Outcome outcome) { end(*m_calls.back(), std::move(outcome)); }

    static sending::Outcome ended(sending::State state)
    {
        sending::Outcome outcome;
        outcome.state = state;
        outcome.attempts = 1;
        outcome.clientToken = QStringLiteral("11112222-3333-4444-8555-666677778888");
        return outcome;
    }
    static sending::Outcome created()
    {
        auto outcome = ended(sending::State::Created);
        outcome.contactId = QStringLiteral("0b8f6c1e-6f3a-4a66-9a5b-3f1f0c2d9e11");
        outcome.requestId = QStringLiteral("c6a97d6a-0001");
        return outcome;
    }
    static sending::Outcome refused()
    {
        auto outcome = ended(sending::State::Refused);
        outcome.cause = sending::Outcome::Cause::Service;
        outcome.serviceError.emplace();
        outcome.serviceError->httpStatus = 403;
        outcome.serviceError->code = "AccessDeniedException";
        outcome.serviceError->message = QStringLiteral("<b>Not</b> you");
        return outcome;
    }

private:
    struct Call {
        sending::Order order;
        sending::ProgressHandler progress;
        std::stop_token stop;
        std::optional<sending::Outcome> outcome;
        std::coroutine_handle<> waiting;
        std::shared_ptr<storage::SubmissionJournal> journal;
        storage::JournalEntry entry;

        void begin(std::shared_ptr<storage::SubmissionJournal> given)
        {
            journal = std::move(given);
            entry.clientToken = order.contact.clientToken.value_or(QString());
            entry.scope = order.journalScope;
            entry.about = order.about;
            entry.about.subject = contact::textOf(order.contact, contact::FieldId::Subject);
            entry.body = contact::wireBody(order.contact);
            entry.bodySha256 = entry.body.toBase64().left(64);
            if (const auto row = journal->begin(entry))
                entry.id = row->id;
        }
        void end(const sending::Outcome& ended)
        {
            using storage::JournalState;
            entry.state = ended.state == sending::State::Created ? JournalState::Created
                : ended.state == sending::State::Unknown         ? JournalState::Unknown
                : ended.state == sending::State::Refused         ? JournalState::Refused
                                                                 : JournalState::NotSent;
            entry.contactId = ended.contactId;
            entry.requestId = ended.requestId;
            entry.request = entry.body;
            if (journal)
                (void)journal->finish(entry.id, entry);
        }
    };
    struct Wait {
        std::shared_ptr<Call> call;
        bool await_ready() const { return call->outcome.has_value(); }
        void await_suspend(std::coroutine_handle<> waiting) const { call->waiting = waiting; }
        void await_resume() const { }
    };

    static QCoro::Task<sending::Outcome> run(std::shared_ptr<Call> call)
    {
        Wait wait {call};
        co_await wait;
        co_return *call->outcome;
    }
    static void end(Call& call, sending::Outcome outcome)
    {
        if (!call.outcome) {
            call.outcome = std::move(outcome);
            call.end(*call.outcome);
        }
        if (const auto waiting = std::exchange(call.waiting, nullptr))
            waiting.resume();
    }

    std::vector<std::shared_ptr<Call>> m_calls;
};

} // namespace composer::test
