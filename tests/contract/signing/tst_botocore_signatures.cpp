// SPDX-License-Identifier: Apache-2.0
#include "botocore_signer.h"
#include "random_requests.h"

#include <QTest>

using namespace composer;
using namespace composer::aws;

/// Compares every stage of our signatures with those of the AWS SDK for Python.
class TestBotocoreSignatures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void awkwardRequests();
    void randomConnectRequests();
    void randomPresignedUrls();

private:
    void compare(const std::vector<SigningJob>& jobs);
    quint32 m_seed = 20'260'102;
};

static constexpr int amount = 10'000;

void TestBotocoreSignatures::initTestCase()
{
    if (const auto reason = BotocoreSigner::whyUnavailable(); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    bool given = false;
    if (const auto seed = qEnvironmentVariable("COMPOSER_TEST_SEED").toUInt(&given); given)
        m_seed = seed;
    qInfo("seed %u; set COMPOSER_TEST_SEED for another", m_seed);
}

static SigningStages ourStages(Signer& signer, const SigningJob& job)
{
    if (job.kind == SigningJob::Kind::Header) {
        const auto signature = signer.sign(job.request, job.keys, job.scope, job.time);
        if (!signature)
            return {"refused: " + signature.error().name, {}, {}, {}};
        return {signature->canonicalRequest, signature->stringToSign,
            headerValue(signature->headersToAdd, "authorization"), {}};
    }
    const auto signedUrl = signer.presign(
        job.request, job.keys, job.scope, job.time, job.expires, {.normalizePath = false, .encodePathTwice = false});
    if (!signedUrl)
        return {"refused: " + signedUrl.error().name, {}, {}, {}};
    return {signedUrl->signature.canonicalRequest, signedUrl->signature.stringToSign, {},
        "https://" + job.request.host + job.request.path + '?' + signedUrl->query};
}

void TestBotocoreSignatures::compare(const std::vector<SigningJob>& jobs)
{
    BotocoreSigner botocore;
    const auto theirs = botocore.sign(jobs);
    QVERIFY2(theirs.size() == jobs.size(), qPrintable(botocore.errorText()));
    Signer signer;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const auto ours = ourStages(signer, jobs[i]);
        QCOMPARE(ours.canonicalRequest, theirs[i].canonicalRequest);
        QCOMPARE(ours.stringToSign, theirs[i].stringToSign);
        QCOMPARE(ours.authorization, theirs[i].authorization);
        if (jobs[i].kind == SigningJob::Kind::S3Query)
            QCOMPARE(ours.url, theirs[i].url);
    }
    qInfo("%zu signatures equal", jobs.size());
}

/// The subjects of AWS's published signing test suite; what is right is asked of botocore, not remembered.
void TestBotocoreSignatures::awkwardRequests()
{
    SigningJob plain;
    plain.keys = {"AKIDEXAMPLE", base::Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), {}};
    plain.scope = {"us-east-1", "service"};
    plain.time = base::UtcTime(std::chrono::seconds(1'440'938'160)); // 20150830T123600Z
    plain.request = {"GET", "example.amazonaws.com", "/", {}, {}, sha256Hex({})};
    std::vector<SigningJob> jobs {plain};
    const auto add = [&](auto change) {
        jobs.push_back(plain);
        change(jobs.back());
        jobs.back().request.payloadHash = sha256Hex(jobs.back().body);
    };
    const auto addHeaders = [&](Headers headers) { add([&](SigningJob& job) { job.request.headers = headers; }); };
    addHeaders({{"My-Header1", "value2"}, {"My-Header1", "value2"}, {"My-Header1", "value1"}});
    addHeaders(
        {{"My-Header1", "value4"}, {"My-Header1", "value1"}, {"My-Header1", "value3"}, {"My-Header1", "value2"}});
    addHeaders({{"My-Header1", "    value1"}, {"My-Header2", "     \"a   b   c\""}});
    addHeaders({{"Zoo", "1"}, {"apple", "2"}, {"My-Header-1", "3"}, {"My-Header", "4"}});
    addHeaders({{"x-empty", ""}, {"x-utf8", "ሴ"}});
    for (const char* query : {"Param1=value1", "Param2=value2&Param1=value1", "Param1=value2&Param1=Value1",
             "Param1=value1&Param1=&Param1", "Param=&Param1=1&Param-1=2", "%E1%88%B4=bar", "a=%2B%26%3D%25",
             "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=-._~"})
        add([query](SigningJob& job) { job.request.query = query; });
    for (const char* path : {"/example/..", "/example1/example2/../..", "/./", "/./example", "//", "//example//",
             "/example%20space/", "/%E1%88%B4", "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
             "/a/../../../b", "/a/.", "/.hidden", "/..a"})
        add([path](SigningJob& job) { job.request.path = path; });
    add([](SigningJob& job) {
        job.keys.sessionToken = base::Secret("AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQW==");
    });
    add([](SigningJob& job) {
        job.request.method = "POST";
        job.request.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf8"}};
        job.body = "Param1=value1";
    });
    compare(jobs);
}

void TestBotocoreSignatures::randomConnectRequests()
{
    RandomRequests random(m_seed);
    std::vector<SigningJob> jobs;
    for (int i = 0; i < amount; ++i)
        jobs.push_back(random.connectRequest());
    compare(jobs);
}

void TestBotocoreSignatures::randomPresignedUrls()
{
    RandomRequests random(m_seed + 1);
    std::vector<SigningJob> jobs;
    for (int i = 0; i < amount; ++i)
        jobs.push_back(random.s3Request());
    compare(jobs);
}

QTEST_GUILESS_MAIN(TestBotocoreSignatures)
#include "tst_botocore_signatures.moc"
