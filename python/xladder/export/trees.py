"""Trees of a user as named arrays, and back: JAX pytrees, modules of Equinox and Flax nnx."""
import sys

from .names import name_of
from .problem import ExportError, need, some


class Leaf:
    """An array of a tree. `value` is what the user has; `is_parameter` says whether an optimizer may change it."""

    def __init__(self, name, value, is_parameter):
        self.name = name
        self.value = value
        self.is_parameter = is_parameter


class NamedTree:
    """The arrays of `tree` in JAX's order, with names. `what` is how errors call it, `root` the name of a lone leaf."""

    def __init__(self, tree, what, root):
        jax = need("jax")
        self.what, self._root = what, root
        self._graph, self._is_graph = None, _has_nnx_nodes(jax, tree)
        if self._is_graph:
            self._graph, tree = need("flax.nnx", "flax").split(tree)
        variables, modules = _special_nodes(jax, tree)
        flat, self._structure = jax.tree_util.tree_flatten_with_path(tree)
        self._fixed, self.leaves = {}, []  # by position: what is no array and stays as it is
        for position, (path, value) in enumerate(flat):
            variable = variables.get(path[:-1])
            name = name_of(path[:-1] if variable is not None else path, root)
            if is_array(value):
                self.leaves.append(Leaf(name, value, variable is None or _is_param(variable)))
            elif any(path[:length] in modules for length in range(len(path))):
                self._fixed[position] = (name, value)
            else:
                raise ExportError(_not_an_array(what, name, value))

    @property
    def is_graph(self):
        """Whether it holds modules of Flax nnx, which a function changes in place."""
        return self._is_graph

    def rebuilt(self, values):
        """The user's structure with other arrays, in the order of `leaves`."""
        jax = need("jax")
        values = iter(values)
        flat = [self._fixed[position][1] if position in self._fixed else next(values)
                for position in range(self._structure.num_leaves)]
        tree = jax.tree_util.tree_unflatten(self._structure, flat)
        return need("flax.nnx", "flax").merge(self._graph, tree) if self._is_graph else tree

    def next_of(self, tree):
        """{name: value} of a tree that has this one's structure, as a function returned it."""
        after = NamedTree(tree, f"what f returns for {self.what}", self._root)
        values = {leaf.name: leaf.value for leaf in after.leaves}
        names = [leaf.name for leaf in self.leaves]
        missing = [name for name in names if name not in values]
        surplus = [name for name in values if name not in set(names)]
        if missing or surplus:
            raise ExportError(f"what f returns for {self.what} is another tree: " +
                              "; ".join(([f"it lacks {some(missing)}"] if missing else []) +
                                        ([f"it has {some(surplus)} besides"] if surplus else [])) +
                              f". Return the next {self.what}, whole, in the structure that it came in")
        before, fixed = dict(self._fixed.values()), dict(after._fixed.values())
        for name, value in fixed.items():
            if isinstance(value, (bool, int, float)) and before.get(name, value) != value:
                raise ExportError(f"f changes {name!r} of {self.what}, a Python number, which would be a constant of "
                                  "the program; make it an array: jnp.asarray(...)")
        return values


def is_array(value):
    jax, numpy = need("jax"), need("numpy")
    torch = sys.modules.get("torch")
    return (isinstance(value, (jax.Array, numpy.ndarray, numpy.generic)) or
            (torch is not None and isinstance(value, torch.Tensor)))


def _not_an_array(what, name, value):
    if isinstance(value, (bool, int, float, complex)):
        return (f"{name!r} of {what} is the Python number {value!r}; make it an array (jnp.asarray(...)), or take it "
                "out of the tree if it never changes")
    if type(value).__name__ == "ShapeDtypeStruct":
        return f"{name!r} of {what} has a type but no values; give real arrays, of the sizes that you train with"
    return (f"{name!r} of {what} is a {type(value).__name__}, not an array; take it out of the tree (jax.tree.map, "
            "eqx.partition or nnx.split do that)")


def _special_nodes(jax, tree):
    """({path: nnx.Variable}, paths of the outermost Equinox modules)."""
    nnx, equinox = sys.modules.get("flax.nnx"), sys.modules.get("equinox")
    # Flax before 0.11 has states of nnx.VariableState, which is no Variable.
    variable_type = (nnx.Variable, getattr(nnx, "VariableState", nnx.Variable)) if nnx is not None else ()
    module_type = equinox.Module if equinox is not None else ()
    if not variable_type and not module_type:
        return {}, set()
    variables, modules = {}, set()
    for path, node in _paths(jax, tree, lambda node: isinstance(node, variable_type)):
        if isinstance(node, variable_type):
            variables[path] = node
    for path, node in _paths(jax, tree, lambda node: isinstance(node, module_type)):
        if isinstance(node, module_type):
            modules.add(path)
    return variables, modules


def _paths(jax, tree, is_leaf):
    return jax.tree_util.tree_flatten_with_path(tree, is_leaf=is_leaf)[0]


def _is_param(variable):
    kind = getattr(variable, "type", None)
    return issubclass(kind if isinstance(kind, type) else type(variable), sys.modules["flax.nnx"].Param)


def _has_nnx_nodes(jax, tree):
    nnx = sys.modules.get("flax.nnx")
    if nnx is None:
        return False
    kinds = tuple({getattr(nnx, name) for name in ("Module", "Optimizer", "Rngs", "Pytree") if hasattr(nnx, name)})
    found = []
    jax.tree_util.tree_flatten(tree, is_leaf=lambda node: isinstance(node, kinds) and not found.append(node))
    return bool(found)
