"""Files in the safetensors format (https://github.com/huggingface/safetensors): arrays by name."""
import json
import os
import struct

from .dtypes import element_type, element_type_of_file, numpy_dtype
from .problem import ExportError, need

_LONGEST_HEADER = 100_000_000  # the format's own limit


def save_tensors(path, tensors):
    """`tensors`: numpy arrays by name. Widest element type first, then by name, so that every tensor is aligned."""
    numpy = need("numpy")
    entries = sorted(((name, numpy.ascontiguousarray(array).reshape(array.shape), element_type(array.dtype, repr(name)))
                      for name, array in tensors.items()), key=lambda entry: (-entry[2].size, entry[0]))
    header, end = {}, 0
    for name, array, kind in entries:
        header[name] = {"dtype": kind.file, "shape": list(array.shape), "data_offsets": [end, end + array.nbytes]}
        end += array.nbytes
    with open(path, "wb") as file:
        file.write(packed_header(header))
        for _, array, _ in entries:
            file.write(array.reshape(-1).view(numpy.uint8).data if array.size else b"")


def packed_header(header):
    if "__metadata__" in header:
        raise ExportError("a tensor has the name '__metadata__', which the format keeps for itself; rename it")
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text


def load_tensors(path):
    """Numpy arrays by name."""
    numpy = need("numpy")
    with open(path, "rb") as file:
        tensors = {}
        for name, (kind, shape, begin) in read_header(file, path).items():
            file.seek(begin)
            count = 1
            for size in shape:
                count *= size
            array = numpy.frombuffer(file.read(count * kind.size), dtype=numpy_dtype(kind)).reshape(shape)
            tensors[name] = array.copy()
    return tensors


def read_header(file, path):
    """{name: (element type, shape, first byte)}; checked against the size of the file."""
    size = os.fstat(file.fileno()).st_size
    start = file.read(8)
    length = struct.unpack("<Q", start)[0] if len(start) == 8 else size
    if length > min(size - 8, _LONGEST_HEADER):
        raise ExportError(f"{path} is not a safetensors file, or the end of it is missing")
    try:
        header = json.loads(file.read(length))
        header.pop("__metadata__", None)
        entries = {}
        for name, entry in header.items():
            kind, shape = element_type_of_file(entry["dtype"], f"{name!r} in {path}"), tuple(entry["shape"])
            begin, end = entry["data_offsets"]
            count = kind.size
            for dimension in shape:
                if not isinstance(dimension, int) or dimension < 0:
                    raise ValueError(f"shape {shape}")
                count *= dimension
            if not 0 <= begin <= end <= size - 8 - length or end - begin != count:
                raise ExportError(f"{path}: {name!r} does not lie within the file; is the end of it missing?")
            entries[name] = (kind, shape, 8 + length + begin)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        if isinstance(error, ExportError):
            raise
        raise ExportError(f"{path} is not a safetensors file ({error})") from error
    return entries
