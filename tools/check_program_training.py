#!/usr/bin/env python3
"""Train every exported loss of a folder for some steps and print a table.

    python3 tools/check_program_training.py build/bin/xladder FOLDER [--steps N] [--markdown FILE] [NAME ...]

FOLDER holds folders that xladder.export wrote, or programs as tools/check_programs.py takes them: NAME.mlir,
NAME.inputs.safetensors, NAME.gradients.safetensors and a manifest.json, from which such folders are made. Each loss is
trained on its example batch. It has to fall (mean of the last quarter of the steps below that of the first), and a run
that was stopped in the middle and resumed has to be the run that was not, bit for bit: losses, parameters, optimizer.

Exit code 1 if any does not.
"""
import argparse
import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time

NAMES = {"bool": "pred", "int": "s", "uint": "u", "float": "f", "bfloat": "bf"}


# ---- Folders of programs ---------------------------------------------------------------------------------------------
def read_tensors(path):
    """{name: (entry of the header, bytes)}"""
    data = path.read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + size])
    header.pop("__metadata__", None)
    return {name: ({"dtype": e["dtype"], "shape": e["shape"]}, data[8 + size + e["data_offsets"][0]:8 + size + e["data_offsets"][1]])
            for name, e in header.items()}


def write_tensors(path, tensors):
    header, at = {}, 0
    for name, (entry, data) in tensors.items():
        header[name] = {**entry, "data_offsets": [at, at + len(data)]}
        at += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(data for _, data in tensors.values()))


def name_of(path):
    """[0]['Dense_0']['bias'] -> Dense_0/bias"""
    parts = re.findall(r"\['([^']*)'\]|\[(\d+)\]|^([^\[]+)", path)
    words = [a or b or c for a, b, c in parts]
    return "/".join(words[1:]) if len(words) > 1 and path.startswith("[") else "/".join(words)


def role_of(argument, has_gradient):
    plain = re.fullmatch(r"\[\d+\]|input\d+", argument["name"]) is not None
    if argument["dtype"] == "uint32" and argument["shape"] == [2]:
        return "key"
    if plain and argument["shape"]:
        return "batch"
    return "state" if has_gradient else "constant"


def element_type(dtype):
    word, bits = re.fullmatch(r"([a-z]+)(\d*)", dtype).groups()
    return NAMES[word] + bits


def make_folder(source, facts, folder):
    """A folder as xladder.export writes it, of a program that has arguments by number."""
    folder.mkdir()
    shutil.copy(source / facts["files"]["program"], folder / "program.mlir")
    inputs = read_tensors(source / facts["files"]["inputs"])
    gradients = read_tensors(source / facts["files"]["gradients"])
    lines = ['format = 1', 'kind = "loss"', 'program = "program.mlir"', 'state = "state.safetensors"',
             'example = "example.safetensors"']
    state, example, seen = {}, {}, set()
    for index, argument in enumerate(facts["arguments"]):
        role, name = role_of(argument, f"arg{index}" in gradients), name_of(argument["name"])
        name = name if name not in seen else f"{name}.{index}"
        seen.add(name)
        entry, data = inputs[f"arg{index}"]
        tensor = {**entry, "shape": argument["shape"]}, data  # scalars are kept as [1]
        (state if role in ("state", "constant") else example)[name] = tensor
        lines += ["", "[[input]]", f'role = "{role}"', f"name = {json.dumps(name)}",
                  f'dtype = "{element_type(argument["dtype"])}"', f"shape = {argument['shape']}"]
        lines += ["trainable = true"] if role == "state" else []
    for index, result in enumerate(facts["results"]):
        lines += ["", "[[output]]", f'role = "{"aux" if index else "loss"}"', f'name = "{f"out{index}" if index else "loss"}"']
    (folder / "program.toml").write_text("\n".join(lines) + "\n")
    write_tensors(folder / "state.safetensors", state)
    write_tensors(folder / "example.safetensors", example)


def folders_of(source, names, work):
    """(name, folder, libraries)"""
    manifest = source / "manifest.json"
    if not manifest.exists():
        for folder in sorted(p.parent for p in source.glob("*/program.toml")):
            if (not names or folder.name in names) and 'kind = "loss"' in (folder / "program.toml").read_text():
                yield folder.name, folder, ""
        return
    for facts in json.loads(manifest.read_text())["programs"]:
        if facts["kind"] != "loss" or (names and facts["name"] not in names):
            continue
        make_folder(source, facts, work / facts["name"])
        versions = facts.get("libraries", {})
        yield facts["name"], work / facts["name"], ", ".join(f"{k} {v}" for k, v in versions.items() if k != "jaxlib")


# ---- Runs ------------------------------------------------------------------------------------------------------------
class Failed(Exception):
    pass


def run(xladder, *arguments):
    done = subprocess.run([xladder, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        raise Failed(f"exit code {done.returncode}: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ''}")
    return done.stderr


def losses_of(folder):
    lines = [json.loads(line) for line in (folder / "metrics.jsonl").read_text().splitlines()]
    return {line["step"]: line["loss"] for line in lines if line["kind"] == "train"}


def check_same(whole, cut, steps):
    if losses_of(whole) != losses_of(cut):
        raise Failed("the losses of the resumed run are others")
    for file in ("model.safetensors", "optim.safetensors"):
        name = pathlib.Path("checkpoints") / f"step-{steps:08d}" / file
        if (whole / name).read_bytes() != (cut / name).read_bytes():
            raise Failed(f"{file} of the resumed run is another")


def check(xladder, folder, work, steps, options):
    """What is told of the model, and the losses."""
    usual = ["train", "--program", folder, "--data", "synthetic", "--sched", "constant", "--set", "optim.weight_decay=0",
             "--set", "train.log_every=1", "--set", "train.checkpoint_every=0", *options]
    whole, cut = work / f"{folder.name}-whole", work / f"{folder.name}-cut"
    said = run(xladder, *usual, "--steps", steps, "--output", whole)
    run(xladder, *usual, "--steps", steps // 2, "--output", cut)
    run(xladder, "train", f"--resume={cut}", "--steps", steps)
    check_same(whole, cut, steps)
    losses = [losses_of(whole)[step] for step in range(1, steps + 1)]
    quarter = max(1, steps // 4)
    if not sum(losses[-quarter:]) < sum(losses[:quarter]):
        raise Failed(f"the loss does not fall: {losses[0]:.4g} -> {losses[-1]:.4g}")
    return re.search(r"([\d,]+) parameters", said).group(1), losses


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("xladder")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--option", action="append", default=[], help="of train, such as --option=--lr=1e-2")
    parser.add_argument("--markdown", type=pathlib.Path, help="write the table here, too")
    arguments = parser.parse_args()
    lines, failed = [], []

    def say(line):
        print(line, flush=True)
        lines.append(line)

    start, count = time.time(), 0
    say(f"| Program | Libraries | Parameters | Loss at 1 | at {arguments.steps // 2} | at {arguments.steps} | Resumed |")
    say("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        for name, folder, libraries in folders_of(arguments.folder, arguments.names, work):
            count += 1
            try:
                parameters, losses = check(arguments.xladder, folder, work, arguments.steps, arguments.option)
                shown = " | ".join(f"{losses[i]:.4f}" for i in (0, arguments.steps // 2 - 1, arguments.steps - 1))
                say(f"| {name} | {libraries} | {parameters} | {shown} | bitwise |")
            except Failed as problem:
                failed.append(name)
                say(f"| {name} | {libraries} | | | | | {str(problem).replace(str(work) + '/', '')} |")
    say(f"\n{count} losses in {time.time() - start:.0f} s; "
        + (f"{len(failed)} failures: {', '.join(failed)}" if failed else "all fall and resume bitwise"))
    if arguments.markdown:
        arguments.markdown.write_text("\n".join(lines) + "\n")
    sys.exit(1 if failed or count == 0 else 0)


if __name__ == "__main__":
    main()
