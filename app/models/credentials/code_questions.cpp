// SPDX-License-Identifier: Apache-2.0
#include "models/credentials/code_questions.h"

#include "base/stoppable.h"
#include "credentials/sources/role_source.h"

namespace composer::models {

credentials::AskForCode CodeQuestions::handler(const std::shared_ptr<CodeQuestions>& questions)
{
    return [questions](credentials::CodeQuestion question, std::stop_token stop) {
        return ask(questions, std::move(question), std::move(stop));
    };
}

QCoro::Task<std::optional<base::Secret>> CodeQuestions::ask(
    std::shared_ptr<CodeQuestions> self, credentials::CodeQuestion question, std::stop_token stop)
{
    if (self->m_question || stop.stop_requested())
        co_return std::nullopt;
    self->m_question = std::move(question);
    self->m_answer.reset();
    Q_EMIT self->asked();
    // The answer may have come at once.
    if (self->m_question)
        co_await base::signalOrStop(self.get(), &CodeQuestions::settled, stop);
    if (std::exchange(self->m_question, std::nullopt))
        Q_EMIT self->closed(); // stopped
    auto code = std::exchange(self->m_answer, std::nullopt);
    co_return code;
}

bool CodeQuestions::answer(QByteArrayView code)
{
    if (!m_question || !credentials::isOneTimeCode(code))
        return false;
    m_answer = base::Secret(code);
    decline();
    return true;
}

void CodeQuestions::decline()
{
    if (!m_question)
        return;
    m_question.reset();
    Q_EMIT closed();
    Q_EMIT settled();
}

} // namespace composer::models
