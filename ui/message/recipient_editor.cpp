// SPDX-License-Identifier: Apache-2.0
#include "ui/message/recipient_editor.h"

#include "addresses/address_list.h"
#include "contact/issues/field_path.h"
#include "contact/issues/path.h"
#include "texts/field_text.h"
#include "texts/issue_text.h"
#include "ui/form/field_note.h"
#include "ui/message/chip_field.h"
#include "ui/message/recipient_line.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace composer::ui {

using contact::AdditionalRecipients;
using contact::FieldId;
using models::Recipients;

namespace {

/// What is no address becomes a recipient, too, so that it is not lost and its problem is shown.
Recipients readRecipients(const QString& text)
{
    const auto read = addresses::readAddresses(text);
    Recipients recipients;
    const auto append = [&recipients](const QString& name, const QString& address) {
        models::setRecipient(recipients.emplace_back(), name, address);
    };
    for (const auto& each : read.addresses)
        append(each.displayName, each.address);
    for (const auto& piece : read.unread)
        append({}, piece);
    return recipients;
}

} // namespace

RecipientEditor::RecipientEditor(models::ComposerModel& model, QUndoStack& undo, Kind kind, QWidget* parent)
    : PartEditor(model, undo, FieldId::AdditionalRecipients, parent)
    , m_kind(kind)
    , m_field(new ChipField(this))
    , m_added(new ToneLabel(ToneLabel::Size::Small, this))
    , m_note(new FieldNote(this))
{
    const auto name = kind == Kind::To ? QStringLiteral("alsoTo") : QStringLiteral("cc");
    setObjectName(name + QLatin1String("Editor"));
    m_field->setObjectName(name + QLatin1String("Field"));
    m_added->setObjectName(name + QLatin1String("Added"));
    m_added->hide();
    m_note->setObjectName(name + QLatin1String("Note"));
    auto& line = m_field->line();
    line.setObjectName(name);
    line.setAccessibleName(models::fieldText(listId()).label);
    line.setToolTip(tr("%1 (in the API: %2)").arg(line.accessibleName(), listPath()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6); // in the row, so that it goes with it
    column->setSpacing(2);
    column->addWidget(m_field);
    column->addWidget(m_added);
    column->addWidget(m_note);
    setFocusProxy(&line);
    connect(m_field, &ChipField::entered, this, &RecipientEditor::enter);
    connect(m_field, &ChipField::edited, this, &RecipientEditor::replace);
    connect(m_field, &ChipField::removeAsked, this, &RecipientEditor::remove);
    connect(m_field, &ChipField::copyAsked, this, &RecipientEditor::copy);
    connect(m_field, &ChipField::copyAllAsked, this, &RecipientEditor::copyAll);
    connect(m_field, &ChipField::removeAllAsked, this, &RecipientEditor::removeAll);
    connect(m_field, &ChipField::menuAsked, this, &RecipientEditor::openMenu);
    connect(m_field, &ChipField::editAsked, this,
        [this](int index) { m_field->editChip(index, models::recipientText(list()[std::size_t(index)])); });
    registerTyping();
    showPart();
}

Recipients& RecipientEditor::listOf(AdditionalRecipients& recipients) const
{
    return m_kind == Kind::To ? recipients.toAddresses : recipients.ccAddresses;
}

Recipients RecipientEditor::list() const
{
    auto both = recipients();
    return std::move(listOf(both));
}

bool RecipientEditor::showsError() const
{
    return contact::hasErrors(listIssues());
}

FieldId RecipientEditor::listId() const
{
    return m_kind == Kind::To ? FieldId::ToAddresses : FieldId::CcAddresses;
}

QString RecipientEditor::listPath() const
{
    return QLatin1String(contact::field(listId()).path);
}

ChipText RecipientEditor::chipText(const Recipients& all, int index) const
{
    const auto& recipient = all[std::size_t(index)];
    const auto address = recipient.emailAddress.value_or(QString());
    const auto name = recipient.displayName.value_or(QString());
    ChipText chip;
    chip.isAddress = name.isEmpty();
    chip.caption = !name.isEmpty() ? name : !address.isEmpty() ? address : tr("No address");
    chip.caption = contact::visibleText(chip.caption.left(addresses::limits::pieceCharacters));
    chip.toolTip = contact::visibleText(models::recipientText(recipient).left(addresses::limits::pieceCharacters));
    const auto person = name.isEmpty() ? chip.caption : tr("%1, %2", "name, address").arg(chip.caption, address);
    const QLocale locale;
    const auto place = m_kind == Kind::To ? tr("Additional recipient %1 of %2: %3") : tr("Cc recipient %1 of %2: %3");
    chip.name = place.arg(locale.toString(index + 1), locale.toString(all.size()), person);
    const auto issues = model().issuesUnder(QStringLiteral("%1[%2]").arg(listPath()).arg(index));
    for (const auto& issue : issues) {
        if (issue.severity == contact::Severity::Error)
            chip.problem = models::issueText(issue);
    }
    return chip;
}

void RecipientEditor::showPart()
{
    const auto all = list();
    std::vector<ChipText> chips;
    chips.reserve(all.size());
    for (int i = 0; i < int(all.size()); ++i)
        chips.push_back(chipText(all, i));
    m_field->setChips(chips);
    const auto both = recipients();
    const auto count = both.toAddresses.size() + both.ccAddresses.size();
    m_note->showCount(all.empty() ? 0 : qint64(count), contact::totals::additionalRecipients);
    m_field->line().setPlaceholderText(all.empty() ? QStringLiteral("Maria Lopez <maria@example.com>") : QString());
    if (!isEditing()) {
        m_note->setHint(models::fieldText(listId()).hint);
        m_added->hide(); // another message, or undone
    }
    showIssues();
    Q_EMIT usedChanged();
}

void RecipientEditor::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    Q_EMIT usedChanged();
}

/// Those of the list, and that both lists together are too long.
contact::Issues RecipientEditor::listIssues() const
{
    auto issues = model().issuesUnder(listPath());
    const auto whole = QLatin1String(contact::field(partId()).path);
    for (const auto& issue : model().issuesUnder(whole)) {
        if (issue.path == whole)
            issues.push_back(issue);
    }
    return issues;
}

void RecipientEditor::showIssues()
{
    const auto all = list();
    if (int(all.size()) != m_field->count())
        return; // the part changed, and is shown next
    for (int i = 0; i < m_field->count(); ++i)
        m_field->chip(i)->show(chipText(all, i));
    m_note->showIssues(all.empty() ? contact::Issues() : listIssues());
    m_field->line().setAccessibleDescription(m_note->text());
}

models::Addition RecipientEditor::withEntered(AdditionalRecipients to, const QString& text, int at) const
{
    return models::addRecipients(std::move(to), m_kind == Kind::Cc, at, readRecipients(text));
}

/// The text may have become several recipients, or none. What a file said beyond name and address stays with the first.
models::Addition RecipientEditor::withReplaced(AdditionalRecipients to, int index, const QString& text) const
{
    auto& own = listOf(to);
    auto added = readRecipients(text);
    auto old = std::move(own[std::size_t(index)]);
    own.erase(own.begin() + index);
    if (!added.empty()) {
        models::setRecipient(
            old, added.front().displayName.value_or(QString()), added.front().emailAddress.value_or(QString()));
        added.front() = std::move(old);
    }
    return models::addRecipients(std::move(to), m_kind == Kind::Cc, index, added);
}

void RecipientEditor::enter(const QString& text, int at)
{
    if (!readRecipients(text).empty())
        take(withEntered(recipients(), text, at), tr("adding recipients"));
}

void RecipientEditor::replace(int index, const QString& text)
{
    if (text != models::recipientText(list()[std::size_t(index)]))
        take(withReplaced(recipients(), index, text), tr("editing a recipient"));
}

void RecipientEditor::take(models::Addition addition, const QString& what)
{
    edit(what, std::move(addition.recipients));
    showAddition(addition);
}

/// What is typed in the line or in a chip is part of the message only when it is left.
void RecipientEditor::registerTyping()
{
    m_pending = model().pendingEdits().add({[this] { m_field->submit(); }, [this] { m_field->clear(); },
        [this](contact::EmailContact& contact) { applyTo(contact); }});
    connect(m_field, &ChipField::typed, &model().pendingEdits(), &models::PendingEdits::noteTyping);
}

/// As submit() does: the chip first, then the line.
void RecipientEditor::applyTo(contact::EmailContact& contact) const
{
    auto& both = contact.additionalRecipients;
    const auto chip = m_field->editedChip();
    const auto& own = listOf(both);
    if (chip && chip->index < int(own.size()) && !chip->text.trimmed().isEmpty()
        && chip->text != models::recipientText(own[std::size_t(chip->index)]))
        both = withReplaced(both, chip->index, chip->text).recipients;
    if (const auto line = m_field->line().composedText(); !line.trimmed().isEmpty())
        both = withEntered(both, line, int(listOf(both).size())).recipients;
}

void RecipientEditor::showAddition(const models::Addition& addition)
{
    QStringList notes;
    const auto known = int(addition.alreadyThere.size());
    if (known == 1)
        notes << tr("%1 was already in the list.").arg(contact::visibleText(addition.alreadyThere.first()));
    else if (known > 1)
        notes << tr("%n addresses were already in the list.", nullptr, known);
    if (addition.leftOut > 0)
        notes << tr("%n recipients were left out: too many for one contact.", nullptr, addition.leftOut);
    m_added->say(addition.leftOut > 0 ? Tone::Attention : Tone::Quiet, notes.join(u' '));
    m_added->setVisible(!notes.isEmpty());
    showIssues();
}

void RecipientEditor::remove(int index)
{
    auto both = recipients();
    auto& own = listOf(both);
    own.erase(own.begin() + index);
    edit(tr("removing a recipient"), std::move(both));
}

void RecipientEditor::move(int index)
{
    auto both = recipients();
    auto& own = listOf(both);
    auto& other = m_kind == Kind::To ? both.ccAddresses : both.toAddresses;
    other.push_back(std::move(own[std::size_t(index)]));
    own.erase(own.begin() + index);
    edit(tr("moving a recipient"), std::move(both));
    m_field->focusChip(index);
}

void RecipientEditor::copy(int index) const
{
    QGuiApplication::clipboard()->setText(models::recipientText(list()[std::size_t(index)]));
}

void RecipientEditor::copyAll() const
{
    QStringList texts;
    for (const auto& recipient : list())
        texts << models::recipientText(recipient);
    QGuiApplication::clipboard()->setText(texts.join(QLatin1String(", ")));
}

void RecipientEditor::removeAll()
{
    auto both = recipients();
    listOf(both).clear();
    edit(tr("removing all recipients"), std::move(both));
}

void RecipientEditor::openMenu(int index, const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("recipientMenu"));
    auto* chip = m_field->chip(index);
    const auto offer = [this, menu](const QString& text, const char* name, QKeySequence keys, auto&& call) {
        auto* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, call);
    };
    offer(tr("&Edit"), "recipientEdit", Qt::Key_F2, [chip] { Q_EMIT chip->editAsked(); });
    offer(tr("&Copy"), "recipientCopy", QKeySequence::Copy, [this, index] { copy(index); });
    offer(m_kind == Kind::To ? tr("&Move to Cc") : tr("&Move to To"), "recipientMove", {},
        [this, index] { move(index); });
    menu->addSeparator();
    offer(tr("&Remove"), "recipientRemove", Qt::Key_Delete, [chip] { Q_EMIT chip->removeAsked(true); });
    menu->popup(position);
}

bool RecipientEditor::focusPath(const QString& path)
{
    const auto whole = QLatin1String(contact::field(partId()).path);
    if (path == whole && (m_kind == Kind::To || !list().empty())) {
        setWanted();
        m_field->focusChip(m_field->count());
        return true;
    }
    if (!contact::isAtOrUnder(path, listPath()))
        return false;
    setWanted();
    const auto index = path.sliced(listPath().size()).section(u'[', 1).section(u']', 0, 0);
    m_field->focusChip(index.isEmpty() ? m_field->count() : index.toInt());
    return true;
}

void RecipientEditor::revealIssues()
{
    m_field->submit();
    showIssues();
}

} // namespace composer::ui
