// Named parameters: a model asks its scope for them while it builds its forward pass, so a parameter's name, shape and
// initial distribution stand where it is used.
//
//   Value linear(const Scope& scope, Value x, int64_t outputs) {
//     const graph::InScope part = scope.enter();  // errors, texts and profiles name it
//     Value weight = scope.parameter("weight", {outputs, x.dim(1)}, Initializer::truncated_normal(0.02));
//     return matmul_transposed(x, weight);
//   }
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/graph/random_bits.h"
#include "xladder/graph/scope.h"

namespace xladder::nn {

// The distribution of a parameter's initial values.
struct Initializer {
  enum class Kind { kConstant, kNormal, kTruncatedNormal, kUniform };
  Kind kind = Kind::kConstant;
  double scale = 0;  // the constant, the standard deviation, or the bound of [-scale, scale)

  static Initializer zeros() { return {Kind::kConstant, 0}; }
  static Initializer ones() { return {Kind::kConstant, 1}; }
  static Initializer constant(double value) { return {Kind::kConstant, value}; }
  static Initializer normal(double std) { return {Kind::kNormal, std}; }
  // Cut off at -2 and 2, as torch.nn.init.trunc_normal_ does by default.
  static Initializer truncated_normal(double std) { return {Kind::kTruncatedNormal, std}; }
  static Initializer uniform(double bound) { return {Kind::kUniform, bound}; }
};

struct ParameterSpec {
  std::string name;
  Shape shape;
  Initializer initializer;
};

// How a forward pass is written down, where there are several ways that compute the same.
struct Form {
  bool cut_images = false;       // images come cut into patches (nn::Model::patches)
  bool joined_qkv = false;       // one product for queries, keys and values in place of three
  bool cudnn_attention = false;  // cuDNN's fused kernels in place of ops, where they do the same
  int64_t token_multiple =
      1;  // a sequence is padded to a multiple of so many, unless something is dropped of its tokens
};

// What a forward pass is built into. Random bits come of `seed` (graph/random_bits.h), or of a parameter "seed" that
// the graph gets when they are first asked for.
class ForwardBuilder {
 public:
  ForwardBuilder(graph::Graph& graph, DType dtype, bool training, graph::Value seed = {}, Form form = {})
      : graph_(graph), dtype_(dtype), training_(training), form_(form), seed_(seed) {}

  graph::Graph& graph() const { return graph_; }
  DType dtype() const { return dtype_; }  // of the parameters
  bool training() const { return training_; }
  const Form& form() const { return form_; }

  // Appends a graph parameter. Throws std::logic_error if the name is taken.
  graph::Value parameter(const std::string& name, Shape shape, Initializer initializer);

  // Random u32 bits: a function of the seed and the number of calls before this one.
  graph::Value random_bits(const Shape& shape);
  graph::Value seed() const { return seed_; }  // none where nothing was drawn

  const std::vector<ParameterSpec>& specs() const { return specs_; }
  const std::vector<graph::Value>& parameters() const { return parameters_; }

 private:
  graph::Graph& graph_;
  DType dtype_;
  bool training_;
  Form form_;
  graph::Value seed_;
  std::optional<graph::RandomBits> random_;
  std::vector<ParameterSpec> specs_;
  std::vector<graph::Value> parameters_;
};

// A part of the model: a name prefix within a ForwardBuilder. Cheap to copy.
class Scope {
 public:
  explicit Scope(ForwardBuilder& builder) : builder_(&builder) {}

  Scope operator/(const std::string& name) const { return Scope(*builder_, prefix_ + name + "."); }
  graph::Value parameter(const std::string& name, Shape shape, Initializer initializer) const {
    return builder_->parameter(prefix_ + name, std::move(shape), initializer);
  }
  // Ops that are appended while the guard lives belong to this part.
  graph::InScope enter() const {
    return graph::InScope::whole(builder_->graph(), prefix_.substr(0, prefix_.empty() ? 0 : prefix_.size() - 1));
  }
  ForwardBuilder& builder() const { return *builder_; }
  bool training() const { return builder_->training(); }

 private:
  Scope(ForwardBuilder& builder, std::string prefix) : builder_(&builder), prefix_(std::move(prefix)) {}
  ForwardBuilder* builder_;
  std::string prefix_;
};

}  // namespace xladder::nn
