from . import of_docs, of_jax, of_torch, refused_cases  # noqa: F401
from .common import CASES, Wrong  # noqa: F401
