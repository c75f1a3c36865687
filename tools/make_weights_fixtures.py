#!/usr/bin/env python3
"""Make the small files that the tests of xladder/weights read: what timm, PyTorch and NumPy themselves write.

    python tools/make_weights_fixtures.py xladder/models/weights/testdata

For maintainers; needs torch, timm, numpy and safetensors.
"""
import argparse
import collections
import datetime
import pathlib
import sys
import types
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from timm.layers import resample_abs_pos_embed, resample_patch_embed
from timm.models._manipulate import adapt_input_conv


def resampling(folder):
    """Inputs and timm's results: "<case>.in", "<case>.out"."""
    generator = torch.Generator().manual_seed(1)
    out = {}
    position = torch.randn(1, 1 + 4 * 4, 3, generator=generator)
    for height, width in [(6, 6), (7, 5), (2, 3), (4, 8)]:
        case = f"position_{height}x{width}"
        out[case + ".in"] = position.clone()
        out[case + ".out"] = resample_abs_pos_embed(position, [height, width], [4, 4], num_prefix_tokens=1)
    bare = torch.randn(1, 9, 2, generator=generator)
    out["bare_5x5.in"] = bare
    out["bare_5x5.out"] = resample_abs_pos_embed(bare, [5, 5], [3, 3], num_prefix_tokens=0)
    for old, new in [(4, 6), (6, 4), (8, 3), (7, 14), (5, 5)]:
        kernel = torch.randn(2, 3, old, old, generator=generator)
        out[f"kernel_{old}_{new}.in"] = kernel
        out[f"kernel_{old}_{new}.out"] = kernel if old == new else resample_patch_embed(kernel, [new, new])
    kernel = torch.randn(2, 3, 2, 2, generator=generator)
    for channels in (1, 2, 4):
        out[f"channels_{channels}.in"] = kernel.clone()
        out[f"channels_{channels}.out"] = adapt_input_conv(channels, kernel.clone())
    save_file({name: tensor.clone().contiguous() for name, tensor in out.items()}, folder / "resample.safetensors")


def torch_checkpoint(folder):
    """As timm's trainer saves it: several state_dicts, an optimizer, arguments; views with strides; three types."""
    base = torch.arange(24, dtype=torch.float32)
    state = torch.nn.Module()
    state.register_parameter("plain", torch.nn.Parameter(base.reshape(4, 6).clone()))
    weights = state.state_dict()
    weights["transposed"] = base.reshape(4, 6).t()
    weights["offset"] = base[10:16].reshape(2, 3)
    weights["half"] = torch.tensor([0.5, -2.0, 65504.0], dtype=torch.float16)
    weights["bfloat"] = torch.tensor([1.0, -3.0], dtype=torch.bfloat16)
    weights["double"] = torch.tensor([0.1], dtype=torch.float64)
    weights["counter"] = torch.tensor(7)
    ema = {name: tensor + 1 for name, tensor in weights.items()}
    torch.save({"epoch": 3, "arch": "vit_tiny_patch16_224", "state_dict": weights, "state_dict_ema": ema,
                "optimizer": {"state": {0: {"step": torch.tensor(2.0)}}, "param_groups": [{"lr": 1e-3, "betas": (0.9, 0.999)}]},
                "args": argparse.Namespace(model="vit_tiny_patch16_224", lr=0.1), "version": 2, "metric": 71.5},
               folder / "checkpoint.pth.tar")
    torch.save({"weight": torch.ones(2), "function": print}, folder / "refused.pt")
    torch.save(weights, folder / "legacy.pt", _use_new_zipfile_serialization=False)


def torch_values(folder):
    """What stands beside weights in checkpoints, and tensors that are no floats."""
    parameter = torch.nn.Parameter(torch.arange(3.0))
    parameter.tag = "with a state of its own"
    weights = collections.OrderedDict(
        plain=torch.arange(6.0).reshape(2, 3), parameter=torch.nn.Parameter(torch.arange(3.0)), tagged=parameter,
        long=torch.arange(3), unsigned=torch.arange(3).to(torch.uint16), eight=torch.ones(2).to(torch.float8_e4m3fn),
        complex=torch.ones(2, dtype=torch.complex64), boolean=torch.ones(2, dtype=torch.bool), empty=torch.zeros(0),
        quantised=torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.qint8), sparse=torch.eye(2).to_sparse())
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], 0.1)
    torch.save({"state_dict_ema": {}, "model_ema": None, "model_state_dict": weights,
                "scheduler": torch.optim.lr_scheduler.MultiStepLR(optimizer, [10, 10, 20]).state_dict(),
                "best": np.float64(71.5), "flag": np.bool_(True), "log": collections.defaultdict(list, a=[1]),
                "words": collections.Counter("aab"), "random": np.random.RandomState(0).get_state(),
                "generator": np.random.default_rng(0).bit_generator.state, "array": np.arange(3.0),
                "names": np.array(["a", "b"]), "path": pathlib.PurePosixPath("/data"),
                "when": datetime.datetime(2026, 1, 1), "space": types.SimpleNamespace(a=1),
                "device": torch.device("cpu"), "dtype": torch.bfloat16, "eight": torch.float8_e5m2,
                "size": torch.Size([1, 2]), "imaginary": 1 + 2j, "bytes": b"abc", "array_of_bytes": bytearray(b"x"),
                "set": {1, 2}, "frozen": frozenset([1]), "range": range(3), "layout": torch.strided},
               folder / "values.pt")


def google_arrays(folder):
    """vit_jax's names for a model of width 4 with two heads and one block; values count up."""
    width, heads, hidden, classes, patch, grid = 4, 2, 8, 3, 2, 2
    block = "Transformer/encoderblock_0/"
    attention = block + "MultiHeadDotProductAttention_1/"
    shapes = {"embedding/kernel": (patch, patch, 3, width), "embedding/bias": (width,), "cls": (1, 1, width),
              "Transformer/posembed_input/pos_embedding": (1, 1 + grid * grid, width),
              "Transformer/encoder_norm/scale": (width,), "Transformer/encoder_norm/bias": (width,),
              "head/kernel": (width, classes), "head/bias": (classes,),
              block + "LayerNorm_0/scale": (width,), block + "LayerNorm_0/bias": (width,),
              block + "LayerNorm_2/scale": (width,), block + "LayerNorm_2/bias": (width,),
              block + "MlpBlock_3/Dense_0/kernel": (width, hidden), block + "MlpBlock_3/Dense_0/bias": (hidden,),
              block + "MlpBlock_3/Dense_1/kernel": (hidden, width), block + "MlpBlock_3/Dense_1/bias": (width,),
              attention + "out/kernel": (heads, width // heads, width), attention + "out/bias": (width,)}
    for name in ("query", "key", "value"):
        shapes[attention + name + "/kernel"] = (width, heads, width // heads)
        shapes[attention + name + "/bias"] = (heads, width // heads)
    arrays = {name: np.arange(np.prod(shape), dtype=np.float32).reshape(shape) + i
              for i, (name, shape) in enumerate(sorted(shapes.items()))}
    arrays["head/kernel"] = np.asfortranarray(arrays["head/kernel"])
    arrays["head/bias"] = arrays["head/bias"].astype(np.float16)
    np.savez_compressed(folder / "google.npz", **arrays)
    bits = (np.array([1.5, -2.0, 0.25], dtype=np.float32).view(np.uint32) >> 16).astype(np.uint16)
    np.savez(folder / "arrays.npz", bfloat=bits.view("V2"), double=np.array([[1.0, 2.0]]),
             fortran=np.asfortranarray(np.arange(6, dtype=np.float32).reshape(2, 3)), scalar=np.float32(5),
             integers=np.arange(3))


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    resampling(folder)
    torch_checkpoint(folder)
    torch_values(folder)
    google_arrays(folder)


if __name__ == "__main__":
    main()
