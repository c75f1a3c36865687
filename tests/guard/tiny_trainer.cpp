#include "tests/guard/tiny_trainer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <utility>

#include "xladder/ladder/workload/update_sketch.h"

namespace xladder::test {
namespace {

constexpr int kTokens = 4, kFeatures = 8, kWidth = 8, kHidden = 16, kClasses = 4;
constexpr int kBatch = 32;
constexpr double kLearningRate = 0.01, kBeta1 = 0.9, kBeta2 = 0.999, kEpsilon = 1e-8, kDecay = 0.01, kDropout = 0.1;
constexpr float kMasked = -1e9F;
constexpr int kDivisor = 4;

// To nearest, ties to even.
float to_bf16(float value) {
  if (!std::isfinite(value)) return value;
  const auto bits = std::bit_cast<uint32_t>(value);
  return std::bit_cast<float>((bits + 0x7fff + ((bits >> 16) & 1)) & 0xffff0000U);
}

// Eleven significant bits and the range of fp16; subnormals keep their digits, which matters to nobody here.
float to_fp16(float value) {
  if (!std::isfinite(value)) return value;
  const auto bits = std::bit_cast<uint32_t>(value);
  const float rounded = std::bit_cast<float>((bits + 0xfff + ((bits >> 13) & 1)) & 0xffffe000U);
  return std::abs(rounded) > 65504.0F ? std::copysign(std::numeric_limits<float>::infinity(), value) : rounded;
}

struct Matrix {
  int rows = 0, columns = 0;
  std::vector<float> values;

  Matrix() = default;
  Matrix(int rows_in, int columns_in)
      : rows(rows_in), columns(columns_in), values(static_cast<size_t>(rows_in) * static_cast<size_t>(columns_in)) {}
  float& at(int row, int column) { return values[static_cast<size_t>(row * columns + column)]; }
  float at(int row, int column) const { return values[static_cast<size_t>(row * columns + column)]; }
};

Matrix transposed(const Matrix& a) {
  Matrix out(a.columns, a.rows);
  for (int i = 0; i < a.rows; ++i)
    for (int j = 0; j < a.columns; ++j) out.at(j, i) = a.at(i, j);
  return out;
}

Matrix product(const Matrix& a, const Matrix& b, Arithmetic arithmetic) {
  const auto operand = [arithmetic](float value) {
    return arithmetic == Arithmetic::kBf16Mixed   ? to_bf16(value)
           : arithmetic == Arithmetic::kFp16Mixed ? to_fp16(value)
                                                  : value;
  };
  Matrix left = a;
  Matrix right = b;
  for (float& value : left.values) value = operand(value);
  for (float& value : right.values) value = operand(value);
  Matrix out(a.rows, b.columns);
  for (int i = 0; i < a.rows; ++i)
    for (int step = 0; step < a.columns; ++step) {
      const int k = arithmetic == Arithmetic::kOtherOrder ? a.columns - 1 - step : step;
      const float factor = left.at(i, k);
      for (int j = 0; j < b.columns; ++j) out.at(i, j) += factor * right.at(k, j);
    }
  return out;
}

void add_rows(Matrix& a, const Matrix& row) {
  for (int i = 0; i < a.rows; ++i)
    for (int j = 0; j < a.columns; ++j) a.at(i, j) += row.at(0, j);
}

Matrix sum_of_rows(const Matrix& a) {
  Matrix out(1, a.columns);
  for (int i = 0; i < a.rows; ++i)
    for (int j = 0; j < a.columns; ++j) out.at(0, j) += a.at(i, j);
  return out;
}

Matrix sum(const Matrix& a, const Matrix& b) {
  Matrix out = a;
  for (size_t i = 0; i < out.values.size(); ++i) out.values[i] += b.values[i];
  return out;
}

Matrix rows_of(const Matrix& a, int first, int count) {
  Matrix out(count, a.columns);
  for (int i = 0; i < count; ++i)
    for (int j = 0; j < a.columns; ++j) out.at(i, j) = a.at(first + i, j);
  return out;
}

void put_rows(Matrix& a, int first, const Matrix& rows) {
  for (int i = 0; i < rows.rows; ++i)
    for (int j = 0; j < a.columns; ++j) a.at(first + i, j) = rows.at(i, j);
}

// Parameters, in this order.
enum Name { kEmbed, kEmbedBias, kQuery, kKey, kValue, kFirst, kFirstBias, kSecond, kSecondBias, kParameters };
constexpr const char* kNames[] = {"embed.weight", "embed.bias", "query.weight",  "key.weight", "value.weight",
                                  "first.weight", "first.bias", "second.weight", "second.bias"};
using Parameters = std::vector<Matrix>;

Parameters initial_parameters(uint64_t seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<float> normal;
  const std::pair<int, int> shapes[] = {{kFeatures, kWidth}, {1, kWidth},         {kWidth, kWidth},
                                        {kWidth, kWidth},    {kWidth, kWidth},    {kWidth, kHidden},
                                        {1, kHidden},        {kHidden, kClasses}, {1, kClasses}};
  Parameters out;
  for (const auto& [rows, columns] : shapes) {
    Matrix matrix(rows, columns);
    if (rows > 1)
      for (float& value : matrix.values) value = 0.5F * normal(random) / std::sqrt(static_cast<float>(rows));
    out.push_back(std::move(matrix));
  }
  return out;
}

struct Batch {
  Matrix tokens;  // [samples x kTokens, kFeatures]
  std::vector<int> labels;
};

// One of the tokens is the prototype of the class, all have noise.
Batch make_batch(uint64_t world, uint64_t seed, int64_t first_sample, int samples) {
  std::mt19937_64 task(world);
  std::normal_distribution<float> normal;
  Matrix prototypes(kClasses, kFeatures);
  for (float& value : prototypes.values) value = normal(task);
  Batch out{Matrix(samples * kTokens, kFeatures), {}};
  for (int i = 0; i < samples; ++i) {
    std::mt19937_64 random(((world * 977 + seed) << 32) + static_cast<uint64_t>(first_sample + i));
    normal.reset();
    const int label = static_cast<int>(random() % kClasses);
    const int place = static_cast<int>(random() % kTokens);
    for (int token = 0; token < kTokens; ++token)
      for (int j = 0; j < kFeatures; ++j)
        out.tokens.at(i * kTokens + token, j) =
            0.7F * normal(random) + (token == place ? 1.5F * prototypes.at(label, j) : 0);
    out.labels.push_back(label);
  }
  return out;
}

struct StepResult {
  double loss = 0;
  Parameters gradient;
  std::vector<bool> open;  // which hidden units of which samples let their value through
};

// Tokens see the ones before them, so the first row of the mask is masked altogether: with a finite number it is
// uniform.
Matrix attention_of(const Matrix& scores, bool infinite) {
  Matrix out = scores;
  for (int i = 0; i < kTokens; ++i) {
    float largest = -std::numeric_limits<float>::infinity();
    for (int j = 0; j < kTokens; ++j) {
      const float masked = infinite ? to_fp16(kMasked) : kMasked;
      if (j >= i) out.at(i, j) = infinite ? out.at(i, j) + masked : masked;
      largest = std::max(largest, out.at(i, j));
    }
    float total = 0;
    for (int j = 0; j < kTokens; ++j) total += out.at(i, j) = std::exp(out.at(i, j) - largest);
    for (int j = 0; j < kTokens; ++j) out.at(i, j) /= total;
  }
  return out;
}

StepResult forward_and_backward(const Parameters& p, const Batch& batch, Arithmetic arithmetic, bool infinite_mask,
                                double dropout, uint64_t dropout_seed) {
  const auto mul = [arithmetic](const Matrix& a, const Matrix& b) { return product(a, b, arithmetic); };
  const int samples = static_cast<int>(batch.labels.size());
  const float scale = 1 / std::sqrt(static_cast<float>(kWidth));
  Matrix embedded = mul(batch.tokens, p[kEmbed]);
  add_rows(embedded, p[kEmbedBias]);
  const Matrix query = mul(embedded, p[kQuery]);
  const Matrix key = mul(embedded, p[kKey]);
  const Matrix value = mul(embedded, p[kValue]);
  std::vector<Matrix> attention;
  Matrix mixed(samples * kTokens, kWidth);
  for (int i = 0; i < samples; ++i) {
    Matrix scores = mul(rows_of(query, i * kTokens, kTokens), transposed(rows_of(key, i * kTokens, kTokens)));
    for (float& score : scores.values) score *= scale;
    attention.push_back(attention_of(scores, infinite_mask));
    put_rows(mixed, i * kTokens, mul(attention.back(), rows_of(value, i * kTokens, kTokens)));
  }
  const Matrix residual = sum(embedded, mixed);
  Matrix pooled(samples, kWidth);
  for (int i = 0; i < samples * kTokens; ++i)
    for (int j = 0; j < kWidth; ++j) pooled.at(i / kTokens, j) += residual.at(i, j) / kTokens;
  Matrix hidden = mul(pooled, p[kFirst]);
  add_rows(hidden, p[kFirstBias]);
  Matrix open(samples, kHidden);  // relu and dropout as one factor
  std::mt19937_64 random(dropout_seed);
  std::uniform_real_distribution<double> uniform;
  for (size_t i = 0; i < hidden.values.size(); ++i) {
    const bool kept = uniform(random) >= dropout;
    open.values[i] = hidden.values[i] > 0 && kept ? static_cast<float>(1 / (1 - dropout)) : 0;
    hidden.values[i] *= open.values[i];
  }
  StepResult out;
  for (const float factor : open.values) out.open.push_back(factor != 0);
  Matrix logits = mul(hidden, p[kSecond]);
  add_rows(logits, p[kSecondBias]);

  Matrix d_logits(samples, kClasses);
  for (int i = 0; i < samples; ++i) {
    float largest = logits.at(i, 0);
    for (int j = 1; j < kClasses; ++j) largest = std::max(largest, logits.at(i, j));
    float total = 0;
    for (int j = 0; j < kClasses; ++j) total += std::exp(logits.at(i, j) - largest);
    const int label = batch.labels[static_cast<size_t>(i)];
    out.loss += static_cast<double>(std::log(total) + largest - logits.at(i, label)) / samples;
    for (int j = 0; j < kClasses; ++j)
      d_logits.at(i, j) =
          (std::exp(logits.at(i, j) - largest) / total - (j == label ? 1.0F : 0.0F)) / static_cast<float>(samples);
  }
  out.loss = static_cast<float>(out.loss);

  out.gradient.resize(kParameters);
  out.gradient[kSecond] = mul(transposed(hidden), d_logits);
  out.gradient[kSecondBias] = sum_of_rows(d_logits);
  Matrix d_hidden = mul(d_logits, transposed(p[kSecond]));
  for (size_t i = 0; i < d_hidden.values.size(); ++i) d_hidden.values[i] *= open.values[i];
  out.gradient[kFirst] = mul(transposed(pooled), d_hidden);
  out.gradient[kFirstBias] = sum_of_rows(d_hidden);
  const Matrix d_pooled = mul(d_hidden, transposed(p[kFirst]));
  Matrix d_residual(samples * kTokens, kWidth);
  for (int i = 0; i < samples * kTokens; ++i)
    for (int j = 0; j < kWidth; ++j) d_residual.at(i, j) = d_pooled.at(i / kTokens, j) / kTokens;
  Matrix d_query(samples * kTokens, kWidth);
  Matrix d_key = d_query;
  Matrix d_value = d_query;
  for (int i = 0; i < samples; ++i) {
    const Matrix d_mixed = rows_of(d_residual, i * kTokens, kTokens);
    const Matrix& weights = attention[static_cast<size_t>(i)];
    put_rows(d_value, i * kTokens, mul(transposed(weights), d_mixed));
    Matrix d_scores = mul(d_mixed, transposed(rows_of(value, i * kTokens, kTokens)));
    for (int row = 0; row < kTokens; ++row) {
      float inner = 0;
      for (int j = 0; j < kTokens; ++j) inner += weights.at(row, j) * d_scores.at(row, j);
      for (int j = 0; j < kTokens; ++j) {
        // What is masked does not depend on its score.
        d_scores.at(row, j) = j >= row ? 0 : weights.at(row, j) * (d_scores.at(row, j) - inner) * scale;
      }
    }
    put_rows(d_query, i * kTokens, mul(d_scores, rows_of(key, i * kTokens, kTokens)));
    put_rows(d_key, i * kTokens, mul(transposed(d_scores), rows_of(query, i * kTokens, kTokens)));
  }
  const Matrix input = transposed(embedded);
  out.gradient[kQuery] = mul(input, d_query);
  out.gradient[kKey] = mul(input, d_key);
  out.gradient[kValue] = mul(input, d_value);
  const Matrix d_embedded = sum(sum(d_residual, mul(d_query, transposed(p[kQuery]))),
                                sum(mul(d_key, transposed(p[kKey])), mul(d_value, transposed(p[kValue]))));
  out.gradient[kEmbed] = mul(transposed(batch.tokens), d_embedded);
  out.gradient[kEmbedBias] = sum_of_rows(d_embedded);
  return out;
}

class Trainer {
 public:
  Trainer(const TinyVariant& variant, uint64_t world, uint64_t seed)
      : variant_(variant),
        world_(world),
        seed_(seed),
        batch_(variant.defect == Defect::kUnscaledLearningRate ? 4 * kBatch : kBatch),
        parameters_(initial_parameters(world * 1000 + seed)),
        start_(parameters_) {
    for (const Matrix& parameter : parameters_) {
      first_moment_.emplace_back(parameter.rows, parameter.columns);
      second_moment_.emplace_back(parameter.rows, parameter.columns);
    }
  }

  int batch() const { return batch_; }

  double step() {
    const int64_t index = variant_.defect == Defect::kStaleBatches ? steps_ / 2 : steps_;
    Batch batch = make_batch(world_, seed_, index * batch_, batch_);
    if (variant_.defect == Defect::kShiftedLabels)
      for (int& label : batch.labels) label = (label + 1) % kClasses;
    const Parameters& seen = variant_.defect == Defect::kForwardFrozen ? start_ : parameters_;
    StepResult result = forward_and_backward(seen, batch, variant_.arithmetic, variant_.defect == Defect::kInfiniteMask,
                                             variant_.defect == Defect::kNoDropout ? 0 : kDropout,
                                             world_ * 7919 + seed_ * 104729 + static_cast<uint64_t>(steps_));
    ++steps_;
    if (variant_.defect == Defect::kLossDivided) result.loss /= kDivisor;
    const bool divided = variant_.defect == Defect::kLossDivided || variant_.defect == Defect::kGradientDivided;
    for (Matrix& gradient : result.gradient)
      for (float& value : gradient.values) value /= divided ? static_cast<float>(kDivisor) : 1;
    previous_second_moment_ = second_moment_;
    for (int i = 0; i < kParameters; ++i) update(i, result.gradient[static_cast<size_t>(i)]);
    if (variant_.defect == Defect::kNotANumber && steps_ > 30) return std::numeric_limits<double>::quiet_NaN();
    return result.loss;
  }

  ladder::UpdateSketch updates() const {
    ladder::UpdateSketch out;
    out.steps = steps_;
    out.arithmetic_bits = variant_.arithmetic == Arithmetic::kBf16Mixed   ? 8
                          : variant_.arithmetic == Arithmetic::kFp16Mixed ? 11
                                                                          : 24;
    out.optimizer = "adamw";
    std::string bytes;
    size_t falling = 0;
    size_t elements = 0;
    for (size_t i = 0; i < kParameters; ++i) {
      std::vector<double> update;
      for (size_t j = 0; j < parameters_[i].values.size(); ++j)
        update.push_back(static_cast<double>(parameters_[i].values[j]) - static_cast<double>(start_[i].values[j]));
      out.tensors.push_back(ladder::sketch_of("update", kNames[i], update));
      const std::vector<double> moment(first_moment_[i].values.begin(), first_moment_[i].values.end());
      out.tensors.push_back(ladder::sketch_of("exp_avg", kNames[i], moment));
      for (const Parameters* state : {&parameters_, &first_moment_, &second_moment_})
        bytes.append(reinterpret_cast<const char*>((*state)[i].values.data()),
                     (*state)[i].values.size() * sizeof(float));
      for (size_t j = 0; j < second_moment_[i].values.size() && steps_ > 1; ++j) {
        if (previous_second_moment_[i].values[j] == 0) continue;
        ++elements;
        falling += second_moment_[i].values[j] < previous_second_moment_[i].values[j] ? 1 : 0;
      }
    }
    if (elements > 0) out.falling_share = static_cast<double>(falling) / static_cast<double>(elements);
    out.state_digest = bytes;
    return out;
  }

 private:
  void update(int index, const Matrix& gradient) {
    if (variant_.defect == Defect::kFrozenLayer && index == kValue) return;
    const auto at = static_cast<size_t>(index);
    const double kept = variant_.defect == Defect::kBeta2RoundsToOne ? 1 : kBeta2;
    const double correction1 = 1 - std::pow(kBeta1, static_cast<double>(steps_));
    const double correction2 = 1 - std::pow(kBeta2, static_cast<double>(steps_));
    for (size_t i = 0; i < gradient.values.size(); ++i) {
      const double g = gradient.values[i];
      float& m = first_moment_[at].values[i];
      float& v = second_moment_[at].values[i];
      float& p = parameters_[at].values[i];
      m = static_cast<float>(kBeta1 * m + (1 - kBeta1) * g);
      v = static_cast<float>(kept * v + (1 - kBeta2) * g * g);
      if (variant_.defect == Defect::kNarrowSecondMoment) v = to_bf16(v);
      const double step = (m / correction1) / (std::sqrt(v / correction2) + kEpsilon);
      p = static_cast<float>(p * (1 - kLearningRate * kDecay) - kLearningRate * step);
    }
  }

  TinyVariant variant_;
  uint64_t world_, seed_;
  int batch_;
  Parameters parameters_, start_, first_moment_, second_moment_, previous_second_moment_;
  int64_t steps_ = 0;
};

}  // namespace

std::vector<TinyVariant> defective_variants() {
  return {{"bf16 second moment", Defect::kNarrowSecondMoment},
          {"beta2 rounds to 1", Defect::kBeta2RoundsToOne},
          {"gradient divided by 4", Defect::kGradientDivided},
          {"loss divided by 4", Defect::kLossDivided},
          {"forward frozen", Defect::kForwardFrozen},
          {"NaN after step 30", Defect::kNotANumber},
          {"mask of minus infinity in fp16", Defect::kInfiniteMask, Arithmetic::kFp16Mixed},
          {"learning rate unscaled for 4x the batch", Defect::kUnscaledLearningRate},
          {"dropout off", Defect::kNoDropout},
          {"one layer not updated", Defect::kFrozenLayer},
          {"labels shifted", Defect::kShiftedLabels},
          {"stale batch repeated", Defect::kStaleBatches}};
}

std::vector<TinyVariant> good_variants() {
  return {{"equal numerics"},
          {"other reduction order", Defect::kNone, Arithmetic::kOtherOrder},
          {"bf16-mixed", Defect::kNone, Arithmetic::kBf16Mixed},
          {"fp16-mixed", Defect::kNone, Arithmetic::kFp16Mixed}};
}

ladder::GuardSubject tiny_subject(const TinyVariant& variant, uint64_t world, bool shows_updates) {
  using Asked = std::pair<int64_t, uint64_t>;
  const auto known = std::make_shared<std::map<Asked, std::vector<double>>>();
  ladder::GuardSubject out;
  out.global_batch_size = Trainer(variant, world, 0).batch();
  out.losses = [=, batch = out.global_batch_size](int64_t steps, uint64_t seed) -> Result<ladder::LossRun> {
    std::vector<double>& losses = (*known)[{steps, seed}];
    if (losses.empty()) {
      Trainer trainer(variant, world, seed);
      for (int64_t i = 0; i < steps; ++i) losses.push_back(trainer.step());
    }
    return ladder::LossRun::of(losses, batch);
  };
  if (!shows_updates) return out;
  out.updates = [=](int64_t steps, uint64_t seed) -> Result<ladder::UpdateSketch> {
    Trainer trainer(variant, world, seed);
    for (int64_t i = 0; i < steps; ++i) trainer.step();
    return trainer.updates();
  };
  return out;
}

double gradient_error(uint64_t world) {
  const Parameters parameters = initial_parameters(world);
  const Batch batch = make_batch(world, 0, 0, kBatch);
  const auto at = [&](const Parameters& p) {
    return forward_and_backward(p, batch, Arithmetic::kF32, false, kDropout, 1);
  };
  const StepResult exact = at(parameters);
  constexpr float kStep = 0.002F;
  double squares = 0;
  double largest = 0;
  for (size_t i = 0; i < kParameters; ++i) {
    size_t compared = 0;
    for (size_t j = 0; j < parameters[i].values.size(); ++j) {
      Parameters above = parameters;
      Parameters below = parameters;
      above[i].values[j] += kStep;
      below[i].values[j] -= kStep;
      const StepResult up = at(above);
      const StepResult down = at(below);
      const double slope = (up.loss - down.loss) / (2 * kStep);
      squares += slope * slope;
      // A rectifier that opens in between has two slopes, and the difference is neither.
      if (up.open != exact.open || down.open != exact.open) continue;
      ++compared;
      largest = std::max(largest, std::abs(slope - exact.gradient[i].values[j]));
    }
    if (compared == 0) return std::numeric_limits<double>::infinity();
  }
  return largest / std::sqrt(squares);
}

}  // namespace xladder::test
