#include "xladder/models/weights/pickle_names.h"

#include <algorithm>
#include <string>

namespace xladder::weights {
namespace {

struct Allowed {
  std::string_view name;
  Maker maker;
};

// Those of torch/_weights_only_unpickler.py (_get_allowed_globals) first, but for what has a pattern below.
constexpr Allowed kAllowed[] = {
    {"torch._utils._rebuild_tensor", Maker::kTensor},
    {"torch._utils._rebuild_tensor_v2", Maker::kTensor},
    {"torch._utils._rebuild_tensor_v3", Maker::kTensor},
    {"torch._utils._rebuild_parameter", Maker::kFirst},
    {"torch._utils._rebuild_parameter_with_state", Maker::kFirst},
    {"torch._utils._rebuild_device_tensor_from_cpu_tensor", Maker::kFirst},
    {"torch.nn.parameter.Parameter", Maker::kFirst},
    {"torch._tensor._rebuild_from_type_v2", Maker::kTypedTensor},
    {"torch._utils._rebuild_qtensor", Maker::kOpaque},
    {"torch._utils._rebuild_sparse_tensor", Maker::kOpaque},
    {"torch._utils._rebuild_meta_tensor_no_storage", Maker::kOpaque},
    {"torch._utils._rebuild_wrapper_subclass", Maker::kOpaque},
    {"torch._utils._rebuild_device_tensor_from_numpy", Maker::kOpaque},
    {"torch.serialization._get_layout", Maker::kOpaque},
    {"torch.Tensor", Maker::kData},
    {"torch.Size", Maker::kTuple},
    {"torch.device", Maker::kText},
    {"torch.storage.UntypedStorage", Maker::kData},
    {"torch.storage.TypedStorage", Maker::kData},
    {"torch.per_tensor_affine", Maker::kData},
    {"torch.per_tensor_symmetric", Maker::kData},
    {"torch.per_channel_affine", Maker::kData},
    {"torch.per_channel_symmetric", Maker::kData},
    {"torch.per_channel_affine_float_qparams", Maker::kData},
    {"collections.OrderedDict", Maker::kDict},
    {"collections.Counter", Maker::kDict},
    {"_codecs.encode", Maker::kOpaque},
    {"builtins.bytearray", Maker::kOpaque},
    {"builtins.complex", Maker::kOpaque},
    {"builtins.set", Maker::kList},

    // Values that training programs keep beside weights, as data alone.
    {"argparse.Namespace", Maker::kObject},
    {"types.SimpleNamespace", Maker::kObject},
    {"collections.defaultdict", Maker::kDict},
    {"builtins.frozenset", Maker::kList},
    {"builtins.range", Maker::kOpaque},
    {"builtins.xrange", Maker::kOpaque},
    {"builtins.slice", Maker::kOpaque},
    {"builtins.bool", Maker::kData},
    {"builtins.int", Maker::kData},
    {"builtins.float", Maker::kData},
    {"builtins.str", Maker::kData},
    {"builtins.bytes", Maker::kOpaque},
    {"builtins.list", Maker::kData},
    {"builtins.tuple", Maker::kData},
    {"builtins.dict", Maker::kData},
    {"numpy.ndarray", Maker::kData},
    {"numpy.dtype", Maker::kOpaque},
    {"numpy._core.multiarray.scalar", Maker::kOpaque},
    {"numpy._core.multiarray._reconstruct", Maker::kOpaque},
    {"numpy._core.numeric._frombuffer", Maker::kOpaque},
    {"datetime.date", Maker::kOpaque},
    {"datetime.datetime", Maker::kOpaque},
    {"datetime.time", Maker::kOpaque},
    {"datetime.timedelta", Maker::kOpaque},
    {"datetime.timezone", Maker::kOpaque},
    {"pathlib.Path", Maker::kOpaque},
    {"pathlib.PosixPath", Maker::kOpaque},
    {"pathlib.PurePath", Maker::kOpaque},
    {"pathlib.PurePosixPath", Maker::kOpaque},
    {"pathlib.WindowsPath", Maker::kOpaque},
    {"pathlib.PureWindowsPath", Maker::kOpaque},
};

// Element types of torch and NumPy without the digits that end many of them.
constexpr std::string_view kTorchTypes[] = {"float",
                                            "double",
                                            "half",
                                            "bfloat",
                                            "int",
                                            "uint",
                                            "long",
                                            "short",
                                            "bool",
                                            "qint",
                                            "quint",
                                            "complex",
                                            "cfloat",
                                            "cdouble",
                                            "chalf",
                                            "bits",
                                            "float8_e4m3fn",
                                            "float8_e5m2",
                                            "float8_e4m3fnuz",
                                            "float8_e5m2fnuz",
                                            "float8_e8m0fnu",
                                            "float4_e2m1fn_x2",
                                            "quint4x2",
                                            "quint2x4",
                                            "bits1x8",
                                            "bits2x4",
                                            "bits4x2"};
constexpr std::string_view kStorages[] = {"Float",  "Double",   "Half",     "BFloat16",     "Long",         "Int",
                                          "Short",  "Char",     "Byte",     "Bool",         "QInt8",        "QUInt8",
                                          "QInt32", "QUInt4x2", "QUInt2x4", "ComplexFloat", "ComplexDouble"};
constexpr std::string_view kNumpyTypes[] = {"float", "int", "uint", "complex", "bool", "bool_", "str_", "bytes_"};

bool is_type(std::string_view name, const auto& types) {
  const size_t last = name.find_last_not_of("0123456789");
  const std::string_view stem = name.substr(0, last == std::string_view::npos ? 0 : last + 1);
  return std::ranges::find(types, name) != std::end(types) || std::ranges::find(types, stem) != std::end(types);
}

// Whether `name` begins and ends with the two and holds one of `middles` between; one of torch's modules before it.
bool is_torch_class(std::string_view name, std::string_view ending) {
  if (!name.starts_with("torch.") || !name.ends_with(ending)) return false;
  name.remove_prefix(std::string_view("torch.").size());
  name.remove_suffix(ending.size());
  if (name.starts_with("cuda.")) name.remove_prefix(std::string_view("cuda.").size());
  return std::ranges::find(kStorages, name) != std::end(kStorages);
}

}  // namespace

std::optional<Maker> find_maker(std::string_view name) {
  // As Python 2 and NumPy 1 call them.
  std::string current(name);
  const auto exchange = [&current](std::string_view from, std::string_view to) {
    if (current.starts_with(from)) current.replace(0, from.size(), to);
  };
  exchange("__builtin__.", "builtins.");
  exchange("numpy.core.", "numpy._core.");
  exchange("pathlib._local.", "pathlib.");
  const auto found = std::ranges::find(kAllowed, std::string_view(current), &Allowed::name);
  if (found != std::end(kAllowed)) return found->maker;
  constexpr std::string_view kTorch = "torch.", kNumpy = "numpy.";
  const bool is_data = (name.starts_with(kTorch) && is_type(name.substr(kTorch.size()), kTorchTypes)) ||
                       (name.starts_with(kNumpy) && is_type(name.substr(kNumpy.size()), kNumpyTypes)) ||
                       is_torch_class(name, "Storage") || is_torch_class(name, "Tensor");
  return is_data ? std::optional(Maker::kData) : std::nullopt;
}

}  // namespace xladder::weights
