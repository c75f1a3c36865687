# The headers that xladder/xladder.h below the folder `source` reaches, itself among them. Read by the configuration and,
# when something is installed, once more.
cmake_policy(VERSION 3.25)  # where something is installed nobody else has set one

function(xladder_public_headers source out)
  set(headers)
  set(next ${source}/xladder/xladder.h)
  while(next)
    list(POP_FRONT next header)
    list(APPEND headers ${header})
    file(STRINGS ${header} includes REGEX "^#include \"xladder/")
    foreach(include IN LISTS includes)
      string(REGEX REPLACE "^#include \"([^\"]*)\".*" "${source}/\\1" include "${include}")
      if(NOT include IN_LIST headers AND NOT include IN_LIST next)
        list(APPEND next ${include})
      endif()
    endforeach()
  endwhile()
  list(SORT headers)
  set(${out} ${headers} PARENT_SCOPE)
endfunction()

# Ends the installation if these are not the headers that were configured.
function(xladder_check_public_headers source configured)
  xladder_public_headers(${source} now)
  if(NOT now STREQUAL configured)
    set(missed ${now})
    list(REMOVE_ITEM missed ${configured})
    list(REMOVE_ITEM configured ${now})
    message(FATAL_ERROR "The public headers have changed since the build (new: ${missed}; gone: ${configured}). "
                        "Build again, then install.")
  endif()
endfunction()
