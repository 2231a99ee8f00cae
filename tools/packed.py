"""What a phone pays for a language: to save it, and to bring a saved one up to date; read off built folders."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wire:
    """The pack of one language as a host sends it: its manifest gzipped, its chunks as they are, in bytes.

    `chunks` gives the size of each by its id, the core first.
    """

    language: str
    pages: int
    manifest: int
    chunks: dict[str, int]

    @property
    def whole(self) -> int:
        """What saving it takes."""
        return self.manifest + sum(self.chunks.values())

    def since(self, before: Wire) -> list[int]:
        """Return the sizes of the chunks that a phone with the pack `before` has to fetch."""
        return [size for id_, size in self.chunks.items() if id_ not in before.chunks]


def wire(dist: Path, language: str) -> Wire:
    """Return the pack of `language` in a built folder."""
    raw = (dist / "packs" / f"{language}.json").read_bytes()
    told = json.loads(raw)
    return Wire(language, told["pages"], _gzip(raw), dict(told["chunks"]))


def saving(found: Wire, content: Path) -> str:
    """Return a line on what saving costs, beside one solid gzip of what was written for the source language."""
    written = b"".join(path.read_bytes() for path in sorted(content.rglob("*")) if path.is_file())
    solid = _gzip(written)
    core, *others = found.chunks.values()
    return (
        f"    pack {found.language}: {found.pages} pages, {found.whole:,} B in {len(found.chunks)} chunks, "
        f"core {core:,} B, others {sum(others) // len(others):,} B on average and {max(others):,} B at most, "
        f"manifest {found.manifest:,} B; {found.whole / solid:.2f} x the content in one solid gzip"
    )


def update(found: Wire, before: Wire) -> str:
    """Return a line on what a phone with the pack `before` fetches to have this one."""
    fresh = found.since(before)
    whole = found.manifest + sum(fresh)
    return f"    update {found.language}: {whole:,} B, manifest {found.manifest:,} B and {len(fresh)} chunks"


def _gzip(raw: bytes) -> int:
    return len(gzip.compress(raw, 9, mtime=0))
