"""CSV, as spreadsheets write and read it: UTF-8, a comma or a semicolon between cells.

A text that a spreadsheet would run or reshape (it begins with `=`, `+`, `-`, `@` or a blank) goes out behind an
apostrophe, and the apostrophe is taken off on the way in.
See https://owasp.org/www-community/attacks/CSV_Injection for what such a cell can do to the person who opens it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO

from builder.errors import Problem, Problems, Where
from builder.sheets.cells import MOST_ROWS, Cell, Line, Table

_RISKY = re.compile(r"'*[\s=+\-@＝＋－＠]")
_SEPARATORS = ",;\t"
_CODE_PAGES = {"Latn": "1252", "Arab": "1256", "Cyrl": "1251", "Grek": "1253", "Hebr": "1255", "Thai": "874"}


def write_csv(lines: Iterable[tuple[str, ...]]) -> bytes:
    """Return the file: UTF-8 with the mark that Excel needs to see it, commas, line ends as in RFC 4180."""
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([_guarded(text) for text in line] for line in lines)
    return buffer.getvalue().encode("utf-8-sig")


def read_csv(raw: bytes, shown: str, names: Iterable[str], script: str) -> Table:
    """Return the table in `raw`; `names` are the columns hoped for, by which the separator is told.

    Raises:
        Problems: another encoding than UTF-8, or quotes that do not close.
    """
    text = _text(raw, shown, script)
    wanted = set(names)
    separator = max(_SEPARATORS, key=lambda sign: len(wanted & set(_first(text, sign))))
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    lines: list[Line] = []
    try:
        for line in reader:
            lines.append(tuple(_cell(found) for found in line))
            if len(lines) > MOST_ROWS:
                what = "the sheet has too many rows"
                raise Problems([Problem(Where(shown), what, f"at most {MOST_ROWS}", fix="send the exported sheet")])
    except csv.Error as error:
        fix = "look for a quotation mark that is not closed, or save the sheet again as CSV (UTF-8)"
        place = Where(shown, len(lines) + 1)
        raise Problems([Problem(place, "the row cannot be read as CSV", found=str(error), fix=fix)]) from None
    return tuple(lines)


def _text(raw: bytes, shown: str, script: str) -> str:
    try:
        if b"\0" not in raw[:4]:
            return raw.decode("utf-8-sig")
        encoding, spot = "probably UTF-16", "bytes that are zero"
        line = 0
    except UnicodeDecodeError as error:
        page = _CODE_PAGES.get(script, "1252")
        line = raw[: error.start].count(b"\n") + 1
        encoding, spot = f"probably Windows-{page}", f"byte 0x{raw[error.start]:02x} on line {line}"
    fix = 'save the sheet again as "CSV UTF-8", or as XLSX; then look whether accented letters survived'
    raise Problems([Problem(Where(shown, line), "the file is not UTF-8 text", "UTF-8", f"{encoding}: {spot}", fix)])


def _first(text: str, separator: str) -> list[str]:
    try:
        line = next(csv.reader(StringIO(text[:2000], newline=""), delimiter=separator), [])
    except csv.Error:
        return []
    return [name.strip().casefold() for name in line]


def _guarded(text: str) -> str:
    return f"'{text}" if _RISKY.match(text) else text


def _cell(text: str) -> Cell:
    if text.startswith("'") and _RISKY.match(text):
        return Cell(text[1:])
    return Cell(text, "formula" if text.startswith("=") else "text")
