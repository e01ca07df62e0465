# SPDX-License-Identifier: Apache-2.0
# The window's languages. Qt's tools are called directly: their CMake package would bring Designer with it.
find_program(COMPOSER_LRELEASE NAMES lrelease lrelease-qt6 HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}"
    /usr/lib/qt6/bin /usr/lib64/qt6/bin REQUIRED)
find_program(COMPOSER_LUPDATE NAMES lupdate lupdate-qt6 HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}"
    /usr/lib/qt6/bin /usr/lib64/qt6/bin)

# Everything that a window may show. The command line stays English: scripts read it.
file(GLOB composer_translated_sources CONFIGURE_DEPENDS LIST_DIRECTORIES TRUE
    "${PROJECT_SOURCE_DIR}/app/*" "${PROJECT_SOURCE_DIR}/ui")
list(FILTER composer_translated_sources EXCLUDE REGEX "/app/(cli|CMakeLists.txt|.*\\.in)$")

# What lupdate finds, without line numbers, which would change with every edit of a source.
set(composer_lupdate_options ${composer_translated_sources} -I "${PROJECT_SOURCE_DIR}" -I "${PROJECT_SOURCE_DIR}/app"
    -no-obsolete -locations none)

set_property(GLOBAL PROPERTY COMPOSER_LUPDATE_OPTIONS "${composer_lupdate_options}")

# composer_translations(TARGET FILE.ts...): builds the languages into the target as :/i18n/FILE.qm, and a target
# translations_update that brings the files up to date with the sources.
function(composer_translations target)
    set(compiled)
    set(updates)
    foreach(source IN LISTS ARGN)
        cmake_path(GET source STEM name)
        set(binary "${CMAKE_CURRENT_BINARY_DIR}/i18n/${name}.qm")
        add_custom_command(OUTPUT "${binary}"
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/i18n"
            COMMAND "${COMPOSER_LRELEASE}" -silent "${source}" -qm "${binary}"
            DEPENDS "${source}" COMMENT "Compiling ${name}" VERBATIM)
        list(APPEND compiled "${binary}")
        set(only)
        if(name MATCHES "_en$") # English only needs its plural forms
            set(only -pluralonly)
        endif()
        list(APPEND updates COMMAND "${COMPOSER_LUPDATE}" ${composer_lupdate_options} ${only} -ts "${source}")
    endforeach()
    add_custom_target(composer_languages DEPENDS ${compiled})
    add_dependencies(${target} composer_languages)
    set_source_files_properties(${compiled} PROPERTIES GENERATED TRUE)
    qt_add_resources(${target} window_languages PREFIX "/" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled})
    add_custom_target(translations_update ${updates} VERBATIM)
endfunction()
