// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_text_editor.h"

#include "ui/body/body_text.h"
#include "ui/form/composition.h"

#include <QTextDocument>

#include <utility>

namespace composer::ui {

namespace {

class BodyTextEditor final : public TextEditor {
public:
    explicit BodyTextEditor(BodyText* edit)
        : m_edit(edit)
        , m_content(&edit->content())
    {
    }
    QWidget* widget() const override { return m_edit; }
    QString text() const override
    {
        const auto text = m_content ? wholeText(*m_content) : QString();
        return m_edit && !m_edit->isGuarded() ? withComposition(text, *m_edit) : text;
    }
    void setText(const QString& text) override { m_edit->setText(text); }
    bool shows(const QString& other) const override { return text() == asWholeText(other); }
    void setPlaceholder(const QString& example) override { m_edit->setPlaceholderText(example); }
    void onEdited(QObject* context, std::function<void()> edited) override
    {
        QObject::connect(Composition::of(m_edit), &Composition::changed, context, edited);
        // Not the widget's signal: what it shows may be a view of the content.
        QObject::connect(m_content, &QTextDocument::contentsChanged, context, std::move(edited));
    }
    bool isLarge() const override { return true; }

private:
    QPointer<BodyText> m_edit;
    QPointer<QTextDocument> m_content; // still there when the editor is destroyed
};

} // namespace

std::unique_ptr<TextEditor> textEditor(BodyText* edit)
{
    return std::make_unique<BodyTextEditor>(edit);
}

} // namespace composer::ui
