// SPDX-License-Identifier: Apache-2.0
#include "contact/connect_arn.h"

#include <QTest>

using namespace composer;
using contact::ConnectArn;
using contact::parseConnectArn;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

const auto instance = QStringLiteral("11111111-2222-4333-8444-555555555555");
const auto other = QStringLiteral("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");

ConnectArn arnOf(const QString& type, const QString& id)
{
    return {QStringLiteral("aws"), QStringLiteral("us-west-2"), QStringLiteral("123456789012"), instance, type, id};
}

} // namespace

class TestConnectArn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void otherPartitions();
    void refuses_data();
    void refuses();
};

void TestConnectArn::reads_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("id");
    QTest::newRow("instance") << QString() << QString() << QString();
    QTest::newRow("flow") << s("/contact-flow/") + other << s("contact-flow") << other;
    QTest::newRow("flow version") << s("/contact-flow/") + other + s(":$SAVED") << s("contact-flow")
                                  << other + s(":$SAVED");
    QTest::newRow("contact") << s("/contact/") + other << s("contact") << other;
    QTest::newRow("email address") << s("/email-address/") + other << s("email-address") << other;
    QTest::newRow("queue") << s("/queue/") + other << s("queue") << other;
}

void TestConnectArn::reads()
{
    QFETCH(QString, end);
    QFETCH(QString, type);
    QFETCH(QString, id);
    const auto text = QStringLiteral("arn:aws:connect:us-west-2:123456789012:instance/") + instance + end;
    const auto expected = arnOf(type, id);
    QVERIFY(parseConnectArn(text) == expected);
    QVERIFY(parseConnectArn(QStringLiteral(" \t%1\n").arg(text)) == expected);
}

void TestConnectArn::otherPartitions()
{
    const auto arn =
        parseConnectArn(QStringLiteral("arn:aws-us-gov:connect:us-gov-west-1:123456789012:instance/%1").arg(instance));
    QVERIFY(arn);
    QCOMPARE(arn->partition, QStringLiteral("aws-us-gov"));
    QCOMPARE(arn->region, QStringLiteral("us-gov-west-1"));
}

void TestConnectArn::refuses_data()
{
    QTest::addColumn<QString>("text");
    const auto good = QStringLiteral("arn:aws:connect:us-west-2:123456789012:instance/") + instance;
    QTest::newRow("empty") << QString();
    QTest::newRow("an id") << instance;
    QTest::newRow("no instance") << s("arn:aws:connect:us-west-2:123456789012:phone-number/") + instance;
    QTest::newRow("other service") << QString(good).replace(s("connect"), s("s3"));
    QTest::newRow("other scheme") << QString(good).replace(s("arn:"), s("urn:"));
    QTest::newRow("short account") << QString(good).replace(s("123456789012"), s("12345678901"));
    QTest::newRow("region that is a host") << QString(good).replace(s("us-west-2"), s("us-west-2.evil.example"));
    QTest::newRow("region with an at sign") << QString(good).replace(s("us-west-2"), s("us-west-2@evil-1"));
    QTest::newRow("empty id") << s("arn:aws:connect:us-west-2:123456789012:instance/");
    QTest::newRow("type without id") << good + s("/contact-flow/");
    QTest::newRow("trailing slash") << good + s("/");
    QTest::newRow("three levels") << good + s("/contact-flow/") + other + s("/x/y");
    QTest::newRow("two lines") << good + s("\n") + good;
    QTest::newRow("full-width digits") << QString(good).replace(s("2:1"), s("２:1"));
}

void TestConnectArn::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!parseConnectArn(text));
}

QTEST_GUILESS_MAIN(TestConnectArn)
#include "tst_connect_arn.moc"
