#include "xladder/run/recipe/recipe_options.h"

#include <utility>

#include "xladder/data/augment/mix.h"
#include "xladder/data/augment/transform.h"
#include "xladder/data/image/decode.h"
#include "xladder/data/loading/loader.h"
#include "xladder/data/sources/class_map.h"
#include "xladder/data/sources/idx.h"
#include "xladder/data/sources/image_folder.h"
#include "xladder/data/sources/tokens.h"
#include "xladder/device/profile/emission.h"
#include "xladder/graph/composite.h"
#include "xladder/models/nn/vit.h"
#include "xladder/program/optim/optimizer.h"
#include "xladder/program/optim/schedule.h"
#include "xladder/program/passes/autocast.h"
#include "xladder/program/step/step_options.h"
#include "xladder/run/folder/retention.h"
#include "xladder/run/recipe/choices.h"
#include "xladder/run/recipe/emission_option.h"

namespace xladder::run {

using namespace config;

namespace {

using Specs = std::vector<OptionSpec>;

// Names of the model's fields are timm's; one that is not set has the value that the named model gives it. Families
// differ in the fields that they have: see run/job/recipe_model.h.
Specs model_options() {
  return {
      string_option("model.name", "vit_tiny_patch16_224", "model, by timm's name").with_flag("--model"),
      string_option("model.program", std::nullopt,
                    "a loss that JAX or PyTorch exported, in place of a named model; {batch} stands for the batch size")
          .with_flag("--program"),
      string_option("model.eval_program", std::nullopt,
                    "the same loss as it is evaluated: without dropout, with running statistics; unset: model.program")
          .with_flag("--eval-program")
          .with_effect(Effect::kBeside),
      string_option("model.weights", std::nullopt, "begin with these weights: a file or folder, or a run")
          .with_flag("--pretrained"),
      bool_option("model.weights_strict", true, "weights have every tensor of the model outside of its head"),
      int_or_pair_option("model.img_size", std::nullopt, "image height and width").at_least(1).with_unit("pixels"),
      int_or_pair_option("model.patch_size", std::nullopt, "patch height and width").at_least(1).with_unit("pixels"),
      int_option("model.in_chans", std::nullopt, "colour channels; unset: as many as the data has").at_least(1),
      int_option("model.num_classes", std::nullopt, "classes; unset: as many as the data has").at_least(1),
      choice_option<nn::VitPooling>("model.global_pool", std::nullopt, "how tokens become one vector"),
      int_option("model.embed_dim", std::nullopt, "width of a token").at_least(1),
      int_option("model.depth", std::nullopt, "number of blocks (ViT) or hidden layers (MLP)").at_least(1),
      int_option("model.num_heads", std::nullopt, "attention heads").at_least(1),
      float_option("model.mlp_ratio", std::nullopt, "hidden width of the MLP by token width").above(0),
      bool_option("model.qkv_bias", std::nullopt, "biases of query, key and value"),
      bool_option("model.qk_norm", std::nullopt, "layer norm of query and key"),
      float_option("model.init_values", std::nullopt, "first value of LayerScale; 0: no LayerScale").at_least(0),
      bool_option("model.class_token", std::nullopt, "prepend a class token"),
      int_option("model.reg_tokens", std::nullopt, "register tokens").at_least(0),
      bool_option("model.no_embed_class", std::nullopt, "no position embedding for prefix tokens"),
      bool_option("model.pre_norm", std::nullopt, "layer norm before the first block"),
      bool_option("model.fc_norm", std::nullopt, "layer norm after pooling instead of before"),
      choice_option<nn::Activation>("model.act", std::nullopt, "activation of the MLP"),
      float_option("model.norm_eps", std::nullopt, "epsilon of layer norm (ViT) or group norm (ResNet)").above(0),
      float_option("model.drop_rate", std::nullopt, "dropout before the classifier (ViT) or after each layer (MLP)")
          .at_least(0)
          .below(1),
      float_option("model.pos_drop_rate", std::nullopt, "dropout after the position embedding").at_least(0).below(1),
      float_option("model.proj_drop_rate", std::nullopt, "dropout after projections and MLP").at_least(0).below(1),
      float_option("model.attn_drop_rate", std::nullopt, "dropout of attention weights").at_least(0).below(1),
      float_option("model.drop_path_rate", std::nullopt, "chance to skip the last block; earlier ones get less")
          .at_least(0)
          .below(1),
      int_option("model.hidden", std::nullopt, "width of the hidden layers (MLP)").at_least(1),
      ints_option("model.channels", std::nullopt, "channels of each stage (ResNet)").at_least(1),
      int_option("model.blocks", std::nullopt, "residual blocks of each stage (ResNet)").at_least(1),
      int_option("model.groups", std::nullopt, "groups of the group norms (ResNet)").at_least(1),
  };
}

// Where the samples are and which of them there are.
Specs data_options() {
  const image::DecodeOptions decode;
  const data::ImageFolderOptions folder;
  return {
      choice_option("data.kind", run::DataKind::kAuto,
                    "format of the data; auto: by what is at the path; arrays, tokens: for programs; synthetic: random")
          .with_flag("--data"),
      string_option("data.path", std::string(data::kFashionMnistFolder), "folder, file or shards of the data")
          .with_flag("--data-path"),
      string_option("data.eval_path", std::nullopt, "test images, if they are elsewhere")
          .with_flag("--eval-path")
          .for_any_size_only(),
      strings_option("data.names", std::vector<std::string>{},
                     "what a program's inputs take of arrays and tokens: input=array; unset: what has their names"),
      choice_option("data.token_type", data::TokenType::kUint16, "numbers of .bin files of tokens"),
      int_option("data.sequence_length", std::nullopt, "tokens of a sample; unset: as the program takes them")
          .at_least(1),
      int_option("data.vocab_size", std::nullopt, "tokens are below it; unset: they are not checked").at_least(1),
      string_option("data.train_split", "train", "part of the data to train on").for_any_size_only(),
      string_option("data.eval_split", "val",
                    "part to evaluate on (val, validation, valid, test); none: no evaluation"),
      int_option("data.num_classes", std::nullopt, "classes of the labels; unset: as the data says")
          .at_least(2)
          .at_most(65536),
      bool_option("data.pictures", std::nullopt,
                  "resize, crop and change images of one size (IDX, CIFAR) like pictures; unset: only other formats"),
      choice_option("data.class_order", folder.order,
                    "order of class folders: as torchvision (string) or timm (natural)")
          .for_any_size_only(),
      strings_option("data.classes", std::vector<std::string>{}, "only these class folders, in this order")
          .for_any_size_only(),
      choice_option("data.match_classes", data::ClassesBy::kNames,
                    "classes of data are those of a model or a run by their names, or by their position"),
      int_option("data.min_per_class", folder.min_per_class, "leave class folders with fewer pictures out")
          .at_least(0)
          .for_any_size_only(),
      float_option("data.val_fraction", 0.1, "held out for evaluation from data that has no such part")
          .with_flag("--val-fraction")
          .at_least(0)
          .below(1),
      bool_option("data.dedup", false,
                  "use one of several equal files in class folders, and none for both training and test")
          .for_any_size_only(),
      choice_option("data.on_error", data::OnError::kFail,
                    "what a broken picture or shard does; skip: another picture stands in")
          .for_any_size_only(),
      choice_option("data.reader", data::Reader::kXladder,
                    "pixels of a file: upright and over white, or as timm and torchvision read it, as stored")
          .for_any_size_only(),
      int_option("data.max_pixels", decode.max_pixels, "a picture of more pixels cannot be read")
          .at_least(1)
          .for_any_size_only(),
      choice_option("data.truncated", decode.truncated, "a picture that ends too early: an error, or the rest grey")
          .for_any_size_only(),
      floats_option("data.mean", std::nullopt,
                    "mean of each channel, from 0 to 1; unset: that of the weights, ImageNet or the training images"),
      floats_option("data.std", std::nullopt, "standard deviation of each channel; unset: as data.mean").above(0),
      int_option("data.num_samples", 1000000, "images in an epoch of synthetic data").at_least(1),
      int_or_auto_option("data.workers", 1, 0, 1024,
                         "threads that prepare batches: a number, 0 for none beside the loop, or auto")
          .with_flag("--workers")
          .with_effect(Effect::kSpeed),
      int_option("data.prefetch", 2, "batches prepared ahead")
          .with_flag("--prefetch")
          .at_least(1)
          .at_most(1024)
          .with_effect(Effect::kSpeed),
  };
}

// How training and test images are changed.
Specs transform_options() {
  const data::TrainTransformOptions train;
  const data::MixOptions mix;
  return {
      float_option("data.crop_pct", std::nullopt, "share of a test picture's shorter edge that is seen; unset: 0.875")
          .with_flag("--crop-pct")
          .above(0)
          .for_any_size_only(),
      choice_option<image::Interpolation>("data.interpolation", std::nullopt,
                                          "resizing of test pictures; unset: bicubic")
          .for_any_size_only(),
      choice_option<data::ResizeMode>("data.resize_mode", std::nullopt,
                                      "what of a test picture is resized; unset: shortest")
          .for_any_size_only(),
      floats_option("data.scale", std::vector<double>{train.scale_min, train.scale_max},
                    "least and largest area of a random crop")
          .with_flag("--scale")
          .above(0)
          .at_most(1)
          .for_any_size_only(),
      floats_option("data.ratio", std::vector<double>{train.ratio_min, train.ratio_max},
                    "least and largest aspect of a random crop")
          .with_flag("--ratio")
          .above(0)
          .for_any_size_only(),
      choice_or_word_option<image::Interpolation>("data.train_interpolation", "random",
                                                  "resizing of training pictures; random: bilinear or bicubic")
          .with_flag("--train-interpolation")
          .for_any_size_only(),
      bool_option("data.horizontal_flip", std::nullopt, "mirror every second training image at random; see data.hflip"),
      float_option("data.hflip", std::nullopt, "chance to mirror a training image; unset: 0.5 for pictures, else 0")
          .with_flag("--hflip")
          .at_least(0)
          .at_most(1),
      float_option("data.vflip", train.vertical_flip, "chance to turn a training picture upside down")
          .with_flag("--vflip")
          .at_least(0)
          .at_most(1)
          .for_any_size_only(),
      float_option("data.color_jitter", train.color_jitter,
                   "change of brightness, contrast and saturation, without auto_augment")
          .with_flag("--color-jitter")
          .at_least(0)
          .for_any_size_only(),
      string_option("data.auto_augment", train.auto_augment,
                    "RandAugment and its like, as timm writes them: rand-m9-mstd0.5")
          .with_flag("--aa")
          .for_any_size_only(),
      int_option("data.shift", 0, "shift training images of one size at random by at most this much")
          .at_least(0)
          .with_unit("pixels"),
      float_option("data.erase_probability", train.erase_probability,
                   "chance that a random rectangle of a training image is erased")
          .with_flag("--reprob")
          .at_least(0)
          .at_most(1),
      choice_option("data.erase_fill", train.erase_fill,
                    "what fills it: the mean, a random colour, or one for each pixel")
          .with_flag("--remode")
          .for_any_size_only(),
      int_option("data.erase_count", train.erase_count, "rectangles at most")
          .with_flag("--recount")
          .at_least(1)
          .for_any_size_only(),
      int_option("data.repeated_aug", 1, "looks at a sample in a row; an epoch keeps its length")
          .with_flag("--repeated-aug")
          .at_least(1)
          .for_any_size_only(),
      bool_option("data.scaled_decode", train.scaled_decode,
                  "decode JPEGs smaller where that is enough: faster, not timm's pixels")
          .with_flag("--scaled-decode")
          .for_any_size_only(),
      float_option("data.mixup", mix.mixup_alpha, "alpha of mixup; 0: none").with_flag("--mixup").at_least(0),
      float_option("data.cutmix", mix.cutmix_alpha, "alpha of CutMix; 0: none").with_flag("--cutmix").at_least(0),
      float_option("data.mixup_prob", mix.probability, "chance that a batch is mixed").at_least(0).at_most(1),
      float_option("data.mixup_switch_prob", mix.switch_probability, "chance of CutMix where both are on")
          .at_least(0)
          .at_most(1),
      choice_option("data.mixup_mode", mix.mode, "one choice for a batch, for each pair of images, or for each image")
          .with_flag("--mixup-mode"),
  };
}

Specs optim_options() {
  return {
      choice_option("optim.name", optim::OptimizerKind::kAdamW, "optimizer").with_flag("--opt"),
      float_option("optim.lr", 1e-3, "peak learning rate").with_flag("--lr").at_least(0),
      choice_option("optim.sched", optim::ScheduleKind::kCosine, "learning rate after the warm-up")
          .with_flag("--sched"),
      int_option("optim.warmup_steps", 0, "linear rise to the peak learning rate")
          .with_flag("--warmup-steps")
          .with_unit("steps")
          .at_least(0),
      float_option("optim.min_lr", 0.0, "learning rate at the end of cosine and linear").at_least(0),
      float_option("optim.weight_decay", 0.05, "weight decay").with_flag("--weight-decay").at_least(0),
      float_option("optim.layer_decay", 1.0, "learning rate of a block by that of the one above it; 1: all alike")
          .with_flag("--layer-decay")
          .above(0)
          .at_most(1),
      bool_option("optim.decay_all", false, "decay biases, norms and tokens too"),
      floats_option("optim.betas", std::nullopt, "decay rates of the moments; unset: the optimizer's own")
          .at_least(0)
          .below(1),
      float_option("optim.eps", std::nullopt, "epsilon; unset: the optimizer's own").above(0),
      float_option("optim.momentum", 0.9, "momentum of sgd").at_least(0).below(1),
      bool_option("optim.nesterov", false, "Nesterov momentum of sgd"),
      float_option("optim.clip_grad", 0.0, "largest global norm of the gradients; 0: no clipping")
          .with_flag("--clip-grad")
          .at_least(0),
      float_option("optim.ema", 0.0, "decay of the moving average of weights; 0: none")
          .with_flag("--ema")
          .at_least(0)
          .below(1),
  };
}

Specs train_options() {
  const run::Retention retention;
  return {
      float_option("train.epochs", 10.0, "passes over the data, unless steps is set").with_flag("--epochs").above(0),
      int_option("train.steps", std::nullopt, "training steps; overrules epochs").with_flag("--steps").at_least(1),
      int_option("train.global_batch_size", 128, "images in a step, over all devices")
          .with_flag("--global-batch-size")
          .at_least(1),
      float_option("train.label_smoothing", 0.0, "probability taken from the true class")
          .with_flag("--smoothing")
          .at_least(0)
          .below(1),
      strings_option("train.freeze", std::vector<std::string>{},
                     "patterns of parameters that are not trained: blocks.0.*")
          .with_flag("--freeze"),
      bool_option("train.linear_probe", false, "train the head alone").with_flag("--linear-probe"),
      float_option("train.eval_every", 1.0, "epochs between evaluations; 0: only at the end")
          .at_least(0)
          .with_effect(Effect::kRecords),
      int_option("train.eval_batch_size", 256, "images in a step of an evaluation")
          .at_least(1)
          .with_effect(Effect::kBeside),
      int_option("train.log_every", 10, "steps between lines of metrics")
          .with_flag("--log-every")
          .at_least(1)
          .with_effect(Effect::kRecords),
      float_option("train.checkpoint_every", 1.0, "epochs between checkpoints; 0: only at the end")
          .at_least(0)
          .with_effect(Effect::kRecords),
      int_option("train.keep_checkpoints", retention.keep_checkpoints, "checkpoints to keep")
          .at_least(1)
          .with_effect(Effect::kRecords),
      int_option("train.keep_best", retention.keep_best,
                 "checkpoints with the best evaluation to keep besides; saved when one is found")
          .at_least(0)
          .with_effect(Effect::kRecords),
      choice_option("train.best_by", retention.best_by,
                    "what makes an evaluation the best: most accuracy or least loss")
          .with_effect(Effect::kRecords),
      string_option("train.output", std::nullopt, "run folder; unset: a new one below runs/")
          .with_flag("--output")
          .with_effect(Effect::kRecords),
      int_option("train.seed", 0, "seed of initial values, data order and dropout").with_flag("--seed").at_least(0),
  };
}

std::vector<std::string> emission_words() {
  std::vector<std::string> words = {std::string(kAuto), std::string(kPlainEmission)};
  for (const device::EmissionChoice& choice : device::emission_choices()) words.emplace_back(choice.name);
  return words;
}

// What changes speed and not the task: one option (or two) for each knob of ladder/knobs/, a card each in docs/knobs/.
// The other knobs are data.workers, data.prefetch, device.count and device.compiler_options.
Specs knob_options() {
  const program::StepKnobs knobs;
  return {
      int_option("knobs.per_device_batch_size", std::nullopt,
                 "images that one device takes at once; unset: global_batch_size by devices and accumulation")
          .with_flag("--per-device-batch-size")
          .at_least(1),
      bool_option("knobs.keep_global_batch", false,
                  "keep train.global_batch_size under per_device_batch_size, by accumulating gradients")
          .with_flag("--keep-global-batch"),
      choice_option("knobs.precision", knobs.precision, "types of parameters and arithmetic").with_flag("--precision"),
      choice_option("knobs.matmul_precision", knobs.matmul_precision,
                    "how exactly products of f32 are made where units are narrower")
          .with_flag("--matmul-precision"),
      bool_option("knobs.master_weights", knobs.master_weights,
                  "with bf16-true: parameters and optimizer state stay f32")
          .with_flag("--master-weights"),
      choice_or_word_option<passes::AutocastScope>("knobs.autocast", "none",
                                                   "f32 ops that run in autocast_type, as a compiler would cast them")
          .with_flag("--autocast"),
      choice_option("knobs.autocast_type", passes::AutocastType::kBF16, "type of autocast")
          .with_flag("--autocast-type"),
      bool_option("knobs.mixed_precision_accumulation", true,
                  "neuronx-cc sums in f32 inside norms and softmax of narrower types")
          .with_flag("--mixed-precision-accumulation"),
      bool_option("knobs.stochastic_rounding", knobs.stochastic_rounding,
                  "round parameters that are stored as bf16 up or down by chance")
          .with_flag("--stochastic-rounding"),
      choice_option("knobs.loss_scale", knobs.loss_scale, "scale the loss so that small gradients survive fp16")
          .with_flag("--loss-scale"),
      float_option("knobs.loss_scale_value", knobs.loss_scale_value, "the static scale, or the first dynamic one")
          .above(0),
      int_or_auto_option("knobs.steps_per_execution", 1, 1, 1024, "training steps in one program: a number, or auto")
          .with_flag("--steps-per-execution"),
      choice_or_word_option<passes::LoopForm>(
          "knobs.steps_form", "auto",
          "how a program holds several steps; auto: while, but unroll for convolutions on a CPU")
          .with_flag("--steps-form"),
      int_option("knobs.gradient_accumulation_steps", knobs.gradient_accumulation_steps,
                 "parts of a batch whose gradients are averaged one by one")
          .with_flag("--gradient-accumulation-steps")
          .at_least(1),
      float_option("knobs.allreduce_bucket_mb", knobs.allreduce_bucket_mb,
                   "gradients sent together between devices; 0: one by one")
          .with_flag("--allreduce-bucket-mb")
          .with_unit("MB")
          .at_least(0),
      int_option("knobs.zero", knobs.zero, "1: each device keeps a part of the optimizer's state (ZeRO stage 1)")
          .with_flag("--zero")
          .at_least(0)
          .at_most(1),
      choice_option("knobs.remat", knobs.remat, "activations computed again in the backward pass instead of kept")
          .with_flag("--remat"),
      int_option("knobs.in_flight", 2, "executions that the host may be ahead of the device")
          .with_flag("--in-flight")
          .at_least(0)
          .at_most(64)
          .with_effect(Effect::kSpeed),
      choice_option("knobs.input_dtype", run::InputType::kF32,
                    "type in which images reach the device; u8 is normalised there")
          .with_flag("--input-dtype"),
      bool_option("knobs.retrace", false,
                  "build the program on the host again for every execution, as lazy tracing does")
          .with_flag("--retrace")
          .with_effect(Effect::kSpeed),
      choice_option("knobs.host_heap", run::HostHeap::kHuge,
                    "the host's heap: the C library's, one that keeps its memory, or that and huge pages")
          .with_flag("--host-heap")
          .with_effect(Effect::kSpeed),
      choice_option("knobs.composites", graph::Lowering::kShaped,
                    "layer norm, GELU, softmax and attention: textbook or shaped for speed")
          .with_flag("--composites"),
      strings_option("knobs.emission", std::vector<std::string>{std::string(kAuto)},
                     "how the step is written for the device's compiler: auto, plain, or forms by name")
          .with_flag("--emission")
          .with_choices(emission_words()),
      int_option("knobs.opt_level", std::nullopt, "the compiler's optimisation level; unset: its own")
          .with_flag("--opt-level")
          .at_least(0)
          .at_most(3),
  };
}

Specs device_options() {
  return {
      string_option("device.name", "cpu", "cpu, cuda, tpu, neuron, or the path of a plugin").with_flag("--device"),
      int_option("device.count", 1, "devices that each take a part of the batch").with_flag("--devices").at_least(1),
      strings_option("device.create_options", std::vector<std::string>{},
                     "name=value for the plugin's client (repeatable)")
          .with_flag("--client-opt")
          .with_effect(Effect::kBeside),
      strings_option("device.compiler_options", std::vector<std::string>{},
                     "name=value for the plugin's compiler (repeatable)")
          .with_flag("--compiler-opt"),
      strings_option("device.variables", std::vector<std::string>{},
                     "NAME=value for the plugin and the runtime behind it, set before it is loaded (repeatable)")
          .with_flag("--device-variable"),
  };
}

OptionTable make_table() {
  Specs all;
  for (Specs& part : std::vector<Specs>{model_options(), data_options(), transform_options(), optim_options(),
                                        train_options(), knob_options(), device_options()}) {
    for (OptionSpec& spec : part) all.push_back(std::move(spec));
  }
  return OptionTable(std::move(all));
}

}  // namespace

const OptionTable& recipe_options() {
  static const OptionTable table = make_table();
  return table;
}

}  // namespace xladder::run
