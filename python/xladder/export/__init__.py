"""Writes a loss or a training step as a folder that `xladder program` reads, and reads tensors back.

    from xladder.export import export_loss, load

    def loss(params, batch):
        return optax.softmax_cross_entropy_with_integer_labels(model.apply(params, batch["x"]), batch["y"]).mean()

    export_loss(loss, params, {"x": images, "y": labels}, folder="my_model")
    params = load("my_model", like=params)

docs/programs.md tells more; docs/reference/program.md has the format.
"""
from .problem import ExportError

__all__ = ["ExportError", "export_loss", "export_step", "load"]


# Importing the package needs nothing that is not in Python itself: numpy, JAX and PyTorch come when they are used.
def __getattr__(name):
    if name in ("export_loss", "export_step"):
        from . import program
        return getattr(program, name)
    if name == "load":
        from .loading import load
        return load
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted(__all__)
