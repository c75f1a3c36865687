"""Products, convolutions and windows."""
import jax
import jax.numpy as jnp
import ml_dtypes
import numpy as np
from jax import lax

from .common import case, cases, spread, tied, whole

A, B = spread(3, 4), spread(4, 5, seed=2)
BATCH, OTHER = spread(2, 3, 4), spread(2, 4, 5, seed=2)

case("matmul", jnp.matmul, A, B)
case("matmul_batch", jnp.matmul, BATCH, OTHER)
case("matmul_broadcast", jnp.matmul, BATCH, B)
case("matvec", lambda a, b: (a @ b[:, 0], b[:, 0] @ a.T, jnp.vdot(a, a), jnp.inner(a, a)), A, B)
case("tensordot", lambda a, b: jnp.tensordot(a, b, axes=([2, 0], [1, 0])), BATCH, OTHER)
for name, text in {"batch": "bij,bjk->bik", "transposed": "bij,bjk->kbi", "outer": "bij,bjk->bijk", "sum": "bij,bjk->b",
                   "diagonal": "bij,bij->ij"}.items():
    case("einsum_" + name, lambda a, b, text=text: jnp.einsum(text, a, b), BATCH, BATCH if name == "diagonal" else OTHER)
case("einsum_one", lambda a: (jnp.einsum("bij->bj", a), jnp.einsum("bij->jib", a)), BATCH)
for precision in ("default", "high", "highest"):
    case("precision_" + precision, lambda a, b, p=precision: jnp.matmul(a, b, precision=p), A, B)
case("precision_mixed", lambda a, b: lax.dot(a, b, precision=(lax.Precision.DEFAULT, lax.Precision.HIGHEST)), A, B)
for algorithm in ("F32_F32_F32", "BF16_BF16_F32", "BF16_BF16_F32_X3", "TF32_TF32_F32", "F16_F16_F32", "BF16_BF16_BF16",
                  "ANY_F8_ANY_F8_F32"):
    case("algorithm_" + algorithm, lambda a, b, p=algorithm: lax.dot(a, b, precision=p), A, B, rtol=3e-2, atol=3e-2)
case("algorithm_narrow", lambda a, b: lax.dot(a, b, precision="BF16_BF16_F32", preferred_element_type=jnp.float32),
     A.astype(ml_dtypes.bfloat16), B.astype(ml_dtypes.bfloat16), rtol=3e-2, atol=3e-2)
case("preferred_type", lambda a, b: lax.dot(a, b, preferred_element_type=jnp.float32), A.astype(ml_dtypes.bfloat16),
     B.astype(ml_dtypes.bfloat16), rtol=2e-2, atol=2e-2)
case("int_matmul", jnp.matmul, whole(3, 4), whole(4, 5))
case("int8_matmul", lambda a, b: lax.dot(a, b, preferred_element_type=jnp.int32), whole(3, 4, dtype=np.int8),
     whole(4, 5, dtype=np.int8))
case("attention", lambda q, k, v: jax.nn.dot_product_attention(q, k, v), spread(2, 5, 2, 4), spread(2, 5, 2, 4, seed=2),
     spread(2, 5, 2, 4, seed=3))
case("attention_causal", lambda q, k, v: jax.nn.dot_product_attention(q, k, v, is_causal=True), spread(2, 5, 2, 4),
     spread(2, 5, 2, 4, seed=2), spread(2, 5, 2, 4, seed=3))
case("ragged_dot", lambda a, b, n: lax.ragged_dot(a, b, n), spread(5, 3), spread(2, 3, 4), np.array([2, 3], np.int32))

IMAGE, KERNEL = spread(2, 3, 7, 8), spread(4, 3, 3, 3, seed=2)


def convolved(**options):
    given = dict(window_strides=(1, 1), padding="SAME")
    return lambda x, k: lax.conv_general_dilated(x, k, **{**given, **options})


cases({"same": convolved(), "valid": convolved(padding="VALID"), "strided": convolved(window_strides=(2, 1)),
       "padded": convolved(padding=((2, 1), (0, 3))),
       "dilated_kernel": convolved(rhs_dilation=(2, 1)), "dilated_input": convolved(lhs_dilation=(2, 3), padding=((1, 2), (0, 1))),
       "all": convolved(window_strides=(2, 2), padding=((1, 2), (2, 0)), lhs_dilation=(1, 2), rhs_dilation=(2, 1)),
       "highest": convolved(precision="highest")}, IMAGE, KERNEL, prefix="conv_", rtol=1e-4)
case("conv_groups", convolved(feature_group_count=2), spread(2, 4, 6, 6), spread(6, 2, 3, 3), rtol=1e-4)
case("conv_depthwise", convolved(feature_group_count=4, window_strides=(2, 2)), spread(2, 4, 6, 6), spread(4, 1, 3, 3),
     rtol=1e-4)
case("conv_batch_groups", convolved(batch_group_count=2), spread(4, 3, 6, 6), spread(4, 3, 3, 3), rtol=1e-4)
case("conv_nhwc", lambda x, k: lax.conv_general_dilated(x, k, (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO",
                                                                                                "NHWC")),
     spread(2, 6, 6, 3), spread(3, 3, 3, 4), rtol=1e-4)
case("conv_mixed_layout", lambda x, k: lax.conv_general_dilated(x, k, (2, 1), "SAME", dimension_numbers=(
    "CNHW", "IOHW", "HNWC")), spread(3, 2, 6, 5), spread(3, 4, 3, 2), rtol=1e-4)
case("conv_1d", lambda x, k: lax.conv_general_dilated(x, k, (2,), "SAME"), spread(2, 3, 9), spread(4, 3, 3), rtol=1e-4)
case("conv_3d", lambda x, k: lax.conv_general_dilated(x, k, (1, 1, 1), "VALID"), spread(1, 2, 4, 4, 4),
     spread(3, 2, 2, 2, 2), rtol=1e-4)
case("conv_transpose", lambda x, k: lax.conv_transpose(x, k, (2, 2), "SAME"), spread(2, 5, 5, 3), spread(3, 3, 3, 4),
     rtol=1e-4)
case("conv_transpose_valid", lambda x, k: lax.conv_transpose(x, k, (3, 2), "VALID", transpose_kernel=True),
     spread(2, 5, 5, 3), spread(3, 3, 4, 3), rtol=1e-4)
case("conv_patches", lambda x: lax.conv_general_dilated_patches(x, (2, 3), (1, 2), "VALID"), IMAGE)
case("convolve2d", lambda x, k: jax.scipy.signal.convolve2d(x, k), spread(6, 6), spread(3, 3), rtol=1e-4)


def pooled(reducer, initial, window=(1, 1, 2, 3), strides=(1, 1, 2, 2), padding="VALID", **options):
    return lambda x: lax.reduce_window(x, initial, reducer, window, strides, padding, **options)


cases({"max": pooled(lax.max, -np.inf), "max_same": pooled(lax.max, -np.inf, padding="SAME"),
       "max_overlapping": pooled(lax.max, -np.inf, strides=(1, 1, 1, 1)), "min": pooled(lax.min, np.inf),
       "sum": pooled(lax.add, 0.0), "sum_same": pooled(lax.add, 0.0, padding="SAME"),
       "average": lambda x: pooled(lax.add, 0.0, padding="SAME")(x) / pooled(lax.add, 0.0, padding="SAME")(
           jnp.ones_like(x)), "sum_dilated": pooled(lax.add, 0.0, window_dilation=(1, 1, 2, 1)),
       "sum_dilated_base": pooled(lax.add, 0.0, base_dilation=(1, 1, 2, 1))}, IMAGE, prefix="pool_")
cases({"product": pooled(lax.mul, 1.0), "max_dilated": pooled(lax.max, -np.inf, window_dilation=(1, 1, 2, 1)),
       "logaddexp": pooled(jnp.logaddexp, -np.inf), "max_from_zero": pooled(lax.max, 0.0)}, IMAGE, prefix="pool_",
      gradients=False)
case("pool_max_ties", pooled(lax.max, -np.inf), tied(1, 2, 6, 7))
case("pool_max_padded_ties", pooled(lax.max, -np.inf, padding="SAME"), tied(1, 2, 5, 6))
