"""Cases of JAX, Flax, Equinox, Haiku, Keras 3 and Optax."""
import tomllib

import jax
import jax.numpy as jnp
import numpy as np

from xladder.export import export_loss, export_step, load

from .common import IMAGES, KEY, LABELS, TOKENS, VECTORS, Wrong, case, cross_entropy, flat


# ---- JAX alone ----
@case()
def jax_mlp(folder):
    """bf16 beside f32, a leaf of None, a list, an unused input, 64-bit labels, raw keys, something frozen, aux."""
    keys = jax.random.split(KEY, 3)
    params = {"in": {"w": jax.random.normal(keys[0], (12, 16)) / 4, "b": None},
              "layers": [jax.random.normal(keys[1], (16, 16)) / 4, jnp.ones((16,), jnp.bfloat16)],
              "out": jax.random.normal(keys[2], (16, 5)) / 4, "count": jnp.zeros((), jnp.int32)}

    def loss(params, batch, *, key, constants):
        hidden = jnp.tanh(batch["x"] @ params["in"]["w"] * constants)
        hidden = jnp.tanh(hidden @ params["layers"][0]) * params["layers"][1]
        hidden = hidden * jax.random.bernoulli(key["mask"], 0.9, hidden.shape)
        logits = hidden @ params["out"]
        aux = {"mean": hidden.mean(), "parts": (hidden[0], batch["y"]), "correct": (logits.argmax(-1) == batch["y"]).sum()}
        return cross_entropy(logits, batch["y"]), aux

    batch = {"x": VECTORS, "y": LABELS.astype(np.int64), "file": np.arange(6, dtype=np.uint8)}
    key, scale = {"mask": jax.random.PRNGKey(5)}, jnp.full((16,), 0.5)
    export_loss(loss, params, batch, folder=folder, key=key, constants=scale, frozen="layers/0", counts="correct",
                check=True)
    counts = [entry for entry in tomllib.loads((folder / "program.toml").read_text())["output"] if entry["role"] == "count"]
    assert [(entry["name"], entry["dtype"], entry["shape"]) for entry in counts] == [("correct", "s32", [])], counts
    own = jax.value_and_grad(lambda p: loss(p, batch, key=key, constants=scale), has_aux=True, allow_int=True)
    (value, _), gradients = jax.jit(own)(params)
    return {"loss": value, "random": True, "next_state": {}, "tolerance": 1e-4,
            "gradients": {"in/w": gradients["in"]["w"], "layers/1": gradients["layers"][1], "out": gradients["out"]},
            "reload": lambda path: (list(load_params(path, params)), list(jax.tree.leaves(params)))}


def load_params(path, params):
    """Of a folder with a constant beside the parameters."""
    found = load(path)
    found.pop("constants")
    import pathlib
    import tempfile

    from xladder.export.tensor_file import save_tensors
    with tempfile.TemporaryDirectory() as other:
        save_tensors(pathlib.Path(other) / "params.safetensors", found)
        return jax.tree.leaves(load(pathlib.Path(other) / "params.safetensors", like=params))


@case()
def jax_lone_arrays(folder):
    """Trees that are one array."""
    weights = jnp.linspace(-1, 1, 12)

    def loss(params, batch):
        return jnp.mean((batch @ params - 1)**2)

    export_loss(loss, weights, VECTORS, folder=folder, check=True)
    value, gradient = jax.value_and_grad(loss)(weights, VECTORS)
    return {"loss": value, "gradients": {"params": gradient},
            "reload": lambda path: (load(path, like=weights), weights)}


@case()
def jax_stopped_gradients(folder):
    """What the text has to tell although no value does: stopped gradients, and relu at zero, also from JAX's cache."""
    params = {"w": jnp.linspace(-1, 1, 60).reshape(12, 5), "v": jnp.ones(5)}
    part = jax.jit(lambda hidden: jax.nn.relu(hidden))

    def loss(params, batch):
        def body(hidden, _):
            return part(hidden) + jax.lax.stop_gradient(2 * hidden) - hidden, None
        hidden, _ = jax.lax.scan(body, batch["x"] @ params["w"], None, length=2)
        rounded = hidden + jax.lax.stop_gradient(jnp.round(hidden) - hidden)
        zero = jax.nn.relu((rounded - rounded) * params["v"]) + jax.nn.relu6(params["v"] * 6)
        return cross_entropy(rounded / 8 + zero, batch["y"])

    batch = {"x": VECTORS, "y": LABELS}
    value, gradients = jax.jit(jax.value_and_grad(loss))(params, batch)  # and relu as it is into JAX's cache
    export_loss(loss, params, batch, folder=folder, check=True)
    text = (folder / "program.mlir").read_text()
    if text.count("stablehlo.bitcast_convert") < 4 or "max" in text.split("@relu")[-1][:300]:
        raise Wrong("the text does not tell where gradients stop")
    return {"loss": value, "gradients": gradients, "stops_gradients": True}


# ---- Flax linen ----
def linen_mlp():
    import flax.linen as nn

    class Mlp(nn.Module):
        @nn.compact
        def __call__(self, x):
            return nn.Dense(5)(nn.gelu(nn.Dense(16)(x)))
    return Mlp()


@case("flax")
def flax_mlp(folder):
    model = linen_mlp()
    params = model.init(KEY, VECTORS)["params"]

    def loss(params, batch):
        return cross_entropy(model.apply({"params": params}, batch[0]), batch[1])

    export_loss(loss, params, (VECTORS, LABELS), folder=folder, check=True)
    value, gradients = jax.value_and_grad(loss)(params, (VECTORS, LABELS))
    return {"loss": value, "gradients": flat(gradients), "next_state": {},
            "reload": lambda path: (load(path, like=params), params)}


@case("flax")
def flax_batch_norm(folder):
    import flax.linen as nn

    class Cnn(nn.Module):
        @nn.compact
        def __call__(self, x, train):
            x = nn.BatchNorm(use_running_average=not train, momentum=0.9)(nn.Conv(8, (3, 3), use_bias=False)(x))
            x = nn.max_pool(nn.relu(x), (2, 2), (2, 2))
            return nn.Dense(5)(x.reshape(x.shape[0], -1))

    model = Cnn()
    variables = model.init(KEY, IMAGES, train=False)
    params, state = variables["params"], {"batch_stats": variables["batch_stats"]}

    def loss(params, batch, *, state):
        logits, state = model.apply({"params": params, **state}, batch["image"], train=True, mutable=["batch_stats"])
        return cross_entropy(logits, batch["label"]), state

    batch = {"image": IMAGES, "label": LABELS}
    export_loss(loss, params, batch, folder=folder, state=state, check=True)
    (value, after), gradients = jax.value_and_grad(loss, has_aux=True)(params, batch, state=state)
    return {"loss": value, "gradients": flat(gradients), "next_state": flat(after),
            "reload": lambda path: (load(path, like=params, state=state), (params, state))}


@case("flax")
def flax_transformer(folder):
    import flax.linen as nn

    class Transformer(nn.Module):
        @nn.compact
        def __call__(self, tokens):
            x = nn.Embed(20, 16)(tokens) + self.param("position", nn.initializers.normal(0.02), (7, 16))
            for _ in range(2):
                x = x + nn.SelfAttention(2, dropout_rate=0.1, deterministic=False)(
                    nn.LayerNorm()(x), mask=nn.make_causal_mask(tokens))
                x = x + nn.Dropout(0.1, deterministic=False)(nn.Dense(16)(nn.gelu(nn.Dense(32)(nn.LayerNorm()(x)))))
            return nn.Dense(20)(nn.LayerNorm()(x))

    model = Transformer()
    params = model.init({"params": KEY, "dropout": KEY}, TOKENS)["params"]

    def loss(params, batch, key):
        logits = model.apply({"params": params}, batch["tokens"], rngs={"dropout": key})
        return cross_entropy(logits[:, :-1], batch["tokens"][:, 1:])

    export_loss(loss, params, {"tokens": TOKENS}, folder=folder, key=jax.random.key(3), check=True)
    value, gradients = jax.value_and_grad(loss)(params, {"tokens": TOKENS}, jax.random.key(3))
    return {"loss": value, "gradients": flat(gradients), "random": True,
            "reload": lambda path: (load(path, like=params), params)}


@case("flax", "optax")
def flax_optax_step(folder):
    """flax's TrainState, donated: donation must not decide roles."""
    import functools

    import optax
    from flax.training.train_state import TrainState
    model = linen_mlp()
    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(optax.cosine_decay_schedule(1e-2, 100)))
    state = TrainState.create(apply_fn=model.apply, params=model.init(KEY, VECTORS)["params"], tx=optimizer)
    state = state.replace(step=jnp.asarray(state.step))

    @functools.partial(jax.jit, donate_argnums=0)
    def step(state, batch):
        def loss(params):
            return cross_entropy(state.apply_fn({"params": params}, batch["x"]), batch["y"])
        value, gradients = jax.value_and_grad(loss)(state.params)
        return state.apply_gradients(grads=gradients), value

    batch = {"x": VECTORS, "y": LABELS}
    export_step(step, state, batch, folder=folder, check=True)
    after, value = jax.jit(step.__wrapped__)(state, batch)
    adam = after.opt_state[1][0]
    wanted = {"step": after.step, **flat(after.params, "params/"), "opt_state/1/0/count": adam.count,
              **flat(adam.mu, "opt_state/1/0/mu/"), **flat(adam.nu, "opt_state/1/0/nu/"),
              "opt_state/1/2/count": after.opt_state[1][2].count}
    return {"loss": value, "next_state": wanted, "reload": lambda path: (load(path, like=state), state)}


@case("optax")
def optax_schedule_step(folder):
    """A learning rate of the caller, a copy of the weights in the state, a key, aux."""
    import optax
    params = {"w": jax.random.normal(KEY, (12, 5)) / 4}
    optimizer = optax.sgd(1.0, momentum=0.9)

    def step(state, batch, *, schedule, key):
        def loss(params):
            return cross_entropy(batch["x"] @ params["w"] + 0.01 * jax.random.normal(key, (6, 5)), batch["y"])
        value, gradients = jax.value_and_grad(loss)(state["params"])
        updates, opt = optimizer.update(gradients, state["opt"])
        updates = jax.tree.map(lambda u: u * schedule["learning_rate"], updates)
        params = optax.apply_updates(state["params"], updates)
        average = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, state["average"], params)
        return {"params": params, "opt": opt, "average": average}, value, {"norm": optax.global_norm(gradients)}

    state = {"params": params, "opt": optimizer.init(params), "average": params}
    batch = {"x": VECTORS, "y": LABELS}
    export_step(step, state, batch, folder=folder, schedule={"learning_rate": 0.1}, key=KEY, check=True)
    after, value, _ = jax.jit(step)(state, batch, schedule={"learning_rate": 0.1}, key=KEY)
    return {"loss": value, "random": True,
            "next_state": {"params/w": after["params"]["w"], "average/w": after["average"]["w"],
                           "opt/0/trace/w": after["opt"][0].trace["w"]},
            "reload": lambda path: (load(path, like=state), state)}


# ---- Flax nnx ----
def nnx_model():
    from flax import nnx

    class Cnn(nnx.Module):
        def __init__(self, rngs):
            self.conv = nnx.Conv(3, 8, (3, 3), use_bias=False, rngs=rngs)
            self.norm = nnx.BatchNorm(8, rngs=rngs)
            self.dropout = nnx.Dropout(0.2, rngs=rngs)
            self.head = nnx.Linear(8, 5, rngs=rngs)

        def __call__(self, x):
            return self.head(self.dropout(nnx.relu(self.norm(self.conv(x))).mean((1, 2))))
    return Cnn(nnx.Rngs(0))


def nnx_loss(model, batch):
    return cross_entropy(model(batch["image"]), batch["label"])


@case("flax")
def nnx_module(folder):
    from flax import nnx
    model, batch = nnx_model(), {"image": IMAGES, "label": LABELS}
    before = [np.array(value) for value in jax.tree.leaves(nnx.state(model, nnx.Not(nnx.RngKey)))]
    export_loss(nnx_loss, model, batch, folder=folder, check=True)
    own = nnx.clone(model)
    value, gradients = nnx.value_and_grad(nnx_loss)(own, batch)
    if any(not np.array_equal(a, b) for a, b in zip(before, jax.tree.leaves(nnx.state(model, nnx.Not(nnx.RngKey))))):
        raise Wrong("the export changed the user's model")
    return {"loss": value,
            "gradients": {f"{layer}/{name}": gradients[layer][name][...]
                          for layer, names in (("conv", ["kernel"]), ("norm", ["scale", "bias"]),
                                               ("head", ["kernel", "bias"])) for name in names},
            "next_state": {"norm/mean": own.norm.mean[...], "norm/var": own.norm.var[...],
                           "dropout/rngs/count": own.dropout.rngs.count[...]},
            "reload": lambda path: (nnx.state(load(path, like=model)), nnx.state(model))}


@case("flax")
def nnx_split(folder):
    """The functional way: params and the rest by nnx.split."""
    from flax import nnx
    graph, params, rest = nnx.split(nnx_model(), nnx.Param, ...)

    def loss(params, batch, *, state):
        model = nnx.merge(graph, params, state, copy=True)
        value = nnx_loss(model, batch)
        return value, nnx.split(model, nnx.Param, ...)[2]

    batch = {"image": IMAGES, "label": LABELS}
    export_loss(loss, params, batch, folder=folder, state=rest, check=True)
    (value, after), gradients = jax.value_and_grad(loss, has_aux=True)(params, batch, state=rest)
    return {"loss": value, "gradients": flat(nnx.to_pure_dict(gradients)),
            "next_state": {"norm/mean": after["norm"]["mean"][...], "norm/var": after["norm"]["var"][...],
                           "dropout/rngs/count": after["dropout"]["rngs"]["count"][...]},
            "reload": lambda path: (load(path, like=params, state=rest), (params, rest))}


@case("flax", "optax")
def nnx_step(folder):
    import optax
    from flax import nnx
    model = nnx_model()
    optimizer = nnx.Optimizer(model, optax.adam(1e-2), wrt=nnx.Param)

    def step(state, batch):
        model, optimizer = state["model"], state["optimizer"]
        value, gradients = nnx.value_and_grad(nnx_loss)(model, batch)
        optimizer.update(model, gradients)
        return value

    batch = {"image": IMAGES, "label": LABELS}
    state = {"model": model, "optimizer": optimizer}
    export_step(step, state, batch, folder=folder, check=True)
    own = nnx.clone(state)
    value = nnx.jit(step)(own, batch)
    wanted = {name: jax.random.key_data(array) if jax.dtypes.issubdtype(array.dtype, jax.dtypes.prng_key) else array
              for name, array in flat(nnx.to_pure_dict(nnx.state(own))).items()}
    return {"loss": value, "next_state": wanted,
            "reload": lambda path: (nnx.state(load(path, like=state)), nnx.state(state))}


# ---- Equinox, Haiku, Keras ----
@case("equinox")
def equinox_mlp(folder):
    """Functions and Python numbers among the leaves."""
    import equinox as eqx
    model = eqx.nn.Sequential([eqx.nn.MLP(12, 16, 16, 2, activation=jax.nn.gelu, key=KEY), eqx.nn.Dropout(0.3),
                               eqx.nn.LayerNorm(16), eqx.nn.Linear(16, 5, key=KEY)])

    def loss(model, batch, *, key):
        keys = jax.random.split(key, 6)
        return cross_entropy(jax.vmap(lambda x, key: model(x, key=key))(batch["x"], keys), batch["y"])

    batch = {"x": VECTORS, "y": LABELS}
    export_loss(loss, model, batch, folder=folder, key=KEY, check=True)
    value, gradients = eqx.filter_value_and_grad(loss)(model, batch, key=KEY)
    mlp, norm, linear = gradients.layers[0], gradients.layers[2], gradients.layers[3]
    wanted = {f"layers/0/layers/{i}/{name}": getattr(mlp.layers[i], name)
              for i in range(3) for name in ("weight", "bias")}
    wanted |= {"layers/2/weight": norm.weight, "layers/2/bias": norm.bias, "layers/3/weight": linear.weight,
               "layers/3/bias": linear.bias}
    return {"loss": value, "gradients": wanted, "random": True, "reload": lambda path: (load(path, like=model), model)}


@case("equinox")
def equinox_batch_norm(folder):
    import equinox as eqx

    class Cnn(eqx.Module):
        conv: eqx.nn.Conv2d
        norm: eqx.nn.BatchNorm
        head: eqx.nn.Linear

        def __init__(self, key):
            self.conv = eqx.nn.Conv2d(3, 8, 3, key=key)
            self.norm = eqx.nn.BatchNorm(8, axis_name="batch", mode="batch")
            self.head = eqx.nn.Linear(8, 5, key=key)

        def __call__(self, x, state):
            x, state = self.norm(self.conv(x), state)
            return self.head(jax.nn.relu(x).mean((1, 2))), state

    model, state = eqx.nn.make_with_state(Cnn)(KEY)
    images = IMAGES.transpose(0, 3, 1, 2)

    def loss(model, batch, *, state):
        logits, state = jax.vmap(model, axis_name="batch", in_axes=(0, None), out_axes=(0, None))(batch["x"], state)
        return cross_entropy(logits, batch["y"]), state

    batch = {"x": images, "y": LABELS}
    export_loss(loss, model, batch, folder=folder, state=state, check=True)
    (value, _), gradients = eqx.filter_value_and_grad(loss, has_aux=True)(model, batch, state=eqx.nn.State.substate(
        state, model))
    return {"loss": value, "gradients": {"conv/weight": gradients.conv.weight, "conv/bias": gradients.conv.bias,
                                         "norm/weight": gradients.norm.weight, "norm/bias": gradients.norm.bias,
                                         "head/weight": gradients.head.weight, "head/bias": gradients.head.bias},
            "reload": lambda path: (load(path, like=model, state=state), (model, state))}


@case("haiku")
def haiku_batch_norm(folder):
    import haiku as hk

    def forward(x):
        x = hk.BatchNorm(True, True, 0.9)(hk.Conv2D(8, 3)(x), is_training=True)
        x = hk.dropout(hk.next_rng_key(), 0.2, jax.nn.relu(x).mean((1, 2)))
        return hk.Linear(5)(x)

    model = hk.transform_with_state(forward)
    params, state = model.init(KEY, IMAGES)

    def loss(params, batch, *, state, key):
        logits, state = model.apply(params, state, key, batch["image"])
        return cross_entropy(logits, batch["label"]), state

    batch = {"image": IMAGES, "label": LABELS}
    export_loss(loss, params, batch, folder=folder, state=state, key=KEY, check=True)
    (value, after), gradients = jax.value_and_grad(loss, has_aux=True)(params, batch, state=state, key=KEY)
    return {"loss": value, "gradients": flat(gradients), "next_state": flat(after), "random": True,
            "reload": lambda path: (load(path, like=params, state=state), (params, state))}


@case("keras")
def keras_batch_norm(folder):
    import keras
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.layers.Input((8, 8, 3)), keras.layers.Conv2D(8, 3, use_bias=False),
                              keras.layers.BatchNormalization(), keras.layers.Activation("relu"),
                              keras.layers.MaxPooling2D(), keras.layers.Flatten(), keras.layers.Dropout(0.2),
                              keras.layers.Dense(5)])
    params = {v.path: v.value for v in model.trainable_variables}
    state = {v.path: v.value for v in model.non_trainable_variables}
    entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

    def loss(params, batch, *, state):
        logits, after = model.stateless_call([params[v.path] for v in model.trainable_variables],
                                             [state[v.path] for v in model.non_trainable_variables],
                                             batch["image"], training=True)
        return entropy(batch["label"], logits), {v.path: x for v, x in zip(model.non_trainable_variables, after)}

    batch = {"image": IMAGES, "label": LABELS}
    export_loss(loss, params, batch, folder=folder, state=state, check=True)
    (value, after), gradients = jax.value_and_grad(loss, has_aux=True)(params, batch, state=state)
    return {"loss": value, "gradients": dict(gradients), "next_state": after,
            "reload": lambda path: (load(path, like=params, state=state), (params, state))}
