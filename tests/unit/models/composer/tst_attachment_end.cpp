// SPDX-License-Identifier: Apache-2.0
#include "models/composer/attachment_end.h"

#include <QLocale>
#include <QTest>

using namespace composer;
using models::AttachmentEnd;
using State = AttachmentEnd::State;

namespace {

// 2026-11-17 12:00:00 UTC
const base::UtcTime signedAt {std::chrono::seconds {1'794'916'800}};
const auto url =
    QStringLiteral("https://Files.s3.eu-central-1.amazonaws.com/a/b%20c.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                   "&X-Amz-Credential=AKIDEXAMPLE&X-Amz-Date=20261117T120000Z&X-Amz-Expires=3600"
                   "&X-Amz-SignedHeaders=host&X-Amz-Signature=00ff");

} // namespace

class TestAttachmentEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale::c());
    }
    void showsTheEnd_data();
    void showsTheEnd();
    void showsHostAndFile();
    void saysWhatIsNotPresigned();
    void neverShowsTheQuery();
};

void TestAttachmentEnd::showsTheEnd_data()
{
    using namespace std::chrono_literals;
    QTest::addColumn<int>("minutes");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("at once") << 0 << State::Good << QStringLiteral("expires in 1 h,");
    QTest::newRow("later") << 18 << State::Good << QStringLiteral("expires in 42 min,");
    QTest::newRow("just good") << 45 << State::Good << QStringLiteral("expires in 15 min,");
    QTest::newRow("soon") << 46 << State::Soon << QStringLiteral("expires in 14 min,");
    QTest::newRow("ended") << 60 << State::Ended << QStringLiteral("expired ");
    QTest::newRow("before its start") << -90 << State::Good << QStringLiteral("expires in 2 h 30 min,");
}

void TestAttachmentEnd::showsTheEnd()
{
    QFETCH(int, minutes);
    QFETCH(State, state);
    QFETCH(QString, words);
    const auto end = models::attachmentEnd(url, signedAt + std::chrono::minutes(minutes));
    QCOMPARE(end.state, state);
    QVERIFY2(end.sentence.contains(words), qPrintable(end.sentence));
    QVERIFY2(end.sentence.contains(QStringLiteral("13:00")), qPrintable(end.sentence));
}

void TestAttachmentEnd::showsHostAndFile()
{
    const auto end = models::attachmentEnd(url, signedAt);
    QCOMPARE(end.host, QStringLiteral("files.s3.eu-central-1.amazonaws.com"));
    QCOMPARE(end.fileName, QStringLiteral("b c.pdf"));
}

void TestAttachmentEnd::saysWhatIsNotPresigned()
{
    const auto end = models::attachmentEnd(QStringLiteral("https://a.example/b.pdf"), signedAt);
    QCOMPARE(end.state, State::Unknown);
    QVERIFY(end.sentence.contains(QStringLiteral("not a presigned")));
    QCOMPARE(models::attachmentEnd(QStringLiteral("nothing"), signedAt).sentence, QString());
}

void TestAttachmentEnd::neverShowsTheQuery()
{
    QVERIFY(!models::attachmentEnd(url, signedAt).sentence.contains(QStringLiteral("00ff")));
    QCOMPARE(models::maskedUrl(url), QStringLiteral("https://Files.s3.eu-central-1.amazonaws.com/a/b%20c.pdf?\u2026"));
    QCOMPARE(models::maskedUrl(QStringLiteral("https://a.example")), QStringLiteral("https://a.example"));
}

QTEST_GUILESS_MAIN(TestAttachmentEnd)
#include "tst_attachment_end.moc"
