#!/usr/bin/env python3
"""Compare programs that xladder.export writes with what their own libraries compute.

    python tools/check_program_exports.py [CASE ...] [--keep DIR] [--xladder build/bin/xladder]

Exports small models of JAX, Flax (linen and nnx), Equinox, Haiku, Keras 3, Optax and PyTorch, runs each program's text
with JAX's client (which knows nothing of the exporter) on the values that its files name, and compares loss, next state
and gradients with the library's own: gradients once by name, and once against differences of the text's losses. Trees
that are loaded back have to be the exported ones. What cannot be exported has to be refused by a sentence.
`--xladder` also runs `xladder program check` on each of them.

For maintainers; needs jax and safetensors; a case whose libraries are absent is skipped by name. Exit code 1 if any
differs.
"""
import argparse
import importlib.util
import os
import pathlib
import subprocess
import sys
import tempfile
import tomllib

os.environ.setdefault("JAX_PLATFORMS", "cpu")
os.environ.setdefault("KERAS_BACKEND", "jax")
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "python"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import jax  # noqa: E402
import jax.numpy as jnp  # noqa: E402
import numpy as np  # noqa: E402
from safetensors import safe_open  # noqa: E402

from program_export_cases import CASES, Wrong  # noqa: E402
from xladder.export import ExportError  # noqa: E402


class Program:
    """A folder's program, run by JAX's client."""

    def __init__(self, folder):
        from jax._src.lib import xla_client
        self.folder = folder
        self.description = tomllib.loads((folder / "program.toml").read_text())
        self.device = jax.devices("cpu")[0]
        self.program = self.device.client.compile_and_load((folder / "program.mlir").read_text(),
                                                           xla_client.DeviceList((self.device,)),
                                                           xla_client.CompileOptions())
        kept, example = tensors_of(folder / "state.safetensors"), tensors_of(folder / "example.safetensors")
        self.inputs, self.values = self.description["input"], {}
        for entry in self.inputs:
            source = kept if entry["role"] in ("state", "constant") else example
            self.values[entry["role"], entry["name"]] = source.pop(entry["name"])
        if kept or example:
            raise Wrong(f"the files have more tensors than inputs: {[*kept, *example]}")

    def run(self, changed=()):
        values = {**self.values, **dict(changed)}
        arrays = [jax.device_put(values[entry["role"], entry["name"]], self.device) for entry in self.inputs]
        results = self.program.execute(arrays)
        return {(entry["role"], entry["name"]): np.asarray(result)
                for entry, result in zip(self.description["output"], results, strict=True)}

    def loss(self, changed=()):
        return float(self.run(changed)["loss", "loss"])

    def trained(self):
        return [entry["name"] for entry in self.inputs if entry.get("trainable")]


def tensors_of(path):
    with safe_open(path, framework="flax") as file:
        return {name: np.asarray(file.get_tensor(name)) for name in file.keys()}


def close(what, found, wanted, tolerance):
    found, wanted = np.asarray(found).astype(np.float64), np.asarray(wanted).astype(np.float64)
    if found.shape != wanted.shape:
        raise Wrong(f"{what} has the shape {found.shape}, not {wanted.shape}")
    apart, largest = np.abs(found - wanted).max(initial=0), np.abs(wanted).max(initial=0)
    if not apart <= tolerance * max(largest, 1e-3):
        raise Wrong(f"{what} is {apart:.3g} off, of values up to {largest:.3g}")


def check(folder, expected):
    """`expected`: loss, gradients and next_state of the library by name, tolerance, and `random` where a key counts."""
    program = Program(folder)
    tolerance = expected.get("tolerance", 2e-5)
    out = program.run()
    if "loss" in expected:
        close("the loss", out["loss", "loss"], expected["loss"], tolerance)
    for name, value in expected.get("next_state", {}).items():
        close(f"the next {name}", out["state", name], value, expected.get("state_tolerance", 2e-5))
    changed = {name for role, name in out if role == "state"}
    if "next_state" in expected and changed != set(expected["next_state"]):
        raise Wrong(f"next values of {sorted(changed)}, not {sorted(expected['next_state'])}")
    if program.description["kind"] == "loss":
        check_gradients(program, expected, tolerance)
    if expected.get("random"):
        keys = [key for key in program.values if key[0] == "key"]
        other = program.loss([(key, program.values[key] + 7) for key in keys])
        if not keys or other == float(out["loss", "loss"]):
            raise Wrong("the key does not change the loss")
    if expected.get("reload"):
        check_reload(folder, expected["reload"])
    return len(program.inputs), len(out)


def check_gradients(program, expected, tolerance):
    written = tensors_of(program.folder / "check" / "gradients.safetensors")
    gradients = {entry["name"]: written.pop(f"arg{i}")
                 for i, entry in enumerate(program.inputs) if entry.get("trainable")}
    if written:
        raise Wrong(f"gradients of inputs that are not trained: {sorted(written)}")
    if "gradients" in expected:
        if set(expected["gradients"]) != set(gradients):
            raise Wrong(f"trained are {sorted(gradients)}, not {sorted(expected['gradients'])}")
        largest = max(np.abs(value).max(initial=0) for value in expected["gradients"].values())
        for name, value in expected["gradients"].items():
            apart = np.abs(np.asarray(value, np.float64) - gradients[name].astype(np.float64)).max(initial=0)
            if not apart <= 10 * tolerance * max(largest, 1e-3):
                raise Wrong(f"the gradient of {name} is {apart:.3g} off, of values up to {largest:.3g}")
    # The text's own slope along each gradient: its square norm, whatever the names say.
    total = np.sqrt(sum(float((g.astype(np.float64)**2).sum()) for g in gradients.values()))
    if not total > 0:
        raise Wrong("all gradients are zero")
    for name, gradient in gradients.items():
        norm = float(np.sqrt((gradient.astype(np.float64)**2).sum()))
        if expected.get("stops_gradients"):  # then a slope is another thing
            break
        if norm < 0.02 * total or program.values["state", name].dtype != np.float32:
            continue
        step = expected.get("difference", 1e-4) / norm
        value = program.values["state", name]
        slope = (program.loss([(("state", name), value + step / norm * gradient)]) -
                 program.loss([(("state", name), value - step / norm * gradient)])) / (2 * step)
        if not abs(slope - norm) <= 0.03 * norm:
            raise Wrong(f"the text's slope along the gradient of {name} is {slope:.5g}, not {norm:.5g}")


def check_reload(folder, reload):
    """`reload(path)` gives (the loaded tree's arrays by name, the exported ones)."""
    found, wanted = reload(folder)
    compare_trees(found, wanted, 0)
    moved = {name: (value + 1 if value.dtype.kind == "f" else value)
             for name, value in tensors_of(folder / "state.safetensors").items()}
    from safetensors.flax import save_file
    with tempfile.TemporaryDirectory() as other:
        path = pathlib.Path(other) / "trained.safetensors"
        save_file({name: jnp.asarray(value) for name, value in moved.items()}, path)
        found, wanted = reload(path)
        compare_trees(found, wanted, 1)


def compare_trees(found, wanted, moved):
    if jax.tree.structure(found) != jax.tree.structure(wanted):
        raise Wrong(f"loaded another structure: {jax.tree.structure(found)}")
    for a, b in zip(jax.tree.leaves(found), jax.tree.leaves(wanted)):
        a, b = as_numpy(a), as_numpy(b)
        if a is None:
            continue
        if a.dtype.kind == "f":
            b = b + np.asarray(moved, b.dtype)
        if a.dtype != b.dtype or not np.array_equal(a, b):
            raise Wrong(f"loaded other values: {a.ravel()[:3]}, not {b.ravel()[:3]}")


def as_numpy(value):
    if hasattr(value, "detach"):
        return value.detach().numpy()
    if isinstance(value, jax.Array) and jax.dtypes.issubdtype(value.dtype, jax.dtypes.prng_key):
        value = jax.random.key_data(value)
    return np.asarray(value) if hasattr(value, "dtype") else None


def xladder_check(xladder, folder):
    files = folder / "check"
    command = [xladder, "program", "check", folder / "program.mlir", "--inputs", files / "inputs.safetensors",
               "--expect", files / "outputs.safetensors"]
    if (files / "gradients.safetensors").exists():
        command += ["--gradients", files / "gradients.safetensors"]
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if result.returncode != 0:
        raise Wrong(f"xladder program check ended with {result.returncode}: {(result.stderr or result.stdout)[-600:]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=", ".join(CASES))
    parser.add_argument("--keep", type=pathlib.Path, help="leave the exported folders here")
    parser.add_argument("--xladder", help="the program; also run its `program check`")
    options = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as temporary:
        parent = options.keep or pathlib.Path(temporary)
        for name in options.cases or CASES:
            modules, case = CASES[name]
            absent = [module for module in modules if importlib.util.find_spec(module) is None]
            if absent:
                print(f"skip  {name}: {', '.join(absent)} not installed")
                continue
            try:
                expected = case(parent / name)
                if expected is None:
                    print(f"ok    {name}", flush=True)
                    continue
                inputs, outputs = check(parent / name, expected)
                if options.xladder:
                    xladder_check(options.xladder, parent / name)
                print(f"ok    {name}: {inputs} inputs, {outputs} outputs", flush=True)
            except (Wrong, ExportError) as wrong:
                bad += 1
                print(f"WRONG {name}: {wrong}", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
