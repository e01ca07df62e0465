# SPDX-License-Identifier: Apache-2.0
# The headers that most files of a kind read.
if(NOT COMPOSER_PRECOMPILED_HEADERS)
    return()
endif()

set(core_headers
    <QByteArray> <QByteArrayView> <QCoreApplication> <QCoroTask> <QDateTime> <QHash> <QList> <QLocale> <QObject>
    <QRegularExpression> <QString> <QStringList> <QStringView> <QTimer> <QUrl> <QVariant>
    <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <span> <stop_token> <utility> <variant>
    <vector>)
composer_precompile(core HEADERS ${core_headers} LINKS Qt6::Core QCoro6::Core)

if(COMPOSER_WINDOW)
    set(window_headers ${core_headers}
        <QAbstractListModel> <QApplication> <QComboBox> <QDialog> <QDialogButtonBox> <QEvent> <QGridLayout>
        <QHBoxLayout> <QKeyEvent> <QLabel> <QLineEdit> <QMenu> <QPainter> <QPlainTextEdit> <QPointer> <QPushButton>
        <QStyle> <QTextDocument> <QToolButton> <QVBoxLayout> <QWidget>)
    composer_precompile(window HEADERS ${window_headers} LINKS Qt6::Widgets QCoro6::Core)
endif()

if(COMPOSER_TESTS)
    # Without the folders in which QFINDTESTDATA looks, and without QTest's words for network types: they differ from
    # test to test, and nothing uses them here.
    set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
    set_property(TARGET Qt6::Network PROPERTY INTERFACE_COMPILE_DEFINITIONS "")
    composer_precompile(test PROGRAM HEADERS ${core_headers} <QSignalSpy> <QTest> LINKS Qt6::Test QCoro6::Core)
    if(COMPOSER_WINDOW)
        composer_precompile(window_test PROGRAM HEADERS ${window_headers} <QSignalSpy> <QTest> LINKS Qt6::Test Qt6::Widgets QCoro6::Core)
    endif()
endif()
