"""Values of a user as arrays of this machine, in the types that JAX gives them."""
import sys

from .dtypes import element_type
from .problem import ExportError, need


class HostArray:
    """`array`: numpy, in the type that the program takes. `key_type`: of a typed random key, whose data `array` is."""

    def __init__(self, array, weak_type=False, key_type=None):
        self.array = array
        self.weak_type = weak_type
        self.key_type = key_type

    def given_as(self, value):
        """`value`, an array of the program, as the user's function knows it."""
        if self.key_type is None:
            return value
        return need("jax").random.wrap_key_data(value, impl=self.key_type)


def host_array(value, what):
    """`what` is how errors call it."""
    jax, numpy = need("jax"), need("numpy")
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(value, torch.Tensor):
        return HostArray(_narrowed(torch_to_numpy(value), what))
    if isinstance(value, jax.core.Tracer):
        raise ExportError(f"{what} is being traced; export outside of jax.jit and other transformations")
    key_type, weak_type = None, False
    if isinstance(value, jax.Array):
        if value.is_deleted():
            raise ExportError(f"{what} was donated to an earlier call and is gone; export before it, or with what that "
                              "call returned")
        if len(value.sharding.device_set) > 1:
            raise ExportError(f"{what} is spread over {len(value.sharding.device_set)} devices; export with arrays of "
                              "one device (jax.device_get): xladder spreads the program over devices itself")
        weak_type = bool(value.aval.weak_type)
        if is_key(value):
            key_type, value = jax.random.key_impl(value), jax.random.key_data(value)
    array = numpy.asarray(value)
    element_type(array.dtype, what)
    return HostArray(_narrowed(array, what), weak_type, key_type)


def is_key(value):
    jax = need("jax")
    return hasattr(value, "dtype") and jax.dtypes.issubdtype(value.dtype, jax.dtypes.prng_key)


def key_data(value):
    return need("jax").random.key_data(value) if is_key(value) else value


def torch_to_numpy(tensor):
    torch, numpy = need("torch"), need("numpy")
    tensor = tensor.detach().cpu().contiguous()
    short = {torch.bfloat16: (torch.int16, "bfloat16"), torch.float8_e4m3fn: (torch.uint8, "float8_e4m3fn"),
             torch.float8_e5m2: (torch.uint8, "float8_e5m2")}.get(tensor.dtype)
    if short is None:
        return tensor.numpy()
    return tensor.view(short[0]).numpy().view(numpy.dtype(getattr(need("ml_dtypes"), short[1])))


def numpy_to_torch(array):
    torch = need("torch")
    name = array.dtype.name
    if name not in ("bfloat16", "float8_e4m3fn", "float8_e5m2"):
        return torch.from_numpy(array.copy())
    bits = array.view("int16" if name == "bfloat16" else "uint8")
    return torch.from_numpy(bits.copy()).view(getattr(torch, name))


def _narrowed(array, what):
    """In JAX's own types: 32 bits where jax_enable_x64 is off. A number that does not fit is an error."""
    jax, numpy = need("jax"), need("numpy")
    dtype = jax.dtypes.canonicalize_dtype(array.dtype)
    if dtype == array.dtype:
        return array
    narrow = array.astype(dtype)
    if array.dtype.kind in "iu" and not numpy.array_equal(narrow.astype(array.dtype), array):
        raise ExportError(f"{what} has numbers that do not fit {dtype.name}, which JAX takes for {array.dtype.name}; "
                          "turn jax_enable_x64 on, or make them smaller")
    return narrow
