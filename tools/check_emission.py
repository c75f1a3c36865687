#!/usr/bin/env python3
"""Compile our training step and the same model as JAX emits it for a device that is not here, and set them side by side.

    python3 tools/check_emission.py --python VENV/bin/python [--target h100] [--model vit_ti16] [--batch 8]
            [--precision bf16-mixed] [--matmul-precision default] [--emission plain auto own_erf,joined_qkv ...]
            [--without auto] [--attention plain] [--markdown FILE] [--build build]

Ours is what `xladder estimate` compiles for the target with each value of --emission; --without NAME also compiles it
with every form of the device but one. JAX's is the usual formulation of the model (the step of
benchmarks/peers/peer_jax.py: one product for queries, keys and values, activations in bf16 under bf16-mixed, Adam,
donated state), lowered by the JAX of VENV, which needs no device, and compiled by the same plugin in the same sitting.

A row has kernels, copies among them, bytes (operands and results of all kernels), temporaries, code, compile seconds
and, of TPUs, the cycles that the compiler's own model expects: all for comparison of programs alone. A ratio is ours by
JAX's. Needs `make devices`, and `cmake --build build --target xladder xladder_compile_text`.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

# As benchmarks/peers/peer_jax.py has them, and what they are called in xladder.
MODELS = {"vit_ti16": "vit_tiny_patch16_224", "vit_s16": "vit_small_patch16_224", "vit_b16": "vit_base_patch16_224",
          "vit_mnist": "vit_d64_l4_patch4_28", "vit_fmnist": "vit_d128_l6_patch4_28"}
FIGURES = [("kernels", "kernels", 1, "{:.0f}"), ("copies", "copies", 1, "{:.0f}"),
           ("GB", "kernel_bytes", 1e-9, "{:.2f}"), ("temporaries MB", "temporary_bytes", 1e-6, "{:.0f}"),
           ("code MB", "code_bytes", 1e-6, "{:.1f}"), ("compile s", "compile_seconds", 1, "{:.0f}"),
           ("kilocycles", "estimated_cycles", 1e-3, "{:.0f}")]
RATIOS = ["kernels", "kernel_bytes", "temporary_bytes", "estimated_cycles"]


def jax_text(options, file):
    """StableHLO of JAX's step, by the peer's own lines up to where it would run."""
    peer = (pathlib.Path(__file__).parent.parent / "benchmarks/peers/peer_jax.py").read_text()
    body = peer[:peer.index("K = a.steps_per_execution")]
    arguments = [options.model, "--batch", str(options.batch), "--precision", options.precision,
                 "--attention", options.attention]
    lowering = """
import sys
platform = {"h": "cuda", "b": "cuda", "a": "cuda", "l": "cuda", "v": "tpu", "t": "tpu", "c": "cpu"}[sys.argv[-2][0]]
if a.attention == "cudnn":  # asks the library of the machine for its version
    import jax._src.cudnn.fused_attention_stablehlo as fused
    fused.check_cudnn_version = lambda: 91000
    fused.check_compute_capability = lambda *_: True
struct = lambda t: jax.tree.map(lambda x: jax.ShapeDtypeStruct(np.shape(x), np.asarray(x).dtype), t)
P = init()
S = struct((P, P, P, np.float32(0)))
batch = (jax.ShapeDtypeStruct((a.batch, c["c"], c["img"], c["img"]), np.float32),
         jax.ShapeDtypeStruct((a.batch,), np.int32))
lowered = jax.jit(step, donate_argnums=0).trace(S, batch).lower(lowering_platforms=(platform,))
open(sys.argv[-1], "w").write(lowered.as_text())
"""
    body = body.replace("a = ap.parse_args()", "import sys\na = ap.parse_args(sys.argv[1:-2])")
    done = subprocess.run([options.python, "-c", body + lowering, *arguments, options.target, str(file)],
                          capture_output=True, text=True, env={"JAX_PLATFORMS": "cpu", "PATH": "/usr/bin:/bin"})
    if done.returncode:
        sys.exit(f"JAX did not lower the step: {done.stderr.strip().splitlines()[-1]}")


def told(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return {"error": (done.stderr or done.stdout).strip().splitlines()[-1]}
    return json.loads(done.stdout)


def ours(options, emission):
    command = [options.build / "bin/xladder", "estimate", options.recipe, "--target", options.target, "-o", "json"]
    values = {"model.name": MODELS[options.model], "data.kind": "synthetic", "train.steps": "1", "optim.name": "adam",
              "optim.weight_decay": "0", "train.global_batch_size": options.batch, "knobs.precision": options.precision,
              "knobs.matmul_precision": options.matmul_precision, "knobs.emission": emission}
    for name, value in values.items():
        command += ["--set", f"{name}={value}"]
    for assignment in options.set:
        command += ["--set", assignment]
    answer = told([str(word) for word in command])
    if "error" in answer:
        return answer
    entry = answer["estimates"][0]
    return entry["compiled"] if "kernels" in entry.get("compiled", {}) else {"error": json.dumps(entry)[:200]}


def forms_of(options):
    """What `auto` means for the target, and each of its forms left out."""
    profiles = told([str(options.build / "bin/xladder"), "devices", "--profiles", "--json"])["profiles"]
    for profile in profiles:
        for chip in profile["chips"]:
            if options.target.split(":")[0] in (chip["name"], *chip["others"]):
                return chip["emission"]
    sys.exit(f"no profile has the target {options.target}")


def row(name, result, reference):
    if "error" in result:
        return f"| {name} | not compiled: {result['error']} |" + " |" * (len(FIGURES) - 1 + len(RATIOS))
    cells = [form.format(result[key] * unit) if key in result else "" for _, key, unit, form in FIGURES]
    for key in RATIOS:
        known = reference and result is not reference and reference.get(key) and key in result
        cells.append(f"{result[key] / reference[key]:.2f}" if known else "")
    return f"| {name} | " + " | ".join(cells) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", help="of an environment with JAX; without it JAX's program is left out")
    parser.add_argument("--target", default="h100")
    parser.add_argument("--model", choices=MODELS, default="vit_ti16")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--precision", choices=["32-true", "bf16-mixed"], default="bf16-mixed")
    parser.add_argument("--matmul-precision", default="default", help="ours, as JAX's own default is")
    parser.add_argument("--emission", nargs="*", default=["plain", "auto"])
    parser.add_argument("--without", action="store_true", help="the device's forms, each of them left out once")
    parser.add_argument("--attention", choices=["plain", "cudnn"], default="plain", help="JAX's")
    parser.add_argument("--set", action="append", default=[], help="an option of ours, section.name=value")
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path("build"))
    parser.add_argument("--markdown", type=pathlib.Path, help="append the table to this file")
    options = parser.parse_args()
    emissions = list(options.emission)
    if options.without:
        forms = forms_of(options)
        emissions += [",".join(f for f in forms if f != left_out) or "plain" for left_out in forms]

    lines = [f"`{options.target}`, {MODELS[options.model]}, batch {options.batch}, {options.precision}"
             + (f", JAX's attention {options.attention}" if options.attention != "plain" else ""), "",
             "| | " + " | ".join([name for name, *_ in FIGURES] + [f"{key.replace('_', ' ')} by JAX's" for key in RATIOS])
             + " |", "|---" * (1 + len(FIGURES) + len(RATIOS)) + "|"]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        options.recipe = pathlib.Path(folder) / "step.toml"
        options.recipe.write_text("")
        reference = None
        if options.python:
            text = pathlib.Path(folder) / "jax.mlir"
            jax_text(options, text)
            reference = told([str(options.build / "bin/xladder_compile_text"), options.target, str(text)])
            failed = failed or "error" in reference
            lines.append(row("JAX", reference, None))
            print(lines[-1], file=sys.stderr, flush=True)
        for emission in emissions:
            result = ours(options, emission)
            failed = failed or "error" in result
            lines.append(row(f"`{emission}`", result, reference))
            print(lines[-1], file=sys.stderr, flush=True)
    table = "\n".join(lines) + "\n"
    print(table)
    if options.markdown:
        with options.markdown.open("a") as file:
            file.write("\n" + table)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
