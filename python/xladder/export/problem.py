"""The error of this package, and libraries that come when they are used."""
import importlib


class ExportError(ValueError):
    """Something that cannot be exported or loaded; the message says what to do."""


def need(module, package=None):
    package = package or module
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ExportError(f"this needs {package}, which is not installed or does not start ({error}); "
                          f"run: pip install {package}") from error
    except AttributeError as error:  # how torchax and flax end with versions of PyTorch and JAX that they do not know
        raise ExportError(f"{package} does not start ({error}); install versions that fit each other: docs/programs.md "
                          "has some that do") from error


def some(names, limit=3):
    """'a', 'b', 'c' and 4 more."""
    names = list(names)
    text = ", ".join(repr(name) for name in names[:limit])
    return text + (f" and {len(names) - limit} more" if len(names) > limit else "")
