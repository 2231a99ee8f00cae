"""Entries of PO files kept between builds, by the bytes they came from: reading twenty catalogues takes seconds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of accepted entries. `version` names the code that accepted them; a changed promise reads anew."""

    folder: Path
    version: str

    def __call__(self, path: Path, setting: str, read: Callable[[], dict[str, str]]) -> dict[str, str]:
        """Return the entries of `path`: those kept for exactly these bytes and this setting, or freshly read ones."""
        name = hashlib.sha256(f"{self.version} {setting} ".encode() + path.read_bytes()).hexdigest()
        place = self.folder / f"{name}.json"
        try:
            kept = json.loads(place.read_text("utf-8"))
        except (OSError, ValueError):
            kept = None
        if isinstance(kept, dict) and all(isinstance(text, str) for text in kept.values()):
            return kept
        found = read()
        self._keep(place, found)
        return found

    def _keep(self, place: Path, found: dict[str, str]) -> None:
        """Write `found` down, whole or not at all; a cache that cannot be written is no failure."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh = place.with_suffix(".new")
            fresh.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
            fresh.replace(place)
        except OSError:
            return
