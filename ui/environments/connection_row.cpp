// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/connection_row.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/late_progress.h"
#include "ui/widgets/tone_label.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace composer::ui {

using models::EnvironmentEditor;

ConnectionRow::ConnectionRow(EnvironmentEditor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_test(pushButton("testConnection", {}, this))
    , m_progress(new LateProgress(this))
    , m_result(new ToneLabel(ToneLabel::Size::Normal, this))
{
    m_progress->setObjectName(QStringLiteral("connectionProgress"));
    m_progress->setAccessibleName(tr("Connection test"));
    m_progress->setMaximumHeight(m_test->sizeHint().height() / 2);
    m_result->setObjectName(QStringLiteral("connectionResult"));
    m_result->textLabel()->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_test, 0, 0, Qt::AlignTop);
    grid->addWidget(m_progress, 0, 1, Qt::AlignVCenter);
    grid->addWidget(m_result, 0, 1, Qt::AlignVCenter);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_editor.isTesting())
            m_editor.cancelTest();
        else
            m_editor.testConnection();
    });
    connect(&m_editor, &EnvironmentEditor::testingChanged, this, &ConnectionRow::showProgress);
    connect(&m_editor, &EnvironmentEditor::connectionTested, this, &ConnectionRow::showReport);
    // What was found belongs to what was tested.
    connect(&m_editor, &EnvironmentEditor::loaded, this, [this] { m_result->say(Tone::Quiet, {}); });
    showProgress();
}

void ConnectionRow::showProgress()
{
    const bool isTesting = m_editor.isTesting();
    m_test->setText(isTesting ? tr("Cancel test") : tr("Test c&onnection"));
    m_progress->setBusy(isTesting);
    if (isTesting)
        m_result->say(Tone::Quiet, {});
}

void ConnectionRow::showReport(const models::Notice& notice)
{
    // Attention: neither yes nor no, since not everything could be tested.
    m_result->say(
        notice.tone, notice.tone == Tone::Attention ? "question" : toneSymbol(notice.tone), paragraph(notice));
    m_result->setToolTip(notice.details.toHtmlEscaped());
    m_test->setAccessibleDescription(paragraph(notice));
}

} // namespace composer::ui
