"""Entries of PO files kept between builds, by the bytes they came from: reading twenty catalogues takes seconds."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from builder.languages.catalog import Language
from builder.languages.po import accepted

_REWORDED = "\x05"  # before the key of an entry made for an older wording: no text begins with it


@dataclass(frozen=True, slots=True)
class PoFile:
    """A PO file of a language; `shown` is its path as told in problems."""

    path: Path
    shown: str
    language: Language


@dataclass(frozen=True, slots=True)
class Kept:
    """Accepted entries in a folder, by file. `version` names the code that accepted them: a changed promise reads anew.

    What could not be written to the folder is held in `memory`, so that a build never depends on its cache.
    """

    folder: Path
    version: str
    memory: dict[str, dict[str, str]] = field(default_factory=dict)

    def holds(self, file: PoFile) -> bool:
        """Return whether the entries of `file` need not be read again."""
        return self._look(self._name(file)) is not None

    def entries(self, file: PoFile) -> dict[str, str]:
        """Return the entries of `file`: those kept for exactly these bytes, or freshly read and kept.

        Raises:
            Problems: what is wrong in the file.
        """
        return {name: text for name, text in self._found(file).items() if not name.startswith(_REWORDED)}

    def reworded(self, file: PoFile) -> dict[str, str]:
        """Return the entries of `file` made for an older wording, in the same way.

        Raises:
            Problems: what is wrong in the file.
        """
        found = self._found(file).items()
        return {name.removeprefix(_REWORDED): text for name, text in found if name.startswith(_REWORDED)}

    def _found(self, file: PoFile) -> dict[str, str]:
        name = self._name(file)
        found = self._look(name)
        if found is None:
            fresh = accepted(file.path, file.shown, file.language)
            found = fresh.entries | {_REWORDED + name: text for name, text in fresh.reworded.items()}
            self._keep(name, found)
        return found

    def _name(self, file: PoFile) -> str:
        setting = f"{self.version} {file.language.code} {file.language.plurals} {file.language.script} "
        return hashlib.sha256(setting.encode() + file.path.read_bytes()).hexdigest()

    def _look(self, name: str) -> dict[str, str] | None:
        if name in self.memory:
            return self.memory[name]
        try:
            kept = json.loads((self.folder / f"{name}.json").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        if not isinstance(kept, dict) or not all(isinstance(text, str) for text in kept.values()):
            return None
        self.memory[name] = kept
        return kept

    def _keep(self, name: str, found: dict[str, str]) -> None:
        """Write `found` down, whole or not at all; a cache that cannot be written is no failure."""
        self.memory[name] = found
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh = self.folder / f"{name}.new"
            fresh.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
            fresh.replace(self.folder / f"{name}.json")
        except OSError:
            return
