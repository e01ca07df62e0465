// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/validator.h"
#include "unit/contact/fixture.h"

#include <QSet>
#include <QTest>

using namespace composer::contact;

/// Names as people have them, in the fields where they write them: no error and no warning.
class TestHonestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void thereAreEnough();
    void addresses_data();
    void addresses();
};

namespace {

struct Names {
    const char* script;
    QStringList given;
    QStringList family;
    bool familyFirst = false;
};

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ');
}

const std::vector<Names>& nameLists()
{
    static const std::vector<Names> lists {
        {"Latin", words("José Zoë Søren Łukasz Ağa Šárka Nguyễn Þór Ştefan Māra D'Arcy Anne-Marie Çelik"),
            words("Müller O’Brien Dvořák Ångström Ibáñez Þorvaldsdóttir Kovačević Nuñez Œuvrard Ðorđević "
                  "Ó’Súilleabháin")},
        {"Cyrillic", words("Анна Дмитрий Олексій Ђорђе Светлана Ярослав"),
            words("Кузнецова Шевченко Петровић Ёлкин Щербак Ґалаґан Їжакевич")},
        {"Greek", words("Γιώργος Ελένη Ἀλέξανδρος Νίκη"), words("Παπαδόπουλος Αγγελοπούλου Ωραιόπουλος")},
        {"Arabic", words("محمد فاطمة عبد‌الله مُحَمَّد ليلى"),
            words("الحسيني خان بن‌لادن الزهراء")},
        {"Persian", words("علی‌رضا زهره می‌نا پریسا"),
            words("حسینی کتاب‌چی محمدی")},
        {"Hebrew", words("דוד שָׂרָה יצחק"), words("כהן לוי בן־גוריון")},
        {"Devanagari", words("प्रिया राज अर्जुन सत्य क्‍षमा"),
            words("शर्मा गुप्ता सिंह श्रीवास्तव")},
        {"Bengali", words("রবীন্দ্র সুচিত্রা ঐশ্বর্য র‍্যাব"),
            words("ঠাকুর সেন চট্টোপাধ্যায়")},
        {"Tamil", words("கமல் மீனா"), words("ராஜன் சுப்பிரமணியன்")},
        {"Sinhala", words("ශ්‍රී මහින්ද"), words("පෙරේරා සිල්වා")},
        {"Thai", words("สมชาย พรทิพย์"), words("ใจดี ศรีสุข")},
        {"Han", words("伟 秀英 小明 玉蘭 葛󠄀"), words("王 李 歐陽 诸葛"), true},
        {"Japanese", words("さくら ケンジ 太郎 葵"), words("佐藤 髙橋 渡邊 イチロー"), true},
        {"Hangul", words("민준 서연 지우"), words("김 이 박 남궁"), true},
        {"Armenian", words("Արմեն Անի"), words("Սարգսյան Պետրոսյան")},
        {"Georgian", words("გიორგი ნინო"), words("ბერიძე ქართველიშვილი")},
        {"Ethiopic", words("አበበ ሰላም"), words("በቀለ ተስፋዬ")},
        {"Khmer", words("សុខា ចន្ទ"), words("ហ៊ុន សេង")},
        {"Emoji",
            words("Ana😀 👩‍👩‍👧‍👦 ❤️‍🔥Eva 👍🏽Tom 🏳️‍🌈 "
                  "🏴󠁧󠁢󠁥󠁮󠁧󠁿Liz "
                  "👩🏽‍⚕️ "
                  "🇺🇦Ivan 1️⃣ 🧑‍💻"),
            words("Müller 王 ☕️ ✨Stars✨ 🤦🏻‍♀️ 🐻‍❄️")},
    };
    return lists;
}

QStringList allNames()
{
    QStringList names;
    for (const auto& list : nameLists()) {
        for (const auto& given : list.given) {
            for (const auto& family : list.family) {
                names += list.familyFirst ? family + u' ' + given : given + u' ' + family;
                names += family + QStringLiteral(", ") + given;
            }
        }
    }
    return names;
}

} // namespace

void TestHonestNames::names_data()
{
    QTest::addColumn<FieldId>("id");
    for (const auto id : {FieldId::FromDisplayName, FieldId::CcDisplayName, FieldId::Subject, FieldId::Name,
             FieldId::Description, FieldId::Body, FieldId::AttributeValue, FieldId::ReferenceKey})
        QTest::newRow(field(id).path) << id;
}

void TestHonestNames::names()
{
    QFETCH(FieldId, id);
    const auto expected = fixture::listed(validate(fixture::fullContact()));
    for (const auto& name : allNames()) {
        auto issues = fixture::listed(validate(fixture::withText(id, name)));
        if (id == FieldId::ReferenceKey)
            issues.replaceInStrings(QStringLiteral("References.") + name, QStringLiteral("References.order"));
        QVERIFY2(issues == expected, qPrintable(name + QStringLiteral(": ") + issues.join(u'\n')));
    }
}

void TestHonestNames::thereAreEnough()
{
    const auto all = allNames();
    QVERIFY2(QSet<QString>(all.begin(), all.end()).size() >= 500, QByteArray::number(all.size()).constData());
}

void TestHonestNames::addresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char* address : {"a@b.c", "ana.silva+shop@mail.example.co.uk", "o'brien@example.com", "用户@例子.广告",
             "почта@пример.рф", "info@müller.de", "kontakt@żółw.pl", "δοκιμή@παράδειγμα.ελ", "info@例え.jp",
             "さくら@みんな.example", "mail@한국.com", "info@مثال.إختبار", "\"quoted\"@example.org", "user@xn--mller-kva.de", "1@2.3"})
        QTest::newRow(address) << QString::fromUtf8(address);
}

void TestHonestNames::addresses()
{
    QFETCH(QString, address);
    for (const auto id :
        {FieldId::FromAddress, FieldId::DestinationEmailAddress, FieldId::ToAddress, FieldId::CcAddress})
        QCOMPARE(fixture::listed(validate(fixture::withText(id, address)), fixture::pathOf(id)), QStringList());
}

QTEST_APPLESS_MAIN(TestHonestNames)
#include "tst_honest_names.moc"
