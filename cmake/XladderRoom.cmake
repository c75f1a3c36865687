# xladder_room(PATH [TWO_ROUNDINGS] [UNITY] DEPS rooms... LIBS libraries... TEST_DEPS rooms... TEST_LIBS libraries...)
#
# A room is a folder below xladder/ and one library: `program/passes` is `xladder_program_passes`, with every *.cpp below
# it that is neither a test nor in a room of its own. DEPS are the rooms whose headers its files may include, TEST_DEPS
# further ones for its *_test.cpp; the check of the arrows (tools/check_includes.py) reads them from here.
# With TWO_ROUNDINGS products and sums stay two roundings where the CPU could make them one, so that pixels, sizes and
# random choices are the same on every machine. Precompiled headers would bring the other setting back.
# With UNITY a compiler reads up to twelve sources at once: most of a source's time here goes into templates of the JSON
# library that its neighbours need as well. Names in their anonymous namespaces must differ. -DXLADDER_UNITY=OFF for
# tools that want a command for each source.
function(xladder_room path)
  cmake_parse_arguments(ROOM "TWO_ROUNDINGS;UNITY" "" "DEPS;LIBS;TEST_DEPS;TEST_LIBS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  foreach(room ${rooms})
    if(room MATCHES "^${path}/")
      list(FILTER sources EXCLUDE REGEX "^${PROJECT_SOURCE_DIR}/xladder/${room}/")
    endif()
  endforeach()
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cpp$")
  xladder_library_of(name ${path})
  xladder_libraries_of(deps ${ROOM_DEPS})
  xladder_libraries_of(test_deps ${ROOM_TEST_DEPS})

  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${deps} ${ROOM_LIBS})
  xladder_compile_options(${name})
  if(ROOM_TWO_ROUNDINGS)
    target_compile_options(${name} PRIVATE -ffp-contract=off)
  else()
    xladder_precompile(${name} library base)
  endif()
  if(ROOM_UNITY AND XLADDER_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
  endif()

  string(REGEX REPLACE "/.*" "" folder ${path})
  set_property(GLOBAL APPEND PROPERTY xladder_folders ${folder})
  set_property(GLOBAL APPEND PROPERTY xladder_${folder}_rooms ${name})
  set_property(GLOBAL APPEND PROPERTY xladder_${folder}_tests ${tests})
  set_property(GLOBAL APPEND PROPERTY xladder_${folder}_test_libs ${test_deps} ${ROOM_TEST_LIBS})
endfunction()

# For each folder below xladder/ the library `xladder_FOLDER` that stands for all its rooms, and one program with their
# tests, `xladder_FOLDER_test`. To be called after the last room.
function(xladder_folders)
  get_property(folders GLOBAL PROPERTY xladder_folders)
  list(REMOVE_DUPLICATES folders)
  foreach(folder ${folders})
    get_property(folder_rooms GLOBAL PROPERTY xladder_${folder}_rooms)
    if(NOT TARGET xladder_${folder})
      add_library(xladder_${folder} INTERFACE)
      target_link_libraries(xladder_${folder} INTERFACE ${folder_rooms})
    endif()
    get_property(tests GLOBAL PROPERTY xladder_${folder}_tests)
    if(XLADDER_TESTS AND tests)
      get_property(test_libs GLOBAL PROPERTY xladder_${folder}_test_libs)
      set(program xladder_${folder}_test)
      xladder_test_program(${program} SOURCES ${tests} LIBS ${folder_rooms} ${test_libs})
      # For those alone that read files of the repository, so that a cache of compilations serves every clone.
      foreach(test ${tests})
        file(STRINGS ${test} uses REGEX XLADDER_SOURCE_FOLDER LIMIT_COUNT 1)
        if(uses)
          set_source_files_properties(
            ${test} PROPERTIES COMPILE_DEFINITIONS "XLADDER_SOURCE_FOLDER=\"${PROJECT_SOURCE_DIR}\"")
        endif()
      endforeach()
    endif()
  endforeach()
endfunction()

# xladder_test_program(NAME SOURCES files... LIBS libraries... PROPERTIES of each test...): a program of tests, each of
# them one of ctest's, which may take ten minutes unless PROPERTIES hold another TIMEOUT.
function(xladder_test_program name)
  cmake_parse_arguments(TEST "" "" "SOURCES;LIBS;PROPERTIES" ${ARGN})
  if(NOT "TIMEOUT" IN_LIST TEST_PROPERTIES)
    list(APPEND TEST_PROPERTIES TIMEOUT 600)
  endif()
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE ${TEST_LIBS} GTest::gmock GTest::gtest_main)
  xladder_compile_options(${name})
  xladder_precompile(${name} test base_test)
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST PROPERTIES ${TEST_PROPERTIES})
endfunction()

# Reads precompiled/KIND.h, which xladder_FIRST compiles, in every source of the target. Libraries and programs have one
# each, because position independent code is another for each.
function(xladder_precompile target kind first)
  if(target STREQUAL "xladder_${first}")
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled/${kind}.h)
  else()
    target_precompile_headers(${target} REUSE_FROM xladder_${first})
  endif()
endfunction()

# Line tables are seven eighths of what is linked; compressed they are a third of that, and debuggers read them all the
# same.
include(CheckLinkerFlag)
check_linker_flag(CXX LINKER:--compress-debug-sections=zlib XLADDER_LINKER_COMPRESSES)
function(xladder_compress_debug target)
  if(XLADDER_LINKER_COMPRESSES)
    target_link_options(${target} PRIVATE LINKER:--compress-debug-sections=zlib)
  endif()
endfunction()

function(xladder_library_of out path)
  string(REPLACE "/" "_" name ${path})
  set(${out} xladder_${name} PARENT_SCOPE)
endfunction()

function(xladder_libraries_of out)
  set(names)
  foreach(path ${ARGN})
    xladder_library_of(name ${path})
    list(APPEND names ${name})
  endforeach()
  set(${out} ${names} PARENT_SCOPE)
endfunction()

function(xladder_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # Wrong about std::string and std::vector when the standard library's headers are precompiled.
    target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow
                                             -Wno-stringop-overread)
  endif()
  if(XLADDER_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(XLADDER_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  if(XLADDER_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)  # wrong about what the checks themselves add
    endif()
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
endfunction()
