"""Elements at other places: shapes, slices, gathers and scatters."""
import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from .common import case, cases, spread, tied, whole

X, CUBE = spread(4, 6), spread(2, 3, 4)
ROWS = np.array([3, 0, 3, 1], np.int32)

cases({"transpose": lambda x: x.transpose(2, 0, 1), "reshape": lambda x: x.reshape(4, 6), "flip": lambda x: jnp.flip(
    x, 1), "roll": lambda x: jnp.roll(x, 1, axis=2), "rot90": lambda x: jnp.rot90(x), "tile": lambda x: jnp.tile(
        x, (1, 2, 1)), "repeat": lambda x: jnp.repeat(x, 3, axis=1), "squeeze": lambda x: x[None].squeeze(0),
       "swapaxes": lambda x: jnp.swapaxes(x, 0, 2), "broadcast_to": lambda x: jnp.broadcast_to(x, (5, 2, 3, 4)),
       "stack": lambda x: jnp.stack([x, 2 * x], axis=1), "concatenate": lambda x: jnp.concatenate([x, x * x], axis=2),
       "split": lambda x: jnp.split(x, 2, axis=2), "pad": lambda x: jnp.pad(x, ((1, 0), (0, 2), (1, 1))),
       "pad_edge": lambda x: jnp.pad(x, 1, mode="edge"), "pad_reflect": lambda x: jnp.pad(x, 1, mode="reflect"),
       "pad_wrap": lambda x: jnp.pad(x, 1, mode="wrap"), "slice": lambda x: x[:, 1:, ::2], "slice_reversed":
       lambda x: x[:, ::-1, 1], "lax_pad": lambda x: lax.pad(x, 0.5, ((1, -1, 0), (0, 1, 2), (-1, 0, 1))),
       "tril": jnp.tril, "triu": lambda x: jnp.triu(x, 1), "diagonal": lambda x: jnp.diagonal(x, axis1=1, axis2=2),
       "trace": lambda x: jnp.trace(x, axis1=1, axis2=2), "moveaxis": lambda x: jnp.moveaxis(x, 0, -1),
       "expand_dims": lambda x: jnp.expand_dims(x, (0, 3)), "ravel": jnp.ravel, "meshgrid": lambda x: jnp.meshgrid(
           x[0, 0], x[0, :, 0]), "array_split": lambda x: jnp.array_split(x, 3, axis=2)}, CUBE, prefix="move_")
cases({"diag": jnp.diag, "vander": lambda x: jnp.vander(x, 3), "outer": lambda x: jnp.outer(x, x + 1),
       "kron": lambda x: jnp.kron(x, x), "convolve": lambda x: jnp.convolve(x, np.array([1, 2, 0.5], np.float32)),
       "interp": lambda x: jnp.interp(x, np.array([-3.0, 0.0, 3.0]), np.array([1.0, 2.0, 0.0])),
       "polyval": lambda x: jnp.polyval(np.array([1.0, -2.0, 0.5], np.float32), x)}, spread(5) + 0.1, prefix="vector_")
case("iotas", lambda x: (jnp.arange(5) + x, jnp.eye(3) * x, jnp.linspace(0, x, 4), jnp.full((2, 2), x)),
     np.float32(1.5))

# Places that are known only when it runs.
I, J = np.int32(2), np.int32(-1)
case("dynamic_slice", lambda x, i: lax.dynamic_slice(x, (i, 1), (2, 3)), X, I)
case("dynamic_slice_beyond", lambda x, i: lax.dynamic_slice(x, (i, i), (2, 3)), X, np.int32(9))
case("dynamic_index", lambda x, i: (x[i], lax.dynamic_index_in_dim(x, i, 1)), X, J)
case("dynamic_update", lambda x, u, i: lax.dynamic_update_slice(x, u, (i, 1)), X, spread(2, 3), I)
case("take", lambda x, i: x[i], X, ROWS)
case("take_axis", lambda x, i: jnp.take(x, i, axis=1), X, ROWS)
case("take_clip", lambda x, i: jnp.take(x, i, axis=0, mode="clip"), X, np.array([5, -7, 1], np.int32))
case("take_wrap", lambda x, i: jnp.take(x, i, axis=0, mode="wrap"), X, np.array([5, -7, 1], np.int32))
case("take_fill", lambda x, i: x.at[i].get(mode="fill", fill_value=0.5), X, np.array([5, -7, 1], np.int32))
case("take_flat", lambda x, i: jnp.take(x, i), X, ROWS)
case("take_along_axis", lambda x, i: jnp.take_along_axis(x, i, axis=1), X, whole(4, 3, high=6))
case("take_pairs", lambda x, i, j: x[i, j], X, ROWS, ROWS + 1)
case("take_rows_and_range", lambda x, i: x[:, i, 1:3], CUBE, np.array([[2, 0], [1, 1]], np.int32))
case("take_masked", lambda x: jnp.where(x > 0, x, 0) + x[np.array([True, False, True, True])].sum(), X)
case("embedding_sum", lambda x, i: x[i].sum(1), X, whole(3, 5, high=4))
case("vmap_take", lambda x, i: jax.vmap(lambda a, b: a[b])(x, i), X, ROWS)
case("vmap_take_rows", lambda x, i: jax.vmap(lambda a, b: a[b])(CUBE[:2] + x, i), np.float32(0.5),
     np.array([[2, 0], [1, 1]], np.int32))
case("vmap_dynamic_slice", lambda x, i: jax.vmap(lambda a, b: lax.dynamic_slice(a, (b,), (2,)))(x, i), X, ROWS)
case("vmap_dynamic_update", lambda x, u, i: jax.vmap(lambda a, v, b: lax.dynamic_update_slice(a, v, (b,)))(x, u, i),
     X, spread(4, 2), ROWS)
case("one_hot", lambda i: jax.nn.one_hot(i, 5), ROWS)
case("choose", lambda i, x: jnp.choose(i, [x[0], x[1], x[2]], mode="clip"), whole(6, high=3), X)
case("nonzero_sized", lambda x: jnp.nonzero(x > 0, size=5, fill_value=0)[0], X, gradients=False)
case("unique_sized", lambda x: jnp.unique(x, size=4, fill_value=0), whole(9, high=4))

for name in ("add", "multiply", "min", "max", "set"):
    def scattered(x, u, i, name=name):
        return getattr(x.at[i], name)(u)
    case("at_" + name, scattered, X, spread(3, 6, seed=2), np.array([2, 0, 3], np.int32), gradients=name != "multiply")
    case(f"at_{name}_unique", lambda x, u, i, name=name: getattr(x.at[i], name)(u, unique_indices=True), X,
         spread(3, 6, seed=2), np.array([2, 0, 3], np.int32))
    case(f"at_{name}_pairs", lambda x, u, i, j, name=name: getattr(x.at[i, j], name)(u), X, spread(4, seed=2), ROWS,
         np.array([1, 2, 0, 5], np.int32), gradients=name != "multiply")
    case(f"at_{name}_column", lambda x, u, name=name: getattr(x.at[:, 1], name)(u), X, spread(4, seed=2))
case("at_add_twice", lambda x, u, i: x.at[i].add(u), X, spread(4, 6, seed=2), ROWS)
case("at_min_ties", lambda x, u, i: x.at[i].min(u), tied(4, 6), tied(4, 6, seed=3), ROWS)
case("at_max_ties", lambda x, u, i: x.at[i].max(u), tied(4, 6), tied(4, 6, seed=3), ROWS)
case("at_max_beyond", lambda x, u, i: x.at[i].max(u), tied(4, 6), tied(3, 6, seed=3), np.array([1, 7, -9], np.int32))
case("at_set_twice", lambda x, u, i: x.at[i].set(u), X, spread(4, 6, seed=2), ROWS)
case("at_set_beyond", lambda x, u, i: x.at[i].set(u), X, spread(3, 6, seed=2), np.array([1, 7, -9], np.int32))
case("at_set_range", lambda x, u: x.at[1:3, 2:].set(u), X, spread(2, 4, seed=2))
case("at_apply", lambda x: x.at[jnp.array([0, 2])].apply(jnp.sin), X, gradients=False)
case("at_divide", lambda x, i: x.at[i].divide(3.0), X, ROWS, gradients=False)
case("at_power", lambda x, i: x.at[i].power(2.0), X, np.array([0, 1], np.int32), gradients=False)
case("vmap_at_add", lambda x, u, i: jax.vmap(lambda a, v, b: a.at[b].add(v))(x, u, i), X, spread(4, seed=2), ROWS)
case("vmap_at_set", lambda x, u, i: jax.vmap(lambda a, v, b: a.at[b].set(v))(x, u, i), X, spread(4, seed=2), ROWS)
for name in ("sum", "max", "min", "prod"):
    case("segment_" + name, lambda x, i, name=name: getattr(jax.ops, "segment_" + name)(x, i, num_segments=3),
         spread(6, 2), np.array([0, 1, 1, 0, 2, 1], np.int32), gradients=name != "prod")
case("segment_max_ties", lambda x, i: jax.ops.segment_max(x, i, num_segments=3), tied(6, 2),
     np.array([0, 1, 1, 0, 2, 1], np.int32))
case("put_along_axis", lambda x, i, u: jnp.put_along_axis(x, i, u, axis=1, inplace=False), X, whole(4, 1, high=6),
     spread(4, 1))
case("resize", lambda x: jax.image.resize(x, (2, 5, 6), "linear"), CUBE)
case("resize_nearest", lambda x: jax.image.resize(x, (2, 6, 8), "nearest"), CUBE)
case("resize_cubic", lambda x: jax.image.resize(x, (2, 5, 6), "cubic"), CUBE)
case("map_coordinates", lambda x, p: jax.scipy.ndimage.map_coordinates(x, [p, p + 0.5], order=1), X,
     spread(5, low=0.2, high=2.6))
