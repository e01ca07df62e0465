// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/sent_mark.h"

#include <QTest>

using namespace composer;
using namespace composer::contact;

namespace {

const SentMark full {QStringLiteral("contact-1"), QStringLiteral("2026-11-25T14:03:00Z"), QStringLiteral("Support"),
    QStringLiteral("request-1"), QStringLiteral("token-1")};

/// A template that was sent, with a member that a later version wrote.
Draft sample()
{
    Draft draft;
    draft.title = QStringLiteral("Order");
    draft.contact.name = QStringLiteral("N");
    draft.contact.clientToken = QStringLiteral("token-1");
    draft.variables.emplace_back().name = QStringLiteral("number");
    draft.unknown.push_back({QStringLiteral("later"), base::Json::integer(7)});
    return draft;
}

} // namespace

class TestSentMark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void takesThePlaceOfAnEarlierOne();
    void whatIsNoMarkIsNone_data();
    void whatIsNoMarkIsNone();
    void aNewMessageHasNeitherTokenNorMark();
};

void TestSentMark::comesBack()
{
    auto draft = sample();
    QVERIFY(!sentMark(draft));
    setSentMark(draft, full);
    const auto read = readDraft(writeDraft(draft));
    QVERIFY(read);
    QVERIFY(sentMark(read->draft) == full);
    removeSentMark(draft);
    QVERIFY(draft == sample());
}

void TestSentMark::takesThePlaceOfAnEarlierOne()
{
    auto draft = sample();
    setSentMark(draft, full);
    setSentMark(draft, {QStringLiteral("contact-2"), {}, {}, {}, {}});
    QVERIFY(sentMark(draft) == (SentMark {QStringLiteral("contact-2"), {}, {}, {}, {}}));
    QCOMPARE(draft.unknown.size(), std::size_t(2));
}

void TestSentMark::whatIsNoMarkIsNone_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("isMark");
    QTest::newRow("text") << QByteArray("\"contact-1\"") << false;
    QTest::newRow("null") << QByteArray("null") << false;
    QTest::newRow("empty object") << QByteArray("{}") << true;
    QTest::newRow("odd members") << QByteArray(R"({"contactId": 7, "time": null})") << true;
}

void TestSentMark::whatIsNoMarkIsNone()
{
    QFETCH(QByteArray, sent);
    QFETCH(bool, isMark);
    const auto read =
        readDraft(R"({"format": "contact-composer/draft", "version": 1, "request": {}, "sent": )" + sent + '}');
    QVERIFY(read);
    const auto mark = sentMark(read->draft);
    QCOMPARE(mark.has_value(), isMark);
    QVERIFY(!mark || *mark == SentMark());
}

void TestSentMark::aNewMessageHasNeitherTokenNorMark()
{
    auto draft = sample();
    setSentMark(draft, full);
    auto wanted = sample();
    wanted.contact.clientToken.reset();
    QVERIFY(asNewMessage(draft) == wanted);
}

QTEST_APPLESS_MAIN(TestSentMark)
#include "tst_sent_mark.moc"
