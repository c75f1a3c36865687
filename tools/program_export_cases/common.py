"""Small models for check_program_exports.py. A case exports into the folder that it is given and returns what its own
library computes: loss, gradients and next state by name, and how to load the tree back."""
import os
import pathlib
import re
import tempfile

import jax
import jax.numpy as jnp
import numpy as np

from xladder.export import ExportError

CASES = {}
KEY = jax.random.key(0)
RANDOM = np.random.default_rng(0)
IMAGES = RANDOM.standard_normal((6, 8, 8, 3)).astype(np.float32)
VECTORS = RANDOM.standard_normal((6, 12)).astype(np.float32)
TOKENS = RANDOM.integers(0, 20, (4, 7)).astype(np.int32)
LABELS = (np.arange(6) % 5).astype(np.int32)


class Wrong(Exception):
    """A difference."""


def case(*modules):
    """Registers a case; `modules` are what it needs beside JAX."""
    def register(function):
        CASES[function.__name__] = (modules, function)
        return function
    return register


def cross_entropy(logits, labels):
    return -jnp.take_along_axis(jax.nn.log_softmax(logits.astype(jnp.float32)), labels[..., None], -1).mean()


def flat(tree, prefix=""):
    """{name: array} of nested dictionaries."""
    out = {}
    for key, value in tree.items():
        out.update(flat(value, f"{prefix}{key}/") if hasattr(value, "items") else {f"{prefix}{key}": value})
    return out


def refused(sentence, action):
    with tempfile.TemporaryDirectory() as parent:
        folder = pathlib.Path(parent) / "model"
        try:
            action(folder)
        except ExportError as error:
            if not re.search(sentence, str(error)):
                raise Wrong(f"the refusal says: {error}; not: {sentence}") from error
        else:
            raise Wrong(f"not refused: {sentence}")
        if os.listdir(parent):
            raise Wrong(f"left {os.listdir(parent)} behind after: {sentence}")
