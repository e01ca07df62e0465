// SPDX-License-Identifier: Apache-2.0
#include "aws/canonical_request.h"

#include <QTest>

using namespace composer::aws;

class TestCanonicalRequest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paths_data();
    void paths();
    void queries_data();
    void queries();
    void headersAreOrderedTrimmedAndJoined();
};

void TestCanonicalRequest::paths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("normalized"); // and encoded once more
    QTest::addColumn<QByteArray>("asForS3");
    const auto row = [](const char* path, const char* normalized, const char* asForS3) {
        QTest::newRow(*path ? path : "empty") << QByteArray(path) << QByteArray(normalized) << QByteArray(asForS3);
    };
    row("", "/", "/");
    row("/", "/", "/");
    row("/./", "/", "/./");
    row("//", "/", "//");
    row("/a/..", "/", "/a/..");
    row("/a/../..", "/", "/a/../..");
    row("/a/../../b", "/b", "/a/../../b");
    row("/a/b/..", "/a", "/a/b/..");
    row("/a/b/../", "/a/", "/a/b/../");
    row("/a//b///", "/a/b/", "/a//b///");
    row("/.well-known/x", "/.well-known/x", "/.well-known/x");
    row("/a/...", "/a/...", "/a/...");
    row("/contacts/i%2Fx/c%201", "/contacts/i%252Fx/c%25201", "/contacts/i%2Fx/c%201");
    row("/a+b:c", "/a%2Bb%3Ac", "/a+b:c");
}

void TestCanonicalRequest::paths()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, normalized);
    QFETCH(const QByteArray, asForS3);
    QCOMPARE(canonicalPath(path, true, true), normalized);
    QCOMPARE(canonicalPath(path, false, false), asForS3);
}

void TestCanonicalRequest::queries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char* query, const char* canonical) {
        QTest::newRow(*query ? query : "empty") << QByteArray(query) << QByteArray(canonical);
    };
    row("", "");
    row("b=1&a=2", "a=2&b=1");
    row("a=2&a=1", "a=1&a=2");
    row("uploads", "uploads=");
    row("a=b=c", "a=b=c");
    row("a-b=1&a=2", "a=2&a-b=1"); // ordered by name: as whole texts '-' would come before '='
    row("a1=1&a=2", "a=2&a1=1");
    row("a=%C3%BC&a=Z", "a=%C3%BC&a=Z");
    row("b=&a", "a=&b=");
    row("A=1&a=1&B=1", "A=1&B=1&a=1");
}

void TestCanonicalRequest::queries()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, canonical);
    QCOMPARE(canonicalQuery(query), canonical);
}

void TestCanonicalRequest::headersAreOrderedTrimmedAndJoined()
{
    const Headers headers {{"X-B", "  two   words "}, {"Host", "example.com"}, {"x-a", "3"}, {"X-A", "1  "},
        {"x-a", ""}, {"X-C", "   "}, {"x-d", "\"a  b\""}};
    const auto canonical = canonicalHeaders(headers);
    QCOMPARE(canonical.names, "host;x-a;x-b;x-c;x-d");
    QCOMPARE(canonical.lines, "host:example.com\nx-a:3,1,\nx-b:two words\nx-c:\nx-d:\"a b\"\n");
    QCOMPARE(canonicalHeaders({}).lines, "");
}

QTEST_APPLESS_MAIN(TestCanonicalRequest)
#include "tst_canonical_request.moc"
