// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <utility>

namespace composer::ui {

namespace {

std::unique_ptr<QTranslator> ownWords(const QLocale& locale)
{
    auto words = std::make_unique<QTranslator>();
    const auto load = [&words](const QLocale& wanted) {
        return words->load(wanted, QStringLiteral("contact-composer"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    };
    return load(locale) || load(QLocale(QLocale::English)) ? std::move(words) : nullptr;
}

} // namespace

void installTranslations(const QLocale& locale)
{
    auto words = ownWords(locale);
    if (!words)
        return;
    auto* application = QCoreApplication::instance();
    auto qtsWords = std::make_unique<QTranslator>();
    if (qtsWords->load(QLocale(words->language()), QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        qtsWords->setParent(application);
        QCoreApplication::installTranslator(qtsWords.release());
    }
    words->setParent(application);
    QCoreApplication::installTranslator(words.release());
}

} // namespace composer::ui
