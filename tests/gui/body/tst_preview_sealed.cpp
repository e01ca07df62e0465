// SPDX-License-Identifier: Apache-2.0
#include <QByteArray>
#include <QByteArrayList>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// CANARY becomes a path that nothing else would open.
const char* const vectors[] = {"<img src='CANARY'>", "<img src=\"file://CANARY\">", "<IMG SRC=CANARY>",
    "<img/src=CANARY>", "<img src='&#x2f;CANARY'>", "<img src=x srcset='CANARY 2x'>", "<img lowsrc=CANARY>",
    "<img dynsrc=CANARY>", "<img longdesc=CANARY>", "<img src='//host/share/CANARY.png'>",
    "<img src='\\\\host\\share\\CANARY'>", "<img src='http://127.0.0.1:9/CANARY'>",
    "<img src='https://127.0.0.1:9/CANARY'>", "<img src='ftp://127.0.0.1/CANARY'>", "<img src='qrc:CANARY'>",
    "<img src=':CANARY'>", "<img src='data:image/png;base64,CANARY'>", "<image src=CANARY>", "<body background=CANARY>",
    "<table background=CANARY><tr><td>a</table>", "<table><tr><td background=CANARY>a</table>",
    "<table><tr background=CANARY><td>a</table>", "<style>@import 'CANARY';</style>",
    "<style>@import url(CANARY);</style>", "<style>body{background-image:url(CANARY)}</style>",
    "<style>p{background:url('file://CANARY')}</style><p>a", "<p style=\"background:url(CANARY)\">a",
    "<p style=\"background-image:url('CANARY')\">a", "<p style='BACKGROUND-IMAGE:URL(CANARY)'>a",
    "<li style='list-style-image:url(CANARY)'>a", "<p style='content:url(CANARY)'>a", "<p style='cursor:url(CANARY)'>a",
    "<link rel=stylesheet href=CANARY>", "<link rel=stylesheet type=text/css href='file://CANARY'>",
    "<link rel=icon href=CANARY>", "<link rel=prefetch href=CANARY>", "<base href='file:///'><img src=CANARY>",
    "<meta http-equiv=refresh content='0;url=CANARY'>", "<meta http-equiv=Link content='<CANARY>; rel=stylesheet'>",
    "<iframe src=CANARY></iframe>", "<iframe srcdoc='<img src=CANARY>'></iframe>",
    "<frameset><frame src=CANARY></frameset>", "<object data=CANARY></object>",
    "<object type=image/png data=CANARY>a</object>", "<embed src=CANARY>", "<applet code=CANARY></applet>",
    "<video src=CANARY></video>", "<video poster=CANARY></video>", "<video><source src=CANARY></video>",
    "<audio src=CANARY autoplay></audio>", "<track src=CANARY>", "<bgsound src=CANARY>",
    "<input type=image src=CANARY>", "<button background=CANARY>a</button>", "<form action=CANARY><input>",
    "<isindex action=CANARY>", "<marquee background=CANARY>a</marquee>", "<svg><image href=CANARY /></svg>",
    "<svg><image xlink:href=CANARY /></svg>", "<svg><use href='CANARY#a'/></svg>", "<math><mglyph src=CANARY></math>",
    "<map name=a><area href=CANARY></map><img usemap=#a src=CANARY>", "<a href=CANARY>a</a>",
    "<a href=a ping=CANARY>a</a>", "<script src=CANARY></script>", "<noscript><img src=CANARY></noscript>",
    "<template><img src=CANARY></template>", "<textarea></textarea><img src=CANARY>", "<p title='<img src=CANARY>'>a",
    "<<img src=CANARY>", "<b><p><img src=CANARY></b>", "<table><img src=CANARY><tr>",
    "<select><img src=CANARY></select>", "<!--><img src=CANARY>-->", "<![CDATA[<img src=CANARY>]]>",
    "<xmp><img src=CANARY></xmp>", "<pre><img src=CANARY></pre>", "<q cite=CANARY>a</q>", "<del cite=CANARY>a</del>",
    "<blockquote cite=CANARY>a</blockquote>", "<html manifest=CANARY>", "<hr style='background:url(CANARY)'>"};

} // namespace

/// The preview as the kernel sees it: opens no file that a page names, and no socket of the internet.
class TestPreviewSealed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDetectorSeesQtOpenThem();
    void opensNothing_data();
    void opensNothing();

private:
    QByteArrayList trace(const QString& mode);

    QTemporaryDir m_folder;
    QString m_page;
};

void TestPreviewSealed::initTestCase()
{
    if (QProcess::execute(QStringLiteral("strace"),
            {QStringLiteral("-qq"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("true")})
        != 0)
        QSKIP("strace cannot trace here");
    m_page = m_folder.filePath(QStringLiteral("page.html"));
    QFile page(m_page);
    QVERIFY(page.open(QIODevice::WriteOnly));
    int number = 0;
    for (const auto* vector : vectors) {
        const auto canary = m_folder.filePath(QStringLiteral("canary%1").arg(number++)).toUtf8();
        QFile there(QString::fromUtf8(canary));
        QVERIFY(there.open(QIODevice::WriteOnly));
        page.write(QByteArray(vector).replace("CANARY", canary) + '\n');
    }
    QVERIFY(number >= 60);
}

/// The calls that name a canary or make a socket of the internet.
QByteArrayList TestPreviewSealed::trace(const QString& mode)
{
    const auto log = m_folder.filePath(QStringLiteral("log"));
    const int code = QProcess::execute(QStringLiteral("strace"),
        {QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-s"), QStringLiteral("300"), QStringLiteral("-e"),
            QStringLiteral("trace=openat,open,connect,socket"), QStringLiteral("-o"), log,
            QStringLiteral(COMPOSER_PREVIEW_PAGE), mode, m_page});
    QFile file(log);
    QByteArrayList found;
    if (code != 0 || !file.open(QIODevice::ReadOnly))
        return {"the page was not shown"};
    bool hasSeenPage = false;
    for (const auto& line : file.readAll().split('\n')) {
        hasSeenPage = hasSeenPage || line.contains("page.html");
        if (line.contains("canary") || line.contains("host/share") || line.contains("AF_INET"))
            found += line;
    }
    return hasSeenPage ? found : QByteArrayList {"the trace is empty"};
}

void TestPreviewSealed::theDetectorSeesQtOpenThem()
{
    const auto found = trace(QStringLiteral("plain"));
    QVERIFY2(found.size() > 10, found.join('\n').constData());
}

void TestPreviewSealed::opensNothing_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("as the preview shows it") << QStringLiteral("safe");
    QTest::newRow("even without the clean-up") << QStringLiteral("raw");
}

void TestPreviewSealed::opensNothing()
{
    QFETCH(QString, mode);
    const auto found = trace(mode);
    QVERIFY2(found.isEmpty(), found.join('\n').constData());
}

QTEST_GUILESS_MAIN(TestPreviewSealed)
#include "tst_preview_sealed.moc"
