#include "xladder/models/weights/resample.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "xladder/models/weights/permute.h"

namespace xladder::weights {
namespace {

// A dense matrix, row-major.
struct Matrix {
  int64_t rows = 0, columns = 0;
  std::vector<double> values;

  Matrix(int64_t r, int64_t c) : rows(r), columns(c), values(static_cast<size_t>(r * c), 0) {}
  double& operator()(int64_t r, int64_t c) { return values[static_cast<size_t>(r * columns + c)]; }
  double operator()(int64_t r, int64_t c) const { return values[static_cast<size_t>(r * columns + c)]; }
};

// Keys' cubic with a = -0.5.
double cubic(double x) {
  constexpr double a = -0.5;
  x = std::abs(x);
  if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
  if (x < 2) return (((x - 5) * x + 8) * x - 4) * a;
  return 0;
}

// [new size, old size]: the weights of torch's bicubic with antialiasing along one axis.
Matrix resize_matrix(int64_t old_size, int64_t new_size) {
  Matrix matrix(new_size, old_size);
  const double scale = static_cast<double>(old_size) / static_cast<double>(new_size);
  const double stretch = std::max(scale, 1.0);
  const double support = 2 * stretch;
  for (int64_t i = 0; i < new_size; ++i) {
    const double centre = scale * (static_cast<double>(i) + 0.5);
    const int64_t first = std::max<int64_t>(static_cast<int64_t>(centre - support + 0.5), 0);
    const int64_t end = std::min<int64_t>(static_cast<int64_t>(centre + support + 0.5), old_size);
    double total = 0;
    for (int64_t j = first; j < end; ++j) {
      matrix(i, j) = cubic((static_cast<double>(j) - centre + 0.5) / stretch);
      total += matrix(i, j);
    }
    for (int64_t j = first; j < end; ++j) matrix(i, j) /= total;
  }
  return matrix;
}

Matrix transposed(const Matrix& matrix) {
  Matrix out(matrix.columns, matrix.rows);
  for (int64_t r = 0; r < matrix.rows; ++r)
    for (int64_t c = 0; c < matrix.columns; ++c) out(c, r) = matrix(r, c);
  return out;
}

// Moore and Penrose's inverse by one-sided Jacobi rotations (Hestenes 1958): columns of A V become orthogonal, so that
// A = U S V^T. Singular values below 1e-6 of the largest count as zero. rows >= columns.
Matrix pseudo_inverse_of_tall(Matrix a) {
  constexpr double kSmall = 1e-6;
  constexpr int kMostSweeps = 60;
  const int64_t n = a.columns;
  Matrix v(n, n);
  for (int64_t i = 0; i < n; ++i) v(i, i) = 1;
  const auto rotate = [](Matrix& m, int64_t p, int64_t q, double cosine, double sine) {
    for (int64_t r = 0; r < m.rows; ++r) {
      const double x = m(r, p), y = m(r, q);
      m(r, p) = cosine * x - sine * y;
      m(r, q) = sine * x + cosine * y;
    }
  };
  const auto dot = [&a](int64_t p, int64_t q) {
    double sum = 0;
    for (int64_t r = 0; r < a.rows; ++r) sum += a(r, p) * a(r, q);
    return sum;
  };
  bool turned = true;
  for (int sweep = 0; sweep < kMostSweeps && turned; ++sweep) {
    turned = false;
    for (int64_t p = 0; p < n; ++p)
      for (int64_t q = p + 1; q < n; ++q) {
        const double pp = dot(p, p), qq = dot(q, q), pq = dot(p, q);
        if (std::abs(pq) <= 1e-15 * std::sqrt(pp * qq)) continue;
        turned = true;
        const double zeta = (qq - pp) / (2 * pq);
        const double tangent = std::copysign(1 / (std::abs(zeta) + std::sqrt(1 + zeta * zeta)), zeta);
        const double cosine = 1 / std::sqrt(1 + tangent * tangent);
        rotate(a, p, q, cosine, cosine * tangent);
        rotate(v, p, q, cosine, cosine * tangent);
      }
  }
  std::vector<double> squares;
  for (int64_t c = 0; c < n; ++c) squares.push_back(dot(c, c));
  const double largest = *std::ranges::max_element(squares);
  Matrix inverse(n, a.rows);
  for (int64_t c = 0; c < n; ++c) {
    const double square = squares[static_cast<size_t>(c)];
    if (square <= kSmall * kSmall * largest) continue;
    for (int64_t i = 0; i < n; ++i)
      for (int64_t r = 0; r < a.rows; ++r) inverse(i, r) += v(i, c) * a(r, c) / square;
  }
  return inverse;
}

Matrix pseudo_inverse(const Matrix& matrix) {
  if (matrix.rows >= matrix.columns) return pseudo_inverse_of_tall(matrix);
  return transposed(pseudo_inverse_of_tall(transposed(matrix)));
}

// Each plane [h, w] of the last two axes becomes rows plane columns^T: [rows.rows, columns.rows].
HostTensor apply_to_planes(const HostTensor& tensor, const Matrix& rows, const Matrix& columns) {
  Shape shape = tensor.shape();
  const size_t rank = shape.size();
  const int64_t h = shape[rank - 2], w = shape[rank - 1];
  shape[rank - 2] = rows.rows;
  shape[rank - 1] = columns.rows;
  HostTensor out(DType::kF32, shape);
  const std::span<const float> in = tensor.as<float>();
  const std::span<float> values = out.as<float>();
  Matrix half(h, columns.rows);
  for (int64_t plane = 0; plane < tensor.num_elements() / (h * w); ++plane) {
    const float* const from = in.data() + plane * h * w;
    float* const to = values.data() + plane * rows.rows * columns.rows;
    for (int64_t y = 0; y < h; ++y)
      for (int64_t x = 0; x < columns.rows; ++x) {
        double sum = 0;
        for (int64_t k = 0; k < w; ++k) sum += columns(x, k) * static_cast<double>(from[y * w + k]);
        half(y, x) = sum;
      }
    for (int64_t y = 0; y < rows.rows; ++y)
      for (int64_t x = 0; x < columns.rows; ++x) {
        double sum = 0;
        for (int64_t k = 0; k < h; ++k) sum += rows(y, k) * half(k, x);
        to[y * columns.rows + x] = static_cast<float>(sum);
      }
  }
  return out;
}

}  // namespace

HostTensor resample_position_embedding(const HostTensor& position, int64_t num_prefix_tokens, GridSize old_grid,
                                       GridSize new_grid) {
  const int64_t tokens = position.shape()[1], width = position.shape()[2];
  const HostTensor grid =
      reshaped(slice_rows(position, 1, num_prefix_tokens, tokens), {old_grid.height, old_grid.width, width});
  const HostTensor planes = apply_to_planes(permute(grid, {2, 0, 1}), resize_matrix(old_grid.height, new_grid.height),
                                            resize_matrix(old_grid.width, new_grid.width));
  std::vector<HostTensor> parts;
  if (num_prefix_tokens > 0)
    parts.push_back(reshaped(slice_rows(position, 1, 0, num_prefix_tokens), {num_prefix_tokens, width}));
  parts.push_back(reshaped(permute(planes, {1, 2, 0}), {new_grid.height * new_grid.width, width}));
  const HostTensor joined = concatenate_rows(parts);
  return reshaped(joined, {1, joined.shape()[0], width});
}

HostTensor resample_patch_kernel(const HostTensor& kernel, GridSize new_patch) {
  // Resizing acts on rows and columns apart, so its matrix is a Kronecker product, and so is the pseudo-inverse.
  // A kernel is multiplied by it from the left, which is its transpose on each axis.
  const Matrix rows = transposed(pseudo_inverse(resize_matrix(kernel.shape()[2], new_patch.height)));
  const Matrix columns = transposed(pseudo_inverse(resize_matrix(kernel.shape()[3], new_patch.width)));
  return apply_to_planes(kernel, rows, columns);
}

HostTensor adapt_channels(const HostTensor& kernel, int64_t channels) {
  const int64_t old_channels = kernel.shape()[1];
  const int64_t plane = kernel.shape()[2] * kernel.shape()[3];
  HostTensor out(DType::kF32, {kernel.shape()[0], channels, kernel.shape()[2], kernel.shape()[3]});
  const std::span<const float> in = kernel.as<float>();
  const std::span<float> values = out.as<float>();
  const float scale = static_cast<float>(old_channels) / static_cast<float>(channels);
  for (int64_t d = 0; d < kernel.shape()[0]; ++d)
    for (int64_t i = 0; i < plane; ++i) {
      const auto old_value = [&](int64_t c) { return in[static_cast<size_t>((d * old_channels + c) * plane + i)]; };
      if (channels == 1) {
        float sum = 0;
        for (int64_t c = 0; c < old_channels; ++c) sum += old_value(c);
        values[static_cast<size_t>(d * plane + i)] = sum;
        continue;
      }
      for (int64_t c = 0; c < channels; ++c)
        values[static_cast<size_t>((d * channels + c) * plane + i)] = scale * old_value(c % old_channels);
    }
  return out;
}

}  // namespace xladder::weights
