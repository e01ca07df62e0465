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

# A quicker linker where there is one: a build of the tests links some 200 programs.
find_program(COMPOSER_LLD ld.lld)
if(COMPOSER_LLD AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    add_link_options(-fuse-ld=lld)
endif()

# Applied to every target of the project.
function(composer_options target)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
        QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
        QT_MESSAGELOGCONTEXT)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
        -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Wnull-dereference -Wundef -Wconversion -Wsign-conversion
        -fstack-protector-strong)
    if(COMPOSER_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        # When GCC 14 optimizes, it takes a QPointer that was just checked for one that may be null.
        target_compile_options(${target} PRIVATE -Wno-null-dereference)
    endif()
    if(COMPOSER_SANITIZE)
        # GCC's flow analysis gives false alarms about code that the sanitizers have instrumented.
        target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized -Wno-null-dereference)
        target_compile_options(${target} PRIVATE -fsanitize=${COMPOSER_SANITIZE} -fno-omit-frame-pointer
            -fno-sanitize-recover=all)
        target_link_options(${target} PRIVATE -fsanitize=${COMPOSER_SANITIZE})
    endif()
endfunction()

# composer_precompile(NAME HEADERS... LINKS targets... [PROGRAM]): headers that are read once for many targets. PROGRAM:
# for executables, whose code is position independent in another way, and which so need a set of their own.
function(composer_precompile name)
    cmake_parse_arguments(arg "PROGRAM" "" "HEADERS;LINKS" ${ARGN})
    set(target composer_pch_${name})
    set(source "${PROJECT_BINARY_DIR}/pch/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// The headers of ${name} are compiled with this file.\n")
    add_library(${target} OBJECT "${source}")
    target_link_libraries(${target} PRIVATE ${arg_LINKS})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    if(arg_PROGRAM)
        set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
        target_compile_options(${target} PRIVATE -fPIE)
    endif()
    composer_options(${target})
    target_precompile_headers(${target} PRIVATE ${arg_HEADERS})
endfunction()

# Publishes the headers of the current folder, and no other, as target NAME's include path. The compiler sees them
# below build/floors/NAME, so that a library finds only its own folder and those of the libraries it links. A folder
# with rooms inside shares its headers one by one, so that the rooms stay closed.
function(composer_publish_headers target scope)
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REGEX REPLACE "^app/" "" folder "${folder}")
    set(view "${PROJECT_BINARY_DIR}/floors/${target}")
    file(REMOVE_RECURSE "${view}")
    file(GLOB headers CONFIGURE_DEPENDS "*.h")
    file(GLOB rooms "*/CMakeLists.txt")
    if(rooms)
        file(MAKE_DIRECTORY "${view}/${folder}")
        foreach(header IN LISTS headers)
            cmake_path(GET header FILENAME name)
            file(CREATE_LINK "${header}" "${view}/${folder}/${name}" SYMBOLIC)
        endforeach()
    else()
        cmake_path(GET folder PARENT_PATH around)
        file(MAKE_DIRECTORY "${view}/${around}")
        file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${view}/${folder}" SYMBOLIC)
    endif()
    target_include_directories(${target} ${scope} "${view}")
endfunction()

# composer_floor(NAME SOURCES... LINKS targets... PRIVATE_LINKS targets...): one folder below app/ or ui/ = one static
# library. LINKS are what its headers use, PRIVATE_LINKS what only its sources use. They are the proof of the
# direction: nothing else can be included (tests/project/probe_floors tries it).
function(composer_floor name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    set(target composer_${name})
    set_property(GLOBAL APPEND PROPERTY COMPOSER_FLOORS ${target})
    if(NOT arg_SOURCES)
        add_library(${target} INTERFACE)
        add_library(composer::${name} ALIAS ${target})
        composer_publish_headers(${target} INTERFACE)
        target_link_libraries(${target} INTERFACE ${arg_LINKS})
        return()
    endif()
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(composer::${name} ALIAS ${target})
    composer_publish_headers(${target} PUBLIC)
    target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    composer_options(${target})
    if(name MATCHES "^ui_")
        composer_use_precompiled(${target} window)
    else()
        composer_use_precompiled(${target} core)
    endif()
endfunction()

# Lets a target use the headers of composer_precompile(KIND ...).
function(composer_use_precompiled target kind)
    if(COMPOSER_PRECOMPILED_HEADERS)
        target_precompile_headers(${target} REUSE_FROM composer_pch_${kind})
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            target_compile_options(${target} PRIVATE -fpch-preprocess) # so that ccache can look into them
        endif()
    endif()
endfunction()

# The program of NAME.cpp, whose last line includes NAME.moc. AUTOMOC would look for more and compile a file that holds
# nothing, which takes a quarter of the time of a test.
function(composer_add_one_file_test name)
    add_executable(${name} ${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
    qt_generate_moc("${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp" "${moc}")
    set_source_files_properties(${name}.cpp PROPERTIES OBJECT_DEPENDS "${moc}")
    target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
endfunction()

# composer_test(tst_name SOURCES... LINKS... LABELS...): one Qt Test program, run by ctest with a temporary
# HOME and XDG directories so that nothing of the person's own files is read or written.
function(composer_test name)
    cmake_parse_arguments(arg "RUN_SERIAL" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(arg_SOURCES)
        add_executable(${name} ${arg_SOURCES})
    else()
        composer_add_one_file_test(${name})
    endif()
    target_link_libraries(${name} PRIVATE Qt6::Test ${arg_LINKS})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        COMPOSER_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        COMPOSER_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    composer_options(${name})
    if(NOT COMPOSER_QTRY_CONVERTS_NOTHING)
        target_compile_options(${name} PRIVATE -Wno-conversion)
    endif()
    if("gui" IN_LIST arg_LABELS)
        composer_use_precompiled(${name} window_test)
    else()
        composer_use_precompiled(${name} test)
    endif()
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

# composer_tests(UNITS names... LINKS... LABELS...): tst_NAME.cpp for each name, all built alike.
function(composer_tests)
    cmake_parse_arguments(arg "" "" "UNITS" ${ARGN})
    foreach(unit IN LISTS arg_UNITS)
        composer_test(tst_${unit} ${arg_UNPARSED_ARGUMENTS})
    endforeach()
endfunction()
