# The list of public headers follows what the headers include. Variables: SOURCE, SCRATCH.
cmake_minimum_required(VERSION 3.25)
include(${SOURCE}/cmake/XladderPublicHeaders.cmake)
file(REMOVE_RECURSE ${SCRATCH})
file(WRITE ${SCRATCH}/xladder/xladder.h "#include <string>\n#include \"xladder/a.h\"\n")
file(WRITE ${SCRATCH}/xladder/a.h "#pragma once\n")
file(WRITE ${SCRATCH}/xladder/b.h "#include \"xladder/a.h\"\n")

function(expect)
  xladder_public_headers(${SCRATCH} headers)
  list(TRANSFORM headers REPLACE "${SCRATCH}/xladder/" "")
  if(NOT headers STREQUAL "${ARGN}")
    message(FATAL_ERROR "the headers are ${headers}, not ${ARGN}")
  endif()
endfunction()

expect(a.h xladder.h)
xladder_public_headers(${SCRATCH} configured)
xladder_check_public_headers(${SCRATCH} "${configured}")
file(APPEND ${SCRATCH}/xladder/xladder.h "#include \"xladder/b.h\"  // and why\n")
expect(a.h b.h xladder.h)
execute_process(COMMAND ${CMAKE_COMMAND} -DSOURCE=${SOURCE} -DFOLDER=${SCRATCH} "-DCONFIGURED=${configured}"
                        -P ${SOURCE}/tests/install/check_public_headers.cmake
                RESULT_VARIABLE status ERROR_VARIABLE output)
string(REGEX REPLACE "[ \n]+" " " output "${output}")
if(status EQUAL 0 OR NOT output MATCHES "new: [^;]*/b\\.h; gone: \\)")
  message(FATAL_ERROR "a header was added and nobody noticed: ${output}")
endif()
file(REMOVE_RECURSE ${SCRATCH})
