// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/optional.hpp>
#include <cstddef>
#include <cstdint>

namespace composer::sandbox {

/// A message body of Boost.Beast that is read into a QByteArray.
struct BytesBody {
    using value_type = QByteArray;

    class reader {
    public:
        template <bool isRequest, class Fields>
        explicit reader(boost::beast::http::header<isRequest, Fields>&, QByteArray& bytes)
            : m_bytes(bytes)
        {
        }

        /// The announced length is within the parser's limit.
        void init(const boost::optional<std::uint64_t>& length, boost::beast::error_code& error)
        {
            m_bytes.reserve(static_cast<qsizetype>(length.value_or(0)));
            error = {};
        }
        template <class Buffers>
        std::size_t put(const Buffers& buffers, boost::beast::error_code& error)
        {
            const qsizetype before = m_bytes.size();
            for (const boost::asio::const_buffer buffer : boost::beast::buffers_range_ref(buffers))
                m_bytes.append(static_cast<const char*>(buffer.data()), static_cast<qsizetype>(buffer.size()));
            error = {};
            return static_cast<std::size_t>(m_bytes.size() - before);
        }
        void finish(boost::beast::error_code& error) { error = {}; }

    private:
        QByteArray& m_bytes;
    };
};

} // namespace composer::sandbox
