"""`MANIFEST.sha256`: every file of a build with its digest, in the form that `sha256sum -c` reads."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path

NAME = "MANIFEST.sha256"
SIGNATURES = (f"{NAME}.minisig", f"{NAME}.sig")
_ROW = re.compile(r"([0-9a-f]{64})  ([^\\\x00-\x1f]+)")
_KEPT = 20  # earlier builds that are remembered: enough to know what stands on a forgotten host

Listing = Mapping[str, str]


def write(folder: Path) -> str:
    """Write the list of all files below `folder` into it, and return its text; equal files give equal bytes."""
    text = listed(found(folder))
    (folder / NAME).write_text(text, "utf-8", newline="\n")
    return text


def found(folder: Path) -> dict[str, str]:
    """Return the digest of every file below `folder`, but for the list itself and its signatures."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in sorted(names)
        if name not in (NAME, *SIGNATURES)
    }


def listed(digests: Listing) -> str:
    """Return the text of a list."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))


def parsed(text: str) -> dict[str, str]:
    """Return what a list says.

    Raises:
        ValueError: it is none, holds nothing, or names a file outside its own folder.
    """
    rows = [_ROW.fullmatch(line) for line in text.splitlines()]
    if not rows or not all(rows):
        raise ValueError("this is no list of files")
    names = {row[2]: row[1] for row in rows if row}
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise ValueError("the list names a file outside its own folder")
    return names


def name_of(text: str) -> str:
    """Return the short name of a build: the beginning of the digest of its list."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def keep(cache: Path, text: str) -> None:
    """Remember a build, so that a host that still holds it is known for outdated; a full disk is no failure."""
    folder = cache / "releases"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name_of(text)}.sha256"
        path.write_text(text, "utf-8", newline="\n")
        newest = sorted(folder.glob("*.sha256"), key=lambda one: (os.stat(one).st_mtime_ns, one.name))  # noqa: PTH116
        for old in newest[:-_KEPT]:
            old.unlink()


def remembered(cache: Path) -> dict[str, dict[str, str]]:
    """Return the builds remembered, by short name, the newest first."""
    paths = sorted((cache / "releases").glob("*.sha256"), key=lambda one: one.stat().st_mtime_ns, reverse=True)
    builds: dict[str, dict[str, str]] = {}
    for path in paths:
        with contextlib.suppress(OSError, ValueError):
            text = path.read_text("utf-8")
            builds[name_of(text)] = parsed(text)
    return builds
