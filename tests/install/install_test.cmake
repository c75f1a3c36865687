# Installs into a folder of its own, builds a program of examples/ there as a project that finds only that, and runs it.
# Variables: SOURCE, BUILD, SCRATCH, COMPILER, GENERATOR, CONFIG, VERSION, SANITIZERS (perhaps empty).
cmake_minimum_required(VERSION 3.25)
set(prefix ${SCRATCH}/prefix)
set(project ${SCRATCH}/project)
file(REMOVE_RECURSE ${SCRATCH})

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    string(REPLACE ";" " " command "${ARGN}")
    message(FATAL_ERROR "${command}\nended with ${status}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

set(strip --strip)
if(SANITIZERS)
  set(strip)
endif()
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix} --config ${CONFIG} ${strip})
foreach(file bin/xladder include/xladder/xladder.h share/xladder/recipes/fashion_mnist.toml
             share/doc/xladder/LICENSE share/doc/xladder/knobs/host_heap.md)
  if(NOT EXISTS ${prefix}/${file})
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()
file(GLOB_RECURSE strange RELATIVE ${prefix} ${prefix}/include/*_test* ${prefix}/include/*pjrt_c_api*
     ${prefix}/include/*handles.h)
if(strange)
  message(FATAL_ERROR "installed, but internal: ${strange}")
endif()

# Sanitizers write the names of source files into what they build.
if(NOT SANITIZERS)
  execute_process(COMMAND grep -rlF ${SOURCE} ${prefix} OUTPUT_VARIABLE referring)
  if(referring)
    message(FATAL_ERROR "the installed tree refers to the source folder in\n${referring}")
  endif()
  execute_process(COMMAND grep -rlF ${BUILD} ${prefix} OUTPUT_VARIABLE referring)
  if(referring)
    message(FATAL_ERROR "the installed tree refers to the build folder in\n${referring}")
  endif()
endif()
run(${prefix}/bin/xladder --version)
if(NOT output MATCHES "${VERSION}")
  message(FATAL_ERROR "the installed program says \"${output}\", which is not ${VERSION}")
endif()

run(nm --dynamic --defined-only --demangle ${prefix}/lib/libxladder.so)
string(REGEX MATCHALL "[^\n]*nlohmann::[^\n]*parse[^\n]*" foreign "${output}")
list(FILTER foreign EXCLUDE REGEX "xladder::")
if(foreign OR NOT output MATCHES "xladder::ladder::run_ladder")
  message(FATAL_ERROR "libxladder.so shows other names than its own: ${foreign}")
endif()

# The project is a copy, so that it finds nothing beside it.
file(COPY ${SOURCE}/examples/ DESTINATION ${project})
run(${CMAKE_COMMAND} -S ${project} -B ${project}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_CXX_FLAGS=${SANITIZERS}
    -DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF)
run(${CMAKE_COMMAND} --build ${project}/build --target training_loop)
file(GLOB plugins ${SOURCE}/.venv/lib/python3*/site-packages/xla_plugins/xla_cpu_pjrt/*.so)
if(NOT plugins)
  message(FATAL_ERROR "no plugin below ${SOURCE}/.venv; run ./bootstrap.sh")
endif()
list(GET plugins 0 plugin)
run(${project}/build/training_loop ${plugin})
if(NOT output MATCHES "step +600 +loss 0\\.00")
  message(FATAL_ERROR "training_loop printed\n${output}")
endif()

# What is not installed is missed: the same build without one of the headers fails.
file(REMOVE ${prefix}/include/xladder/graph/graph.h)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${project}/build --clean-first --target training_loop
                RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(status EQUAL 0 OR NOT output MATCHES "graph/graph.h")
  message(FATAL_ERROR "the project outside does not use the installed headers:\n${output}")
endif()
file(REMOVE_RECURSE ${SCRATCH})
