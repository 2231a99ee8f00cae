"""Which column of a stranger's sheet is which field: by its name, by a name much like it, or by a file that says so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from builder.errors import Misuse, Problem, Problems, Where, gate, near
from builder.exchange.fields import ADDRESS, CHANNEL, COUNTRY, LINE, SOURCE, WIDE, column
from builder.sheets.cells import Line
from builder.yamltext import parse, read_text

MANY = (*WIDE, "address")  # fields for which a sheet may have several columns


@dataclass(frozen=True, slots=True)
class Heading:
    """One column: where it stands, its name, the field it was taken for (empty for none), and how that was told."""

    at: int
    name: str
    field: str
    how: str


def fields() -> tuple[str, ...]:
    """Return every field a column can be taken for, in the order of our own CSV."""
    return tuple(dict.fromkeys(_names().values()))


def mapping(path: Path | None, shown: str) -> Mapping[str, str]:
    """Return what a mapping file says: the name of a column by field.

    Raises:
        Misuse: there is no such file.
        Problems: a field we do not have, or a value that is no name.
    """
    if path is None:
        return {}
    try:
        document = parse(read_text(path, shown), shown)
    except OSError as error:
        raise Misuse(f"{path} cannot be read: {error.strerror}", "give the path of the mapping file") from None
    if not isinstance(document.value, dict):
        raise Problems([Problem(document.where(), "names of columns are wanted here", "name: Name of the column")])
    wanted = ", ".join(fields())
    gate(
        Problem(document.where((name,)), "there is no such field", wanted, name, near(name, fields()) or "take it out")
        for name in document.value
        if name not in fields()
    )
    gate(
        Problem(document.where((name,)), "the name of one column is wanted here", "text", "", "write one name")
        for name, value in document.value.items()
        if not isinstance(value, str)
    )
    return {name: str(value) for name, value in document.value.items()}


def headings(header: Line, row: int, chosen: Mapping[str, str], file: str) -> tuple[Heading, ...]:
    """Return what each column was taken for.

    Raises:
        Problems: a column the mapping names is not there, or two columns for one field.
    """
    by_choice = {_bare(head): name for name, head in chosen.items()}
    found = [_heading(at, cell.text.strip(), by_choice) for at, cell in enumerate(header) if cell.text.strip()]
    given = ", ".join(heading.name for heading in found)
    problems = [
        Problem(
            Where(file, row, name), "there is no column of this name", head, given, "correct it in the mapping file"
        )
        for name, head in chosen.items()
        if not any(heading.field == name and heading.how == "mapping" for heading in found)
    ]
    for heading in found:
        first = next(one for one in found if one.field == heading.field)
        if heading.field and heading.field not in MANY and first is not heading:
            what, fix = "two columns were taken for one field", "say which one is meant in a file for --columns"
            both = f"{first.name} and {heading.name}"
            problems.append(Problem(Where(file, row, heading.field), what, "one column", both, fix))
    gate(problems)
    return tuple(found)


def _heading(at: int, name: str, by_choice: Mapping[str, str]) -> Heading:
    bare = _bare(name)
    if bare in by_choice:
        return Heading(at, name, by_choice[bare], "mapping")
    if by_choice and bare in _names() and _names()[bare] in by_choice.values():
        return Heading(at, name, "", "another column was chosen")
    if bare in _names():
        return Heading(at, name, _names()[bare], "name")
    close = get_close_matches(bare, _names(), n=1, cutoff=0.84)
    return Heading(at, name, _names()[close[0]], "much like it") if close else Heading(at, name, "", "")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Return the field of every name we know, the names of our own CSV before all others."""
    own = {"country": "country"}
    own |= {_bare(field.name): field.name for field in LINE if field.name != "channels"}
    own |= {_bare(column(field)): column(field) for field in CHANNEL}
    others = {_bare(head): field.name for field in LINE for head in field.heads}
    others |= {_bare(head): column(field) for field in CHANNEL for head in field.heads}
    others |= {_bare(head): kind for kind, heads in WIDE.items() for head in heads}
    others |= {_bare(head): f"source_{part}" for part, heads in SOURCE.items() for head in (*heads, f"source {part}")}
    others |= dict.fromkeys(map(_bare, COUNTRY), "country") | dict.fromkeys(map(_bare, ADDRESS), "address")
    return own | {name: field for name, field in others.items() if name not in own}


def _bare(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]+", " ", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip()
