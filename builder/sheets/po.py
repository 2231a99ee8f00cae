"""The PO files of one language, and what each entry holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.errors import Problem, Problems
from builder.languages.load import COMPONENTS
from builder.languages.po import opened
from builder.sheets.rows import State, identity
from builder.yamltext import read_text


@dataclass(frozen=True, slots=True)
class Held:
    """An entry of a PO file: its source text with its context, its translation as it stands, and how good it is."""

    source: str
    context: str
    translation: str
    state: State


@dataclass(frozen=True, slots=True)
class PoFile:
    """One component's PO file; `entries` by id, obsolete and plural ones left out."""

    path: Path
    text: str
    entries: Mapping[str, Held]


def read_files(locales: Path, language: str) -> dict[str, PoFile]:
    """Return the language's PO files by component.

    Raises:
        Problems: a file that is not UTF-8 or not a PO file.
    """
    found: dict[str, PoFile] = {}
    problems: list[Problem] = []
    for component in COMPONENTS:
        path = locales / language / "LC_MESSAGES" / f"{component}.po"
        if not path.is_file():
            continue
        shown = path.relative_to(locales.parent).as_posix()
        try:
            read_text(path, shown)
            text = path.read_bytes().decode("utf-8")
            found[component] = PoFile(path, text, entries_of(text, shown))
        except Problems as error:
            problems.extend(error.problems)
    if problems:
        raise Problems(problems)
    return found


def entries_of(text: str, shown: str = "") -> dict[str, Held]:
    """Return the entries of a PO file's text by id, without obsolete and plural ones; `shown` names the file.

    Raises:
        Problems: broken syntax.
    """
    found: dict[str, Held] = {}
    for entry in opened(text.removeprefix("\ufeff").replace("\r\n", "\n"), shown):
        if isinstance(entry.id, str) and entry.id and isinstance(entry.string, str):
            state: State = "empty" if not entry.string else "stale" if entry.fuzzy else "translated"
            context = entry.context or ""
            found[identity(entry.id, context)] = Held(entry.id, context, entry.string, state)
    return found
