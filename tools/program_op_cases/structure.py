"""Loops, branches, random numbers and what marks parts of a program."""
import functools

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.ad_checkpoint import checkpoint_name

from .common import case, cases, spread, whole

X, W = spread(4, 6), spread(6, 6, seed=2) * 0.3
KEY = np.array([3, 7], np.uint32)


def key_of(bits, implementation="threefry2x32"):
    return jax.random.wrap_key_data(bits, impl=implementation)


case("scan", lambda x, w: lax.scan(lambda h, e: (jnp.tanh(h @ w + e), h), jnp.zeros(6), x), X, W)
case("scan_reverse", lambda x, w: lax.scan(lambda h, e: (jnp.tanh(h @ w + e), h), jnp.zeros(6), x, reverse=True)[1], X,
     W)
case("scan_unrolled", lambda x, w: lax.scan(lambda h, e: (jnp.tanh(h @ w + e), h), jnp.zeros(6), x, unroll=2)[0], X, W)
case("scan_of_scan", lambda x, w: lax.scan(lambda h, _: (lax.scan(lambda g, e: (jnp.tanh(g @ w + e), None), h, x)[0],
                                                         h.sum()), jnp.zeros(6), None, length=3), X, W)
case("scan_counts", lambda x: lax.scan(lambda c, e: ((c[0] + 1, c[1] * e), c[0]), (0, jnp.ones(6)), x), X)
case("scan_checkpointed", lambda x, w: lax.scan(jax.checkpoint(lambda h, e: (jnp.tanh(h @ w + e), None)), jnp.zeros(6),
                                                x)[0], X, W)
case("scan_with_branch", lambda x, w: lax.scan(lambda h, e: (lax.cond(e.sum() > 0, lambda: jnp.tanh(h @ w + e),
                                                                      lambda: h * 0.5 + e), None), jnp.zeros(6), x)[0],
     X, W)
case("scan_stacks_updates", lambda x: lax.fori_loop(0, 4, lambda i, s: s.at[i].set(s[i] * s[(i + 1) % 4]), x), X)
case("fori_loop", lambda x, w: lax.fori_loop(0, 5, lambda i, h: jnp.sin(h @ w) + i, x), X, W)
case("fori_loop_from_two", lambda x: lax.fori_loop(2, 5, lambda i, h: h * x + i, x), X * 0.4)
case("fori_loop_until", lambda x, n: lax.fori_loop(0, n, lambda i, h: h * 1.1, x), X, np.int32(4), gradients=False)
case("while_loop", lambda x: lax.while_loop(lambda h: h.sum() < 50, lambda h: h * 1.5 + 1, x), X, gradients=False)
case("map", lambda x: lax.map(lambda e: jnp.sin(e) * e.sum(), x), X)
case("map_batched", lambda x: lax.map(lambda e: jnp.sin(e) * e.sum(), x, batch_size=2), X)
case("cond", lambda x, c: lax.cond(c, lambda v: jnp.sin(v), lambda v: v * v, x), X, np.bool_(True))
case("cond_of_value", lambda x: lax.cond(x.sum() > 0, lambda: x * 2, lambda: x + 1), X)
case("switch", lambda x, i: lax.switch(i, [jnp.sin, jnp.cos, lambda v: v * v], x), X, np.int32(1))
case("switch_beyond", lambda x, i: lax.switch(i, [jnp.sin, jnp.cos, lambda v: v * v], x), X, np.int32(9))
case("vmap_cond", lambda x: jax.vmap(lambda e: lax.cond(e.sum() > 0, jnp.sin, jnp.cos, e))(x), X)
case("checkpoint", lambda x, w: jax.checkpoint(lambda a: jnp.sin(a @ w))(x), X, W)
case("checkpoint_named", lambda x: jax.checkpoint(lambda a: checkpoint_name(jnp.sin(a), "a") * a)(x),
     X)
case("inner_jit", lambda x: jax.jit(lambda a: jax.jit(jnp.tanh)(a) * a)(x) + jax.jit(jnp.tanh)(x), X)
case("inner_gradient", lambda x: jax.grad(lambda a: jnp.sum(jnp.sin(a) * a))(x), X)
case("inner_second_derivative", lambda x: jax.jvp(jax.grad(lambda a: jnp.sum(jnp.sin(a) * a**2)), (x,), (x,))[1], X)
case("inner_jacobian", lambda x: jax.jacfwd(lambda a: jnp.sin(a) * a.sum())(x), spread(4))
case("barrier", lambda x: lax.optimization_barrier((x, x * 2))[1] * x, X)
case("composite", lambda x: lax.composite(lambda a: jnp.sin(a) * a, "our.own")(x), X, gradients=False)
case("custom_jvp", lambda x: _with_rule(x), X)
case("sharding_constraint", lambda x: lax.with_sharding_constraint(
    x * 2, jax.sharding.SingleDeviceSharding(jax.devices("cpu")[0])), X)
case("named_scope", lambda x: jax.named_call(jnp.sin, name="part")(x), X)
case("unused_and_returned", lambda x, y: (x, x), X, W)
case("constants", lambda x: x + jnp.asarray(np.arange(6, dtype=np.float32)) * np.pi + jnp.array([True] * 6), X)
case("empty", lambda x: (x[:0], jnp.concatenate([x[:0], x])), X)
case("scalar", lambda x: x * 2 + 1, np.float32(3))


@jax.custom_jvp
def _with_rule(x):
    return jnp.sin(x) * 2


_with_rule.defjvp(lambda x, t: (_with_rule(x[0]), 2 * jnp.cos(x[0]) * t[0]))

shape = (5, 7)
cases({"bits": lambda k: jax.random.bits(key_of(k), shape), "uniform": lambda k: jax.random.uniform(key_of(k), shape),
       "normal": lambda k: jax.random.normal(key_of(k), shape), "randint": lambda k: jax.random.randint(
           key_of(k), shape, 0, 10), "bernoulli": lambda k: jax.random.bernoulli(key_of(k), 0.3, shape),
       "permutation": lambda k: jax.random.permutation(key_of(k), 9), "choice": lambda k: jax.random.choice(
           key_of(k), 9, (4,), replace=False), "categorical": lambda k: jax.random.categorical(key_of(k), jnp.asarray(X)),
       "gumbel": lambda k: jax.random.gumbel(key_of(k), shape), "truncated_normal": lambda k:
       jax.random.truncated_normal(key_of(k), -1, 1.5, shape), "exponential": lambda k: jax.random.exponential(
           key_of(k), shape), "gamma": lambda k: jax.random.gamma(key_of(k), 2.0, (3,)), "beta": lambda k:
       jax.random.beta(key_of(k), 2.0, 3.0, (3,)), "poisson": lambda k: jax.random.poisson(key_of(k), 3.0, (5,)),
       "laplace": lambda k: jax.random.laplace(key_of(k), shape), "cauchy": lambda k: jax.random.cauchy(
           key_of(k), shape), "rademacher": lambda k: jax.random.rademacher(key_of(k), shape), "split": lambda k:
       jax.random.key_data(jax.random.split(key_of(k), 3)), "fold_in": lambda k: jax.random.key_data(
           jax.random.fold_in(key_of(k), 5)), "bits_8": lambda k: jax.random.bits(key_of(k), shape, jnp.uint8),
       "bits_16": lambda k: jax.random.bits(key_of(k), shape, jnp.uint16), "dirichlet": lambda k: jax.random.dirichlet(
           key_of(k), jnp.ones(3), (2,)), "normal_bf16": lambda k: jax.random.normal(key_of(k), shape, jnp.bfloat16),
       "orthogonal_free": lambda k: jax.nn.initializers.he_normal()(key_of(k), (6, 6))}, KEY, prefix="random_",
      rtol=1e-4)
case("random_rbg", lambda k: jax.random.uniform(key_of(k, "rbg"), shape), np.array([1, 2, 3, 4], np.uint32))
case("random_unsafe_rbg", lambda k: jax.random.normal(key_of(k, "unsafe_rbg"), shape),
     np.array([1, 2, 3, 4], np.uint32))
case("dropout", lambda x, k: jnp.where(jax.random.bernoulli(key_of(k), 0.8, x.shape), x / 0.8, 0), X, KEY)
case("vmap_random", lambda k: jax.vmap(lambda i: jax.random.normal(jax.random.fold_in(key_of(k), i), (3,)))(
    jnp.arange(4)), KEY)

# What is refused, or has complex numbers on the way.
cases({"fft": lambda x: jnp.abs(jnp.fft.fft(x)), "cholesky": lambda x: jnp.linalg.cholesky(x @ x.T + 4 * jnp.eye(4)),
       "solve": lambda x: jnp.linalg.solve(x @ x.T + 4 * jnp.eye(4), x), "qr": lambda x: jnp.linalg.qr(x)[1],
       "svd": lambda x: jnp.linalg.svd(x, compute_uv=False), "eigh": lambda x: jnp.linalg.eigvalsh(x @ x.T),
       "det": lambda x: jnp.linalg.det(x @ x.T), "triangular_solve": lambda x: jax.scipy.linalg.solve_triangular(
           jnp.tril(x @ x.T) + 2 * jnp.eye(4), x, lower=True), "expm": lambda x: jax.scipy.linalg.expm(x @ x.T * 0.1),
       "matrix_power": lambda x: jnp.linalg.matrix_power(x @ x.T * 0.1, 3), "slogdet": lambda x:
       jnp.linalg.slogdet(x @ x.T + jnp.eye(4))[1], "debug_print": functools.partial(
           lambda x: (jax.debug.print("{}", x[0, 0]), x)[1])}, X, prefix="other_", rtol=1e-3, atol=1e-3)
