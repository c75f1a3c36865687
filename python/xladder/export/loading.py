"""Reads tensors back into the structure that they were exported from."""
import pathlib
import sys

from .arrays import host_array, numpy_to_torch
from .description import STATE_FILE
from .problem import ExportError, need, some
from .tensor_file import load_tensors


def load(source, like=None, *, state=None):
    """The tensors of an exported folder, or of a safetensors file with its names.

    Without `like`: {name: numpy array}. With `like`, the params (or, of a step, the state) that were exported or a tree
    of the same structure: that structure with the file's arrays; a module of Flax nnx or PyTorch gives a new module.
    Where a loss was exported with state=, give it here too: (params, state) is returned.
    """
    path = pathlib.Path(source)
    path = path / STATE_FILE if path.is_dir() else path
    if not path.is_file():
        raise ExportError(f"there is no {path}; give a folder that export_loss or export_step wrote, or a safetensors "
                          "file")
    tensors = load_tensors(path)
    if like is None:
        if state is not None:
            raise ExportError("state= comes beside like=, the params")
        return tensors
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(like, torch.nn.Module):
        return _into_module(torch, tensors, like, path)
    from .trees import NamedTree
    trees = [NamedTree(like, "like", "params" if "params" in tensors else "state")]
    if state is not None:
        trees.append(NamedTree(state, "state", "state"))
    used, built = set(), []
    for tree in trees:
        values = [_value(tensors, leaf, path) for leaf in tree.leaves]
        used.update(leaf.name for leaf in tree.leaves)
        built.append(tree.rebuilt(values))
    _check_all_used(tensors, used, path)
    return built[0] if state is None else tuple(built)


def _value(tensors, leaf, path):
    jax = need("jax")
    before = host_array(leaf.value, repr(leaf.name))
    array = _found(tensors, leaf.name, before.array.shape, path)
    if array.dtype != before.array.dtype:
        raise ExportError(f"{leaf.name!r} is {array.dtype.name} in {path} and {before.array.dtype.name} in `like`; "
                          "give a tree of the types that were exported")
    return before.given_as(jax.numpy.asarray(array))


def _found(tensors, name, shape, path):
    if name not in tensors:
        raise ExportError(f"{path} has no {name!r}; it has {some(sorted(tensors))}")
    if tensors[name].shape != tuple(shape):
        raise ExportError(f"{name!r} has the shape {list(tensors[name].shape)} in {path} and {list(shape)} in `like`")
    return tensors[name]


def _check_all_used(tensors, used, path):
    surplus = sorted(set(tensors) - used)
    if surplus:
        raise ExportError(f"{path} also has {some(surplus)}, which `like` lacks; give state= as at the export, or take "
                          "load(...) without `like`, which is {name: array}")


def _into_module(torch, tensors, like, path):
    import copy
    module = copy.deepcopy(like)
    used = set()
    with torch.no_grad():
        for name, tensor in [*module.named_parameters(), *module.named_buffers()]:
            array = _found(tensors, name, tensor.shape, path)
            used.add(name)
            tensor.copy_(numpy_to_torch(array).to(tensor.dtype))
    _check_all_used({name: array for name, array in tensors.items() if not name.startswith("optimizer/")}, used, path)
    return module
