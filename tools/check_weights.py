#!/usr/bin/env python3
"""Compare weights that xladder imports with what the libraries that wrote them compute from them.

    python tools/check_weights.py build/bin/xladder

Models with random weights are saved by timm, Hugging Face transformers and NumPy in every format that `xladder import` reads;
logits of the library that reads the original are put into a reference file (docs/references.md) beside the tensors of our import, and
`xladder verify` compares them with ours. Models of other architectures have to be refused by a sentence that names them, or to give
the same logits. For maintainers; needs torch, timm, transformers, safetensors and numpy, no network.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import timm
import torch
from safetensors.torch import load_file, save_file
from timm.models import save_for_hf

sys.path.insert(0, str(Path(__file__).parent))
from make_reference import describe  # noqa: E402

LOGITS_LIMIT = 3e-5  # of the largest logit


def randomise(model, seed=0):
    """Weights of a size that makes every tensor count in the logits."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, p in model.named_parameters():
            r = torch.randn(p.shape, generator=generator)
            is_scale = "norm" in name and name.endswith("weight")
            p.copy_(1 + 0.1 * r if is_scale else 0.3 + 0.1 * r if name.endswith("gamma") else 0.1 * r)
    return model.eval()


class Checker:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.failed, self.count = [], 0

    def expect_logits(self, name, source, reference, *flags):
        """`reference`: images -> logits of the model that `source` holds. `flags` go to the import."""
        self.count += 1
        out = self.folder / f"imported_{self.count}"
        imported = subprocess.run([self.program, "import", str(source), "-o", str(out), "--json", *flags],
                                  capture_output=True, text=True)
        if imported.returncode != 0:
            return self.report(name, False, imported.stderr.strip())
        counts = json.loads(imported.stdout)["counts"]
        # timm reads the folder too; its description of the model is what the reference needs.
        twin = timm.create_model(f"local-dir:{out}", pretrained=True).eval()
        config = json.loads((out / "config.json").read_text())
        model = describe(twin) | config.get("xladder", {})
        size = twin.patch_embed.img_size
        images = torch.randn(2, twin.in_chans, *size, generator=torch.Generator().manual_seed(5))
        labels = torch.tensor([0, 1]) % twin.num_classes
        with torch.no_grad():
            logits = reference(images).double()
            by_timm = (twin(images).double() - logits).abs().max().item()
        tensors = {"param." + n: t for n, t in load_file(out / "model.safetensors").items()}
        # A step of size zero leaves the parameters as they are.
        tensors |= {"final." + n[6:]: t.clone() for n, t in list(tensors.items())}
        loss = torch.nn.functional.cross_entropy(logits, labels)
        tensors |= {"input.0": images, "label.0": labels, "logits": logits, "loss": loss.reshape(1)}
        optimizer = {"name": "sgd", "lr": 0.0, "betas": [0.9, 0.999], "eps": 1e-8, "weight_decay": 0.0, "momentum": 0.0}
        errors = {"logits": LOGITS_LIMIT / 3, "loss": 1e-5, "grad": 0.0, "final": 0.0, "grad_at": "", "final_at": ""}
        metadata = {"format": "xladder-reference", "version": "1", "model": json.dumps(model),
                    "optimizer": json.dumps(optimizer), "label_smoothing": "0", "steps": "1", "batch": "2", "seed": "0",
                    "source": name, "torch_float32_error": json.dumps(errors)}
        path = self.folder / f"{self.count}.safetensors"
        save_file({n: t.contiguous() for n, t in tensors.items()}, path, metadata)
        verified = subprocess.run([self.program, "verify", str(path), "--json"], capture_output=True, text=True)
        if verified.returncode not in (0, 6):
            return self.report(name, False, verified.stderr.strip())
        checks = {c["measure"]: c for c in json.loads(verified.stdout)["files"][0]["checks"]}
        error = checks["logits"]["error"] * logits.abs().max().item()
        text = ", ".join(f"{n} {fate}" for fate, n in counts.items() if n)
        self.report(name, verified.returncode == 0 and error < 1e-4 and by_timm < 1e-4,
                    f"logits differ by {error:.1e} here, {by_timm:.1e} in timm, of {logits.abs().max():.2f}; {text}")

    def expect_refused(self, name, source, *words, flags=()):
        """Exit code 2 and a sentence that has every one of the words."""
        self.count += 1
        imported = subprocess.run([self.program, "import", str(source), "--num-heads", "4", *flags], capture_output=True, text=True)
        ok = imported.returncode == 2 and all(w.lower() in imported.stderr.lower() for w in words)
        self.report(name, ok, f"exit {imported.returncode}: {imported.stderr.strip().splitlines()[-1] if imported.stderr else ''}"[:200])

    def report(self, name, ok, text):
        print(f"{'ok      ' if ok else 'MISMATCH'}  {name:<44}  {text}", flush=True)
        if not ok:
            self.failed.append(name)


SMALL = dict(img_size=32, patch_size=8, embed_dim=48, depth=2, num_heads=4, num_classes=5)


def check_timm(check, folder):
    variants = {"plain": {}, "gap_reg_ls": dict(class_token=False, global_pool="avg", reg_tokens=2, init_values=0.1,
                                               no_embed_class=True, fc_norm=True),
                "qk_norm_no_bias_pre_norm": dict(qk_norm=True, qkv_bias=False, pre_norm=True, mlp_ratio=3.3),
                "oblong_grey": dict(img_size=(48, 32), in_chans=1)}
    for name, changes in variants.items():
        args = SMALL | changes
        model = randomise(timm.create_model("vit_tiny_patch16_224", **args))
        path = folder / f"timm_{name}"
        save_for_hf(model, path, model_args=args, safe_serialization="both")
        check.expect_logits(f"timm folder, {name}", path, model)
        if name == "plain":
            check.expect_logits("timm pytorch_model.bin", path / "pytorch_model.bin", model)
    model = randomise(timm.create_model("vit_tiny_patch16_224", num_classes=7))
    ema = randomise(timm.create_model("vit_tiny_patch16_224", num_classes=7), seed=1)
    torch.save(model.state_dict(), folder / "bare.pth")
    check.expect_logits("torch.save of a state_dict, --arch", folder / "bare.pth", model, "--arch", "vit_tiny_patch16_224")
    half = {n: t.half() for n, t in model.state_dict().items()}
    rounded = timm.create_model("vit_tiny_patch16_224", num_classes=7).eval()
    rounded.load_state_dict(half)
    torch.save({"module." + n: t for n, t in half.items()}, folder / "half.pth", pickle_protocol=4)
    check.expect_logits("the same in half precision, DDP's names", folder / "half.pth", rounded, "--num-heads", "3")
    torch.save({"arch": "vit_tiny_patch16_224", "epoch": 1, "state_dict": model.state_dict(),
                "state_dict_ema": ema.state_dict(), "args": argparse.Namespace(lr=1.0)}, folder / "last.pth.tar")
    check.expect_logits("timm training checkpoint: its average", folder / "last.pth.tar", ema)


def check_resampling(check, folder):
    """Other sizes, channels and patches, as timm loads them."""
    model = randomise(timm.create_model("vit_tiny_patch16_224", **SMALL))
    path = folder / "to_resample"
    save_for_hf(model, path, model_args=SMALL, safe_serialization=True)
    for name, changes, flags in [("larger pictures", dict(img_size=48), ["--img-size", "48"]),
                                 ("larger patches", dict(patch_size=16), ["--patch-size", "16"]),
                                 ("smaller patches", dict(patch_size=4), ["--patch-size", "4"]),
                                 ("grey pictures", dict(in_chans=1), ["--in-chans", "1"]),
                                 ("all at once", dict(img_size=40, patch_size=10, in_chans=1),
                                  ["--img-size", "40", "--patch-size", "10", "--in-chans", "1"])]:
        theirs = timm.create_model("vit_tiny_patch16_224", pretrained=True, **(SMALL | changes),
                                   pretrained_cfg_overlay=dict(file=str(path / "model.safetensors"), num_classes=5)).eval()
        check.expect_logits(f"resampled: {name}", path, theirs, *flags)


def check_hugging_face(check, folder):
    from transformers import ViTConfig, ViTForImageClassification
    config = ViTConfig(hidden_size=48, num_hidden_layers=2, num_attention_heads=4, intermediate_size=96, image_size=32,
                       patch_size=8, num_labels=5)
    model = randomise(ViTForImageClassification(config))

    def logits(images):
        return model(images).logits

    model.save_pretrained(folder / "hf")
    check.expect_logits("Hugging Face folder", folder / "hf", logits)
    model.save_pretrained(folder / "hf_shards", max_shard_size="40KB")
    assert (folder / "hf_shards" / "model.safetensors.index.json").exists()
    check.expect_logits("Hugging Face shards", folder / "hf_shards", logits)
    version_5 = folder / "hf_modules"
    version_5.mkdir()
    torch.save(model.state_dict(), version_5 / "pytorch_model.bin")
    (version_5 / "config.json").write_text((folder / "hf" / "config.json").read_text())
    check.expect_logits("names of transformers 5's modules", version_5, logits)


def google_arrays(model, big_vision, stacked=False):
    """Random arrays under Google's names, of the shapes of a timm model."""
    rng = np.random.default_rng(3)
    width, heads, depth = model.embed_dim, model.blocks[0].attn.num_heads, len(model.blocks)
    hidden = model.blocks[0].mlp.fc1.out_features
    mha, ln, mlp = ("_0", "_1", "_0") if big_vision else ("_1", "_2", "_3")
    shapes = {"embedding/kernel": (8, 8, 3, width), "embedding/bias": (width,), "Transformer/encoder_norm/scale": (width,),
              "Transformer/encoder_norm/bias": (width,), "head/kernel": (width, 5), "head/bias": (5,)}
    if model.cls_token is not None:
        shapes["cls"] = (1, 1, width)
    position = "pos_embedding" if big_vision else "Transformer/posembed_input/pos_embedding"
    shapes[position] = tuple(model.pos_embed.shape)
    block = {"LayerNorm_0/scale": (width,), "LayerNorm_0/bias": (width,), f"LayerNorm{ln}/scale": (width,),
             f"LayerNorm{ln}/bias": (width,), f"MlpBlock{mlp}/Dense_0/kernel": (width, hidden),
             f"MlpBlock{mlp}/Dense_0/bias": (hidden,), f"MlpBlock{mlp}/Dense_1/kernel": (hidden, width),
             f"MlpBlock{mlp}/Dense_1/bias": (width,)}
    for n in ("query", "key", "value"):
        block[f"MultiHeadDotProductAttention{mha}/{n}/kernel"] = (width, heads, width // heads)
        block[f"MultiHeadDotProductAttention{mha}/{n}/bias"] = (heads, width // heads)
    block[f"MultiHeadDotProductAttention{mha}/out/kernel"] = (heads, width // heads, width)
    block[f"MultiHeadDotProductAttention{mha}/out/bias"] = (width,)
    for n, shape in block.items():
        if stacked:
            shapes["Transformer/encoderblock/" + n] = (depth, *shape)
        else:
            shapes |= {f"Transformer/encoderblock_{i}/{n}": shape for i in range(depth)}
    prefix = "params/" if big_vision else ""
    return {prefix + n: (rng.standard_normal(s) * 0.1 + ("scale" in n)).astype(np.float32) for n, s in shapes.items()}


def check_google(check, folder):
    gap = dict(class_token=False, global_pool="avg", fc_norm=False)
    for name, big_vision, stacked, changes in [("augreg", False, False, {}), ("big_vision", True, False, gap),
                                               ("big_vision, stacked blocks", True, True, gap)]:
        model = timm.create_model("vit_tiny_patch16_224", **(SMALL | changes)).eval()
        path = folder / f"{name.replace(', ', '_').replace(' ', '_')}.npz"
        np.savez(path, **google_arrays(model, big_vision, stacked))
        model.load_pretrained(str(path))
        check.expect_logits(f"Google .npz, {name}", path, model)


def save_wrapped(folder, name, state, wrap):
    path = folder / f"wrapped_{name}.pt"
    torch.save({wrap(n): t for n, t in state.items()}, path)
    return path


def check_wrappers(check, folder):
    from transformers import ViTConfig, ViTForImageClassification
    timm_model = randomise(timm.create_model("vit_tiny_patch16_224", **SMALL))
    hf_model = randomise(ViTForImageClassification(ViTConfig(
        hidden_size=48, num_hidden_layers=2, num_attention_heads=4, intermediate_size=192, image_size=32, patch_size=8, num_labels=5)))
    wraps = {"ddp": lambda n: "module." + n, "compiled_ddp": lambda n: "_orig_mod.module." + n, "lightning": lambda n: "model." + n,
             "checkpointed": lambda n: "module." + n.replace(".attn.", "._checkpoint_wrapped_module.attn.")
                                                   .replace("layer.0.", "layer.0._checkpoint_wrapped_module.")}
    for library, model, logits in [("timm", timm_model, timm_model), ("hf", hf_model, lambda x: hf_model(x).logits)]:
        for name, wrap in wraps.items():
            path = save_wrapped(folder, f"{library}_{name}", model.state_dict(), wrap)
            check.expect_logits(f"wrapped: {library}, {name}", path, logits, "--num-heads", "4")

    class Own(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.backbone = timm.create_model("vit_tiny_patch16_224", **(SMALL | dict(num_classes=0)))
            self.classifier = torch.nn.Linear(48, 5)

        def forward(self, x):
            return self.classifier(self.backbone(x))

    own = randomise(Own())
    torch.save({"model_state_dict": own.state_dict(), "epoch": 1}, folder / "own.pt")
    check.expect_logits("a backbone with a classifier beside it", folder / "own.pt", own, "--num-heads", "4")
    headless = timm.create_model("vit_tiny_patch16_224", **(SMALL | dict(num_classes=0)))
    torch.save(headless.state_dict(), folder / "headless.pt")
    check.expect_refused("without a head", folder / "headless.pt", "--num-classes")
    oblong = randomise(timm.create_model("vit_tiny_patch16_224", **(SMALL | dict(img_size=(64, 24)))))
    torch.save(oblong.state_dict(), folder / "oblong.pt")
    check.expect_refused("8 x 3 patches and a class token, or 5 x 5", folder / "oblong.pt", "--img-size")
    check.expect_logits("the same with --img-size", folder / "oblong.pt", oblong, "--num-heads", "4", "--img-size", "64,24")


def check_foreign_timm(check, folder):
    from timm.layers import SwiGLUPacked
    from timm.models.beit import Beit
    from timm.models.cait import Cait
    from timm.models.deit import VisionTransformerDistilled
    from timm.models.eva import Eva
    from timm.models.vision_transformer import ParallelScalingBlock, VisionTransformer
    args = dict(img_size=32, patch_size=8, embed_dim=48, depth=2, num_heads=4, num_classes=5)
    models = {
        "distilled": (VisionTransformerDistilled(**args), "DeiT"),
        "map": (VisionTransformer(**args, global_pool="map", class_token=False), "attention pooling"),
        "scale_attn_norm": (VisionTransformer(**args, scale_attn_norm=True), "norm within attention"),
        "scale_mlp_norm": (VisionTransformer(**args, scale_mlp_norm=True), "norm within its MLP"),
        "swiglu": (VisionTransformer(**args, mlp_layer=SwiGLUPacked), "SwiGLU"),
        "parallel": (VisionTransformer(**args, block_fn=ParallelScalingBlock), "parallel"),
        "no_positions": (VisionTransformer(**args, pos_embed="none"), "pos_embed"),
        "beit": (Beit(**args, use_rel_pos_bias=True, init_values=0.1), "BEiT"),
        "beit_abs": (Beit(**args, use_abs_pos_emb=True, init_values=0.1), "BEiT"),
        "eva": (Eva(**args, qkv_fused=True, init_values=0.1), "BEiT or EVA"),
        "eva02": (Eva(**args, qkv_fused=False, swiglu_mlp=True, scale_mlp=True, use_rot_pos_emb=True), "EVA02"),
        "cait": (Cait(**args), "CaiT"),
        "swin": (timm.create_model("swin_tiny_patch4_window7_224", num_classes=5), "Swin")}
    for name, (model, word) in models.items():
        torch.save(randomise(model).state_dict(), folder / f"foreign_{name}.pt")
        check.expect_refused(f"foreign: timm, {name}", folder / f"foreign_{name}.pt", word)
    for name in ("beit_base_patch16_224", "vit_base_patch16_rope_224"):
        path = folder / f"named_{name}"
        save_for_hf(randomise(timm.create_model("vit_tiny_patch16_224", **SMALL)), path, model_args=SMALL, safe_serialization=True)
        config = json.loads((path / "config.json").read_text()) | {"architecture": name}
        (path / "config.json").write_text(json.dumps(config))
        check.expect_refused(f"foreign by name: {name}", path, name)
    # DINOv2's own files with registers, and MAE's with a decoder, are read.
    reg = randomise(VisionTransformer(**args, init_values=0.1, reg_tokens=4, no_embed_class=True))
    state = reg.state_dict()
    state["register_tokens"] = state.pop("reg_token")
    position = torch.randn(1, 1, 48)
    state["pos_embed"] = torch.cat([position, state["pos_embed"]], 1)
    state["cls_token"] = state["cls_token"] - position
    state["mask_token"] = torch.randn(1, 48)
    torch.save(state, folder / "dinov2_reg.pt")
    check.expect_logits("DINOv2's names with registers", folder / "dinov2_reg.pt", reg, "--num-heads", "4")
    mae = randomise(VisionTransformer(**args))
    decoder = {"mask_token": torch.zeros(1, 1, 32), "decoder_pos_embed": torch.zeros(1, 17, 32), "decoder_embed.weight": torch.zeros(32, 48)}
    torch.save({"model": mae.state_dict() | decoder}, folder / "mae.pt")
    check.expect_logits("MAE with its decoder", folder / "mae.pt", mae, "--num-heads", "4")


def check_foreign_hugging_face(check, folder):
    import transformers as hf
    args = dict(hidden_size=48, num_hidden_layers=2, num_attention_heads=4, intermediate_size=96, image_size=32, patch_size=8)
    models = {
        "deit": (hf.DeiTForImageClassification(hf.DeiTConfig(**args, num_labels=5)), "DeiT", "DeiT"),
        "beit": (hf.BeitForImageClassification(hf.BeitConfig(**args, num_labels=5, use_relative_position_bias=True)), "BEiT", "BEiT"),
        "data2vec": (hf.Data2VecVisionForImageClassification(hf.Data2VecVisionConfig(**args, num_labels=5)), "Data2Vec", "Data2Vec"),
        "dinov2": (hf.Dinov2ForImageClassification(hf.Dinov2Config(**args, num_labels=5)), "DINOv2", "DINOv2"),
        "dinov2_registers": (hf.Dinov2WithRegistersForImageClassification(hf.Dinov2WithRegistersConfig(**args, num_labels=5)),
                             "DINOv2", "DINOv2"),
        "dinov3": (hf.DINOv3ViTModel(hf.DINOv3ViTConfig(**args)), "DINOv3", "DINOv3"),
        "clip": (hf.CLIPVisionModel(hf.CLIPVisionConfig(**args)), "CLIP", "CLIP"),
        "siglip": (hf.SiglipVisionModel(hf.SiglipVisionConfig(**args)), "SigLIP", "SigLIP"),
        # Their tensors are those of a ViT without a head.
        "mae": (hf.ViTMAEForPreTraining(hf.ViTMAEConfig(**args)), "vit_mae", "--num-classes"),
        "msn": (hf.ViTMSNModel(hf.ViTMSNConfig(**args)), "vit_msn", "--num-classes")}
    for name, (model, in_folder, alone) in models.items():
        path = folder / f"foreign_hf_{name}"
        randomise(model).save_pretrained(path)
        check.expect_refused(f"foreign: Hugging Face folder, {name}", path, in_folder)
        tensors = save_wrapped(folder, f"hf_{name}", load_file(path / "model.safetensors"), lambda n: n)
        check.expect_refused(f"foreign: its tensors alone, {name}", tensors, alone)


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        check = Checker(program, folder)
        check_timm(check, folder)
        check_resampling(check, folder)
        check_hugging_face(check, folder)
        check_google(check, folder)
        check_wrappers(check, folder)
        check_foreign_timm(check, folder)
        check_foreign_hugging_face(check, folder)
    print(f"{check.count} imports compared, {len(check.failed)} differ")
    return bool(check.failed)


if __name__ == "__main__":
    sys.exit(main())
