// SPDX-License-Identifier: Apache-2.0
#include "ui/form/text_editor.h"

#include "ui/form/composition.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <algorithm>
#include <limits>
#include <utility>

namespace composer::ui {

namespace {

/// Several lines that are pasted into one become one, as in mail programs: the line ends become blanks, those at the
/// end go. What a file holds stays as it is.
void joinLines(QLineEdit& edit)
{
    auto text = edit.isModified() ? asWholeText(edit.text()) : QString();
    if (!text.contains(u'\n'))
        return;
    while (text.endsWith(u'\n'))
        text.chop(1);
    text.replace(u'\n', u' ');
    const auto cursor = edit.cursorPosition() - int(edit.text().size() - text.size());
    edit.selectAll();
    edit.insert(text);
    edit.setCursorPosition(std::clamp(cursor, 0, int(text.size())));
}

class LineEditor final : public TextEditor {
public:
    explicit LineEditor(QLineEdit* edit)
        : m_edit(edit)
        , m_composition(Composition::of(edit))
    {
        // Qt's 32,767 would silently cut a long paste; an excess is reported instead.
        edit->setMaxLength(std::numeric_limits<int>::max());
        QObject::connect(edit, &QLineEdit::textChanged, edit, [edit] { joinLines(*edit); });
    }
    QWidget* widget() const override { return m_edit; }
    QString text() const override { return composed(m_edit->text(), m_edit->cursorPosition(), m_composition->text()); }
    void setText(const QString& text) override { m_edit->setText(text); }
    void setPlaceholder(const QString& example) override { m_edit->setPlaceholderText(example); }
    void onEdited(QObject* context, std::function<void()> edited) override
    {
        QObject::connect(m_composition, &Composition::changed, context, edited);
        QObject::connect(m_edit, &QLineEdit::textChanged, context, std::move(edited));
    }
    bool isLarge() const override { return false; }

private:
    QPointer<QLineEdit> m_edit;
    QPointer<Composition> m_composition;
};

class LinesEditor final : public TextEditor {
public:
    explicit LinesEditor(QPlainTextEdit* edit)
        : m_edit(edit)
        , m_document(edit->document())
    {
        Composition::of(edit);
    }
    QWidget* widget() const override { return m_edit; }
    QString text() const override
    {
        const auto text = m_document ? wholeText(*m_document) : QString();
        return m_edit ? withComposition(text, *m_edit) : text;
    }
    void setText(const QString& text) override { m_edit->setPlainText(text); }
    bool shows(const QString& other) const override { return text() == asWholeText(other); }
    void setPlaceholder(const QString& example) override { m_edit->setPlaceholderText(example); }
    void onEdited(QObject* context, std::function<void()> edited) override
    {
        QObject::connect(Composition::of(m_edit), &Composition::changed, context, edited);
        QObject::connect(m_edit, &QPlainTextEdit::textChanged, context, std::move(edited));
    }
    bool isLarge() const override { return false; }

private:
    QPointer<QPlainTextEdit> m_edit;
    QPointer<QTextDocument> m_document;
};

class TypedBoxEditor final : public TextEditor {
public:
    explicit TypedBoxEditor(QComboBox* edit)
        : m_edit(edit)
        , m_line(edit->lineEdit())
    {
    }
    QWidget* widget() const override { return m_edit; }
    QString text() const override { return m_line.text(); }
    void setText(const QString& text) override { m_line.setText(text); }
    void setPlaceholder(const QString& example) override { m_line.setPlaceholder(example); }
    void onEdited(QObject* context, std::function<void()> edited) override
    {
        m_line.onEdited(context, std::move(edited));
    }
    bool isLarge() const override { return false; }

private:
    QPointer<QComboBox> m_edit;
    LineEditor m_line;
};

class ChoiceEditor final : public TextEditor {
public:
    explicit ChoiceEditor(QComboBox* edit)
        : m_edit(edit)
    {
    }
    QWidget* widget() const override { return m_edit; }
    QString text() const override { return m_edit->currentData().toString(); }
    void setText(const QString& text) override { m_edit->setCurrentIndex(std::max(0, m_edit->findData(text))); }
    void setPlaceholder(const QString& example) override { m_edit->setPlaceholderText(example); }
    void onEdited(QObject* context, std::function<void()> edited) override
    {
        QObject::connect(m_edit, &QComboBox::currentIndexChanged, context, std::move(edited));
    }
    bool isLarge() const override { return false; }

private:
    QPointer<QComboBox> m_edit;
};

class DateEditor final : public TextEditor {
public:
    explicit DateEditor(QDateEdit* edit)
        : m_edit(edit)
    {
    }
    QWidget* widget() const override { return m_edit; }
    QString text() const override { return m_edit->date().toString(Qt::ISODate); }
    void setText(const QString& text) override { m_edit->setDate(QDate::fromString(text, Qt::ISODate)); }
    void setPlaceholder(const QString&) override { }
    void onEdited(QObject* context, std::function<void()> edited) override
    {
        QObject::connect(m_edit, &QDateEdit::dateChanged, context, std::move(edited));
    }
    bool isLarge() const override { return false; }

private:
    QPointer<QDateEdit> m_edit;
};

} // namespace

QString asWholeText(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (auto& sign : text) {
        const auto code = sign.unicode();
        if (code == u'\r' || code == 0x2028 || code == 0x2029 || code == 0xfdd0 || code == 0xfdd1)
            sign = u'\n';
    }
    return text;
}

QString wholeText(const QTextDocument& document)
{
    // Not toPlainText(): it turns every no-break space into a space.
    auto text = document.toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

QString withComposition(const QString& text, QPlainTextEdit& edit)
{
    return composed(text, edit.textCursor().position(), Composition::of(&edit)->text());
}

std::unique_ptr<TextEditor> textEditor(QLineEdit* edit)
{
    return std::make_unique<LineEditor>(edit);
}

std::unique_ptr<TextEditor> textEditor(QPlainTextEdit* edit)
{
    return std::make_unique<LinesEditor>(edit);
}

std::unique_ptr<TextEditor> textEditor(QComboBox* edit)
{
    if (edit->isEditable())
        return std::make_unique<TypedBoxEditor>(edit);
    return std::make_unique<ChoiceEditor>(edit);
}

std::unique_ptr<TextEditor> textEditor(QDateEdit* edit)
{
    return std::make_unique<DateEditor>(edit);
}

} // namespace composer::ui
