// SPDX-License-Identifier: Apache-2.0
#include "ui/message/address_reading.h"

#include "addresses/address_list.h"

#include <QLineEdit>

#include <optional>
#include <utility>

namespace composer::ui {

namespace {

/// The one address in a text that is more than it; a placeholder of a template is not judged.
std::optional<addresses::MailAddress> addressIn(const QString& text)
{
    if (!text.contains(u'@') || text.contains(QLatin1String("{{")))
        return {};
    auto read = addresses::readAddresses(text);
    if (read.addresses.size() != 1 || !read.unread.isEmpty() || read.addresses.front().address == text)
        return {};
    return std::move(read.addresses.front());
}

/// So that it can be undone.
void replaceText(QLineEdit& line, const QString& text)
{
    line.selectAll();
    line.insert(text);
}

} // namespace

AddressReading::AddressReading(QLineEdit* address, QLineEdit* name, models::PendingEdits& pending)
    : QObject(address)
    , m_address(address)
    , m_name(name)
    , m_pending(pending.add({[this] { tidy(); }, [] {}, [](contact::EmailContact&) {}}))
{
    connect(address, &QLineEdit::textChanged, this, &AddressReading::takeEdit);
    connect(address, &QLineEdit::editingFinished, this, &AddressReading::tidy);
}

/// Several characters at once are a paste or a drop; but not what the model puts there.
void AddressReading::takeEdit(const QString& text)
{
    const auto grown = text.size() - std::exchange(m_size, text.size());
    if (grown > 1 && m_address->isModified())
        tidy();
}

void AddressReading::tidy()
{
    const auto read = addressIn(m_address->text());
    if (!read || m_address->isReadOnly() || m_address->text() == m_written)
        return;
    m_written = m_address->text(); // what is brought back by Undo stays
    replaceText(*m_address, read->address);
    if (m_name && !read->displayName.isEmpty())
        replaceText(*m_name, read->displayName);
}

} // namespace composer::ui
