"""Writes the list of the PJRT plugins in a virtual environment: list_plugins.py VENV REQUIREMENTS.

The list (VENV/pjrt-plugins.json) is what the program reads to find a plugin without any environment variable. Its
order is the order of the requirements file, and the first plugin of a device is that device's default.
"""
import glob
import hashlib
import json
import os
import re
import sys

# Distribution name -> device and where its wheel keeps the plugin, below site-packages.
KNOWN = {
    "jax-cuda13-pjrt": ("cuda", "jax_plugins/xla_cuda13/xla_cuda_plugin.so"),
    "lammps-jax-pjrt-cpu": ("cpu", "lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so"),
    "libtpu": ("tpu", "libtpu/libtpu.so"),
    "xla-cpu-pjrt": ("cpu", "xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so"),
}


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def main(venv, requirements):
    plugins = []
    with open(requirements, encoding="utf-8") as file:
        pins = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", file.read(), re.MULTILINE)
    for name, version in pins:
        if name not in KNOWN:
            sys.exit(f"list_plugins.py: {name} is not known here; add its plugin's place to KNOWN")
        device, place = KNOWN[name]
        found = glob.glob(os.path.join(glob.escape(venv), "lib", "python3*", "site-packages", place))
        if found:  # a wheel may not exist for this machine (see the markers in the requirements file)
            path = os.path.relpath(found[0], venv)
            plugins.append({"name": name, "device": device, "path": path, "version": version,
                            "sha256": sha256_of(found[0])})
    if not plugins:
        sys.exit(f"list_plugins.py: no plugin in {venv}; delete that folder and run ./bootstrap.sh again")
    target = os.path.join(venv, "pjrt-plugins.json")
    with open(target + ".tmp", "w", encoding="utf-8") as file:
        json.dump({"plugins": plugins}, file, indent=2)
        file.write("\n")
    os.replace(target + ".tmp", target)
    for plugin in plugins:
        print(f"bootstrap: plugin {plugin['name']} {plugin['version']} for {plugin['device']}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
