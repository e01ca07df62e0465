// SPDX-License-Identifier: Apache-2.0
#include "cli/dry_run.h"

#include <QTest>

using namespace composer;

class TestDryRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretsAreMaskedInEveryForm();
};

void TestDryRun::secretsAreMaskedInEveryForm()
{
    const auto endpoint = *aws::resolveEndpoint({QStringLiteral("us-west-2")});
    const aws::AccessKeys keys {"AKIDEXAMPLE", base::Secret("canary-secret"), base::Secret("canary-token")};
    const base::UtcTime time {std::chrono::seconds {1767323045}};
    auto contact = contact::blankContact();
    contact.instanceId = QStringLiteral("i");
    const auto rehearsal = exchange::rehearse(contact, endpoint, keys, time);
    QVERIFY(rehearsal);
    QVERIFY(rehearsal->canonicalRequest.contains("x-amz-security-token:***"));
    for (const auto& printed : {cli::dryRunText(*rehearsal), base::writeJson(cli::dryRunJson(*rehearsal))}) {
        QVERIFY2(!printed.contains("canary"), printed.constData());
        QVERIFY(printed.contains("Signature=***"));
        QVERIFY(printed.contains("Credential=AKIDEXAMPLE/20260102/us-west-2/connect/aws4_request"));
    }
}

QTEST_GUILESS_MAIN(TestDryRun)
#include "tst_dry_run.moc"
