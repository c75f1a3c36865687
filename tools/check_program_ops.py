#!/usr/bin/env python3
"""Export functions of JAX one by one and hold what xladder computes of their texts against JAX.

    python tools/check_program_ops.py build/bin/xladder [CASE ...] [--plugin PATH ...] [--markdown FILE] [--keep DIR]

Each case (tools/program_op_cases/) is a function of jax.numpy, jax.lax, jax.nn or jax.random. Its text as jit().lower()
prints it goes through `xladder program check` with JAX's results; where it has floating-point inputs and results, their
sum with fixed weights goes along as a loss, with JAX's gradients. A text that is refused is told with its sentence; one
that gives other numbers is wrong, and then the exit code is 1.

For maintainers; needs jax and safetensors. The plugins are those of .venv/pjrt-plugins.json where none is named.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import sys
import tempfile

os.environ.setdefault("JAX_PLATFORMS", "cpu")
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import jax  # noqa: E402
import jax.numpy as jnp  # noqa: E402
import numpy as np  # noqa: E402
from safetensors.flax import save_file  # noqa: E402

from check_programs import check, installed_plugins  # noqa: E402
from program_op_cases import CASES  # noqa: E402


def is_floating(x):
    return jnp.issubdtype(jnp.result_type(x), jnp.floating)


def flat(results):
    return [x for x in jax.tree.leaves(results)]


def weighted(outputs):
    """The sum of what is floating-point, each element with another weight."""
    total = jnp.float32(0)
    for x in outputs:
        if is_floating(x):
            weights = np.cos(np.arange(x.size, dtype=np.float32) + 1).reshape(x.shape)
            total = total + jnp.sum(x.astype(jnp.float32) * weights)
    return total


def export(name, folder):
    """Writes NAME.mlir, its tensors and its tolerance to the folder."""
    function, inputs, gradients, rtol, atol = CASES[name]
    inputs = [jnp.asarray(x) for x in inputs]
    outputs = jax.eval_shape(lambda *args: flat(function(*args)), *inputs)
    floats = [i for i, x in enumerate(inputs) if is_floating(x)]
    with_loss = gradients and bool(floats) and any(is_floating(x) for x in outputs)

    def program(*arguments):
        results = flat(function(*arguments))
        return [weighted(results), *results] if with_loss else results

    # Results under a second name would be left out.
    jitted = jax.jit(program, keep_unused=True)
    (folder / f"{name}.mlir").write_text(jitted.lower(*inputs).as_text())
    found = jitted(*inputs)
    save_file({f"arg{i}": x for i, x in enumerate(inputs)}, folder / f"{name}.inputs.safetensors")
    save_file({f"out{i}": jnp.array(x) for i, x in enumerate(found)}, folder / f"{name}.outputs.safetensors")
    if with_loss:
        slopes = jax.jit(jax.grad(lambda *a: program(*a)[0], argnums=tuple(floats)))(*inputs)
        save_file({f"arg{i}": jnp.array(x) for i, x in zip(floats, slopes, strict=True)},
                  folder / f"{name}.gradients.safetensors")
    return {"rtol": rtol, "atol": atol}


def outcome(xladder, path, plugin, tolerance):
    code, report, said = check(xladder, path, plugin, tolerance)
    if report is None:
        return ("refused" if code == 2 else "fails"), said.replace(str(path), path.name)
    wrong = [f"{kind} {t['name']}" for kind in ("outputs", "gradients") for t in report[kind] if not t["passed"]]
    return ("wrong", ", ".join(wrong)) if wrong or code != 0 else ("agrees", "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("xladder")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    parser.add_argument("--plugin", action="append", default=[])
    parser.add_argument("--markdown", type=pathlib.Path, help="write the tables here, too")
    parser.add_argument("--keep", type=pathlib.Path, help="leave texts and tensors here")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    plugins = [(pathlib.Path(p).stem, p) for p in options.plugin] or installed_plugins()
    if unknown := [name for name in options.cases if name not in CASES]:
        sys.exit(f"no such cases: {', '.join(unknown)}")

    lines, counts, rows, work = [], collections.Counter(), [], {}
    with tempfile.TemporaryDirectory() as temporary, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        tolerances = {}
        for name in options.cases or CASES:
            try:
                tolerances[name] = export(name, folder)
            except Exception as error:  # what this version of JAX does not have
                rows.append((name, "not exported", str(error).strip().splitlines()[0][:200]))
                continue
            for label, plugin in plugins:
                work[name, label] = pool.submit(outcome, options.xladder, folder / f"{name}.mlir", plugin,
                                                tolerances[name])
        (folder / "tolerances.json").write_text(json.dumps(tolerances, indent=1))
        for (name, label), future in work.items():
            result, said = future.result()
            counts[label, result] += 1
            if result != "agrees":
                rows.append((f"{name} on {label}", result, said))

    kinds = ("agrees", "refused", "wrong", "fails")
    lines.append(f"JAX {jax.__version__}, {len(tolerances)} functions\n")
    lines.append("| Plugin | " + " | ".join(kinds) + " |\n|---|" + "---|" * len(kinds))
    for label, _ in plugins:
        lines.append(f"| {label} | " + " | ".join(str(counts[label, kind]) for kind in kinds) + " |")
    lines.append("\n| Case | Outcome | What is said |\n|---|---|---|")
    lines += [f"| {name} | {result} | {said.replace('|', chr(92) + '|').replace(chr(10), ' ')} |"
              for name, result, said in rows]
    print("\n".join(lines))
    if options.markdown:
        options.markdown.write_text("\n".join(lines) + "\n")
    return 1 if any(counts[label, kind] for label, _ in plugins for kind in ("wrong", "fails")) else 0


if __name__ == "__main__":
    sys.exit(main())
