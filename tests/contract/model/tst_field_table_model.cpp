// SPDX-License-Identifier: Apache-2.0
#include "contact/members.h"
#include "contract/model/service_model.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace composer::contact;

/// The field table against the service model, bound by bound and in both directions. Where the table is stricter on
/// purpose, the difference is listed here with the rule that asks for it, and that rule is compared instead.
class TestFieldTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelIsThere();
    void everyMemberHasARow();
    void everyRowIsInTheModel();
    void rows_data();
    void rows();
    void orderIsThatOfTheRequest();
    void everyRowIsVisitedOnce();
    void narrowedChoices_data();
    void narrowedChoices();
    void addedPatterns_data();
    void addedPatterns();
    void rulesWithNumbers_data();
    void rulesWithNumbers();
    void everyRuleWithNumbersIsCompared();

private:
    const ServiceModel m_model;
};

namespace {

QString nameOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::String:
        return QStringLiteral("String");
    case FieldKind::Integer:
        return QStringLiteral("Integer");
    case FieldKind::Structure:
        return QStringLiteral("Structure");
    case FieldKind::List:
        return QStringLiteral("List");
    case FieldKind::Map:
        return QStringLiteral("Map");
    case FieldKind::MapKey:
        return QStringLiteral("MapKey");
    }
    Q_UNREACHABLE();
}

/// As the model spells it; the two key patterns as rulesNotInModel does.
QString nameOf(Pattern pattern)
{
    switch (pattern) {
    case Pattern::None:
        return {};
    case Pattern::EmailAddress:
        return QStringLiteral("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$");
    case Pattern::NoCategoryC:
        return QStringLiteral("^\\P{C}*$");
    case Pattern::Arn:
        return QStringLiteral("^[-:/A-Za-z0-9]+$");
    case Pattern::AttributeKey:
        return QStringLiteral("^[A-Za-z0-9_-]+$");
    case Pattern::SegmentKey:
        return QStringLiteral("^(connect:)?[A-Za-z0-9_-]+$");
    case Pattern::HttpsUrl:
        return QStringLiteral("https");
    }
    Q_UNREACHABLE();
}

QStringList choicesOf(const Field& row)
{
    QStringList all;
    for (const auto* choice : row.choices)
        all += QString::fromLatin1(choice);
    return all;
}

QString text(const std::optional<qint64>& number)
{
    return number ? QString::number(*number) : QStringLiteral("none");
}

QString text(const std::optional<std::int64_t>& number, int)
{
    return number ? QString::number(*number) : QStringLiteral("none");
}

constexpr FieldId narrowedByChoices[] = {FieldId::ReferenceType, FieldId::ContentType};
constexpr FieldId withAddedPattern[] = {FieldId::AttributeKey, FieldId::SegmentKey, FieldId::AttachmentS3Url};
/// Rule raw-needed: optional in the model, though RAW is the only source.
constexpr FieldId requiredByRule[] = {FieldId::RawMessage};
/// How large the file behind an attachment's URL is cannot be known here.
constexpr const char* sizesOfFiles[] = {"message-total-bytes", "attachment-size"};

template <std::size_t Count>
bool isIn(const FieldId (&list)[Count], FieldId id)
{
    return std::find(std::begin(list), std::end(list), id) != std::end(list);
}

} // namespace

void TestFieldTableModel::modelIsThere()
{
    QCOMPARE(m_model.members().size(), qsizetype(fieldTable().size()));
    QCOMPARE(m_model.ruleIds().size(), 29);
}

void TestFieldTableModel::everyMemberHasARow()
{
    QStringList paths;
    for (const auto& row : fieldTable())
        paths += QString::fromLatin1(row.path);
    paths.sort();
    QCOMPARE(m_model.members().keys(), paths);
}

void TestFieldTableModel::everyRowIsInTheModel()
{
    for (const auto& row : fieldTable())
        QVERIFY2(m_model.members().contains(QString::fromLatin1(row.path)), row.path);
}

void TestFieldTableModel::rows_data()
{
    QTest::addColumn<FieldId>("id");
    for (const auto& row : fieldTable())
        QTest::newRow(row.path) << row.id;
}

void TestFieldTableModel::rows()
{
    QFETCH(FieldId, id);
    const auto& row = field(id);
    const auto& member = m_model.members()[QString::fromLatin1(row.path)];

    QCOMPARE(nameOf(row.kind), member.kind);
    QCOMPARE(row.required, member.required || isIn(requiredByRule, id));
    QCOMPARE(row.sensitive, member.sensitive);
    if (row.kind == FieldKind::Integer) { // Smithy's integer: 32 bits, no bound beyond
        QCOMPARE(row.minimum, std::optional<std::int64_t>(std::numeric_limits<qint32>::min()));
        QCOMPARE(row.maximum, std::optional<std::int64_t>(std::numeric_limits<qint32>::max()));
        QVERIFY(!member.minimum && !member.maximum);
    } else {
        QCOMPARE(text(row.minimum, 0), text(member.minimum));
        QCOMPARE(text(row.maximum, 0), text(member.maximum));
    }
    if (!isIn(withAddedPattern, id))
        QCOMPARE(nameOf(row.pattern), member.pattern);
    if (!isIn(narrowedByChoices, id))
        QCOMPARE(choicesOf(row), member.choices);
    const bool isText = row.kind == FieldKind::String || row.kind == FieldKind::MapKey;
    QCOMPARE(row.unit, isText ? Unit::Characters : row.kind == FieldKind::Integer ? Unit::Number : Unit::Items);
}

void TestFieldTableModel::orderIsThatOfTheRequest()
{
    QStringList top;
    for (const auto& row : fieldTable()) {
        const auto path = QString::fromLatin1(row.path);
        if (!path.contains(u'.') && !path.contains(u'['))
            top += path;
    }
    QCOMPARE(top, m_model.requestOrder());
}

namespace {

/// Visits the types of the request's members rather than the members of one request: each is there once.
class Walk {
public:
    struct Step {
        FieldId id;
        FieldKind kind;
        QString path;
    };

    template <Structure S>
    void into(const QString& path, std::optional<FieldId> holder = {})
    {
        const S empty;
        visitMembersOf(
            empty, holder, [&](FieldId id, const auto& member) { visit(id, path + memberName(id), member); });
    }

    std::vector<Step> steps;

private:
    void visit(FieldId id, const QString& path, const Text&) { steps.push_back({id, FieldKind::String, path}); }
    void visit(FieldId id, const QString& path, const std::optional<std::int64_t>&)
    {
        steps.push_back({id, FieldKind::Integer, path});
    }
    void visit(FieldId id, const QString& path, const Entries<QString>&)
    {
        map(id, path);
        steps.push_back({valueOf(id).id, FieldKind::String, path + QStringLiteral(".{}")});
    }
    template <Structure S>
    void visit(FieldId id, const QString& path, const Entries<S>&)
    {
        map(id, path);
        into<S>(path + QStringLiteral(".{}."), id);
    }
    template <Structure S>
    void visit(FieldId id, const QString& path, const std::vector<S>&)
    {
        steps.push_back({id, FieldKind::List, path});
        into<S>(path + QStringLiteral("[]."), id);
    }
    template <Structure S>
    void visit(FieldId id, const QString& path, const S&)
    {
        steps.push_back({id, FieldKind::Structure, path});
        into<S>(path + u'.', id);
    }
    template <Structure S>
    void visit(FieldId id, const QString& path, const std::optional<S>&)
    {
        visit(id, path, S());
    }
    /// Segment values in segment values: the rows of the outer ones are theirs.
    void visit(FieldId id, const QString& path, const std::optional<Entries<SegmentAttributeValue>>&) { map(id, path); }
    void visit(FieldId id, const QString& path, const std::optional<std::vector<SegmentAttributeValue>>&)
    {
        steps.push_back({id, FieldKind::List, path});
    }

    void map(FieldId id, const QString& path)
    {
        steps.push_back({id, FieldKind::Map, path});
        steps.push_back({keyOf(id).id, FieldKind::MapKey, path + QStringLiteral(".{key}")});
    }
};

} // namespace

/// In the table's order, with a member of the row's kind, at the row's path.
void TestFieldTableModel::everyRowIsVisitedOnce()
{
    Walk walk;
    walk.into<EmailContact>({});
    QCOMPARE(walk.steps.size(), fieldTable().size());
    for (std::size_t i = 0; i < walk.steps.size(); ++i) {
        const auto& row = fieldTable()[i];
        QVERIFY2(walk.steps[i].id == row.id, row.path);
        QCOMPARE(walk.steps[i].path, QString::fromLatin1(row.path));
        QCOMPARE(nameOf(walk.steps[i].kind), nameOf(row.kind));
    }
}

void TestFieldTableModel::narrowedChoices_data()
{
    QTest::addColumn<FieldId>("id");
    QTest::addColumn<QStringList>("inModel");
    QTest::addColumn<QStringList>("byRule");

    const auto types = m_model.rule(QStringLiteral("ref-types-at-creation")).value(QStringLiteral("rule")).toString();
    QVERIFY(types.startsWith(QStringLiteral("only ")));
    QTest::newRow("reference types")
        << FieldId::ReferenceType
        << QString::fromLatin1("URL ATTACHMENT CONTACT_ANALYSIS NUMBER STRING DATE EMAIL EMAIL_MESSAGE "
                               "EMAIL_MESSAGE_PLAIN_TEXT EMAIL_MESSAGE_PLAIN_TEXT_REDACTED EMAIL_MESSAGE_REDACTED")
               .split(u' ')
        << types.sliced(5).split(QStringLiteral(", "));

    QStringList contentTypes;
    for (const auto value : m_model.rule(QStringLiteral("content-type")).value(QStringLiteral("values")).toArray())
        contentTypes += value.toString();
    QTest::newRow("content types") << FieldId::ContentType << QStringList() << contentTypes;
}

void TestFieldTableModel::narrowedChoices()
{
    QFETCH(FieldId, id);
    QFETCH(QStringList, inModel);
    QFETCH(QStringList, byRule);
    QVERIFY(isIn(narrowedByChoices, id));
    QCOMPARE(m_model.members()[QString::fromLatin1(field(id).path)].choices, inModel);
    QCOMPARE(choicesOf(field(id)), byRule);
    for (const auto& choice : byRule)
        QVERIFY(inModel.isEmpty() || inModel.contains(choice));
}

void TestFieldTableModel::addedPatterns_data()
{
    QTest::addColumn<FieldId>("id");
    QTest::addColumn<QString>("pattern");
    const auto pattern = [this](const char* rule) {
        return m_model.rule(QString::fromLatin1(rule)).value(QStringLiteral("pattern")).toString();
    };
    QTest::newRow("attribute keys") << FieldId::AttributeKey << pattern("attr-key-charset");
    QTest::newRow("segment keys") << FieldId::SegmentKey << pattern("seg-key-charset");
    QTest::newRow("attachment URLs") << FieldId::AttachmentS3Url << QStringLiteral("https"); // a presigned URL of S3
}

void TestFieldTableModel::addedPatterns()
{
    QFETCH(FieldId, id);
    QFETCH(QString, pattern);
    QVERIFY(isIn(withAddedPattern, id));
    QCOMPARE(m_model.members()[QString::fromLatin1(field(id).path)].pattern, QString());
    QCOMPARE(nameOf(field(id).pattern), pattern);
}

void TestFieldTableModel::rulesWithNumbers_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<qint64>("minimum");
    QTest::addColumn<qint64>("maximum");

    constexpr qint64 none = -1;
    const auto row = [](const char* rule, qint64 minimum, qint64 maximum) {
        QTest::newRow(rule) << QString::fromLatin1(rule) << minimum << maximum;
    };
    row("ref-total-bytes", none, totals::referenceBytes);
    row("attr-total-bytes", none, totals::attributeBytes);
    row("contact-expiry", totals::expiryMinimumMinutes, totals::expiryMaximumMinutes);
    row("recipients-total", none, totals::recipients);
    row("recipients-no-empty-list", *field(FieldId::ToAddresses).minimum, none);
    row("body-bytes", none, *field(FieldId::Body).maximum);
    row("attachment-count", none, *field(FieldId::Attachments).maximum);
    row("attachment-url-length", none, *field(FieldId::AttachmentS3Url).maximum);
}

void TestFieldTableModel::rulesWithNumbers()
{
    QFETCH(QString, rule);
    QFETCH(qint64, minimum);
    QFETCH(qint64, maximum);
    const auto facts = m_model.rule(rule);
    QVERIFY(!facts.isEmpty());
    QCOMPARE(facts.value(QStringLiteral("min")).toInteger(-1), minimum);
    QCOMPARE(facts.value(QStringLiteral("max")).toInteger(-1), maximum);
    if (rule == QStringLiteral("contact-expiry"))
        QVERIFY(facts.value(QStringLiteral("rule")).toString().contains(QString::number(totals::expiryDefaultMinutes)));
    if (rule == QStringLiteral("recipients-total"))
        QVERIFY(facts.value(QStringLiteral("rule"))
                    .toString()
                    .contains(QStringLiteral("at most %1 additional").arg(totals::additionalRecipients)));
}

void TestFieldTableModel::everyRuleWithNumbersIsCompared()
{
    QStringList numbered;
    for (const auto& id : m_model.ruleIds()) {
        const auto rule = m_model.rule(id);
        if (rule.contains(QStringLiteral("min")) || rule.contains(QStringLiteral("max")))
            numbered += id;
    }
    for (const auto* id : sizesOfFiles)
        QCOMPARE(numbered.removeAll(QLatin1StringView(id)), 1);
    QCOMPARE(numbered.size(), 8); // the rows of rulesWithNumbers_data()
}

QTEST_APPLESS_MAIN(TestFieldTableModel)
#include "tst_field_table_model.moc"
