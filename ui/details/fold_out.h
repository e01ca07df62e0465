// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QToolButton;

namespace composer::ui {

class ToneLabel;

/// A part of the side panel that folds away below its header: an arrow, a title, a few words about what is inside and
/// a mark when an error is shown there.
class FoldOut : public QWidget {
    Q_OBJECT

public:
    /// `name` begins the object names of the section and its header.
    FoldOut(const QString& name, const QString& title, QWidget* content, QWidget* parent = nullptr);

    QWidget* content() const { return m_content; }
    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    void setSummary(const QString& summary);
    void setHasError(bool hasError);

Q_SIGNALS:
    void openChanged(bool open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void describe();

    QString m_title;
    QString m_words;
    bool m_isOpen = false;
    bool m_hasError = false;
    QToolButton* m_header;
    ToneLabel* m_summary;
    QLabel* m_mark;
    QWidget* m_content;
};

} // namespace composer::ui
