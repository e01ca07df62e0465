// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"

namespace composer::test {

WindowFixture::WindowFixture(models::Services services, const QStringList& files)
{
    models::WindowDependencies dependencies;
    dependencies.services = std::move(services);
    dependencies.drafts = std::make_shared<storage::DraftStore>(data.path(), std::make_shared<base::SystemClock>());
    dependencies.files = files;
    dependencies.onFilesHandedOver = [this](auto open) { handOver = std::move(open); };
    dependencies.submit = fake.function();
    const ui::Questions questions {
        [asked = answers](QWidget* parent, const QString& folder) { return asked->fileToOpen(parent, folder); },
        [asked = answers](QWidget* parent, const QString& path) { return asked->fileToSave(parent, path); },
        [asked = answers](QWidget* parent, const QString& path) { return asked->fileForSent(parent, path); },
        [asked = answers](QWidget* parent, const QString& question, const QString& verb) {
            return asked->confirm(parent, question, verb);
        }};
    window = std::make_unique<ui::MainWindow>(dependencies, questions);
}

bool WindowFixture::open()
{
    window->show();
    return QTest::qWaitForWindowActive(window.get()) && QTest::qWaitFor([this] {
        const auto& submission = window->model().submission();
        return submission.target() || !submission.targetProblem().isEmpty();
    });
}

void WindowFixture::fill()
{
    type("fromName", QStringLiteral("Maria Lopez"));
    type("fromAddress", QStringLiteral("maria@example.com"));
    type("to", QStringLiteral("orders@support.example.com"));
    type("subject", QStringLiteral("Order 4711"));
    type("body", QStringLiteral("Hello,\nwhere is it?"));
}

} // namespace composer::test
