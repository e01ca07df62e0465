// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace composer::test {

/// A listening socket on an ephemeral port of 127.0.0.1.
class Listener {
public:
    explicit Listener(bool smallReceiveBuffer = false);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    quint16 port() const { return m_port; }
    /// Waits for the next connection; its descriptor, or -1 after interrupt().
    int next() const;
    /// From any thread.
    void interrupt() const;

private:
    int m_descriptor;
    quint16 m_port = 0;
};

} // namespace composer::test
