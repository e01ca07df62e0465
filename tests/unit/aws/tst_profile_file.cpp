// SPDX-License-Identifier: Apache-2.0
#include "aws/profile_file.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace composer::aws;

class TestProfileFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void configProfiles_data();
    void configProfiles();
    void credentialsProfiles_data();
    void credentialsProfiles();
    void errors_data();
    void errors();
    void errorsHoldNoValues();
    void ssoSessionsAndServices();
    void nested();
    void merging_data();
    void merging();
    void knowsWhoseKeysCameFromTheCredentialsFile();
    void hugeLine();
    void randomText();
};

static QString settingOf(const ProfileSet& set, const char* profile, const char* name)
{
    const auto found = set.profiles.find(QString::fromLatin1(profile));
    if (found == set.profiles.end())
        return QStringLiteral("(no profile)");
    const auto setting = found->second.find(QString::fromLatin1(name));
    return setting == found->second.end() ? QStringLiteral("(no setting)") : setting->second;
}

/// "name{key=value;key=value} name{}": short to write and complete.
static QString summary(const std::map<QString, ProfileProperties>& sections)
{
    QStringList parts;
    for (const auto& [name, properties] : sections) {
        QStringList settings;
        for (const auto& [key, value] : properties)
            settings += key + u'=' + value;
        parts += name + u'{' + settings.join(u';') + u'}';
    }
    return parts.join(u' ');
}

static void addRow(const char* name, const QByteArray& text, const char* profiles)
{
    QTest::newRow(name) << text << QString::fromUtf8(profiles);
}

void TestProfileFile::configProfiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("profiles");
    addRow("empty", "", "");
    addRow("default and named", "[default]\nregion=a\n[profile x]\nregion = b\n", "default{region=a} x{region=b}");
    addRow("no line break at the end", "[default]\nregion=a", "default{region=a}");
    addRow("CR LF", "[default]\r\nregion = a\r\n\r\nb=c\r\n", "default{b=c;region=a}");
    addRow("byte order mark", "\xEF\xBB\xBF[default]\nregion=a", "default{region=a}");
    addRow("names in lower case, profiles not", "[profile Dev]\nREGION=A", "Dev{region=A}");
    addRow("trimmed", "[profile \t x ]  \n  \n a\n", "(error)");
    addRow("blanks", "[ profile\t x ]\nregion \t=\t a b \t", "x{region=a b}");
    addRow("comments", "# 1\n; 2\n[default] # 3\nregion=a # 4\nb=c;5\nd=#6\n", "default{b=c;5;d=#6;region=a}");
    addRow("comment behind a tab", "[default]\nregion=a\t# 4\nb=c\t;5\n", "default{b=c;region=a}");
    addRow("only a comment behind the name", "[default]\nregion= # 4\nb =\t; 5\n", "default{b=;region=}");
    addRow("indented comment", "[default]\n  # note\nregion=a\n\t; note\nb=c", "default{b=c;region=a}");
    addRow("comment among nested settings", "[default]\ns3 =\n  a=b\n  # note\n  c=d", "default{s3=\na=b\nc=d}");
    addRow("equals sign in the value", "[default]\nk=a=b==", "default{k=a=b==}");
    addRow("secret of all its characters", "[default]\nk=ab/+cd==#;x", "default{k=ab/+cd==#;x}");
    addRow("without prefix is ignored", "[x]\nregion=a\n[profile y]\nb=c", "y{b=c}");
    addRow("other sections", "[plugins]\na=b\n[preview]\n c = d\n", "(error)");
    addRow("prefix alone", "[profile]\na=b\n[profile ]\na=b", "");
    addRow("empty heading", "[]\na=b\n[ ]\na=b", "");
    addRow("name with a blank", "[profile a b]\nc=d", "");
    addRow("quoted name", "[profile \"a b\"]\nc=d\n[profile 'x']\ny=z", "a b{c=d} x{y=z}");
    addRow("quoted nothing", "[profile \"\"]\nc=d", "");
    addRow("half a quote", "[profile \"a]\nc=d", "");
    addRow("bracket in the name", "[profile a]b]\nc=d", "");
    addRow("comment sign in the name", "[profile a#b]\nc=d", "(error)");
    addRow("name that is not allowed", "[default]\nin valid=1\n  continued\nb=c", "default{b=c}");
    addRow("nested under a name that is not allowed", "[default]\nin valid=\n  a=b\nb=c", "default{b=c}");
    addRow("last wins", "[default]\na=1\na=2\n[default]\nA=3", "default{a=3}");
    addRow("prefixed default wins", "[default]\na=1\nb=1\n[profile default]\na=2", "default{a=2}");
    addRow("prefixed default wins when empty", "[profile default]\n[default]\na=1", "default{}");
    addRow("later value resets nesting", "[default]\na=\n b=c\na=x\n y", "default{a=x\ny}");
    addRow("unicode", "[default]\nk=Grüße 😀", "default{k=Grüße 😀}");
    addRow("comment in Latin-1",
        "# Gr\xfc\xdf"
        "e\n[default]\na=b",
        "default{a=b}");
    addRow("carriage returns inside", "[default]\na=b\rc", "default{a=b\rc}");
}

void TestProfileFile::configProfiles()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, profiles);
    const auto set = parseProfileFile(text, ProfileFileKind::Config);
    QCOMPARE(set ? summary(set->profiles) : QStringLiteral("(error)"), profiles);
}

void TestProfileFile::credentialsProfiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("profiles");
    addRow("plain", "[default]\na=b\n[work]\nc=d", "default{a=b} work{c=d}");
    addRow("prefix is ignored", "[profile work]\nc=d", "");
    addRow("profile is a name", "[profile]\nc=d", "profile{c=d}");
    addRow("session section is ignored", "[sso-session x]\nc=d", "");
    addRow("services section is ignored", "[services x]\nc=d", "");
}

void TestProfileFile::credentialsProfiles()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, profiles);
    const auto set = parseProfileFile(text, ProfileFileKind::Credentials);
    QVERIFY(set.hasValue());
    QCOMPARE(summary(set->profiles), profiles);
    QVERIFY(set->ssoSessions.empty() && set->services.empty());
}

void TestProfileFile::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QByteArray& text, int line, const char* message) {
        QTest::newRow(name) << text << line << QString::fromLatin1(message);
    };
    row("setting first", "\n# c\na=b", 3, "Expected a profile definition");
    row("continuation first", "\r\n a", 2, "Expected a profile definition, found continuation");
    row("continuation behind heading", "[default]\n a=b", 2, "Expected a property definition, found continuation");
    row("no bracket", "[default", 1, "Profile definition must end with ']'");
    row("bracket behind comment", "[default #]", 1, "Profile definition must end with ']'");
    row("lone bracket", "[", 1, "Profile definition must end with ']'");
    row("no equals sign", "[default]\na: b", 2, "Expected an '=' sign defining a property");
    row("equals sign in the comment", "[default]\na # =", 2, "Expected an '=' sign defining a property");
    row("indented, without a name", "[default]\n\n = b\n", 3, "Expected a property definition, found continuation");
    row("no name at all", "[default]\n=b", 2, "Property did not have a name");
    row("nested without equals sign", "[default]\ns3=\n a", 3, "Expected an '=' sign defining a sub-property");
    row("nested without a name", "[default]\ns3=\n =a", 3, "Sub-property did not have a name");
    row("Latin-1 value", "[default]\na=\xfc", 2, "The line is not UTF-8 text");
    row("UTF-16", QByteArray("\xff\xfe[\0d\0", 6), 1, "The line is not UTF-8 text");
}

void TestProfileFile::errors()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const QString, message);
    const auto set = parseProfileFile(text, ProfileFileKind::Config);
    QVERIFY(!set.hasValue());
    QCOMPARE(set.error().line, line);
    QCOMPARE(set.error().message, message);
}

void TestProfileFile::errorsHoldNoValues()
{
    for (const char* text : {"CANARY=CANARY", " CANARY", "[CANARY", "[default]\nCANARY CANARY", "[default]\n CANARY",
             "[default]\n=CANARY", "[default]\ns3=\n CANARY", "[default]\ns3=\n =CANARY", "[default]\nCANARY=\xff"}) {
        const auto set = parseProfileFile(text, ProfileFileKind::Config);
        QVERIFY2(!set.hasValue(), text);
        QVERIFY(!set.error().message.contains(u"CANARY"));
    }
}

void TestProfileFile::ssoSessionsAndServices()
{
    const auto set = parseProfileFile("[profile dev]\nservices = local\nsso_session = corp\n"
                                      "[sso-session corp]\nsso_region = eu-west-1\n"
                                      "[services local]\nconnect =\n  endpoint_url = http://localhost:1\n"
                                      "  Timeout = 3\nsts = \n  endpoint_url=http://localhost:2\ns3 = flat\n",
        ProfileFileKind::Config);
    QVERIFY(set.hasValue());
    QCOMPARE(summary(set->profiles), QStringLiteral("dev{services=local;sso_session=corp}"));
    QCOMPARE(summary(set->ssoSessions), QStringLiteral("corp{sso_region=eu-west-1}"));
    QCOMPARE(summary(set->services),
        QStringLiteral("local{connect.endpoint_url=http://localhost:1;connect.timeout=3;"
                       "sts.endpoint_url=http://localhost:2}"));
}

void TestProfileFile::nested()
{
    const auto settings = nestedSettings(QStringLiteral("\nA=b\nin valid = c\nd = e = f\nnone\ng ="));
    QCOMPARE(summary({{QStringLiteral("x"), settings}}), QStringLiteral("x{a=b;d=e = f;g=}"));
    QVERIFY(nestedSettings(QString()).empty());
}

void TestProfileFile::merging_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QString>("profiles");
    const auto row = [](const char* name, const char* config, const char* credentials, const char* profiles) {
        QTest::newRow(name) << QByteArray(config) << QByteArray(credentials) << QString::fromLatin1(profiles);
    };
    row("neither", "", "", "");
    row("one each", "[profile a]\nregion=x", "[b]\nk=1", "a{region=x} b{k=1}");
    row("settings of both", "[profile a]\nregion=x", "[a]\nk=1", "a{k=1;region=x}");
    row("default of both", "[default]\nregion=x", "[default]\nk=1", "default{k=1;region=x}");
    row("prefixed default", "[profile default]\nregion=x", "[default]\nk=1", "default{k=1;region=x}");
    row("credentials win", "[profile a]\nk=config\nl=2", "[a]\nK=credentials", "a{k=credentials;l=2}");
    row("empty credentials win", "[profile a]\nk=config", "[a]\nk=", "a{k=}");
    row("empty profile", "[profile a]", "[a]\n[b]", "a{} b{}");
    row("prefix of the other file", "[a]\nk=1", "[profile a]\nk=2", "");
    row("nested in one, plain in the other", "[profile a]\ns3=\n  x=1", "[a]\ns3=y", "a{s3=y}");
    row("same name in another case", "[profile A]\nk=1", "[a]\nk=2", "A{k=1} a{k=2}");
}

void TestProfileFile::merging()
{
    QFETCH(const QByteArray, config);
    QFETCH(const QByteArray, credentials);
    QFETCH(const QString, profiles);
    const auto first = parseProfileFile(config, ProfileFileKind::Config);
    const auto second = parseProfileFile(credentials, ProfileFileKind::Credentials);
    QVERIFY(first && second);
    QCOMPARE(summary(mergeProfiles(*first, *second).profiles), profiles);
}

void TestProfileFile::knowsWhoseKeysCameFromTheCredentialsFile()
{
    const auto config = parseProfileFile("[default]\naws_access_key_id=old\n[profile a]\naws_access_key_id=x\n"
                                         "[sso-session s]\ny=2",
        ProfileFileKind::Config);
    const auto credentials =
        parseProfileFile("[default]\naws_access_key_id=new\n[b]\nregion=x", ProfileFileKind::Credentials);
    QVERIFY(config && credentials);
    const auto merged = mergeProfiles(*config, *credentials);
    QCOMPARE(settingOf(merged, "default", "aws_access_key_id"), QStringLiteral("new"));
    QCOMPARE(settingOf(merged, "a", "aws_access_key_id"), QStringLiteral("x"));
    QCOMPARE(merged.keyedByCredentialsFile.size(), std::size_t(1));
    QVERIFY(merged.keyedByCredentialsFile.contains(QStringLiteral("default")));
    QCOMPARE(summary(merged.ssoSessions), QStringLiteral("s{y=2}"));
}

void TestProfileFile::hugeLine()
{
    static constexpr int megabyte = 1024 * 1024;
    const QByteArray value(megabyte, 'x');
    const auto set = parseProfileFile(
        "[default]\na=" + value + "\n " + value + "\nb=" + QByteArray(100, '\0') + '\n', ProfileFileKind::Config);
    QVERIFY(set.hasValue());
    QCOMPARE(settingOf(*set, "default", "a").size(), 2 * megabyte + 1);
    QCOMPARE(settingOf(*set, "default", "b"), QString(100, QChar(u'\0')));
    QVERIFY(!parseProfileFile("[" + value, ProfileFileKind::Config));
    QVERIFY(parseProfileFile("[profile " + value + "]", ProfileFileKind::Config).hasValue());
    QVERIFY(parseProfileFile(QByteArray(megabyte, '\n'), ProfileFileKind::Config).hasValue());
}

void TestProfileFile::randomText()
{
    QRandomGenerator random(7);
    static constexpr char alphabet[] = "[]=#; \t\n\r\"'ab\xc3\xbc\xff.profile default";
    for (int i = 0; i < 20'000; ++i) {
        QByteArray text(random.bounded(80), Qt::Uninitialized);
        for (auto& c : text)
            c = alphabet[random.bounded(int(sizeof alphabet))];
        const auto kind = i % 2 ? ProfileFileKind::Config : ProfileFileKind::Credentials;
        const auto set = parseProfileFile(text, kind);
        if (!set)
            QVERIFY(set.error().line >= 1 && set.error().line <= text.count('\n') + 1);
    }
}

QTEST_APPLESS_MAIN(TestProfileFile)
#include "tst_profile_file.moc"
