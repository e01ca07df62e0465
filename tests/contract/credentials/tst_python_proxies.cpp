// SPDX-License-Identifier: Apache-2.0
#include "cloud/proxy_variables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace composer;

namespace {

constexpr int patience = 120'000;
constexpr int amount = 10'000;

// Reads a JSON array of {"variables", "host"}; writes "HOST:PORT" of each proxy, "" for none. What botocore adds to
// urllib, a scheme where there is none, is added, and all_proxy, which urllib knows but leaves to its callers.
const auto python = QStringLiteral(R"(
import json, os, sys, urllib.parse, urllib.request
def proxy(job):
    os.environ.clear()
    os.environ.update(job["variables"])
    known = urllib.request.getproxies_environment()
    if urllib.request.proxy_bypass_environment(job["host"]):
        return ""
    url = known.get("https") or known.get("all")
    if not url:
        return ""
    if url.startswith("//"):
        url = "http:" + url
    elif "://" not in url:
        url = "http://" + url
    parts = urllib.parse.urlsplit(url)
    return "%s:%d" % (parts.hostname, parts.port or 80)
json.dump([proxy(job) for job in json.load(sys.stdin)], sys.stdout)
)");

class RandomJobs {
public:
    explicit RandomJobs(quint32 seed)
        : m_random(seed)
    {
    }
    QJsonObject next()
    {
        QJsonObject variables;
        // Without all_proxy where https_proxy may be empty: there curl and the callers of urllib differ.
        const bool mayBeEmpty = m_random.bounded(3) == 0;
        for (const auto* name : {"https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY"}) {
            if (m_random.bounded(2) == 0 || (mayBeEmpty && QByteArray(name).toLower() == "all_proxy"))
                continue;
            const bool isEmpty = mayBeEmpty && m_random.bounded(3) == 0;
            variables.insert(QLatin1String(name), isEmpty ? QString() : oneOf(proxies));
        }
        for (const auto* name : {"no_proxy", "NO_PROXY"}) {
            if (m_random.bounded(3) == 0)
                variables.insert(QLatin1String(name), list());
        }
        return {{QStringLiteral("variables"), variables}, {QStringLiteral("host"), oneOf(hosts)}};
    }

private:
    static constexpr const char* proxies[] = {"http://proxy.corp:3128", "proxy.corp:3128", "//proxy.corp:3128",
        "HTTP://Other.Corp:8080/", "http://user:p%40ss@proxy.corp:1", "10.0.0.1:8080", "proxy.corp", "http://[::1]:9"};
    static constexpr const char* hosts[] = {"connect.eu-central-1.amazonaws.com", "sts.us-east-1.amazonaws.com",
        "Example.com", "example.com", "amazonaws.com", "notamazonaws.com", "10.0.0.5"};
    static constexpr const char* entries[] = {"amazonaws.com", ".amazonaws.com", "AmazonAWS.com", "example.com",
        "eu-central-1.amazonaws.com", "*.amazonaws.com", "com", "10.0.0.5", "localhost", "", ".", "*", " example.com ",
        "connect.eu-central-1.amazonaws.com:443", "..example.com"};

    template <std::size_t size>
    QString oneOf(const char* const (&texts)[size])
    {
        return QString::fromLatin1(texts[m_random.bounded(int(size))]);
    }
    QString list()
    {
        QStringList chosen;
        for (auto left = m_random.bounded(4); left > 0; --left)
            chosen << oneOf(entries);
        return chosen.join(u',');
    }

    QRandomGenerator m_random;
};

QString ours(const QJsonObject& job)
{
    QProcessEnvironment environment;
    const auto variables = job[QStringLiteral("variables")].toObject();
    for (auto one = variables.begin(); one != variables.end(); ++one)
        environment.insert(one.key(), one.value().toString());
    const auto choice = cloud::proxyFor(environment, "https", job[QStringLiteral("host")].toString().toLatin1());
    if (!choice)
        return choice.error();
    const auto& proxy = choice->proxy;
    return choice->way == cloud::ProxyChoice::Way::Proxy ? proxy.host + u':' + QString::number(proxy.port) : QString();
}

} // namespace

/// Compares the proxies that we choose with those of Python's urllib, by which the AWS CLI chooses its.
class TestPythonProxies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesAlike();
};

void TestPythonProxies::choosesAlike()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    RandomJobs random(seed);
    QJsonArray jobs;
    for (int i = 0; i < amount; ++i)
        jobs.append(random.next());
    QProcess process;
    process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), python});
    if (!process.waitForStarted(patience))
        QSKIP("python3 is not installed");
    process.write(QJsonDocument(jobs).toJson(QJsonDocument::Compact));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(patience));
    const auto expected = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    QVERIFY2(expected.size() == jobs.size(), process.readAllStandardError().constData());
    int direct = 0;
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        const auto chosen = ours(jobs[i].toObject());
        if (chosen != expected[i].toString())
            QFAIL(qPrintable(QString::fromUtf8(QJsonDocument(jobs[i].toObject()).toJson()) + chosen + u'|'
                + expected[i].toString()));
        direct += chosen.isEmpty() ? 1 : 0;
    }
    QVERIFY(direct > amount / 10 && direct < amount * 9 / 10); // else the variables prove little
}

QTEST_GUILESS_MAIN(TestPythonProxies)
#include "tst_python_proxies.moc"
