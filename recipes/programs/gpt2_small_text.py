#!/usr/bin/env python3
"""Exports a small GPT-2 of transformers, as gpt2_small_text.toml trains it: OUT/train, and OUT/eval without dropout.

    recipes/programs/gpt2_small_text.py [programs/gpt2_small_text]

Needs: pip install ./python "torch==2.9.0" torchax "jax[cpu]" transformers
"""
import pathlib
import sys

import torch
from transformers import GPT2Config, GPT2LMHeadModel

from xladder.export import export_loss

VOCABULARY, LENGTH, BATCH = 256, 128, 16  # bytes


def loss(model, batch):
    return model(input_ids=batch["input_ids"], labels=batch["input_ids"], use_cache=False).loss


def main():
    out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "programs/gpt2_small_text")
    torch.manual_seed(0)
    model = GPT2LMHeadModel(GPT2Config(vocab_size=VOCABULARY, n_positions=LENGTH, n_embd=128, n_layer=4, n_head=4,
                                       bos_token_id=0, eos_token_id=0, attn_implementation="eager"))
    batch = {"input_ids": torch.randint(0, VOCABULARY, (BATCH, LENGTH))}
    out.mkdir(parents=True, exist_ok=True)
    export_loss(loss, model.train(), batch, folder=out / "train", key=0)
    export_loss(loss, model.eval(), batch, folder=out / "eval")
    print(out)


if __name__ == "__main__":
    main()
