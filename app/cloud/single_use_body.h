// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace composer::cloud {

/// A request body that can be read once. QNetworkAccessManager sends a request again, unseen and up to three times,
/// when a connection dies under it; it must rewind the body for that, and this one refuses. (Qt then reports
/// ContentReSendError. Its retries look at neither verb nor policy, so there is no other way to stop them.)
class SingleUseBody final : public QIODevice {
public:
    explicit SingleUseBody(QByteArray content);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_position == m_content.size(); }
    /// An empty one has a byte that never comes, beside a Content-Length of 0: Qt 6.11 does not take a device with
    /// nothing in it along with a GET, and then has nothing to rewind.
    qint64 bytesAvailable() const override { return m_content.isEmpty() ? 1 : m_content.size() - m_position; }

    /// Whether any byte was handed over for sending.
    bool wasRead() const { return m_position > 0; }
    /// From here on not one further byte is handed over.
    void shut() { m_shut = true; }

protected:
    qint64 readData(char* data, qint64 maximum) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_content;
    qsizetype m_position = 0;
    bool m_shut = false;
};

} // namespace composer::cloud
