"""A chunk: some files in one, deflated with what their kind has in common; docs/explanation/offline.md has its form.

Equal files give equal bytes as long as zlib is the same: another build of it may deflate otherwise, and its chunks then
have other names. They inflate to the same files, which is all that a phone, or the last check of a build, asks for.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

MAGIC = b"WAYMARK1"
_BEST, _RAW, _MOST = 9, -15, 9


@dataclass(frozen=True, slots=True)
class File:
    """One file of a chunk: its address below the root (`en/safe/care/`), its media type, its bytes."""

    key: str
    type: str
    raw: bytes


def chunk(files: Iterable[File], place: int = 0, dictionary: bytes = b"") -> bytes:
    """Return the bytes of a chunk of `files`; `place` is that of `dictionary` in the core, from 1."""
    files = tuple(files)
    head = json.dumps([[file.key, len(file.raw), file.type] for file in files], separators=(",", ":"))
    packer = zlib.compressobj(_BEST, zlib.DEFLATED, _RAW, _MOST, zlib.Z_DEFAULT_STRATEGY, dictionary)
    parts = [packer.compress(b"".join((head.encode(), b"\n", *(file.raw for file in files)))), packer.flush()]
    return b"".join((MAGIC, bytes([place]), *parts))


def name(raw: bytes) -> str:
    """Return the id of a chunk: what it is called, and what a phone checks it by."""
    return hashlib.sha256(raw).hexdigest()[:16]


def media_type(path: str) -> str:
    """Return the type under which a phone is shown the file at `path`."""
    return _TYPES.get(path.rpartition(".")[2], "text/html; charset=utf-8" if path.endswith("/") else _UNKNOWN)


_UNKNOWN = "application/octet-stream"
_TYPES = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "ico": "image/x-icon",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "pdf": "application/pdf",
}
