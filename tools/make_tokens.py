#!/usr/bin/env python3
"""Makes files of tokens for data.kind = "tokens" of text files: train.bin and val.bin, and vocabulary.json.

    tools/make_tokens.py OUT FILE_OR_FOLDER... [--level byte|character|word] [--vocab-size 4096] [--val-fraction 0.1]

- byte: a token is a byte, so that any text has 256 of them;
- character: one for each character that occurs, as small models of text often have them;
- word: one for each of the most frequent words and signs, <unknown> for the others. A word takes the space before it.

Tokens are uint16, little-endian, one after the other, as nanoGPT and others keep them. The last part of every text is
held out (val.bin), so that both parts have something of each. Files that are no text (not UTF-8, or with zero bytes)
are left out and named. The same texts give the same files.

Needs Python alone. A text of 2.6 MB that Debian ships: apt install fortunes, then
    tools/make_tokens.py tokens/ /usr/share/games/fortunes
"""
import argparse
import array
import collections
import json
import pathlib
import re
import sys

UNKNOWN = "<unknown>"
MOST_TOKENS = 1 << 16
WORDS = re.compile(r" ?[^\W\d_]+| ?\d|[^\w ]|\s|_")


def texts_of(paths):
    """(path, text) of every text file, a file that several names lead to once."""
    seen = set()
    no_text = []
    for path in paths:
        if not path.exists():
            sys.exit(f"there is no {path}; check the path")
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            real = file.resolve()
            if not real.is_file() or real in seen:
                continue
            seen.add(real)
            content = file.read_bytes()
            try:
                text = content.decode("utf-8")
            except UnicodeDecodeError:
                text = None
            if text is None or "\0" in text:
                no_text.append(file.name)
            elif text:
                yield file, text
    if no_text:
        print(f"left out, no text: {len(no_text)} files, {', '.join(no_text)}", file=sys.stderr)


def pieces_of(text, level):
    if level == "byte":
        return text.encode("utf-8")
    return list(text) if level == "character" else WORDS.findall(text)


def vocabulary_of(texts, level, size):
    """Pieces by token; the most frequent ones first, except for bytes."""
    if level == "byte":
        return list(range(256))
    counts = collections.Counter()
    for _, text in texts:
        counts.update(pieces_of(text, level))
    ordered = sorted(counts, key=lambda piece: (-counts[piece], piece))
    if len(ordered) <= size:
        return ordered
    return [UNKNOWN] + ordered[:size - 1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("texts", type=pathlib.Path, nargs="+")
    parser.add_argument("--level", choices=["byte", "character", "word"], default="byte")
    parser.add_argument("--vocab-size", type=int, default=4096, help="at most, of characters and words")
    parser.add_argument("--val-fraction", type=float, default=0.1)
    options = parser.parse_args()
    if not 2 <= options.vocab_size <= MOST_TOKENS:
        sys.exit(f"--vocab-size is from 2 to {MOST_TOKENS}")
    if not 0 <= options.val_fraction < 1:
        sys.exit("--val-fraction is from 0 to below 1")
    texts = list(texts_of(options.texts))
    if not texts:
        sys.exit("there is no text; give other files")
    vocabulary = vocabulary_of(texts, options.level, options.vocab_size)
    token_of = {piece: token for token, piece in enumerate(vocabulary)}
    parts = {"train": array.array("H"), "val": array.array("H")}
    unknown = 0
    for _, text in texts:
        tokens = array.array("H", (token_of.get(piece, 0) for piece in pieces_of(text, options.level)))
        if vocabulary[0] == UNKNOWN:
            unknown += tokens.count(0)
        held_out = len(tokens) - int(len(tokens) * options.val_fraction)
        parts["train"].extend(tokens[:held_out])
        parts["val"].extend(tokens[held_out:])
    options.out.mkdir(parents=True, exist_ok=True)
    for name, tokens in parts.items():
        if sys.byteorder == "big":
            tokens.byteswap()
        (options.out / f"{name}.bin").write_bytes(tokens.tobytes())
    description = {"level": options.level, "vocab_size": len(vocabulary), "tokens": vocabulary}
    (options.out / "vocabulary.json").write_text(json.dumps(description, ensure_ascii=False) + "\n", encoding="utf-8")
    total = sum(map(len, parts.values()))
    print(f"{len(texts)} texts, {len(parts['train'])} + {len(parts['val'])} tokens of {len(vocabulary)}, "
          f"{100 * unknown / max(1, total):.2f} % unknown: {options.out}")


if __name__ == "__main__":
    main()
