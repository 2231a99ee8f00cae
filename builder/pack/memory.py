"""What the last build packed, and from what: the reason that one edited sentence costs one chunk of work.

Losing this memory costs time and nothing else.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one language's pack.

    `whole` names everything it was made from; `chunks` gives the id of each chunk, the core first, by a name for what
    that was made from. `frames` holds, by kind, a name for the pages a dictionary was read off, and one for the
    dictionary itself; `weights`, by key, a name for the page and its dictionary, and what it weighs.
    `parts` gives the part a chunk belongs to, by that chunk's name, where it is not saved with the language.
    """

    whole: str = ""
    chunks: Mapping[str, str] = field(default_factory=dict)
    frames: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    weights: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)


def _place(cache: Path, out: Path) -> Path:
    return cache / "packs" / f"{hashlib.sha256(str(out).encode()).hexdigest()[:16]}.json"


def recall(cache: Path, out: Path) -> dict[str, Known]:
    """Return what the last build into `out` packed, by language folder; nothing when another zlib did it."""
    try:
        told = json.loads(_place(cache, out).read_text("utf-8"))
        if told["zlib"] != zlib.ZLIB_RUNTIME_VERSION:
            return {}
        return {folder: _known(row) for folder, row in told["packs"].items()}
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError):
        return {}


def _known(row: Mapping[str, object]) -> Known:
    whole, *tables = (row[name] for name in ("whole", "chunks", "frames", "weights", "parts"))
    if not isinstance(whole, str) or not all(isinstance(table, dict) for table in tables):
        raise TypeError("not as we wrote it")
    chunks, frames, weights, parts = tables
    return Known(
        whole,
        {str(made): str(name) for made, name in chunks.items()},  # type: ignore[attr-defined]
        {str(kind): (str(one), str(other)) for kind, (one, other) in frames.items()},  # type: ignore[attr-defined]
        {str(key): (str(made), int(heavy)) for key, (made, heavy) in weights.items()},  # type: ignore[attr-defined]
        {str(made): str(part) for made, part in parts.items()},  # type: ignore[attr-defined]
    )


def keep_in_mind(cache: Path, out: Path, packs: Mapping[str, Known]) -> None:
    """Write down what now stands in `out`; a cache that cannot be written is no failure."""
    place = _place(cache, out)
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_suffix(".new")
        told = {"zlib": zlib.ZLIB_RUNTIME_VERSION, "packs": {folder: asdict(known) for folder, known in packs.items()}}
        fresh.write_text(json.dumps(told), "utf-8")
        fresh.replace(place)


def named(*parts: object) -> str:
    """Return a short name for what something is made from."""
    return hashlib.blake2b("\0".join(map(str, parts)).encode(), digest_size=8).hexdigest()
