// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/source_dependencies.h"

#include <QObject>

namespace composer::models {

/// The MFA codes that roles require, between the sources that ask and a window that can ask the user. One question at a
/// time: a second one meanwhile gets no answer.
class CodeQuestions : public QObject {
    Q_OBJECT

public:
    /// Keeps `questions` alive.
    static credentials::AskForCode handler(const std::shared_ptr<CodeQuestions>& questions);

    /// Nothing while none is open.
    const std::optional<credentials::CodeQuestion>& question() const { return m_question; }
    /// Exactly six digits, else false and the question stays.
    bool answer(QByteArrayView code);
    void decline();

Q_SIGNALS:
    void asked();
    /// Answered, declined, or not wanted any more.
    void closed();
    void settled(); ///< for the coroutine that waits

private:
    static QCoro::Task<std::optional<base::Secret>> ask(
        std::shared_ptr<CodeQuestions> self, credentials::CodeQuestion question, std::stop_token stop);

    std::optional<credentials::CodeQuestion> m_question;
    std::optional<base::Secret> m_answer;
};

} // namespace composer::models
