// SPDX-License-Identifier: Apache-2.0
#include "base/atomic_file.h"
#include "base/wait_for.h"
#include "gui/driver.h"
#include "models/credentials/code_questions.h"
#include "models/credentials/credentials_panel.h"
#include "support/fake_services.h"
#include "ui/credentials/code_dialog.h"
#include "ui/credentials/credentials_dialog.h"
#include "ui/widgets/contrast.h"

#include <QDesktopServices>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using models::CredentialsPanel;

namespace {

const QByteArray config = R"([default]
region = eu-central-1
[profile agent]
role_arn = arn:aws:iam::123456789012:role/Agent
source_profile = base
region = eu-central-1
[profile base]
aws_access_key_id = AKIABASE
aws_secret_access_key = canary-secret
region = eu-central-1
[profile circle]
role_arn = x
source_profile = circle
[profile mfa]
role_arn = arn:aws:iam::123456789012:role/Agent
source_profile = base
mfa_serial = arn:aws:iam::123456789012:mfa/anna
region = eu-central-1
[profile sso]
sso_session = corp
sso_account_id = 123456789012
sso_role_name = Agent
region = eu-central-1
[sso-session corp]
sso_region = us-east-1
sso_start_url = https://corp.example/start
)";

/// Pages that would be opened in a browser.
class Browser : public QObject {
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened << url; }
};

struct Fixture : test::Driver {
    Fixture()
    {
        const auto path = folder.filePath(QStringLiteral("config"));
        ready = base::saveAtomically(path, config).hasValue();
        clock->setAutomatic(true);
        auto services = test::fakeServices({clock, transport});
        services.environment.insert(QStringLiteral("AWS_CONFIG_FILE"), path);
        services.environment.insert(
            QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), folder.filePath(QStringLiteral("none")));
        services.environment.insert(QStringLiteral("HOME"), folder.path());
        services.askForCode = models::CodeQuestions::handler(codes);
        targets = test::fakeTargets(services, folder.filePath(QStringLiteral("environments.json")));
        environments = &targets->environments();
        panel = std::make_unique<CredentialsPanel>(targets);
        ui::askForCodes(*codes, &window);
        window.show();
        dialog = new ui::CredentialsDialog(*panel, &window);
        dialog->open();
    }
    QWidget& root() override { return window; }
    void choose(const char* name)
    {
        auto* list = find<QListWidget>("credentialList");
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text().startsWith(QLatin1String(name) + u'\n'))
                list->setCurrentRow(row);
        QCOMPARE(panel->entry()->name, QString::fromLatin1(name));
    }
    QString state() { return find("credentialState")->findChildren<QLabel*>().last()->text(); }
    void replyKeys() const { transport->reply(200, test::roleKeysReply()); }
    void replyCaller() const
    {
        transport->reply(200, test::callerReply("arn:aws:sts::123456789012:assumed-role/Agent/s"));
    }

    Browser browser;
    QTemporaryDir folder;
    bool ready = false;
    std::shared_ptr<test::FakeClock> clock = std::make_shared<test::FakeClock>();
    std::shared_ptr<test::FakeTransport> transport = std::make_shared<test::FakeTransport>();
    std::shared_ptr<models::CodeQuestions> codes = std::make_shared<models::CodeQuestions>();
    std::shared_ptr<models::TargetOpener> targets;
    models::Environments* environments = nullptr;
    QWidget window;
    std::unique_ptr<CredentialsPanel> panel;
    ui::CredentialsDialog* dialog = nullptr;
};

} // namespace

/// The panel of credentials, with real widgets and a scripted network.
class TestCredentialsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhatThereIs();
    void showsWhereItWouldLook();
    void lookingOnDisturbsNoSession();
    void showsTheIdentity();
    void countsDown();
    void saysWhyItFailed();
    void refreshAsksAnew();
    void asksForTheCode();
    void aDeclinedCodeIsNoError();
    void signsIn();
    void aSignInCanBeCancelled();
    void everythingHasAName();
    void holdsNoSecret();
};

void TestCredentialsDialog::listsWhatThereIs()
{
    Fixture at;
    QVERIFY(at.ready);
    QStringList names;
    for (const auto& entry : at.panel->entries())
        names << entry.name;
    QCOMPARE(names,
        (QStringList {QStringLiteral("Sandbox"), QStringLiteral("default"), QStringLiteral("agent"),
            QStringLiteral("base"), QStringLiteral("circle"), QStringLiteral("mfa"), QStringLiteral("sso")}));
    const auto* list = at.find<QListWidget>("credentialList");
    for (int row = 0; row < list->count(); ++row) {
        const auto* item = list->item(row);
        const auto ratio = ui::contrastRatio(item->foreground().color(), list->palette().color(QPalette::Base));
        QVERIFY2(item->flags() != Qt::NoItemFlags || ratio >= 4.5, qPrintable(item->text()));
    }
    at.choose("circle");
    QVERIFY(at.state().contains(QStringLiteral("circle")));
    QVERIFY(!at.find("signIn")->isVisible());
    at.choose("sso");
    QVERIFY(at.find("signIn")->isVisible());
}

void TestCredentialsDialog::showsWhereItWouldLook()
{
    Fixture at;
    const auto trace = [&] { return at.find<QPlainTextEdit>("credentialTrace")->toPlainText(); };
    at.choose("Sandbox");
    QCOMPARE(trace(), QString());
    at.choose("agent");
    QCOMPARE(trace(), QStringLiteral("1. profile agent: Role Agent, from the profile base: Access key"));
    QCOMPARE(at.said("traceTitle"), QStringLiteral("Search order"));
    at.environments->setCurrent(at.environments->create().value_or(QString()));
    auto environment = at.environments->current();
    environment.origin = models::KeyOrigin::StandardChain;
    environment.region = QStringLiteral("eu-central-1");
    at.environments->change(environment);
    at.panel->reload();
    at.choose(environment.name.toLatin1().constData());
    QVERIFY2(trace().startsWith(QStringLiteral("1. environment: nothing found\n2. profile default: nothing found")),
        qPrintable(trace()));
    QVERIFY(at.transport->requests().empty());
}

void TestCredentialsDialog::lookingOnDisturbsNoSession()
{
    Fixture at;
    const auto id = at.environments->create().value_or(QString());
    auto environment = *at.environments->find(id);
    environment.origin = models::KeyOrigin::Profile;
    environment.profile = QStringLiteral("agent");
    environment.region = QStringLiteral("eu-central-1");
    at.environments->change(environment);
    const auto target = at.targets->open(id);
    at.panel->reload();
    at.choose(environment.name.toLatin1().constData());
    at.replyKeys();
    QVERIFY(base::waitFor(target->route.credentials->resolve({})));
    QCOMPARE(at.targets->open(id)->route.credentials,
        target->route.credentials); // what was found serves when it is opened again
}

void TestCredentialsDialog::showsTheIdentity()
{
    Fixture at;
    at.choose("agent");
    at.replyKeys();
    at.replyCaller();
    at.press("checkCredentials");
    QTRY_VERIFY(!at.panel->isBusy());
    QCOMPARE(at.said("credentialSource"), QStringLiteral("profile agent"));
    QCOMPARE(at.said("credentialAccount"), QStringLiteral("123456789012"));
    QCOMPARE(at.said("credentialIdentity"), QStringLiteral("arn:aws:sts::123456789012:assumed-role/Agent/s"));
    QVERIFY(!at.said("credentialKey").contains(QStringLiteral("ASIAAGENT")));
    const auto trace = at.find<QPlainTextEdit>("credentialTrace")->toPlainText();
    QVERIFY2(trace.contains(QStringLiteral("AssumeRole at sts.eu-central-1")), qPrintable(trace));
}

void TestCredentialsDialog::countsDown()
{
    Fixture at;
    at.choose("agent");
    at.replyKeys();
    at.replyCaller();
    at.press("checkCredentials");
    QTRY_VERIFY(at.said("credentialTimeLeft").startsWith(QStringLiteral("60 minutes left")));
    at.clock->advance(std::chrono::minutes(17));
    Q_EMIT at.panel->changed();
    QVERIFY(at.said("credentialTimeLeft").startsWith(QStringLiteral("43 minutes left")));
}

void TestCredentialsDialog::saysWhyItFailed()
{
    Fixture at;
    at.choose("agent");
    at.transport->reply(403,
        "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not &lt;b&gt;authorized</Message></Error>"
        "<RequestId>id-1</RequestId></ErrorResponse>");
    at.press("checkCredentials");
    QTRY_VERIFY(at.state().contains(QStringLiteral("cannot be assumed")));
    const auto trace = at.find<QPlainTextEdit>("credentialTrace")->toPlainText();
    QVERIFY(trace.contains(QStringLiteral("id-1")));
    QVERIFY(trace.contains(QStringLiteral("<b>"))); // as text
    QVERIFY(!at.find("credentialSource")->isVisible());
}

void TestCredentialsDialog::refreshAsksAnew()
{
    Fixture at;
    at.choose("agent");
    at.replyKeys();
    at.replyCaller();
    at.press("checkCredentials");
    QTRY_VERIFY(!at.panel->isBusy());
    at.replyCaller();
    at.press("checkCredentials"); // the role is still good
    QTRY_VERIFY(!at.panel->isBusy());
    QCOMPARE(at.transport->requests().size(), std::size_t(3));
    const auto trace = at.find<QPlainTextEdit>("credentialTrace")->toPlainText();
    QVERIFY2(!trace.contains(QStringLiteral("AssumeRole ")), qPrintable(trace)); // it was not requested this time
    QCOMPARE(trace.count(QStringLiteral("GetCallerIdentity")), 1);
    at.replyKeys();
    at.replyCaller();
    at.press("refreshCredentials");
    QTRY_VERIFY(!at.panel->isBusy());
    QCOMPARE(at.transport->requests().size(), std::size_t(5));
}

void TestCredentialsDialog::asksForTheCode()
{
    Fixture at;
    at.choose("mfa");
    at.press("checkCredentials");
    QTRY_VERIFY(at.find("codeDialog"));
    auto* line = at.find<QLineEdit>("oneTimeCode");
    QTest::keyClicks(line, QStringLiteral("12a34"));
    QCOMPARE(line->text(), QStringLiteral("1234"));
    QVERIFY(!at.find("useCode")->isEnabled());
    QTest::keyClicks(line, QStringLiteral("56"));
    at.replyKeys();
    at.replyCaller();
    at.press("useCode");
    QTRY_VERIFY(!at.panel->isBusy());
    QTRY_VERIFY(!at.find("codeDialog"));
    QVERIFY(at.transport->requests().at(0).body.contains("TokenCode=123456"));
    QCOMPARE(at.state(), QStringLiteral("These credentials are valid."));
}

void TestCredentialsDialog::aDeclinedCodeIsNoError()
{
    Fixture at;
    at.choose("mfa");
    at.press("checkCredentials");
    QTRY_VERIFY(at.find("codeDialog"));
    QTest::keyClick(at.find("codeDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!at.panel->isBusy());
    QVERIFY(at.state().contains(QStringLiteral("MFA code")));
    QVERIFY(at.transport->requests().empty());
}

void TestCredentialsDialog::signsIn()
{
    Fixture at;
    at.choose("sso");
    at.transport->reply(
        200, R"({"clientId": "c", "clientSecret": "canary-client", "clientSecretExpiresAt": 1999999999})");
    at.transport->reply(200,
        R"({"deviceCode": "canary-device", "userCode": "WXYZ-1234", "expiresIn": 600, "interval": 1,
            "verificationUri": "https://device.example/", "verificationUriComplete": "https://device.example/?c=1"})");
    at.clock->setAutomatic(false); // the person takes their time
    at.press("signIn");
    QTRY_COMPARE(at.said("signInCode"), QStringLiteral("WXYZ-1234"));
    QCOMPARE(at.find("signInCode")->accessibleName(), QStringLiteral("Sign-in code: WXYZ-1234"));
    QTRY_COMPARE(at.browser.opened.size(), 1);
    at.transport->reply(200, R"({"accessToken": "canary-access", "expiresIn": 28800})");
    at.transport->reply(200,
        R"({"roleCredentials": {"accessKeyId": "ASIASSO", "secretAccessKey": "canary-s", "sessionToken": "canary-t",
            "expiration": 1767326645000}})");
    at.replyCaller();
    at.clock->setAutomatic(true);
    at.clock->advance(std::chrono::seconds(1));
    QTRY_COMPARE(at.state(), QStringLiteral("These credentials are valid."));
    QVERIFY(!at.find("signInBox")->isVisible());
}

void TestCredentialsDialog::aSignInCanBeCancelled()
{
    Fixture at;
    at.choose("sso");
    at.transport->hang();
    at.press("signIn");
    QTRY_VERIFY(at.panel->isBusy());
    at.press("cancelCredentials");
    QVERIFY(!at.panel->isBusy());
    QVERIFY(at.find("signIn")->isEnabled());
    QVERIFY(at.browser.opened.isEmpty());
}

void TestCredentialsDialog::everythingHasAName()
{
    Fixture at;
    int looked = 0;
    for (const auto* widget : at.dialog->findChildren<QWidget*>()) {
        const bool isItsText = qobject_cast<const QLabel*>(widget) && widget->accessibleName().isEmpty();
        if (widget->focusPolicy() == Qt::NoFocus || isItsText || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        ++looked;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto name = button && widget->accessibleName().isEmpty() ? button->text() : widget->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
    }
    QVERIFY2(looked >= 10, qPrintable(QString::number(looked)));
}

void TestCredentialsDialog::holdsNoSecret()
{
    Fixture at;
    at.choose("agent");
    at.replyKeys();
    at.replyCaller();
    at.press("checkCredentials");
    QTRY_VERIFY(!at.panel->isBusy());
    for (const auto* label : at.dialog->findChildren<QLabel*>()) {
        QVERIFY2(!label->text().contains(QStringLiteral("canary")), qPrintable(label->text()));
        QVERIFY2(!label->toolTip().contains(QStringLiteral("canary")), qPrintable(label->toolTip()));
    }
    QVERIFY(!at.find<QPlainTextEdit>("credentialTrace")->toPlainText().contains(QStringLiteral("canary")));
}

QTEST_MAIN(TestCredentialsDialog)
#include "tst_credentials_dialog.moc"
