#!/usr/bin/env python3
"""Compare the table of models (xladder/models/nn/registry.cpp) with timm: names, shapes and sizes of all parameters.

    python tools/check_against_timm.py build/bin/xladder

For maintainers; needs torch and timm. A model of timm's is made as create_model(name, num_classes=1000), without memory
for its parameters. Names that timm does not know are ours and are listed.
"""
import json
import subprocess
import sys

import timm
import torch


def main():
    program = sys.argv[1]
    listed = json.loads(subprocess.check_output([program, "models", "--json"]))["models"]
    known = [m["name"] for m in listed if timm.is_model(m["name"])]
    print("not timm's:", ", ".join(m["name"] for m in listed if m["name"] not in known))
    ours = json.loads(subprocess.check_output([program, "models", *known, "--json"]))["models"]
    wrong = 0
    for model in ours:
        with torch.device("meta"):
            theirs = timm.create_model(model["name"], num_classes=1000)
        want = {name: list(tensor.shape) for name, tensor in theirs.state_dict().items()}
        got = {p["name"]: p["shape"] for p in model["parameters"]}
        block, config = theirs.blocks[0], model["config"]
        same = (got == want and config["num_heads"] == block.attn.num_heads and config["norm_eps"] == block.norm1.eps
                and config["global_pool"] == theirs.global_pool
                and (config["init_values"] or None) == getattr(block.ls1, "init_values", None))
        if not same:
            wrong += 1
            tensors = set(map(str, got.items())) ^ set(map(str, want.items()))
            print(model["name"], "differs:", sorted(tensors)[:6], config)
    print(f"{len(ours)} models compared, {wrong} differ")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
