// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "contact/email_contact.h"
#include "models/drafts/draft_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace composer;
using storage::Folder;

class TestDraftWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheMessageOfNowIsReported();
};

void TestDraftWriter::onlyTheMessageOfNowIsReported()
{
    const QTemporaryDir folder;
    const auto store = std::make_shared<storage::DraftStore>(folder.path(), std::make_shared<base::SystemClock>());
    models::DraftWriter writer(store);
    contact::Draft draft;
    draft.contact = contact::blankContact();
    QStringList reported;
    writer.save(draft, {}, [&](const models::DraftWriter::Saved&) { reported << QStringLiteral("before"); });
    writer.begin(Folder::Drafts, {}, {});
    writer.save(draft, {}, [&](const models::DraftWriter::Saved&) { reported << QStringLiteral("now"); });
    writer.finish();
    QCOMPARE(reported, QStringList {QStringLiteral("now")});
    QCOMPARE(store->list(Folder::Drafts).size(), std::size_t(2)); // both are on the disk
}

QTEST_GUILESS_MAIN(TestDraftWriter)
#include "tst_draft_writer.moc"
