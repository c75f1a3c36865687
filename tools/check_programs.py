#!/usr/bin/env python3
"""Check every program of a folder by `xladder program check` and print a table.

    python3 tools/check_programs.py build/bin/xladder FOLDER [--plugin PATH ...] [--markdown FILE]
                                    [--composites shaped] [--may-be-refused NAME ...] [NAME ...]

Each NAME.mlir of FOLDER has NAME.inputs.safetensors and NAME.outputs.safetensors beside it, a loss also
NAME.gradients.safetensors; manifest.json, if there is one, has the tolerance of each program. Below FOLDER/refused lie
programs that have to be refused (exit code 2). The plugins are those of .venv/pjrt-plugins.json where none is named.

Exit code 1 if any program differs or is not refused.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
MEANING = {0: "agrees", 2: "refused", 3: "no device", 4: "not compiled", 6: "differs"}


def installed_plugins():
    listed = json.loads((ROOT / ".venv/pjrt-plugins.json").read_text())["plugins"]
    return [(p["name"] + " " + p["version"], str(ROOT / ".venv" / p["path"])) for p in listed if p["device"] == "cpu"]


def manifest_of(folder):
    path = folder / "manifest.json"
    return {p["name"]: p for p in json.loads(path.read_text())["programs"]} if path.exists() else {}


def check(xladder, program, plugin, tolerance, composites="decomposed"):
    """The exit code, the report or None, and what was said."""
    command = [xladder, "program", "check", str(program), "--plugin", plugin, "--json"]
    if composites != "decomposed":
        command += ["--composites", composites]
    for flag, kind in (("--inputs", "inputs"), ("--expect", "outputs"), ("--gradients", "gradients")):
        tensors = program.with_suffix(f".{kind}.safetensors")
        if kind != "gradients" or tensors.exists():
            command += [flag, str(tensors)]
    for flag, name in (("--rtol", "rtol"), ("--atol", "atol")):
        if name in tolerance:
            command += [flag, str(tolerance[name])]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout) if done.stdout else None, done.stderr.strip()


def worst(tensors):
    """The largest error as a share of what is allowed; 'inf' where something is no number."""
    excesses = [float("inf") if t["excess"] is None else t["excess"] for t in tensors]
    return f"{max(excesses):.2g}" if excesses else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("xladder")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--plugin", action="append", default=[])
    parser.add_argument("--composites", default="decomposed", help="shaped: with composites in the place of layers")
    parser.add_argument("--may-be-refused", action="append", default=[], help="programs for several devices")
    parser.add_argument("--markdown", type=pathlib.Path, help="write the table here, too")
    arguments = parser.parse_args()
    plugins = [(pathlib.Path(p).stem, p) for p in arguments.plugin] or installed_plugins()
    manifest = manifest_of(arguments.folder)
    programs = sorted(p for p in arguments.folder.glob("*.mlir") if not arguments.names or p.stem in arguments.names)
    if not programs:
        sys.exit(f"{arguments.folder} has no such programs")

    lines, failed, reasons = [], [], []

    def say(line):
        print(line, flush=True)
        lines.append(line)

    start = time.time()
    say("| Program | Kind | " + " | ".join(f"{name}: outputs | gradients" for name, _ in plugins) + " |")
    say("|---|---|" + "---|---|" * len(plugins))
    for program in programs:
        facts = manifest.get(program.stem, {})
        cells, remarks = [], []
        for name, plugin in plugins:
            code, report, said = check(arguments.xladder, program, plugin, facts.get("tolerance", {}),
                                       arguments.composites)
            if report is None:
                cells += [MEANING.get(code, f"exit code {code}"), ""]
                remarks.append(said)
            else:
                for tensors in (report["outputs"], report["gradients"]):
                    right = sum(t["passed"] for t in tensors)
                    cells.append(f"{right}/{len(tensors)} ({worst(tensors)})" if tensors else "")
            if code != 0 and not (code == 2 and program.stem in arguments.may_be_refused):
                failed.append(f"{program.stem} on {name}")
        say(f"| {program.stem} | {facts.get('kind', '')} | " + " | ".join(cells) + " |")
        reasons += [f"{program.stem}: {remark.replace(str(program), program.name)}" for remark in dict.fromkeys(remarks)]

    for reason in reasons:
        say(f"\n{reason}")
    refused = sorted((arguments.folder / "refused").glob("*.mlir")) if not arguments.names else []
    if refused:
        say("\n| To be refused | What is said |\n|---|---|")
    for program in refused:
        done = subprocess.run([arguments.xladder, "program", "show", str(program)], capture_output=True, text=True)
        said = done.stderr.strip().replace(str(program), program.name).replace("|", "\\|")
        say(f"| {program.stem} | {said if done.returncode == 2 else f'exit code {done.returncode}'} |")
        if done.returncode != 2:
            failed.append(f"{program.stem} is not refused")

    say(f"\n{len(programs)} programs in {time.time() - start:.0f} s; "
        + (f"{len(failed)} failures: {', '.join(failed)}" if failed else "all agree or may be refused"))
    if arguments.markdown:
        arguments.markdown.write_text("\n".join(lines) + "\n")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
