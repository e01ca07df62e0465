// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/credentials/access_key_store.h"

#include <QGroupBox>

class QLineEdit;
class QPushButton;

namespace composer::ui {

class FormGrid;
class ToneLabel;

/// An access key: typed in, kept, forgotten, and where it really is. The secrets are masked, cannot be copied
/// and leave the fields as soon as they are kept.
class KeyBox : public QGroupBox {
    Q_OBJECT

public:
    explicit KeyBox(models::AccessKeyStore& keys, QWidget* parent = nullptr);

    /// False: only "This session only".
    void setKeychainOffered(bool isOffered);

private:
    using Keep = base::Result<void, QString> (models::AccessKeyStore::*)(const models::KeyTexts&);
    QLineEdit* addField(FormGrid& grid, const char* name, const QString& label, bool isSecret);
    void layOut();
    void keep(Keep how);
    void clear();
    void askToForget();
    void showState();
    void showButtons();

    models::AccessKeyStore& m_keys;
    QLineEdit* m_id = nullptr;
    QLineEdit* m_secret = nullptr;
    QLineEdit* m_token = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_session = nullptr;
    QPushButton* m_forget = nullptr;
    QPushButton* m_look = nullptr;
    ToneLabel* m_state;
    QString m_shownId;
    bool m_isKeeping = false;
};

} // namespace composer::ui
