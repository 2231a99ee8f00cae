"""What a pack is made of: the small file that phones ask for again; docs/explanation/offline.md has its form."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Dates:
    """The information date of the content, and that of the last copies that must be mended unasked, or `never`."""

    information: str
    urgent: str


def manifest(
    name: str, dates: Dates, pages: int, chunks: Sequence[tuple[str, int]], parts: Sequence[tuple[str, int]] = ()
) -> bytes:
    """Return the manifest of the pack `name`: a language's folder, or that and one of its parts (`en.us`).

    `chunks` are ids and sizes, the core first; a part has the core of its language, and its size is what it adds.
    `parts` are the parts that a language has, with the size of each.
    """
    made_of: tuple[object, ...] = (name, dates.information, tuple(chunks))
    if parts:
        made_of = (*made_of, tuple(part for part, _ in parts))
    own = chunks[1:] if "." in name else chunks
    told = {
        "waymark": FORMAT,
        "language": name,
        "build": hashlib.sha256(repr(made_of).encode()).hexdigest()[:16],
        "date": dates.information,
        "urgent": None if dates.urgent == "never" else dates.urgent,
        "size": sum(size for _, size in own),
        "pages": pages,
        "chunks": chunks,
    }
    if parts:
        told["parts"] = parts
    return json.dumps(told, separators=(",", ":")).encode() + b"\n"
