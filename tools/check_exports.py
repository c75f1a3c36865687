#!/usr/bin/env python3
"""Compare exported models with what the libraries that they are for make of them.

    python tools/check_exports.py export FOLDER [FOLDER ...]
    python tools/check_exports.py train-and-export build/bin/xladder [--keep DIR]

`export` takes folders that `xladder export ... --examples N` wrote, of any format, loads each with timm, transformers,
JAX or ONNX Runtime, and compares the logits for the same images with those in example.safetensors: at most 1e-4 apart (of the largest, where all are below 1).
`train-and-export` trains small models for a few steps, exports each in every format that it has and does the same.

For maintainers; needs torch, timm, transformers, safetensors, jax, onnx and onnxruntime. A format whose libraries are
absent is skipped by name. Exit code 1 if any folder differs.
"""
import argparse
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from safetensors.numpy import load_file

TOLERANCE = 1e-4


class Absent(Exception):
    """A library that is not installed."""


def need(*modules):
    for module in modules:
        if importlib.util.find_spec(module) is None:
            raise Absent(f"{module} is not installed")


# ---- Exports: each function returns the logits of `images`, which are normalised already -------------------------------
def with_timm(folder, images):
    need("torch", "timm")
    import timm
    import torch
    model = timm.create_model(f"local-dir:{folder}", pretrained=True).eval()
    config = json.loads((folder / "config.json").read_text())
    # The way of older scripts: an architecture, its arguments and a file.
    by_file = timm.create_model(config["architecture"], checkpoint_path=str(folder / "model.safetensors"),
                                num_classes=config["num_classes"], **config.get("model_args", {})).eval()
    with torch.inference_mode():
        logits, again = model(torch.from_numpy(images)).numpy(), by_file(torch.from_numpy(images)).numpy()
    assert np.array_equal(logits, again), "local-dir and checkpoint_path differ"
    data = timm.data.resolve_model_data_config(model)
    wanted = config["pretrained_cfg"]
    for key in ("crop_pct", "interpolation", "crop_mode"):
        assert data[key] == wanted[key], f"timm takes {key} = {data[key]}"
    assert list(data["mean"]) == wanted["mean"] and list(data["input_size"]) == wanted["input_size"], data
    return logits


def with_transformers(folder, images):
    need("torch", "transformers")
    import torch
    import transformers
    model, report = transformers.ViTForImageClassification.from_pretrained(folder, output_loading_info=True)
    assert not report["missing_keys"] and not report["unexpected_keys"], report
    processor = transformers.AutoImageProcessor.from_pretrained(folder)
    if model.config.num_channels == 3:
        size = model.config.image_size
        size = size if isinstance(size, (list, tuple)) else (size, size)
        picture = np.random.default_rng(0).integers(0, 256, (3 * size[0], 2 * size[1], 3), dtype=np.uint8)
        from PIL import Image
        pixels = processor(Image.fromarray(picture), return_tensors="np")["pixel_values"]
        assert pixels.shape == (1, 3, *size), pixels.shape
    with torch.inference_mode():
        return model.eval()(torch.from_numpy(images)).logits.numpy()


def with_jax(folder, images):
    need("jax")
    import jax
    from jax._src.lib import xla_client
    device = jax.devices("cpu")[0]
    program = device.client.compile_and_load((folder / "model.mlir").read_text(), xla_client.DeviceList((device,)),
                                             xla_client.CompileOptions())
    description = json.loads((folder / "model.json").read_text())
    weights = load_file(folder / "model.safetensors") if (folder / "model.safetensors").exists() else {}
    batch = next(a["shape"][0] for a in description["arguments"] if "file" not in a)
    padded = np.concatenate([images, np.repeat(images[-1:], -len(images) % batch, axis=0)])
    logits = []
    for part in padded.reshape(-1, batch, *images.shape[1:]):
        inputs = [part if "file" not in a else weights[a["name"]] for a in description["arguments"]]
        for value, argument in zip(inputs, description["arguments"]):
            assert list(value.shape) == argument["shape"], (argument, value.shape)
        logits.append(np.asarray(program.execute([jax.device_put(value, device) for value in inputs])[0]))
    return np.concatenate(logits)[:len(images)]


def with_onnxruntime(folder, images):
    need("onnx", "onnxruntime")
    import onnx
    import onnxruntime
    path = str(folder / "model.onnx")
    onnx.checker.check_model(path, full_check=True)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    logits, = session.run(["logits"], {"images": images})
    if isinstance(session.get_inputs()[0].shape[0], str):  # any batch size: one by one
        one_by_one = [session.run(["logits"], {"images": image[None]})[0] for image in images]
        assert np.abs(np.concatenate(one_by_one) - logits).max() < 1e-5
    return logits


def reader_of(folder):
    if (folder / "model.onnx").exists():
        return "ONNX Runtime", with_onnxruntime
    if (folder / "model.mlir").exists():
        return "JAX", with_jax
    config = json.loads((folder / "config.json").read_text())
    return ("timm", with_timm) if "architecture" in config else ("transformers", with_transformers)


def check_export(folder):
    """Whether the folder's reader agrees with example.safetensors."""
    name, reader = reader_of(folder)
    example = load_file(folder / "example.safetensors")
    try:
        logits = reader(folder, example["images"])
    except Absent as absent:
        print(f"skip  {folder}: {absent}")
        return True
    apart = float(np.abs(logits - example["logits"]).max())
    largest = float(np.abs(example["logits"]).max())
    right = logits.shape == example["logits"].shape and apart <= TOLERANCE * min(1.0, largest)
    print(f"{'ok   ' if right else 'WRONG'} {folder}: {name}, logits up to {largest:.3g}, at most {apart:.2g} apart")
    return right


# ---- Small models of every kind ----------------------------------------------------------------------------------------
SMALL = ["data.kind=synthetic", "data.num_samples=64", "train.steps=3", "train.global_batch_size=4",
         "train.eval_every=0", "model.embed_dim=32", "model.depth=2", "model.num_heads=4", "model.img_size=[32, 32]",
         "model.patch_size=8", "model.num_classes=7"]
MODELS = {
    "plain": ([], ["timm", "huggingface", "stablehlo", "onnx"]),
    "gelu_tanh": (["model.act=gelu_tanh", "model.qkv_bias=false"], ["timm", "huggingface", "onnx"]),
    "quick_gelu": (["model.act=quick_gelu", "model.pre_norm=true", "model.norm_eps=1e-5"], ["timm", "onnx"]),
    "wide": (["model.img_size=[32, 64]", "model.patch_size=[8, 16]", "model.in_chans=4"], ["timm", "onnx"]),
    "registers": (["model.reg_tokens=2", "model.no_embed_class=true", "model.init_values=0.5", "model.qk_norm=true"],
                  ["timm", "stablehlo", "onnx"]),
    "average": (["model.global_pool=avg", "model.class_token=false"], ["timm", "stablehlo", "onnx"]),
    "average_maximum": (["model.global_pool=avgmax", "model.fc_norm=false", "model.act=silu"], ["timm", "onnx"]),
    "mlp": (["model.name=mlp", "model.hidden=16", "model.depth=2", "model.img_size=[8, 8]", "model.in_chans=3",
             "model.num_classes=7", "model.act=relu"], ["stablehlo", "onnx"]),
    "resnet": (["model.name=resnet_small", "model.img_size=[16, 16]", "model.in_chans=3", "model.num_classes=7"],
               ["stablehlo", "onnx"]),
}
MORE = {"stablehlo": [["--batch-size", "3"], ["--batch-size", "3", "--bake", "--input", "u8"]],
        "onnx": [[], ["--batch-size", "3", "--input", "u8"]]}


def train_and_export(program, root):
    folders = []
    for name, (settings, formats) in MODELS.items():
        recipe = SMALL if not name in ("mlp", "resnet") else SMALL[:5]
        words = [word for setting in recipe + settings for word in ("--set", setting)]
        subprocess.run([program, "train", "--quiet", "--output", root / name, *words], check=True)
        for format_name in formats:
            for i, more in enumerate(MORE.get(format_name, [[]])):
                out = root / f"{name}-{format_name}-{i}"
                subprocess.run([program, "export", "--quiet", root / name, "-o", out, "--format", format_name,
                                "--examples", "3", *more], check=True, stdout=subprocess.DEVNULL)
                folders.append(out)
    return folders


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    export = verbs.add_parser("export")
    export.add_argument("folders", nargs="+", type=pathlib.Path)
    small = verbs.add_parser("train-and-export")
    small.add_argument("program")
    small.add_argument("--keep", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.verb == "export":
        return not all([check_export(folder) for folder in arguments.folders])
    with tempfile.TemporaryDirectory() as temporary:
        folders = train_and_export(arguments.program, arguments.keep or pathlib.Path(temporary))
        return not all([check_export(folder) for folder in folders])


if __name__ == "__main__":
    sys.exit(main())
