// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "texts/record_text.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace composer::ui {

/// Labels and what they are the labels of, in as many columns of pairs as asked for. The values are plain text that can
/// be selected and copied.
class FactGrid : public QWidget {
    Q_OBJECT

public:
    explicit FactGrid(int columns, QWidget* parent = nullptr);
    void showFacts(const std::vector<models::Fact>& facts);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeLabel(const QString& text);
    QWidget* makeValue(const models::Fact& fact);

    void paintLabels();

    int m_columns;
    QGridLayout* m_grid;
    std::vector<QLabel*> m_labels;
};

} // namespace composer::ui
