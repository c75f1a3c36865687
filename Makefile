# The two commands of a newcomer are `make demo` and `make test`; every target sets up what it needs first.
BUILD := build
JOBS ?= $(shell nproc)
ROUNDS ?= 50
SOURCES = $(shell find xladder tests examples benchmarks -name '*.h' -o -name '*.cpp' 2>/dev/null)

.PHONY: demo test check-devices kill-test verdicts fuzz build binary devices bootstrap format format-check check-includes tidy clean help
.DEFAULT_GOAL := help

help:
	@echo "make demo            climb a ladder with a small vision transformer on Fashion-MNIST (under eight minutes)"
	@echo "make test            build everything and run all tests"
	@echo "make kill-test       end a training process at ROUNDS=50 random moments and compare with one that ran through"
	@echo "make verdicts        how often a ladder is wrong: ROWS=20000 simulated variants of each kind"
	@echo "make build           build everything"
	@echo "make devices         bring the compilers of TPUs and GPUs (340 MB), to compile for devices that are not here"
	@echo "make check-devices   compile our programs for TARGETS=\"v5e v6e h100\" (after make devices); WHOLE=1: every type, every step"
	@echo "make fuzz            look for inputs that break a parser, SECONDS=60 for each of them"
	@echo "make format          format the C++ sources in place"
	@echo "make format-check    fail if a source is not formatted"
	@echo "make check-includes  fail if an include goes against the order of the rooms"
	@echo "make tidy            run clang-tidy over every room, and then over what changed"
	@echo "make clean           remove the build folder (keeps .venv and runs)"

demo: binary
	$(BUILD)/bin/xladder ladder recipes/fashion_mnist_ladder.toml --quick

test: build
	cd $(BUILD) && ctest --output-on-failure -j2

kill-test: $(BUILD)/build.ninja
	cmake --build $(BUILD) --parallel $(JOBS) --target xladder xladder_e2e_test
	XLADDER_KILL_ROUNDS=$(ROUNDS) $(BUILD)/bin/xladder_e2e_test --gtest_filter='Kill.*'

verdicts: $(BUILD)/build.ninja
	cmake --build $(BUILD) --parallel $(JOBS) --target xladder_ladder_test
	XLADDER_SIMULATED_ROWS=$(or $(ROWS),20000) $(BUILD)/bin/xladder_ladder_test --gtest_filter='SimulatedLadders.*'

check-devices: devices $(BUILD)/build.ninja
	cmake --build $(BUILD) --parallel $(JOBS) --target xladder_check_devices
	$(BUILD)/bin/xladder_check_devices $(if $(WHOLE),--whole) $(TARGETS)

build: $(BUILD)/build.ninja
	cmake --build $(BUILD) --parallel $(JOBS)

binary: $(BUILD)/build.ninja
	cmake --build $(BUILD) --parallel $(JOBS) --target xladder

fuzz: | bootstrap
	@tools/fuzz.sh $(or $(SECONDS),60) $(TARGETS)

# Ninja itself configures again when a CMakeLists.txt changes; this is for the first time.
$(BUILD)/build.ninja: CMakePresets.json | bootstrap
	cmake --preset dev $$(command -v ccache >/dev/null && echo -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
	@touch $@

devices:
	@./bootstrap.sh devices

bootstrap:
	@./bootstrap.sh

format: | bootstrap
	@clang-format-14 -i $(SOURCES)

format-check: | bootstrap
	@clang-format-14 --dry-run -Werror $(SOURCES)

check-includes: | bootstrap
	@python3 tools/check_includes.py

tidy: | bootstrap
	@python3 tools/tidy.py -j $(JOBS) --rooms

clean:
	rm -rf $(BUILD)
