// SPDX-License-Identifier: Apache-2.0
#include "storage/search_hit.h"
#include "storage/search_text.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace composer;
using storage::findHit;
using storage::WordPart;

/// A hit is shown in the letters of the message, with the words that were found marked in them.
class TestSearchHit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void isOneShortLine();
    void marksAreWhatWasTyped();
};

namespace {

/// The text with its marks in brackets.
QString marked(const storage::SearchHit& hit)
{
    auto text = hit.text;
    for (auto mark = hit.marks.crbegin(); mark != hit.marks.crend(); ++mark)
        text.insert(mark->first + mark->second, u']').insert(mark->first, u'[');
    return text;
}

} // namespace

void TestSearchHit::shows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("beginning");
    QTest::addColumn<QString>("any");
    const auto row = [](const char* text, const char* typed, const char* beginning, const char* any = nullptr) {
        QTest::addRow("%s in %s", typed, text)
            << QString::fromUtf8(text) << QString::fromUtf8(typed) << QString::fromUtf8(beginning)
            << QString::fromUtf8(any ? any : beginning);
    };
    row("Die Straße ist nass", "strasse", "Die [Straße] ist nass");
    row("Die Straße ist nass", "stras", "Die [Straß]e ist nass");
    row("Die STRASSE", "straße", "Die [STRASSE]");
    row("Łódź, Rødgrød", "rodgrod lodz", "[Łódź], [Rødgrød]");
    row("Encyclopædia", "encyclopa", "[Encyclopæ]dia");
    row("Mu\xcc\x88ller", "mull", "[Mu\xcc\x88ll]er");
    row("e\xcc\x81\xcc\xa3t\xc3\xa9", "ete", "[e\xcc\x81\xcc\xa3t\xc3\xa9]");
    row("das \xef\xac\x81nale", "finale", "das [\xef\xac\x81nale]");
    row("東京都の注文", "注文", "東京都の[注文]");
    row("がぎぐ", "ぎぐ", "が[ぎぐ]");
    row("한국어 주문", "주문", "한국어 [주문]");
    row("\xf0\x9f\x8e\x89 party", "party", "\xf0\x9f\x8e\x89 [party]");
    row("late and plate", "late", "[late] and plate", "[late] and p[late]");
    row("plate", "late", "", "p[late]");
    row("re: a-b_c", "a-b", "re: [a-b]_c");
    row("re: (a)...(b)", "(a) b", "re: ([a])...([b])", "re: [(a)]...([b])");
    row("100 % sure", "100%", "[100] % sure", "");
    row("one\n\n\ttwo", "two", "one [two]");
    row("nothing", "else", "");
    row("nothing", "", "");
    row("anna@example.com", "anna@exa", "[anna@exa]mple.com");
}

void TestSearchHit::shows()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QTEST(marked(findHit(text, typed, WordPart::Beginning)), "beginning");
    QTEST(marked(findHit(text, typed, WordPart::Any)), "any");
}

void TestSearchHit::isOneShortLine()
{
    const auto filler = QStringLiteral("filler \u202e\x1b[31m\n").repeated(5000);
    const auto hit =
        findHit(filler + QStringLiteral("the boots of Zoë ") + filler, QStringLiteral("zoe"), WordPart::Any);
    QVERIFY2(hit.text.size() < 160, qPrintable(hit.text));
    QVERIFY2(hit.text.startsWith(QStringLiteral("…")) && hit.text.contains(QStringLiteral("boots of Zoë filler")),
        qPrintable(hit.text));
    QVERIFY(!hit.text.contains(QChar(0x202e)) && !hit.text.contains(u'\x1b') && !hit.text.contains(u'\n'));
    QCOMPARE(hit.text.sliced(hit.marks.front().first, hit.marks.front().second), QStringLiteral("Zoë"));
    const auto longWord = findHit(QString(200'000, u'x'), QString(150'000, u'x'), WordPart::Beginning);
    QVERIFY(!longWord.text.isEmpty());
}

/// Whatever is written and typed: a mark, folded, is a typed word, folded; or, where one letter was folded into
/// several, begins with it.
void TestSearchHit::marksAreWhatWasTyped()
{
    const auto letters = QStringLiteral("aAäÄßsSøoæœeıiİ\u0301\u0327東京が한글\u1112\u1161\u11ab -.\nﬁ½Ω");
    QRandomGenerator random(11);
    const auto any = [&](int size) {
        QString text;
        for (int i = 0; i < size; ++i)
            text += letters[random.bounded(letters.size())];
        return text;
    };
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto text = any(30);
        const auto typed = random.bounded(2) == 0 ? any(1 + random.bounded(3)) : text.mid(random.bounded(20), 4);
        const auto hit = findHit(text, typed, WordPart::Any);
        const auto words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
        for (const auto& [place, length] : hit.marks) {
            const auto mark = storage::foldForSearch(hit.text.mid(place, length));
            const bool isTyped = std::ranges::any_of(words, [&](const QString& word) {
                const auto folded = storage::foldForSearch(word);
                return !folded.isEmpty() && mark.contains(folded);
            });
            QVERIFY2(isTyped, qPrintable(QStringLiteral("%1 in %2: %3").arg(typed, text, mark)));
            ++found;
        }
    }
    QVERIFY(found > 5000);
}

QTEST_GUILESS_MAIN(TestSearchHit)
#include "tst_search_hit.moc"
