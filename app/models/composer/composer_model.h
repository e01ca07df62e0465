// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"
#include "contact/member_text.h"
#include "contact/templates/template_variable.h"
#include "models/composer/live_validation.h"
#include "models/composer/submission_model.h"
#include "models/fields/pending_edits.h"
#include "models/fields/text_fields.h"

#include <QTimer>

#include <functional>
#include <map>
#include <span>

namespace composer::models {

/// The message that a window edits: its texts, their problems while they are typed, and its submission.
class ComposerModel : public TextFieldsOf<contact::FieldId> {
    Q_OBJECT

public:
    /// `shown` are the fields that have an editor, in the order of the window.
    ComposerModel(std::span<const contact::FieldId> shown, std::shared_ptr<TargetOpener> targets,
        sending::Submit submit = sending::submit, LiveValidation::Validate validate = contact::validate,
        QObject* parent = nullptr);

    const contact::EmailContact& contact();
    /// The message with what open editors have not given to it yet: as it would be if the person stopped typing now.
    contact::EmailContact contactAsTyped();
    /// Where open editors of the message are known; see PendingEdits. What sends, saves a copy or leaves commits first.
    PendingEdits& pendingEdits() { return m_pendingEdits; }
    /// Replaces the whole message, e.g. by a draft's; `readIssues` are what its reader found. Members without an editor
    /// are kept and sent.
    void setContact(contact::EmailContact contact, const contact::Issues& readIssues = {});
    /// A new, empty message.
    void reset();
    /// What is edited is a template, whose open members are no problems yet.
    void setTemplate(bool isTemplate, contact::TemplateVariables variables = {});
    bool isTemplate() const { return m_isTemplate; }
    const contact::TemplateVariables& templateVariables() const { return m_variables; }

    QString text(contact::FieldId id) override;
    /// Problems of the text are known at once.
    void setText(contact::FieldId id, const QString& text) override;
    /// A member that is a list or a map; see contact::contactParts().
    contact::PartValue part(contact::FieldId id);
    /// Problems of the part are known at once.
    void setPart(contact::FieldId id, contact::PartValue value);
    void setTextLater(contact::FieldId id, TextSource source) override;
    void validateNow() override;

    /// In the order of the window; those without an editor last.
    const contact::Issues& issues() const { return m_issues; }
    contact::Issues issuesFor(contact::FieldId id) const;
    /// Those of the member at `path` of the request and of everything inside it.
    contact::Issues issuesUnder(const QString& path) const;
    /// Which editor can fix a problem, if any.
    std::optional<contact::FieldId> fieldFor(const contact::Issue& issue) const;
    Notices notices(contact::FieldId id) const override;
    qint64 count(contact::FieldId id) override;
    std::optional<qint64> limit(contact::FieldId id) const override;

    SubmissionModel& submission() { return m_submission; }
    /// What sending the message would mean, as it is now and in the environment that is chosen. Texts, buttons and
    /// actions all go by this.
    enum class SendMeaning {
        First, ///< nothing came of this message before, or is open
        SafeRetry, ///< its outcome is open: the same token is repeated, so that no second contact can come of it
        AfterOpen, ///< an outcome of it is open, but of another text or another environment
        AlreadyCreated ///< this very message is a contact already
    };
    SendMeaning sendMeaning() const;
    bool isSafeRetry() const { return sendMeaning() == SendMeaning::SafeRetry; }
    bool isAlreadyCreated() const { return sendMeaning() == SendMeaning::AlreadyCreated; }
    /// Sends, unless there are errors (issuesFound()) or a second contact could come of it (alreadyCreated(),
    /// openOutcomeFound()).
    void submit();
    /// Sends the message with a new token: what came of it before stays, and this is another contact.
    void submitAgain();
    /// Sends the message with this token: that of a submission of it which is not known as its own.
    void submitWith(const QString& clientToken);
    /// Sends what is open once more, as it was sent and with its token, whatever the message is now. Only if it went to
    /// the environment that is chosen.
    void repeatOpen();
    bool canRepeatOpen() const;
    /// Saves the message before anything is sent, so that the journal can name it; when it answers false, nothing is.
    void setBeforeSending(std::function<bool()> save) { m_beforeSending = std::move(save); }
    /// What changes now is an environment's default that is offered, not the user's edit.
    bool isOffering() const { return m_isOffering; }

Q_SIGNALS:
    /// By setText(), no matter whose, or by another message.
    void textChanged(composer::contact::FieldId id);
    /// By setPart(), no matter whose, or by another message.
    void partChanged(composer::contact::FieldId id);
    /// setTextLater() was called, or something was typed into an open editor.
    void textPending();
    /// The text of setTextLater() was taken over.
    void textFetched(composer::contact::FieldId id);
    /// Send was asked for, but errors are in the way.
    void issuesFound();
    void alreadyCreated();
    /// To be answered with repeatOpen(), submitAgain() or nothing.
    void openOutcomeFound();
    /// It could not be saved first.
    void notSent();

private:
    void fetch();
    void dropReadIssues(contact::FieldId id);
    void collectIssues();
    void announceText(contact::FieldId id);
    /// The target's defaults, where a field is empty or still has what the target before offered.
    void offerDefaults();
    /// Whether the message, as it is now, is what was last sent from here to there: its outcome is shown over it then,
    /// and over no other.
    void matchOutcome();
    void matchOutcomeWith(const contact::EmailContact& message);
    QString tokenToSend();
    void send(const QString& clientToken);

    PendingEdits m_pendingEdits;
    std::vector<contact::FieldId> m_shown;
    LiveValidation m_validation;
    SubmissionModel m_submission;
    contact::EmailContact m_contact;
    bool m_isTemplate = false;
    bool m_isOffering = false;
    bool m_isAsLastSent = false; ///< see matchOutcome()
    contact::TemplateVariables m_variables;
    QString m_ownToken; ///< the last one that was made here
    std::function<bool()> m_beforeSending;
    std::map<contact::FieldId, QString> m_offered;
    contact::Issues m_readIssues;
    contact::Issues m_issues;
    contact::FieldId m_lateField = contact::FieldId::Body;
    TextSource m_lateText;
    QTimer m_pause;
};

} // namespace composer::models
