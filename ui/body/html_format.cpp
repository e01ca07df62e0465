// SPDX-License-Identifier: Apache-2.0
#include "ui/body/html_format.h"

#include "html/html_style.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextCursor>
#include <QTextDocument>

namespace composer::ui {

namespace {

QString selectedText(const QTextCursor& cursor)
{
    auto text = cursor.selectedText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

void select(QTextCursor& cursor, int begin, int end)
{
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
}

QString between(const QTextCursor& cursor, int begin, int end)
{
    if (begin < 0 || end >= cursor.document()->characterCount())
        return {};
    QTextCursor other(cursor.document());
    select(other, begin, end);
    return other.selectedText();
}

} // namespace

void toggleMark(QTextCursor& cursor, const QString& tag)
{
    const auto open = u'<' + tag + u'>';
    const auto close = QStringLiteral("</") + tag + u'>';
    const int begin = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const int opened = int(open.size());
    const int closed = int(close.size());
    const bool isMarked = between(cursor, begin - opened, begin) == open && between(cursor, end, end + closed) == close;
    const auto text = selectedText(cursor);
    cursor.beginEditBlock();
    if (isMarked) {
        select(cursor, begin - opened, end + closed);
        cursor.insertText(text);
    } else {
        cursor.insertText(open + text + close);
    }
    cursor.endEditBlock();
    const int inside = isMarked ? begin - opened : begin + opened;
    select(cursor, inside, inside + end - begin);
}

void makeList(QTextCursor& cursor, const QString& tag)
{
    QString list = u'<' + tag + QStringLiteral(">\n");
    for (const auto& line : selectedText(cursor).split(u'\n'))
        list += QStringLiteral("  <li>") + line.trimmed() + QStringLiteral("</li>\n");
    const QString end = QStringLiteral("</") + tag + u'>';
    const bool isOneItem = !cursor.hasSelection();
    cursor.insertText(list + end);
    // Into the empty item.
    if (isOneItem)
        cursor.setPosition(cursor.position() - int(end.size()) - int(QStringLiteral("</li>\n").size()));
}

void insertLink(QTextCursor& cursor, const QString& text, const QString& address)
{
    const auto shown = text.trimmed().isEmpty() ? address : text;
    cursor.insertText(QStringLiteral("<a href=\"") + address.toHtmlEscaped() + QStringLiteral("\">")
        + shown.toHtmlEscaped() + QStringLiteral("</a>"));
}

QString linkProblem(const QString& address)
{
    const auto wanted = address.trimmed();
    if (wanted.isEmpty())
        return QCoreApplication::translate("LinkDialog", "Enter the address of the page.");
    const bool isHarmless = !html::safeLink(wanted).isEmpty();
    const bool isPlain = wanted.startsWith(QLatin1String("http:"), Qt::CaseInsensitive);
    if (!isHarmless || isPlain)
        return QCoreApplication::translate(
            "LinkDialog", "The address must start with https:// or mailto: and contain no spaces.");
    return {};
}

} // namespace composer::ui
