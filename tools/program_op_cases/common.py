"""What the cases of check_program_ops.py are made of."""
import numpy as np

CASES = {}


def case(name, function, *inputs, gradients=True, rtol=2e-5, atol=2e-5):
    """A function of arrays that returns one or a tuple. `gradients`: whether derivatives of its floating-point results
    by its floating-point inputs are checked, too."""
    if name in CASES:
        raise ValueError(f"two cases {name}")
    CASES[name] = (function, inputs, gradients, rtol, atol)


def cases(functions, *inputs, prefix="", **options):
    """One case of each function, under its own name; a dictionary gives names."""
    named = functions.items() if isinstance(functions, dict) else ((f.__name__, f) for f in functions)
    for name, function in named:
        case(prefix + name, function, *inputs, **options)


def spread(*shape, low=-2.0, high=2.0, dtype=np.float32, seed=0):
    """Distinct numbers, evenly over the range, in a mixed order."""
    count = int(np.prod(shape))
    order = np.random.default_rng(seed).permutation(count)
    return (low + (order + 0.5) * (high - low) / max(count, 1)).reshape(shape).astype(dtype)


def whole(*shape, low=0, high=8, dtype=np.int32, seed=0):
    return np.random.default_rng(seed).integers(low, high, shape).astype(dtype)


def tied(*shape, dtype=np.float32, seed=1):
    """Numbers of which many are equal."""
    return np.random.default_rng(seed).integers(-2, 3, shape).astype(dtype)


def unlike(dtype=np.float32):
    """NaN, both zeros, infinities and others."""
    return np.array([1.5, -0.0, 0.0, np.nan, -np.inf, 2.0, -np.nan, np.inf, -3.0, 0.0, -0.0, 1.5], dtype)
