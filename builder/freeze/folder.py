"""The output folder: whether it is ours, and how a finished site takes its place in one step."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
from pathlib import Path
from types import TracebackType

from builder.errors import Misuse

MARK = "build.json"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def claim(out: Path) -> Path:
    """Return `out` made absolute, links followed, once it is sure that a build may replace it.

    A site that a killed build left between two renames is put back first.

    Raises:
        Misuse: the folder holds something that no build of ours made, or cannot be written beside.
    """
    out = out.resolve()
    _put_back(out)
    if out.exists() and not out.is_dir():
        raise Misuse(f"{out} is a file, not a folder", "choose another --out")
    if out.is_dir() and any(out.iterdir()) and not _ours(out):
        raise Misuse(
            f"{out} holds files that this program did not make, and would be replaced whole",
            "choose another --out, or empty the folder yourself",
        )
    parent = next(folder for folder in out.parents if folder.exists())
    if not parent.is_dir():
        raise Misuse(f"{parent} is a file, not a folder", "choose another --out")
    if not os.access(parent, os.W_OK | os.X_OK) or (out.exists() and not os.access(out, os.W_OK)):
        raise Misuse(f"{out} cannot be written", "choose another --out, or change the folder's permissions")
    return out


def _ours(folder: Path) -> bool:
    try:
        return bool(json.loads((folder / MARK).read_text("utf-8"))["format"] == 1)
    except (OSError, ValueError, KeyError, TypeError):
        return False


class Staging:
    """A fresh folder beside the output. Leaving it without `finish` removes it; a killed build leaves it for the next.

    `finish` swaps it with the output: at every moment the output is the whole old site or the whole new one.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.folder = out.parent / f".{out.name}.{os.getpid()}.building"
        self._old = out.parent / f".{out.name}.{os.getpid()}.old"

    def __enter__(self) -> Staging:
        try:
            self.out.parent.mkdir(parents=True, exist_ok=True)
            self._clean_up_after_the_dead()
            self.folder.mkdir()
        except OSError as error:
            raise Misuse(f"{self.out} cannot be written: {error.strerror}", "choose another --out") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def keep(self, files: list[str]) -> None:
        """Take over `files` from the output as they are, by hard link where the disk can, else by copy."""
        folders: set[str] = set()
        for name in files:
            parent, _, _ = name.rpartition("/")
            if parent not in folders:
                (self.folder / parent).mkdir(parents=True, exist_ok=True)
                folders.add(parent)
            try:
                os.link(f"{self.out}/{name}", f"{self.folder}/{name}")
            except OSError:
                shutil.copy2(self.out / name, self.folder / name)

    def keep_times(self, files: list[str]) -> None:
        """Give each of `files` whose bytes are those of the output the old file's time, so that rsync stays cheap."""
        for name in files:
            old, new = self.out / name, self.folder / name
            try:
                if old.stat().st_size == new.stat().st_size and old.read_bytes() == new.read_bytes():
                    times = old.stat()
                    os.utime(new, ns=(times.st_atime_ns, times.st_mtime_ns))
            except FileNotFoundError:
                continue

    def finish(self) -> None:
        """Put the new site in the old one's place, and remove the old one."""
        if not self.out.exists():
            self.folder.rename(self.out)
            return
        if exchange(self.folder, self.out):
            shutil.rmtree(self.folder, ignore_errors=True)
            return
        try:
            self.out.rename(self._old)
            self.folder.rename(self.out)
        except BaseException:
            if not self.out.exists() and self._old.exists():
                self._old.rename(self.out)
            raise
        shutil.rmtree(self._old, ignore_errors=True)

    def _clean_up_after_the_dead(self) -> None:
        """Remove what a killed build left; if it died between two renames, put the last good site back first."""
        _put_back(self.out)
        for left in self.out.parent.glob(f".{self.out.name}.*.old"):
            if not _alive(left):
                shutil.rmtree(left, ignore_errors=True)
        for left in self.out.parent.glob(f".{self.out.name}.*.building"):
            if left == self.folder or not _alive(left):
                shutil.rmtree(left, ignore_errors=True)


def _put_back(out: Path) -> None:
    """Give `out` the last good site again, where a build died between the two renames of `finish`."""
    if not out.exists():
        for left in sorted(out.parent.glob(f".{out.name}.*.old")):
            if not _alive(left):
                left.rename(out)
                return


def _alive(left: Path) -> bool:
    number = left.name.split(".")[-2]
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:
        return True
    return int(number) != os.getpid()


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; return False where the system cannot.

    Source: renameat2(2) of Linux, RENAME_EXCHANGE.
    """
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
