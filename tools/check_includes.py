"""Checks that includes follow the order of the rooms (docs/architecture.md).

usage: check_includes.py [ROOT]    check the tree (default: the repository of this file)
       check_includes.py --self-test

A room is a folder xladder/PATH, listed in the top CMakeLists.txt, whose CMakeLists.txt calls
xladder_room(PATH DEPS ... TEST_DEPS ...). A room may lie in the folder of another one (base/statistics in base).
  - A file may include headers of its own room and of the rooms in DEPS, and a *_test.cpp also those in TEST_DEPS.
  - DEPS may name only rooms that stand earlier in the list, so there is no cycle; each of them is used.
  - Every folder below xladder/ with sources belongs to a room.
  - xladder/xladder.h is the public surface: it belongs to no room and includes those of all but the command line, and no
    header that it reaches needs one of another library than those that every user of the library has.
"""
import pathlib
import re
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s*"xladder/([^"]*)"', re.MULTILINE)
ANY_INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]*)[>"]', re.MULTILINE)
PUBLIC = "xladder/xladder.h"
# packaging/xladder-config.cmake.in finds their libraries; the others are the system's.
PUBLIC_LIBRARIES = {"fmt/core.h", "tl/expected.hpp", "sys/types.h"}
KEYWORDS = {"DEPS", "LIBS", "TEST_DEPS", "TEST_LIBS"}


def order_of_rooms(root):
    text = (root / "CMakeLists.txt").read_text(encoding="utf-8")
    found = re.search(r"set\(rooms\s+([^)]*)\)", text)
    if not found:
        sys.exit("check_includes.py: CMakeLists.txt has no set(rooms ...) that lists the rooms")
    return found.group(1).split()


def declared(cmake):
    """The arguments of xladder_room as {keyword: [words]}, its name as "room"; None if the file does not call it."""
    text = re.sub(r"#.*", "", cmake.read_text(encoding="utf-8"))
    found = re.search(r"xladder_room\(([^)]*)\)", text)
    if not found:
        return None
    lists, keyword = {key: [] for key in KEYWORDS}, None
    words = found.group(1).split()
    for word in words[1:]:
        if word in KEYWORDS:
            keyword = word
        elif keyword:
            lists[keyword].append(word)
    return {"room": words[0] if words else "", **lists}


def room_of(path, order):
    """The innermost room that holds `path` (below xladder/), or None."""
    return max((room for room in order if path.startswith(room + "/")), key=len, default=None)


def is_test(file):
    return file.name.endswith("_test.cpp")


def only_tests_use(file):
    return is_test(file) or re.search(r"(^|_)test(_|\.)", file.name) is not None


def check(root):
    """One sentence for each breach below root."""
    order, problems, rooms = order_of_rooms(root), [], {}
    for room in order:
        cmake = root / "xladder" / room / "CMakeLists.txt"
        lists = declared(cmake) if cmake.exists() else None
        if lists is None:
            problems.append(f"xladder/{room}/CMakeLists.txt does not call xladder_room")
            continue
        if lists["room"] != room:
            problems.append(f"xladder/{room}/CMakeLists.txt calls its room {lists['room']}")
        rooms[room] = lists
        for dep in lists["DEPS"] + lists["TEST_DEPS"]:
            if dep not in order:
                problems.append(f"xladder/{room}/CMakeLists.txt names {dep}, which is no room")
        for dep in lists["DEPS"]:
            if dep in order and order.index(dep) >= order.index(room):
                problems.append(f"xladder/{room}/CMakeLists.txt: {dep} does not come before {room} in the order of rooms")
    used = {room: set() for room in rooms}
   
    for file in sorted((root / "xladder").rglob("*")):
        if file.suffix not in {".h", ".cpp"} or file == root / PUBLIC:
            continue
        room = room_of(file.relative_to(root / "xladder").as_posix(), order)
        if room is None:
            problems.append(f"{file.relative_to(root)} is in no room of the list in CMakeLists.txt")
            continue
        if room not in rooms:
            continue
        allowed = {room, *rooms[room]["DEPS"]}
        if is_test(file):
            allowed.update(rooms[room]["TEST_DEPS"])
        text = file.read_text(encoding="utf-8")
        for include in INCLUDE.finditer(text):
            other = room_of(include.group(1), order)
            if not only_tests_use(file):
                used[room].add(other)
            if other not in allowed:
                line = text.count("\n", 0, include.start(1)) + 1
                problems.append(f"{file.relative_to(root)}:{line}: room {room} may not include xladder/"
                                f"{include.group(1)} (not in its DEPS)")
    for room, lists in rooms.items():
        for dep in lists["DEPS"]:
            if dep in order and dep not in used[room]:
                problems.append(f"xladder/{room}/CMakeLists.txt: nothing in {room} includes a header of {dep}")
    return problems


def check_public(root):
    """One sentence for each header that the public surface should not reach."""
    problems, reached, waiting = [], {PUBLIC}, [PUBLIC]
    while waiting:
        name = waiting.pop()
        if not (root / name).exists():
            problems.append(f"{name} is reached from {PUBLIC} and not there")
            continue
        for include in ANY_INCLUDE.findall((root / name).read_text(encoding="utf-8")):
            internal = include.startswith("xladder/cli/") or re.search(r"(^|[_/])test(_|\.)", include)
            if include.startswith("xladder/") and internal:
                problems.append(f"{name}: {include} is no part of the library, but reached from {PUBLIC}")
            elif include.startswith("xladder/") and include not in reached:
                reached.add(include)
                waiting.append(include)
            elif not include.startswith("xladder/") and "." in include and include not in PUBLIC_LIBRARIES:
                problems.append(f"{name}: {include} would be needed by every user of {PUBLIC}; "
                                "keep it in .cpp files and internal headers")
    return problems


def self_test():
    good = {
        "CMakeLists.txt": "set(rooms\n base base/deep graph models/nn)\n",
        "xladder/base/CMakeLists.txt": "xladder_room(base LIBS fmt::fmt)\n",
        "xladder/base/a.h": '#include <vector>\n',
        "xladder/base/deep/CMakeLists.txt": "xladder_room(base/deep DEPS base)\n",
        "xladder/base/deep/d.h": '#include "xladder/base/a.h"\n',
        "xladder/graph/CMakeLists.txt": "# xladder_room(graph DEPS nn)\nxladder_room(graph DEPS base\n  TEST_DEPS models/nn)\n",
        "xladder/graph/g.h": '#include "xladder/base/a.h"\n#include "xladder/graph/ops/o.h"\n',
        "xladder/graph/g_test.cpp": '#include "xladder/models/nn/n.h"\n',
        "xladder/models/nn/CMakeLists.txt": "xladder_room(models/nn DEPS graph)\n",
        "xladder/models/nn/n.h": '#  include "xladder/graph/g.h"\n',
        "xladder/graph/ops/o.h": "#include <fmt/core.h>\n",
        "xladder/xladder.h": '#include "xladder/models/nn/n.h"\n',
    }
    breaches = [
        ({}, None),
        ({"xladder/graph/g.cpp": '\n#include "xladder/models/nn/n.h"\n'},
         "g.cpp:2: room graph may not include xladder/models/nn/n.h"),
        ({"xladder/base/b.h": '#include "xladder/base/deep/d.h"\n'}, "room base may not include xladder/base/deep/d.h"),
        ({"xladder/graph/CMakeLists.txt": "xladder_room(graph DEPS base models/nn)\n"},
         "models/nn does not come before graph"),
        ({"xladder/models/nn/CMakeLists.txt": "xladder_room(models/nn)\n"},
         "n.h:1: room models/nn may not include xladder/graph/"),
        ({"xladder/models/nn/CMakeLists.txt": "xladder_room(models/nn DEPS graph gone)\n"}, "names gone, which is no room"),
        ({"xladder/models/nn/CMakeLists.txt": "xladder_room(models/nn DEPS base graph)\n"},
         "nothing in models/nn includes a header of base"),
        ({"xladder/models/nn/CMakeLists.txt": "xladder_room(nn DEPS graph)\n"}, "calls its room nn"),
        ({"xladder/odd/o.h": ""}, "odd/o.h is in no room"),
        ({"xladder/base/CMakeLists.txt": "add_library(base a.cpp)\n"}, "does not call xladder_room"),
        ({"xladder/base/a.h": "#include <vector>\n#include <nlohmann/json.hpp>\n"},
         "a.h: nlohmann/json.hpp would be needed by every user"),
        ({"xladder/xladder.h": '#include "xladder/cli/c.h"\n'}, "xladder/cli/c.h is no part of the library"),
        ({"xladder/models/nn/n.h": '#include "xladder/graph/g_test.h"\n'}, "g_test.h is no part of the library"),
        ({"xladder/xladder.h": '#include "xladder/gone.h"\n'}, "xladder/gone.h is reached"),
    ]
    for change, expected in breaches:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**good, **change}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            problems = check(root) + check_public(root)
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
    problems = check(root) + check_public(root)
    if problems:
        sys.exit("\n".join(problems))
    print("check_includes.py: every include follows the order of the rooms")


if __name__ == "__main__":
    main(sys.argv[1:])
