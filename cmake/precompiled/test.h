// What most tests include, beside what sources do (library.h).
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "library.h"
