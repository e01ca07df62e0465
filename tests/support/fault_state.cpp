// SPDX-License-Identifier: Apache-2.0
#include "support/fault_state.h"

#include "base/json.h"

namespace composer::test {

namespace {

QByteArray clientTokenOf(const QByteArray& body)
{
    const auto json = base::parseJson(body);
    const auto* token = json ? json->find(u"ClientToken") : nullptr;
    return token ? token->text().toUtf8() : QByteArray();
}

} // namespace

FaultState::FaultState(Events events)
    : m_events(std::move(events))
{
}

void FaultState::script(const QList<FaultStep>& steps)
{
    const std::lock_guard lock(m_mutex);
    m_script.insert(m_script.end(), steps.begin(), steps.end());
}

void FaultState::setDefault(const FaultStep& step)
{
    const std::lock_guard lock(m_mutex);
    m_default = step;
}

FaultStep FaultState::nextStep()
{
    const std::lock_guard lock(m_mutex);
    if (m_script.empty())
        return m_default;
    const auto step = m_script.front();
    m_script.pop_front();
    return step;
}

int FaultState::addConnection()
{
    const auto number = [this] {
        const std::lock_guard lock(m_mutex);
        return ++m_connections;
    }();
    m_events.changed();
    return number;
}

int FaultState::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

qsizetype FaultState::addRequest(int connection)
{
    const auto index = [this, connection] {
        const std::lock_guard lock(m_mutex);
        LoggedRequest request;
        request.connection = connection;
        m_requests.append(request);
        return m_requests.size() - 1;
    }();
    m_events.changed();
    return index;
}

void FaultState::update(qsizetype index, const LoggedRequest& request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_requests[index] = request;
    }
    m_events.changed();
}

QList<LoggedRequest> FaultState::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void FaultState::announceArrival()
{
    m_events.requestArrived();
}

QByteArray FaultState::accept(const QByteArray& body)
{
    const auto token = clientTokenOf(body);
    const std::lock_guard lock(m_mutex);
    for (const auto& contact : m_contacts) {
        if (!token.isEmpty() && contact.clientToken == token)
            return contact.contactId;
    }
    const auto contactId = "contact-" + QByteArray::number(m_contacts.size() + 1);
    m_contacts.append({token, contactId, body});
    return contactId;
}

QList<AcceptedContact> FaultState::contacts() const
{
    const std::lock_guard lock(m_mutex);
    return m_contacts;
}

void FaultState::release()
{
    const std::lock_guard lock(m_mutex);
    m_released = true;
    m_releasing.notify_all();
}

void FaultState::waitForRelease()
{
    std::unique_lock lock(m_mutex);
    m_releasing.wait(lock, [this] { return m_released; });
}

} // namespace composer::test
