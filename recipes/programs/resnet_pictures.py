#!/usr/bin/env python3
"""Exports a ResNet of timm, as resnet_pictures.toml trains it: OUT/train, and OUT/eval with the running statistics.

    recipes/programs/resnet_pictures.py [programs/resnet_pictures]

Needs: pip install ./python "torch==2.9.0" torchax "jax[cpu]" timm
"""
import pathlib
import sys

import timm
import torch

from xladder.export import export_loss

CLASSES, SIZE, BATCH = 13, 64, 64


def loss(model, batch):
    logits = model(batch["image"])
    correct = (logits.argmax(1) == batch["label"]).sum()
    return torch.nn.functional.cross_entropy(logits, batch["label"]), {"correct": correct}


def main():
    out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "programs/resnet_pictures")
    torch.manual_seed(0)
    model = timm.create_model("resnet10t", num_classes=CLASSES)
    batch = {"image": torch.randn(BATCH, 3, SIZE, SIZE), "label": torch.randint(0, CLASSES, (BATCH,))}
    out.mkdir(parents=True, exist_ok=True)
    export_loss(loss, model.train(), batch, folder=out / "train", counts=["correct"])
    export_loss(loss, model.eval(), batch, folder=out / "eval", counts=["correct"])
    print(out)


if __name__ == "__main__":
    main()
