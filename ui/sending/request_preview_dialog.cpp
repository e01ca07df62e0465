// SPDX-License-Identifier: Apache-2.0
#include "ui/sending/request_preview_dialog.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/fitting_size.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace composer::ui {

using Form = models::RequestPreview::Form;

namespace {

struct Names {
    const char* id;
    QString title;
    QString view; ///< accessible name of the text
    QString copy;
};

Names namesOf(Form form)
{
    switch (form) {
    case Form::Json:
        return {"json", RequestPreviewDialog::tr("&JSON"), RequestPreviewDialog::tr("Request as JSON"),
            RequestPreviewDialog::tr("Copy the JSON")};
    case Form::Http:
        return {"http", RequestPreviewDialog::tr("&HTTP"), RequestPreviewDialog::tr("HTTP request"),
            RequestPreviewDialog::tr("Copy the HTTP request")};
    case Form::Cli:
        return {"cli", RequestPreviewDialog::tr("&AWS CLI"), RequestPreviewDialog::tr("AWS CLI command"),
            RequestPreviewDialog::tr("Copy the AWS CLI command")};
    }
    return {};
}

QPlainTextEdit* makeView(const Names& names)
{
    auto* view = new QPlainTextEdit;
    view->setObjectName(QLatin1String(names.id) + QLatin1String("View"));
    view->setAccessibleName(names.view);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setWordWrapMode(QTextOption::WrapAnywhere);
    view->document()->setDocumentMargin(7);
    view->setLayoutDirection(Qt::LeftToRight);
    return view;
}

} // namespace

RequestPreviewDialog::RequestPreviewDialog(models::RequestPreview preview, QWidget* parent)
    : QDialog(parent)
    , m_preview(std::move(preview))
    , m_tabs(new QTabWidget)
{
    setObjectName(QStringLiteral("requestPreview"));
    setWindowTitle(tr("Request preview"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(fittingSize(*this, {760, 560}));
    m_tabs->setObjectName(QStringLiteral("requestForms"));
    m_tabs->setAccessibleName(tr("Forms of the request"));
    for (const auto form : models::RequestPreview::forms)
        m_tabs->addTab(makePage(form), namesOf(form).title);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    if (const int presigned = m_preview.presignedAttachments(); presigned > 0) {
        auto* warning = new ToneLabel(ToneLabel::Size::Normal);
        warning->setObjectName(QStringLiteral("presignedNote"));
        warning->say(Tone::Attention,
            tr("The request contains %n presigned URLs: anyone who reads a copy can fetch the files until they expire.",
                nullptr, presigned));
        column->addWidget(warning);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RequestPreviewDialog::fillPage);
    fillPage(0);
}

QWidget* RequestPreviewDialog::makePage(Form form)
{
    const auto names = namesOf(form);
    auto* page = new QWidget;
    auto* note = new ToneLabel(ToneLabel::Size::Small);
    note->say(Tone::Quiet, m_preview.note(form));
    auto* copy = new CopyButton(tr("&Copy"), names.copy);
    copy->setObjectName(QLatin1String(names.id) + QLatin1String("Copy"));
    // The whole text is made when it is asked for: it may be megabytes, and most pages are only looked at.
    connect(copy, &QPushButton::pressed, this, [this, copy, form] { copy->setContent(m_preview.complete(form)); });
    auto* foot = new QHBoxLayout;
    foot->addWidget(note, 1);
    foot->addWidget(copy, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(page);
    column->addWidget(makeView(names), 1);
    column->addLayout(foot);
    return page;
}

void RequestPreviewDialog::fillPage(int index)
{
    const auto form = models::RequestPreview::forms[index];
    auto* page = m_tabs->widget(index);
    auto* view = page->findChild<QPlainTextEdit*>();
    if (view->document()->isEmpty())
        view->setPlainText(m_preview.shown(form));
    const auto isEmpty = view->document()->isEmpty();
    page->findChild<CopyButton*>()->setEnabled(!isEmpty);
}

} // namespace composer::ui
