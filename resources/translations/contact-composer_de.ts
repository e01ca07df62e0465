<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Contact Composer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact Composer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composes inbound email contacts and submits them to Amazon Connect.

Licence: Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueText</name>
    <message>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least %1 %3; this has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 %3 fit here; this has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be from %1 to %2 %4; this is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 further recipients over To and Cc together; these are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together take %2 %3; at most %1 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be %1, but is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is not a member that StartEmailContact knows; it is kept and sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is not a member that StartEmailContact knows. Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs exactly one of ValueString, ValueInteger, ValueMap, ValueList and ValueArn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact expiry must have the form {&quot;ValueMap&quot;: {&quot;ExpiryDuration&quot;: {&quot;ValueInteger&quot;: MINUTES}}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is nested more than %1 levels deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is filled in by the service; better leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may hold only %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key appears more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is addressed more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender and destination are the same address; Amazon Connect drops such mail without making a contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a complete https:// address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a complete http:// or https:// address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a number, such as 42 or 3.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a date as whole seconds since 1970 (UTC); this looks like milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a date as whole seconds since 1970 (UTC), such as 1767225600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be an e-mail address such as name@example.com, without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be an Amazon resource name (ARN): letters, digits, and the characters - : /.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not have the form that is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds characters that are not allowed here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds characters that the service refuses in file names: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds invisible characters that can mislead a reader: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain %1 mixes scripts (%3) and may imitate another; its plain form is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds half a character (a lone surrogate), which has no UTF-8 form.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>The request has problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request could not be signed with these credentials and this region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint pointed elsewhere (%1). Redirects are never followed, since they would hand the signed request to another host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer held no ContactId.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time allowed for the submission ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact was created: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. No contact was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the contact. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the contact was created. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again with the same client token (%1): a contact that exists already is then not created twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome could not be recorded on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine&apos;s clock is wrong by about %1 minutes; please set it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>No credentials were found: neither in the environment nor in the AWS profile nor in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials from %1 are incomplete: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials from %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials from %1 are of a kind that is not supported yet: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credentials were found, and there is no keychain service in this session to look into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials from %1 have expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region is known. Name one with --region, AWS_REGION or the profile&apos;s region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a region, such as us-west-2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A given endpoint URL cannot be combined with FIPS or dual stack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http:// is allowed only to this machine itself (127.0.0.1, ::1, localhost); use https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint URL must be a complete https:// address without user name, query or fragment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s host name was not found. Is the region right, and is this machine online?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s host refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot be reached from this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy wants a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe: the service&apos;s certificate or the encryption was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No complete answer came in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was far larger than an answer of this service can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered does not speak HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request cannot be sent to this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The submission cannot be recorded: the folder of %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder to record the submission in: neither XDG_STATE_HOME nor HOME names one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The submission cannot be recorded: %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The submission cannot be recorded: the disk is full (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Contact Composer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The submission cannot be recorded: %1 is held by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The submission cannot be recorded in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile “%1” in the AWS config and credentials files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a value that cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: access was denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than any request can be (%2 MiB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in the middle of a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values are nested more than %1 levels deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than %1 values; that is no request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the member “%1” appears twice in one object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is more text behind the end of the JSON value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file must hold one JSON object, the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the draft has no object “request”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the draft was written by a newer version of Contact Composer (draft version %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“version” must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“format” says “%1”, which is not a Contact Composer draft.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>Checking the message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending, attempt %1 of %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 of %2 in %3 s…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Drafts and requests (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a draft or request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceErrorText</name>
    <message>
        <source>A value of the request is not acceptable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quota is used up, for example the number of e-mail contacts that may be active at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These credentials may not do this; the permission connect:StartEmailContact is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance, address, flow or related contact was not found in this region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client token was used before for another request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests at the moment; the account&apos;s rate is shared by everybody. Try again a little later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service had an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session of these credentials has expired. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access key is not known to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature was refused: the secret key is wrong, or this machine&apos;s clock is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine&apos;s clock is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region or service is not enabled for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is not available at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is too large for the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The service says: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Practice only: nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::models::DraftDocument</name>
    <message>
        <source>This message cannot be saved, so it stays open: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::models::DraftFolders</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::models::DraftListModel</name>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::models::SubmissionModel</name>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::BoundField</name>
    <message>
        <source>%1 (in the API: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; required</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::DraftCommands</name>
    <message>
        <source>This is a new message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file is now %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened a copy of %1; the file itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Drafts save themselves while you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as a template. Write {{name}} where something changes from use to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1. Whoever has the file can read the attachments until their addresses end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier state is back; the later one is a version now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as plain te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::EnvironmentBar</name>
    <message>
        <source>Environment: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::FolderPane</name>
    <message>
        <source>No templates yet. Save a message as a template to use it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sent yet. Messages that became contacts are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drafts. What you write is kept here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new message (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as new message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the damaged file aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as te&amp;mplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contact details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop s&amp;ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;again as a second contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as &amp;new message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next &amp;problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;ContactId</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;details of the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template &amp;variables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Contact Composer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::MainWindow</name>
    <message>
        <source>Opened %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also holds what has no field here and is sent with it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first of the %1 files is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Contact Composer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::MessageForm</name>
    <message>
        <source>F&amp;rom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su&amp;bject</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::NoticeLabel</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message was created already. Change it or %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send it again as a second contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 problem:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problems:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::OutcomePanel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ContactId</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details of the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ContactId</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again safely: the same token goes with it, so a contact that exists already is not created twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::RecipientEditor</name>
    <message>
        <source>Also to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in the API: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further recipient %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc recipient %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editing a recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n addresses were already there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients were left out: this is too many for one contact.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>removing a recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving a recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move to Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move to To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::SubmitBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop sending (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again safely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the same message with the same token: no second contact can come of it (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the contact (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>composer::ui::VersionsDialog</name>
    <message>
        <source>Versions of this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this state back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier state of this message yet. One is kept for every minute in which you change it, and the last 20 stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: %1
To: %2
Subject: %3

%4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
