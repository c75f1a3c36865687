"""What a user says about derivatives beside the values, so that differentiating the text of a loss gives the same.

The text has values only. jax.lax.stop_gradient leaves no trace in it, and a function with a derivative of its own
(jax.custom_jvp, jax.custom_vjp) is there as what it computes.
"""
import contextlib
import os

from .problem import ExportError, need, some

# Functions whose own derivative is that of what they compute, except where one operand is infinite.
_ORDINARY = (os.path.join("optax", "losses", ""),)
_OWN_PRIMITIVES = ("Ldexp", "Frexp", "CustomVJPTraced", "CustomJVPTraced")
_RULES = ("custom_jvp_call", "custom_vjp_call", "custom_vjp_call_jaxpr")


@contextlib.contextmanager
def written_out():
    """While it lasts, programs are traced and lowered so that their text has JAX's derivatives: a value that stops
    gradients goes through an integer of its bits, which has no derivative, and relu is a choice, since the derivative
    of a maximum is one half where both are equal."""
    jax = need("jax")
    _register(jax)
    functions = {"relu": lambda x: jax.numpy.where(x <= 0, jax.numpy.zeros_like(x), x),
                 "relu6": lambda x: jax.numpy.where(x <= 0, jax.numpy.zeros_like(x),
                                                    jax.numpy.where(x >= 6, jax.numpy.full_like(x, 6), x))}
    changed = [(function, function.fun, own) for function, own in
               ((getattr(jax.nn, name, None), own) for name, own in functions.items()) if hasattr(function, "fun")]
    _state["writing"] = True
    for function, _, own in changed:
        function.fun = own
    try:
        yield
    finally:
        _state["writing"] = False
        for function, before, _ in changed:
            function.fun = before


def has_old_relu(jaxpr):
    """Whether a jitted part comes from JAX's cache, traced before written_out()."""
    return any(_name_and_file(inside)[0] in ("relu", "relu6") and _uses(inside, "max") for _, inside in _rules(jaxpr))


def check_rules(jaxpr):
    """Raises where a function has a derivative that the text does not tell."""
    own = set()
    for rule, inside in _rules(jaxpr):
        name, file = _name_and_file(inside)
        jax_itself = os.path.join(os.path.dirname(need("jax").__file__), "_src", "")
        known = file.startswith(jax_itself) or file == __file__ or any(place in file for place in _ORDINARY)
        if not known or _uses(inside, "bitcast_convert_type"):  # what works on bits has no derivative but its own
            own.add(f"{name} ({os.path.basename(file)}, {rule.removesuffix('_call').removesuffix('_call_jaxpr')})")
    # In newer versions of JAX such a function may be a primitive of a class of its own.
    kinds = {type(prim) for prim in _parameters(jaxpr, "_prim")}
    own.update(kind.__name__ for kind in kinds if kind.__name__ in _OWN_PRIMITIVES or
               not kind.__module__.startswith("jax."))
    if own:
        raise ExportError(f"f has derivatives of its own, {some(sorted(own))}, but a loss is exported as what it "
                          "computes, and differentiated as that; use jax.lax.stop_gradient to the same end, or export "
                          "the whole step with export_step")


def check_text(jaxpr, text):
    """Raises for a function of JAX that this version of it writes by the bits of its argument."""
    if _uses(jaxpr, "lgamma") and "chlo.lgamma" not in text:
        raise ExportError("f uses lgamma (gammaln, betaln), which this version of JAX writes in a way that has no "
                          "derivative; export with JAX 0.10, or the whole step with export_step")


_state = {"writing": False, "registered": False}


def _register(jax):
    if _state["registered"]:
        return
    from jax.interpreters import mlir
    primitive = jax.make_jaxpr(jax.lax.stop_gradient)(0.0).eqns[0].primitive

    def through_bits(x):
        unsigned = jax.numpy.dtype(f"uint{8 * x.dtype.itemsize}")
        return jax.lax.bitcast_convert_type(jax.lax.bitcast_convert_type(x, unsigned), x.dtype)

    written = mlir.lower_fun(through_bits, multiple_results=False)
    mlir.register_lowering(primitive, lambda context, x: written(context, x) if _state["writing"] else [x])
    _state["registered"] = True


def _rules(jaxpr):
    """(name of the primitive, what it computes) of all functions with derivatives of their own."""
    for equation in jaxpr.eqns:
        inside = [part for value in equation.params.values() for part in _jaxprs(value)]
        if equation.primitive.name in _RULES and inside:
            yield equation.primitive.name, inside[0]
        for part in inside:
            yield from _rules(part)


def _uses(jaxpr, primitive):
    return any(equation.primitive.name == primitive or
               any(_uses(part, primitive) for value in equation.params.values() for part in _jaxprs(value))
               for equation in jaxpr.eqns)


def _parameters(jaxpr, name):
    for equation in jaxpr.eqns:
        if name in equation.params:
            yield equation.params[name]
        for value in equation.params.values():
            for part in _jaxprs(value):
                yield from _parameters(part, name)


def _jaxprs(value):
    if isinstance(value, (tuple, list)):
        return [part for element in value for part in _jaxprs(element)]
    value = getattr(value, "jaxpr", value)
    return [value] if hasattr(value, "eqns") else []


def _name_and_file(jaxpr):
    """Of the function that it was traced from: 'relu at /.../functions.py:72'."""
    name, _, place = (getattr(jaxpr.debug_info, "func_src_info", None) or "").partition(" at ")
    return name, place.rpartition(":")[0]
