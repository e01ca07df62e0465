// SPDX-License-Identifier: Apache-2.0
#include "ui/credentials/code_dialog.h"

#include "base/secret.h"
#include "models/credentials/code_questions.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace composer::ui {

using models::CodeQuestions;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CodeDialog)
};

QLabel* makeText(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLineEdit* makeLine(QWidget* parent)
{
    static const QRegularExpression sixDigits(QStringLiteral("[0-9]{0,6}"));
    auto* line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("oneTimeCode"));
    line->setAccessibleName(Texts::tr("MFA code"));
    line->setPlaceholderText(QStringLiteral("123456"));
    line->setValidator(new QRegularExpressionValidator(sixDigits, line));
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    return line;
}

QDialog* makeDialog(CodeQuestions& questions, QWidget* window)
{
    const auto& question = *questions.question();
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("codeDialog"));
    dialog->setWindowTitle(Texts::tr("MFA code"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    auto* line = makeLine(dialog);
    auto* caption = makeText(Texts::tr("&Six digits from the device:"), dialog);
    caption->setBuddy(line);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    auto* use = buttons->addButton(Texts::tr("&Use the code"), QDialogButtonBox::AcceptRole);
    use->setObjectName(QStringLiteral("useCode"));
    use->setDefault(true);
    use->setEnabled(false);
    auto* column = new QVBoxLayout(dialog);
    column->setSpacing(10);
    column->addWidget(
        makeText(Texts::tr("The role of the profile “%1” needs an MFA code.").arg(question.profile), dialog));
    column->addWidget(makeText(Texts::tr("Device: %1\nRole: %2").arg(question.serial, question.roleArn), dialog));
    column->addWidget(caption);
    column->addWidget(line);
    column->addStretch(1);
    column->addWidget(buttons);
    const int width = dialog->fontMetrics().averageCharWidth() * 56;
    dialog->setMinimumWidth(width);
    dialog->resize(width, column->totalHeightForWidth(width)); // texts that wrap ask for too much by themselves
    QObject::connect(
        line, &QLineEdit::textChanged, use, [use](const QString& text) { use->setEnabled(text.size() == 6); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [line, &questions] {
        auto code = line->text().toLatin1();
        const base::ScopedWipe wiped(code);
        questions.answer(code);
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::rejected, &questions, &CodeQuestions::decline);
    QObject::connect(&questions, &CodeQuestions::closed, dialog, &QDialog::close);
    return dialog;
}

} // namespace

void askForCodes(CodeQuestions& questions, QWidget* window)
{
    QObject::connect(&questions, &CodeQuestions::asked, window, [&questions, window] {
        // Above the dialog that is open, if one is.
        auto* above = QApplication::activeModalWidget();
        makeDialog(questions, above ? above : window)->open();
    });
}

} // namespace composer::ui
