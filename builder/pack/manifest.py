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


def manifest(folder: str, dates: Dates, pages: int, chunks: Sequence[tuple[str, int]]) -> bytes:
    """Return the manifest of the pack of the language in `folder`; `chunks` are ids and sizes, the core first."""
    told = {
        "waymark": FORMAT,
        "language": folder,
        "build": hashlib.sha256(repr((folder, dates.information, tuple(chunks))).encode()).hexdigest()[:16],
        "date": dates.information,
        "urgent": None if dates.urgent == "never" else dates.urgent,
        "size": sum(size for _, size in chunks),
        "pages": pages,
        "chunks": chunks,
    }
    return json.dumps(told, separators=(",", ":")).encode() + b"\n"
