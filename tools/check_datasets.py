#!/usr/bin/env python3
"""Compares what xladder reads and writes with the libraries that others use.

Needs Python packages besides the standard library: webdataset, braceexpand, torchvision, timm, protobuf, pillow,
numpy, zstandard (optional). They are no part of the build.

    tools/check_datasets.py [--program build/bin/xladder]

- tar archives of Python's tarfile (ustar, GNU and pax, long and non-ASCII names) are read by xladder, and shards that
  xladder writes by tarfile, webdataset and timm's reader;
- classes and their order in folders: torchvision.datasets.ImageFolder and timm's ReaderImageFolder;
- brace ranges: braceexpand;
- TFRecord files: messages of protobuf's own encoder in frames written here from the format's description.
"""
import argparse
import gzip
import io
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

FASHION_MNIST = "/usr/share/datasets/fashion-mnist"
failures = []


def check(name, ours, theirs):
    if ours == theirs:
        print(f"ok    {name}")
    else:
        failures.append(name)
        print(f"FAIL  {name}\n      xladder: {str(ours)[:400]}\n      other:   {str(theirs)[:400]}")


def xladder(*arguments):
    run = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if run.returncode != 0:
        failures.append(" ".join(map(str, arguments)))
        print(f"FAIL  xladder {' '.join(map(str, arguments))}\n      {run.stderr.strip()}")
    return run.stdout


def classes(path, *arguments, split=0):
    """Names and counts of the classes that `datasets show` finds."""
    out = xladder("datasets", "show", path, "--json", *arguments)
    if not out:
        return None
    return [(c["name"], c["pictures"]) for c in json.loads(out)["splits"][split]["classes"]]


def picture(shade, format="PNG"):
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (9, 7), (shade, 2 * shade % 256, 90)).save(buffer, format)
    return buffer.getvalue()


def add(archive, name, content):
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))


def check_tarfile(folder):
    names = ["0001", "some/folder/0002", "l" * 130 + "/" + "n" * 90, "x" * 200, "Größe/Ünï"]
    for form in ("USTAR", "GNU", "PAX"):
        usable = [n for n in names if form != "USTAR" or (len(n) < 90 and n.isascii())]
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w", format=getattr(tarfile, form + "_FORMAT")) as archive:
            folder_entry = tarfile.TarInfo("some")
            folder_entry.type = tarfile.DIRTYPE
            archive.addfile(folder_entry)
            for i, name in enumerate(usable):
                add(archive, name + ".png", picture(i))
                add(archive, name + ".cls", str(i).encode())
        packed = {".tar": buffer.getvalue(), ".tar.gz": gzip.compress(buffer.getvalue())}
        try:
            import zstandard

            packed[".tar.zst"] = zstandard.compress(buffer.getvalue())
        except ImportError:
            print("skip  .tar.zst: the package zstandard is not there")
        for ending, content in packed.items():
            path = folder / f"{form}{ending}"
            path.write_bytes(content)
            check(f"tarfile {form}{ending} is read", classes(path, "--check"), [("", 1)] * len(usable))
    # GNU tar itself, with and without long names.
    source = folder / "source"
    (source / ("d" * 120)).mkdir(parents=True)
    for i, name in enumerate(["1", "d" * 120 + "/2"]):
        (source / f"{name}.png").write_bytes(picture(i))
        (source / f"{name}.cls").write_text(str(i))
    for form in ("gnu", "pax", "oldgnu"):
        path = folder / f"tar-{form}.tar"
        subprocess.run(["tar", f"--format={form}", "--sort=name", "-cf", path, "-C", source, "."], check=True)
        check(f"tar --format={form} is read", classes(path), [("", 1), ("", 1)])


def check_written_shards(folder):
    import timm.data
    import webdataset

    output = folder / "shards"
    xladder("datasets", "pack", FASHION_MNIST, "-o", output, "--reencode", "jpeg", "--limit", 1000, "--max-count", 300)
    xladder("datasets", "pack", FASHION_MNIST, "-o", output, "--reencode", "jpeg", "--limit", 200, "--split", "test")
    ours = classes(output)
    counts = [count for _, count in ours]
    shards = sorted(output.glob("train-*.tar"))
    check("shards of max-count", [len(shards), shards[-1].name], [4, "train-000003.tar"])

    names = []
    for shard in shards:
        with tarfile.open(shard) as archive:
            names += [entry.name for entry in archive]
    check("tarfile reads the shards", names[:3] + [len(names)], ["00000000.jpg", "00000000.cls", "00000001.jpg", 2000])
    listed = subprocess.run(["tar", "-tf", shards[0]], capture_output=True, text=True)
    check("GNU tar reads the shards", [listed.returncode, listed.stderr, len(listed.stdout.split())], [0, "", 600])

    dataset = webdataset.WebDataset(str(output / "train-{000000..000003}.tar"), shardshuffle=False)
    samples = list(dataset.decode("pil").to_tuple("jpg", "cls"))
    theirs = [sum(label == c for _, label in samples) for c in range(10)]
    check("webdataset reads the shards", counts, theirs)
    check("webdataset decodes them", {(image.size, image.mode) for image, _ in samples}, {((28, 28), "RGB")})

    reader = timm.data.create_dataset("wds/", root=str(output), split="train", is_training=False)
    labels = [label for _, label in reader]
    check("timm reads the shards by _info.json", counts, [labels.count(c) for c in range(10)])


def check_written_folders(folder):
    import torchvision

    output = folder / "files"
    xladder("datasets", "pack", FASHION_MNIST, "-o", output, "--reencode", "jpeg", "--limit", 1000, "--format",
            "imagefolder")
    theirs = torchvision.datasets.ImageFolder(output / "train")
    check("torchvision reads the folders", classes(output),
          [(name, theirs.targets.count(i)) for i, name in enumerate(theirs.classes)])


def check_folder_orders(folder):
    import torchvision
    from timm.data.readers.reader_image_folder import ReaderImageFolder

    root = folder / "orders"
    for i, name in enumerate(["10/x.png", "2/b10.png", "2/b9.png", "2/a/z.PNG", "2/a-b/y.png", "B/x.png", "a/x.png",
                              "ä/1.png", "_/1.png", "Z9/deep/1.png", "Z10/deep2/01.png", "Z10/deep2/1b.png"]):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(picture(i))
    # Shards written in order show the order of the samples, too: every picture has its own colour.
    for order, level, samples, names in (
            ("string", "first", *torchvision_samples(torchvision.datasets.ImageFolder(root))),
            ("natural", "leaf", *timm_samples(ReaderImageFolder(str(root))))):
        flags = ["--class-order", order]
        check(f"classes in {order} order", [n for n, _ in classes(root, *flags)], names)
        output = folder / f"ordered-{order}"
        xladder("datasets", "pack", root, "-o", output, "--in-order", *flags)
        with tarfile.open(output / "train-000000.tar") as archive:
            ours = [archive.extractfile(entry).read() for entry in archive]
        check(f"samples in {order} order", list(zip(ours[::2], map(int, ours[1::2]))), samples)
    check("openclipart as torchvision", openclipart_classes(), torchvision_counts("/usr/share/openclipart/png"))


def torchvision_samples(dataset):
    return [(pathlib.Path(path).read_bytes(), label) for path, label in dataset.samples], dataset.classes


def timm_samples(reader):
    names = sorted(reader.class_to_idx, key=reader.class_to_idx.get)
    return [(pathlib.Path(path).read_bytes(), label) for path, label in reader.samples], names


def torchvision_counts(root):
    import torchvision

    dataset = torchvision.datasets.ImageFolder(root)
    return [(name, dataset.targets.count(i)) for i, name in enumerate(dataset.classes)]


def openclipart_classes():
    # Two of its pictures are too large to be decoded, for which `show` exits with 1.
    run = subprocess.run([program, "datasets", "show", "/usr/share/openclipart/png", "--json"], capture_output=True,
                         text=True)
    return [(c["name"], c["pictures"]) for c in json.loads(run.stdout)["splits"][0]["classes"]]


def check_braces(folder):
    import braceexpand

    for pattern in ("a{0..3}.tar", "a{00..3}.tar", "{a,b}{1..2}.tar", "{a{0..1},b3}.tar", "a{3..0}.tar",
                    "a{0..3..2}.tar", "{one}.tar"):
        wanted = list(braceexpand.braceexpand(pattern))
        for i, name in enumerate(wanted):
            with tarfile.open(folder / name, "w") as archive:
                add(archive, "1.png", picture(i))
                add(archive, "1.cls", str(i).encode())
        check(f"braces {pattern}", classes(f"{folder}/{pattern}"), [("", 1)] * len(wanted))


def masked_crc(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    crc ^= 0xFFFFFFFF
    return ((crc >> 15 | crc << 17) + 0xA282EAD8 & 0xFFFFFFFF).to_bytes(4, "little")


def example_class():
    """tf.train.Example, declared as tensorflow/core/example/{example,feature}.proto do."""
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

    file = descriptor_pb2.FileDescriptorProto(name="example.proto", package="t", syntax="proto3")
    kinds = descriptor_pb2.FieldDescriptorProto

    def message(name, *fields):
        out = file.message_type.add(name=name)
        for number, (field, type_, type_name, repeated) in enumerate(fields, 1):
            out.field.add(name=field, number=number, type=type_, type_name=type_name,
                          label=kinds.LABEL_REPEATED if repeated else kinds.LABEL_OPTIONAL)
        return out

    message("BytesList", ("value", kinds.TYPE_BYTES, None, True))
    message("FloatList", ("value", kinds.TYPE_FLOAT, None, True))
    message("Int64List", ("value", kinds.TYPE_INT64, None, True))
    feature = message("Feature", ("bytes_list", kinds.TYPE_MESSAGE, ".t.BytesList", False),
                      ("float_list", kinds.TYPE_MESSAGE, ".t.FloatList", False),
                      ("int64_list", kinds.TYPE_MESSAGE, ".t.Int64List", False))
    feature.oneof_decl.add(name="kind")
    for field in feature.field:
        field.oneof_index = 0
    features = message("Features", ("feature", kinds.TYPE_MESSAGE, ".t.Features.FeatureEntry", True))
    entry = features.nested_type.add(name="FeatureEntry")
    entry.options.map_entry = True
    entry.field.add(name="key", number=1, type=kinds.TYPE_STRING, label=kinds.LABEL_OPTIONAL)
    entry.field.add(name="value", number=2, type=kinds.TYPE_MESSAGE, type_name=".t.Feature", label=kinds.LABEL_OPTIONAL)
    message("Example", ("features", kinds.TYPE_MESSAGE, ".t.Features", False))
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName("t.Example"))


def check_tfrecord(folder):
    Example = example_class()
    for part in range(2):
        with open(folder / f"train-{part:05}-of-00002", "wb") as file:
            for i in range(6):
                example = Example()
                feature = example.features.feature
                feature["image/encoded"].bytes_list.value.append(picture(i, "JPEG"))
                feature["image/class/label"].int64_list.value.append(1 + i % 3)
                feature["image/class/text"].bytes_list.value.append("Wörter".encode())
                feature["image/object/bbox/xmin"].float_list.value.extend([0.25, 0.5])
                data = example.SerializeToString()
                length = len(data).to_bytes(8, "little")
                file.write(length + masked_crc(length) + data + masked_crc(data))
    check("TFRecord of protobuf's encoder", classes(folder, "--first-label", 1, "--check"), [("", 4)] * 3)


def main():
    global program
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/bin/xladder")
    program = os.path.abspath(parser.parse_args().program)
    with tempfile.TemporaryDirectory() as temporary:
        for part in (check_tarfile, check_braces, check_tfrecord, check_folder_orders, check_written_folders,
                     check_written_shards):
            folder = pathlib.Path(temporary) / part.__name__
            folder.mkdir()
            part(folder)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
