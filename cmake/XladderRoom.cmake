# xladder_room(NAME DEPS rooms... LIBS libraries... TEST_LIBS libraries... TEST_DEPS rooms...)
#
# One folder below xladder/ is one library `xladder_NAME` (every *.cpp that is not a test) and, if it has
# *_test.cpp files, one test program `xladder_NAME_test`. DEPS are the rooms its files may include; the
# include-arrow check (tools/check_includes.py) reads them from here.
function(xladder_room name)
  cmake_parse_arguments(ROOM "" "" "DEPS;LIBS;TEST_DEPS;TEST_LIBS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cpp$")
  list(TRANSFORM ROOM_DEPS PREPEND xladder_)
  list(TRANSFORM ROOM_TEST_DEPS PREPEND xladder_)

  add_library(xladder_${name} STATIC ${sources})
  target_include_directories(xladder_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(xladder_${name} PUBLIC ${ROOM_DEPS} ${ROOM_LIBS})
  xladder_compile_options(xladder_${name})

  if(XLADDER_TESTS AND tests)
    add_executable(xladder_${name}_test ${tests})
    target_link_libraries(xladder_${name}_test PRIVATE xladder_${name} ${ROOM_TEST_DEPS} ${ROOM_TEST_LIBS}
                                                       GTest::gmock GTest::gtest_main)
    xladder_compile_options(xladder_${name}_test)
    gtest_discover_tests(xladder_${name}_test DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 600)
  endif()
endfunction()

function(xladder_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
  if(XLADDER_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(XLADDER_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  if(XLADDER_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
endfunction()
