"""Checks that includes follow the order of the rooms (docs/architecture.md).

usage: check_includes.py [ROOT]    check the tree (default: the repository of this file)
       check_includes.py --self-test

A room is a folder xladder/NAME with a CMakeLists.txt that calls xladder_room(NAME DEPS ... TEST_DEPS ...).
  - A file may include headers of its own room and of the rooms in DEPS, and a *_test.cpp also those in TEST_DEPS.
  - DEPS may name only rooms that stand earlier in the list of the top CMakeLists.txt, so there is no cycle.
"""
import pathlib
import re
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s*"xladder/([^/"]+)/[^"]*"', re.MULTILINE)
KEYWORDS = {"DEPS", "LIBS", "TEST_DEPS", "TEST_LIBS"}


def order_of_rooms(root):
    text = (root / "CMakeLists.txt").read_text(encoding="utf-8")
    found = re.search(r"foreach\(room\s+([^)]*)\)", text)
    if not found:
        sys.exit("check_includes.py: CMakeLists.txt has no foreach(room ...) that lists the rooms")
    return found.group(1).split()


def declared(cmake):
    """The arguments of xladder_room as {keyword: [rooms]}; None if the file does not call it."""
    text = re.sub(r"#.*", "", cmake.read_text(encoding="utf-8"))
    found = re.search(r"xladder_room\(([^)]*)\)", text)
    if not found:
        return None
    lists, keyword = {key: [] for key in KEYWORDS}, None
    for word in found.group(1).split():
        if word in KEYWORDS:
            keyword = word
        elif keyword:
            lists[keyword].append(word)
    return lists


def check(root):
    """One sentence for each breach below root."""
    order, problems = order_of_rooms(root), []
    for folder in sorted((root / "xladder").iterdir()):
        if not folder.is_dir():
            continue
        room, cmake = folder.name, folder / "CMakeLists.txt"
        if room not in order:
            problems.append(f"xladder/{room} is not in the list of rooms of CMakeLists.txt")
            continue
        if not cmake.exists():
            continue
        lists = declared(cmake)
        if lists is None:
            problems.append(f"xladder/{room}/CMakeLists.txt does not call xladder_room")
            continue
        for dep in lists["DEPS"] + lists["TEST_DEPS"]:
            if dep not in order:
                problems.append(f"xladder/{room}/CMakeLists.txt names {dep}, which is no room")
        for dep in lists["DEPS"]:
            if dep in order and order.index(dep) >= order.index(room):
                problems.append(f"xladder/{room}/CMakeLists.txt: {dep} does not come before {room} in the order of rooms")
        for file in sorted(folder.rglob("*")):
            if file.suffix not in {".h", ".cpp"}:
                continue
            allowed = {room, *lists["DEPS"]}
            if file.name.endswith("_test.cpp"):
                allowed.update(lists["TEST_DEPS"])
            text = file.read_text(encoding="utf-8")
            for include in INCLUDE.finditer(text):
                if include.group(1) not in allowed:
                    line = text.count("\n", 0, include.start(1)) + 1
                    problems.append(f"{file.relative_to(root)}:{line}: room {room} may not include xladder/"
                                    f"{include.group(1)}/ (not in its DEPS)")
    return problems


def self_test():
    good = {
        "CMakeLists.txt": "foreach(room base graph nn)\n",
        "xladder/base/CMakeLists.txt": "xladder_room(base LIBS fmt::fmt)\n",
        "xladder/base/a.h": '#include <vector>\n',
        "xladder/graph/CMakeLists.txt": "# xladder_room(graph DEPS nn)\nxladder_room(graph DEPS base\n  TEST_DEPS nn)\n",
        "xladder/graph/g.h": '#include "xladder/base/a.h"\n#include "xladder/graph/ops/o.h"\n',
        "xladder/graph/g_test.cpp": '#include "xladder/nn/n.h"\n',
        "xladder/nn/CMakeLists.txt": "xladder_room(nn DEPS base graph)\n",
        "xladder/nn/n.h": '#  include "xladder/graph/g.h"\n',
    }
    breaches = [
        ({}, None),
        ({"xladder/graph/g.cpp": '\n#include "xladder/nn/n.h"\n'}, "g.cpp:2: room graph may not include xladder/nn/"),
        ({"xladder/graph/CMakeLists.txt": "xladder_room(graph DEPS base nn)\n"}, "nn does not come before graph"),
        ({"xladder/nn/CMakeLists.txt": "xladder_room(nn DEPS base)\n"}, "n.h:1: room nn may not include xladder/graph/"),
        ({"xladder/nn/CMakeLists.txt": "xladder_room(nn DEPS base graph gone)\n"}, "names gone, which is no room"),
        ({"xladder/odd/o.h": ""}, "xladder/odd is not in the list of rooms"),
        ({"xladder/base/CMakeLists.txt": "add_library(base a.cpp)\n"}, "does not call xladder_room"),
    ]
    for change, expected in breaches:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**good, **change}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            problems = check(root)
            right = not problems if expected is None else any(expected in problem for problem in problems)
            if not right:
                sys.exit(f"self-test: expected {expected!r}, got {problems}")
    print(f"check_includes.py: self-test passed ({len(breaches)} cases)")


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        sys.exit(__doc__)
    root = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parent.parent
    problems = check(root)
    if problems:
        sys.exit("\n".join(problems))
    print("check_includes.py: every include follows the order of the rooms")


if __name__ == "__main__":
    main(sys.argv[1:])
