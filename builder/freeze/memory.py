"""What the last build made and from what: the reason a rebuild after one edited sentence takes less than a second.

A page is named by a digest of everything that can change its bytes; a file whose digest, size and time are those of the
last build is taken over as it is.
Losing this memory costs time and nothing else.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

Row = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Memory:
    """The last build into one folder: `setting` names what pages share, `files` the digest, size and time of each."""

    setting: str = ""
    files: Mapping[str, Row] = field(default_factory=dict)

    def unchanged(self, digests: Mapping[str, str], out: Path) -> list[str]:
        """Return the files that need not be made again: same digest, and still on disk as the last build left them."""
        kept = []
        for name, digest in digests.items():
            known = self.files.get(name)
            if known is None or known[0] != digest:
                continue
            try:
                on_disk = os.stat(f"{out}/{name}")  # noqa: PTH116 - as below
            except OSError:
                continue
            if (on_disk.st_size, on_disk.st_mtime_ns) == (known[1], known[2]):
                kept.append(name)
        return kept


def _place(cache: Path, out: Path) -> Path:
    return cache / "builds" / f"{hashlib.sha256(str(out).encode()).hexdigest()[:16]}.json"


def remembered(cache: Path, out: Path) -> Memory:
    """Return what the last build into `out` left, or an empty memory."""
    try:
        told = json.loads(_place(cache, out).read_text("utf-8"))
        return Memory(told["setting"], {name: (row[0], row[1], row[2]) for name, row in told["files"].items()})
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError):
        return Memory()


def remember(cache: Path, out: Path, setting: str, digests: Mapping[str, str], kept: Mapping[str, Row]) -> int:
    """Write down what now stands in `out`, and return its size in bytes.

    `kept` are the rows of files taken over, which need no second look.
    A cache that cannot be written is no failure.
    """
    files: dict[str, Row] = {}
    for name, digest in digests.items():
        if name in kept:
            files[name] = kept[name]
            continue
        on_disk = os.stat(f"{out}/{name}")  # noqa: PTH116 - ten thousand times, twice as fast
        files[name] = (digest, on_disk.st_size, on_disk.st_mtime_ns)
    place = _place(cache, out)
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_suffix(".new")
        fresh.write_text(json.dumps({"setting": setting, "files": files}), "utf-8")
        fresh.replace(place)
    return sum(size for _, size, _ in files.values())
