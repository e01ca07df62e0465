// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "exchange/rehearsal.h"
#include "support/sample_contact.h"

#include <QTest>

using namespace composer;

class TestRehearsal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutCredentialsStarsStandForThem();
    void theSessionTokenIsNowhere();
};

void TestRehearsal::withoutCredentialsStarsStandForThem()
{
    const auto endpoint = *aws::resolveEndpoint({QStringLiteral("us-west-2")});
    const auto rehearsal = exchange::rehearseUnsigned(test::sampleContact(), endpoint);
    QVERIFY(rehearsal);
    QCOMPARE(rehearsal->body, contact::wireBody(test::sampleContact()));
    const auto head = exchange::requestHead(*rehearsal);
    QVERIFY2(head.startsWith("PUT https://connect.us-west-2.amazonaws.com/contact/email\n"), head.constData());
    QVERIFY2(head.contains("content-type: application/json\n"), head.constData());
    QVERIFY2(head.toLower().contains("x-amz-date: ***\n"), head.constData());
    QVERIFY2(head.contains("Credential=***/***/us-west-2/connect/aws4_request, SignedHeaders="), head.constData());
    QVERIFY2(head.contains("Signature=***\n"), head.constData());
    QVERIFY(!head.contains("1970") && !head.contains("ACCESSKEYID"));
    QVERIFY(rehearsal->canonicalRequest.isEmpty() && rehearsal->stringToSign.isEmpty());
}

void TestRehearsal::theSessionTokenIsNowhere()
{
    const auto endpoint = *aws::resolveEndpoint({QStringLiteral("us-west-2")});
    const aws::AccessKeys keys {"ASIAEXAMPLE", base::Secret("s"), base::Secret("token-canary")};
    const auto rehearsal = exchange::rehearse(test::sampleContact(), endpoint, keys, base::UtcTime());
    QVERIFY(rehearsal);
    QVERIFY(rehearsal->canonicalRequest.contains("\nx-amz-security-token:***\n"));
    const auto all = exchange::requestHead(*rehearsal) + rehearsal->canonicalRequest + rehearsal->stringToSign;
    QVERIFY(!all.contains("token-canary"));
}

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
