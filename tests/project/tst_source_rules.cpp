// SPDX-License-Identifier: Apache-2.0
#include "project/source_tree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace composer::project {

namespace {

const QString root = QStringLiteral(COMPOSER_SOURCE_DIR);

/// A pattern that no line of some folders may match. This file holds every pattern, so it is not looked at.
struct Rule {
    const char* name;
    const char* why;
    const char* pattern;
    QStringList folders;
    QStringList exceptFor; ///< files; folders with a '/' at the end
    const char* violation; ///< a line that must be caught: the rule's own test
};

const QStringList product {QStringLiteral("app"), QStringLiteral("ui")};
const QStringList everything {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests"),
    QStringLiteral("packaging"), QStringLiteral("resources")};

// The words are cut in two so that other searches of the tree do not stop here.
const std::vector<Rule>& rules()
{
    static const std::vector<Rule> table {
        {"atomic saves only", "a short write on a full disk must never replace a good file; use base::saveAtomically",
            R"(\bQFile(Device)?::(WriteOnly|ReadWrite|Append)\b|\bQSaveFile\b|\bstd::ofstream\b|\bfopen\()", product,
            {QStringLiteral("app/base/atomic_file.cpp")}, "file.open(QFile::WriteOnly)"},
        {"TLS errors are final", "no one may wave a broken certificate through",
            R"(ignoreSslErrors|VerifyNone|QueryPeer)", product, {}, "reply->ignoreSslErrors();"},
        {"no insecure keychain", "without a keychain there is no storing of secrets", R"(setInsecureFallback)", product,
            {}, "job.setInsecureFallback(true);"},
        {"no QSettings", "it rewrites and corrupts ~/.aws files", R"(\bQSettings\b)", {QStringLiteral("app")}, {},
            "QSettings settings;"},
        {"no shell", "foreign text must not reach a command line", R"(\bstd::system\(|[^:\w]system\(|\bpopen\()",
            product, {}, "return system(command);"},
        {"nothing is left to do", "an open end belongs into the issue tracker", R"(\b(TODO|FIXME|XXX|HACK)\b)",
            everything, {}, "// TODO: later"},
        {"no sleeping", "a test that sleeps is slow on a fast machine and wrong on a slow one",
            R"(\b(qSleep|qWait|sleep_for|sleep_until|msleep|usleep|nanosleep)\s*\(|QThread::sleep)",
            {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")}, {}, "QTest::qWait(100);"},
        {"no judging by the time on the wall",
            "a busy machine makes such a test red; see tests/support/growth.h, stopwatch.h and fake_clock.h",
            R"(\bQElapsedTimer\b|\bQDeadlineTimer\b|\bsteady_clock\b|currentMSecsSinceEpoch|_WITH_TIMEOUT\()",
            {QStringLiteral("tests/contract"), QStringLiteral("tests/gui"), QStringLiteral("tests/project"),
                QStringLiteral("tests/support"), QStringLiteral("tests/system"), QStringLiteral("tests/unit")},
            {QStringLiteral("tests/support/stopwatch.h"), QStringLiteral("tests/system/program.cpp")},
            "QVERIFY(timer.elapsed() < 1000); QElapsedTimer timer;"},
        {"test classes are named alike", "tst_name.cpp holds TestName", R"(^class (tst_\w+|\w+Test)\b)",
            {QStringLiteral("tests")}, {}, "class tst_Name : public QObject {"},
        {"no rich text by accident", "foreign text is shown as text",
            R"(Qt::(RichText|AutoText|MarkdownText)|\b(setHtml|insertHtml|setMarkdown)\()", {QStringLiteral("ui")},
            {QStringLiteral("ui/sending/notice_label.cpp"), QStringLiteral("ui/body/safe_browser.cpp")},
            "label->setTextFormat(Qt::RichText);"},
        {"the window asks its models only",
            "what is stored, signed and sent is not the window's matter; see app/models",
            R"(\b(storage|credentials|cloud)::)", {QStringLiteral("ui")}, {}, "auto folder = storage::Folder::Sent;"},
        {"one way off the window's thread", "use models::inBackground or a models::BackgroundQueue",
            R"(\bQThreadPool\b|\bQtConcurrent\b|\bQThread::create\b|\bstd::(j?thread|async)\b)",
            {QStringLiteral("app/models"), QStringLiteral("ui")}, {QStringLiteral("app/models/tasks/background.h")},
            "QThreadPool::globalInstance()->start(work);"},
        {"one running task of a model", "what is stopped, counted and ignored by hand is a models::CurrentTask",
            R"(\bstd::stop_source\b)", {QStringLiteral("app/models"), QStringLiteral("ui")},
            {QStringLiteral("app/models/tasks/current_task.h")}, "std::stop_source m_stop;"},
        {"an error is asked for its kind", "what a code means is decided once; use aws::kindOf",
            R"(\x22(\w+Exception|ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch|Throttling)\x22|code\s*[=!]=\s*\x22)",
            product,
            {QStringLiteral("app/aws/service_error.cpp"), QStringLiteral("app/sandbox/"),
                QStringLiteral("app/sandbox_server/")},
            "return error.code == \"AccessDenied\";"},
    };
    return table;
}

bool isExempt(const Rule& rule, const QString& path)
{
    return std::ranges::any_of(rule.exceptFor,
        [&](const QString& one) { return path == one || (one.endsWith(u'/') && path.startsWith(one)); });
}

QStringList violations(const Rule& rule, const SourceFile& file)
{
    if (isExempt(rule, file.path) || file.path.endsWith(QStringLiteral("tst_source_rules.cpp")))
        return {};
    const QRegularExpression pattern(QString::fromLatin1(rule.pattern));
    QStringList found;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        if (pattern.match(file.lines.at(i)).hasMatch())
            found.append(QStringLiteral("%1:%2: %3").arg(file.path).arg(i + 1).arg(file.lines.at(i).trimmed()));
    }
    return found;
}

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList captures(const QString& pattern, const QString& text)
{
    QStringList found;
    for (auto matches = QRegularExpression(pattern).globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

/// A QLabel guesses whether its text is HTML. Right is a file that says what kind of text its labels show, or shows
/// nothing but its own words. `header` is the text of the header beside the file.
bool hasGuessingLabel(const QString& text, const QString& header)
{
    if (text.contains(QStringLiteral("Qt::PlainText")) || text.contains(QStringLiteral("toHtmlEscaped")))
        return false;
    static const QRegularExpression made(QStringLiteral("new QLabel\\((?!tr\\(|this\\)|parent\\)|\\))"));
    const auto labels = captures(QStringLiteral("QLabel\\s*\\*\\s*(\\w+)"), header + text)
        + captures(QStringLiteral("(\\w+) = new QLabel"), text);
    const QRegularExpression changed(QStringLiteral("\\b(%1)->setText\\((?!tr\\()").arg(labels.join(u'|')));
    return made.match(text).hasMatch() || (!labels.isEmpty() && changed.match(text).hasMatch());
}

/// Whether a list of targets names a test, in full or, in a loop, by the end of its name.
bool isNamed(const QString& test, const QString& list)
{
    for (auto rest = test; !rest.isEmpty(); rest = rest.section(u'_', 1)) {
        if (QRegularExpression(QStringLiteral("[\\s(\\x22]%1[\\s)\\x22.]").arg(rest)).match(list).hasMatch())
            return true;
    }
    return false;
}

} // namespace

class TestSourceRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rule_data();
    void rule();
    void everyFileNamesItsLicence();
    void everyHeaderIsIncludedOnce();
    void labelsShowPlainText();
    void everyTestIsBuilt();
    void everySymbolIsBuiltIn();
};

void TestSourceRules::rule_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < rules().size(); ++i)
        QTest::newRow(rules()[i].name) << int(i);
}

void TestSourceRules::rule()
{
    QFETCH(int, index);
    const auto& rule = rules().at(std::size_t(index));
    const SourceFile wrong {QStringLiteral("app/base/wrong.cpp"), {QString::fromLatin1(rule.violation)}};
    QCOMPARE(violations(rule, wrong).size(), 1);

    QStringList found;
    for (const auto& file : readSources(root, rule.folders))
        found += violations(rule, file);
    QVERIFY2(found.isEmpty(), qUtf8Printable(QLatin1String(rule.why) + u'\n' + found.join(u'\n')));
}

void TestSourceRules::everyFileNamesItsLicence()
{
    static const QString licence = QStringLiteral("SPDX-License-Identifier: Apache-2.0");
    QStringList without;
    for (const auto& file : readSources(root, everything)) {
        const bool hasInterpreter = file.lines.first().startsWith(QStringLiteral("#!"));
        if (!file.lines.value(hasInterpreter ? 1 : 0).contains(licence))
            without.append(file.path);
    }
    QVERIFY2(without.isEmpty(), qUtf8Printable(without.join(u'\n')));
}

void TestSourceRules::everyHeaderIsIncludedOnce()
{
    QStringList without;
    for (const auto& file : readSources(root, {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")})) {
        if (file.isHeader() && file.lines.value(1) != QStringLiteral("#pragma once"))
            without.append(file.path);
    }
    QVERIFY2(without.isEmpty(), qUtf8Printable(without.join(u'\n')));
}

void TestSourceRules::labelsShowPlainText()
{
    QVERIFY(hasGuessingLabel(QStringLiteral("auto* l = new QLabel(reply.message);"), {}));
    QVERIFY(hasGuessingLabel(QStringLiteral("m_l->setText(reply.message);"), QStringLiteral("QLabel* m_l;")));
    QVERIFY(!hasGuessingLabel(QStringLiteral("auto* l = new QLabel(tr(\"To\")); m_edit->setText(reply.id);"), {}));
    QStringList guessing;
    for (const auto& file : readSources(root, {QStringLiteral("ui")})) {
        const auto header = textOf(root + u'/' + file.path.section(u'.', 0, 0) + QStringLiteral(".h"));
        if (!file.isHeader() && hasGuessingLabel(file.lines.join(u'\n'), header))
            guessing.append(file.path);
    }
    QVERIFY2(guessing.isEmpty(), qUtf8Printable(guessing.join(u'\n')));
}

void TestSourceRules::everyTestIsBuilt()
{
    const QString tests = root + QStringLiteral("/tests/");
    const auto folders = textOf(tests + QStringLiteral("CMakeLists.txt"));
    QStringList forgotten;
    for (const auto& file : readSources(root, {QStringLiteral("tests")})) {
        const QFileInfo info(root + u'/' + file.path);
        if (!info.fileName().startsWith(QStringLiteral("tst_")) || !file.isCpp())
            continue;
        const auto folder = QRegularExpression(QStringLiteral("[\\s(]%1[\\s)]").arg(file.path.section(u'/', 1, -2)));
        const auto list = textOf(info.path() + QStringLiteral("/CMakeLists.txt"));
        if (!folder.match(folders).hasMatch() || !isNamed(info.baseName(), list))
            forgotten.append(file.path);
    }
    QVERIFY2(forgotten.isEmpty(), qUtf8Printable(forgotten.join(u'\n')));
}

void TestSourceRules::everySymbolIsBuiltIn()
{
    const auto list = textOf(root + QStringLiteral("/resources/CMakeLists.txt"));
    const auto symbols = QDir(root + QStringLiteral("/resources/symbols")).entryList(QDir::Files);
    QVERIFY(!symbols.isEmpty());
    for (const auto& symbol : symbols)
        QVERIFY2(list.contains(QStringLiteral("symbols/") + symbol), qUtf8Printable(symbol));
}

} // namespace composer::project

QTEST_GUILESS_MAIN(composer::project::TestSourceRules)
#include "tst_source_rules.moc"
