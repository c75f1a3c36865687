#!/usr/bin/env python3
"""Checks that what docs/architecture.md names is there.

usage: check_map.py [ROOT]    check the page (default: that of the repository of this file)
       check_map.py --self-test

Of the words in backquotes:
  - `room/file.h`, `room/file` and `file.cpp` are files or folders below xladder/ or in the repository;
  - `Type::member` and `namespace::name` stand in one source, beside the type or in the namespace;
  - `xladder_room_inside` is the library of a room;
  - other names of code stand in a source, or are a folder.
Tests are no sources.
Commands, options, paths outside of the repository and texts with blanks are not looked at.
"""
import pathlib
import re
import sys
import tempfile

QUOTED = re.compile(r"`([^`\n]+)`")
NAME = re.compile(r"[A-Za-z_]\w*")
PATH = re.compile(r"[A-Za-z_][\w.-]*(/[\w.-]*)+|[\w-]+\.(?:h|cpp|py|sh|cmake|txt)")
OUTSIDE = {"libxladder.so", "std::logic_error"}
VARIABLES = re.compile(r"[A-Z]+(_[A-Z]+)+|DEPS")  # of the environment and of CMake


def texts(root):
    """The sources below xladder/, each as text, and the words in all of them."""
    files = [file for ending in ("h", "cpp") for file in sorted((root / "xladder").rglob(f"*.{ending}"))]
    sources = [file.read_text(encoding="utf-8") for file in files if not re.search(r"(^|_)test(_|\.)", file.name)]
    return sources, set(re.findall(r"\w+", "\n".join(sources)))


def is_path(root, name):
    path = name.rstrip("/")
    tails = {path, path + ".h", path + ".cpp"}
    if any((root / folder / tail).exists() for folder in ("", "xladder") for tail in tails):
        return True
    return any(file.as_posix().endswith("/" + tail) for tail in tails for file in (root / "xladder").rglob(
        pathlib.PurePosixPath(tail).name))


def is_declared(sources, first, last):
    declares = re.compile(rf"(?:class|struct|enum class) (?:\[\[\w+\]\] )?{first}\b|namespace (?:\w+::)*{first} {{")
    return any(declares.search(text) and re.search(rf"\b{last}\b", text) for text in sources)


def check(root):
    """One sentence for each name that is not there."""
    sources, words = texts(root)
    folders = {path.name for top in ("xladder", "tests") for path in (root / top).rglob("*") if path.is_dir()}
    page = root / "docs/architecture.md"
    problems = []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        for quoted in QUOTED.findall(line):
            name = re.sub(r"<.*>$", "", quoted)
            if name in OUTSIDE or VARIABLES.fullmatch(name):
                continue
            if PATH.fullmatch(name):
                known = is_path(root, name)
            elif len(parts := name.split("::")) == 2 and all(NAME.fullmatch(part) for part in parts):
                known = is_declared(sources, *parts)
            elif NAME.fullmatch(name):
                room = name.removeprefix("xladder_").replace("_", "/")
                known = name in words or name in folders or (root / "xladder" / room / "CMakeLists.txt").exists()
            else:
                continue
            if not known:
                problems.append(f"docs/architecture.md:{number}: there is no `{quoted}`")
    return problems


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {"xladder/graph/graph.h": "namespace xladder::graph {\nclass Graph { int size(); };\nvoid apply();\n}",
                           "docs/architecture.md": "`graph/graph.h` `graph/graph` `graph.h` `Graph::size` `graph::apply` `Graph` "
                                                   "`graph` `xladder report` `--force` `~/.cache`\n"
                                                   "`graph/gone.h` `gone.h` `Graph::gone` `gone::apply` `Gone` `gone`\n"}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        found = check(root)
    wanted = [f"docs/architecture.md:2: there is no `{name}`"
              for name in ("graph/gone.h", "gone.h", "Graph::gone", "gone::apply", "Gone", "gone")]
    if found != wanted:
        sys.exit("check_map.py: self-test failed:\n" + "\n".join(found))
    print("check_map.py: self-test passed")


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    root = pathlib.Path(sys.argv[1]) if sys.argv[1:] else pathlib.Path(__file__).resolve().parent.parent
    problems = check(root)
    if problems:
        sys.exit("\n".join(problems))
    print("check_map.py: everything that the map names is there")


if __name__ == "__main__":
    main()
