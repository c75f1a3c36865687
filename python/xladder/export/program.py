"""export_loss and export_step."""
import contextlib
import importlib.metadata
import inspect
import pathlib
import sys

from . import derivatives
from .arrays import host_array, key_data
from .description import (DESCRIPTION_FILE, EXAMPLE_FILE, KEPT_ROLES, PROGRAM_FILE, STATE_FILE, Description, Value)
from .dtypes import element_type
from .folder import check_free, new_folder
from .names import chosen
from .problem import ExportError, need, some
from .tensor_file import save_tensors
from .text import check_runs_anywhere, signature
from .trees import NamedTree, is_array

CHECK_FOLDER = "check"
FILES = (PROGRAM_FILE, DESCRIPTION_FILE, STATE_FILE, EXAMPLE_FILE, CHECK_FOLDER)
LIBRARIES = ("jax", "flax", "haiku", "equinox", "keras", "optax", "torch", "torchax")
DISTRIBUTIONS = {"haiku": "dm-haiku"}


def export_loss(f, params, batch, *, folder, key=None, state=None, constants=None, frozen=(), counts=(), check=False,
                overwrite=False):
    """Writes the loss f as a program, without its gradients: xladder differentiates it.

    f(params, batch) returns the loss, a scalar, or (loss, aux). What is given besides is handed to f by its name:
      key        a random key (a number, a key of JAX or a tree of them) that is another one in every step:
                 f(params, batch, key=...)
      state      what f changes and no optimizer does, like running statistics: f(params, batch, state=...), which then
                 returns (loss, next state) or (loss, next state, aux)
      constants  large arrays that never change: f(params, batch, constants=...)
    `params` may be a module of Flax nnx or of PyTorch: f(module, batch) returns the loss or (loss, aux); what the
    module keeps beside its parameters is state. A module of PyTorch draws its random numbers from `key`.
    `frozen`: patterns of names of parameters that are not trained. `counts`: names of aux that are sums over the batch,
    each one number; "correct" counts the samples that are right. `check=True` also writes check/, inputs, outputs and
    gradients as JAX computes them. `overwrite=True` replaces an earlier export. Returns the folder.
    """
    check_free(folder, overwrite, FILES)
    frozen = [frozen] if isinstance(frozen, str) else list(frozen)
    if _is_torch_module(params):
        from .torch_module import TorchModule
        _refuse_state_of_module(state)
        module = TorchModule(params)
        f, params, state = module.as_function(f, has_key=key is not None), module.parameters, module.buffers
        fixed = module.fixed
    else:
        fixed = ()
    params = NamedTree(params, "params", "params")
    if params.is_graph:
        _refuse_state_of_module(state)
    extra = _Extra(key=key, constants=constants)
    kept = NamedTree(state, "state", "state") if state is not None else None

    def run(values):
        model = values(params)
        given = {"state": values(kept)} if kept is not None else {}
        result = _call(f, model, values(extra.batch(batch)), **given, **extra.values(values))
        after = {}
        if kept is not None:
            loss, new_state, aux = _loss_and_more(result, "(loss, next state) or (loss, next state, aux)", required=2)
            after = kept.next_of(new_state)
        else:
            loss, aux = _loss_and_more(result, "the loss or (loss, aux)", required=1)
            if params.is_graph:
                after = params.next_of(model)
        return _Result(loss, after, aux)

    trained = {leaf.name for leaf in params.leaves if leaf.is_parameter}
    not_trained = set(fixed) | (chosen(sorted(trained), frozen) if frozen else set())
    groups = [("state", params)] + ([("state", kept)] if kept is not None else []) + extra.groups(batch)
    return _export("loss", groups, run, folder=folder, trained=trained - not_trained, check=check, overwrite=overwrite,
                   counts={counts} if isinstance(counts, str) else set(counts))


def export_step(f, state, batch, *, folder, key=None, schedule=None, constants=None, optimizer=None, check=False,
                overwrite=False):
    """Writes a whole training step as a program.

    f(state, batch) returns (next state, loss) or (next state, loss, aux). `key` and `constants` are those of
    export_loss; `schedule` holds numbers that another step has other values of, such as {"learning_rate": 1e-3}:
    f(state, batch, schedule=...).
    Where `state` holds modules or optimizers of Flax nnx, f changes them and returns the loss or (loss, aux). With a
    module of PyTorch as `state`, f(module, batch) is the loss, as for export_loss, and `optimizer` one of torch.optim
    (SGD, Adam, AdamW; with the learning rates and the state that it has) or of optax.
    """
    check_free(folder, overwrite, FILES)
    if _is_torch_module(state):
        from .torch_module import TorchModule
        if optimizer is None:
            raise ExportError("a step of a PyTorch module needs optimizer=, such as "
                              "torch.optim.AdamW(module.parameters(), 1e-3) or one of optax")
        module = TorchModule(state)
        f, state = module.as_step(f, optimizer, has_key=key is not None)
    elif optimizer is not None:
        raise ExportError("optimizer= is for modules of PyTorch; for JAX, f itself updates the parameters")
    state = NamedTree(state, "state", "state")
    extra = _Extra(key=key, schedule=schedule, constants=constants)

    def run(values):
        before = values(state)
        result = _call(f, before, values(extra.batch(batch)), **extra.values(values))
        if state.is_graph:
            loss, aux = _loss_and_more(result, "the loss or (loss, aux)", required=1)
            return _Result(loss, state.next_of(before), aux)
        if not isinstance(result, tuple) or len(result) not in (2, 3):
            raise ExportError(f"f returns {_described(result)}; it has to return (next state, loss) or "
                              "(next state, loss, aux)")
        return _Result(result[1], state.next_of(result[0]), result[2] if len(result) == 3 else None)

    groups = [("state", state)] + extra.groups(batch)
    return _export("step", groups, run, folder=folder, trained=None, check=check, overwrite=overwrite)


# ---- What f takes and returns ----------------------------------------------------------------------------------------
class _Extra:
    """What f is given beside its state and batch."""

    def __init__(self, **given):
        self._trees = {}
        for name, tree in given.items():
            if tree is None:
                continue
            if name == "key" and isinstance(tree, int):
                tree = need("jax").random.key(tree)
            if name == "schedule":
                tree = need("jax").tree_util.tree_map(need("jax.numpy").asarray, tree)
            self._trees[name] = NamedTree(tree, name, name)
        self._batch = None

    def batch(self, batch):
        if self._batch is None:
            self._batch = NamedTree(batch, "batch", "batch")
            if not self._batch.leaves:
                raise ExportError("the batch has no arrays; give one example batch, of the size that you train with")
        return self._batch

    def values(self, values):
        return {name: values(tree) for name, tree in self._trees.items()}

    def groups(self, batch):
        roles = {"constants": "constant", "key": "key", "schedule": "schedule"}
        given = [(role, self._trees[name]) for name, role in roles.items() if name in self._trees]
        return given + [("batch", self.batch(batch))]


class _Result:
    def __init__(self, loss, after, aux):
        self.loss = loss
        self.after = after  # {name: next value}
        self.aux = aux


def _call(f, *arguments, **given):
    try:
        parameters = inspect.signature(f)
    except (TypeError, ValueError):  # some callables have no signature
        return f(*arguments, **given)
    try:
        parameters.bind(*arguments, **given)
    except TypeError as error:
        raise ExportError(f"f cannot be called as f(..., batch{''.join(f', {name}=...' for name in given)}): {error}; "
                          "key=, state=, schedule= and constants= are handed to f by their names") from error
    return f(*arguments, **given)


def _loss_and_more(result, wanted, *, required):
    """(loss, ..., aux): `required` values, and aux, or None in its place."""
    if not isinstance(result, tuple):
        result = (result,)
    if len(result) not in (required, required + 1):
        raise ExportError(f"f returns {_described(result)}; it has to return {wanted}")
    return (*result, None) if len(result) == required else result


def _described(result):
    if isinstance(result, (bool, int, float)):
        return f"the Python number {result!r}"
    return f"a {type(result).__name__}" + (f" of {len(result)}" if isinstance(result, (tuple, list)) else "")


def _is_torch_module(value):
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.nn.Module)


def _refuse_state_of_module(state):
    if state is not None:
        raise ExportError("a module carries its own state; leave state= out")


# ---- The program -----------------------------------------------------------------------------------------------------
class _Input:
    def __init__(self, role, leaf, what):
        self.role = role
        self.name = leaf.name
        self.source = leaf.value
        self.is_parameter = leaf.is_parameter
        self.host = host_array(leaf.value, f"{leaf.name!r} of {what}")

    def abstract(self, jax):
        array = self.host.array
        return jax.ShapeDtypeStruct(array.shape, array.dtype, weak_type=self.host.weak_type)

    def described(self, trained):
        array = self.host.array
        trainable = self.name in trained if trained is not None and self.role == "state" else None
        return Value(self.role, self.name, element_type(array.dtype, repr(self.name)).name, array.shape, trainable)


def _export(kind, groups, run, *, folder, trained, check, overwrite, counts=frozenset()):
    jax = need("jax")
    inputs, starts = [], {}
    for role, tree in groups:
        starts[id(tree)] = len(inputs)
        inputs += [_Input(role, leaf, tree.what) for leaf in tree.leaves]
    if trained is not None:
        trained = _trainable(inputs, trained)
    outputs = []  # (role, name), as the tracing finds them

    def program(*arrays):
        given = [entry.host.given_as(array) for entry, array in zip(inputs, arrays)]

        def values(tree):
            start = starts[id(tree)]
            return tree.rebuilt(given[start:start + len(tree.leaves)])

        result = run(values)
        if not is_array(result.loss):
            raise ExportError(f"the loss is {_described(result.loss)}; it has to be one real number that is computed "
                              "from params and batch")
        before = {entry.name: value for entry, value in zip(inputs, given) if entry.role == "state"}
        after = {name: key_data(value) for name, value in result.after.items()
                 if kind == "step" or value is not before[name]}  # what a loss leaves as it is needs no next value
        aux = NamedTree(result.aux, "aux", "aux").leaves if result.aux is not None else []
        returned = ([("loss", "loss", result.loss)] +
                    [("state", name, after[name]) for name in before if name in after] +
                    [("count" if leaf.name in counts else "aux", leaf.name, key_data(leaf.value)) for leaf in aux])
        outputs[:] = [(role, name) for role, name, _ in returned]
        return [value for _, _, value in returned]

    abstract = [entry.abstract(jax) for entry in inputs]
    with _on_one_cpu(jax), derivatives.written_out() if kind == "loss" else contextlib.nullcontext():
        traced = jax.jit(program, keep_unused=True).trace(*abstract)
        if kind == "loss":
            if derivatives.has_old_relu(traced.jaxpr.jaxpr):
                jax.clear_caches()
                traced = jax.jit(lambda *arrays: program(*arrays), keep_unused=True).trace(*abstract)
            derivatives.check_rules(traced.jaxpr.jaxpr)
        text = traced.lower(lowering_platforms=("cpu",)).as_text()
        if kind == "loss":
            derivatives.check_text(traced.jaxpr.jaxpr, text)
    check_runs_anywhere(text)
    results = jax.tree_util.tree_leaves(traced.out_info)
    _check_counts(counts, outputs, results)
    _check_loss(jax, results[0])
    description = Description(kind, _framework(), tuple(entry.described(trained) for entry in inputs),
                              tuple(Value(role, name, element_type(result.dtype, repr(name)).name, tuple(result.shape))
                                    for (role, name), result in zip(outputs, results)))
    _check_text(text, description)
    with new_folder(folder, overwrite=overwrite, known=FILES) as inside:
        (inside / PROGRAM_FILE).write_text(text, encoding="utf-8")
        (inside / DESCRIPTION_FILE).write_text(description.toml(), encoding="utf-8")
        save_tensors(inside / STATE_FILE, {e.name: e.host.array for e in inputs if e.role in KEPT_ROLES})
        save_tensors(inside / EXAMPLE_FILE, {e.name: e.host.array for e in inputs if e.role not in KEPT_ROLES})
        if check:
            _write_check(jax, inside / CHECK_FOLDER, program, inputs, trained)
    return pathlib.Path(folder)


def _on_one_cpu(jax):
    """So that an accelerator of this machine does not show in the program."""
    try:
        return jax.default_device(jax.local_devices(backend="cpu")[0])
    except RuntimeError:  # JAX_PLATFORMS leaves the CPU out
        return contextlib.nullcontext()


def _trainable(inputs, trained):
    """Those of `trained` with real numbers. An array that is two parameters is refused: JAX would part them."""
    jax = need("jax")
    chosen_names, by_array = set(), {}
    for entry in inputs:
        if entry.role != "state" or entry.name not in trained:
            continue
        if not jax.dtypes.issubdtype(entry.host.array.dtype, need("numpy").floating):
            continue
        chosen_names.add(entry.name)
        other = by_array.setdefault(id(entry.source), entry.name)
        if other != entry.name:
            raise ExportError(f"{other!r} and {entry.name!r} of params are one array, but JAX differentiates them as "
                              "two, which differ after the first step; keep it in one place of the tree (or copy it, "
                              "if they are to differ)")
    if not chosen_names:
        raise ExportError("nothing in params can be trained: it has no array of real numbers that is not frozen")
    return chosen_names


def _check_loss(jax, loss):
    if tuple(loss.shape) != () or not jax.dtypes.issubdtype(loss.dtype, need("numpy").floating):
        raise ExportError(f"the loss is {loss.dtype.name}[{','.join(map(str, loss.shape))}]; it has to be one real "
                          "number, for example the mean over the batch")


def _check_counts(counts, outputs, results):
    found = {name: tuple(result.shape) for (role, name), result in zip(outputs, results) if role == "count"}
    for name in sorted(counts):
        if name not in found:
            raise ExportError(f"counts: f returns no aux {name!r}; return (loss, {{{name!r}: ...}})")
        if found[name] != ():
            raise ExportError(f"the count {name!r} has the shape {found[name]}; return its sum over the batch")


def _check_text(text, description):
    """The description is that of the text: no argument was dropped, added or converted on the way."""
    arguments, results = signature(text)
    for what, found, wanted in (("inputs", arguments, description.inputs), ("outputs", results, description.outputs)):
        expected = [(value.dtype, value.shape) for value in wanted]
        if found != expected:
            different = [value.name for value, a, b in zip(wanted, found, expected) if a != b]
            raise ExportError(f"JAX printed a program with other {what} than f has ({len(found)} for {len(expected)}" +
                              (f", and other types of {some(different)}" if different else "") +
                              "); this version of JAX does something that is not known here")


def _framework():
    found = []
    for module in LIBRARIES:
        if module in sys.modules:
            with contextlib.suppress(importlib.metadata.PackageNotFoundError):
                found.append(f"{module} {importlib.metadata.version(DISTRIBUTIONS.get(module, module))}")
    return ", ".join(found)


def _write_check(jax, folder, program, inputs, trained):
    """Inputs, outputs and, for a loss, gradients by the position of argument and result: arg0, out0."""
    numpy = need("numpy")
    arrays = [entry.host.array for entry in inputs]
    with _on_one_cpu(jax):
        results = jax.jit(program)(*arrays)
        folder.mkdir()
        save_tensors(folder / "inputs.safetensors", {f"arg{i}": array for i, array in enumerate(arrays)})
        save_tensors(folder / "outputs.safetensors", {f"out{i}": numpy.asarray(r) for i, r in enumerate(results)})
        if trained is None:
            return
        places = tuple(i for i, entry in enumerate(inputs) if entry.role == "state" and entry.name in trained)
        gradients = jax.jit(jax.grad(lambda *values: program(*values)[0], argnums=places))(*arrays)
        save_tensors(folder / "gradients.safetensors",
                     {f"arg{i}": numpy.asarray(gradient) for i, gradient in zip(places, gradients)})
