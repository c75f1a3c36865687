from . import elementwise, movement, of_torch, order, products, structure  # noqa: F401
from .common import CASES  # noqa: F401
