// SPDX-License-Identifier: Apache-2.0
#include "project/source_tree.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <vector>

namespace composer::project {

namespace {

const QStringList everything {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")};

/// The headers that offer some names, any one of them, and the names.
struct Offer {
    const char* headers;
    const char* names;
};

/// Names of namespace std and std::ranges.
const std::vector<Offer> standardOffers {
    {"algorithm",
        "adjacent_find all_of any_of binary_search clamp copy copy_if copy_n count count_if equal_range fill fill_n "
        "find "
        "find_if find_if_not for_each generate includes is_sorted lexicographical_compare lower_bound max max_element "
        "merge min min_element minmax mismatch none_of nth_element partial_sort partition remove remove_if replace "
        "replace_if reverse rotate search set_difference set_intersection set_union shuffle sort stable_partition "
        "stable_sort transform unique upper_bound"},
    {"array", "array to_array"},
    {"atomic", "atomic atomic_bool atomic_int"},
    {"bit", "bit_cast bit_ceil countr_zero has_single_bit popcount"},
    {"chrono", "chrono"},
    {"cmath", "abs ceil floor fmod isfinite isnan ldexp log10 lround modf pow round sqrt trunc"},
    {"cstdlib", "_Exit abort exit getenv quick_exit"},
    {"concepts", "constructible_from convertible_to derived_from invocable same_as"},
    {"condition_variable", "condition_variable condition_variable_any"},
    {"coroutine", "coroutine_handle suspend_always suspend_never"},
    {"csignal", "raise signal"},
    {"cstdint", "int8_t int16_t int32_t int64_t intptr_t uint8_t uint16_t uint32_t uint64_t uintmax_t uintptr_t"},
    {"cstdio", "FILE fclose fflush fgets fprintf fputs fwrite printf puts"},
    {"cstring", "memchr memcmp memcpy memmove memset strchr strcmp strerror strlen strncmp"},
    {"deque", "deque"},
    {"exception", "exception exception_ptr terminate"},
    {"functional", "bind cref function hash invoke mem_fn not_fn ref reference_wrapper"},
    {"future", "async future launch packaged_task promise shared_future"},
    {"initializer_list", "initializer_list"},
    {"iterator array deque map set span string string_view vector",
        "back_inserter begin cbegin cend distance end inserter next prev rbegin rend size ssize"},
    {"limits", "numeric_limits"},
    {"map", "map multimap"},
    {"memory", "enable_shared_from_this make_shared make_unique shared_ptr unique_ptr weak_ptr"},
    {"mutex", "call_once lock_guard mutex once_flag recursive_mutex scoped_lock timed_mutex unique_lock"},
    {"numeric", "accumulate gcd inner_product iota reduce"},
    {"optional", "make_optional nullopt optional"},
    {"random", "mt19937 mt19937_64 random_device uniform_int_distribution"},
    {"set", "multiset set"},
    {"shared_mutex", "shared_lock shared_mutex"},
    {"span", "as_bytes span"},
    {"sstream", "istringstream ostringstream stringstream"},
    {"stdexcept", "invalid_argument logic_error out_of_range runtime_error"},
    {"stop_token", "nostopstate stop_callback stop_source stop_token"},
    {"string", "stoi string to_string u16string"},
    {"string_view", "string_view u16string_view"},
    {"system_error", "errc error_code generic_category system_category system_error"},
    {"thread", "jthread this_thread thread"},
    {"tuple", "apply forward_as_tuple make_tuple tie tuple tuple_size_v"},
    {"type_traits",
        "conditional_t decay_t enable_if_t invoke_result_t is_base_of_v is_const_v is_convertible_v is_enum_v "
        "is_same_v "
        "is_void_v remove_const_t remove_cvref_t remove_pointer_t remove_reference_t underlying_type_t"},
    {"unordered_map", "unordered_map"},
    {"unordered_set", "unordered_set"},
    {"utility", "as_const cmp_less exchange forward in_place in_place_index in_place_type in_range move swap"},
    {"utility map", "make_pair pair"},
    {"variant", "get_if holds_alternative monostate variant variant_size_v visit"},
};

/// Names of Qt. Most have the header of their name; here are only those that have more.
const std::vector<Offer> qtOffers {
    {"QString QStringList QStringView QLatin1String QLatin1StringView QAnyStringView",
        "QAnyStringView QChar QLatin1Char QLatin1String QLatin1StringView QString QStringLiteral QStringView"},
    {"QStringList", "QStringList"},
    {"QByteArray QString QStringList", "QByteArray"},
    {"QByteArrayView QByteArray QString QStringList", "QByteArrayView"},
    {"QByteArrayList", "QByteArrayList"},
    {"QList QStringList QByteArrayList", "QList"},
    {"QDateTime", "QDate QDateTime QTime"},
    {"QFile QIODevice QSaveFile QBuffer QLocalSocket QTcpSocket QProcess QNetworkReply", "QIODevice"},
    {"QFile QFileDevice QSaveFile", "QFileDevice"},
    {"QDir", "QDir"},
    {"QDir QFileInfo", "QFileInfo QFileInfoList"},
};
const char* const qtNames =
    "QAction QApplication QBuffer QCheckBox QClipboard QColor QComboBox QCommandLineParser "
    "QCoreApplication QCryptographicHash QDesktopServices QDialog QDialogButtonBox QEventLoop QFile "
    "QFileDialog QFont QFontMetrics QFormLayout QGridLayout QGuiApplication QHBoxLayout QHash QHostAddress QIcon "
    "QImage QJsonArray QJsonDocument QJsonObject QLabel QLibrary QLineEdit QLocalServer QLocalSocket QLocale "
    "QLockFile QMap QMenu QMenuBar QMessageBox QMimeData QNetworkAccessManager QNetworkProxy QNetworkProxyFactory "
    "QNetworkProxyQuery QNetworkReply QNetworkRequest QPainter QPainterPath QPalette QPixmap QPlainTextEdit "
    "QPointer QProcess QProcessEnvironment QPushButton QRandomGenerator QRegularExpression "
    "QScopedPointer QScopeGuard QScreen QScrollArea QSet QSettings QShortcut QSignalBlocker QSignalSpy QSocketNotifier "
    "QSortFilterProxyModel QSqlDatabase QSqlQuery QStandardPaths QStatusBar QStringDecoder QStringEncoder QSvgRenderer "
    "QTcpServer QTcpSocket QTemporaryDir QTemporaryFile QTest QTextBrowser QTextCursor QTextDocument QTextEdit "
    "QTextLayout QThread QThreadPool QTimeZone QTimer QToolBar QToolButton QTreeView QUndoCommand QUndoStack "
    "QUrl QUrlQuery QUuid QVBoxLayout QVariant QXmlStreamReader";

/// Which headers offer a name, "std::sort" or "QUrl".
using Offers = QHash<QString, QStringList>;

void add(Offers& offers, const QString& prefix, const QStringList& headers, const QString& names)
{
    for (const auto& name : names.split(u' '))
        offers.insert(prefix + name, headers);
}

Offers allOffers()
{
    Offers offers;
    for (const auto& offer : standardOffers)
        add(offers, QStringLiteral("std::"), QString::fromLatin1(offer.headers).split(u' '),
            QString::fromLatin1(offer.names));
    for (const auto& name : QString::fromLatin1(qtNames).split(u' '))
        add(offers, {}, {name}, name);
    for (const auto& offer : qtOffers)
        add(offers, {}, QString::fromLatin1(offer.headers).split(u' '), QString::fromLatin1(offer.names));
    return offers;
}

/// The names a file uses, as the keys of Offers have them. A class of Qt that is only pointed or referred to needs no
/// header: a declaration does.
QSet<QString> usedNames(const SourceFile& file)
{
    static const QRegularExpression ignored(QLatin1String("^\\s*#\\s*include.*|\"(\\\\.|[^\"\\\\])*\"|//.*"));
    static const QRegularExpression use(QStringLiteral(R"(\bstd::(?:ranges::)?(\w+)|\b(Q[A-Z]\w+)\b(?!\s*[*&;]))"));
    QSet<QString> names;
    for (auto line : file.lines) {
        for (auto found = use.globalMatch(line.remove(ignored)); found.hasNext();) {
            const auto match = found.next();
            names += match.hasCaptured(1) ? QStringLiteral("std::") + match.captured(1) : match.captured(2);
        }
    }
    return names;
}

/// All files of the project and what they include.
class Includes {
public:
    explicit Includes(const std::vector<SourceFile>& files)
    {
        for (const auto& file : files)
            m_files.insert(file.path, includesOf(file));
    }

    /// The headers of Qt and of the standard library that a file includes itself or by headers of the project.
    QSet<QString> systemHeaders(const QString& path)
    {
        QSet<QString> headers;
        QSet<QString> seen {path};
        QStringList open {path};
        while (!open.isEmpty()) {
            const auto current = open.takeLast();
            for (const auto& name : m_files.value(current)) {
                if (const auto own = resolve(current, name); own.isEmpty())
                    headers += name;
                else if (!seen.contains(own)) {
                    seen += own;
                    open += own;
                }
            }
        }
        return headers;
    }

private:
    static QStringList includesOf(const SourceFile& file)
    {
        static const QRegularExpression include(QLatin1String("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
        QStringList names;
        for (const auto& line : file.lines) {
            if (const auto match = include.match(line); match.hasMatch())
                names += match.captured(1);
        }
        return names;
    }
    /// The project's file that an include names; empty: it is none of the project.
    QString resolve(const QString& from, const QString& name) const
    {
        for (const auto& folder :
            {QStringLiteral("app/"), QString(), QStringLiteral("tests/"), from.section(u'/', 0, -2) + u'/'}) {
            if (m_files.contains(folder + name))
                return folder + name;
        }
        return {};
    }

    QHash<QString, QStringList> m_files;
};

QStringList missingIncludes(const SourceFile& file, const QSet<QString>& headers, const Offers& offers)
{
    QStringList missing;
    for (const auto& name : usedNames(file)) {
        const auto offering = offers.value(name);
        const auto isIncluded = [&](const QString& header) { return headers.contains(header); };
        if (!offering.isEmpty() && std::none_of(offering.begin(), offering.end(), isIncluded))
            missing += QStringLiteral("%1 uses %2 without <%3>").arg(file.path, name, offering.first());
    }
    missing.sort();
    return missing;
}

} // namespace

/// What a file uses, it includes: itself, or by headers of this project. What headers of Qt and of the standard library
/// include for themselves changes from version to version, so nothing may rest on it.
class TestIncludes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ruleItself_data();
    void ruleItself();
    void everyFileIncludesWhatItUses();
};

void TestIncludes::ruleItself_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<int>("missing");
    const auto row = [](const char* name, const QStringList& lines, int missing) {
        QTest::newRow(name) << lines << missing;
    };
    row("nothing", {}, 0);
    row("included", {QStringLiteral("#include <algorithm>"), QStringLiteral("std::sort(a, b);")}, 0);
    row("not included", {QStringLiteral("#include <vector>"), QStringLiteral("std::sort(a, b);")}, 1);
    row("of ranges", {QStringLiteral("std::ranges::any_of(a, std::identity {});")}, 1);
    row("by a header of ours", {QStringLiteral("#include \"base/offers.h\""), QStringLiteral("std::optional<int> a;")},
        0);
    row("by one further down",
        {QStringLiteral("#include \"base/includes.h\""), QStringLiteral("std::optional<int> a;")}, 0);
    row("class of Qt", {QStringLiteral("QUrl url;")}, 1);
    row("pointer to a class of Qt",
        {QStringLiteral("class QUrl;"), QStringLiteral("void f(const QUrl& url, QUrl* other);")}, 0);
    row("one of several headers", {QStringLiteral("#include <QStringList>"), QStringLiteral("QString text;")}, 0);
    row("in a comment or a text", {QStringLiteral("f(\"std::sort\"); // QUrl url")}, 0);
}

void TestIncludes::ruleItself()
{
    QFETCH(QStringList, lines);
    QFETCH(int, missing);
    const SourceFile file {QStringLiteral("app/aws/x.cpp"), lines};
    Includes includes({file, {QStringLiteral("app/base/offers.h"), {QStringLiteral("#include <optional>")}},
        {QStringLiteral("app/base/includes.h"), {QStringLiteral("#include \"base/offers.h\"")}}});
    const auto found = missingIncludes(file, includes.systemHeaders(file.path), allOffers());
    QVERIFY2(found.size() == missing, qPrintable(found.join(u'\n')));
}

void TestIncludes::everyFileIncludesWhatItUses()
{
    const auto files = readSources(QStringLiteral(COMPOSER_SOURCE_DIR), everything);
    const auto offers = allOffers();
    Includes includes(files);
    QStringList missing;
    for (const auto& file : files) {
        if (file.isCpp())
            missing += missingIncludes(file, includes.systemHeaders(file.path), offers);
    }
    for (const auto& each : missing) // a failure's own text would be cut off
        qWarning("%s", qPrintable(each));
    QCOMPARE(missing.size(), 0);
}

} // namespace composer::project

QTEST_GUILESS_MAIN(composer::project::TestIncludes)
#include "tst_includes.moc"
