# SPDX-License-Identifier: Apache-2.0
add_executable(bench_contact "${PROJECT_SOURCE_DIR}/tests/bench/bench_contact.cpp")
target_link_libraries(bench_contact PRIVATE composer::contact_drafts composer::contact_rules)
composer_options(bench_contact)
