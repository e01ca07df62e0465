# SPDX-License-Identifier: Apache-2.0
# One place for the build options of every target, and one function per kind of target.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
# moc of Qt 6.4 cannot parse libstdc++'s <concepts> and needs nothing of it: this is its include guard.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)

# Applied to every target of the project.
function(composer_options target)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
        QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
        QT_MESSAGELOGCONTEXT)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
        -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Wnull-dereference -Wundef
        -fstack-protector-strong)
    if(COMPOSER_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(COMPOSER_SANITIZE)
        # GCC's flow analysis gives false alarms about code that the sanitizers have instrumented.
        target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized -Wno-null-dereference)
        target_compile_options(${target} PRIVATE -fsanitize=${COMPOSER_SANITIZE} -fno-omit-frame-pointer
            -fno-sanitize-recover=all)
        target_link_options(${target} PRIVATE -fsanitize=${COMPOSER_SANITIZE})
    endif()
endfunction()

# composer_floor(NAME SOURCES... LINKS targets...): one folder below app/ (or ui/) = one static library.
# LINKS is the proof of the direction: a floor sees only what it lists.
function(composer_floor name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(composer_${name} STATIC ${arg_SOURCES})
    add_library(composer::${name} ALIAS composer_${name})
    target_include_directories(composer_${name} PUBLIC
        "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/app")
    target_link_libraries(composer_${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    composer_options(composer_${name})
endfunction()

# composer_test(tst_name SOURCES... LINKS... LABELS...): one Qt Test program, run by ctest with a temporary
# HOME and XDG directories so that nothing of the person's own files is read or written.
function(composer_test name)
    cmake_parse_arguments(arg "RUN_SERIAL" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Qt6::Test ${arg_LINKS})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/app"
        "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        COMPOSER_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        COMPOSER_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    composer_options(${name})
    add_test(NAME ${name} COMMAND
        "${PROJECT_SOURCE_DIR}/tests/support/in_temporary_home" $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;${arg_ENVIRONMENT}")
    if(arg_RUN_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
    endif()
    # A target per label (unit_tests, contract_tests, ...), for builds that need only those tests.
    foreach(label IN LISTS arg_LABELS)
        if(NOT TARGET ${label}_tests)
            add_custom_target(${label}_tests)
        endif()
        add_dependencies(${label}_tests ${name})
    endforeach()
endfunction()
