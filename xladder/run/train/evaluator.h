// Loss and accuracy of a model over a data set: one compiled program for all batches. The last one is padded, or, where
// the loss is one number for a whole batch, which cannot leave padding out, not evaluated.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/program.h"
#include "xladder/program/step/step_options.h"
#include "xladder/run/job/trainable.h"

namespace xladder::run {

struct EvaluationResult {
  double loss = 0;                      // mean over the samples, without label smoothing
  std::optional<double> accuracy = {};  // 0 to 1; nothing where nobody counts what is right
  int64_t samples = 0;
  int64_t broken = 0;    // samples that could not be read and do not count
  int64_t left_out = 0;  // samples that do not fill a batch
  double seconds = 0;
  // Means over the samples of whatever else the model counts or computes, by name.
  std::vector<std::pair<std::string, double>> values = {};
};

class Evaluator {
 public:
  // Of the options of training, those count that decide how parameters are kept and composites lowered.
  static Result<Evaluator> compile(const pjrt::Client& client, const Trainable& model,
                                   const program::StepOptions& options, std::shared_ptr<const data::BatchSource> source,
                                   const pjrt::CompileOptions& compile_options,
                                   const std::optional<compile::CacheOptions>& cache);

  const std::vector<program::StateTensor>& layout() const { return program_.state; }  // of parameters and buffers
  const program::InitialValues& initial_values() const { return initial_values_; }    // of the model
  const compile::Compiled& compiled() const { return compiled_; }

  // `parameters` in the order of layout(). `workers` threads prepare batches. Error: no sample could be evaluated.
  Result<EvaluationResult> run(const std::vector<const pjrt::Buffer*>& parameters, int workers) const;

 private:
  Evaluator(pjrt::Client client, compile::Compiled compiled, program::Program program,
            program::InitialValues initial_values, std::shared_ptr<const data::BatchSource> source)
      : client_(std::move(client)),
        compiled_(std::move(compiled)),
        program_(std::move(program)),
        initial_values_(std::move(initial_values)),
        source_(std::move(source)) {}

  // How batches are made: the program's inputs, and behind them the weights where they are asked for beside it.
  Result<data::BatchForm> form(bool with_weights) const;
  // The weighted sums of a batch, begun.
  Result<pjrt::Execution> execute(data::Feed feed, const std::vector<const pjrt::Buffer*>& parameters) const;

  pjrt::Client client_;
  compile::Compiled compiled_;
  program::Program program_;
  program::InitialValues initial_values_;
  std::shared_ptr<const data::BatchSource> source_;
};

}  // namespace xladder::run
