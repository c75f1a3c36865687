"""program.toml: what each input and output of the program is. docs/reference/program.md has the fields."""
import collections
import dataclasses

from .names import check_unique
from .problem import ExportError

FORMAT = 1
KINDS = ("loss", "step")
INPUT_ROLES = ("state", "constant", "key", "schedule", "batch")
OUTPUT_ROLES = ("loss", "state", "count", "aux")
# Inputs whose values lie in the state file; those of the others are in the example file.
KEPT_ROLES = ("state", "constant")
PROGRAM_FILE, STATE_FILE, EXAMPLE_FILE = "program.mlir", "state.safetensors", "example.safetensors"
DESCRIPTION_FILE = "program.toml"


@dataclasses.dataclass(frozen=True)
class Value:
    """An input or output. `dtype` is the name in program.toml; `trainable` is None where it says nothing."""
    role: str
    name: str
    dtype: str
    shape: tuple
    trainable: "bool | None" = None


@dataclasses.dataclass(frozen=True)
class Description:
    kind: str
    framework: str
    inputs: tuple
    outputs: tuple

    def __post_init__(self):
        if self.kind not in KINDS:
            raise ExportError(f"a program is a loss or a step, not {self.kind!r}")
        for value in self.inputs:
            if value.role not in INPUT_ROLES:
                raise ExportError(f"an input has the role {value.role!r}; roles are {', '.join(INPUT_ROLES)}")
            if (value.trainable is not None) != (self.kind == "loss" and value.role == "state"):
                raise ExportError("`trainable` is said of the state of a loss, and of nothing else")
        for value in self.outputs:
            if value.role not in OUTPUT_ROLES:
                raise ExportError(f"an output has the role {value.role!r}; roles are {', '.join(OUTPUT_ROLES)}")
        check_unique([v.name for v in self.inputs if v.role in KEPT_ROLES], "params, state and constants")
        check_unique([v.name for v in self.inputs if v.role not in KEPT_ROLES], "batch, key and schedule")
        for role in OUTPUT_ROLES:
            check_unique([v.name for v in self.outputs if v.role == role], f"the outputs of role {role}")
        if collections.Counter(v.role for v in self.outputs)["loss"] != 1:
            raise ExportError("a program has one loss")
        state = {v.name: v for v in self.inputs if v.role == "state"}
        for after in (v for v in self.outputs if v.role == "state"):
            before = state.get(after.name)
            if before is None:
                raise ExportError(f"the program returns a next value of {after.name!r}, which is not in its state")
            if before.trainable:
                raise ExportError(f"the loss returns a next value of the parameter {after.name!r}, which the optimizer "
                                  "changes; keep what f itself changes in state=")
            if (before.dtype, before.shape) != (after.dtype, after.shape):
                raise ExportError(f"{after.name!r} is {type_text(before)}, and its next value {type_text(after)}; make "
                                  "them the same, for example with .astype(...) in f")

    def toml(self):
        lines = [f"format = {FORMAT}", f"kind = {toml_text(self.kind)}", f"program = {toml_text(PROGRAM_FILE)}",
                 f"state = {toml_text(STATE_FILE)}", f"example = {toml_text(EXAMPLE_FILE)}",
                 f"framework = {toml_text(self.framework)}"]
        for table, values in (("input", self.inputs), ("output", self.outputs)):
            for value in values:
                lines += ["", f"[[{table}]]", f"role = {toml_text(value.role)}", f"name = {toml_text(value.name)}",
                          f"dtype = {toml_text(value.dtype)}", f"shape = [{', '.join(map(str, value.shape))}]"]
                if value.trainable is not None:
                    lines.append(f"trainable = {str(value.trainable).lower()}")
        return "\n".join(lines) + "\n"


def type_text(value):
    return f"{value.dtype}[{','.join(map(str, value.shape))}]"


def toml_text(text):
    """A basic string of TOML."""
    def escaped(character):
        if character in '"\\':
            return "\\" + character
        if ord(character) < 0x20 or ord(character) == 0x7F:
            return f"\\u{ord(character):04X}"
        return character
    return '"' + "".join(map(escaped, text)) + '"'
