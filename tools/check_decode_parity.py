#!/usr/bin/env python3
"""Compare how we decode JPEG, PNG and WebP files with Pillow, bit for bit.

    cmake --build build --target xladder_decode_dump
    tools/check_decode_parity.py [--program build/bin/xladder_decode_dump] [FILE|FOLDER ...]
    tools/check_decode_parity.py --write tests/image/decode_golden

For maintainers; needs pillow and numpy. Without FILE it makes JPEGs, PNGs and WebPs of every kind in a temporary folder
and compares those. The reference of data.reader = "timm" is Image.open(file).convert("RGB") alone, as timm and torchvision
read files; that of "xladder" is ImageOps.exif_transpose(Image.open(file)), over white where it has transparency, converted
to "RGB" (of both also "L" of that). Exits 1 if a picture differs. Differences that are meant:
- 16-bit RGB with a transparent colour (PNG): Pillow compares only its low bytes; 2- and 4-bit grey with one: Pillow
  compares it with the values after they were spread to 8 bits. Neither is made here.
- Palettes with too few colours for their pixels (PNG): Pillow shows black, we refuse. Checksums of pixels (PNG): Pillow
  does not look. A file that ends after its last pixel (PNG): Pillow shows it, we refuse.
- Truncated files that are filled, which are counted only: what is missing of a progressive JPEG is smoothed, and
  libjpeg-turbo 3 does it otherwise than 2.1; a JPEG cut within a table is black in Pillow and refused by us; of a PNG
  the last row may be missing.

--write makes the files and checksums of tests/image/decode_golden_test.cpp.
"""
import argparse
import itertools
import pathlib
import struct
import subprocess
import sys
import tempfile
import threading
import zlib

import numpy as np
import PIL
from PIL import Image, ImageFile, ImageOps

Image.MAX_IMAGE_PIXELS = None


def reference(path, grey=False, timm=False):
    if timm:  # what timm and torchvision do, and nothing else
        picture = Image.open(path).convert("RGB")
        return np.asarray(picture.convert("L") if grey else picture)
    picture = ImageOps.exif_transpose(Image.open(path))
    if "A" in picture.getbands() or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    picture = picture.convert("RGB")
    return np.asarray(picture.convert("L") if grey else picture)


def ours(program, paths, words=()):
    feed = "".join(f"{path}\n" for path in paths).encode()
    process = subprocess.Popen([program, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    threading.Thread(target=lambda: (process.stdin.write(feed), process.stdin.close())).start()
    for _ in paths:
        line = process.stdout.readline().decode().strip()
        if line.startswith("error") or not line:
            yield line or "error the program ended"
        else:
            width, height, channels = map(int, line.split())
            pixels = np.frombuffer(process.stdout.read(width * height * channels), np.uint8)
            yield pixels.reshape((height, width, channels) if channels > 1 else (height, width))
    process.wait()


def compare(program, paths, words=(), label="", **options):
    same, refused, different = 0, 0, []
    for path, got in zip(paths, ours(program, paths, words)):
        try:
            want = reference(path, **options)
        except Exception as error:
            if isinstance(got, str):
                refused += 1
            else:
                different.append((path, f"Pillow refuses it: {error!r}"))
            continue
        if isinstance(got, str):
            different.append((path, got))
        elif got.shape != want.shape:
            different.append((path, f"{got.shape} instead of {want.shape}"))
        elif not np.array_equal(got, want):
            wrong = np.argwhere(got != want)
            apart = np.abs(got.astype(int) - want).max()
            place = tuple(map(int, wrong[0]))
            different.append((path, f"{len(wrong)} of {want.size} values differ, by at most {apart}; the first at "
                                    f"{place}: {got[place]} instead of {want[place]}"))
        else:
            same += 1
    print(f"{label}: {same} of {len(paths)} the same, {refused} refused by both, {len(different)} different", flush=True)
    for path, what in different[:20]:
        print(f"  {path}: {what}")
    return len(different)


# ---------------------------------------------------------------------------------------------------------------------
# Pictures of every kind
# ---------------------------------------------------------------------------------------------------------------------
def texture(rng, width, height, bands):
    """Edges, gradients and noise, so that a wrong rounding or neighbour shows."""
    y, x = np.mgrid[0:height, 0:width]
    planes = []
    for band in range(bands):
        waves = 127 + 90 * np.sin(x / rng.uniform(2, 30) + band) * np.cos(y / rng.uniform(2, 30))
        blocks = 60 * (((x // 7) + (y // 5) + band) % 2)
        planes.append(waves + blocks + rng.normal(0, 12, (height, width)))
    return np.clip(np.stack(planes, -1), 0, 255).astype(np.uint8)


def with_exif(orientation, long_type=False):
    exif = Image.Exif()
    exif[274] = orientation
    exif[271] = "a maker of cameras"
    return exif.tobytes()


def make_jpegs(folder, rng):
    sizes = [(1, 1), (2, 3), (7, 5), (8, 8), (9, 17), (16, 16), (17, 31), (33, 64), (100, 75), (255, 3), (3, 255),
             (500, 375), (641, 479)]
    count = itertools.count()

    def save(picture, **options):
        picture.save(folder / f"{next(count):04d}.jpg", "JPEG", **options)

    for width, height in sizes:
        for subsampling, progressive in itertools.product((0, 1, 2), (False, True)):
            picture = Image.fromarray(texture(rng, width, height, 3))
            save(picture, quality=int(rng.integers(5, 100)), subsampling=subsampling, progressive=progressive)
        for progressive in (False, True):
            save(Image.fromarray(texture(rng, width, height, 1)[:, :, 0]), quality=80, progressive=progressive)
            for subsampling in (0, 2):
                cmyk = Image.frombytes("CMYK", (width, height), texture(rng, width, height, 4).tobytes())
                save(cmyk, quality=90, subsampling=subsampling, progressive=progressive)
        save(Image.fromarray(texture(rng, width, height, 3)), quality=75, keep_rgb=True)
        save(Image.fromarray(texture(rng, width, height, 3)), quality=75, restart_marker_blocks=3)
        save(Image.fromarray(texture(rng, width, height, 3)), quality=75, restart_marker_rows=1, subsampling=2)
    for orientation in range(0, 11):
        for bands, (width, height) in itertools.product((1, 3), ((40, 25), (17, 33))):
            pixels = texture(rng, width, height, bands)
            save(Image.fromarray(pixels[:, :, 0] if bands == 1 else pixels), exif=with_exif(orientation))
    for quality in range(1, 101, 3):
        save(Image.fromarray(texture(rng, 61, 47, 3)), quality=quality, subsampling=int(rng.integers(0, 3)))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, depth, color, rows, extra=b""):
    lines = b"".join(b"\0" + row for row in rows)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)) + extra +
            chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


def make_pngs(folder, rng):
    count = itertools.count()

    def save(data):
        (folder / f"{next(count):04d}.png").write_bytes(data)

    for width, height in [(1, 1), (3, 2), (8, 8), (13, 7), (64, 5)]:
        for color, depths, samples in [(0, (1, 2, 4, 8, 16), 1), (2, (8, 16), 3), (3, (1, 2, 4, 8), 1), (4, (8, 16), 2),
                                       (6, (8, 16), 4)]:
            for depth in depths:
                line = (width * depth * samples + 7) // 8
                rows = [rng.integers(0, 256, line, dtype=np.uint8).tobytes() for _ in range(height)]
                palette = chunk(b"PLTE", rng.integers(0, 256, 3 << depth, dtype=np.uint8).tobytes()) if color == 3 else b""
                save(png(width, height, depth, color, rows, palette))
                if color == 3:
                    alphas = rng.integers(0, 256, 1 << depth, dtype=np.uint8).tobytes()
                    save(png(width, height, depth, color, rows, palette + chunk(b"tRNS", alphas)))
                    save(png(width, height, depth, color, rows, palette + chunk(b"tRNS", b"\xff\0")))
                if color == 0 and depth in (1, 8, 16):
                    value = int.from_bytes(rows[0][:2], "big") if depth == 16 else rows[0][0] >> (8 - depth)
                    save(png(width, height, depth, color, rows, chunk(b"tRNS", struct.pack(">H", value))))
                if color == 2 and depth == 8:
                    value = struct.pack(">HHH", *rows[0][:3])
                    save(png(width, height, depth, color, rows, chunk(b"tRNS", value)))
    every_alpha = np.stack([np.tile(np.arange(256, dtype=np.uint8), (256, 1))] * 3 +
                           [np.tile(np.arange(256, dtype=np.uint8)[:, None], (1, 256))], -1)
    Image.fromarray(every_alpha, "RGBA").save(folder / "every_alpha.png")
    Image.fromarray(every_alpha[:, :, 2:], "LA").save(folder / "every_alpha_grey.png")
    for orientation in range(1, 9):
        Image.fromarray(texture(rng, 19, 11, 3)).save(folder / f"exif{orientation}.png", exif=with_exif(orientation))


def make_webps(folder, rng):
    count = itertools.count()
    for (width, height), lossless, bands in itertools.product([(1, 1), (16, 16), (33, 65), (200, 151)], (False, True),
                                                              (3, 4)):
        for quality in (10, 60, 95):
            Image.fromarray(texture(rng, width, height, bands)).save(folder / f"{next(count):04d}.webp",
                                                                     lossless=lossless, quality=quality)
    for orientation in range(1, 9):
        Image.fromarray(texture(rng, 19, 11, 3)).save(folder / f"exif{orientation}.webp", exif=with_exif(orientation))
    for bands in (3, 4):
        frames = [Image.fromarray(texture(rng, 40, 30, bands)) for _ in range(3)]
        frames[0].save(folder / f"animation{bands}.webp", save_all=True, append_images=frames[1:], quality=80)


def truncate(source, target):
    """Cut within the pixels: what is damaged in its headers cannot be decoded by anyone."""
    target.mkdir()
    for path in sorted(source.iterdir()):
        data = path.read_bytes()
        if len(data) > 800:
            for part in (0.5, 0.9):
                (target / f"{part}_{path.name}").write_bytes(data[:int(700 + (len(data) - 740) * part)])


def write_golden(folder):
    """A small file of every kind, and what Pillow makes of it."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(5)
    width, height = 37, 27
    rgb, rgba = Image.fromarray(texture(rng, width, height, 3)), Image.fromarray(texture(rng, width, height, 4))
    grey = rgb.convert("L")
    cmyk = Image.frombytes("CMYK", (width, height), texture(rng, width, height, 4).tobytes())
    for name, subsampling in (("444", 0), ("422", 1), ("420", 2)):
        rgb.save(folder / f"{name}.jpg", quality=85, subsampling=subsampling)
    rgb.save(folder / "progressive.jpg", quality=85, progressive=True)
    rgb.save(folder / "rgb.jpg", quality=85, keep_rgb=True)
    rgb.save(folder / "orientation6.jpg", quality=85, exif=with_exif(6))
    rgb.save(folder / "orientation7.webp", quality=60, exif=with_exif(7))
    rgb.resize((19, 13)).save(folder / "orientation8.png", exif=with_exif(8))
    grey.save(folder / "grey.jpg", quality=85)
    cmyk.save(folder / "cmyk.jpg", quality=70)
    palette = rgba.convert("RGB").quantize(16)
    palette.save(folder / "palette.png")
    palette.save(folder / "palette_transparent.png", transparency=bytes(range(0, 256, 17)))
    rgba.resize((19, 13)).save(folder / "alpha.png")
    rgba.resize((19, 13)).convert("LA").save(folder / "grey_alpha.png")
    grey.convert("1").save(folder / "1bit.png")
    Image.fromarray(rng.integers(0, 400, (13, 19)).astype(np.uint16)).save(folder / "grey16.png")
    rgb.save(folder / "lossy.webp", quality=70)
    rgba.save(folder / "alpha.webp", quality=70)
    rgba.resize((19, 13)).save(folder / "lossless.webp", lossless=True)
    rgb.save(folder / "animation.webp", save_all=True, append_images=[rgb.transpose(0)], quality=60)
    with open(folder / "pixels.txt", "w") as out:
        print(f"# Pillow {PIL.__version__}: file, width, height, CRC-32 of RGB, of grey", file=out)
        for path in sorted(p for p in folder.iterdir() if p.suffix != ".txt"):
            pixels = reference(path)
            print(path.name, pixels.shape[1], pixels.shape[0], zlib.crc32(pixels.tobytes()),
                  zlib.crc32(reference(path, grey=True).tobytes()), file=out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    parser.add_argument("--program", default="build/bin/xladder_decode_dump")
    parser.add_argument("--write", type=pathlib.Path)
    arguments = parser.parse_args()
    program = arguments.program
    print(f"Pillow {PIL.__version__}")
    if arguments.write:
        write_golden(arguments.write)
        return False
    if arguments.paths:
        files = [file for path in arguments.paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])
                 if file.suffix.lower() in (".jpg", ".jpeg", ".png", ".webp") and file.is_file()]
        wrong = compare(program, files, label="files")
        return wrong + compare(program, files, ["timm"], label="files, timm's reader", timm=True) > 0
    wrong = 0
    rng = np.random.default_rng(0)
    with tempfile.TemporaryDirectory() as name:
        for kind, make in (("jpeg", make_jpegs), ("png", make_pngs), ("webp", make_webps)):
            folder = pathlib.Path(name) / kind
            folder.mkdir()
            make(folder, rng)
            files = sorted(folder.iterdir())
            wrong += compare(program, files, label=kind)
            wrong += compare(program, files, ["grey"], label=f"{kind}, grey", grey=True)
            wrong += compare(program, files, ["timm"], label=f"{kind}, timm's reader", timm=True)
            wrong += compare(program, files, ["timm", "grey"], label=f"{kind}, timm's reader, grey", timm=True, grey=True)
            cut = folder.with_name(f"{kind}_cut")
            truncate(folder, cut)
            files = sorted(cut.iterdir())
            wrong += compare(program, files, label=f"{kind}, truncated")
            if kind != "webp":  # which is refused always
                ImageFile.LOAD_TRUNCATED_IMAGES = True
                compare(program, files, ["fill"], label=f"{kind}, truncated and filled (differences are counted only)")
                ImageFile.LOAD_TRUNCATED_IMAGES = False
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
