# What an installation does first. Variables: SOURCE, FOLDER, CONFIGURED.
include(${SOURCE}/cmake/XladderPublicHeaders.cmake)
xladder_check_public_headers(${FOLDER} "${CONFIGURED}")
