"""The Python of docs/programs.md, as it stands there."""
import contextlib
import pathlib
import re

from .common import Wrong, case

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "docs" / "programs.md"


def run_blocks(folder, part):
    blocks = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text().split("\n## From ")[part], re.DOTALL)
    folder.mkdir()
    with contextlib.chdir(folder):
        exec(compile("\n".join(blocks), DOCUMENT.name, "exec"), {"__name__": "docs"})
    if len(list(folder.glob("*/program.toml"))) < 2:
        raise Wrong("the page exports less than it did")


@case("flax", "optax")
def docs_jax(folder):
    run_blocks(folder, 1)


@case("torch", "torchax", "optax")
def docs_torch(folder):
    run_blocks(folder, 2)
