"""Packs made by a second hand, after docs/explanation/offline.md alone.

Nothing here is taken from builder/pack: should the builder and the scripts ever agree on something that the contract
does not say, these tests see it.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Iterable, Mapping

TYPES = {"js": "text/javascript", "png": "image/png", "txt": "text/plain", "mp3": "audio/mpeg", "html": "text/html"}
TOGETHER = 3
Chunk = tuple[str, bytes]


def packed(
    files: Mapping[str, bytes], language: str, date: str = "2026-11-03", urgent: str | None = None
) -> dict[str, bytes]:
    """Return the files below `packs/` that make `language` of this site savable, by path.

    `files` are those of the whole site by key. What is in another language is left out.
    """
    pages = sorted(key for key in files if key.startswith(f"{language}/"))
    style = re.findall(b"<style>.*?</style>", files[pages[-1]], re.DOTALL)[0]
    foot = files[pages[-1]].rpartition(b"</main>")[2]
    dictionary = files[pages[-1]][:20_000].replace(style, b"")
    beside = ["", "404.html"] + [key for key in files if key.startswith("assets/")]
    blocks = b"\x0e" + style + b"\x1f" + foot
    core = chunk([("~1", dictionary, ""), ("~1+", blocks, ""), *((key, files[key], kind(key)) for key in beside)], 0)
    files = {key: raw.replace(style, b"\x0e").replace(foot, b"\x1f") for key, raw in files.items()}
    for key in (key for key in pages if key.count("/") > 1 and key.endswith("/")):
        files[key] = files[key].replace(key[key.index("/") :].encode(), b"\0")
    groups = [pages[at : at + TOGETHER] for at in range(0, len(pages), TOGETHER)]
    chunks = [core, *(chunk([(key, files[key], kind(key)) for key in keys], 1, dictionary) for keys in groups)]
    told = {
        "waymark": 1,
        "language": language,
        "build": hashlib.sha256(repr([chunks, date, urgent]).encode()).hexdigest()[:16],
        "date": date,
        "urgent": urgent,
        "size": sum(len(raw) for _, raw in chunks),
        "pages": len(pages),
        "chunks": [[name, len(raw)] for name, raw in chunks],
    }
    return {f"packs/{language}.json": json.dumps(told).encode()} | {f"packs/{name}.bin": raw for name, raw in chunks}


def chunk(files: Iterable[tuple[str, bytes, str]], place: int, dictionary: bytes = b"") -> Chunk:
    """Return the id and the bytes of a chunk of `(key, bytes, type)`."""
    files = list(files)
    raw = json.dumps([[key, len(body), type_] for key, body, type_ in files]).encode() + b"\n"
    raw += b"".join(body for _, body, _ in files)
    packer = zlib.compressobj(6, zlib.DEFLATED, -15, 8, zlib.Z_DEFAULT_STRATEGY, dictionary)
    whole = b"WAYMARK1" + bytes([place]) + packer.compress(raw) + packer.flush()
    return hashlib.sha256(whole).hexdigest()[:16], whole


def kind(key: str) -> str:
    """Return the media type of the file at `key`."""
    return "text/html" if key.endswith("/") or not key else TYPES.get(key.rpartition(".")[2], "application/json")
