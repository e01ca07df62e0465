// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/request_head.h"

#include <QTest>

using namespace composer;
using namespace composer::sandbox;

class TestRequestHead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasOnTheWire();
    void knowsTheBody_data();
    void knowsTheBody();
    void refuses_data();
    void refuses();
};

void TestRequestHead::keepsWhatWasOnTheWire()
{
    const auto head =
        parseRequestHead("PUT /a%2Fb?x=%20&y HTTP/1.1\r\nHost: h\r\nX-B:  %41 b\t\r\nx-b: 2\r\nX-A:\r\n\r\n");
    QVERIFY(head);
    QCOMPARE(head->method, "PUT");
    QCOMPARE(head->target, "/a%2Fb?x=%20&y");
    const aws::Headers expected {{"Host", "h"}, {"X-B", "%41 b"}, {"x-b", "2"}, {"X-A", ""}};
    QCOMPARE(head->headers, expected);
}

void TestRequestHead::knowsTheBody_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("hasBody");
    QTest::addColumn<qint64>("length");
    QTest::newRow("none") << QByteArray() << false << qint64(0);
    QTest::newRow("empty") << QByteArray("Content-Length: 0\r\n") << false << qint64(0);
    QTest::newRow("length") << QByteArray("content-LENGTH: 12\r\n") << true << qint64(12);
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked\r\n") << true << qint64(0);
}

void TestRequestHead::knowsTheBody()
{
    QFETCH(QByteArray, header);
    const auto head = parseRequestHead("PUT / HTTP/1.1\r\nHost: h\r\n" + header + "\r\n");
    QVERIFY(head);
    QTEST(head->hasBody(), "hasBody");
    QTEST(head->contentLength(), "length");
}

void TestRequestHead::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
    row("nothing", "");
    row("no empty line", "GET / HTTP/1.1\r\nHost: h\r\n");
    row("cut", "GET / HTTP/1.1\r\nHost: h");
    row("only the empty line", "\r\n");
    row("no host", "GET / HTTP/1.1\r\n\r\n");
    row("two hosts", "GET / HTTP/1.1\r\nHost: h\r\nhost: h\r\n\r\n");
    row("two parts", "GET /\r\nHost: h\r\n\r\n");
    row("four parts", "GET / x HTTP/1.1\r\nHost: h\r\n\r\n");
    row("absolute target", "GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n");
    row("target with a control", "GET /\x01 HTTP/1.1\r\nHost: h\r\n\r\n");
    row("target not in ASCII", "GET /\xc2\x9b HTTP/1.1\r\nHost: h\r\n\r\n");
    row("bare LF", "GET / HTTP/1.1\r\nHost: h\nX: 1\r\n\r\n");
    row("bare CR", "GET / HTTP/1.1\r\nHost: h\rX: 1\r\n\r\n");
    row("NUL", QByteArray("GET / HTTP/1.1\r\nHost: h\0\r\n\r\n", 29));
    row("folded line", "GET / HTTP/1.1\r\nHost: h\r\n more\r\n\r\n");
    row("space before the colon", "GET / HTTP/1.1\r\nHost : h\r\n\r\n");
    row("no colon", "GET / HTTP/1.1\r\nHost: h\r\nword\r\n\r\n");
    row("no name", "GET / HTTP/1.1\r\nHost: h\r\n: x\r\n\r\n");
    row("two lengths", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n");
    row("length and coding", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("negative length", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n");
    row("empty length", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length:\r\n\r\n");
    row("length in words", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: ten\r\n\r\n");
    row("huge length", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999999999999999\r\n\r\n");
}

void TestRequestHead::refuses()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!parseRequestHead(bytes));
}

QTEST_GUILESS_MAIN(TestRequestHead)
#include "tst_request_head.moc"
