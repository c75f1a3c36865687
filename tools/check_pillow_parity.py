#!/usr/bin/env python3
"""Compare the picture operations with Pillow, torchvision and timm, bit for bit.

    cmake --build build --target xladder_pixels
    tools/check_pillow_parity.py [--cases 500] [--only resize] [--pictures /usr/share/openclipart/png]

Random pictures, sizes and arguments go to build/bin/xladder_pixels and to the Python libraries; any byte that differs
counts. Needs: pillow, numpy; for the transforms also torch, torchvision and timm. Prints one line a check and exits 1 if
a picture differs.
"""
import argparse
import subprocess
import sys

import numpy as np
from PIL import Image

FILTERS = [Image.Resampling.NEAREST, Image.Resampling.BILINEAR, Image.Resampling.BICUBIC, Image.Resampling.LANCZOS]


class Pixels:
    """The program xladder_pixels, asked over its standard input."""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __call__(self, name, picture, *arguments):
        pixels = np.asarray(picture)
        height, width = pixels.shape[:2]
        channels = pixels.shape[2] if pixels.ndim == 3 else 1
        words = [name, width, height, channels, *(repr(float(a)) for a in arguments)]
        self.process.stdin.write((" ".join(map(str, words)) + "\n").encode() + pixels.tobytes())
        self.process.stdin.flush()
        width, height, channels = map(int, self.process.stdout.readline().split())
        data = np.frombuffer(self.process.stdout.read(width * height * channels), np.uint8)
        return data.reshape((height, width, 3) if channels == 3 else (height, width))


def random_picture(rng, low=1, high=160):
    width, height = (int(rng.integers(low, high)) for _ in range(2))
    shape = (height, width, 3) if rng.random() < 0.8 else (height, width)
    kind = rng.integers(3)
    if kind == 0:  # noise: every filter clips
        pixels = rng.integers(0, 256, shape)
    elif kind == 1:  # black and white
        pixels = rng.integers(0, 2, shape) * 255
    else:  # few and close values
        pixels = rng.integers(0, 256) // 2 + rng.integers(0, 20, shape)
    return Image.fromarray(pixels.astype(np.uint8))


def check_resize(pixels, rng):
    picture = random_picture(rng)
    width, height = (int(rng.integers(1, 200)) for _ in range(2))
    if rng.random() < 0.1:
        width = picture.width
    if rng.random() < 0.1:
        height = picture.height
    kind = int(rng.integers(4))
    box = None
    if rng.random() < 0.5:
        across, down = np.sort(rng.random(2)) * picture.width, np.sort(rng.random(2)) * picture.height
        box = (across[0], down[0], across[1], down[1])
        if rng.random() < 0.4:
            box = tuple(map(float, (int(box[0]), int(box[1]), int(box[2]) + 1, int(box[3]) + 1)))
    expected = picture.resize((width, height), FILTERS[kind], box=box)
    return expected, pixels("resize", picture, width, height, kind, *(box or ())), (picture, width, height, kind, box)


CHECKS = {"resize": check_resize}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/bin/xladder_pixels")
    parser.add_argument("--cases", type=int, default=500, help="of each check")
    parser.add_argument("--only", choices=sorted(CHECKS), help="one check")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    pixels = Pixels(options.program)
    failed = 0
    for name, check in CHECKS.items():
        if options.only not in (None, name):
            continue
        rng = np.random.default_rng(options.seed)
        wrong = 0
        for case in range(options.cases):
            expected, got, what = check(pixels, rng)
            if not np.array_equal(np.asarray(expected), got):
                wrong += 1
                if wrong <= 3:
                    print(f"{name}: case {case} differs: {what}", file=sys.stderr)
        print(f"{name}: {options.cases - wrong} of {options.cases} equal")
        failed += wrong
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
