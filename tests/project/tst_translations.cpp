// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>
#include <vector>

namespace {

struct Message {
    QString context;
    QString source;
    QString state; ///< "", "unfinished", "obsolete" or "vanished"
    QStringList translations; ///< one, or the plural forms

    QString name() const { return context + QLatin1String(": ") + source; }
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message {context, {}, {}, {}};
    const bool isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.state = xml.attributes().value(QLatin1String("type")).toString();
            if (isPlural) {
                while (xml.readNextStartElement())
                    message.translations << xml.readElementText();
            } else {
                message.translations << xml.readElementText();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml, context));
    }
    return xml.hasError() ? std::vector<Message>() : messages;
}

/// "%1", "%2", "%n": each that the source has, and no other. ("%n" may be left out: "one address".)
std::set<QString> placeholders(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("%L?\\d"));
    std::set<QString> found;
    for (auto matches = form.globalMatch(text); matches.hasNext();)
        found.insert(matches.next().captured());
    return found;
}

bool hasMnemonic(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("&[^\\s&]"));
    return form.match(text).hasMatch();
}

/// Why a translation cannot be right; empty when it may be.
QString flaw(const Message& message)
{
    if (!message.state.isEmpty())
        return message.state;
    for (const auto& text : message.translations) {
        if (text.isEmpty())
            return QStringLiteral("empty");
        if (placeholders(text) != placeholders(message.source))
            return QStringLiteral("other placeholders: ") + text;
        if (hasMnemonic(text) != hasMnemonic(message.source))
            return QStringLiteral("mnemonic: ") + text;
        if (text.endsWith(u'…') != message.source.endsWith(u'…'))
            return QStringLiteral("ellipsis: ") + text;
    }
    return {};
}

/// A path of the request instead of a field's name, or a stilted word; empty for a plain sentence. The glossary
/// in CONTRIBUTING has the words to use.
QString stiltedPart(const QString& sentence)
{
    static const QRegularExpression form(
        QStringLiteral(R"(\b[A-Z]\w*\.[A-Z]\w+|\w\[\d*\])"
                       R"(|\b(?i:mend(?:ed)?|told|stands|whoever|nobody|verbs?)\b)"
                       R"(|\b(?i:one-time code|single sign-on|further recipient|e-mail))"));
    return form.match(sentence).captured();
}

} // namespace

/// Every sentence of the window is in the language files and is translated. When this fails: build the target
/// translations_update, then translate what resources/translations/ calls unfinished.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isComplete_data() { languages(); }
    void isComplete();
    void knowsEverySentence_data() { languages(); }
    void knowsEverySentence();
    void flawsAreSeen();
    void sentencesArePlain();
    void stiltedSentencesAreSeen();

private:
    static void languages();
    static std::vector<Message> allSentences();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(COMPOSER_SOURCE_DIR "/resources/translations"));
    for (const auto& name : folder.entryList({QStringLiteral("*.ts")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestTranslations::isComplete()
{
    QFETCH(QString, file);
    const auto messages = readMessages(file);
    QVERIFY(!messages.empty());
    QStringList flaws;
    for (const auto& message : messages) {
        if (const auto what = flaw(message); !what.isEmpty())
            flaws << QStringLiteral("%1 (%2)").arg(message.name(), what);
    }
    QVERIFY2(flaws.isEmpty(), qPrintable(u'\n' + flaws.join(u'\n')));
}

/// What lupdate would change is what somebody forgot.
void TestTranslations::knowsEverySentence()
{
    QFETCH(QString, file);
    if (!QFile::exists(QStringLiteral(COMPOSER_LUPDATE_PATH)))
        QSKIP("lupdate is not installed");
    const QTemporaryDir folder;
    const auto copy = folder.filePath(QStringLiteral("copy.ts"));
    QVERIFY(QFile::copy(file, copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    auto options = QStringLiteral(COMPOSER_LUPDATE_OPTIONS).split(u'|');
    options.removeAll(QStringLiteral("-no-obsolete"));
    if (file.endsWith(QStringLiteral("_en.ts")))
        options << QStringLiteral("-pluralonly");
    QProcess tool;
    tool.start(QStringLiteral(COMPOSER_LUPDATE_PATH), options << QStringLiteral("-ts") << copy);
    QVERIFY(tool.waitForFinished(60'000));
    QCOMPARE(tool.exitCode(), 0);
    const auto report = tool.readAllStandardOutput() + tool.readAllStandardError();
    const auto missing = [](const std::vector<Message>& in, const std::vector<Message>& from) {
        std::set<QString> known;
        for (const auto& each : in)
            known.insert(each.name());
        QStringList names;
        for (const auto& each : from) {
            if (each.state != QLatin1String("vanished") && !known.contains(each.name()))
                names << each.name();
        }
        return names;
    };
    const auto before = readMessages(file);
    const auto after = readMessages(copy);
    QVERIFY2(!after.empty(), report.constData());
    const auto unknown = missing(before, after);
    QVERIFY2(unknown.isEmpty(), qPrintable(QStringLiteral("\nnot in the file:\n") + unknown.join(u'\n')));
    QStringList gone;
    for (const auto& each : after) {
        if (each.state == QLatin1String("vanished") || each.state == QLatin1String("obsolete"))
            gone << each.name();
    }
    QVERIFY2(gone.isEmpty(), qPrintable(QStringLiteral("\nno longer in the sources:\n") + gone.join(u'\n')));
}

void TestTranslations::flawsAreSeen()
{
    const auto message = [](const char* source, const char* translation, const char* state = "") {
        return Message {
            QStringLiteral("C"), QString::fromUtf8(source), QString::fromUtf8(state), {QString::fromUtf8(translation)}};
    };
    QCOMPARE(flaw(message("Send", "Senden")), QString());
    QVERIFY(!flaw(message("Send", "Senden", "unfinished")).isEmpty());
    QVERIFY(!flaw(message("Send", "Senden", "obsolete")).isEmpty());
    QVERIFY(!flaw(message("Send", "")).isEmpty());
    QVERIFY(!flaw(message("%1 of %2", "%1 von")).isEmpty());
    QVERIFY(!flaw(message("&Send", "Senden")).isEmpty());
    QVERIFY(!flaw(message("Open…", "Öffnen")).isEmpty());
}

/// Also those of the command line, which are not in the language files.
std::vector<Message> TestTranslations::allSentences()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("all.ts"));
    auto options = QStringLiteral(COMPOSER_LUPDATE_OPTIONS).split(u'|');
    options << QStringLiteral(COMPOSER_SOURCE_DIR "/app/cli") << QStringLiteral("-ts") << file;
    QProcess tool;
    tool.start(QStringLiteral(COMPOSER_LUPDATE_PATH), options);
    return tool.waitForFinished(60'000) ? readMessages(file) : std::vector<Message>();
}

void TestTranslations::sentencesArePlain()
{
    if (!QFile::exists(QStringLiteral(COMPOSER_LUPDATE_PATH)))
        QSKIP("lupdate is not installed");
    const auto messages = allSentences();
    QVERIFY(messages.size() > 800);
    QVERIFY(
        std::ranges::any_of(messages, [](const auto& each) { return each.context == QLatin1String("SendCommand"); }));
    QStringList stilted;
    for (const auto& message : messages) {
        if (const auto what = stiltedPart(message.source); !what.isEmpty())
            stilted << QStringLiteral("%1 (%2)").arg(message.name(), what);
    }
    QVERIFY2(stilted.isEmpty(), qPrintable(u'\n' + stilted.join(u'\n')));
}

void TestTranslations::stiltedSentencesAreSeen()
{
    for (const auto* sentence : {"EmailMessage.RawMessage.Subject is too long.", "Attachments[0] is missing.",
             "There is no such verb.", "Mend the marked fields first.", "Whoever has the file can read it."})
        QVERIFY2(!stiltedPart(QString::fromLatin1(sentence)).isEmpty(), sentence);
    for (const auto* sentence :
        {"Sending… See README.md.", "It is 3.5, from example.com or Amazon.", "This is recommended."})
        QCOMPARE(stiltedPart(QString::fromUtf8(sentence)), QString());
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
