# SPDX-License-Identifier: Apache-2.0
add_executable(bench_sigv4 "${PROJECT_SOURCE_DIR}/tests/bench/bench_sigv4.cpp")
target_link_libraries(bench_sigv4 PRIVATE composer::aws)
composer_options(bench_sigv4)
