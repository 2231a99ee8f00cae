"""The PO files of one language, and what each entry holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po

from builder.errors import Problem, Problems, Where
from builder.languages.load import COMPONENTS
from builder.sheets.rows import State, identity
from builder.yamltext import read_text

LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?\s*("(?:[^"\\]|\\.)*")')


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
            crooked = list(_crooked(text, shown))
            problems += crooked
            if not crooked:
                found[component] = PoFile(path, text, entries_of(text))
        except Problems as error:
            problems.extend(error.problems)
        except (PoFileError, ValueError, LookupError) as error:  # the last two: a header that Babel cannot make out
            fix = "open the file in a PO editor; look for a missing quote at the end of a line"
            place = Where(shown, max(getattr(error, "lineno", 0), 0) + 1)
            problems.append(Problem(place, "the PO file cannot be read", found=str(error), fix=fix))
    if problems:
        raise Problems(problems)
    return found


def _crooked(text: str, shown: str) -> Iterator[Problem]:
    """Yield the lines that are no PO; from `msgstr "No` without its end Babel reads "N", and says nothing."""
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if bare and not bare.startswith("#") and not LINE.fullmatch(bare):
            fix = 'begin and end the text with ", and write a " within it as \\"'
            yield Problem(Where(shown, number), "the line is not as PO files are written", found=bare, fix=fix)


def entries_of(text: str) -> dict[str, Held]:
    """Return the entries of a PO file's text by id, without obsolete and plural ones."""
    found: dict[str, Held] = {}
    for entry in read_po(StringIO(text.replace("\r\n", "\n")), ignore_obsolete=True, abort_invalid=True):
        if isinstance(entry.id, str) and entry.id and isinstance(entry.string, str):
            state: State = "empty" if not entry.string else "stale" if entry.fuzzy else "translated"
            context = entry.context or ""
            found[identity(entry.id, context)] = Held(entry.id, context, entry.string, state)
    return found
