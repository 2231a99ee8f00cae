"""The form of a pack, read by other means than those that wrote it.

It is the form in docs/explanation/offline.md, and it is read as a phone reads it: what a phone would refuse is `Wrong`.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from dataclasses import dataclass
from typing import Any

from builder.verify.site import Site

_HEAD = b"WAYMARK1"
_KEYS = ["waymark", "language", "build", "date", "urgent", "size", "pages", "chunks"]
_ID, _DATE, _PART = re.compile(r"[0-9a-f]{16}"), re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"[a-z]{2}")
_MARKED = re.compile(rb"([\x0e-\x1f])")
_LIST = 4096  # bytes in which a chunk's list of files usually ends


class Wrong(Exception):
    """What is wrong with a file of a pack: what, wanted, found."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says it is made of; `chunks` are ids and sizes, `weight` is the manifest's own size.

    `parts` are the names of the parts of a language that are saved by themselves, with the size of each.
    """

    pages: int
    chunks: tuple[tuple[str, int], ...]
    weight: int
    parts: tuple[tuple[str, int], ...] = ()


def read_manifest(site: Site, folder: str, part: str = "") -> Manifest:
    """Return the manifest of the language in `folder`, or of one of its parts; raises `Wrong`."""
    pack = f"{folder}.{part}" if part else folder
    path = f"packs/{pack}.json"
    if path not in site.files:
        raise Wrong("a part cannot be saved" if part else "a language cannot be saved", path, "nothing")
    raw = (site.dist / path).read_bytes()
    try:
        told: dict[str, Any] = json.loads(raw)
        chunks = tuple((id_, size) for id_, size in told["chunks"])
        parts = tuple((name, size) for name, size in told.get("parts", ()))
        names = [name for name, _ in parts]
        ids = [id_ for id_, _ in chunks]
        below = tuple(f"{folder}/help/{name}/" for name in ([part] if part else names))
        ours = [name for name in site.files if name.startswith(f"{folder}/") and name.endswith(".html")]
        pages = [name for name in ours if in_part(name, below) == bool(part)]
        held = {
            "the keys, in order": list(told) == [*_KEYS, *["parts"] * bool(parts)],
            "parts": names == sorted(set(names)) and all(map(_PART.fullmatch, names)) and not (parts and part),
            "waymark": told["waymark"] == 1,
            "language": told["language"] == pack,
            "build": bool(_ID.fullmatch(told["build"])),
            "date": bool(_DATE.fullmatch(told["date"])),
            "urgent": told["urgent"] is None or bool(_DATE.fullmatch(told["urgent"])),
            "chunks": bool(ids) and len(set(ids)) == len(ids) and all(map(_ID.fullmatch, ids)),
            "size": told["size"] == sum(size for _, size in chunks[bool(part) :]),
            "pages": told["pages"] == len(pages),
            "one line": raw.rstrip(b"\n").count(b"\n") == 0,
        }
    except (ValueError, KeyError, TypeError) as error:
        raise Wrong("the manifest of a pack cannot be read", "the form of format 1", repr(error)) from error
    if wrong := [name for name, holds in held.items() if not holds]:
        raise Wrong("the manifest of a pack is not what it should be", "the form of format 1", ", ".join(wrong))
    return Manifest(told["pages"], chunks, len(raw), parts)


def in_part(name: str, folders: tuple[str, ...]) -> bool:
    """Tell whether a file lies below one of the pages at `folders`: that page itself is saved with its language."""
    return name.startswith(folders) and name.count("/") > 3


def read_chunk(site: Site, path: str, id_: str, size: int) -> bytes:
    """Return the bytes of a chunk that a phone would take; raises `Wrong`."""
    if path not in site.files:
        raise Wrong("a chunk of a pack is missing", path, "nothing")
    raw = (site.dist / path).read_bytes()
    if len(raw) != size:
        raise Wrong("a chunk has another size than its manifest says", f"{size} bytes", f"{len(raw)} bytes")
    if (told := hashlib.sha256(raw).hexdigest()[:16]) != id_:
        raise Wrong("a chunk is not what its name says", id_, told)
    if raw[:8] != _HEAD or len(raw) < 10:
        raise Wrong("a chunk does not begin as one", _HEAD.decode(), repr(raw[:8]))
    return raw


def dictionary_of(place: int, core: dict[str, bytes], *, first: bool) -> bytes:
    """Return the dictionary at a place in the core, nothing for 0; raises `Wrong`."""
    if not place:
        return b""
    if first or f"~{place}" not in core:
        raise Wrong("a chunk needs a dictionary that is not there", "none" if first else f"~{place}", str(place))
    return core[f"~{place}"]


def blocks_of(place: int, core: dict[str, bytes]) -> dict[int, bytes]:
    """Return what each mark in the pages of a chunk stands for: the byte, and the block behind it in the core."""
    marked = _MARKED.split(core.get(f"~{place}+", b""))
    return {mark[0]: block for mark, block in zip(marked[1::2], marked[2::2], strict=True)}


def _filled(key: str, raw: bytes, blocks: dict[int, bytes]) -> bytes:
    """Return a page with each mark replaced by its block, and each zero by the page's address below its language."""
    whole = _MARKED.sub(lambda found: blocks.get(found[0][0], found[0]), raw)
    return whole.replace(b"\0", key[key.index("/") :].encode()) if "/" in key else whole


def _inflated(raw: bytes, dictionary: bytes, most: int) -> bytes:
    """Return what a chunk holds, at most so many bytes of it, or all of it for 0."""
    try:
        reader = zlib.decompressobj(-15, dictionary)
        found = reader.decompress(raw[9:], most)
    except zlib.error as error:
        raise Wrong("a chunk cannot be inflated", "raw deflate", str(error)) from error
    if not most and (not reader.eof or reader.unused_data):
        raise Wrong("a chunk does not end where it should", "one deflate stream", "less or more")
    return found


def listed(raw: bytes, dictionary: bytes) -> list[str]:
    """Return the keys of the files in a chunk, inflating little more than its list; raises `Wrong`."""
    return [key for key, _, _ in _rows(_head(raw, dictionary))]


def _head(raw: bytes, dictionary: bytes) -> bytes:
    """Return the line that lists a chunk's files; it is short, so that the rest is rarely inflated for it."""
    head, end, _ = _inflated(raw, dictionary, _LIST).partition(b"\n")
    return head if end else _inflated(raw, dictionary, 0).partition(b"\n")[0]


def _rows(head: bytes) -> list[tuple[str, int, str]]:
    try:
        rows = [(str(key), int(size), str(kind)) for key, size, kind in json.loads(head)]
    except (ValueError, TypeError) as error:
        raise Wrong("a chunk's list of files cannot be read", "[[key, bytes, type], ...]", repr(error)) from error
    return rows


def files_of(raw: bytes, dictionary: bytes, blocks: dict[int, bytes]) -> list[tuple[str, str, bytes]]:
    """Return key, type and bytes of each file in a chunk; raises `Wrong`."""
    head, _, rest = _inflated(raw, dictionary, 0).partition(b"\n")
    found: list[tuple[str, str, bytes]] = []
    at = 0
    for key, size, kind in _rows(head):
        part = rest[at : at + size]
        page = raw[8] and kind.startswith("text/html")
        found.append((key, kind, _filled(key, part, blocks) if page else part))
        at += size
    if at != len(rest):
        raise Wrong("a chunk is longer or shorter than its list of files", f"{at} bytes", f"{len(rest)} bytes")
    return found
