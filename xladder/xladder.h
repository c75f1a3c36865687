// The library's public surface: what its headers declare outside of what they call internal, and nothing else. It is
// installed with exactly the headers that are reached from here (docs/library.md; examples/ has five programs).
//
//   device::open_device(...)            a plugin's devices: buffers, programs compiled and run
//   graph::Graph, ops, composites       programs as graphs; autodiff::gradients(), optim::apply()
//   program::build_training_step(...)     a Program from a loss function: its inputs and outputs have roles
//   config::resolve(...) -> run::prepare_training(...) -> run::Trainer     a recipe, or a model and data of yours
//   ladder::run_ladder(...)             what each knob is worth, and whether the model still learns; then report::
//
// Errors are Result values (base/result.h); a graph that is built wrongly throws graph::GraphError. The library prints
// nothing, ends no process and reads no variable of the environment, unless it is asked for them (base/this_process.h).
#pragma once

// Tensors, files, errors; which version this is.
#include "xladder/base/files.h"
#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/base/safetensors.h"
#include "xladder/base/this_process.h"
#include "xladder/base/version.h"

// Graphs.
#include "xladder/graph/composite.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/registry.h"
#include "xladder/graph/graph.h"
#include "xladder/graph/infer.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/reader/read_graph.h"
#include "xladder/graph/scope.h"
#include "xladder/graph/verify.h"

// Programs.
#include "xladder/program/analysis/flops.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/imported/loss_function.h"
#include "xladder/program/optim/clip.h"
#include "xladder/program/optim/decay.h"
#include "xladder/program/optim/ema.h"
#include "xladder/program/optim/optimizer.h"
#include "xladder/program/optim/schedule.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/step/evaluation.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/program.h"
#include "xladder/program/step/training_step.h"

// Models and weights.
#include "xladder/models/classifier/inference.h"
#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/initialize.h"
#include "xladder/models/nn/layers.h"
#include "xladder/models/nn/model.h"
#include "xladder/models/nn/registry.h"
#include "xladder/models/weights/export_model.h"
#include "xladder/models/weights/weighted_model.h"

// Devices.
#include "xladder/device/compile/compiler.h"
#include "xladder/device/host/heap.h"
#include "xladder/device/open/open_device.h"
#include "xladder/device/pjrt/call.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/device/pjrt/topology.h"

// Data.
#include "xladder/data/augment/eval_geometry.h"
#include "xladder/data/image/decode.h"
#include "xladder/data/loading/loader.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/open.h"

// Training: settings -> job -> train.
#include "xladder/config/product.h"
#include "xladder/config/settings.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/folder/environment.h"
#include "xladder/run/folder/find.h"
#include "xladder/run/folder/new_folder.h"
#include "xladder/run/job/any_weights.h"
#include "xladder/run/job/device_request.h"
#include "xladder/run/job/image_classifier.h"
#include "xladder/run/job/job.h"
#include "xladder/run/job/run_files.h"
#include "xladder/run/recipe/recipe_options.h"
#include "xladder/run/train/summary.h"
#include "xladder/run/train/trainer.h"

// Ladders and their reports.
#include "xladder/ladder/climb/recipe_ladder.h"
#include "xladder/ladder/climb/runner.h"
#include "xladder/ladder/climb/side_by_side.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/result/result_json.h"
#include "xladder/ladder/workload/bench_variant.h"
#include "xladder/ladder/workload/external_workload.h"
#include "xladder/ladder/workload/recipe_workload.h"
#include "xladder/ladder/workload/serve.h"
#include "xladder/ladder/workload/step_workload.h"
#include "xladder/report/markdown.h"
#include "xladder/report/report_files.h"
#include "xladder/report/table.h"
#include "xladder/report/training.h"
