"""A folder that is there whole or not at all, and that never takes the place of a user's files."""
import contextlib
import os
import pathlib
import shutil
import tempfile

from .problem import ExportError, some


def check_free(folder, overwrite, known):
    """Raises where `folder` must not be written: it exists, unless it is empty or an earlier export to overwrite.
    `known` are the names that an export has."""
    folder = pathlib.Path(folder)
    if not os.path.lexists(folder):
        return
    if folder.is_symlink() or not folder.is_dir():
        raise ExportError(f"{folder} is not a folder; choose another name")
    names = sorted(entry.name for entry in folder.iterdir())
    if not names:
        return
    if not overwrite:
        raise ExportError(f"{folder} exists; choose another name, or give overwrite=True to replace an earlier export")
    if "program.toml" not in names:
        raise ExportError(f"{folder} is not an export (it has no program.toml), so it is not replaced; "
                          "choose another name")
    foreign = [name for name in names if name not in known]
    if foreign:
        raise ExportError(f"{folder} has files that no export wrote ({some(foreign)}), so it is not replaced; move "
                          "them away or choose another name")


@contextlib.contextmanager
def new_folder(folder, *, overwrite=False, known=()):
    """Gives a folder beside `folder` to write into, which takes its name when the block ends without an error."""
    folder = pathlib.Path(folder)
    check_free(folder, overwrite, known)
    parent = folder.absolute().parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        work = pathlib.Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=parent))
    except OSError as error:
        raise ExportError(f"cannot write into {parent}: {error.strerror or error}; choose another folder") from error
    try:
        inside = work / "new"
        inside.mkdir()
        yield inside
        for path in [*inside.rglob("*"), inside]:
            _sync(path)
        check_free(folder, overwrite, known)  # what came in the meantime is not ours either
        old = work / "old"
        if folder.exists() and any(folder.iterdir()):
            os.rename(folder, old)
        try:
            os.rename(inside, folder)
        except OSError as error:
            if old.exists():
                os.rename(old, folder)
            raise ExportError(f"cannot write {folder}: {error.strerror or error}") from error
        _sync(parent)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _sync(path):
    with contextlib.suppress(OSError):  # some file systems cannot sync a folder
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
