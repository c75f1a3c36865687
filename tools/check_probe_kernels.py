#!/usr/bin/env python3
"""Counts the multiply-adds that the compiler has left in the loops of the peak probes.

    python3 tools/check_probe_kernels.py build/xladder/bench/probes/libxladder_bench_probes.a
    python3 tools/check_probe_kernels.py --self-test

A probe keeps twelve chains of vectors (AMX: six tiles) going. If a compiler merges chains, the loop holds fewer
instructions than the probe takes for granted. For each probe function in the object this script disassembles it with
objdump, finds the loops (a jump back to an earlier address) and counts the multiply-adds between target and jump on
distinct destination registers. Exit status: 0 all are there, 1 some are missing, 77 there is nothing to look at
(no objdump, or not x86-64).
"""
import platform
import re
import shutil
import subprocess
import sys

# Function -> instruction and the distinct destinations that its loop must have. Highway's targets without fused
# multiply-adds have a product and a sum for each; the sum is counted.
PROBES = {
    r"N_\w*AVX\w*::AddOnes\(": (r"vfm\w+ps", 12),
    r"N_SS\w+::AddOnes\(": (r"v?addps", 12),
    r"add_\w+_ymm\(": (r"vfmadd231ps", 12),
    r"add_ones_zmm\(|add_products_zmm\(": (r"vfmadd231ps", 12),
    r"add_(ones_bf16|bf16_products)_zmm\(": (r"vdpbf16ps", 12),
    r"add_ones_amx\(": (r"tdpbf16ps", 6),
}


def functions(text):
    """Name and instructions (address, mnemonic, operands) of each function of a disassembly."""
    name, lines = None, []
    for line in text.splitlines():
        head = re.match(r"[0-9a-f]+ <(.*)>:$", line)
        if head:
            if name:
                yield name, lines
            name, lines = head.group(1), []
            continue
        row = re.match(r"\s*([0-9a-f]+):\s+(\S+)\s*(.*)$", line)
        if row and name:
            lines.append((int(row.group(1), 16), row.group(2), row.group(3)))
    if name:
        yield name, lines


def in_loop(lines, mnemonic):
    """The most distinct destinations of `mnemonic` in one loop; None if the function never names it."""
    if not any(re.fullmatch(mnemonic, m) for _, m, _ in lines):
        return None
    first, best = lines[0][0], 0
    for address, jump, operands in lines:
        target = re.match(r"([0-9a-f]+)\b", operands)
        if not jump.startswith("j") or not target or not first <= int(target.group(1), 16) < address:
            continue
        begin = int(target.group(1), 16)
        best = max(best, len({o.split("#")[0].strip().rsplit(",", 1)[-1] for a, m, o in lines
                              if begin <= a < address and re.fullmatch(mnemonic, m)}))
    return best


def check(text):
    """Lines about each probe, and whether all is well."""
    report, good, seen = [], True, set()
    for name, lines in functions(text):
        for pattern, (mnemonic, wanted) in PROBES.items():
            if not re.search(pattern, name):
                continue
            found = in_loop(lines, mnemonic)
            if found is None:
                continue  # a wrapper
            seen.add(pattern)
            good = good and found >= wanted
            report.append(f"{'ok    ' if found >= wanted else 'FAILED'} {found:2} of {wanted:2} {mnemonic:12} {name}")
    for pattern in PROBES.keys() - seen - {r"N_SS\w+::AddOnes\("}:
        good = False
        report.append(f"FAILED no function matches {pattern}")
    return report, good


def self_test():
    def function(name, mnemonic, registers):
        body = "".join(f"  {16 + i:x}:\t{mnemonic} %zmm14,%zmm13,%zmm{r}\n" for i, r in enumerate(registers))
        return f"0000000000000000 <{name}>:\n{body}  40:\tjne    10 <{name}+0x10>\n\n"

    def probes(merged=()):
        names = [("xladder::N_AVX2::AddOnes(float*)", "vfmadd132ps", 12), ("add_ones_ymm(float*)", "vfmadd231ps", 12),
                 ("add_ones_zmm(float*)", "vfmadd231ps", 12), ("add_ones_bf16_zmm(float*)", "vdpbf16ps", 12),
                 ("add_ones_amx(float*)", "tdpbf16ps", 6)]
        return "".join(function(n, m, [0] * c if i in merged else range(c)) for i, (n, m, c) in enumerate(names))

    assert check(probes())[1], check(probes())
    for merged in range(5):
        assert not check(probes({merged}))[1], merged
    assert not check("")[1]
    no_loop = probes().replace("jne ", "nop ")
    assert not check(no_loop)[1]
    print("self-test: merged chains, missing functions and missing loops are found")


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    if not shutil.which("objdump") or platform.machine() != "x86_64":
        print("skipped: needs objdump and x86-64")
        return 77
    text = subprocess.run(["objdump", "-dC", "--no-show-raw-insn", *sys.argv[1:]], check=True, capture_output=True,
                          text=True).stdout
    report, good = check(text)
    print("\n".join(report))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
