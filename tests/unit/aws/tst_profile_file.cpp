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
    void faults_data();
    void faults();
    void aFaultCostsOnlyItsSection();
    void faultsHoldNoValues();
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
    addRow("blanks", "[ profile\t x ]\nregion \t=\t a b \t", "x{region=a b}");
    addRow("comments", "# 1\n; 2\n[default] # 3\nregion=a # 4\nb=c;5\nd=#6\n", "default{b=c;5;d=#6;region=a}");
    addRow("comment behind a tab", "[default]\nregion=a\t# 4\nb=c\t;5\n", "default{b=c;region=a}");
    addRow("only a comment behind the name", "[default]\nregion= # 4\nb =\t; 5\n", "default{b=;region=}");
    addRow("indented comment", "[default]\n  # note\nregion=a\n\t; note\nb=c", "default{b=c;region=a}");
    addRow("comment among nested settings", "[default]\ns3 =\n  a=b\n  # note\n  c=d", "default{s3=\na=b\nc=d}");
    addRow("equals sign in the value", "[default]\nk=a=b==", "default{k=a=b==}");
    addRow("secret of all its characters", "[default]\nk=ab/+cd==#;x", "default{k=ab/+cd==#;x}");
    addRow("without prefix is ignored", "[x]\nregion=a\n[profile y]\nb=c", "y{b=c}");
    addRow("other sections", "[plugins]\na=b\n[preview]\n c = d\n", "");
    addRow("indented settings", "[profile x]\n  a=1\n  b=2\n", "x{a=1;b=2}");
    addRow("indented with a tab", "[profile x]\n\ta=1\n\tb=2\n", "x{a=1;b=2}");
    addRow("indented with a no-break space", "[profile x]\n\u00a0a = 1\n", "x{a=1}");
    addRow("indented less and less", "[profile x]\n   a=1\n  b=2\n c=3\nd=4", "x{a=1;b=2;c=3;d=4}");
    addRow("indented more: goes on", "[profile x]\n  a=1\n    b=2\n  c=3", "x{a=1\nb=2;c=3}");
    addRow("indented nested settings", "[profile x]\n  s3 =\n    a=1\n  b=2", "x{b=2;s3=\na=1}");
    addRow("indented heading", "  [profile x]\n  a=1\n  [profile y]\n  b=2", "x{a=1} y{b=2}");
    addRow("indented heading after an empty profile", "[profile x]\n  [profile y]\na=1", "x{} y{a=1}");
    addRow("heading deeper than a setting goes on with it", "[profile x]\na=1\n [profile y]", "x{a=1\n[profile y]}");
    addRow("comments and blank lines between", "[profile x]\n  a=1\n\n# c\n  b=2", "x{a=1;b=2}");
    addRow("colon", "[profile x]\na: 1\nb:2\nc : 3", "x{a=1;b=2;c=3}");
    addRow("the first sign counts", "[profile x]\na=b:c\nd:e=f", "x{a=b:c;d=e=f}");
    addRow("text behind the heading", "[profile x] /* s3://x # y */\na=1\n[profile y] z\nb=2", "x{a=1} y{b=2}");
    addRow("comment with a bracket behind the heading", "[profile x] # see [y]\na=1", "x{a=1}");
    addRow("command with a comment sign", "[profile x]\ncredential_process = /t --i \"A #1\" '; B' \\# # c",
        "x{credential_process=/t --i \"A #1\" '; B' \\#}");
    addRow("command with an escaped blank", "[profile x]\ncredential_process = /a\\ # b",
        "x{credential_process=/a\\ # b}");
    addRow("command with an open quotation", "[profile x]\ncredential_process = /t # it's", "x{credential_process=/t}");
    addRow("CR alone", "[profile x]\ra=1\r\r# c\rb=2\r", "x{a=1;b=2}");
    addRow("all line ends", "[profile x]\r\na=1\nb=2\rc=3", "x{a=1;b=2;c=3}");
    addRow("defaults", "[DEFAULT]\na=1\nb=1\n[profile x]\na=2\n[default]\n", "default{a=1;b=1} x{a=2;b=1}");
    addRow("no profile of that name", "[DEFAULT]\na=1", "");
    addRow("prefix alone", "[profile]\na=b\n[profile ]\na=b", "");
    addRow("empty heading", "[]\na=b\n[ ]\na=b", "");
    addRow("name with a blank", "[profile a b]\nc=d\n[profile e\\ f]\ng=h", "e f{g=h}");
    addRow("quoted name", "[profile \"a b\"]\nc=d\n[profile 'x']\ny=z", "a b{c=d} x{y=z}");
    addRow("quoted nothing", "[profile \"\"]\nc=d", "");
    addRow("half a quote", "[profile \"a]\nc=d", "");
    addRow("bracket in the name", "[profile a]b]\nc=d", "a]b{c=d}");
    addRow("comment sign in the name", "[profile a#b]\nc=d\n[profile a;b] # e\nf=g", "a#b{c=d} a;b{f=g}");
    addRow("any name", "[profile münchen]\n[profile a,b]\n[profile dev(eu)]\n[profile 😀]\n[profile \"Someone's Mac\"]",
        "Someone's Mac{} a,b{} dev(eu){} münchen{} 😀{}");
    addRow("control character in the name", "[profile a\x01]\n[profile \"a\tb\"]\n[profile x]", "x{}");
    addRow("how the AWS CLI looks at the first word", "[profiles a]\n[profilefoo]", "a{}");
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
    addRow("byte order mark inside",
        "[default]\n\xEF\xBB\xBF"
        "a=b\nc=d",
        "default{c=d}");
}

void TestProfileFile::configProfiles()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, profiles);
    const auto set = parseProfileFile(text, ProfileFileKind::Config);
    QCOMPARE(summary(set.profiles), profiles);
    QVERIFY(set.profileFaults.empty() && set.otherFaults.empty());
}

void TestProfileFile::credentialsProfiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("profiles");
    addRow("plain", "[default]\na=b\n[work]\nc=d", "default{a=b} work{c=d}");
    addRow("profile is a name", "[profile]\nc=d\n[profile work]\ne=f", "profile{c=d} profile work{e=f}");
    addRow("quotation marks are part of it", "['Foo Bar']\nc=d\n[Foo Bar]\ne=f", "'Foo Bar'{c=d} Foo Bar{e=f}");
    addRow("any name", "[a,b]\n[dev(eu)]\n[a~b]\n[a=b]\n[a!b]\n[a*b]\n[münchen]\n[Someone's MacBook Pro]\n[a#b]\n[a;b]",
        "Someone's MacBook Pro{} a!b{} a#b{} a*b{} a,b{} a;b{} a=b{} a~b{} dev(eu){} münchen{}");
    addRow("blanks around it", "[ work ]\na=b", "work{a=b}");
    addRow("defaults are a profile, too", "[DEFAULT]\na=1\n[x]", "DEFAULT{a=1} x{a=1}");
    addRow("defaults without settings", "[DEFAULT]\n[x]", "DEFAULT{} x{}");
}

void TestProfileFile::credentialsProfiles()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, profiles);
    const auto set = parseProfileFile(text, ProfileFileKind::Credentials);
    QCOMPARE(summary(set.profiles), profiles);
    QVERIFY(set.ssoSessions.empty() && set.services.empty());
    QVERIFY(set.profileFaults.empty() && set.otherFaults.empty());
}

/// "x:3 MESSAGE" for each spoiled section, the name "?" for what is in none.
static QStringList faultsOf(const ProfileSet& set)
{
    QStringList lines;
    const auto add = [&lines](const QString& name, const ProfileFault& fault) {
        lines << QStringLiteral("%1:%2 %3").arg(name, QString::number(fault.line), fault.message);
    };
    for (const auto& [name, fault] : set.profileFaults)
        add(name, fault);
    for (const auto& [name, fault] : set.ssoSessionFaults)
        add(QStringLiteral("sso-session ") + name, fault);
    for (const auto& [name, fault] : set.servicesFaults)
        add(QStringLiteral("services ") + name, fault);
    for (const auto& fault : set.otherFaults)
        add(QStringLiteral("?"), fault);
    return lines;
}

void TestProfileFile::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const QByteArray& text, const char* fault) {
        QTest::newRow(name) << text << QString::fromLatin1(fault);
    };
    row("setting first", "\n# c\na=b\n[default]", "?:3 Expected a profile definition");
    row("continuation first", "\r\n a\n[default]", "?:2 Expected a profile definition");
    row("no bracket", "[default]\n[profile y", "y:2 Profile definition must end with ']'");
    row("bracket behind comment", "[default #]\n[profile y #", "y:2 Profile definition must end with ']'");
    row("lone bracket", "[", "?:1 Profile definition must end with ']'");
    row("heading without a bracket, and an equals sign", "[default]\n[profile y = z",
        "?:2 Profile definition must end with ']'");
    row("no equals sign", "[default]\na b", "default:2 Expected an '=' sign defining a property");
    row("equals sign in the comment", "[default]\na # b", "default:2 Expected an '=' sign defining a property");
    row("no name at all", "[default]\n=b", "default:2 Property did not have a name");
    row("nested without equals sign", "[default]\ns3=\n a", "default:3 Expected an '=' sign defining a sub-property");
    row("nested with a colon", "[default]\ns3=\n a:b", "default:3 Expected an '=' sign defining a sub-property");
    row("nested without a name", "[default]\ns3=\n =a", "");
    row("Latin-1 value", "[default]\na=\xfc", "default:2 The line is not UTF-8 text");
    row("UTF-16", QByteArray("\xff\xfe[\0d\0", 6), "?:1 The line is not UTF-8 text");
    row("in a session", "[sso-session s]\nx\n[default]", "sso-session s:2 Expected an '=' sign defining a property");
    row("in services", "[services s]\nx\n[default]", "services s:2 Expected an '=' sign defining a property");
    row("in another tool's section", "[plugins]\nx\n[default]", "");
    row("default that is overruled", "[default]\nx\n[profile default]\na=b", "");
    row("only the first of a section", "[profile a]\nx\ny\n[profile b]\n[profile a]\nz",
        "a:2 Expected an '=' sign defining a property");
    row("CR LF counts once", "[profile a]\r\n\r\nx", "a:3 Expected an '=' sign defining a property");
}

void TestProfileFile::faults()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, fault);
    const auto set = parseProfileFile(text, ProfileFileKind::Config);
    QCOMPARE(faultsOf(set).join(u'|'), fault);
}

void TestProfileFile::aFaultCostsOnlyItsSection()
{
    const auto set = parseProfileFile(
        "stray\n[profile old]\nregion\n[profile work]\nregion=a\n[profile broken\nregion=b\n[default]\nregion=c",
        ProfileFileKind::Config);
    QCOMPARE(summary(set.profiles), QStringLiteral("broken{region=b} default{region=c} old{} work{region=a}"));
    QCOMPARE(faultsOf(set),
        (QStringList {QStringLiteral("broken:6 Profile definition must end with ']'"),
            QStringLiteral("old:3 Expected an '=' sign defining a property"),
            QStringLiteral("?:1 Expected a profile definition")}));
}

void TestProfileFile::faultsHoldNoValues()
{
    for (const char* text : {"CANARY=CANARY", " CANARY", "[CANARY", "[default]\nCANARY CANARY", "[default]\nCANARY",
             "[default]\n=CANARY", "[default]\ns3=\n CANARY", "[default]\nCANARY=\xff"}) {
        const auto set = parseProfileFile(text, ProfileFileKind::Config);
        QCOMPARE(faultsOf(set).size(), 1);
        QVERIFY(!faultsOf(set).first().contains(u"CANARY"));
    }
}

void TestProfileFile::ssoSessionsAndServices()
{
    const auto set = parseProfileFile("[profile dev]\nservices = local\nsso_session = corp\n"
                                      "[sso-session corp]\nsso_region = eu-west-1\n"
                                      "[services local]\nconnect =\n  endpoint_url = http://localhost:1\n"
                                      "  Timeout = 3\nsts = \n  endpoint_url=http://localhost:2\ns3 = flat\n",
        ProfileFileKind::Config);
    QCOMPARE(summary(set.profiles), QStringLiteral("dev{services=local;sso_session=corp}"));
    QCOMPARE(summary(set.ssoSessions), QStringLiteral("corp{sso_region=eu-west-1}"));
    QCOMPARE(summary(set.services),
        QStringLiteral("local{connect.endpoint_url=http://localhost:1;connect.timeout=3;"
                       "sts.endpoint_url=http://localhost:2}"));
}

void TestProfileFile::nested()
{
    const auto settings = nestedSettings(QStringLiteral("\nA=b\nin valid = c\nd = e = f\nnone\ng ="));
    QCOMPARE(summary({{QStringLiteral("x"), settings}}), QStringLiteral("x{a=b;d=e = f;g=}"));
    QVERIFY(nestedSettings(QString()).empty());
    QVERIFY(nestedSettings(QStringLiteral("x=y\na=b")).empty());
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
    row("prefix of the other file", "[a]\nk=1", "[profile a]\nk=2", "profile a{k=2}");
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
    QCOMPARE(summary(mergeProfiles(first, second).profiles), profiles);
}

void TestProfileFile::knowsWhoseKeysCameFromTheCredentialsFile()
{
    const auto config = parseProfileFile("[default]\naws_access_key_id=old\n[profile a]\naws_access_key_id=x\n"
                                         "[sso-session s]\ny=2",
        ProfileFileKind::Config);
    const auto credentials =
        parseProfileFile("[default]\naws_access_key_id=new\n[b]\nregion=x", ProfileFileKind::Credentials);
    const auto merged = mergeProfiles(config, credentials);
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
    QCOMPARE(settingOf(set, "default", "a").size(), 2 * megabyte + 1);
    QCOMPARE(settingOf(set, "default", "b"), QString(100, QChar(u'\0')));
    QCOMPARE(parseProfileFile("[" + value, ProfileFileKind::Config).otherFaults.size(), std::size_t(1));
    QCOMPARE(parseProfileFile("[profile " + value + "]", ProfileFileKind::Config).profiles.size(), std::size_t(1));
    QVERIFY(parseProfileFile(QByteArray(megabyte, '\n'), ProfileFileKind::Config) == ProfileSet());
}

void TestProfileFile::randomText()
{
    QRandomGenerator random(7);
    static constexpr char alphabet[] = "[]=:#; \t\n\r\"'\\ab\xc3\xbc\xff.profile default";
    for (int i = 0; i < 20'000; ++i) {
        QByteArray text(random.bounded(80), Qt::Uninitialized);
        for (auto& c : text)
            c = alphabet[random.bounded(int(sizeof alphabet))];
        const auto kind = i % 2 ? ProfileFileKind::Config : ProfileFileKind::Credentials;
        const auto set = parseProfileFile(text, kind);
        for (const auto& [name, fault] : set.profileFaults)
            QVERIFY(fault.line >= 1 && fault.line <= text.count('\n') + text.count('\r') + 1);
    }
}

QTEST_APPLESS_MAIN(TestProfileFile)
#include "tst_profile_file.moc"
