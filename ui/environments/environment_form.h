// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/credentials/environment_editor.h"
#include "ui/form/field_binder.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace composer::ui {

class ColorSwatches;
class FormGrid;
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
    template <class Edit>
    void addField(Field field, const char* name, const QString& caption, Edit* edit, QLineEdit* line,
        const QString& example, const QString& hint);
    void addLine(Field field, const char* name, const QString& caption, const QString& example, const QString& hint);
    void addIdentity();
    void addPlace();
    void addDefaults();
    void addAdvanced();
    void showField(Field field, bool isVisible);
    void fill();
    void showOrigin();

    models::EnvironmentEditor& m_editor;
    FormGrid* m_grid;
    FieldBinder m_binder;
    ColorSwatches* m_colors = nullptr;
    QCheckBox* m_production = nullptr;
    QComboBox* m_region = nullptr;
    QComboBox* m_origin = nullptr;
    QToolButton* m_advanced = nullptr;
    KeyBox* m_keys = nullptr;
    ToneLabel* m_builtIn = nullptr;
    bool m_isFilling = false;
};

} // namespace composer::ui
