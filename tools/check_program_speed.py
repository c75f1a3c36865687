#!/usr/bin/env python3
"""Time every program of a folder in xladder and in JAX itself, in turn, and print how they compare.

    python3 tools/check_program_speed.py build/bin/xladder FOLDER --python VENV/bin/python [NAME ...]
            [--rounds 7] [--seconds 1] [--steps-per-execution 8] [--plugin PATH] [--kind KIND ...]
            [--markdown FILE] [--json FILE]

Each NAME.mlir of FOLDER has NAME.inputs.safetensors beside it, and manifest.json tells of each program its kind, its
arguments and results, and of a train step which result is the next value of which argument (`state`). VENV has JAX.

JAX runs the same text through jax.jit, with the state donated, on its own CPU client with its own number of threads;
its process stays and waits while others run. xladder reads the text (`xladder program bench`) with these settings:

    reader  its own reader and printer, donation by names, the C library's heap, one step an execution
    heap    and the heap that keeps its pages
    queue   and as many executions ahead of the device as JAX's client allows; otherwise two
    steps   and several steps an execution; of train steps alone

A round is each of them once, in an order that turns. State goes round on both sides, the batch lies on the device,
every loss is read back. A ratio is xladder's rate by JAX's in the same round; its interval is Student's in logarithms.
Exit code 1 if the first losses differ, or a train step is slower beyond doubt with every setting.
"""
import argparse
import json
import math
import os
import pathlib
import re
import statistics
import struct
import subprocess
import sys
import tempfile
import time

SETTINGS = {
    "reader": ["--host-heap", "system"],
    "heap": ["--host-heap", "huge"],
    "queue": ["--host-heap", "huge", "--in-flight", "32"],
    "steps": ["--host-heap", "huge", "--in-flight", "32", "--steps-per-execution"],
}
WINDOWS = 5  # in a measurement
# Student's 97.5 % quantiles by degrees of freedom.
QUANTILES = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131]
TYPES = {"bool": "pred", "int8": "s8", "int16": "s16", "int32": "s32", "int64": "s64", "uint8": "u8", "uint16": "u16",
         "uint32": "u32", "uint64": "u64", "bfloat16": "bf16", "float16": "f16", "float32": "f32", "float64": "f64"}


def estimate(ratios):
    """The median of positive numbers and Student's interval of their logarithms."""
    logarithms = [math.log(r) for r in ratios]
    if len(logarithms) < 2:
        return math.exp(logarithms[0]), 0.0, math.inf
    quantile = QUANTILES[min(len(logarithms) - 1, len(QUANTILES)) - 1]
    half = quantile * statistics.stdev(logarithms) / math.sqrt(len(logarithms))
    mean = statistics.mean(logarithms)
    return math.exp(statistics.median(logarithms)), math.exp(mean - half), math.exp(mean + half)


# --- safetensors and folders of programs


def read_tensors(path):
    """Name to (type, shape, bytes)."""
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8:8 + length])
    start = 8 + length
    return {name: (t["dtype"], t["shape"], data[start + t["data_offsets"][0]:start + t["data_offsets"][1]])
            for name, t in header.items() if name != "__metadata__"}


def write_tensors(path, tensors):
    header, at = {}, 0
    for name, (dtype, shape, data) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [at, at + len(data)]}
        at += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(data for _, _, data in tensors.values()))


def place_of_loss(facts):
    """The result that is the loss: of a step what is no state and one number, by its name where there are several."""
    if facts["kind"] != "train_step":
        return 0
    free = [i for i, r in enumerate(facts["results"])
            if i not in facts["state"].values() and not r["shape"] and r["dtype"].startswith("float")]
    named = [i for i in free if "loss" in facts["results"][i]["name"]]
    return (named or free)[0]


def write_folder(source, facts, folder):
    """A folder with program.toml, so that a step's state has names."""
    inputs = read_tensors(source / facts["files"]["inputs"])
    next_of = {int(argument): result for argument, result in facts["state"].items()}
    loss, lines, kept, given = place_of_loss(facts), [], {}, {}
    for i, argument in enumerate(facts["arguments"]):
        dtype, _, data = inputs[f"arg{i}"]
        role = "state" if i in next_of else "constant" if not argument["name"] else "batch"
        (given if role == "batch" else kept)[f"arg{i}"] = (dtype, argument["shape"], data)
        lines.append(f'[[input]]\nrole = "{role}"\nname = "arg{i}"\ndtype = "{TYPES[argument["dtype"]]}"\n'
                     f'shape = {argument["shape"]}\n')
    argument_of = {result: argument for argument, result in next_of.items()}
    for i in range(len(facts["results"])):
        role = "loss" if i == loss else "state" if i in argument_of else "aux"
        name = "loss" if i == loss else f"arg{argument_of[i]}" if i in argument_of else f"out{i}"
        lines.append(f'[[output]]\nrole = "{role}"\nname = "{name}"\n')
    folder.mkdir()
    (folder / "program.mlir").write_bytes((source / facts["files"]["program"]).read_bytes())
    (folder / "program.toml").write_text('format = 1\nkind = "step"\nprogram = "program.mlir"\n'
                                         'state = "state.safetensors"\nexample = "example.safetensors"\n\n'
                                         + "\n".join(lines))
    write_tensors(folder / "state.safetensors", kept)
    write_tensors(folder / "example.safetensors", given)


# --- JAX, in a process of its own


def serve_jax(source, facts):
    """Answers each line, a number of seconds, with what the steps of about so long took."""
    import dataclasses

    import jax
    jax.config.update("jax_enable_x64", True)  # some programs have arguments of 64 bits
    import jax.numpy as jnp
    import numpy as np
    from jax._src import xla_bridge
    from jax._src.interpreters import mlir
    from jax._src.lib import _jax
    from jax._src.lib.mlir import ir
    from jaxlib.mlir.dialects import stablehlo

    text = (source / facts["files"]["program"]).read_text()
    # TensorFlow's copies have no form in a portable artifact: a reshape to the same shape is one.
    text = re.sub(r"= mhlo\.copy (%\w+) : (tensor<\S+>)", r"= stablehlo.reshape \1 : (\2) -> \2", text)
    inputs = read_tensors(source / facts["files"]["inputs"])
    arguments = []
    for i, argument in enumerate(facts["arguments"]):
        values = np.frombuffer(inputs[f"arg{i}"][2], dtype=jnp.dtype(argument["dtype"])).reshape(argument["shape"])
        arguments.append(jnp.asarray(values))
    results = [jax.ShapeDtypeStruct(r["shape"], jnp.dtype(r["dtype"])) for r in facts["results"]]

    # The text as an exported function: one of the same types, whose module is exchanged.
    stand_in = jax.jit(lambda *args: tuple(jnp.zeros(r.shape, r.dtype) for r in results), keep_unused=True)
    exported = jax.export.export(stand_in)(*arguments)
    with mlir.make_ir_context():
        module = ir.Module.parse(text)
        serialized = _jax.mlir.serialize_portable_artifact(module, stablehlo.get_current_version(),
                                                           xla_bridge.get_backend().serialize_with_sdy)
    exported = dataclasses.replace(exported, mlir_module_serialized=serialized)
    next_of = {int(argument): result for argument, result in facts["state"].items()}
    step = jax.jit(exported.call, donate_argnums=tuple(next_of))
    loss = place_of_loss(facts)
    start = time.perf_counter()
    compiled = step.lower(*arguments).compile()
    compile_s = time.perf_counter() - start
    del compiled
    losses = []

    def run(count):
        nonlocal arguments
        waiting = []
        for _ in range(count):
            out = step(*arguments)
            for argument, result in next_of.items():
                arguments[argument] = out[result]
            waiting.append(out[loss])
        values = [float(np.asarray(x).reshape(-1)[0]) for x in waiting]
        jax.block_until_ready(arguments)
        losses.extend(values[:max(0, 20 - len(losses))])

    run(1), run(1), run(1)
    print(json.dumps({"version": jax.__version__, "compile_s": compile_s,
                      "platform_version": xla_bridge.get_backend().platform_version}), flush=True)
    for line in sys.stdin:
        seconds = float(line)
        run(1)
        start = time.perf_counter()
        run(1)
        count = max(1, math.ceil(seconds / WINDOWS / (time.perf_counter() - start)))
        windows, end = [], time.perf_counter() + seconds
        while time.perf_counter() < end or len(windows) < 3:
            start = time.perf_counter()
            run(count)
            windows.append((time.perf_counter() - start) / count)
        print(json.dumps({"step_s": statistics.median(windows), "losses": losses}), flush=True)


class Jax:
    def __init__(self, python, source, name):
        self.process = subprocess.Popen([python, __file__, "--serve-jax", str(source), name], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.facts = self.read()

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"JAX ended with exit code {self.process.wait()}")
        return json.loads(line)

    def time(self, seconds):
        self.process.stdin.write(f"{seconds}\n")
        self.process.stdin.flush()
        return self.read()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


# --- xladder


def installed_plugin():
    listed = json.loads((pathlib.Path(__file__).resolve().parent.parent / ".venv/pjrt-plugins.json").read_text())
    first = next(p for p in listed["plugins"] if p["device"] == "cpu")
    return f"{first['name']} {first['version']}"


def processor():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return f"{len(os.sched_getaffinity(0))} cores of {names[0] if names else 'an unknown processor'}"


def time_xladder(options, program, inputs, setting):
    command = [options.xladder, "program", "bench", str(program), "--json", "--seconds", str(options.seconds),
               "--window-seconds", str(options.seconds / WINDOWS), "--min-windows", "3"] + SETTINGS[setting]
    if setting == "steps":
        command.append(str(options.steps_per_execution))
    if inputs:
        command += ["--inputs", str(inputs)]
    if options.plugin:
        command += ["--plugin", options.plugin]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip())
    return json.loads(done.stdout)


def close(a, b):
    return abs(a - b) <= 1e-3 + 1e-2 * abs(b)


def compare(options, facts, scratch):
    """One program: seconds of a step by setting, one for each round."""
    name, source = facts["name"], options.folder
    is_step = facts["kind"] == "train_step"
    program, inputs = source / facts["files"]["program"], source / facts["files"]["inputs"]
    if is_step:
        program, inputs = scratch / name, None
        write_folder(source, facts, program)
    settings = [s for s in SETTINGS if s != "steps" or is_step]
    for setting in settings:  # compiled and cached off the clock, and refused before JAX starts
        time_xladder(argparse.Namespace(**{**vars(options), "seconds": 0.05}), program, inputs, setting)
    jax = Jax(options.python, source, name)
    rows, reports = {s: [] for s in ["jax"] + settings}, {}
    try:
        for turn in range(options.rounds):
            order = ["jax"] + settings
            order = order[turn % len(order):] + order[:turn % len(order)]
            for setting in order:
                report = (jax.time(options.seconds) if setting == "jax"
                          else time_xladder(options, program, inputs, setting))
                rows[setting].append(report["step_s"])
                reports[setting] = report
    finally:
        jax.close()
    differs = [s for s in settings if not all(map(close, reports[s]["losses"][:5], reports["jax"]["losses"][:5]))]
    ratios = {s: estimate([j / x for j, x in zip(rows["jax"], rows[s])]) for s in settings}
    return {"name": name, "kind": facts["kind"], "seconds": rows, "ratios": ratios, "differs": differs,
            "jax": jax.facts["version"]}


def text_of(ratio):
    return "{:.2f} [{:.2f}, {:.2f}]".format(*ratio)


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "--serve-jax":
        source = pathlib.Path(sys.argv[2])
        programs = json.loads((source / "manifest.json").read_text())["programs"]
        return serve_jax(source, next(p for p in programs if p["name"] == sys.argv[3]))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("xladder")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--python", required=True, help="an interpreter with JAX")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=1, help="of each measurement")
    parser.add_argument("--steps-per-execution", type=int, default=8)
    parser.add_argument("--plugin", help="of xladder")
    parser.add_argument("--kind", action="append", help="train_step, loss or value_and_grad")
    parser.add_argument("--markdown", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    programs = json.loads((options.folder / "manifest.json").read_text())["programs"]
    kinds = options.kind or ["train_step", "loss"]
    chosen = [p for kind in kinds for p in programs
              if p["kind"] == kind and (not options.names or p["name"] in options.names)]
    if not chosen:
        sys.exit(f"{options.folder} has no such programs")

    lines, results, failed = [], [], []
    before = os.getloadavg()[0]

    def say(line):  # and keep what there is so far
        print(line, flush=True)
        lines.append(line)
        if options.markdown:
            options.markdown.write_text("\n".join(lines) + "\n")
        if options.json:
            options.json.write_text(json.dumps({"command": sys.argv, "results": results}, indent=1) + "\n")

    settings = list(SETTINGS)
    say("| Program | JAX, ms a step | " + " | ".join(f"{s} / JAX" for s in settings) + " |")
    say("|---|---|" + "---|" * len(settings))
    with tempfile.TemporaryDirectory() as scratch:
        for facts in chosen:
            try:
                result = compare(options, facts, pathlib.Path(scratch))
            except (RuntimeError, KeyError, StopIteration) as error:
                say(f"| {facts['name']} | not measured: {str(error)[:200]} |" + " |" * len(settings))
                failed.append(f"{facts['name']} was not measured")
                continue
            results.append(result)
            cells = [text_of(result["ratios"][s]) if s in result["ratios"] else "" for s in settings]
            milliseconds = 1e3 * statistics.median(result["seconds"]["jax"])
            say(f"| {facts['name']} | {milliseconds:.3f} | " + " | ".join(cells) + " |")
            if result["differs"]:
                failed.append(f"{facts['name']} gives other losses ({', '.join(result['differs'])})")
            if facts["kind"] == "train_step" and all(high < 1 for _, _, high in result["ratios"].values()):
                failed.append(f"{facts['name']} is slower than JAX")
    if results:
        say(f"\nJAX {results[0]['jax']} against {options.plugin or installed_plugin()} on {processor()}, load "
            f"{before:.1f} before and {os.getloadavg()[0]:.1f} after; {options.rounds} rounds of {options.seconds:g} "
            f"s, {options.steps_per_execution} steps an execution in `steps`")
    for failure in failed:
        say(f"\n{failure}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
