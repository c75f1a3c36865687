"""Looks at the text of a program: the types of its arguments and results, and what only its own library can run."""
import re

from .dtypes import element_type_of_mlir
from .problem import ExportError, some

LARGEST_CONSTANT = 16 << 20  # bytes; in the text a byte is two letters

_TENSOR = re.compile(r"\s*(?:%\w+\s*:\s*)?tensor<((?:\d+x)*)([A-Za-z]\w*)>")


def signature(text):
    """([(dtype, shape)] of the arguments of @main, the same of its results), with the dtype names of program.toml."""
    start = re.search(r"func\.func (?:public )?@main\(", text)
    if start is None:
        raise ExportError("the program's text has no function @main; this version of JAX prints what we do not know")
    inside, end = _enclosed(text, start.end() - 1)
    arguments = [_type(part) for part in _parts(inside)]
    arrow = re.match(r"\s*->\s*", text[end:])
    if arrow is None:
        return arguments, []
    end += arrow.end()
    if text[end] == "(":
        return arguments, [_type(part) for part in _parts(_enclosed(text, end)[0])]
    return arguments, [_type(text[end:end + 200])]


def check_runs_anywhere(text):
    """Raises for what a program of one device and static shapes does not have."""
    without_strings = re.sub(r'"[^"\\]*(?:\\.[^"\\]*)*"', '""', text)
    if re.search(r"tensor<[^>]*\?", without_strings):
        raise ExportError("the program has a dimension without a size (tensor<?x...>); xladder trains static shapes, "
                          "so export with the sizes that you train with")
    for count in re.findall(r"mhlo\.num_(?:partitions|replicas) = (\d+)", without_strings):
        if int(count) != 1:
            raise ExportError(f"the program is for {count} devices; export the function of one device (without mesh "
                              "and sharding): xladder spreads it over devices itself")
    meshes = re.findall(r"sdy\.mesh @\w+ = <\[(.*?)\]>", text)
    if any(int(size) > 1 for mesh in meshes for size in re.findall(r"=(\d+)", mesh)):
        raise ExportError("the program has a mesh of several devices; export the function of one device (without mesh "
                          "and sharding): xladder spreads it over devices itself")
    calls = sorted(set(re.findall(r"custom_call @([\w.$]+)", text)) |
                   set(re.findall(r'call_target_name = "([^"]+)"', text)))
    callbacks = [name for name in calls if "callback" in name]
    if callbacks or "!stablehlo.token" in without_strings:
        raise ExportError("the program calls back into Python (jax.debug.print, pure_callback, io_callback); "
                          "take that out of f, since the program runs without Python")
    others = [name for name in calls if not name.startswith("mhlo.")]
    if others:
        raise ExportError(f"the program calls {some(others)}, which only JAX itself has (linear algebra of LAPACK, "
                          "kernels); write that part with other functions")
    largest = max((len(match[1]) // 2 for match in re.finditer(r'dense<"0x([0-9A-Fa-f]*)', text)), default=0)
    if largest > LARGEST_CONSTANT:
        raise ExportError(f"the program has a constant of {largest >> 20} MB, an array that f closes over; pass it in "
                          "params, state= or constants=")
    if "complex<" in without_strings:
        raise ExportError("the program computes with complex numbers (a Fourier transform?), which xladder does not "
                          "have; write that part with real ones")
    if "dense_resource<" in without_strings or "__elided__" in text:
        raise ExportError("the program's text leaves constants out; pass large arrays in params, state= or constants=")


def _type(part):
    match = _TENSOR.match(part)
    if match is None:
        raise ExportError(f"an argument or result of the program is no tensor of fixed size: {part.strip()[:80]}")
    shape = tuple(int(size) for size in match[1].split("x") if size)
    return element_type_of_mlir(match[2], "the program").name, shape


def _enclosed(text, start):
    """What is in the bracket at `start`, and the place behind it. Brackets in strings do not count."""
    depth, place = 0, start
    for place in _places(text, start):
        if text[place] in "([{<":
            depth += 1
        elif text[place] in ")]}>" and text[place - 1:place + 1] != "->":
            depth -= 1
            if depth == 0:
                return text[start + 1:place], place + 1
    raise ExportError("the program's text ends within its signature")


def _parts(text):
    """Split at the commas that are in no bracket and no string."""
    parts, depth, begin = [], 0, 0
    for place in _places(text, 0):
        if text[place] in "([{<":
            depth += 1
        elif text[place] in ")]}>" and text[place - 1:place + 1] != "->":
            depth -= 1
        elif text[place] == "," and depth == 0:
            parts.append(text[begin:place])
            begin = place + 1
    parts.append(text[begin:])
    return [part for part in parts if part.strip()]


def _places(text, start):
    """Places of the brackets and commas from `start` that are not in a string."""
    for match in re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[()\[\]{}<>,]').finditer(text, start):
        if match[0][0] != '"':
            yield match.start()
