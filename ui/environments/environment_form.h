// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/credentials/environment_editor.h"

#include <QWidget>

#include <map>
#include <set>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace composer::ui {

class ColorSwatches;
class KeyBox;
class ToneLabel;

/// The values of one environment. What is typed is taken over when a field is left.
class EnvironmentForm : public QWidget {
    Q_OBJECT

public:
    explicit EnvironmentForm(models::EnvironmentEditor& editor, QWidget* parent = nullptr);

    void focusName();
    /// The first field that has something wrong with it.
    void focusProblem();

private:
    using Field = models::EnvironmentField;
    struct Row {
        QWidget* whole;
        QWidget* editor;
        QLineEdit* line;
        ToneLabel* note;
        QString hint;
    };
    Row& addLine(Field field, const char* name, const QString& label, const QString& example, const QString& hint);
    Row& addRow(Field field, QWidget* editor, QLineEdit* line, const QString& label, const QString& hint);
    void addPlain(const QString& label, QWidget* whole, QWidget* buddy);
    void addWide(QWidget* whole, Qt::Alignment alignment = {});
    void setRowVisible(QWidget* whole, bool isVisible);
    void addIdentity();
    void addPlace();
    void addDefaults();
    void addAdvanced();
    void fill();
    void showProblems();
    void showOrigin();
    bool isDue(Field field) const;

    models::EnvironmentEditor& m_editor;
    QGridLayout* m_grid;
    std::map<QWidget*, QLabel*> m_captions;
    std::map<Field, Row> m_rows;
    QString m_filledWith; ///< the environment's id
    std::set<Field> m_left; ///< fields that were looked at: an empty one of them is a problem now
    QLineEdit* m_name = nullptr;
    ColorSwatches* m_colors = nullptr;
    QCheckBox* m_production = nullptr;
    QComboBox* m_origin = nullptr;
    KeyBox* m_keys = nullptr;
    ToneLabel* m_builtIn = nullptr;
    bool m_isFilling = false;
};

} // namespace composer::ui
