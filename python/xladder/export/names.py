"""Names of the leaves of a tree: the way to the leaf, joined by slashes, as in 'Dense_0/kernel' or 'opt/0/mu/w'."""
import collections
import fnmatch
import re

from .problem import ExportError, some


def part_of(entry):
    """What an entry of a path of JAX says: a key, an index or an attribute. Plain text and numbers say themselves."""
    for attribute in ("key", "idx", "name"):
        if hasattr(entry, attribute):
            entry = getattr(entry, attribute)
            break
    text = str(entry)
    if re.search(r" at 0x[0-9a-f]+>", text):
        raise ExportError(f"a key of the tree is {text}, which has another name in the next process; "
                          "use text or numbers as keys")
    return text


def name_of(path, root):
    """`root` is the name of a tree that is a single leaf."""
    return "/".join(part_of(entry) for entry in path) if len(path) else root


def check_unique(names, what):
    twice = [name for name, count in collections.Counter(names).items() if count > 1]
    if twice:
        raise ExportError(f"two tensors of {what} have the name {some(twice)}; put one of them under another key, for "
                          "example state={'stats': ...}")


def chosen(names, patterns):
    """The names that one of the patterns fits (with * and ?). A pattern that fits nothing is an error."""
    if isinstance(patterns, str):
        patterns = [patterns]
    found = set()
    for pattern in patterns:
        fitting = fnmatch.filter(names, pattern)
        if not fitting:
            raise ExportError(f"frozen: {pattern!r} fits no parameter; there are {some(names)}")
        found.update(fitting)
    return found
