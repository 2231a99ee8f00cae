"""CSV of any hand in, CSV for any spreadsheet out.

A cell that a spreadsheet would run (it begins with `=`, `+`, `-`, `@`, a tab) or reshape (it begins with a figure:
`016` loses its zero, a date its order) goes out behind an apostrophe, which is taken off on the way in.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable
from io import StringIO

from builder.errors import Problem, Problems, Where
from builder.sheets.cells import MOST_ROWS, Cell, Line, Table

_RISKY = re.compile(r"'*[\s=+\-@＝＋－＠0-9]")
_RUN = re.compile(r"\s*(=|[+\-@].*[|(!])", re.DOTALL)
SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab"}


def write(rows: Iterable[Iterable[str]]) -> bytes:
    """Return the file: UTF-8 with the mark by which Excel knows it, commas, line ends as in RFC 4180."""
    buffer = StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows([guarded(text) for text in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def read(text: str, file: str) -> tuple[Table, str]:
    """Return the table in `text`, and the name of the separator between its cells.

    Raises:
        Problems: quotes that do not close, or far too many rows.
    """
    sign = _separator(text)
    lines: list[Line] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=sign, strict=True):
            lines.append(tuple(_cell(found) for found in row))
            if len(lines) > MOST_ROWS:
                raise Problems(
                    [Problem(Where(file), "the sheet has too many rows", f"at most {MOST_ROWS}", fix="split it")]
                )
    except csv.Error as error:
        fix = "look for a quotation mark that is not closed, or save the sheet again as CSV (UTF-8)"
        what = "the row cannot be read as CSV"
        raise Problems([Problem(Where(file, len(lines) + 1), what, found=str(error), fix=fix)]) from None
    return tuple(lines), SEPARATORS[sign]


def guarded(text: str) -> str:
    """Return `text` so that no spreadsheet runs or reshapes it."""
    return f"'{text}" if _RISKY.match(text) else text


def runs(text: str) -> bool:
    """Return whether a spreadsheet may take a text for a formula (`=1+1`, `+cmd|...`, `@SUM(...)`)."""
    return bool(_RUN.match(text))


def _separator(text: str) -> str:
    first = text.lstrip("\r\n\ufeff ").split("\n", 1)[0]
    counts = Counter(sign for sign in re.sub(r'"[^"]*"', "", first) if sign in SEPARATORS)
    return max(SEPARATORS, key=lambda sign: counts[sign])


def _cell(text: str) -> Cell:
    if text.startswith("'") and _RISKY.match(text):
        return Cell(text[1:])
    return Cell(text, "formula" if runs(text) else "text")
