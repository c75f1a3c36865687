# The PJRT C API header comes out of the xla-cpu-pjrt wheel that bootstrap.sh installs into .venv; the repository
# keeps no copy of it. Defines XLADDER_PJRT_INCLUDE_DIR.
file(GLOB _pjrt_candidates ${CMAKE_SOURCE_DIR}/.venv/lib/python3*/site-packages/xla_plugins/xla_cpu_pjrt/include)
find_path(XLADDER_PJRT_INCLUDE_DIR pjrt_c_api.h HINTS ${_pjrt_candidates}
          DOC "Folder that holds pjrt_c_api.h (wheel xla-cpu-pjrt)")
if(NOT XLADDER_PJRT_INCLUDE_DIR)
  message(FATAL_ERROR "pjrt_c_api.h not found: run ./bootstrap.sh first, or pass -DXLADDER_PJRT_INCLUDE_DIR=FOLDER")
endif()
