#!/usr/bin/env python3
"""Runs clang-tidy over the sources of the program, as .clang-tidy says, several at once.

usage: tools/tidy.py [-j JOBS] [--tests] [FILE...]    (default: every source but tests; --tests: these, too)
       tools/tidy.py --rooms [ROOM...]                (default: every room; `graph`, `program/passes`)

It configures a build of its own (build-tidy), which compiles nothing, and puts the clang-tidy of
packaging/requirements-tidy.txt there. What was found clean is remembered below ~/.cache/xladder-tidy and not looked at
again until the file, a header of ours that it includes, its command, .clang-tidy or the version changes.
With --rooms the sources of a room are read together, as UNITY compiles them, since most of the time goes into headers.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import resource
import shlex
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build-tidy"
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "xladder-tidy"
TIDY = BUILD / "venv/bin/clang-tidy"
# Sources of ours that a source includes: by their paths below the repository or, where CMake joins them, by whole ones.
INCLUDE = re.compile(r'^\s*#\s*include\s*"((?:xladder|tests|' + re.escape(str(ROOT)) + r')/[^"]*)"', re.MULTILINE)


def install():
    """Debian's clang-tidy looks at every declaration of the system's headers, which takes five times as long."""
    wanted = ROOT / "packaging/requirements-tidy.txt"
    stamp = BUILD / "venv/requirements.txt"
    if TIDY.exists() and stamp.exists() and stamp.read_bytes() == wanted.read_bytes():
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", BUILD / "venv"], check=True)
    subprocess.run([BUILD / "venv/bin/python3", "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps",
                    "--only-binary", ":all:", "--require-hashes", "-r", wanted], check=True)
    stamp.write_bytes(wanted.read_bytes())


def configure(tests, joined):
    """The commands that compile the sources, or those of a room together, by file."""
    subprocess.run(["cmake", "-S", ROOT, "-B", BUILD, "-G", "Ninja", "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON",
                    "-DXLADDER_WERROR=OFF", f"-DXLADDER_UNITY={'ON' if joined else 'OFF'}",
                    f"-DXLADDER_TESTS={'ON' if tests else 'OFF'}"], check=True, stdout=subprocess.DEVNULL)
    commands = json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))
    files = {pathlib.Path(entry["file"]): entry for entry in commands}
    return {file: entry for file, entry in files.items() if BUILD not in file.parents or "Unity" in file.parts}


def room_of(file):
    """xladder/graph/graph.cpp and build-tidy/xladder/graph/CMakeFiles/...: of the room graph"""
    parts = file.relative_to(BUILD if BUILD in file.parents else ROOT).parts
    end = parts.index("CMakeFiles") if "CMakeFiles" in parts else -1
    return "/".join(parts[1:end])


class Digests:
    """Of a source with the headers of ours that it includes, directly or not."""

    def __init__(self):
        self.files = {}

    def read(self, path):
        if path not in self.files:
            text = path.read_bytes() if path.is_file() else b""
            names = INCLUDE.findall(text.decode("utf-8", "replace"))
            self.files[path] = hashlib.sha256(text).digest(), [ROOT / name for name in names]
        return self.files[path]

    def of(self, source):
        seen, waiting = {source}, [source]
        while waiting:
            for header in self.read(waiting.pop())[1]:
                if header not in seen:
                    seen.add(header)
                    waiting.append(header)
        return b"".join(self.read(path)[0] for path in sorted(seen))


def check(source):
    """What clang-tidy says of it; empty if nothing."""
    # What CMake joins are sources.
    run = subprocess.run([TIDY, "-p", BUILD, "--quiet", "--warnings-as-errors=*", "--checks=-bugprone-suspicious-include",
                          source], capture_output=True, text=True, cwd=ROOT, check=False)
    return "" if run.returncode == 0 else run.stdout or run.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--tests", action="store_true")
    parser.add_argument("--rooms", action="store_true")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    begin = time.monotonic()
    install()
    commands = configure(options.tests or any(name.endswith("_test.cpp") for name in options.files), options.rooms)
    if options.rooms:
        chosen = [file for file in sorted(commands) if not options.files or room_of(file) in options.files]
        unknown = sorted(set(options.files) - {room_of(file) for file in chosen})
    else:
        chosen = [pathlib.Path(name).resolve() for name in options.files] or sorted(commands)
        unknown = [name for name in chosen if name not in commands]
    if unknown:
        sys.exit(f"tidy.py: {unknown[0]} is compiled in no target")
    common = (BUILD / "venv/requirements.txt").read_bytes() + (ROOT / ".clang-tidy").read_bytes()
    digests, todo = Digests(), {}
    for source in chosen:
        command = shlex.join(shlex.split(commands[source]["command"])).encode()
        key = hashlib.sha256(common + command + digests.of(source)).hexdigest()
        if not (CACHE / key).exists():
            todo[source] = key
    CACHE.mkdir(parents=True, exist_ok=True)
    shown = set()  # what a header holds is found again in every source that includes it
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        runs = {pool.submit(check, source): source for source in todo}
        for done in concurrent.futures.as_completed(runs):
            found = done.result()
            if not found:
                (CACHE / todo[runs[done]]).touch()
            for finding in re.split(r"\n(?=/\S+:\d+:\d+: (?:warning|error):)", found.strip()) if found else []:
                if finding not in shown:
                    shown.add(finding)
                    print(finding, flush=True)
    print(f"tidy.py: {len(todo)} of {len(chosen)} {'parts of rooms' if options.rooms else 'sources'} looked at in "
          f"{time.monotonic() - begin:.0f} s ({sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]):.0f} s of CPU), "
          f"{len(shown)} findings")
    sys.exit(1 if shown else 0)


if __name__ == "__main__":
    main()
