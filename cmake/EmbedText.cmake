# xladder_embed_text(TARGET OUTPUT HEADER FUNCTION FILES...)
#
# Writes OUTPUT, a source file of TARGET that defines FUNCTION(std::string_view name) of HEADER: the text of the file
# NAME.* among FILES, or empty text. FUNCTION is a qualified name (xladder::ladder::knob_card). Written anew when one of
# FILES changes; this file run as a script (cmake -P) does it.
if(CMAKE_SCRIPT_MODE_FILE)
  set(entries "")
  foreach(file ${FILES})
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} text)
    string(LENGTH "${text}" length)
    if(length GREATER 60000)
      message(FATAL_ERROR "${file} is too long for one literal of C++ (65536 characters)")
    endif()
    string(APPEND entries "    if (name == \"${name}\") return R\"xladder_text(${text})xladder_text\";\n")
  endforeach()
  string(REGEX MATCH "^(.*)::([^:]+)$" whole "${FUNCTION}")
  file(WRITE ${OUTPUT}
       "// Made by cmake/EmbedText.cmake.\n#include \"${HEADER}\"\n\nnamespace ${CMAKE_MATCH_1} {\n\n"
       "std::string_view ${CMAKE_MATCH_2}(std::string_view name) {\n${entries}    return {};\n}\n\n"
       "}  // namespace ${CMAKE_MATCH_1}\n")
  return()
endif()

set(XLADDER_EMBED_TEXT_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(xladder_embed_text target output header function)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DHEADER=${header} -DFUNCTION=${function} "-DFILES=${ARGN}"
            -P ${XLADDER_EMBED_TEXT_SCRIPT}
    DEPENDS ${ARGN} ${XLADDER_EMBED_TEXT_SCRIPT}
    COMMENT "Embedding the texts of ${function}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
  set_source_files_properties(${output} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)  # tools read the others before it is made
endfunction()
