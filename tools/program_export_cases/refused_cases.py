"""What cannot be exported or loaded."""
import jax
import jax.numpy as jnp
import numpy as np

from xladder.export import export_loss, export_step, load

from .common import KEY, LABELS, VECTORS, Wrong, case, cross_entropy, refused


@case()
def refusals(folder):
    params, batch = {"w": jnp.ones((12, 5))}, {"x": VECTORS, "y": LABELS}

    def loss(params, batch):
        return cross_entropy(batch["x"] @ params["w"], batch["y"])

    def loss_with(change):
        return lambda params, batch: loss(params, batch) + change(params["w"])

    def exported(f=loss, params=params, batch=batch, **options):
        return lambda folder: export_loss(f, params, batch, folder=folder, **options)

    def stepped(f, state=params, **options):
        return lambda folder: export_step(f, state, batch, folder=folder, **options)

    def printing(w):
        jax.debug.print("w {}", w[0, 0])
        return 0.0

    refused("calls back into Python", exported(loss_with(printing)))
    refused("calls back into Python", exported(loss_with(lambda w: jax.pure_callback(
        lambda x: np.float32(0), jax.ShapeDtypeStruct((), jnp.float32), w))))
    refused("lapack", exported(loss_with(lambda w: jnp.linalg.slogdet(w[:5] + 3 * jnp.eye(5))[1])))
    refused("type but no values", exported(batch={"x": jax.ShapeDtypeStruct((6, 12), jnp.float32), "y": LABELS}))
    refused(r"'a' and 'w' of params are one array", exported(params={**params, "a": params["w"]}))
    refused("Python number 1.0", exported(params={"w": jnp.ones((12, 5)), "scale": 1.0}))
    refused("is a str, not an array", exported(batch={**batch, "name": "train"}))
    refused("complex64", exported(params={"w": jnp.ones((12, 5)), "c": jnp.ones(2, jnp.complex64)}))
    refused("int4", exported(params={"w": jnp.ones((12, 5)), "c": jnp.ones(2, jnp.int4)}))
    refused("one real number", exported(lambda p, b: (b["x"] @ p["w"]).mean(0)))
    @jax.custom_vjp
    def rounded(x):
        return jnp.round(x)

    rounded.defvjp(lambda x: (rounded(x), None), lambda _, g: (g,))
    refused("derivatives of its own, 'rounded", exported(loss_with(lambda w: jax.jit(rounded)(w).sum())))
    refused("derivatives of its own, '(Ldexp|_frexp|ldexp)", exported(loss_with(lambda w: jnp.ldexp(w, 3).sum())))
    refused("a list of 2", exported(lambda p, b: [loss(p, b), 1]))
    refused("a dict", exported(lambda p, b: {"loss": loss(p, b)}))
    refused("a NoneType", exported(lambda p, b: None))
    refused("Python number 1.0", exported(lambda p, b: 1.0))
    refused("complex numbers", exported(loss_with(lambda w: jnp.abs(jnp.fft.fft(w)).mean())))
    refused("a tuple of 3", exported(lambda p, b: (loss(p, b), 1, 2)))
    refused("handed to f by their names", exported(key=KEY))
    refused("do not fit int32", exported(batch={"x": VECTORS, "y": LABELS.astype(np.int64) + 2**40}))
    refused("fits no parameter", exported(frozen=["v*"]))
    refused("no aux 'correct'", exported(counts="correct"))
    refused(r"the count 'correct' has the shape \(6,\)", exported(
        lambda p, b: (loss(p, b), {"correct": b["y"] == 0}), counts="correct"))
    table = jnp.arange(6 << 20, dtype=jnp.float32)
    refused("constant of 24 MB", exported(loss_with(lambda w: table.mean() * w[0, 0])))
    refused("nothing in params can be trained", exported(frozen="*"))
    refused("two tensors of params, state and constants.*'w'", exported(
        lambda p, b, state: (loss(p, b), state), state={"w": jnp.ones(2)}))
    refused("another tree: it lacks 'n'", exported(
        lambda p, b, state: (loss(p, b), {"m": state["n"]}), state={"n": jnp.ones(2)}))
    refused(r"'n' is s32\[\], and its next value f32\[\]", exported(
        lambda p, b, state: (loss(p, b), {"n": state["n"] + 0.5}), state={"n": jnp.asarray(1)}))
    refused("has to return .next state, loss.", stepped(loss))
    refused("another tree", stepped(lambda s, b: (loss(s, b), s)))
    refused("for modules of PyTorch", stepped(lambda s, b: (s, loss(s, b)), optimizer=1))
    gone = jnp.ones((12, 5))
    jax.jit(lambda x: x + 1, donate_argnums=0)(gone)
    if gone.is_deleted():
        refused("donated to an earlier call", exported(params={"w": gone}))
    refused("being traced", lambda folder: jax.jit(lambda p: export_loss(loss, p, batch, folder=folder) and 0)(params))


@case()
def refused_devices(folder):
    """In a process of its own, since the number of devices is set at the start of JAX."""
    import os
    import pathlib
    import subprocess
    import sys
    script = """
import jax, jax.numpy as jnp, sys, tempfile
from jax.sharding import NamedSharding, PartitionSpec as P
from xladder.export import ExportError, export_loss
mesh = jax.make_mesh((2,), ("data",), axis_types=(jax.sharding.AxisType.Auto,))
x = jnp.ones((4, 3))
def loss(p, b): return jnp.mean(b @ p["w"])
def constrained(p, b): return jnp.mean(jax.lax.with_sharding_constraint(b, NamedSharding(mesh, P("data"))) @ p["w"])
for f, batch, word in ((loss, jax.device_put(x, NamedSharding(mesh, P("data"))), "spread over 2 devices"),
                       (constrained, x, "devices")):
    try:
        export_loss(f, {"w": jnp.ones((3, 2))}, batch, folder=tempfile.mkdtemp())
    except ExportError as error:
        assert word in str(error), error
    else:
        sys.exit("not refused: " + word)
"""
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True,
                            env={**os.environ, "XLA_FLAGS": "--xla_force_host_platform_device_count=2",
                                 "PYTHONPATH": str(pathlib.Path(__file__).resolve().parents[2] / "python")})
    if result.returncode:
        raise Wrong(result.stderr[-500:])


@case()
def loading_refusals(folder):
    params = {"w": jnp.ones((12, 5)), "b": jnp.zeros(5)}
    export_loss(lambda p, b: jnp.mean(b @ p["w"] + p["b"]), params, VECTORS, folder=folder)

    def says(sentence, **options):
        refused(sentence, lambda _: load(folder, **options))

    says("has no 'v'", like={"v": params["w"]})
    says(r"shape \[12, 5\].*\[5, 12\]", like={"w": params["w"].T, "b": params["b"]})
    says("float32.*bfloat16", like={"w": params["w"].astype(jnp.bfloat16), "b": params["b"]})
    says("also has 'b'", like={"w": params["w"]})
    refused("there is no", lambda other: load(other))
    if set(load(folder)) != {"w", "b"}:
        raise Wrong("the dictionary has other names")
