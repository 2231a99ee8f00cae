"""How each text stands in a language's PO files: done, stale or missing; promises are not asked here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from builder.languages.catalog import Language, key
from builder.languages.load import po_files
from builder.languages.po import opened
from builder.layers import Layer
from builder.model import Message
from builder.yamltext import read_text

State = Literal["done", "stale", "missing"]


@dataclass(frozen=True, slots=True)
class Held:
    """What one PO file holds for a text. `stale`: it was made for an older source, and no page shows it."""

    component: str
    state: State
    translation: str


def held(locales: Path, language: Language, layer: Layer | None = None) -> Mapping[str, Held]:
    """Return what a language's files hold, by gettext key; of two files with one text, the one a build would use.

    Raises:
        Problems: a file that cannot be read.
    """
    found: dict[str, Held] = {}
    for file in po_files(locales, language, layer):
        for entry in opened(read_text(file.path, file.shown), file.shown):
            if not isinstance(entry.id, str) or not entry.id:
                continue
            translation = str(entry.string or "").strip()
            state: State = "missing" if not translation else "stale" if entry.fuzzy else "done"
            name = key(Message(entry.id, entry.context or ""))
            if name not in found or (state == "done" and found[name].state != "done"):
                found[name] = Held(file.path.stem, state, translation)
    return found
