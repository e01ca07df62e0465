<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttachmentEnd</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message numerus="yes">
        <source>This machine&apos;s clock is wrong by about %n minutes. Set it.</source>
        <translation>
            <numerusform>This machine&apos;s clock is wrong by about %n minute. Set it.</numerusform>
            <numerusform>This machine&apos;s clock is wrong by about %n minutes. Set it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordText</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::models::TemplateForm</name>
    <message numerus="yes">
        <source>One of %n choices</source>
        <translation>
            <numerusform>One of %n choice</numerusform>
            <numerusform>One of %n choices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::ExpiryEditor</name>
    <message numerus="yes">
        <source>= %Ln minutes</source>
        <translation>
            <numerusform>= %Ln minute</numerusform>
            <numerusform>= %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n files are waiting; they are opened when the message is sent.</source>
        <translation>
            <numerusform>%n file is waiting; it is opened when the message is sent.</numerusform>
            <numerusform>%n files are waiting; they are opened when the message is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are waiting; they are opened when the question is answered.</source>
        <translation>
            <numerusform>%n file is waiting; it is opened when the question is answered.</numerusform>
            <numerusform>%n files are waiting; they are opened when the question is answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::NoticeLabel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems:</source>
        <translation>
            <numerusform>%n problem:</numerusform>
            <numerusform>%n problems:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::RecipientEditor</name>
    <message numerus="yes">
        <source>%n addresses were already in the list.</source>
        <translation>
            <numerusform>%n address was already in the list.</numerusform>
            <numerusform>%n addresses were already in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients were left out: too many for one contact.</source>
        <translation>
            <numerusform>%n recipient was left out: too many for one contact.</numerusform>
            <numerusform>%n recipients were left out: too many for one contact.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::RecordCommands</name>
    <message numerus="yes">
        <source>Up to %n sent messages are older than that. Delete what is known of them for good?</source>
        <translation>
            <numerusform>%n sent message may be older than that. Delete what is known of it for good?</numerusform>
            <numerusform>Up to %n sent messages are older than that. Delete what is known of them for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composer::ui::RequestPreviewDialog</name>
    <message numerus="yes">
        <source>The request contains %n presigned URLs: anyone who reads a copy can fetch the files until they expire.</source>
        <translation>
            <numerusform>The request contains %n presigned URL: anyone who reads a copy can fetch the file until it expires.</numerusform>
            <numerusform>The request contains %n presigned URLs: anyone who reads a copy can fetch the files until they expire.</numerusform>
        </translation>
    </message>
</context>
</TS>
