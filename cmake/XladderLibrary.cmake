# The library for programs outside: libxladder with every room but the command line, its public headers, and what
# find_package(xladder) finds. docs/library.md is for its users, tests/install uses an installed tree.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)
include(XladderPublicHeaders)

# To be called after the last room. A shared library, so that who links it needs none of the libraries that rooms need
# for themselves: what public headers include is all (packaging/xladder-config.cmake.in).
function(xladder_library)
  set(room_libraries)
  set(objects)
  foreach(room ${rooms})
    if(NOT room STREQUAL "cli")
      xladder_library_of(name ${room})
      list(APPEND room_libraries ${name})
      list(APPEND objects $<TARGET_OBJECTS:${name}>)
    endif()
  endforeach()
  xladder_public_headers(${PROJECT_SOURCE_DIR} headers)
  # One more include in one of them is one more header, and one that is gone is configured anew as well.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${headers})
  install(CODE "include(${PROJECT_SOURCE_DIR}/cmake/XladderPublicHeaders.cmake)
xladder_check_public_headers(${PROJECT_SOURCE_DIR} \"${headers}\")")
  add_library(xladder_library SHARED ${objects})
  add_library(xladder::xladder ALIAS xladder_library)
  set_target_properties(xladder_library PROPERTIES OUTPUT_NAME xladder EXPORT_NAME xladder LINKER_LANGUAGE CXX
                                                   VERSION ${PROJECT_VERSION}
                                                   SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
  target_sources(xladder_library PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
  target_compile_features(xladder_library PUBLIC cxx_std_20)
  target_link_libraries(xladder_library PUBLIC fmt::fmt tl::expected PRIVATE ${room_libraries})
  xladder_compile_options(xladder_library)
  xladder_compress_debug(xladder_library)
  set(exported ${PROJECT_SOURCE_DIR}/packaging/libxladder.map)
  target_link_options(xladder_library PRIVATE LINKER:--version-script=${exported})
  set_property(TARGET xladder_library PROPERTY LINK_DEPENDS ${exported})

  set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/xladder)
  install(TARGETS xladder_library EXPORT xladder_targets FILE_SET HEADERS)
  install(EXPORT xladder_targets NAMESPACE xladder:: DESTINATION ${config_folder} FILE xladder-targets.cmake)
  configure_package_config_file(packaging/xladder-config.cmake.in ${CMAKE_BINARY_DIR}/xladder-config.cmake
                                INSTALL_DESTINATION ${config_folder})
  # A minor version of 0 may change anything.
  write_basic_package_version_file(${CMAKE_BINARY_DIR}/xladder-config-version.cmake COMPATIBILITY SameMinorVersion)
  install(FILES ${CMAKE_BINARY_DIR}/xladder-config.cmake ${CMAKE_BINARY_DIR}/xladder-config-version.cmake
          DESTINATION ${config_folder})

  install(DIRECTORY recipes DESTINATION ${CMAKE_INSTALL_DATADIR}/xladder)
  install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md" PATTERN "*.json")
  install(FILES LICENSE NOTICE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
endfunction()
