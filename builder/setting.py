"""A name for what all pages share: the code, the templates, the style sheets, the libraries, the options."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

_LIBRARIES = (
    "flask",
    "frozen-flask",
    "jinja2",
    "markupsafe",
    "babel",
    "markdown-it-py",
    "pydantic",
    "mdit-py-plugins",
    "pyyaml",
    "phonenumbers",
    "selectolax",
    "resvg-py",
)
_CODE = Path(__file__).parent


def code_digest(static: Path, more: Iterable[Path] = ()) -> str:
    """Return a digest of our own code and static files, and of the libraries that can change a page's bytes.

    `more` are files and folders of an edition.
    """
    hasher = hashlib.sha256(sys.version.encode())
    for library in _LIBRARIES:
        hasher.update(f"{library} {version(library)}\n".encode())
    others = (path for place in more for path in ([place] if place.is_file() else _under(place)))
    return _files(hasher, [*_under(_CODE), *_under(static), *others])


def data_digest(paths: Iterable[Path]) -> str:
    """Return a digest of some files, by name and bytes."""
    return _files(hashlib.sha256(), paths)


def _under(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def _files(hasher: hashlib._Hash, paths: Iterable[Path]) -> str:
    for path in paths:
        hasher.update(path.as_posix().encode() + b"\x00" + path.read_bytes())
    return hasher.hexdigest()
