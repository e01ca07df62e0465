// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/optional_date_edit.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>

#include <utility>

namespace composer::ui {

namespace {

class OptionalDateEditor final : public TextEditor {
public:
    explicit OptionalDateEditor(OptionalDateEdit* edit)
        : m_edit(edit)
        , m_date(edit->date())
    {
    }
    QWidget* widget() const override { return m_date; }
    QString text() const override { return m_edit->text(); }
    void setText(const QString& text) override { m_edit->setText(text); }
    void setPlaceholder(const QString&) override { }
    void onEdited(QObject* context, std::function<void()> edited) override
    {
        QObject::connect(m_edit, &OptionalDateEdit::textChanged, context, std::move(edited));
    }
    bool isLarge() const override { return false; }

private:
    QPointer<OptionalDateEdit> m_edit;
    QPointer<QDateEdit> m_date;
};

} // namespace

QDateEdit* makeDateEdit()
{
    auto* edit = new QDateEdit(QDate::currentDate());
    edit->setDateRange(QDate(1, 1, 1), QDate(9999, 12, 31)); // else it shows another date than is sent before 1752
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setCalendarPopup(true);
    edit->calendarWidget()->setAccessibleName(OptionalDateEdit::tr("Calendar"));
    return edit;
}

OptionalDateEdit::OptionalDateEdit(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_isSet(new QCheckBox(tr("Set")))
    , m_date(makeDateEdit())
{
    m_isSet->setAccessibleName(tr("Set %1").arg(name));
    m_date->setEnabled(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_isSet);
    row->addWidget(m_date, 1);
    connect(m_isSet, &QCheckBox::toggled, this, [this](bool isSet) {
        m_date->setEnabled(isSet);
        Q_EMIT textChanged();
    });
    connect(m_date, &QDateEdit::dateChanged, this, &OptionalDateEdit::textChanged);
}

QString OptionalDateEdit::text() const
{
    return m_isSet->isChecked() ? m_date->date().toString(Qt::ISODate) : QString();
}

void OptionalDateEdit::setText(const QString& text)
{
    const auto date = QDate::fromString(text, Qt::ISODate);
    m_isSet->setChecked(date.isValid());
    m_date->setDate(date); // which ignores one that is none
}

std::unique_ptr<TextEditor> textEditor(OptionalDateEdit* edit)
{
    return std::make_unique<OptionalDateEditor>(edit);
}

} // namespace composer::ui
