#!/usr/bin/env python3
"""Compare the picture operations with Pillow, torchvision and timm, bit for bit.

    cmake --build build --target xladder_pixels xladder
    tools/check_pillow_parity.py [--cases 500] [--only resize]
    tools/check_pillow_parity.py --pictures /usr/share/openclipart/png

Random pictures, sizes and arguments go to build/bin/xladder_pixels and to the Python libraries; any byte that differs
counts. Needs: pillow (13 or later), numpy, torch, torchvision, timm. Prints one line a check and exits 1 if a picture
differs. --pictures compares what `xladder datasets preview` makes of every picture file below a folder, as PNG files and
encoded again as JPEG, with timm's reader and evaluation transforms, for both of our readers. --write-golden writes tests/image/pillow_golden.txt, checksums for a test that needs none of these.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile
import zlib

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

Image.MAX_IMAGE_PIXELS = 1 << 28  # as many as the decoders take

FILTERS = [Image.Resampling.NEAREST, Image.Resampling.BILINEAR, Image.Resampling.BICUBIC, Image.Resampling.LANCZOS]
FILTER_NAMES = ["nearest", "bilinear", "bicubic", "lanczos"]
MODES = ["center", "squash", "border"]
# In the order of augment_operations().
AUGMENT_NAMES = """AutoContrast Equalize Invert Rotate Posterize PosterizeIncreasing Solarize SolarizeIncreasing SolarizeAdd
Color ColorIncreasing Contrast ContrastIncreasing Brightness BrightnessIncreasing Sharpness SharpnessIncreasing ShearX
ShearY TranslateXRel TranslateYRel Desaturate GaussianBlur""".split()
FILL = (124, 116, 104)
GOLDEN_PATH = "tests/image/pillow_golden.txt"


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


def generated(seed, width, height, channels):
    """The picture that generated() of tests/image/pillow_golden_test.cpp makes: noise, black and white, or few values."""
    z = np.arange(width * height * channels, dtype=np.uint64) + np.uint64(seed << 32)
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        z = (z ^ (z >> np.uint64(33))) * np.uint64(factor)
    z ^= z >> np.uint64(33)
    if seed % 3 == 0:
        pixels = z & np.uint64(255)
    elif seed % 3 == 1:
        pixels = (z & np.uint64(1)) * np.uint64(255)
    else:
        pixels = np.uint64(seed * 37 % 200) + z % np.uint64(20)
    shape = (height, width, 3) if channels == 3 else (height, width)
    return Image.fromarray(pixels.astype(np.uint8).reshape(shape))


def fill_of(picture):
    return FILL if picture.mode == "RGB" else FILL[0]


def adjust_hue(picture, shift):
    from torchvision.transforms import functional

    return functional.adjust_hue(picture, shift)


def solarize_add(picture, add, threshold):
    from timm.data.auto_augment import solarize_add as timm_solarize_add

    return timm_solarize_add(picture, add, threshold)


def resize_arguments(rng, picture):
    width, height = (int(rng.integers(1, 200)) for _ in range(2))
    if rng.random() < 0.1:
        width = picture.width
    if rng.random() < 0.1:
        height = picture.height
    arguments = [width, height, int(rng.integers(4))]
    if rng.random() < 0.5:
        across, down = np.sort(rng.random(2)) * picture.width, np.sort(rng.random(2)) * picture.height
        box = [across[0], down[0], across[1], down[1]]
        if rng.random() < 0.4:
            box = [int(box[0]), int(box[1]), int(box[2]) + 1, int(box[3]) + 1]
        arguments += map(float, box)
    return arguments


def factor(rng, picture):
    return [float(rng.choice([0.0, 0.5, 1.0, 2.0, rng.uniform(0, 1), rng.uniform(1, 3), rng.uniform(-1, 0)]))]


def matrix(rng, picture):
    identity = np.array([1, 0, 0, 0, 1, 0], float)
    kind = rng.integers(4)
    if kind == 0:  # shear
        identity[rng.choice([1, 3])] = rng.uniform(-0.3, 0.3)
    elif kind == 1:  # translation
        identity[rng.choice([2, 5])] = rng.uniform(-0.5, 0.5) * picture.width
    elif kind == 2:
        identity += rng.uniform(-0.3, 0.3, 6) * [1, 1, 20, 1, 1, 20]
    return [int(rng.integers(1, 3)), *identity.tolist()]


def degrees(rng, picture):
    return [int(rng.integers(1, 3)), float(rng.choice([0, 90, 180, 270, 360, -90, 30, rng.uniform(-400, 400)]))]


def timm_evaluate(picture, width, height, crop_pct, kind, mode):
    from timm.data.transforms_factory import transforms_imagenet_eval

    transform = transforms_imagenet_eval(
        (height, width), crop_pct=crop_pct, crop_mode=MODES[mode], interpolation=FILTER_NAMES[kind],
        mean=tuple(value / 255 for value in (FILL if picture.mode == "RGB" else FILL[:1])), normalize=False)  # fmt: skip
    tensor = transform(picture).numpy()
    return tensor[0] if picture.mode == "L" else tensor.transpose(1, 2, 0)


def evaluate_arguments(rng, picture):
    width = int(rng.integers(1, 120))
    height = width if rng.random() < 0.7 else int(rng.integers(1, 120))
    crop_pct = float(rng.choice([0.875, 0.9, 0.95, 1.0, rng.uniform(0.3, 1)]))
    mode = int(rng.integers(3))
    if max(picture.size) > 10 * min(picture.size) or min(width, height) < 20:
        mode = 1  # Pillow refuses pictures of no width or height, and what long ones become takes it long
    return [width, height, crop_pct, int(rng.integers(4)), mode]


def crop_arguments(rng, picture):
    left, top = int(rng.integers(picture.width)), int(rng.integers(picture.height))
    width, height = int(rng.integers(1, picture.width - left + 1)), int(rng.integers(1, picture.height - top + 1))
    return [left, top, width, height, int(rng.integers(1, 100)), int(rng.integers(4)), int(rng.integers(2))]


def resized_crop(picture, left, top, width, height, size, kind, flip):
    from torchvision.transforms import InterpolationMode, functional

    out = functional.resized_crop(picture, top, left, height, width, [size, size], InterpolationMode(FILTER_NAMES[kind]))
    return functional.hflip(out) if flip else out


def augment_arguments(rng, picture):
    magnitude = float(rng.choice([0, 5, 9, 10, rng.uniform(0, 10), rng.uniform(10, 20)]))
    return [int(rng.integers(len(AUGMENT_NAMES))), magnitude, int(rng.integers(2)), int(rng.integers(1, 3))]


def timm_augment(picture, operation, magnitude, negative, kind):
    from timm.data import auto_augment

    name = AUGMENT_NAMES[operation]
    auto_augment._randomly_negate = lambda v: -v if negative else v
    level = auto_augment.LEVEL_TO_ARG[name]
    arguments = level(magnitude, {}) if level else ()
    if "Posterize" in name and arguments[0] < 1:  # Pillow 13 refuses to keep no bits, earlier ones make black
        return picture.point([0] * (256 * len(picture.getbands())))
    return auto_augment.NAME_TO_OP[name](picture, *arguments, resample=FILTERS[kind], fillcolor=fill_of(picture))


def jitter_arguments(rng, picture):
    return [*map(float, rng.uniform(0, 2, 3)), float(rng.uniform(-0.5, 0.5)), *map(int, rng.permutation(4))]


def torchvision_jitter(picture, brightness, contrast, saturation, hue, *order):
    from torchvision.transforms import functional

    steps = [
        lambda p: functional.adjust_brightness(p, brightness),
        lambda p: functional.adjust_contrast(p, contrast),
        lambda p: functional.adjust_saturation(p, saturation),
        lambda p: functional.adjust_hue(p, hue),
    ]
    for step in order:
        picture = steps[step](picture)
    return picture


# Name: random arguments for a picture, and what Python makes of the picture and them.
CHECKS = {
    "resize": (resize_arguments, lambda p, w, h, f, *box: p.resize((w, h), FILTERS[f], box=box or None)),
    "autocontrast": (lambda rng, p: [], ImageOps.autocontrast),
    "equalize": (lambda rng, p: [], ImageOps.equalize),
    "invert": (lambda rng, p: [], ImageOps.invert),
    "posterize": (lambda rng, p: [int(rng.integers(1, 9))], ImageOps.posterize),
    "solarize": (lambda rng, p: [int(rng.integers(0, 257))], ImageOps.solarize),
    "solarize_add": (lambda rng, p: [int(rng.integers(0, 129)), 128], solarize_add),
    "brightness": (factor, lambda p, f: ImageEnhance.Brightness(p).enhance(f)),
    "contrast": (factor, lambda p, f: ImageEnhance.Contrast(p).enhance(f)),
    "color": (factor, lambda p, f: ImageEnhance.Color(p).enhance(f)),
    "sharpness": (factor, lambda p, f: ImageEnhance.Sharpness(p).enhance(f)),
    "hue": (lambda rng, p: [float(rng.choice([0, 0.5, -0.5, rng.uniform(-0.5, 0.5)]))], adjust_hue),
    "gaussian_blur": (
        lambda rng, p: [float(rng.choice([0.0, 0.1, 2.0, rng.uniform(0, 3), rng.uniform(0, 40)]))],
        lambda p, radius: p.filter(ImageFilter.GaussianBlur(radius)),
    ),
    "affine": (
        matrix,
        lambda p, f, *m: p.transform(p.size, Image.Transform.AFFINE, m, FILTERS[f], fillcolor=fill_of(p)),
    ),
    "rotate": (degrees, lambda p, f, angle: p.rotate(angle, FILTERS[f], fillcolor=fill_of(p))),
    "evaluate": (evaluate_arguments, timm_evaluate),
    "resized_crop": (crop_arguments, resized_crop),
    "augment": (augment_arguments, timm_augment),
    "jitter": (jitter_arguments, torchvision_jitter),
}


def random_case(rng, name, largest):
    width, height = (int(rng.integers(1, largest)) for _ in range(2))
    if rng.random() < 0.1:
        height = width
    picture = (int(rng.integers(1, 1 << 20)), width, height, 3 if rng.random() < 0.8 else 1)
    pixels = generated(*picture)
    arguments = CHECKS[name][0](rng, pixels)
    return picture, pixels, arguments, CHECKS[name][1](pixels, *arguments)


def write_golden(path, seed):
    with open(path, "w") as file:
        file.write("# Made by tools/check_pillow_parity.py --write-golden with Pillow " + Image.__version__ + ":\n")
        file.write("# CRC32 of the pixels, operation, picture (seed width height channels), arguments.\n")
        for name in CHECKS:
            rng = np.random.default_rng(seed)
            for _ in range(120 if name == "resize" else 20):
                picture, _, arguments, expected = random_case(rng, name, 80)
                crc = zlib.crc32(np.asarray(expected).tobytes())
                file.write(" ".join([f"{crc:08x}", name, *map(str, picture), *map(repr, arguments)]) + "\n")


def timm_reader(path):
    """What timm's ImageDataset and torchvision's pil_loader do, and nothing else."""
    return Image.open(path).convert("RGB")


def upright_over_white(path):
    """The documented difference of our own reader, by Pillow's functions."""
    picture = ImageOps.exif_transpose(Image.open(path))
    if "A" in picture.getbands() or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    return picture.convert("RGB")


def check_folder(program, folder, jpeg, reader, arguments, transform):
    """Previews of a flat folder of pictures, which it makes of those below `folder`, against timm's reader and transform.

    With --reader timm every file has to give timm's pixels. With our own reader files may differ from timm's where the
    documentation says so; those are counted, and have to be what the documentation says.
    """
    sources = sorted(p for p in pathlib.Path(folder).rglob("*") if p.suffix.lower() in (".png", ".jpg", ".jpeg", ".webp"))
    equal, documented, different, refused = 0, 0, [], 0
    with tempfile.TemporaryDirectory() as temporary:
        flat, seen = pathlib.Path(temporary, "flat"), pathlib.Path(temporary, "seen")
        flat.mkdir()
        used = {}
        for number, source in enumerate(sources):
            name = f"{number:06d}"
            try:
                picture = timm_reader(source)
            except Exception:
                refused += 1
                continue
            if jpeg:
                used[name] = flat / f"{name}.jpg"
                picture.save(used[name], quality=(75, 90, 95)[number % 3], subsampling=number % 3)
            else:
                used[name] = flat / (name + source.suffix)
                used[name].symlink_to(source.resolve())
        subprocess.run([program, "datasets", "preview", flat, "-o", seen, "--count", "0", "-q", "--reader", reader,
                        *arguments], stdout=subprocess.DEVNULL)  # fmt: skip
        pixels = lambda picture: transform(picture).numpy().transpose(1, 2, 0)
        for name, file in used.items():
            path = seen / f"{name}.png"
            got = np.asarray(Image.open(path)) if path.exists() else None
            if got is not None and np.array_equal(got, pixels(timm_reader(file))):
                equal += 1
            elif got is not None and reader == "xladder" and np.array_equal(got, pixels(upright_over_white(file))):
                documented += 1
            else:
                different.append(file.resolve())
    what = f"--reader {reader} " + ("as JPEG " if jpeg else "") + " ".join(arguments)
    print(f"{folder} {what}: {equal} of {len(used)} equal to timm's reader, {documented} upright or over white as "
          f"documented, {len(different)} different; Pillow refuses {refused}", flush=True)  # fmt: skip
    for file in different[:5]:
        print(f"  differs: {file}", file=sys.stderr)
    return len(different)


def check_pictures(program, folder):
    from timm.data.transforms_factory import transforms_imagenet_eval

    failed = 0
    for size, crop_pct, kind, mode, jpeg in [
        (224, 0.9, "bicubic", "shortest", False),
        (224, 0.875, "bilinear", "shortest", True),
        (224, 1.0, "bicubic", "squash", False),
        (96, 0.95, "bicubic", "border", True),
    ]:
        transform = transforms_imagenet_eval(
            size, crop_pct=crop_pct, crop_mode={"shortest": "center"}.get(mode, mode), interpolation=kind,
            normalize=False)  # fmt: skip
        arguments = ["--size", str(size), "--crop-pct", str(crop_pct), "--interpolation", kind, "--resize-mode", mode]
        for reader in ("timm", "xladder"):
            failed += check_folder(program, folder, jpeg, reader, arguments, transform)
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/bin/xladder_pixels")
    parser.add_argument("--cases", type=int, default=500, help="of each check")
    parser.add_argument("--only", choices=sorted(CHECKS), help="one check")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--pictures", help="compare previews of the pictures below this folder, and stop")
    parser.add_argument("--xladder", default="build/bin/xladder", help="program for --pictures")
    parser.add_argument("--write-golden", action="store_true", help=f"write {GOLDEN_PATH} and stop")
    options = parser.parse_args()
    if options.write_golden:
        return write_golden(GOLDEN_PATH, options.seed)
    if options.pictures:
        return check_pictures(options.xladder, options.pictures)
    pixels = Pixels(options.program)
    failed = 0
    for name in CHECKS:
        if options.only not in (None, name):
            continue
        rng = np.random.default_rng(options.seed)
        wrong = 0
        for _ in range(options.cases):
            picture, source, arguments, expected = random_case(rng, name, 160)
            if not np.array_equal(np.asarray(expected), pixels(name, source, *arguments)):
                wrong += 1
                if wrong <= 3:
                    print(f"{name}: picture {picture}, arguments {arguments} differ", file=sys.stderr)
        print(f"{name}: {options.cases - wrong} of {options.cases} equal", flush=True)
        failed += wrong
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
