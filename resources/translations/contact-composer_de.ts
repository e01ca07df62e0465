<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Contact Composer</source>
        <translation>Über Contact Composer</translation>
    </message>
    <message>
        <source>Contact Composer %1</source>
        <translation>Contact Composer %1</translation>
    </message>
    <message>
        <source>Composes inbound email contacts and submits them to Amazon Connect.

Licence: Apache-2.0.</source>
        <translation>Verfasst eingehende E-Mail-Kontakte und übermittelt sie an Amazon Connect.

Lizenz: Apache-2.0.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>AttachmentEnd</name>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>expired %1: Amazon Connect can no longer fetch the file</source>
        <translation>abgelaufen %1: Amazon Connect kann die Datei nicht mehr abrufen</translation>
    </message>
    <message>
        <source>expires in %1, %2</source>
        <translation>läuft in %1 ab, %2</translation>
    </message>
    <message>
        <source>does not say when it expires</source>
        <translation>ohne Angabe, wann sie abläuft</translation>
    </message>
    <message>
        <source>not a presigned URL: is the file public?</source>
        <translation>keine vorsignierte URL: Ist die Datei öffentlich?</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>This machine&apos;s clock is wrong by about one minute. Set it.</source>
        <translation>Die Uhr dieses Rechners geht um etwa eine Minute falsch. Stellen Sie sie.</translation>
    </message>
    <message numerus="yes">
        <source>This machine&apos;s clock is wrong by about %n minutes. Set it.</source>
        <translation>
            <numerusform>Die Uhr dieses Rechners geht um etwa %n Minute falsch. Stellen Sie sie.</numerusform>
            <numerusform>Die Uhr dieses Rechners geht um etwa %n Minuten falsch. Stellen Sie sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>&amp;Use the code</source>
        <translation>Code ver&amp;wenden</translation>
    </message>
    <message>
        <source>Device: %1
Role: %2</source>
        <translation>Gerät: %1
Rolle: %2</translation>
    </message>
    <message>
        <source>MFA code</source>
        <translation>MFA-Code</translation>
    </message>
    <message>
        <source>&amp;Six digits from the device:</source>
        <translation>&amp;Sechs Ziffern vom Gerät:</translation>
    </message>
    <message>
        <source>The role of the profile “%1” needs an MFA code.</source>
        <translation>Die Rolle des Profils „%1“ erfordert einen MFA-Code.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>Enter an access key for this environment, or choose an AWS profile that has one.</source>
        <translation>Geben Sie einen Zugriffsschlüssel für diese Umgebung ein, oder wählen Sie ein AWS-Profil, das einen hat.</translation>
    </message>
    <message>
        <source>The request could not be signed with these credentials and this region.</source>
        <translation>Die Anfrage konnte mit diesen Anmeldedaten und dieser Region nicht signiert werden.</translation>
    </message>
    <message>
        <source>Check the access key and the region.</source>
        <translation>Prüfen Sie den Zugriffsschlüssel und die Region.</translation>
    </message>
    <message>
        <source>Check the region, the endpoint and the network.</source>
        <translation>Prüfen Sie die Region, den Endpunkt und das Netzwerk.</translation>
    </message>
    <message>
        <source>The service refused the test. %1</source>
        <translation>Der Dienst hat die Prüfung abgelehnt. %1</translation>
    </message>
    <message>
        <source>%1 was found, but is not active (%2).</source>
        <translation>%1 wurde gefunden, ist aber nicht aktiv (%2).</translation>
    </message>
    <message>
        <source> The service says: “%1”</source>
        <translation> Der Dienst sagt: „%1“</translation>
    </message>
    <message>
        <source>It is still being created; try again in a few minutes.</source>
        <translation>Sie wird noch angelegt; versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The instance</source>
        <translation>Die Instanz</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The connection works: %1 responded.</source>
        <translation>Die Verbindung funktioniert: %1 hat geantwortet.</translation>
    </message>
    <message>
        <source>The connection works: %1 in account %2 responded.</source>
        <translation>Die Verbindung funktioniert: %1 im Konto %2 hat geantwortet.</translation>
    </message>
    <message>
        <source>Whether these credentials may create contacts is only known once you send the first one.</source>
        <translation>Ob diese Anmeldedaten Kontakte anlegen dürfen, zeigt sich erst beim ersten Senden.</translation>
    </message>
    <message>
        <source>Credentials were found (%1). Nothing else was tested.</source>
        <translation>Anmeldedaten sind vorhanden (%1). Sonst wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>Enter the instance ID to test the connection as well.</source>
        <translation>Geben Sie die Instanz-ID an, um auch die Verbindung zu prüfen.</translation>
    </message>
    <message>
        <source>If your organisation inspects network traffic, this machine must trust its certificate.</source>
        <translation>Wenn Ihre Organisation den Netzwerkverkehr prüft, muss dieser Rechner ihrem Zertifikat vertrauen.</translation>
    </message>
    <message>
        <source>The service could not be reached. %1</source>
        <translation>Der Dienst war nicht erreichbar. %1</translation>
    </message>
    <message>
        <source>The credentials were accepted, but may not read the instance.</source>
        <translation>Die Anmeldedaten wurden angenommen, dürfen aber die Instanz nicht lesen.</translation>
    </message>
    <message>
        <source>Sending may still work: it only needs the permission connect:StartEmailContact. To test the instance as well, allow connect:DescribeInstance.</source>
        <translation>Das Senden kann trotzdem funktionieren: Es erfordert nur die Berechtigung connect:StartEmailContact. Um auch die Instanz zu prüfen, erlauben Sie connect:DescribeInstance.</translation>
    </message>
    <message>
        <source>The credentials were accepted, but their account has no such instance in this region.</source>
        <translation>Die Anmeldedaten wurden angenommen, aber ihr Konto hat in dieser Region keine solche Instanz.</translation>
    </message>
    <message>
        <source>Check the region and the instance ID, which is the last part of the instance&apos;s ARN.</source>
        <translation>Prüfen Sie die Region und die Instanz-ID, den letzten Teil des ARN der Instanz.</translation>
    </message>
    <message>
        <source>Check the instance in the Amazon Connect console.</source>
        <translation>Prüfen Sie die Instanz in der Konsole von Amazon Connect.</translation>
    </message>
    <message>
        <source>The server is not Amazon Connect (HTTP status %1).</source>
        <translation>Der Server ist nicht Amazon Connect (HTTP-Status %1).</translation>
    </message>
    <message>
        <source>Check the endpoint. A proxy or a network&apos;s sign-in page may have responded instead.</source>
        <translation>Prüfen Sie den Endpunkt. Vielleicht hat stattdessen ein Proxy oder die Anmeldeseite eines Netzwerks geantwortet.</translation>
    </message>
</context>
<context>
    <name>CredentialText</name>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Prüfen Sie das Netzwerk und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The credentials from %1 have expired.</source>
        <translation>Die Anmeldedaten aus %1 sind abgelaufen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Choose a profile, or enter an access key for an environment.</source>
        <translation>Wählen Sie ein Profil, oder geben Sie einen Zugriffsschlüssel für eine Umgebung ein.</translation>
    </message>
    <message>
        <source>The credentials from %1 are incomplete: %2</source>
        <translation>Die Anmeldedaten aus %1 sind unvollständig: %2</translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>Ergänzen Sie, was fehlt.</translation>
    </message>
    <message>
        <source>The credentials from %1 cannot be read: %2</source>
        <translation>Die Anmeldedaten aus %1 sind nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again, or restart the keychain&apos;s service.</source>
        <translation>Versuchen Sie es noch einmal, oder starten Sie den Dienst des Schlüsselbunds neu.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The credential_process of %1 failed: %2</source>
        <translation>Der credential_process von %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1. %2: asked %3</source>
        <translation>%1. %2: Anfrage %3</translation>
    </message>
    <message>
        <source>%1. %2: failed. %3</source>
        <translation>%1. %2: fehlgeschlagen. %3</translation>
    </message>
    <message>
        <source>You need to sign in: %1.</source>
        <translation>Sie müssen sich anmelden: %1.</translation>
    </message>
    <message>
        <source>The keychain is not responding.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The service that issues the credentials for %1 could not be reached. %2</source>
        <translation>Der Dienst, der die Anmeldedaten für %1 ausstellt, war nicht erreichbar. %2</translation>
    </message>
    <message>
        <source>Check the region: it may not exist.</source>
        <translation>Prüfen Sie die Region: Vielleicht gibt es sie nicht.</translation>
    </message>
    <message>
        <source>No credentials were found, and this session has no keychain.</source>
        <translation>Es wurden keine Anmeldedaten gefunden, und diese Sitzung hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>For IAM Identity Center (SSO), use Tools › Credentials in the window, or run aws sso login.</source>
        <translation>Für IAM Identity Center (SSO): im Fenster unter Extras › Anmeldedaten oder mit aws sso login.</translation>
    </message>
    <message>
        <source>The role of %1 needs an MFA code.</source>
        <translation>Die Rolle von %1 erfordert einen MFA-Code.</translation>
    </message>
    <message>
        <source>Get one from the device %1. On the command line, pass it with --mfa-code -.</source>
        <translation>Lassen Sie ihn sich vom Gerät %1 anzeigen. Auf der Befehlszeile geben Sie ihn mit --mfa-code - an.</translation>
    </message>
    <message>
        <source>Get new credentials from the same source.</source>
        <translation>Holen Sie neue Anmeldedaten aus derselben Quelle.</translation>
    </message>
    <message>
        <source>No credentials were found in the environment variables, the AWS profile or the keychain.</source>
        <translation>Weder in den Umgebungsvariablen noch im AWS-Profil noch im Schlüsselbund wurden Anmeldedaten gefunden.</translation>
    </message>
    <message>
        <source>The credentials from %1 are of a kind that is not supported: %2</source>
        <translation>Die Anmeldedaten aus %1 sind von einer Art, die nicht unterstützt wird: %2</translation>
    </message>
    <message>
        <source>The configuration of %1 is not valid: %2</source>
        <translation>Die Konfiguration von %1 ist ungültig: %2</translation>
    </message>
    <message>
        <source>Correct it in the AWS config file.</source>
        <translation>Berichtigen Sie das in der AWS-Konfigurationsdatei.</translation>
    </message>
    <message>
        <source>Run the program yourself to see its output.</source>
        <translation>Führen Sie das Programm selbst aus, um seine Ausgabe zu sehen.</translation>
    </message>
    <message>
        <source>Getting the credentials for %1 took too long: %2</source>
        <translation>Das Abrufen der Anmeldedaten für %1 hat zu lange gedauert: %2</translation>
    </message>
    <message>
        <source>%1. %2: nothing found (%3)</source>
        <translation>%1. %2: nichts gefunden (%3)</translation>
    </message>
    <message>
        <source>%1. %2: provided the credentials</source>
        <translation>%1. %2: hat die Anmeldedaten geliefert</translation>
    </message>
    <message>
        <source>Credentials were found, but AWS was not asked whether they work: %1</source>
        <translation>Anmeldedaten wurden gefunden, aber AWS wurde nicht gefragt, ob sie gültig sind: %1</translation>
    </message>
    <message>
        <source>Correct this setting, then check again.</source>
        <translation>Korrigieren Sie diese Einstellung und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Run this command in a terminal, then try again.</source>
        <translation>Führen Sie diesen Befehl in einem Terminal aus und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>An access key in the keychain</source>
        <translation>Ein Zugriffsschlüssel im Schlüsselbund</translation>
    </message>
    <message>
        <source>An access key for this session only</source>
        <translation>Ein Zugriffsschlüssel nur für diese Sitzung</translation>
    </message>
    <message>
        <source>An AWS profile</source>
        <translation>Ein AWS-Profil</translation>
    </message>
    <message>
        <source>AWS variables, then the default profile</source>
        <translation>AWS-Variablen, dann das Standardprofil</translation>
    </message>
    <message>
        <source>demo keys</source>
        <translation>Demo-Schlüssel</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>diese Sitzung</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>AWS variables or default profile</source>
        <translation>AWS-Variablen oder Standardprofil</translation>
    </message>
</context>
<context>
    <name>EnvironmentIssue</name>
    <message>
        <source>An environment needs a name.</source>
        <translation>Eine Umgebung braucht einen Namen.</translation>
    </message>
    <message>
        <source>This does not look like a region, such as us-west-2.</source>
        <translation>Das sieht nicht nach einer Region wie us-west-2 aus.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be renamed, so nothing was saved.</source>
        <translation>%1 ist beschädigt und lässt sich nicht umbenennen; darum wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Another environment already has this name.</source>
        <translation>Eine andere Umgebung hat schon diesen Namen.</translation>
    </message>
    <message>
        <source>The region is missing. Pasting the instance&apos;s ARN fills it in.</source>
        <translation>Die Region fehlt. Wenn Sie den ARN der Instanz einfügen, wird sie ausgefüllt.</translation>
    </message>
    <message>
        <source>There is no folder for environments: neither XDG_CONFIG_HOME nor HOME is set.</source>
        <translation>Es gibt keinen Ordner für Umgebungen: Weder XDG_CONFIG_HOME noch HOME ist gesetzt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. It will be renamed, not overwritten, when you add an environment.</source>
        <translation>%1 lässt sich nicht lesen: %2. Die Datei wird umbenannt, nicht überschrieben, wenn Sie eine Umgebung hinzufügen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Contact Composer and is left unchanged.</source>
        <translation>%1 wurde von einer neueren Version von Contact Composer geschrieben und bleibt unverändert.</translation>
    </message>
    <message>
        <source>Enter a profile from the AWS config and credentials files.</source>
        <translation>Geben Sie ein Profil aus den AWS-Dateien config und credentials an.</translation>
    </message>
    <message>
        <source>Enter the instance&apos;s ID or ARN.</source>
        <translation>Geben Sie die ID oder den ARN der Instanz an.</translation>
    </message>
    <message>
        <source>An account ID has 12 digits.</source>
        <translation>Eine Konto-ID hat 12 Ziffern.</translation>
    </message>
</context>
<context>
    <name>FieldBinder</name>
    <message>
        <source>%1 (in the API: %2)</source>
        <translation>%1 (in der API: %2)</translation>
    </message>
    <message>
        <source>%1; required</source>
        <translation>%1; erforderlich</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adresse des Absenders</translation>
    </message>
    <message>
        <source>Address of the customer</source>
        <translation>Adresse der Kundin oder des Kunden</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Name des Absenders</translation>
    </message>
    <message>
        <source>Name; optional</source>
        <translation>Name; optional</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Shown to the agent; optional</source>
        <translation>Für den Agenten sichtbar; optional</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Reference name</source>
        <translation>Name des Verweises</translation>
    </message>
    <message>
        <source>Reference value</source>
        <translation>Wert des Verweises</translation>
    </message>
    <message>
        <source>Reference status</source>
        <translation>Status des Verweises</translation>
    </message>
    <message>
        <source>Reference ARN</source>
        <translation>ARN des Verweises</translation>
    </message>
    <message>
        <source>Name of the contact</source>
        <translation>Name des Kontakts</translation>
    </message>
    <message>
        <source>The title that the agent sees; optional</source>
        <translation>Der Titel, den der Agent sieht; optional</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Format of the message</source>
        <translation>Format der Nachricht</translation>
    </message>
    <message>
        <source>Plain text or HTML</source>
        <translation>Nur Text oder HTML</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>Wert der Kopfzeile</translation>
    </message>
    <message>
        <source>Also to</source>
        <translation>Auch an</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Cc address</source>
        <translation>Adresse der Kopie</translation>
    </message>
    <message>
        <source>Cc name</source>
        <translation>Name der Kopie</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flow</translation>
    </message>
    <message>
        <source>Related contact</source>
        <translation>Verknüpfter Kontakt</translation>
    </message>
    <message>
        <source>Its attributes are copied once; optional</source>
        <translation>Seine Attribute werden einmal übernommen; optional</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Values that flows can use</source>
        <translation>Werte, die Flows verwenden können</translation>
    </message>
    <message>
        <source>Attribute name</source>
        <translation>Name des Attributs</translation>
    </message>
    <message>
        <source>Letters, digits, - and _</source>
        <translation>Buchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>Attribute value</source>
        <translation>Wert des Attributs</translation>
    </message>
    <message>
        <source>Segment attributes</source>
        <translation>Segmentattribute</translation>
    </message>
    <message>
        <source>Segment attribute name</source>
        <translation>Name des Segmentattributs</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Named values</source>
        <translation>Benannte Werte</translation>
    </message>
    <message>
        <source>Name of the value</source>
        <translation>Name des Werts</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Client token</source>
        <translation>Client-Token</translation>
    </message>
    <message>
        <source>The Amazon Connect instance that receives the contact</source>
        <translation>Die Amazon-Connect-Instanz, die den Kontakt erhält</translation>
    </message>
    <message>
        <source>Your contact centre&apos;s address that the email was sent to</source>
        <translation>Die Adresse Ihres Contact Centers, an die die E-Mail ging</translation>
    </message>
    <message>
        <source>Links and facts that the agent receives with the contact</source>
        <translation>Links und Angaben, die der Agent mit dem Kontakt erhält</translation>
    </message>
    <message>
        <source>Shown to the agent next to the value</source>
        <translation>Für den Agenten neben dem Wert sichtbar</translation>
    </message>
    <message>
        <source>Reference type</source>
        <translation>Typ des Verweises</translation>
    </message>
    <message>
        <source>Reason for the reference&apos;s status</source>
        <translation>Grund für den Status des Verweises</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>Typ der Nachricht</translation>
    </message>
    <message>
        <source>Content of the email</source>
        <translation>Inhalt der E-Mail</translation>
    </message>
    <message>
        <source>The subject line of the email</source>
        <translation>Die Betreffzeile der E-Mail</translation>
    </message>
    <message>
        <source>The text of the email; Tab leaves the field</source>
        <translation>Der Text der E-Mail; Tab verlässt das Feld</translation>
    </message>
    <message>
        <source>Email headers</source>
        <translation>E-Mail-Kopfzeilen</translation>
    </message>
    <message>
        <source>Threading and scan results of the original email</source>
        <translation>Zuordnung und Prüfergebnisse der ursprünglichen E-Mail</translation>
    </message>
    <message>
        <source>Additional recipients</source>
        <translation>Weitere Empfänger</translation>
    </message>
    <message>
        <source>Other addresses that the email was sent to</source>
        <translation>Weitere Adressen, an die die E-Mail ging</translation>
    </message>
    <message>
        <source>Additional address</source>
        <translation>Weitere Adresse</translation>
    </message>
    <message>
        <source>Additional recipient&apos;s name</source>
        <translation>Name des weiteren Empfängers</translation>
    </message>
    <message>
        <source>Addresses that received a copy</source>
        <translation>Adressen, die eine Kopie erhielten</translation>
    </message>
    <message>
        <source>Files that came with the email</source>
        <translation>Dateien, die mit der E-Mail kamen</translation>
    </message>
    <message>
        <source>Presigned URL of the file</source>
        <translation>Vorsignierte URL der Datei</translation>
    </message>
    <message>
        <source>Anyone who has it can read the file until it expires</source>
        <translation>Wer sie hat, kann die Datei lesen, bis sie abläuft</translation>
    </message>
    <message>
        <source>Overrides the flow of the address; optional</source>
        <translation>Hat Vorrang vor dem Flow der Adresse; optional</translation>
    </message>
    <message>
        <source>Values that Amazon Connect itself uses</source>
        <translation>Werte, die Amazon Connect selbst verwendet</translation>
    </message>
    <message>
        <source>Two requests with the same token create one contact; optional</source>
        <translation>Zwei Anfragen mit demselben Token ergeben einen Kontakt; optional</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>en</source>
        <extracomment>The file of the manual in this language; only one that exists in resources/help.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>There is no folder for the journal: neither XDG_STATE_HOME nor HOME is set.</source>
        <translation>Es gibt keinen Ordner für das Journal: Weder XDG_STATE_HOME noch HOME ist gesetzt.</translation>
    </message>
    <message>
        <source>The journal cannot be opened: the folder of %1 cannot be used.</source>
        <translation>Das Journal lässt sich nicht öffnen: Der Ordner von %1 ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be opened: access was denied, or it is not a regular file.</source>
        <translation>Das Journal %1 lässt sich nicht öffnen: Der Zugriff wurde verweigert, oder es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be used: the disk is full.</source>
        <translation>Das Journal %1 ist nicht nutzbar: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer version of Contact Composer.</source>
        <translation>Das Journal %1 wurde von einer neueren Version von Contact Composer geschrieben.</translation>
    </message>
    <message>
        <source>The journal %1 is in use by another program.</source>
        <translation>Das Journal %1 wird gerade von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged.</source>
        <translation>Das Journal %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be used: %2</source>
        <translation>Das Journal %1 ist nicht nutzbar: %2</translation>
    </message>
    <message>
        <source>created</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The journal was damaged. It was renamed to %1, and a new one begun.</source>
        <translation>Das Journal war beschädigt. Es wurde in %1 umbenannt und ein neues begonnen.</translation>
    </message>
    <message>
        <source>What can still be read of it keeps protecting you from sending a message twice, but is not listed.</source>
        <translation>Was davon noch lesbar ist, schützt weiterhin davor, eine Nachricht zweimal zu senden, wird aber nicht aufgelistet.</translation>
    </message>
    <message>
        <source>Submissions removed for good: %1.</source>
        <translation>Endgültig entfernte Übermittlungen: %1.</translation>
    </message>
    <message>
        <source>Traces may be left until the next removal: another program was using the journal, or the disk was too full to rewrite it.</source>
        <translation>Bis zum nächsten Löschen können Spuren bleiben: Ein anderes Programm benutzte das Journal, oder der Datenträger war zu voll, um es neu zu schreiben.</translation>
    </message>
    <message>
        <source>Journals that were damaged and set aside may hold the same messages. Delete them when you no longer need them: %1</source>
        <translation>Beschädigte, beiseitegelegte Journale enthalten vielleicht dieselben Nachrichten. Löschen Sie sie, wenn Sie sie nicht mehr brauchen: %1</translation>
    </message>
    <message>
        <source>Sent messages moved from files into the journal: %1.</source>
        <translation>Gesendete Nachrichten, die aus Dateien ins Journal übernommen wurden: %1.</translation>
    </message>
    <message>
        <source>Files that stayed in the Sent folder: %1.</source>
        <translation>Dateien, die im Ordner „Gesendet“ geblieben sind: %1.</translation>
    </message>
    <message>
        <source>%1: the file does not say which contact was created from it.</source>
        <translation>%1: Die Datei sagt nicht, welcher Kontakt aus ihr erstellt wurde.</translation>
    </message>
    <message>
        <source>Submissions written to %1: %2.</source>
        <translation>Sendungen in %1 geschrieben: %2.</translation>
    </message>
    <message>
        <source>There is no submission “%1”.</source>
        <translation>Es gibt keine Sendung „%1“.</translation>
    </message>
    <message>
        <source>Nothing of it can be read, so what was sent before is not known: a message that was being sent may have become a contact.</source>
        <translation>Nichts davon ist lesbar; was vorher gesendet wurde, ist daher nicht bekannt: Aus einer Nachricht, die gerade gesendet wurde, kann ein Kontakt geworden sein.</translation>
    </message>
    <message>
        <source>no outcome yet</source>
        <translation>noch ohne Ergebnis</translation>
    </message>
</context>
<context>
    <name>Html</name>
    <message>
        <source>[image]</source>
        <translation>[Bild]</translation>
    </message>
    <message>
        <source>[image: %1]</source>
        <translation>[Bild: %1]</translation>
    </message>
</context>
<context>
    <name>InterruptedText</name>
    <message>
        <source>This contact was created on %1 in “%2”: %3</source>
        <translation>Dieser Kontakt wurde am %1 in „%2“ erstellt: %3</translation>
    </message>
    <message>
        <source>This message was being sent on %1 to “%2” when the application ended. The contact may or may not have been created.</source>
        <translation>Diese Nachricht wurde am %1 gerade an „%2“ gesendet, als die Anwendung endete. Der Kontakt wurde vielleicht erstellt, vielleicht auch nicht.</translation>
    </message>
    <message>
        <source>This message was sent on %1 to “%2”. The contact may or may not have been created.</source>
        <translation>Diese Nachricht wurde am %1 an „%2“ gesendet. Der Kontakt wurde vielleicht erstellt, vielleicht auch nicht.</translation>
    </message>
    <message>
        <source>Send it again with the same client token (%1); that cannot create a second contact.</source>
        <translation>Senden Sie sie noch einmal mit demselben Client-Token (%1); so kann kein zweiter Kontakt entstehen.</translation>
    </message>
</context>
<context>
    <name>IssueText</name>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Needs at least %1 %3; this has %2.</source>
        <translation>Mindestens %1 %3 sind erforderlich; hier sind es %2.</translation>
    </message>
    <message>
        <source>Must be from %1 to %2 %4; this is %3.</source>
        <translation>Muss zwischen %1 und %2 %4 liegen; hier ist es %3.</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Diese Angabe ist erforderlich.</translation>
    </message>
    <message>
        <source>Must be %1, but is %2.</source>
        <translation>Muss %1 sein, ist aber %2.</translation>
    </message>
    <message>
        <source>Must be one of: %1.</source>
        <translation>Muss einer dieser Werte sein: %1.</translation>
    </message>
    <message>
        <source>The contact expiry must have the form {&quot;ValueMap&quot;: {&quot;ExpiryDuration&quot;: {&quot;ValueInteger&quot;: MINUTES}}}.</source>
        <translation>Der Ablauf des Kontakts muss die Form {&quot;ValueMap&quot;: {&quot;ExpiryDuration&quot;: {&quot;ValueInteger&quot;: MINUTEN}}} haben.</translation>
    </message>
    <message>
        <source>Is nested more than %1 levels deep.</source>
        <translation>Ist mehr als %1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>%1 is addressed more than once.</source>
        <translation>%1 ist mehrmals Empfänger.</translation>
    </message>
    <message>
        <source>Must be a number, such as 42 or 3.5.</source>
        <translation>Muss eine Zahl sein, etwa 42 oder 3.5.</translation>
    </message>
    <message>
        <source>Must be an Amazon resource name (ARN): letters, digits, and the characters - : /.</source>
        <translation>Muss ein Amazon-Ressourcenname (ARN) sein: Buchstaben, Ziffern und die Zeichen - : /.</translation>
    </message>
    <message>
        <source>This value is needed to fill in the template.</source>
        <translation>Dieser Wert ist erforderlich, um die Vorlage auszufüllen.</translation>
    </message>
    <message>
        <source>The template uses {{%1}}, but does not declare such a variable.</source>
        <translation>Die Vorlage verwendet {{%1}}, deklariert aber keine solche Variable.</translation>
    </message>
    <message>
        <source>The variable {{%1}} is declared, but not used.</source>
        <translation>Die Variable {{%1}} ist deklariert, wird aber nicht verwendet.</translation>
    </message>
    <message>
        <source>A variable that begins with {{%1 is not closed with }}. A literal {{ is written {{{{.</source>
        <translation>Eine Variable, die mit {{%1 beginnt, ist nicht mit }} geschlossen. Ein wörtliches {{ schreibt man {{{{.</translation>
    </message>
    <message>
        <source>Must be a date such as 2026-11-30.</source>
        <translation>Muss ein Datum wie 2026-11-30 sein.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>At most %1 %3 are allowed; this has %2.</source>
        <translation>Höchstens %1 %3 sind erlaubt; hier sind es %2.</translation>
    </message>
    <message>
        <source>At most %1 additional recipients are allowed in To and Cc together; there are %2.</source>
        <translation>In „Auch an“ und Kopie sind zusammen höchstens %1 weitere Empfänger erlaubt; hier sind es %2.</translation>
    </message>
    <message>
        <source>Together they take %2 %3; at most %1 are allowed.</source>
        <translation>Zusammen sind es %2 %3; erlaubt sind höchstens %1.</translation>
    </message>
    <message>
        <source>StartEmailContact has no such member; it is kept and sent unchanged.</source>
        <translation>StartEmailContact kennt diese Angabe nicht; sie bleibt erhalten und wird unverändert gesendet.</translation>
    </message>
    <message>
        <source>StartEmailContact has no such member. Did you mean %1?</source>
        <translation>StartEmailContact kennt diese Angabe nicht. Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Must have exactly one of ValueString, ValueInteger, ValueMap, ValueList and ValueArn.</source>
        <translation>Muss genau eine der Angaben ValueString, ValueInteger, ValueMap, ValueList und ValueArn haben.</translation>
    </message>
    <message>
        <source>The service fills this in; leave it out.</source>
        <translation>Das füllt der Dienst aus; lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The name may contain only %1.</source>
        <translation>Der Name darf nur %1 enthalten.</translation>
    </message>
    <message>
        <source>This name appears more than once.</source>
        <translation>Dieser Name kommt mehrmals vor.</translation>
    </message>
    <message>
        <source>Sender and destination are the same address; Amazon Connect discards such an email without creating a contact.</source>
        <translation>Absender und Ziel sind dieselbe Adresse; Amazon Connect verwirft eine solche E-Mail, ohne einen Kontakt anzulegen.</translation>
    </message>
    <message>
        <source>The name has no extension, such as .pdf; Amazon Connect may not accept the file.</source>
        <translation>Der Name hat keine Endung wie .pdf; Amazon Connect nimmt die Datei vielleicht nicht an.</translation>
    </message>
    <message>
        <source>Amazon Connect accepts “.%1” files only if an administrator has allowed them.</source>
        <translation>Amazon Connect nimmt „.%1“-Dateien nur an, wenn ein Administrator sie erlaubt hat.</translation>
    </message>
    <message>
        <source>Must be a complete https:// URL.</source>
        <translation>Muss eine vollständige https://-URL sein.</translation>
    </message>
    <message>
        <source>Must be a complete http:// or https:// URL.</source>
        <translation>Muss eine vollständige http://- oder https://-URL sein.</translation>
    </message>
    <message>
        <source>Must be a date in whole seconds since 1970 (UTC); this looks like milliseconds.</source>
        <translation>Muss ein Datum in ganzen Sekunden seit 1970 (UTC) sein; das hier sieht nach Millisekunden aus.</translation>
    </message>
    <message>
        <source>Must be a date in whole seconds since 1970 (UTC), such as 1767225600.</source>
        <translation>Muss ein Datum in ganzen Sekunden seit 1970 (UTC) sein, etwa 1767225600.</translation>
    </message>
    <message>
        <source>Must be an email address such as name@example.com, without spaces.</source>
        <translation>Muss eine E-Mail-Adresse wie name@example.com sein, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Does not have the expected form.</source>
        <translation>Hat nicht die erwartete Form.</translation>
    </message>
    <message>
        <source>Contains characters that are not allowed here: %1.</source>
        <translation>Enthält Zeichen, die hier nicht erlaubt sind: %1.</translation>
    </message>
    <message>
        <source>Contains characters that the service rejects in file names: %1.</source>
        <translation>Enthält Zeichen, die der Dienst in Dateinamen ablehnt: %1.</translation>
    </message>
    <message>
        <source>Contains invisible characters that can mislead a reader: %1.</source>
        <translation>Enthält unsichtbare Zeichen, die in die Irre führen können: %1.</translation>
    </message>
    <message>
        <source>The domain %1 mixes scripts (%3) and may imitate another domain; its ASCII form is %2.</source>
        <translation>Die Domain %1 mischt Schriften (%3) und ahmt vielleicht eine andere Domain nach; ihre ASCII-Form ist %2.</translation>
    </message>
    <message>
        <source>Contains half a character (a lone surrogate), which cannot be encoded as UTF-8.</source>
        <translation>Enthält ein halbes Zeichen (ein einzelnes Surrogat), das sich nicht in UTF-8 codieren lässt.</translation>
    </message>
    <message>
        <source>The braces {{ }} contain no variable name.</source>
        <translation>Die Klammern {{ }} enthalten keinen Variablennamen.</translation>
    </message>
    <message>
        <source>“%1” is not a valid variable name; use up to 100 letters, digits and _.</source>
        <translation>„%1“ ist kein gültiger Variablenname; verwenden Sie bis zu 100 Buchstaben, Ziffern und _.</translation>
    </message>
    <message>
        <source>The value of {{%1}} has line breaks, which are not allowed here.</source>
        <translation>Der Wert von {{%1}} hat Zeilenumbrüche, die hier nicht erlaubt sind.</translation>
    </message>
    <message>
        <source>The value of {{%1}} would be a link that does not open a web page; use http or https.</source>
        <translation>Der Wert von {{%1}} wäre ein Link, der keine Webseite öffnet; verwenden Sie http oder https.</translation>
    </message>
    <message>
        <source>{{%1}} is in a script, where no value is safe.</source>
        <translation>{{%1}} steht in einem Skript, wo kein Wert sicher ist.</translation>
    </message>
    <message>
        <source>{{%1}} is in a style, where no value is safe.</source>
        <translation>{{%1}} steht in einer Stilangabe, wo kein Wert sicher ist.</translation>
    </message>
    <message>
        <source>{{%1}} is inside an HTML tag; move it into a quoted attribute or into the text.</source>
        <translation>{{%1}} steht innerhalb eines HTML-Tags; verschieben Sie es in ein Attribut in Anführungszeichen oder in den Text.</translation>
    </message>
    <message>
        <source>{{%1}} is sent as it is: only a template fills in variables.</source>
        <translation>{{%1}} wird so gesendet, wie es dasteht: Nur eine Vorlage füllt Variablen aus.</translation>
    </message>
    <message>
        <source>No mail system accepts such an address. Was something around it copied along?</source>
        <translation>Kein Mailsystem nimmt eine solche Adresse an. Wurde etwas mitkopiert, das um sie herum stand?</translation>
    </message>
</context>
<context>
    <name>IssuerErrorText</name>
    <message>
        <source>The identity token of %1 was not accepted.</source>
        <translation>Das Identitäts-Token von %1 wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Get a new token from the identity provider.</source>
        <translation>Holen Sie ein neues Token vom Identitätsanbieter.</translation>
    </message>
    <message>
        <source>The region of %1 is not enabled in its account.</source>
        <translation>Die Region von %1 ist in ihrem Konto nicht aktiviert.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>You have no access to the account and role of %1.</source>
        <translation>Sie haben keinen Zugang zu Konto und Rolle von %1.</translation>
    </message>
    <message>
        <source>The account or role of %1 does not exist.</source>
        <translation>Konto oder Rolle von %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Check sso_account_id and sso_role_name.</source>
        <translation>Prüfen Sie sso_account_id und sso_role_name.</translation>
    </message>
    <message>
        <source>Too many requests for the credentials of %1.</source>
        <translation>Zu viele Anfragen nach den Anmeldedaten für %1.</translation>
    </message>
    <message>
        <source>The sign-in of %1 was declined in the browser.</source>
        <translation>Die Anmeldung von %1 wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>The code for %1 was not confirmed in time.</source>
        <translation>Der Code für %1 wurde nicht rechtzeitig bestätigt.</translation>
    </message>
    <message>
        <source>The sign-in of %1 cannot be renewed.</source>
        <translation>Die Anmeldung von %1 lässt sich nicht verlängern.</translation>
    </message>
    <message>
        <source>Check sso_start_url and sso_region.</source>
        <translation>Prüfen Sie sso_start_url und sso_region.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is wrong.</source>
        <translation>Die Uhr dieses Rechners geht falsch.</translation>
    </message>
    <message>
        <source>Set it, then try again.</source>
        <translation>Stellen Sie sie, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 was refused for %2: %3.</source>
        <translation>%1 wurde für %2 abgelehnt: %3.</translation>
    </message>
    <message>
        <source>The credentials that %1 is based on have expired.</source>
        <translation>Die Anmeldedaten, auf denen %1 beruht, sind abgelaufen.</translation>
    </message>
    <message>
        <source>Get new credentials, for example by signing in again.</source>
        <translation>Holen Sie neue Anmeldedaten, zum Beispiel durch eine neue Anmeldung.</translation>
    </message>
    <message>
        <source>AWS does not recognise the access key that %1 is based on.</source>
        <translation>AWS kennt den Zugriffsschlüssel nicht, auf dem %1 beruht.</translation>
    </message>
    <message>
        <source>It may have been deleted or deactivated. Enter a valid one.</source>
        <translation>Er wurde vielleicht gelöscht oder deaktiviert. Geben Sie einen gültigen ein.</translation>
    </message>
    <message>
        <source>The identity provider rejected the token of %1.</source>
        <translation>Der Identitätsanbieter hat das Token von %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Choose another region, or ask an administrator to enable this one.</source>
        <translation>Wählen Sie eine andere Region, oder bitten Sie einen Administrator, diese zu aktivieren.</translation>
    </message>
    <message>
        <source>The sign-in of %1 has expired.</source>
        <translation>Die Anmeldung von %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>Check sso_account_id and sso_role_name, or ask an administrator for access.</source>
        <translation>Prüfen Sie sso_account_id und sso_role_name, oder bitten Sie einen Administrator um Zugang.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Sign in again and allow access.</source>
        <translation>Melden Sie sich erneut an, und erlauben Sie den Zugriff.</translation>
    </message>
    <message>
        <source>The client registration of %1 has expired.</source>
        <translation>Die Client-Registrierung von %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>The start URL of %1 was not accepted.</source>
        <translation>Die Start-URL von %1 wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The MFA code for %1 was not accepted.</source>
        <translation>Der MFA-Code für %1 wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Wait for the device&apos;s next code, and check mfa_serial.</source>
        <translation>Warten Sie auf den nächsten Code des Geräts, und prüfen Sie mfa_serial.</translation>
    </message>
    <message>
        <source>The role of %1 cannot be assumed.</source>
        <translation>Die Rolle von %1 kann nicht angenommen werden.</translation>
    </message>
    <message>
        <source>An administrator must allow sts:AssumeRole for these credentials, and the role&apos;s trust policy must name them. Check role_arn, external_id and mfa_serial.</source>
        <translation>Ein Administrator muss diesen Anmeldedaten sts:AssumeRole erlauben, und die Vertrauensrichtlinie der Rolle muss sie nennen. Prüfen Sie role_arn, external_id und mfa_serial.</translation>
    </message>
    <message>
        <source>The secret access key that %1 is based on does not match its access key ID.</source>
        <translation>Der geheime Zugriffsschlüssel, auf dem %1 beruht, passt nicht zu seiner Zugriffsschlüssel-ID.</translation>
    </message>
    <message>
        <source>Enter both again.</source>
        <translation>Geben Sie beide noch einmal ein.</translation>
    </message>
    <message>
        <source>A session token was sent with it, but a key that begins with AKIA has none. Remove AWS_SESSION_TOKEN or aws_session_token.</source>
        <translation>Dazu wurde ein Sitzungstoken gesendet, aber ein Schlüssel, der mit AKIA beginnt, hat keines. Entfernen Sie AWS_SESSION_TOKEN oder aws_session_token.</translation>
    </message>
</context>
<context>
    <name>KeyState</name>
    <message>
        <source>The keychain reported an error: %1</source>
        <translation>Der Schlüsselbund meldete einen Fehler: %1</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Wird vergessen…</translation>
    </message>
    <message>
        <source>Stored in the keychain: %1</source>
        <translation>Im Schlüsselbund gespeichert: %1</translation>
    </message>
    <message>
        <source>No access key is stored.</source>
        <translation>Es ist kein Zugriffsschlüssel gespeichert.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Not forgotten. %1</source>
        <translation>Nicht vergessen. %1</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it and look again, or use the key for this session only.</source>
        <translation>Entsperren Sie ihn und sehen Sie noch einmal nach, oder verwenden Sie den Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>There is no keychain in this session.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Use the key for this session only, or an AWS profile.</source>
        <translation>Verwenden Sie den Schlüssel nur für diese Sitzung oder ein AWS-Profil.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>Allow it there and look again, or use the key for this session only.</source>
        <translation>Erlauben Sie ihn dort und sehen Sie noch einmal nach, oder verwenden Sie den Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keychain is not responding.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>Look again in a while, or use the key for this session only.</source>
        <translation>Sehen Sie etwas später noch einmal nach, oder verwenden Sie den Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry cannot be read.</source>
        <translation>Der Eintrag im Schlüsselbund lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Save the key again, or forget it.</source>
        <translation>Speichern Sie den Schlüssel noch einmal, oder vergessen Sie ihn.</translation>
    </message>
    <message>
        <source>The key is too large for this keychain.</source>
        <translation>Der Schlüssel ist zu groß für diesen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Use it for this session only.</source>
        <translation>Verwenden Sie ihn nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Look again to see what the keychain holds.</source>
        <translation>Sehen Sie noch einmal nach, was der Schlüsselbund enthält.</translation>
    </message>
    <message>
        <source>Saving to the keychain…</source>
        <translation>Wird im Schlüsselbund gespeichert…</translation>
    </message>
    <message>
        <source>Looking in the keychain…</source>
        <translation>Der Schlüsselbund wird durchsucht…</translation>
    </message>
    <message>
        <source>Forgotten. A second look confirmed that it is gone.</source>
        <translation>Vergessen. Ein zweiter Blick hat bestätigt, dass er weg ist.</translation>
    </message>
    <message>
        <source>%1 is kept for this session only.</source>
        <translation>%1 wird nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>No access key has been entered yet.</source>
        <translation>Es wurde noch kein Zugriffsschlüssel eingegeben.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Enter the address of the page.</source>
        <translation>Geben Sie die Adresse der Seite ein.</translation>
    </message>
    <message>
        <source>The address must start with https:// or mailto: and contain no spaces.</source>
        <translation>Die Adresse muss mit https:// oder mailto: beginnen und darf keine Leerzeichen enthalten.</translation>
    </message>
</context>
<context>
    <name>OptionalChoice</name>
    <message>
        <source>Not sent if empty</source>
        <translation>Wird leer nicht gesendet</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>The request has problems.</source>
        <translation>Die Anfrage hat Probleme.</translation>
    </message>
    <message>
        <source>The request could not be signed with these credentials and this region.</source>
        <translation>Die Anfrage konnte mit diesen Anmeldedaten und dieser Region nicht signiert werden.</translation>
    </message>
    <message>
        <source>The contact was created: %1</source>
        <translation>Der Kontakt wurde angelegt: %1</translation>
    </message>
    <message>
        <source>Cancelled. No contact was created.</source>
        <translation>Abgebrochen. Es wurde kein Kontakt angelegt.</translation>
    </message>
    <message>
        <source>The service refused the contact. %1</source>
        <translation>Der Dienst hat den Kontakt abgelehnt. %1</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Es wurde nichts gesendet. %1</translation>
    </message>
    <message>
        <source>The outcome could not be recorded on this machine.</source>
        <translation>Das Ergebnis konnte auf diesem Rechner nicht aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>To send it as a second contact, give it a new client token.</source>
        <translation>Um sie als zweiten Kontakt zu senden, geben Sie ihr ein neues Client-Token.</translation>
    </message>
    <message>
        <source>Set it, then send again.</source>
        <translation>Stellen Sie sie, dann senden Sie noch einmal.</translation>
    </message>
    <message>
        <source>The endpoint redirected to %1. Redirects are never followed, because they would send the signed request to another host.</source>
        <translation>Der Endpunkt leitete an %1 weiter. Weiterleitungen wird nie gefolgt, weil sie die signierte Anfrage an einen anderen Rechner senden würden.</translation>
    </message>
    <message>
        <source>The response contained no ContactId.</source>
        <translation>Die Antwort enthielt keine ContactId.</translation>
    </message>
    <message>
        <source>The submission timed out.</source>
        <translation>Die Zeit für die Übermittlung ist abgelaufen.</translation>
    </message>
    <message>
        <source>The message was changed after it was sent with this client token, and the earlier message may have become a contact.</source>
        <translation>Die Nachricht wurde geändert, nachdem sie mit diesem Client-Token gesendet worden war, und aus der früheren Nachricht kann ein Kontakt geworden sein.</translation>
    </message>
    <message>
        <source>The contact may or may not have been created. %1</source>
        <translation>Es ist ungewiss, ob der Kontakt angelegt wurde. %1</translation>
    </message>
    <message>
        <source>An administrator of the AWS account can allow connect:StartEmailContact on this instance for these credentials.</source>
        <translation>Ein Administrator des AWS-Kontos kann diesen Anmeldedaten connect:StartEmailContact auf dieser Instanz erlauben.</translation>
    </message>
    <message>
        <source>Sign in again or get new credentials from the same source, then send again.</source>
        <translation>Melden Sie sich erneut an, oder holen Sie neue Anmeldedaten aus derselben Quelle, und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The access key may have been deleted or deactivated, or belong to another partition. Enter a valid one.</source>
        <translation>Der Zugriffsschlüssel wurde vielleicht gelöscht oder deaktiviert oder gehört zu einer anderen Partition. Geben Sie einen gültigen ein.</translation>
    </message>
    <message>
        <source>Enter the access key and its secret again, and check this machine&apos;s clock.</source>
        <translation>Geben Sie den Zugriffsschlüssel und sein Geheimnis noch einmal ein, und prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Send it again with the same client token (%1); that cannot create a second contact.</source>
        <translation>Senden Sie noch einmal mit demselben Client-Token (%1); dabei kann kein zweiter Kontakt entstehen.</translation>
    </message>
    <message>
        <source>This contact was created before, so nothing was sent: %1</source>
        <translation>Dieser Kontakt wurde schon früher erstellt, daher wurde nichts gesendet: %1</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The endpoint URL must be a complete https:// address without user name, query or fragment.</source>
        <translation>Die Endpunkt-URL muss eine vollständige https://-Adresse ohne Benutzernamen, Abfrage oder Fragment sein.</translation>
    </message>
    <message>
        <source>The service&apos;s host refused the connection.</source>
        <translation>Der Server des Dienstes hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The service cannot be reached from this network.</source>
        <translation>Der Dienst ist aus diesem Netzwerk nicht erreichbar.</translation>
    </message>
    <message>
        <source>The request cannot be sent to this address.</source>
        <translation>An diese Adresse kann die Anfrage nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The network reported an error.</source>
        <translation>Das Netzwerk hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The submission cannot be recorded: %1 cannot be written.</source>
        <translation>Die Übermittlung kann nicht aufgezeichnet werden: %1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The submission cannot be recorded: the disk is full (%1).</source>
        <translation>Die Übermittlung kann nicht aufgezeichnet werden: Der Datenträger ist voll (%1).</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Contact Composer.</source>
        <translation>%1 wurde von einer neueren Version von Contact Composer geschrieben.</translation>
    </message>
    <message>
        <source>The submission cannot be recorded in %1: %2</source>
        <translation>Die Übermittlung kann nicht in %1 aufgezeichnet werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>There is no profile “%1” in the AWS config and credentials files.</source>
        <translation>In den AWS-Dateien config und credentials gibt es kein Profil „%1“.</translation>
    </message>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1: Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1: access was denied.</source>
        <translation>%1: Der Zugriff wurde verweigert.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full.</source>
        <translation>%1 lässt sich nicht schreiben: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>this is not UTF-8 text.</source>
        <translation>Das ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>the file ends in the middle of a value.</source>
        <translation>Die Datei endet mitten in einem Wert.</translation>
    </message>
    <message>
        <source>values are nested more than %1 levels deep.</source>
        <translation>Werte sind mehr als %1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>the member “%1” appears twice in one object.</source>
        <translation>Die Angabe „%1“ kommt in einem Objekt zweimal vor.</translation>
    </message>
    <message>
        <source>this is not valid JSON: %1</source>
        <translation>Das ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>the draft has no object “request”.</source>
        <translation>Der Entwurf hat kein Objekt „request“.</translation>
    </message>
    <message>
        <source>the draft was written by a newer version of Contact Composer (draft version %1).</source>
        <translation>Der Entwurf wurde von einer neueren Version von Contact Composer geschrieben (Entwurfsversion %1).</translation>
    </message>
    <message>
        <source>“version” must be a whole number.</source>
        <translation>„version“ muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>No region is known.</source>
        <translation>Es ist keine Region bekannt.</translation>
    </message>
    <message>
        <source>Name one with --region, AWS_REGION or the profile&apos;s region.</source>
        <translation>Geben Sie eine mit --region, AWS_REGION oder der Region des Profils an.</translation>
    </message>
    <message>
        <source>“%1” is not a region name such as us-west-2.</source>
        <translation>„%1“ ist kein Name einer Region wie us-west-2.</translation>
    </message>
    <message>
        <source>An endpoint URL cannot be combined with FIPS or dual stack.</source>
        <translation>Eine Endpunkt-URL lässt sich nicht mit FIPS oder Dual-Stack kombinieren.</translation>
    </message>
    <message>
        <source>http:// is allowed only for this machine (127.0.0.1, ::1, localhost); use https://.</source>
        <translation>http:// ist nur für diesen Rechner erlaubt (127.0.0.1, ::1, localhost); verwenden Sie https://.</translation>
    </message>
    <message>
        <source>The service&apos;s host name was not found. Is the region correct, and is this machine online?</source>
        <translation>Der Hostname des Dienstes wurde nicht gefunden. Stimmt die Region, und ist dieser Rechner online?</translation>
    </message>
    <message>
        <source>The proxy requires a password.</source>
        <translation>Der Proxy verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>The connection is not secure: the service&apos;s certificate or the encryption was rejected.</source>
        <translation>Die Verbindung ist nicht sicher: Das Zertifikat des Dienstes oder die Verschlüsselung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The service did not respond in time.</source>
        <translation>Der Dienst hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection was lost before the response was complete.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The response was far too large to come from this service.</source>
        <translation>Die Antwort war viel zu groß, um von diesem Dienst zu stammen.</translation>
    </message>
    <message>
        <source>The server did not send an HTTP response.</source>
        <translation>Der Server hat keine HTTP-Antwort gesendet.</translation>
    </message>
    <message>
        <source>The submission cannot be recorded: the folder of %1 cannot be created.</source>
        <translation>Die Übermittlung kann nicht aufgezeichnet werden: Der Ordner von %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>There is no folder to record the submission in: neither XDG_STATE_HOME nor HOME is set.</source>
        <translation>Es gibt keinen Ordner, um die Übermittlung aufzuzeichnen: Weder XDG_STATE_HOME noch HOME ist gesetzt.</translation>
    </message>
    <message>
        <source>The submission cannot be recorded: %1 is in use by another program.</source>
        <translation>Die Übermittlung kann nicht aufgezeichnet werden: Ein anderes Programm verwendet %1.</translation>
    </message>
    <message>
        <source>%1 has an invalid value: %2</source>
        <translation>%1 hat einen ungültigen Wert: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a request (at most %2 MiB).</source>
        <translation>%1 ist zu groß für eine Anfrage (höchstens %2 MiB).</translation>
    </message>
    <message>
        <source>there are more than %1 values, too many for a request.</source>
        <translation>Es sind mehr als %1 Werte, zu viele für eine Anfrage.</translation>
    </message>
    <message>
        <source>there is more text after the JSON value.</source>
        <translation>Nach dem JSON-Wert folgt weiterer Text.</translation>
    </message>
    <message>
        <source>the file must contain one JSON object, the request.</source>
        <translation>Die Datei muss ein JSON-Objekt enthalten, die Anfrage.</translation>
    </message>
    <message>
        <source>“format” is “%1”, so this is not a Contact Composer draft.</source>
        <translation>„format“ ist „%1“; das ist kein Entwurf von Contact Composer.</translation>
    </message>
    <message>
        <source>Check https_proxy and no_proxy in the environment.</source>
        <translation>Prüfen Sie die Umgebungsvariablen https_proxy und no_proxy.</translation>
    </message>
    <message>
        <source>The proxy settings cannot be used: %1.</source>
        <translation>Die Proxy-Einstellungen können nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>The host name of the proxy %1 was not found.</source>
        <translation>Der Hostname des Proxys %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection.</source>
        <translation>Der Proxy %1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The service cannot be reached through the proxy %1.</source>
        <translation>Der Dienst ist über den Proxy %1 nicht erreichbar.</translation>
    </message>
    <message>
        <source>If your company&apos;s proxy inspects connections, AWS_CA_BUNDLE or ca_bundle in the profile names the PEM file with its certificate.</source>
        <translation>Wenn der Proxy Ihrer Firma Verbindungen prüft, nennen Sie die PEM-Datei mit seinem Zertifikat in AWS_CA_BUNDLE oder mit ca_bundle im Profil.</translation>
    </message>
    <message>
        <source>%1 cannot be read: it is larger than 16 MiB.</source>
        <translation>%1 kann nicht gelesen werden: Die Datei ist größer als 16 MiB.</translation>
    </message>
    <message>
        <source>%1 cannot be read: access was denied.</source>
        <translation>%1 kann nicht gelesen werden: Der Zugriff wurde verweigert.</translation>
    </message>
    <message>
        <source>this program has its own time limits.</source>
        <translation>Dieses Programm hat eigene Zeitgrenzen.</translation>
    </message>
    <message>
        <source>requests are always checked before they are sent.</source>
        <translation>Anfragen werden vor dem Senden immer geprüft.</translation>
    </message>
    <message>
        <source>STS is always asked in the region.</source>
        <translation>STS wird immer in der Region gefragt.</translation>
    </message>
    <message>
        <source>the service gets no name of the application.</source>
        <translation>Der Dienst erhält keinen Namen der Anwendung.</translation>
    </message>
    <message>
        <source>adaptive retries work as standard ones.</source>
        <translation>Die Wiederholungen arbeiten wie „standard“.</translation>
    </message>
    <message>
        <source>requests go to the endpoint URL, whether it has FIPS or not.</source>
        <translation>Anfragen gehen an die Endpunkt-URL, ob mit oder ohne FIPS.</translation>
    </message>
    <message>
        <source>requests go to the endpoint URL, whether it has dual stack or not.</source>
        <translation>Anfragen gehen an die Endpunkt-URL, ob mit oder ohne Dual-Stack.</translation>
    </message>
    <message>
        <source>%1 is set, but not followed: %2</source>
        <translation>%1 ist gesetzt, wird aber nicht befolgt: %2</translation>
    </message>
    <message>
        <source>“%1” is not. It may have a port from 1 to 65535 and a plain path, but no blanks or quotation marks.</source>
        <translation>„%1“ ist keine. Erlaubt sind ein Port von 1 bis 65535 und ein einfacher Pfad, aber keine Leerzeichen oder Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>ProductionDialog</name>
    <message>
        <source>Send to production</source>
        <translation>An Produktion senden</translation>
    </message>
    <message>
        <source>Create a real contact in “%1”?</source>
        <translation>Einen echten Kontakt in „%1“ anlegen?</translation>
    </message>
    <message>
        <source>&amp;Send to production</source>
        <translation>An Produktion &amp;senden</translation>
    </message>
    <message>
        <source>This environment is marked as production.

Account: %1
Instance: %2

You are asked once per session for each instance.</source>
        <translation>Diese Umgebung ist als Produktion gekennzeichnet.

Konto: %1
Instanz: %2

Sie werden für jede Instanz einmal pro Sitzung gefragt.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Web identity</source>
        <translation>Web-Identität</translation>
    </message>
    <message>
        <source>aws login</source>
        <translation>aws login</translation>
    </message>
    <message>
        <source>credential_process</source>
        <translation>credential_process</translation>
    </message>
    <message>
        <source>Role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>%1, from: %2</source>
        <translation>%1, aus: %2</translation>
    </message>
    <message>
        <source>%1, from the profile %2: %3</source>
        <translation>%1, aus dem Profil %2: %3</translation>
    </message>
    <message>
        <source>Settings only, no credentials</source>
        <translation>Nur Einstellungen, keine Anmeldedaten</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>AWS instance or container metadata</source>
        <translation>Metadaten einer AWS-Instanz oder eines Containers</translation>
    </message>
    <message>
        <source>IAM Identity Center (SSO): %1</source>
        <translation>IAM Identity Center (SSO): %1</translation>
    </message>
    <message>
        <source>Role %1 with an MFA code</source>
        <translation>Rolle %1 mit MFA-Code</translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>Checking the message…</source>
        <translation>Die Nachricht wird geprüft…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Sending, attempt %1 of %2…</source>
        <translation>Wird gesendet, Versuch %1 von %2…</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 in %3 s…</source>
        <translation>Versuch %1 von %2 in %3 s…</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Drafts and requests (*.json);;All files (*)</source>
        <translation>Entwürfe und Anfragen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a draft or request</source>
        <translation>Entwurf oder Anfrage öffnen</translation>
    </message>
    <message>
        <source>Export the request</source>
        <translation>Anfrage exportieren</translation>
    </message>
    <message>
        <source>Export sent messages</source>
        <translation>Gesendete Nachrichten exportieren</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv);;Everything, as JSON (*.json)</source>
        <translation>Tabelle für die Tabellenkalkulation (*.csv);;Alles, als JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>No files opened yet</source>
        <translation>Noch keine Dateien geöffnet</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
</context>
<context>
    <name>RecordText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>The contact was created in “%1”.</source>
        <translation>Der Kontakt wurde in „%1“ erstellt.</translation>
    </message>
    <message>
        <source>“%1” refused this message; no contact was created.</source>
        <translation>„%1“ hat diese Nachricht abgelehnt; es ist kein Kontakt entstanden.</translation>
    </message>
    <message>
        <source>This message was not sent to “%1”; no contact was created.</source>
        <translation>Diese Nachricht wurde nicht an „%1“ gesendet; es ist kein Kontakt entstanden.</translation>
    </message>
    <message>
        <source>Sending to “%1” was cancelled before anything left this machine.</source>
        <translation>Das Senden an „%1“ wurde abgebrochen, bevor etwas diesen Rechner verlassen hat.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Client token</source>
        <translation>Client-Token</translation>
    </message>
</context>
<context>
    <name>RequestPreview</name>
    <message>
        <source>The environment is not ready yet, so there is no address to send to.</source>
        <translation>Die Umgebung ist noch nicht bereit; darum gibt es noch keine Adresse, an die gesendet wird.</translation>
    </message>
    <message>
        <source>For a POSIX shell. The AWS CLI uses the credentials that it is configured with.</source>
        <translation>Für eine POSIX-Shell. Die AWS CLI verwendet die Anmeldedaten, mit denen sie konfiguriert ist.</translation>
    </message>
    <message>
        <source> […%1 more characters, all included in the copy…] </source>
        <translation> […%1 weitere Zeichen, in der Kopie alle enthalten…] </translation>
    </message>
    <message>
        <source>The request in the form that the AWS tools accept.</source>
        <translation>Die Anfrage in der Form, die die AWS-Werkzeuge annehmen.</translation>
    </message>
    <message>
        <source>The exact request body. *** replaces what depends on the credentials and the time of sending. A request without a ClientToken gets one when it is first sent.</source>
        <translation>Der genaue Inhalt der Anfrage. *** ersetzt, was von den Anmeldedaten und dem Zeitpunkt des Sendens abhängt. Eine Anfrage ohne ClientToken erhält beim ersten Senden einen.</translation>
    </message>
</context>
<context>
    <name>Route</name>
    <message>
        <source>The environment “%1” has no region.</source>
        <translation>Die Umgebung „%1“ hat keine Region.</translation>
    </message>
</context>
<context>
    <name>ServiceErrorText</name>
    <message>
        <source>The instance, address, flow or related contact was not found in this region.</source>
        <translation>Instanz, Adresse, Flow oder verknüpfter Kontakt wurde in dieser Region nicht gefunden.</translation>
    </message>
    <message>
        <source>The service had an internal error.</source>
        <translation>Im Dienst ist ein interner Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is wrong.</source>
        <translation>Die Uhr dieses Rechners geht falsch.</translation>
    </message>
    <message>
        <source>The region or service is not enabled for this account.</source>
        <translation>Die Region oder der Dienst ist für dieses Konto nicht aktiviert.</translation>
    </message>
    <message>
        <source>The service is not available at the moment.</source>
        <translation>Der Dienst ist im Moment nicht verfügbar.</translation>
    </message>
    <message>
        <source>The request is too large for the service.</source>
        <translation>Die Anfrage ist für den Dienst zu groß.</translation>
    </message>
    <message>
        <source> The service says: “%1”</source>
        <translation> Der Dienst sagt: „%1“</translation>
    </message>
    <message>
        <source>These credentials have expired.</source>
        <translation>Diese Anmeldedaten sind abgelaufen.</translation>
    </message>
    <message>
        <source>The request contains an invalid value.</source>
        <translation>Die Anfrage enthält einen ungültigen Wert.</translation>
    </message>
    <message>
        <source>A quota is exceeded, for example the number of email contacts that may be active at the same time.</source>
        <translation>Ein Kontingent ist überschritten, zum Beispiel die Zahl gleichzeitig aktiver E-Mail-Kontakte.</translation>
    </message>
    <message>
        <source>These credentials lack the permission connect:StartEmailContact.</source>
        <translation>Diesen Anmeldedaten fehlt die Berechtigung connect:StartEmailContact.</translation>
    </message>
    <message>
        <source>The client token was already used for a different request.</source>
        <translation>Das Client-Token wurde schon für eine andere Anfrage verwendet.</translation>
    </message>
    <message>
        <source>Too many requests at the moment; everyone in the account shares its rate limit. Try again later.</source>
        <translation>Im Moment zu viele Anfragen; alle teilen sich das Ratenlimit des Kontos. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The service does not recognise the access key.</source>
        <translation>Der Dienst kennt den Zugriffsschlüssel nicht.</translation>
    </message>
    <message>
        <source>The signature was rejected: the secret access key or this machine&apos;s clock is wrong.</source>
        <translation>Die Signatur wurde abgelehnt: Der geheime Zugriffsschlüssel ist falsch, oder die Uhr dieses Rechners geht falsch.</translation>
    </message>
    <message>
        <source>The signature was rejected: the secret access key does not match the access key ID.</source>
        <translation>Die Signatur wurde abgelehnt: Der geheime Zugriffsschlüssel passt nicht zur Zugriffsschlüssel-ID.</translation>
    </message>
    <message>
        <source>It responded with %1.</source>
        <translation>Die Antwort war %1.</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Practice only: nothing leaves this computer.</source>
        <translation>Nur zum Üben: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>%1, this session</source>
        <translation>%1, diese Sitzung</translation>
    </message>
</context>
<context>
    <name>TargetOpener</name>
    <message>
        <source>This environment no longer exists. Choose another one.</source>
        <translation>Diese Umgebung gibt es nicht mehr. Wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>1 minute left</source>
        <translation>noch 1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes left</source>
        <translation>noch %1 Minuten</translation>
    </message>
    <message>
        <source>%1 hours left</source>
        <translation>noch %1 Stunden</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
</context>
<context>
    <name>VariableParts</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
</context>
<context>
    <name>VariableRow</name>
    <message>
        <source>(none)</source>
        <translation>(keine Auswahl)</translation>
    </message>
</context>
<context>
    <name>composer::models::AccessKeyStore</name>
    <message>
        <source>the form</source>
        <translation>dem Formular</translation>
    </message>
</context>
<context>
    <name>composer::models::CredentialsPanel</name>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>The cached sign-in could not be deleted.</source>
        <translation>Die gespeicherte Anmeldung konnte nicht gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>composer::models::DraftDocument</name>
    <message>
        <source>This message cannot be saved, so it stays open: %1</source>
        <translation>Diese Nachricht lässt sich nicht speichern und bleibt darum offen: %1</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>%1 (conflict copy)</source>
        <translation>%1 (Konfliktkopie)</translation>
    </message>
    <message>
        <source>This message is being sent. Open another one when that is done.</source>
        <translation>Diese Nachricht wird gerade gesendet. Öffnen Sie eine andere, wenn das erledigt ist.</translation>
    </message>
</context>
<context>
    <name>composer::models::DraftFolders</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
</context>
<context>
    <name>composer::models::DraftListModel</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
</context>
<context>
    <name>composer::models::EnvironmentEditor</name>
    <message>
        <source>Fix the highlighted fields first.</source>
        <translation>Berichtigen Sie zuerst die hervorgehobenen Felder.</translation>
    </message>
</context>
<context>
    <name>composer::models::Environments</name>
    <message>
        <source>New environment</source>
        <translation>Neue Umgebung</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>composer::models::IdentityWatch</name>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>account %1 instead of %2</source>
        <translation>Konto %1 statt %2</translation>
    </message>
    <message>
        <source>sign-in needed</source>
        <translation>Anmeldung erforderlich</translation>
    </message>
    <message>
        <source>no credentials</source>
        <translation>keine Anmeldedaten</translation>
    </message>
    <message>
        <source>credentials do not work</source>
        <translation>Anmeldedaten funktionieren nicht</translation>
    </message>
    <message>
        <source>credentials not checked</source>
        <translation>Anmeldedaten nicht geprüft</translation>
    </message>
</context>
<context>
    <name>composer::models::SegmentTreeModel</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Benannte Werte</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>composer::models::SentList</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>ContactId</source>
        <translation>ContactId</translation>
    </message>
    <message>
        <source>Client token</source>
        <translation>Client-Token</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
</context>
<context>
    <name>composer::models::SubmissionModel</name>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
</context>
<context>
    <name>composer::models::TemplateForm</name>
    <message>
        <source>Untitled template</source>
        <translation>Vorlage ohne Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>A number, such as 42 or 3.5</source>
        <translation>Eine Zahl, etwa 42 oder 3.5</translation>
    </message>
    <message>
        <source>A date, such as 2026-11-30</source>
        <translation>Ein Datum, etwa 2026-11-30</translation>
    </message>
    <message numerus="yes">
        <source>One of %n choices</source>
        <translation>
            <numerusform>Eine von %n Möglichkeit</numerusform>
            <numerusform>Eine von %n Möglichkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; required</source>
        <translation>%1; erforderlich</translation>
    </message>
    <message>
        <source>An email address</source>
        <translation>Eine E-Mail-Adresse</translation>
    </message>
</context>
<context>
    <name>composer::models::VariablesModel</name>
    <message>
        <source>(no name yet)</source>
        <translation>(noch kein Name)</translation>
    </message>
</context>
<context>
    <name>composer::ui::AttachmentRow</name>
    <message>
        <source>Attachment %1: file name</source>
        <translation>Anhang %1: Dateiname</translation>
    </message>
    <message>
        <source>Remove attachment %1</source>
        <translation>Anhang %1 entfernen</translation>
    </message>
    <message>
        <source>Attachment %1: presigned URL</source>
        <translation>Anhang %1: vorsignierte URL</translation>
    </message>
</context>
<context>
    <name>composer::ui::AttachmentsEditor</name>
    <message>
        <source>Add attachment</source>
        <translation>Anhang hinzufügen</translation>
    </message>
    <message>
        <source>add attachment</source>
        <translation>Anhang hinzufügen</translation>
    </message>
    <message>
        <source>remove attachment</source>
        <translation>Anhang entfernen</translation>
    </message>
    <message>
        <source>edit attachment</source>
        <translation>Anhang bearbeiten</translation>
    </message>
    <message>
        <source>Files that came with the email. Each is a presigned https URL from which Amazon Connect fetches the file; you can paste several at once.</source>
        <translation>Dateien, die mit der E-Mail kamen. Jede ist eine vorsignierte https-URL, von der Amazon Connect die Datei abruft; Sie können mehrere auf einmal einfügen.</translation>
    </message>
</context>
<context>
    <name>composer::ui::AttributeRow</name>
    <message>
        <source>Attribute %1: name</source>
        <translation>Attribut %1: Name</translation>
    </message>
    <message>
        <source>Attribute %1: value</source>
        <translation>Attribut %1: Wert</translation>
    </message>
    <message>
        <source>Attribute %1: value as several lines</source>
        <translation>Attribut %1: Wert in mehreren Zeilen</translation>
    </message>
    <message>
        <source>Remove attribute %1</source>
        <translation>Attribut %1 entfernen</translation>
    </message>
</context>
<context>
    <name>composer::ui::AttributesEditor</name>
    <message>
        <source>Add attribute</source>
        <translation>Attribut hinzufügen</translation>
    </message>
    <message>
        <source>add attribute</source>
        <translation>Attribut hinzufügen</translation>
    </message>
    <message>
        <source>remove attribute</source>
        <translation>Attribut entfernen</translation>
    </message>
    <message>
        <source>edit attribute</source>
        <translation>Attribut bearbeiten</translation>
    </message>
    <message>
        <source>Names and values that the flow can use. You can paste several lines of name=value into a name.</source>
        <translation>Namen und Werte, die der Flow verwenden kann. In einen Namen können Sie mehrere Zeilen der Form Name=Wert einfügen.</translation>
    </message>
</context>
<context>
    <name>composer::ui::BodyEditor</name>
    <message>
        <source>Break the long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>This text has a line of %1 characters. It is kept and sent unchanged, but is too long to edit.</source>
        <translation>Dieser Text hat eine Zeile von %1 Zeichen. Er bleibt erhalten und wird unverändert gesendet, ist aber zu lang zum Bearbeiten.</translation>
    </message>
</context>
<context>
    <name>composer::ui::BodyModes</name>
    <message>
        <source>View of the body</source>
        <translation>Ansicht der Nachricht</translation>
    </message>
    <message>
        <source>&amp;Plain text</source>
        <translation>Nur &amp;Text</translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation>HT&amp;ML</translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation>Vors&amp;chau</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>composer::ui::BodyPreview</name>
    <message>
        <source>scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>embedded content</source>
        <translation>eingebettete Inhalte</translation>
    </message>
    <message>
        <source>form fields</source>
        <translation>Formularfelder</translation>
    </message>
    <message>
        <source>some styles</source>
        <translation>manche Formatierungen</translation>
    </message>
    <message>
        <source>Not shown here: %1. The message itself is unchanged.</source>
        <translation>Hier nicht gezeigt: %1. Die Nachricht selbst ist unverändert.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Preview of the body</source>
        <translation>Vorschau der Nachricht</translation>
    </message>
    <message>
        <source>Shown as plain text: this HTML is nested too deeply or too complex for the preview.</source>
        <translation>Als reiner Text gezeigt: Dieses HTML ist für die Vorschau zu tief verschachtelt oder zu komplex.</translation>
    </message>
    <message>
        <source>Shown as plain text and cut off: this text is too large for the preview.</source>
        <translation>Als reiner Text und gekürzt gezeigt: Dieser Text ist für die Vorschau zu groß.</translation>
    </message>
    <message>
        <source>links without a web address</source>
        <translation>Links ohne Webadresse</translation>
    </message>
    <message>
        <source>very wide tables</source>
        <translation>sehr breite Tabellen</translation>
    </message>
</context>
<context>
    <name>composer::ui::BodyType</name>
    <message>
        <source>Keep the HTML source</source>
        <translation>HTML-Quelltext behalten</translation>
    </message>
    <message>
        <source>Convert it</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>The text was converted to HTML paragraphs.</source>
        <translation>Der Text wurde in HTML-Absätze umgewandelt.</translation>
    </message>
    <message>
        <source>The HTML was converted to plain text.</source>
        <translation>Das HTML wurde in reinen Text umgewandelt.</translation>
    </message>
    <message>
        <source>Keep as it was</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>The text already looks like HTML and was left unchanged.</source>
        <translation>Der Text sieht schon nach HTML aus und blieb unverändert.</translation>
    </message>
</context>
<context>
    <name>composer::ui::ColorSwatches</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>composer::ui::ConnectionRow</name>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Test c&amp;onnection</source>
        <translation>Ver&amp;bindung testen</translation>
    </message>
</context>
<context>
    <name>composer::ui::ContactFields</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the client token</source>
        <translation>Client-Token kopieren</translation>
    </message>
    <message>
        <source>created when you first send</source>
        <translation>entsteht beim ersten Senden</translation>
    </message>
    <message>
        <source>Fixed when you first send; two requests with the same token create one contact</source>
        <translation>Steht ab dem ersten Senden fest; zwei Anfragen mit demselben Token ergeben einen Kontakt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>composer::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>composer::ui::CredentialsDialog</name>
    <message>
        <source>Credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>Environments and profiles</source>
        <translation>Umgebungen und Profile</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>AWS profiles</source>
        <translation>AWS-Profile</translation>
    </message>
</context>
<context>
    <name>composer::ui::CredentialsPage</name>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>E&amp;rneuern</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Looking for credentials…</source>
        <translation>Suche nach Anmeldedaten…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Abmeldung läuft…</translation>
    </message>
    <message>
        <source>These credentials are valid.</source>
        <translation>Diese Anmeldedaten sind gültig.</translation>
    </message>
    <message>
        <source>Correct it in the AWS config file.</source>
        <translation>Berichtigen Sie das in der AWS-Konfigurationsdatei.</translation>
    </message>
    <message>
        <source>Not checked yet. Check looks for the credentials and asks AWS whose they are.</source>
        <translation>Noch nicht geprüft. „Prüfen“ sucht nach den Anmeldedaten und fragt AWS, wem sie gehören.</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation>%1 (bis %2)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Copy the search log</source>
        <translation>Suchprotokoll kopieren</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Waiting for you to sign in in the browser…</source>
        <translation>Warten auf Ihre Anmeldung im Browser…</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>läuft nicht ab</translation>
    </message>
    <message>
        <source>Search log</source>
        <translation>Suchprotokoll</translation>
    </message>
    <message>
        <source>Search order</source>
        <translation>Suchreihenfolge</translation>
    </message>
</context>
<context>
    <name>composer::ui::DraftCommands</name>
    <message>
        <source>This is a new message.</source>
        <translation>Das ist eine neue Nachricht.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>The damaged file was renamed to %1.</source>
        <translation>Die beschädigte Datei wurde in %1 umbenannt.</translation>
    </message>
    <message>
        <source>Opened a copy of %1; the file itself is not changed.</source>
        <translation>Eine Kopie von %1 ist geöffnet; die Datei selbst bleibt unverändert.</translation>
    </message>
    <message>
        <source>Saved. Drafts are saved automatically while you write.</source>
        <translation>Gespeichert. Entwürfe werden beim Schreiben automatisch gespeichert.</translation>
    </message>
    <message>
        <source>Saved as a template. Write {{name}} wherever something changes each time.</source>
        <translation>Als Vorlage gespeichert. Schreiben Sie {{name}}, wo sich jedes Mal etwas ändert.</translation>
    </message>
    <message>
        <source>Exported to %1. Anyone who has the file can read the attachments until the links expire.</source>
        <translation>Nach %1 exportiert. Wer die Datei hat, kann die Anhänge lesen, bis die Links ablaufen.</translation>
    </message>
    <message>
        <source>The earlier version is restored; the later one was kept as a version.</source>
        <translation>Die frühere Version ist wiederhergestellt; die spätere wurde als Version aufgehoben.</translation>
    </message>
    <message>
        <source>This message is being sent. Delete it when that is done.</source>
        <translation>Diese Nachricht wird gerade gesendet. Löschen Sie sie, wenn das erledigt ist.</translation>
    </message>
    <message>
        <source>sent messages</source>
        <translation>gesendete Nachrichten</translation>
    </message>
    <message>
        <source>Another version of this message was sent: %1 If you send this one, it is a second contact.</source>
        <translation>Eine andere Fassung dieser Nachricht wurde gesendet: %1 Wenn Sie diese senden, ist es ein zweiter Kontakt.</translation>
    </message>
</context>
<context>
    <name>composer::ui::EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste as plain te&amp;xt</source>
        <translation>Als reinen &amp;Text einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Erset&amp;zen…</translation>
    </message>
    <message>
        <source>&amp;Search the folders</source>
        <translation>In den Ordnern &amp;suchen</translation>
    </message>
</context>
<context>
    <name>composer::ui::EnvironmentBadge</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>%1 — production</source>
        <translation>%1 – Produktion</translation>
    </message>
    <message>
        <source>&amp;Manage environments…</source>
        <translation>Umgebungen &amp;verwalten…</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>Production. %1</source>
        <translation>Produktion. %1</translation>
    </message>
    <message>
        <source>&amp;Credentials…</source>
        <translation>An&amp;meldedaten…</translation>
    </message>
</context>
<context>
    <name>composer::ui::EnvironmentDelegate</name>
    <message>
        <source>%1 — production</source>
        <translation>%1 – Produktion</translation>
    </message>
</context>
<context>
    <name>composer::ui::EnvironmentDialog</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Rüc&amp;kgängig</translation>
    </message>
    <message>
        <source>“%1” removed.</source>
        <translation>„%1“ entfernt.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>„%1“ wiederherstellen</translation>
    </message>
    <message>
        <source>Not saved yet. Fix the highlighted field, or do this again to discard the change.</source>
        <translation>Noch nicht gespeichert. Berichtigen Sie das hervorgehobene Feld, oder tun Sie das noch einmal, um die Änderung zu verwerfen.</translation>
    </message>
</context>
<context>
    <name>composer::ui::EnvironmentForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Support, production</source>
        <translation>Support, Produktion</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Thi&amp;s is production</source>
        <translation>Das ist &amp;Produktion</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>&amp;Instanz</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>Acc&amp;ount</source>
        <translation>Kont&amp;o</translation>
    </message>
    <message>
        <source>&amp;Credentials</source>
        <translation>&amp;Anmeldedaten</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>Pro&amp;fil</translation>
    </message>
    <message>
        <source>Default &amp;destination</source>
        <translation>&amp;Standardziel</translation>
    </message>
    <message>
        <source>Default flo&amp;w</source>
        <translation>Standard-Flo&amp;w</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>Endp&amp;unkt</translation>
    </message>
    <message>
        <source>The sandbox is built in: it needs no AWS account, nothing leaves this computer, and there is nothing to set up.</source>
        <translation>Die Sandbox ist eingebaut: Sie braucht kein AWS-Konto, nichts verlässt diesen Rechner, und es ist nichts einzurichten.</translation>
    </message>
    <message>
        <source>Colours the window&apos;s bar, and asks you to confirm account and instance before the first contact of a session.</source>
        <translation>Färbt die Leiste des Fensters und lässt Sie vor dem ersten Kontakt einer Sitzung Konto und Instanz bestätigen.</translation>
    </message>
    <message>
        <source>Its ID or ARN. An ARN also fills in the region and the account.</source>
        <translation>Ihre ID oder ihr ARN. Ein ARN füllt auch Region und Konto aus.</translation>
    </message>
    <message>
        <source>Shown to you before a contact goes to production.</source>
        <translation>Wird Ihnen angezeigt, bevor ein Kontakt in die Produktion geht.</translation>
    </message>
    <message>
        <source>As named in the AWS config and credentials files, which are never changed.</source>
        <translation>Wie in den AWS-Dateien config und credentials, die nie geändert werden.</translation>
    </message>
    <message>
        <source>Suggested in new messages.</source>
        <translation>Wird in neuen Nachrichten vorgeschlagen.</translation>
    </message>
    <message>
        <source>Its ID or ARN; suggested in new messages.</source>
        <translation>Seine ID oder sein ARN; wird in neuen Nachrichten vorgeschlagen.</translation>
    </message>
    <message>
        <source>Used instead of the region&apos;s own endpoint, such as a VPC endpoint.</source>
        <translation>Statt des Endpunkts der Region, etwa ein VPC-Endpunkt.</translation>
    </message>
</context>
<context>
    <name>composer::ui::EpochEdit</name>
    <message>
        <source>local time, %1 · %2 seconds since 1970</source>
        <translation>Ortszeit, %1 · %2 Sekunden seit 1970</translation>
    </message>
    <message>
        <source>Use a date, starting with the current time</source>
        <translation>Ein Datum verwenden, beginnend mit der aktuellen Zeit</translation>
    </message>
</context>
<context>
    <name>composer::ui::ExpiryEditor</name>
    <message>
        <source>Expiry: days</source>
        <translation>Ablauf: Tage</translation>
    </message>
    <message>
        <source>Expiry: hours</source>
        <translation>Ablauf: Stunden</translation>
    </message>
    <message>
        <source>Expiry: minutes</source>
        <translation>Ablauf: Minuten</translation>
    </message>
    <message>
        <source> d</source>
        <comment>days</comment>
        <translation> d</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>set expiry</source>
        <translation>Ablauf setzen</translation>
    </message>
    <message>
        <source>= 1 minute</source>
        <translation>= 1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>= %Ln minutes</source>
        <translation>
            <numerusform>= %Ln Minute</numerusform>
            <numerusform>= %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Expires after</source>
        <translation>Läuft ab nach</translation>
    </message>
    <message>
        <source>14 days if not set</source>
        <translation>14 Tage, wenn nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>composer::ui::FindBar</name>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>&quot;ab&quot;</source>
        <translation>&quot;ab&quot;</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the body</source>
        <translation>In der Nachricht suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>Vorherigen Treffer suchen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>Nächsten Treffer suchen (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>Diesen Treffer ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::FoldOut</name>
    <message>
        <source>Has problems</source>
        <translation>Hat Probleme</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>has problems</source>
        <translation>hat Probleme</translation>
    </message>
</context>
<context>
    <name>composer::ui::FolderPane</name>
    <message>
        <source>No templates yet. Save a message as a template to use it again.</source>
        <translation>Noch keine Vorlagen. Speichern Sie eine Nachricht als Vorlage, um sie wieder zu verwenden.</translation>
    </message>
    <message>
        <source>Nothing sent yet. Messages that became contacts are kept here.</source>
        <translation>Noch nichts gesendet. Nachrichten, aus denen Kontakte wurden, werden hier aufgehoben.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the folders</source>
        <translation>Ordner durchsuchen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Write a new message (Ctrl+N)</source>
        <translation>Eine neue Nachricht schreiben (Strg+N)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>Diese Vorlage verwenden</translation>
    </message>
    <message>
        <source>Edit as new message</source>
        <translation>Als neue Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Set the damaged file aside</source>
        <translation>Beschädigte Datei beiseitelegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Edit this template</source>
        <translation>Diese Vorlage bearbeiten</translation>
    </message>
    <message>
        <source>No drafts. What you write is saved here automatically.</source>
        <translation>Keine Entwürfe. Was Sie schreiben, wird hier automatisch gespeichert.</translation>
    </message>
    <message>
        <source>The trash is empty. What you delete stays here for 30 days.</source>
        <translation>Der Papierkorb ist leer. Was Sie löschen, bleibt 30 Tage hier.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Export everything that is listed…</source>
        <translation>Alles Aufgelistete exportieren …</translation>
    </message>
</context>
<context>
    <name>composer::ui::FormatBar</name>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>Insert &amp;link…</source>
        <translation>&amp;Link einfügen…</translation>
    </message>
    <message>
        <source>B&amp;ulleted list</source>
        <translation>&amp;Aufzählung</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>&amp;Nummerierte Liste</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>&amp;Zitat</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Headin&amp;g</source>
        <translation>Ü&amp;berschrift</translation>
    </message>
</context>
<context>
    <name>composer::ui::HeadersEditor</name>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>In reply to</source>
        <translation>Antwort auf</translation>
    </message>
    <message>
        <source>Message-IDs of the whole thread, oldest first; folded lines may be pasted</source>
        <translation>Message-IDs des ganzen Verlaufs, die älteste zuerst; umbrochene Zeilen dürfen eingefügt werden</translation>
    </message>
    <message>
        <source>Spam check</source>
        <translation>Spamprüfung</translation>
    </message>
    <message>
        <source>What Amazon SES found</source>
        <translation>Was Amazon SES gefunden hat</translation>
    </message>
    <message>
        <source>Virus check</source>
        <translation>Virenprüfung</translation>
    </message>
    <message>
        <source>%1 (in the API: %2)</source>
        <translation>%1 (in der API: %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>header and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove header %1</source>
        <translation>Kopfzeile %1 entfernen</translation>
    </message>
    <message>
        <source>The email&apos;s own ID</source>
        <translation>Die eigene ID der E-Mail</translation>
    </message>
    <message>
        <source>Message-ID of the email that this one replies to</source>
        <translation>Message-ID der E-Mail, auf die diese antwortet</translation>
    </message>
    <message>
        <source>Earlier emails (References)</source>
        <translation>Frühere E-Mails (References)</translation>
    </message>
    <message>
        <source>edit email header</source>
        <translation>E-Mail-Kopfzeile bearbeiten</translation>
    </message>
    <message>
        <source>remove email header</source>
        <translation>E-Mail-Kopfzeile entfernen</translation>
    </message>
</context>
<context>
    <name>composer::ui::KeyBox</name>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>only with temporary keys</source>
        <translation>nur bei befristeten Schlüsseln</translation>
    </message>
    <message>
        <source>&amp;This session only</source>
        <translation>&amp;Nur diese Sitzung</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <source>Forget the access key</source>
        <translation>Zugriffsschlüssel vergessen</translation>
    </message>
    <message>
        <source>Forget the access key of this environment?</source>
        <translation>Den Zugriffsschlüssel dieser Umgebung vergessen?</translation>
    </message>
    <message>
        <source>&amp;Forget key</source>
        <translation>Schlüssel &amp;vergessen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Access &amp;key ID</source>
        <translation>&amp;Zugriffsschlüssel-ID</translation>
    </message>
    <message>
        <source>Save to ke&amp;ychain</source>
        <translation>Im &amp;Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>It is removed from the keychain and from this session. It stays valid in AWS.</source>
        <translation>Er wird aus dem Schlüsselbund und aus dieser Sitzung entfernt. In AWS bleibt er gültig.</translation>
    </message>
</context>
<context>
    <name>composer::ui::LinesDialog</name>
    <message>
        <source>Use this text</source>
        <translation>Diesen Text übernehmen</translation>
    </message>
</context>
<context>
    <name>composer::ui::LinkDialog</name>
    <message>
        <source>Insert link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Track your order</source>
        <translation>Bestellung verfolgen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
</context>
<context>
    <name>composer::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New message</source>
        <translation>&amp;Neue Nachricht</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Neu aus &amp;Vorlage…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save now</source>
        <translation>Jetzt &amp;speichern</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate</source>
        <translation>&amp;Als Vorlage speichern</translation>
    </message>
    <message>
        <source>&amp;Export the request…</source>
        <translation>Anfrage &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>Ve&amp;rsionen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Contact details</source>
        <translation>&amp;Kontaktangaben</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verk&amp;leinern</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Stop s&amp;ending</source>
        <translation>Senden &amp;abbrechen</translation>
    </message>
    <message>
        <source>Send &amp;again as a second contact</source>
        <translation>&amp;Noch einmal als zweiten Kontakt senden</translation>
    </message>
    <message>
        <source>Edit as &amp;new message</source>
        <translation>Als ne&amp;ue Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Show the &amp;request</source>
        <translation>An&amp;frage zeigen</translation>
    </message>
    <message>
        <source>Go to the next &amp;problem</source>
        <translation>Zum nächsten &amp;Problem</translation>
    </message>
    <message>
        <source>Copy &amp;ContactId</source>
        <translation>&amp;ContactId kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;details of the outcome</source>
        <translation>&amp;Details des Ergebnisses kopieren</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Environments…</source>
        <translation>&amp;Umgebungen…</translation>
    </message>
    <message>
        <source>Template &amp;variables…</source>
        <translation>&amp;Variablen der Vorlage…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Contact Composer</source>
        <translation>Ü&amp;ber Contact Composer</translation>
    </message>
    <message>
        <source>Form&amp;at</source>
        <translation>Form&amp;at</translation>
    </message>
    <message>
        <source>&amp;Credentials…</source>
        <translation>An&amp;meldedaten…</translation>
    </message>
    <message>
        <source>&amp;Match the desktop</source>
        <translation>&amp;Wie der Desktop</translation>
    </message>
    <message>
        <source>Export sent mess&amp;ages…</source>
        <translation>&amp;Gesendete Nachrichten exportieren …</translation>
    </message>
    <message>
        <source>&amp;Keep sent messages</source>
        <translation>Gesendete Nachrichten &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;For good</source>
        <translation>&amp;Für immer</translation>
    </message>
    <message>
        <source>For a &amp;year</source>
        <translation>Ein &amp;Jahr lang</translation>
    </message>
    <message>
        <source>For &amp;90 days</source>
        <translation>&amp;90 Tage lang</translation>
    </message>
    <message>
        <source>For &amp;30 days</source>
        <translation>&amp;30 Tage lang</translation>
    </message>
</context>
<context>
    <name>composer::ui::MainWindow</name>
    <message>
        <source>%1 — Contact Composer</source>
        <translation>%1 – Contact Composer</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Not saved: %1 What you typed is still here.</source>
        <translation>Nicht gespeichert: %1 Was Sie geschrieben haben, ist noch hier.</translation>
    </message>
    <message>
        <source>Saved at %1.</source>
        <translation>Gespeichert um %1.</translation>
    </message>
    <message>
        <source>Another program changed this draft in the meantime. Both versions are kept: what you see is a separate copy.</source>
        <translation>Ein anderes Programm hat diesen Entwurf inzwischen geändert. Beide Fassungen bleiben erhalten: Was Sie sehen, ist eine eigene Kopie.</translation>
    </message>
    <message>
        <source>An empty message is not saved; the last saved state is kept.</source>
        <translation>Eine leere Nachricht wird nicht gespeichert; der zuletzt gespeicherte Stand bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n files are waiting; they are opened when the message is sent.</source>
        <translation>
            <numerusform>%n Datei wartet; sie wird geöffnet, wenn die Nachricht gesendet ist.</numerusform>
            <numerusform>%n Dateien warten; sie werden geöffnet, wenn die Nachricht gesendet ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are waiting; they are opened when the question is answered.</source>
        <translation>
            <numerusform>%n Datei wartet; sie wird geöffnet, wenn die Frage beantwortet ist.</numerusform>
            <numerusform>%n Dateien warten; sie werden geöffnet, wenn die Frage beantwortet ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: %1 Therefore the window stays open: closing it again loses what you typed.</source>
        <translation>Nicht gespeichert: %1 Deshalb bleibt das Fenster offen: Wenn Sie es noch einmal schließen, geht verloren, was Sie geschrieben haben.</translation>
    </message>
</context>
<context>
    <name>composer::ui::MessageForm</name>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>Su&amp;bject</source>
        <translation>B&amp;etreff</translation>
    </message>
    <message>
        <source>A&amp;lso to</source>
        <translation>Au&amp;ch an</translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation>&amp;Kopie</translation>
    </message>
</context>
<context>
    <name>composer::ui::NoticeLabel</name>
    <message>
        <source>send it again as a second contact</source>
        <translation>senden Sie sie noch einmal als zweiten Kontakt</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>1 problem:</source>
        <translation>1 Problem:</translation>
    </message>
    <message numerus="yes">
        <source>%n problems:</source>
        <translation>
            <numerusform>%n Problem:</numerusform>
            <numerusform>%n Probleme:</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it as a second contact, with a new client token</source>
        <translation>Als zweiten Kontakt senden, mit einem neuen Client-Token</translation>
    </message>
    <message>
        <source>A contact was already created from this message. Change it or %1.</source>
        <translation>Aus dieser Nachricht wurde schon ein Kontakt angelegt. Ändern Sie sie, oder %1.</translation>
    </message>
    <message>
        <source>Show the credentials to sign in or to see why</source>
        <translation>Anmeldedaten zeigen, um sich anzumelden oder den Grund zu sehen</translation>
    </message>
    <message>
        <source>Nothing was sent, because this message cannot be saved.</source>
        <translation>Es wurde nichts gesendet, weil diese Nachricht nicht gespeichert werden kann.</translation>
    </message>
    <message>
        <source>send this as a second contact</source>
        <translation>diese Nachricht als zweiten Kontakt senden</translation>
    </message>
    <message>
        <source>This message was sent to another environment and may have become a contact there. Change back to that environment to try again safely, or %1.</source>
        <translation>Diese Nachricht wurde an eine andere Umgebung gesendet und ist dort vielleicht zu einem Kontakt geworden. Wechseln Sie zurück zu dieser Umgebung, um es gefahrlos noch einmal zu versuchen, oder lassen Sie %1.</translation>
    </message>
    <message>
        <source>An earlier version of this message may have become a contact. %1, which cannot create a second contact, or %2.</source>
        <translation>Eine frühere Fassung dieser Nachricht ist vielleicht zu einem Kontakt geworden. %1 (dabei kann kein zweiter Kontakt entstehen) oder %2.</translation>
    </message>
    <message>
        <source>Try the earlier version again safely</source>
        <translation>Die frühere Fassung gefahrlos noch einmal senden</translation>
    </message>
</context>
<context>
    <name>composer::ui::OptionalDateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 gesetzt</translation>
    </message>
</context>
<context>
    <name>composer::ui::OutcomePanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy ContactId</source>
        <translation>ContactId kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy details of the outcome</source>
        <translation>Details des Ergebnisses kopieren</translation>
    </message>
    <message>
        <source>ContactId</source>
        <translation>ContactId</translation>
    </message>
    <message>
        <source>The contact was created.</source>
        <translation>Der Kontakt wurde angelegt.</translation>
    </message>
    <message>
        <source>Use “Try again safely”: with the same client token, no second contact can be created.</source>
        <translation>Wählen Sie „Gefahrlos noch einmal versuchen“: Mit demselben Client-Token kann kein zweiter Kontakt entstehen.</translation>
    </message>
</context>
<context>
    <name>composer::ui::PartEditor</name>
    <message>
        <source>%1 · %2 / %3 bytes</source>
        <translation>%1 · %2 / %3 Byte</translation>
    </message>
</context>
<context>
    <name>composer::ui::RecipientEditor</name>
    <message>
        <source>%1 (in the API: %2)</source>
        <translation>%1 (in der API: %2)</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cc recipient %1 of %2: %3</source>
        <translation>Empfänger der Kopie %1 von %2: %3</translation>
    </message>
    <message>
        <source>adding recipients</source>
        <translation>Empfänger hinzufügen</translation>
    </message>
    <message>
        <source>editing a recipient</source>
        <translation>Empfänger bearbeiten</translation>
    </message>
    <message>
        <source>removing a recipient</source>
        <translation>Empfänger entfernen</translation>
    </message>
    <message>
        <source>moving a recipient</source>
        <translation>Empfänger verschieben</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Move to Cc</source>
        <translation>In „Kopie“ &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Move to To</source>
        <translation>In „Auch an“ &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Additional recipient %1 of %2: %3</source>
        <translation>Weiterer Empfänger %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1 was already in the list.</source>
        <translation>%1 war schon in der Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n addresses were already in the list.</source>
        <translation>
            <numerusform>%n Adresse war schon in der Liste.</numerusform>
            <numerusform>%n Adressen waren schon in der Liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients were left out: too many for one contact.</source>
        <translation>
            <numerusform>%n Empfänger wurde weggelassen: zu viele für einen Kontakt.</numerusform>
            <numerusform>%n Empfänger wurden weggelassen: zu viele für einen Kontakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>removing all recipients</source>
        <translation>alle Empfänger entfernen</translation>
    </message>
</context>
<context>
    <name>composer::ui::RecordCommands</name>
    <message>
        <source>This submission may have become a contact, and without its record it cannot be tried again safely. Delete what is known of it for good?</source>
        <translation>Aus dieser Sendung kann ein Kontakt geworden sein, und ohne diese Aufzeichnung lässt sie sich nicht gefahrlos noch einmal versuchen. Was über sie bekannt ist, endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete what is known of this submission for good? The contact itself stays as it is.</source>
        <translation>Alles, was über diese Sendung bekannt ist, endgültig löschen? Der Kontakt selbst bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Delete this message for good?</source>
        <translation>Diese Nachricht endgültig löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Wiederhergestellt.</translation>
    </message>
    <message>
        <source>The links to the attachments were not kept. Add the attachments again, then send.</source>
        <translation>Die Links zu den Anhängen wurden nicht aufbewahrt. Fügen Sie die Anhänge noch einmal hinzu und senden Sie dann.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n sent messages are older than that. Delete what is known of them for good?</source>
        <translation>
            <numerusform>%n gesendete Nachricht ist möglicherweise älter. Was über sie bekannt ist, endgültig löschen?</numerusform>
            <numerusform>Bis zu %n gesendete Nachrichten sind älter. Was über sie bekannt ist, endgültig löschen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::RecordView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy ContactId</source>
        <translation>ContactId kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy details of the outcome</source>
        <translation>Details des Ergebnisses kopieren</translation>
    </message>
    <message>
        <source>Try again safely</source>
        <translation>Gefahrlos noch einmal versuchen</translation>
    </message>
    <message>
        <source>Edit as new</source>
        <translation>Als neue bearbeiten</translation>
    </message>
    <message>
        <source>Send again as a second contact</source>
        <translation>Noch einmal als zweiten Kontakt senden</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>ContactId</source>
        <translation>ContactId</translation>
    </message>
    <message>
        <source>This message is in the trash. It is deleted 30 days after it was removed.</source>
        <translation>Diese Nachricht ist im Papierkorb. Sie wird 30 Tage nach dem Löschen endgültig entfernt.</translation>
    </message>
    <message>
        <source>Use “Try again safely”: with the same client token, no second contact can be created.</source>
        <translation>Wählen Sie „Gefahrlos noch einmal versuchen“: Mit demselben Client-Token kann kein zweiter Kontakt entstehen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Also to</source>
        <translation>Auch an</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>It was sent before messages were kept in the journal.</source>
        <translation>Sie wurde gesendet, bevor das Journal Nachrichten aufbewahrte.</translation>
    </message>
    <message>
        <source>Everything else that was sent (%1)</source>
        <translation>Alles Weitere, was gesendet wurde (%1)</translation>
    </message>
    <message>
        <source>It went to “%1”. Choose that environment to send it again from here.</source>
        <translation>Sie ging an „%1“. Wählen Sie diese Umgebung, um sie von hier noch einmal zu senden.</translation>
    </message>
    <message>
        <source>Everything else in this message (%1)</source>
        <translation>Alles Weitere in dieser Nachricht (%1)</translation>
    </message>
</context>
<context>
    <name>composer::ui::ReferenceExtras</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>composer::ui::ReferenceRow</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Status and ARN, which the service fills in</source>
        <translation>Status und ARN, die der Dienst ausfüllt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Reference %1: kind</source>
        <translation>Verweis %1: Art</translation>
    </message>
    <message>
        <source>Reference %1: name</source>
        <translation>Verweis %1: Name</translation>
    </message>
    <message>
        <source>Reference %1: more</source>
        <translation>Verweis %1: mehr</translation>
    </message>
    <message>
        <source>Reference %1: value as several lines</source>
        <translation>Verweis %1: Wert in mehreren Zeilen</translation>
    </message>
    <message>
        <source>Reference %1: use a date</source>
        <translation>Verweis %1: Datum verwenden</translation>
    </message>
    <message>
        <source>Reference %1: %2</source>
        <translation>Verweis %1: %2</translation>
    </message>
    <message>
        <source>Reference %1: value</source>
        <translation>Verweis %1: Wert</translation>
    </message>
    <message>
        <source>Remove reference %1</source>
        <translation>Verweis %1 entfernen</translation>
    </message>
</context>
<context>
    <name>composer::ui::ReferencesEditor</name>
    <message>
        <source>Add reference</source>
        <translation>Verweis hinzufügen</translation>
    </message>
    <message>
        <source>add reference</source>
        <translation>Verweis hinzufügen</translation>
    </message>
    <message>
        <source>remove reference</source>
        <translation>Verweis entfernen</translation>
    </message>
    <message>
        <source>edit reference</source>
        <translation>Verweis bearbeiten</translation>
    </message>
    <message>
        <source>Links and facts that the agent receives with the contact, such as the order.</source>
        <translation>Links und Angaben, die der Agent mit dem Kontakt erhält, etwa die Bestellung.</translation>
    </message>
</context>
<context>
    <name>composer::ui::RequestPreviewDialog</name>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Request as JSON</source>
        <translation>Anfrage als JSON</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;HTTP</source>
        <translation>&amp;HTTP</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP-Anfrage</translation>
    </message>
    <message>
        <source>Copy the HTTP request</source>
        <translation>HTTP-Anfrage kopieren</translation>
    </message>
    <message>
        <source>&amp;AWS CLI</source>
        <translation>&amp;AWS CLI</translation>
    </message>
    <message>
        <source>AWS CLI command</source>
        <translation>AWS-CLI-Befehl</translation>
    </message>
    <message>
        <source>Copy the AWS CLI command</source>
        <translation>AWS-CLI-Befehl kopieren</translation>
    </message>
    <message>
        <source>Request preview</source>
        <translation>Vorschau der Anfrage</translation>
    </message>
    <message>
        <source>Forms of the request</source>
        <translation>Formen der Anfrage</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>The request contains %n presigned URLs: anyone who reads a copy can fetch the files until they expire.</source>
        <translation>
            <numerusform>Die Anfrage enthält %n vorsignierte URL: Wer eine Kopie liest, kann die Datei abrufen, bis die URL abläuft.</numerusform>
            <numerusform>Die Anfrage enthält %n vorsignierte URLs: Wer eine Kopie liest, kann die Dateien abrufen, bis die URLs ablaufen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::SafeBrowser</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;link address</source>
        <translation>L&amp;inkadresse kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
</context>
<context>
    <name>composer::ui::SegmentDelegate</name>
    <message>
        <source>%1 of the attribute</source>
        <comment>Name, Kind or Value</comment>
        <translation>%1 des Attributs</translation>
    </message>
</context>
<context>
    <name>composer::ui::SegmentValueEditor</name>
    <message>
        <source>Set in an unusual form; see Segment attributes. It stays until you set one here.</source>
        <translation>In ungewöhnlicher Form angegeben; siehe Segmentattribute. So bleibt es, bis Sie hier etwas setzen.</translation>
    </message>
</context>
<context>
    <name>composer::ui::SegmentsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add an attribute (Insert)</source>
        <translation>Ein Attribut hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Add inside</source>
        <translation>Darin hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Segment attributes</source>
        <translation>Segmentattribute</translation>
    </message>
    <message>
        <source>edit segment attribute</source>
        <translation>Segmentattribut bearbeiten</translation>
    </message>
    <message>
        <source>add segment attribute</source>
        <translation>Segmentattribut hinzufügen</translation>
    </message>
    <message>
        <source>remove segment attribute</source>
        <translation>Segmentattribut entfernen</translation>
    </message>
    <message>
        <source>Add to the selected map or list</source>
        <translation>Zum ausgewählten Wert hinzufügen (benannte Werte oder Liste)</translation>
    </message>
    <message>
        <source>Remove the selected row (Delete)</source>
        <translation>Die ausgewählte Zeile entfernen (Entf)</translation>
    </message>
    <message>
        <source>Values that Amazon Connect itself uses. Your own must exist as predefined attributes.</source>
        <translation>Werte, die Amazon Connect selbst verwendet. Eigene müssen als vordefinierte Attribute vorhanden sein.</translation>
    </message>
</context>
<context>
    <name>composer::ui::SentFilterButton</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>Alle Versuche</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Which sent messages are listed</source>
        <translation>Welche gesendeten Nachrichten aufgelistet sind</translation>
    </message>
    <message>
        <source>List sent messages by outcome, environment and time</source>
        <translation>Gesendete Nachrichten nach Ergebnis, Umgebung und Zeit auflisten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Contacts, created or unknown</source>
        <translation>Kontakte, erstellt oder unbekannt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Any environment</source>
        <translation>Jede Umgebung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>composer::ui::SidePanel</name>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Segment attributes</source>
        <translation>Segmentattribute</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Untertyp</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Email headers</source>
        <translation>E-Mail-Kopfzeilen</translation>
    </message>
</context>
<context>
    <name>composer::ui::SignInBox</name>
    <message>
        <source>Confirm in the browser that it shows this code:</source>
        <translation>Bestätigen Sie im Browser, dass er diesen Code zeigt:</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the link of the sign-in page</source>
        <translation>Link der Anmeldeseite kopieren</translation>
    </message>
    <message>
        <source>Sign-in code: %1</source>
        <translation>Anmeldecode: %1</translation>
    </message>
    <message>
        <source>Sign-in page: %1</source>
        <translation>Anmeldeseite: %1</translation>
    </message>
</context>
<context>
    <name>composer::ui::SubmitBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the submission</source>
        <translation>Fortschritt der Übermittlung</translation>
    </message>
    <message>
        <source>Stop sending (Esc)</source>
        <translation>Senden abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Nothing sent yet.</source>
        <translation>Noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Try again safely</source>
        <translation>Gefahrlos noch einmal versuchen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Create the contact (Ctrl+Return)</source>
        <translation>Den Kontakt anlegen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>Diese Vorlage verwenden</translation>
    </message>
    <message>
        <source>Write a new message from this template</source>
        <translation>Aus dieser Vorlage eine neue Nachricht schreiben</translation>
    </message>
    <message>
        <source>Send the same message with the same token; no second contact can be created (Ctrl+Return)</source>
        <translation>Dieselbe Nachricht mit demselben Token senden; dabei kann kein zweiter Kontakt entstehen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>An earlier version of this message may have become a contact. Send asks before it creates another one.</source>
        <translation>Eine frühere Fassung dieser Nachricht ist vielleicht zu einem Kontakt geworden. „Senden“ fragt, bevor ein weiterer entsteht.</translation>
    </message>
</context>
<context>
    <name>composer::ui::SubtypeEditor</name>
    <message>
        <source>Subtype</source>
        <translation>Untertyp</translation>
    </message>
    <message>
        <source>%1 (in the API: %2)</source>
        <translation>%1 (in der API: %2)</translation>
    </message>
    <message>
        <source>set subtype</source>
        <translation>Untertyp setzen</translation>
    </message>
    <message>
        <source>Not sent if empty</source>
        <translation>Wird leer nicht gesendet</translation>
    </message>
</context>
<context>
    <name>composer::ui::TemplateCommands</name>
    <message>
        <source>This is a new message from the template.</source>
        <translation>Das ist eine neue Nachricht aus der Vorlage.</translation>
    </message>
    <message>
        <source>A message is being sent. Use the template when that is done.</source>
        <translation>Eine Nachricht wird gerade gesendet. Verwenden Sie die Vorlage, wenn das erledigt ist.</translation>
    </message>
</context>
<context>
    <name>composer::ui::TemplateDialog</name>
    <message>
        <source>Use template: %1</source>
        <translation>Vorlage verwenden: %1</translation>
    </message>
    <message>
        <source>&amp;Use template</source>
        <translation>&amp;Vorlage verwenden</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of the body</source>
        <translation>Vorschau des Textes</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>This template has no variables.</source>
        <translation>Diese Vorlage hat keine Variablen.</translation>
    </message>
    <message>
        <source>This template has problems and cannot be used until they are fixed:</source>
        <translation>Diese Vorlage hat Probleme und ist erst verwendbar, wenn sie behoben sind:</translation>
    </message>
</context>
<context>
    <name>composer::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
</context>
<context>
    <name>composer::ui::ValueEdit</name>
    <message>
        <source>Edit as several lines</source>
        <translation>In mehreren Zeilen bearbeiten</translation>
    </message>
    <message>
        <source>Has several lines; edit it with the button next to it</source>
        <translation>Hat mehrere Zeilen; bearbeiten Sie den Wert mit der Schaltfläche daneben</translation>
    </message>
</context>
<context>
    <name>composer::ui::VariablesEditor</name>
    <message>
        <source>Template variables</source>
        <translation>Variablen der Vorlage</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Adds the variables that the message uses and that are not in the list yet.</source>
        <translation>Fügt die Variablen hinzu, die die Nachricht verwendet und die noch nicht in der Liste stehen.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Letters, digits and _</source>
        <translation>Buchstaben, Ziffern und _</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Beschriftung</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>De&amp;fault</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>&amp;Choices</source>
        <translation>Aus&amp;wahl</translation>
    </message>
    <message>
        <source>Re&amp;quired</source>
        <translation>&amp;Pflichtfeld</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>In a text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Add from the &amp;text</source>
        <translation>Aus dem &amp;Text übernehmen</translation>
    </message>
    <message>
        <source>Shown next to the field in the form</source>
        <translation>Steht im Formular neben dem Feld</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>Eine je Zeile</translation>
    </message>
    <message>
        <source>Copy the variable as it is written in a text</source>
        <translation>Die Variable so kopieren, wie sie im Text steht</translation>
    </message>
</context>
<context>
    <name>composer::ui::VersionsDialog</name>
    <message>
        <source>Versions of this message</source>
        <translation>Versionen dieser Nachricht</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>Text der Version</translation>
    </message>
    <message>
        <source>From: %1
To: %2
Subject: %3

%4</source>
        <translation>Von: %1
An: %2
Betreff: %3

%4</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Version wiederherstellen</translation>
    </message>
    <message>
        <source>There is no earlier version of this message yet. One is kept for every minute in which you change it, up to 20.</source>
        <translation>Von dieser Nachricht gibt es noch keine frühere Version. Für jede Minute, in der Sie sie ändern, wird eine aufgehoben, höchstens 20.</translation>
    </message>
</context>
</TS>
