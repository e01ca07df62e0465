// SPDX-License-Identifier: Apache-2.0
#include "texts/connection_text.h"

#include <QSet>
#include <QTest>

using namespace composer;
using Report = sending::ConnectionReport;
using models::Tone;

namespace {

cloud::Instance instance()
{
    return {QStringLiteral("arn:aws:connect:us-west-2:123456789012:instance/x"), QStringLiteral("123456789012"),
        QStringLiteral("shop"), QStringLiteral("ACTIVE"), {}, QStringLiteral("https://shop.my.connect.aws")};
}

aws::ServiceError error(int status, const char* code)
{
    return {status, code, QStringLiteral("as the service says"), {}, {}};
}

models::Notice textOf(Report::Finding finding, std::chrono::seconds clockOffset = {})
{
    return models::connectionText(
        {std::move(finding), QStringLiteral("profile work"), QStringLiteral("request-1"), clockOffset});
}

std::vector<Report::Finding> allFindings()
{
    return {Report::Works {instance()}, Report::CredentialsFound {},
        Report::NoCredentials {{credentials::CredentialError::Code::NotConfigured, {}, {}}},
        Report::NotSignable {{aws::SigningError::Code::InvalidRegion, {}}},
        Report::Unreachable {{cloud::TransportError::Code::HostNotFound, false, 0, {}}},
        Report::Refused {error(403, "ExpiredTokenException")}, Report::MayNotRead {error(403, "AccessDeniedException")},
        Report::InstanceMissing {error(404, "ResourceNotFoundException")}, Report::InstanceNotActive {instance()},
        Report::NotTheService {302}, Report::Cancelled {}};
}

} // namespace

class TestConnectionText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFindingHasItsOwnWords();
    void onlyAWorkingConnectionIsGood();
    void worksNamesInstanceAndAccount();
    void mayNotReadIsNoFailure();
    void givesTheServicesReason();
    void saysWhyAnInstanceIsNotActive();
    void aWrongClockIsReported();
    void detailsHoldTheFacts();
};

void TestConnectionText::everyFindingHasItsOwnWords()
{
    QSet<QString> headlines;
    QSet<QString> codes;
    const auto findings = allFindings();
    QCOMPARE(findings.size(), std::variant_size_v<Report::Finding>);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        QCOMPARE(findings[i].index(), i);
        const auto text = textOf(findings[i]);
        QVERIFY2(text.headline.endsWith(u'.') || text.headline.endsWith(u'”') || text.headline.endsWith(u'?'),
            qPrintable(text.headline));
        QVERIFY2(!text.code.isEmpty(), qPrintable(text.headline));
        headlines << text.headline;
        codes << text.code;
    }
    QCOMPARE(headlines.size(), qsizetype(findings.size()));
    QCOMPARE(codes.size(), qsizetype(findings.size()));
}

void TestConnectionText::onlyAWorkingConnectionIsGood()
{
    for (const auto& finding : allFindings())
        QCOMPARE(textOf(finding).tone == Tone::Good, std::holds_alternative<Report::Works>(finding));
}

void TestConnectionText::worksNamesInstanceAndAccount()
{
    const auto text = textOf(Report::Works {instance()});
    QVERIFY2(text.headline.contains(QLatin1String("shop")), qPrintable(text.headline));
    QVERIFY2(text.headline.contains(QLatin1String("123456789012")), qPrintable(text.headline));
    const auto bare = textOf(Report::Works {{QStringLiteral("arn"), {}, {}, {}, {}, {}}});
    QVERIFY2(!bare.headline.contains(QLatin1String("“”")), qPrintable(bare.headline));
    QVERIFY2(!bare.headline.contains(u'%'), qPrintable(bare.headline));
}

void TestConnectionText::mayNotReadIsNoFailure()
{
    const auto text = textOf(Report::MayNotRead {error(403, "AccessDeniedException")});
    QCOMPARE(text.tone, Tone::Attention);
    QVERIFY(text.advice.contains(QLatin1String("connect:StartEmailContact")));
    QVERIFY(text.advice.contains(QLatin1String("connect:DescribeInstance")));
}

void TestConnectionText::givesTheServicesReason()
{
    const auto text = textOf(Report::Refused {error(418, "TeapotException")});
    QCOMPARE(text.code, QStringLiteral("TeapotException"));
    QVERIFY2(text.headline.contains(QLatin1String("as the service says")), qPrintable(text.headline));
}

void TestConnectionText::saysWhyAnInstanceIsNotActive()
{
    auto failed = instance();
    failed.status = QStringLiteral("CREATION_FAILED");
    failed.statusReason = QStringLiteral("The alias is taken.");
    const auto text = textOf(Report::InstanceNotActive {failed});
    QVERIFY2(text.headline.contains(failed.status), qPrintable(text.headline));
    QVERIFY2(text.headline.contains(failed.statusReason), qPrintable(text.headline));
    failed.status = QStringLiteral("CREATION_IN_PROGRESS");
    QVERIFY(textOf(Report::InstanceNotActive {failed}).advice != text.advice);
}

void TestConnectionText::aWrongClockIsReported()
{
    const Report::Refused refused {error(403, "InvalidSignatureException")};
    QVERIFY(textOf(refused).advice.isEmpty());
    for (const auto offset : {std::chrono::seconds(600), std::chrono::seconds(-600)})
        QVERIFY(textOf(refused, offset).advice.contains(QLatin1String("10 minute")));
    const auto works = textOf(Report::Works {instance()}, std::chrono::seconds(600));
    QVERIFY2(works.advice.startsWith(QLatin1String("This machine's clock")), qPrintable(works.advice));
}

void TestConnectionText::detailsHoldTheFacts()
{
    const auto lines = textOf(Report::Works {instance()}).details.split(u'\n');
    const QStringList expected {QStringLiteral("ARN: arn:aws:connect:us-west-2:123456789012:instance/x"),
        QStringLiteral("Account: 123456789012"), QStringLiteral("Alias: shop"), QStringLiteral("Status: ACTIVE"),
        QStringLiteral("Access URL: https://shop.my.connect.aws"), QStringLiteral("Credentials: profile work"),
        QStringLiteral("RequestId: request-1")};
    QCOMPARE(lines, expected);
}

QTEST_GUILESS_MAIN(TestConnectionText)
#include "tst_connection_text.moc"
