// A program as xladder.export writes it: the mean squared miss of y ~ x w + b, with the running mean of x as a buffer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace xladder::test {

struct TinyProgram {
  int64_t batch_size = 8;
  bool draws = false;   // noise on x, of a key
  bool counts = false;  // how many misses are below a half, as "correct"
};

// Folder with program.mlir, program.toml, state.safetensors and example.safetensors, whose y is linear in x.
void write_tiny_program(const std::filesystem::path& folder, const TinyProgram& program = {});
std::string tiny_program_text(const TinyProgram& program);
std::string tiny_program_description(const TinyProgram& program);

// A ladder over such a program on its example batch, with variants "two steps" and "remat" and those that follow.
std::string tiny_program_ladder(const std::filesystem::path& program, std::string_view optim,
                                std::string_view variants = {});

// The cross entropy of a linear classifier of images [28, 28, 1] in four classes, which counts what is "correct".
void write_tiny_classifier(const std::filesystem::path& folder, int64_t batch_size);

// The cross entropy of a table that tells of each of 16 tokens which comes next: tokens and targets are s32[4, 6].
void write_tiny_language_model(const std::filesystem::path& folder);

}  // namespace xladder::test
