#!/usr/bin/env python3
"""Make a numerical reference for xladder from any timm VisionTransformer.

The file (safetensors) holds a model's initial parameters, a few batches, and what PyTorch computes from
them in float64: the logits, the gradients, the loss of every training step and the parameters after the
last one. `xladder verify FILE...` repeats the computation and compares. The same run is done a second
time in float32, and how far that lands from float64 goes into the file's metadata: it says how much error
plain float32 arithmetic makes on this very model, and so how close another implementation has to come.

    python make_reference.py tiny.safetensors --config '{"img_size": 32, "patch_size": 8, "embed_dim": 64,
                                                         "depth": 2, "num_heads": 4, "num_classes": 10}'
    python make_reference.py vit.safetensors --timm-name vit_tiny_patch16_224 --batch 2 --no-grads

Needs torch, timm and safetensors. docs/references.md describes the format.

Worth knowing:
  * Every parameter is drawn anew (see `randomize`), so that none is 0 or 1 by accident and an implementation
    which leaves one out, or takes one for another, cannot pass. No pretrained weights are involved.
  * The optimizer has one parameter group: weight decay applies to every parameter alike, biases, norms,
    tokens and position embeddings included. (timm's own training script exempts those.)
  * Some gradients are zero in exact arithmetic: adding the same vector to every key leaves a softmax as it
    was, so the key third of `attn.qkv.bias`, and `attn.k_norm.bias`, get nothing but rounding noise. Adam
    divides by the gradient's own size and would turn that noise into visible, arbitrary steps at torch's
    eps of 1e-8. `--eps` is therefore 1e-4 here, which keeps the final parameters well determined (and an
    eps in the wrong place would show). Models without either bias may as well use 1e-8.
  * Dropout and stochastic depth are off: a reference has to be deterministic.
"""
import argparse
import json
import math
import sys
from functools import partial

import safetensors.torch
import timm
import torch
from timm.layers import LayerNorm, set_fused_attn
from timm.models.vision_transformer import VisionTransformer
from torch import nn

ACTIVATIONS = {"GELU": "gelu", "GELUTanh": "gelu_tanh", "QuickGELU": "quick_gelu", "ReLU": "relu", "SiLU": "silu"}


def build(config):
    """A VisionTransformer from its keyword arguments; `act` and `norm_eps` stand for two of its layer classes."""
    kwargs = dict(config)
    act = kwargs.pop("act", "gelu")
    norm = partial(LayerNorm, eps=kwargs.pop("norm_eps", 1e-6))
    return VisionTransformer(**kwargs, act_layer=act, norm_layer=norm)


def describe(model):
    """The inverse of `build`: every argument explicit, read off the model itself."""
    if not isinstance(model, VisionTransformer):
        raise ValueError(f"{type(model).__name__} is not a VisionTransformer")
    block, embed = model.blocks[0], model.patch_embed
    attn, mlp = block.attn, block.mlp

    def side(size):  # an int where square, else [height, width]
        return size[0] if size[0] == size[1] else list(size)

    return {
        "img_size": side(embed.img_size),
        "patch_size": side(embed.patch_size),
        "in_chans": model.in_chans,
        "num_classes": model.num_classes,
        "global_pool": model.global_pool,
        "embed_dim": model.embed_dim,
        "depth": len(model.blocks),
        "num_heads": attn.num_heads,
        "mlp_ratio": mlp.fc1.out_features / model.embed_dim,
        "qkv_bias": attn.qkv.bias is not None,
        "qk_norm": not isinstance(attn.q_norm, nn.Identity),
        "init_values": getattr(block.ls1, "init_values", None),
        "class_token": model.cls_token is not None,
        "reg_tokens": model.num_reg_tokens,
        "no_embed_class": model.no_embed_class,
        "pre_norm": not isinstance(model.norm_pre, nn.Identity),
        "fc_norm": not isinstance(model.fc_norm, nn.Identity),
        "act": ACTIVATIONS[type(mlp.act).__name__],
        "norm_eps": block.norm1.eps,
    }


def check_described(model, config):
    """Refuse a model which has more to it than `config` tells: other layers, dropout, a map pooling..."""
    twin = build(config)
    twin.load_state_dict(model.state_dict())
    x = torch.randn(2, model.in_chans, *model.patch_embed.img_size)
    with torch.no_grad():
        if not torch.allclose(model.train()(x), twin.train()(x), rtol=1e-4, atol=1e-5):
            raise ValueError("the model computes something which its description does not say")


def randomize(model, generator):
    """Draw every parameter, in float32 and in the order of named_parameters()."""
    for name, p in model.named_parameters():
        r = torch.randn(p.shape, generator=generator)
        if name.endswith(".gamma"):  # LayerScale: large enough that the branches count
            r = 0.3 + 0.1 * r
        elif "norm" in name and name.endswith(".weight"):
            r = 1 + 0.1 * r
        elif name in ("cls_token", "reg_token", "pos_embed"):
            r = 0.2 * r
        else:  # weights and biases
            r = 0.05 * r
        p.data.copy_(r)


def make_optimizer(params, o):
    if o["name"] == "sgd":
        return torch.optim.SGD(params, lr=o["lr"], momentum=o["momentum"], weight_decay=o["weight_decay"])
    cls = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW}[o["name"]]
    return cls(params, lr=o["lr"], betas=tuple(o["betas"]), eps=o["eps"], weight_decay=o["weight_decay"])


def train(config, initial, inputs, labels, optimizer, label_smoothing, dtype):
    """The plain training loop, in one precision."""
    model = build(config).to(dtype)
    model.load_state_dict(initial)
    model.train()
    opt = make_optimizer(model.parameters(), optimizer)
    loss_fn = nn.CrossEntropyLoss(label_smoothing=label_smoothing)
    out = {"loss": []}
    for step, (x, y) in enumerate(zip(inputs, labels)):
        opt.zero_grad()
        logits = model(x.to(dtype))
        loss = loss_fn(logits, y)
        loss.backward()
        out["loss"].append(loss.item())
        if step == 0:
            out["logits"] = logits.detach().double()
            out["grad"] = {n: p.grad.detach().double().clone() for n, p in model.named_parameters()}
        opt.step()
    out["loss"] = torch.tensor(out["loss"], dtype=torch.float64)
    out["final"] = {n: p.detach().double() for n, p in model.named_parameters()}
    return out


def worst_error(got, want):
    """max over tensors of |got-want| / max(|want|, |all of want|/1000), and the name of that tensor.

    The second term is for gradients which are zero in exact arithmetic, such as k_norm.bias has: those know
    no relative error, only one which is small beside the whole gradient, or is not."""
    floor = 1e-3 * math.sqrt(sum(t.norm().item() ** 2 for t in want.values()))
    return max(((got[n] - t).norm().item() / max(t.norm().item(), floor), n) for n, t in want.items())


def float32_error(single, truth):
    grad, grad_at = worst_error(single["grad"], truth["grad"])
    final, final_at = worst_error(single["final"], truth["final"])
    return {
        "logits": ((single["logits"] - truth["logits"]).abs().max() / truth["logits"].abs().max()).item(),
        "loss": ((single["loss"] - truth["loss"]).abs() / truth["loss"].abs()).max().item(),
        "grad": grad,
        "final": final,
        "grad_at": grad_at,
        "final_at": final_at,
    }


def parse_args():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out", metavar="OUT.safetensors")
    which = ap.add_mutually_exclusive_group(required=True)
    which.add_argument("--timm-name", help="a model of timm.create_model, such as vit_tiny_patch16_224")
    which.add_argument("--config", type=json.loads, metavar="JSON",
                       help="keyword arguments of VisionTransformer, plus act and norm_eps; "
                            "the `model` metadata of a reference will do")
    ap.add_argument("--batch", type=int, default=4)
    ap.add_argument("--steps", type=int, default=3)
    ap.add_argument("--optimizer", choices=("adam", "adamw", "sgd"), default="adam")
    ap.add_argument("--lr", type=float, help="default: 1e-3, or 0.1 for sgd")
    ap.add_argument("--eps", type=float, default=1e-4, help="of Adam and AdamW (default: 1e-4, see above)")
    ap.add_argument("--weight-decay", type=float, default=0.0)
    ap.add_argument("--momentum", type=float, default=0.9, help="of SGD (default: 0.9)")
    ap.add_argument("--label-smoothing", type=float, default=0.0)
    ap.add_argument("--seed", type=int, default=0)
    ap.add_argument("--no-grads", action="store_true", help="leave the gradients out, for a smaller file")
    return ap.parse_args()


def main():
    args = parse_args()
    set_fused_attn(False)
    torch.manual_seed(args.seed)
    generator = torch.Generator().manual_seed(args.seed)

    model = timm.create_model(args.timm_name) if args.timm_name else build(args.config)
    try:
        config = describe(model)
        randomize(model, generator)
        check_described(model, config)
    except (AttributeError, KeyError, RuntimeError, ValueError) as e:
        sys.exit(f"not a model which the format can describe: {type(e).__name__}: {e}")
    initial = {n: p.detach().clone() for n, p in model.named_parameters()}
    assert initial.keys() == model.state_dict().keys()

    shape = (args.batch, model.in_chans, *model.patch_embed.img_size)
    inputs = [torch.randn(shape, generator=generator) for _ in range(args.steps)]
    labels = [torch.randint(model.num_classes, shape[:1], generator=generator) for _ in range(args.steps)]
    optimizer = {
        "name": args.optimizer,
        "lr": args.lr if args.lr is not None else 0.1 if args.optimizer == "sgd" else 1e-3,
        "betas": [0.9, 0.999],
        "eps": args.eps,
        "weight_decay": args.weight_decay,
        "momentum": args.momentum if args.optimizer == "sgd" else 0.0,
    }
    run = partial(train, config, initial, inputs, labels, optimizer, args.label_smoothing)
    truth, single = run(torch.float64), run(torch.float32)
    error = float32_error(single, truth)

    tensors = {f"param.{n}": t for n, t in initial.items()}
    tensors |= {f"input.{k}": t for k, t in enumerate(inputs)} | {f"label.{k}": t for k, t in enumerate(labels)}
    tensors |= {"logits": truth["logits"], "loss": truth["loss"]}
    if not args.no_grads:
        tensors |= {f"grad.{n}": t.float() for n, t in truth["grad"].items()}
    tensors |= {f"final.{n}": t.float() for n, t in truth["final"].items()}
    if not all(t.isfinite().all() for t in tensors.values()):
        raise ValueError("the run does not stay finite; try a smaller --lr")
    metadata = {
        "format": "xladder-reference",
        "version": "1",
        "model": json.dumps(config),
        "optimizer": json.dumps(optimizer),
        "label_smoothing": repr(args.label_smoothing),
        "steps": str(args.steps),
        "batch": str(args.batch),
        "seed": str(args.seed),
        "source": f"timm {timm.__version__}, torch {torch.__version__.split('+')[0]}, float64",
        "torch_float32_error": json.dumps(error),
    }
    with open(args.out, "wb") as f:
        size = f.write(safetensors.torch.save(tensors, metadata))
    print(f"{args.out}: {size} bytes, loss {truth['loss'].tolist()}")
    print("  float32 against float64:", json.dumps(error))


if __name__ == "__main__":
    main()
