"""Functions of each element."""
import jax
import jax.numpy as jnp
import ml_dtypes
import numpy as np
from jax import lax

from .common import case, cases, spread, tied, unlike, whole

ANY, POSITIVE, UNIT = spread(3, 5), spread(3, 5, low=0.1, high=4), spread(3, 5, low=-0.95, high=0.95)
OTHER = spread(3, 5, low=-3, high=3, seed=7)

cases([lax.abs, lax.cos, lax.sin, lax.tan, lax.exp, lax.exp2, lax.expm1, lax.tanh, lax.logistic, lax.neg, lax.sign,
       lax.floor, lax.ceil, lax.round, lax.square, lax.cbrt, lax.sinh, lax.cosh, lax.asinh, lax.atan, lax.erf,
       lax.erfc, lax.is_finite], ANY)
cases([lax.log, lax.log1p, lax.sqrt, lax.rsqrt], POSITIVE)
case("lgamma", lax.lgamma, spread(3, 5, low=0.3, high=9), rtol=1e-4)
case("lgamma_below", lax.lgamma, spread(3, 5, low=-3.4, high=-0.3, seed=3), rtol=1e-3, atol=1e-3)
case("digamma", lax.digamma, spread(3, 5, low=0.3, high=9), rtol=1e-4, atol=1e-4)
case("polygamma", lambda n, x: lax.polygamma(n, x), np.array([0, 1, 2, 3, 1], np.float32) + 0 * POSITIVE,
     spread(3, 5, low=0.5, high=6), rtol=2e-4, atol=2e-4, gradients=False)
case("polygamma_slope", lambda x: lax.polygamma(jnp.ones_like(x), x), spread(3, 5, low=0.5, high=6), rtol=2e-4)
case("zeta", lambda x, q: lax.zeta(x, q), spread(3, 5, low=1.3, high=6), spread(3, 5, low=0.4, high=6, seed=4),
     gradients=False)
cases([lax.bessel_i0e, lax.bessel_i1e], spread(4, 5, low=-20, high=20))
# Not at zero, where the text divides by |x| in a branch that is not taken.
case("bessel_i0e_near", lax.bessel_i0e, UNIT + 0.01)
cases([lax.asin, lax.acos, lax.atanh, lax.erf_inv], UNIT, rtol=1e-4)
case("acosh", lax.acosh, spread(3, 5, low=1.1, high=9))
case("reduce_precision", lambda x: lax.reduce_precision(x, 5, 10), ANY, gradients=False)
case("round_even", lambda x: lax.round(x, lax.RoundingMethod.TO_NEAREST_EVEN), ANY * 2)
case("nextafter", lax.nextafter, np.array([0, -0.0, 1, -1, 3e38, 1e-45], np.float32),
     np.array([1, -1, 2, 5, np.inf, 0], np.float32), gradients=False, rtol=0, atol=0)
case("integer_powers", lambda x: (x**2, x**3, x**-1, lax.integer_pow(x, 5)), ANY + 0.01, rtol=1e-4)
case("accurate", lambda x: jnp.exp(x) + lax.exp(x, accuracy=lax.AccuracyMode.HIGHEST), ANY)

cases([lax.add, lax.sub, lax.mul, lax.div, lax.rem, lax.max, lax.min, lax.atan2], ANY, OTHER)
case("pow", lax.pow, POSITIVE, OTHER)
# At 0^0 JAX's derivative is no number, ours 0.
case("pow_at_zero", lax.pow, np.array([0, 2, 2], np.float32), np.array([2, 0, -1], np.float32))
case("clamp", lambda a, x, b: lax.clamp(a, x, b), ANY - 2, OTHER, ANY + 1)
case("clamp_scalars", lambda x: lax.clamp(-1.0, x, 1.5), OTHER)
case("select_n", lambda c, x, y: lax.select_n(c, x, y), whole(3, 5, high=2).astype(bool), ANY, OTHER)
case("select_of_several", lambda c, x, y: lax.select_n(c, x, y, x * y), whole(3, 5, high=3), ANY, OTHER)

# Where operands are equal or at a bound.
TIES, MORE_TIES = tied(4, 6), tied(4, 6, seed=2)
cases({"max": lax.max, "min": lax.min}, TIES, MORE_TIES, prefix="ties_")
cases({"abs": lax.abs, "sign": lax.sign, "maximum_zero": lambda x: jnp.maximum(x, 0),
       "clip": lambda x: jnp.clip(x, -1, 1), "clamp": lambda x: lax.clamp(-1.0, x, 1.0),
       "clamp_arrays": lambda x: lax.clamp(x - 1, x * 2, x + 1)}, TIES, prefix="ties_")
case("ties_clamp_bounds", lambda a, x, b: lax.clamp(a, x, b), TIES, MORE_TIES, TIES + 1)

# Not at zero: the text of a relu has half a derivative there, which xladder.export writes otherwise.
for name in ("relu", "relu6", "sigmoid", "softplus", "silu", "elu", "leaky_relu", "gelu", "celu", "selu", "mish",
             "hard_tanh", "hard_sigmoid", "hard_swish", "squareplus", "log_sigmoid", "soft_sign", "sparse_plus"):
    if hasattr(jax.nn, name):
        case("nn_" + name, getattr(jax.nn, name), OTHER + 0.01)
case("nn_gelu_erf", lambda x: jax.nn.gelu(x, approximate=False), OTHER)
case("nn_glu", lambda x: jax.nn.glu(x, axis=1), spread(3, 6))

cases({"floor_divide": jnp.floor_divide, "remainder": jnp.remainder, "mod": jnp.mod, "fmod": jnp.fmod,
       "hypot": jnp.hypot, "logaddexp": jnp.logaddexp, "logaddexp2": jnp.logaddexp2, "arctan2": jnp.arctan2,
       "copysign": jnp.copysign, "heaviside": jnp.heaviside, "fmax": jnp.fmax, "fmin": jnp.fmin,
       "float_power": jnp.float_power, "true_divide": jnp.true_divide}, POSITIVE, OTHER + 0.05, prefix="np_",
      rtol=1e-4)
case("np_i0", jnp.i0, ANY + 0.01)
cases({"sinc": jnp.sinc, "exp2": jnp.exp2, "log2": lambda x: jnp.log2(x * x + 1),
       "log10": lambda x: jnp.log10(x * x + 1), "fix": jnp.trunc, "nan_to_num": jnp.nan_to_num, "deg2rad": jnp.deg2rad,
       "modf": jnp.modf, "signbit": jnp.signbit, "angle": jnp.angle, "real": jnp.real, "positive": jnp.positive}, ANY, prefix="np_")
# Functions of bits, whose derivatives the text does not tell.
cases({"frexp": lambda x: jnp.frexp(x)[0], "ldexp": lambda x: jnp.ldexp(x, 3)}, ANY, prefix="np_", gradients=False)
cases({"isnan": jnp.isnan, "isinf": jnp.isinf, "isposinf": jnp.isposinf, "isneginf": jnp.isneginf,
       "isfinite": jnp.isfinite, "nan_to_num_of_all": jnp.nan_to_num}, unlike(), prefix="np_", gradients=False)
case("xlogy", jax.scipy.special.xlogy, POSITIVE, POSITIVE + 1)
case("entr", jax.scipy.special.entr, POSITIVE)
case("ndtri", jax.scipy.special.ndtri, spread(3, 5, low=0.02, high=0.98), rtol=1e-4)
case("log_ndtr", jax.scipy.special.log_ndtr, OTHER * 2, rtol=1e-4)
case("expit_logit", lambda x: jax.scipy.special.logit(jax.scipy.special.expit(x)), ANY, rtol=1e-4)
case("betaln", jax.scipy.special.betaln, POSITIVE + 0.2, POSITIVE + 1, rtol=1e-3, atol=1e-4)
case("gammainc", jax.scipy.special.gammainc, POSITIVE, POSITIVE + 0.5, gradients=False)

# Integers, bits and booleans.
A, B = whole(3, 5, low=-9, high=9), whole(3, 5, low=1, high=9, seed=3)
cases({"add": lax.add, "sub": lax.sub, "mul": lax.mul, "div": lax.div, "rem": lax.rem, "max": lax.max, "min": lax.min,
       "and": lax.bitwise_and, "or": lax.bitwise_or, "xor": lax.bitwise_xor, "floor_divide": jnp.floor_divide,
       "mod": jnp.mod, "shift_left": lambda a, b: lax.shift_left(a, b), "gcd": jnp.gcd, "lcm": jnp.lcm,
       "shift_right": lambda a, b: (lax.shift_right_logical(a, b), lax.shift_right_arithmetic(a, b))}, A, B,
      prefix="int_")
cases({"abs": lax.abs, "sign": lax.sign, "not": lax.bitwise_not, "population_count": lax.population_count,
       "clz": lax.clz, "power": lambda x: x**3}, A, prefix="int_")
case("uint_ops", lambda a, b: (a + b, a // b, a % b, a > b, a << 3, a >> 2, ~a), whole(7, high=99, dtype=np.uint32),
     whole(7, low=1, high=9, dtype=np.uint32, seed=5))
case("small_ints", lambda a, b: (a + b, a * b, a.astype(jnp.int32) << 3, b.astype(jnp.int8)),
     whole(7, low=-9, high=9, dtype=np.int8), whole(7, high=9, dtype=np.uint8).astype(np.int8))
case("booleans", lambda a, b: (a & b, a | b, a ^ b, ~a, a == b, jnp.where(a, 1.0, 2.0), a.astype(jnp.float32)),
     whole(9, high=2).astype(bool), whole(9, high=2, seed=4).astype(bool))
case("comparisons", lambda x, y: (x < y, x <= y, x > y, x >= y, x == y, x != y), TIES, MORE_TIES)
case("comparisons_of_nan", lambda x: (x < 1, x <= x, x > 1, x >= x, x == x, x != x), unlike(), gradients=False)
if hasattr(lax, "mulhi"):
    case("mulhi", lambda a, b: lax.mulhi(a, b), whole(9, low=-2**31, high=2**31 - 1, dtype=np.int64).astype(np.int32),
         whole(9, low=-2**31, high=2**31 - 1, dtype=np.int64, seed=6).astype(np.int32))

# Conversions.
case("casts", lambda x: tuple(x.astype(t) for t in (jnp.int32, jnp.bfloat16, jnp.float16, jnp.bool_, jnp.int8)), ANY)
case("casts_back", lambda x: x.astype(jnp.bfloat16).astype(jnp.float32) * x.astype(jnp.float16).astype(jnp.float32),
     ANY, rtol=1e-2)
case("bitcast", lambda x: (lax.bitcast_convert_type(x, jnp.int32), lax.bitcast_convert_type(x, jnp.uint8),
                           lax.bitcast_convert_type(lax.bitcast_convert_type(x, jnp.uint16), jnp.float32)), ANY,
     gradients=False)
case("bf16_arithmetic", lambda x, y: x * y + jnp.tanh(x), ANY.astype(ml_dtypes.bfloat16),
     OTHER.astype(ml_dtypes.bfloat16), rtol=4e-2, atol=4e-2)
case("f16_arithmetic", lambda x, y: x * y + jnp.tanh(x), ANY.astype(np.float16), OTHER.astype(np.float16), rtol=5e-3,
     atol=5e-3)
