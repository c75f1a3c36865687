"""Element types: numpy's name, the one in program.toml, in the program's text and in a safetensors file."""
from typing import NamedTuple

from .problem import ExportError, need


class ElementType(NamedTuple):
    numpy: str
    name: str
    mlir: str
    file: str
    size: int


ELEMENT_TYPES = [
    ElementType("bool", "pred", "i1", "BOOL", 1),
    ElementType("int8", "s8", "i8", "I8", 1),
    ElementType("int16", "s16", "i16", "I16", 2),
    ElementType("int32", "s32", "i32", "I32", 4),
    ElementType("int64", "s64", "i64", "I64", 8),
    ElementType("uint8", "u8", "ui8", "U8", 1),
    ElementType("uint16", "u16", "ui16", "U16", 2),
    ElementType("uint32", "u32", "ui32", "U32", 4),
    ElementType("uint64", "u64", "ui64", "U64", 8),
    ElementType("float8_e4m3fn", "f8e4m3fn", "f8E4M3FN", "F8_E4M3", 1),
    ElementType("float8_e5m2", "f8e5m2", "f8E5M2", "F8_E5M2", 1),
    ElementType("bfloat16", "bf16", "bf16", "BF16", 2),
    ElementType("float16", "f16", "f16", "F16", 2),
    ElementType("float32", "f32", "f32", "F32", 4),
    ElementType("float64", "f64", "f64", "F64", 8),
]
_BY_NUMPY = {entry.numpy: entry for entry in ELEMENT_TYPES}
_BY_MLIR = {entry.mlir: entry for entry in ELEMENT_TYPES}
_BY_FILE = {entry.file: entry for entry in ELEMENT_TYPES}


def element_type(dtype, what):
    """Of a numpy dtype (or its name)."""
    name = getattr(dtype, "name", str(dtype))
    if name not in _BY_NUMPY:
        raise ExportError(f"{what} has elements of type {name}, which xladder does not have; "
                          f"it has {', '.join(_BY_NUMPY)}")
    return _BY_NUMPY[name]


def element_type_of_mlir(name, what):
    if name not in _BY_MLIR:
        raise ExportError(f"{what} has elements of type {name}, which xladder does not have; "
                          f"it has {', '.join(_BY_NUMPY)}")
    return _BY_MLIR[name]


def element_type_of_file(name, what):
    if name not in _BY_FILE:
        raise ExportError(f"{what} has elements of type {name}; there are {', '.join(_BY_FILE)}")
    return _BY_FILE[name]


def numpy_dtype(entry):
    numpy = need("numpy")
    try:
        return numpy.dtype(entry.numpy)
    except TypeError:  # the short floats are numpy's once ml_dtypes is there
        return numpy.dtype(getattr(need("ml_dtypes"), entry.numpy))
