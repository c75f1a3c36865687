"""Sorting, searching and what is counted or summed along an axis."""
import jax
import jax.numpy as jnp
import ml_dtypes
import numpy as np
from jax import lax

from .common import case, cases, spread, tied, unlike, whole

X, TIES = spread(4, 7), tied(4, 6)

cases({"sort": jnp.sort, "sort_first_axis": lambda x: jnp.sort(x, axis=0), "argsort": jnp.argsort,
       "descending": lambda x: jnp.sort(x, descending=True), "argsort_descending": lambda x: jnp.argsort(
           x, descending=True), "unstable": lambda x: lax.sort(x, is_stable=False), "median": jnp.median,
       "median_of_rows": lambda x: jnp.median(x, axis=1), "quantile": lambda x: jnp.quantile(x, 0.3, axis=1),
       "percentile": lambda x: jnp.percentile(x, np.array([10.0, 60.0])), "argmax": lambda x: jnp.argmax(x, axis=1),
       "argmin": jnp.argmin, "nanargmax": lambda x: jnp.nanargmax(x, axis=0), "top_k": lambda x: lax.top_k(x, 3),
       "max_by_argmax": lambda x: jnp.take_along_axis(x, jnp.argmax(x, 1)[:, None], 1),
       "argpartition": lambda x: jnp.take_along_axis(x, jnp.argpartition(x, 3), 1)[:, 3],
       "partition": lambda x: jnp.sort(jnp.partition(x, 3)[:, :4])}, X, prefix="order_")
cases({"sort": jnp.sort, "argsort": jnp.argsort, "sort_descending": lambda x: jnp.sort(x, descending=True),
       "max": lambda x: jnp.max(x, 1), "min": lambda x: jnp.min(x), "argmax": lambda x: jnp.argmax(x, 1),
       "top_k": lambda x: lax.top_k(x, 4), "median": lambda x: jnp.median(x, axis=0), "cummax": lambda x: lax.cummax(
           x, axis=1), "cummin": lambda x: lax.cummin(x, axis=0), "ptp": lambda x: jnp.ptp(x, 1),
       "unique_max_gradient": lambda x: x.max(1) * x.min(1)}, TIES, prefix="ties_along_")
# Not the largest of all: CPU plugins compile that so that a NaN may be lost (xla_cpu_enable_fast_min_max).
cases({"sort": jnp.sort, "argsort": jnp.argsort, "raw": lambda x: lax.sort(x), "argmax": jnp.argmax,
       "nanmax": jnp.nanmax, "nanmin": jnp.nanmin, "nanmedian": jnp.nanmedian,
       "less": lambda x: x[:, None] < x[None]}, unlike(), prefix="unlike_", gradients=False)
case("unlike_sort_bf16", jnp.sort, unlike(ml_dtypes.bfloat16), gradients=False)
case("unlike_sort_f16", jnp.sort, unlike(np.float16), gradients=False)
case("sort_ints", lambda x: (jnp.sort(x), jnp.argsort(x), lax.top_k(x, 2)[0]), whole(3, 8, low=-9, high=9))
case("sort_pairs", lambda k, v: lax.sort((k, v), num_keys=1), whole(3, 6, high=4), spread(3, 6))
case("sort_two_keys", lambda k, v, w: lax.sort((k, v, w), num_keys=2), whole(12, high=3), tied(12), spread(12))
case("sort_by_float_key", lambda k, v: lax.sort((k, v), num_keys=1), spread(3, 6), spread(3, 6, seed=3))
case("lexsort", lambda a, b: jnp.lexsort((a, b)), whole(9, high=3), tied(9), gradients=False)
case("searchsorted", lambda x, v: jnp.searchsorted(x, v), np.sort(spread(9)), spread(5, seed=2), gradients=False)
case("digitize", lambda x: jnp.digitize(x, np.array([-1.0, 0.0, 1.0], np.float32)), spread(9), gradients=False)
case("histogram", lambda x: jnp.histogram(x, bins=5)[0], spread(40), gradients=False)
case("bincount", lambda x: jnp.bincount(x, length=6), whole(20, high=6))
case("approx_max_k", lambda x: lax.approx_max_k(x, 3), X, gradients=False)

cases({"cumsum": jnp.cumsum, "cumsum_axis": lambda x: jnp.cumsum(x, axis=1), "cumprod": lambda x: jnp.cumprod(x, 1),
       "cumprod_reverse": lambda x: lax.cumprod(x, 0, reverse=True), "cummax": lambda x: lax.cummax(x, axis=1),
       "cummax_reverse": lambda x: lax.cummax(x, axis=0, reverse=True), "cummin": lambda x: lax.cummin(x, axis=1),
       "cumsum_reverse": lambda x: lax.cumsum(x, axis=1, reverse=True),
       "cumlogsumexp": lambda x: lax.cumlogsumexp(x, axis=1),
       "cumlogsumexp_reverse": lambda x: lax.cumlogsumexp(x, axis=0, reverse=True),
       "associative_scan": lambda x: lax.associative_scan(jnp.multiply, x, axis=1), "diff": jnp.diff,
       "ediff1d": jnp.ediff1d, "gradient": lambda x: jnp.gradient(x, axis=1), "trapezoid": jnp.trapezoid}, X)
case("cumsum_ints", lambda x: jnp.cumsum(x, 1), whole(3, 5))
case("cumprod_with_zeros", lambda x: jnp.cumprod(x, 1), TIES)

cases({"sum": lambda x: jnp.sum(x, 1), "mean": lambda x: jnp.mean(x, 0), "prod": lambda x: jnp.prod(x, 1),
       "var": lambda x: jnp.var(x, 1), "std": lambda x: jnp.std(x, 1), "max": lambda x: jnp.max(x, 1),
       "logsumexp": lambda x: jax.nn.logsumexp(x, axis=1), "softmax": lambda x: jax.nn.softmax(x, axis=0),
       "log_softmax": jax.nn.log_softmax, "norm": lambda x: jnp.linalg.norm(x, axis=1),
       "norm_1": lambda x: jnp.linalg.norm(x, 1, axis=1), "norm_inf": lambda x: jnp.linalg.norm(x, jnp.inf, axis=1),
       "standardize": jax.nn.standardize, "any": lambda x: jnp.any(x > 1.5, 1), "all": lambda x: jnp.all(x > -1.9, 1),
       "count_nonzero": lambda x: jnp.count_nonzero(x > 0), "nansum": jnp.nansum, "nanmean": lambda x: jnp.nanmean(x, 1),
       "average": lambda x: jnp.average(x, axis=0, weights=np.arange(4.0, dtype=np.float32)),
       "cov": jnp.cov, "corrcoef": jnp.corrcoef, "masked_sum": lambda x: jnp.sum(x, 1, where=x > 0),
       "masked_max": lambda x: jnp.max(x, 1, where=x > -1, initial=-5),
       "softmax_where": lambda x: jax.nn.softmax(x, where=x > -1)}, X, prefix="over_", rtol=1e-4)
case("prod_with_zeros", lambda x: jnp.prod(x, 1), TIES)
case("reduce_and_or", lambda x: (lax.reduce_and(x, [0]), lax.reduce_or(x, [1]), lax.reduce_xor(x, [0])), whole(3, 5))
case("reduce_logaddexp", lambda x: lax.reduce(x, -np.inf, jnp.logaddexp, [1]), X, gradients=False)
case("reduce_pairs", lambda x, y: lax.reduce((x, y), (0.0, 1.0), lambda a, b: (a[0] + b[0], a[1] * b[1]), [1]), X,
     spread(4, 7, low=0.5, high=1.5), gradients=False)
case("reduce_from_three", lambda x: lax.reduce(x, 3.0, lax.add, [0]), X)
case("sum_bf16", lambda x: jnp.sum(x, 1), X.astype(ml_dtypes.bfloat16), rtol=2e-2, atol=2e-2)
