"""Which column is which: by name, wherever a translator moved it to, and however a typo spelled it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder.errors import Problem, Problems, Where, near
from builder.sheets.cells import Cell, Line
from builder.sheets.rows import columns

_NEEDED = ("id", "file", "source", "before")
_OTHER = re.compile(r"translation \(([^)]*)\)")


def find(header: Line, language: str, shown: str) -> Mapping[str, int]:
    """Return where each column stands, `translation` under that name; columns we do not know are let be.

    Raises:
        Problems: a column that is missing, stands twice, or is for another language.
    """
    names = [" ".join(cell.text.split()).casefold() for cell in header]
    target = f"translation ({language})".casefold()
    problems = list(_problems(names, target, language, shown))
    if problems:
        raise Problems(problems)
    known = {name: "translation" if name == target else name for name in (n.casefold() for n in columns(language))}
    return {known[name]: at for at, name in enumerate(names) if name in known}


def text_of(line: Line, at: Mapping[str, int], name: str) -> Cell:
    """Return the cell of a column, an empty one where the line is short or the column is not there."""
    position = at.get(name, len(line))
    return line[position] if position < len(line) else Cell()


def _problems(names: list[str], target: str, language: str, shown: str) -> Iterator[Problem]:
    given = ", ".join(name for name in names if name)
    for wanted in (*_NEEDED, target):
        place = Where(shown, 1, wanted)
        others = [name for name in names if _OTHER.fullmatch(name)]
        if names.count(wanted) > 1:
            yield Problem(place, "the column stands twice", "once", fix="delete the one that is not yours")
        elif wanted not in names and wanted == target and others:
            fix = f"import it as that language, or export a sheet for {language}"
            yield Problem(place, "the sheet is for another language", target, ", ".join(others), fix)
        elif wanted not in names:
            fix = _nearest(wanted, names) or "put the name back into the first row, or copy the work into a new export"
            yield Problem(place, "the column is missing", wanted, given or "an empty first row", fix)


def _nearest(wanted: str, names: list[str]) -> str:
    spare = [name for name in names if name and name not in columns("")]
    found = next((name for name in spare if near(name, [wanted])), "")
    return f'rename the column "{found}" to "{wanted}"' if found else ""
