// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/issue.h"
#include "sandbox/accepted_contacts.h"
#include "sandbox/error_table.h"
#include "sandbox/received_log.h"
#include "sandbox/scenario_player.h"
#include "sandbox/signature_check.h"

#include <memory>

namespace composer::sandbox {

/// The sandbox's behaviour without its sockets: a request in, a reaction out. Checks in the order of the real service:
/// signature, route, scenario, body, instance. Any destination address is accepted: the demo instance owns them all.
/// Not thread-safe.
class Service {
public:
    explicit Service(std::shared_ptr<const base::Clock> clock, Scenario scenario = {});

    Reaction handle(const Request& request);
    std::vector<Received> received() const { return m_log.entries(); }

private:
    struct Result {
        Reply reply;
        QString contactId; ///< of a contact that was created, now or by an earlier request with the token
    };
    struct Route {
        const char* method;
        const char* path; ///< one that ends in '/' matches all paths with one more segment
        bool scripted; ///< uses up a step of the scenario
        Result (Service::*answer)(const Request&);
    };
    static const Route routes[];

    static const Route* findRoute(const Request& request);
    /// `manner` comes as the scenario's wish and is Answer afterwards when the request is refused first.
    Result react(const Request& request, const Route* route, const Step& step, Manner& manner);
    Result startEmailContact(const Request& request);
    Result describeInstance(const Request& request);
    base::UtcTime now() const;
    void record(const Request& request, const Result& result, Manner manner);

    std::shared_ptr<const base::Clock> m_clock;
    ScenarioPlayer m_player;
    SignatureCheck m_signatures;
    AcceptedContacts m_contacts;
    ReceivedLog m_log;
};

/// The message of a refusal: "FromEmailAddress.EmailAddress: bad_pattern; Name: too_long". Names members, never values.
QString refusalText(const contact::Issues& issues);

} // namespace composer::sandbox
