"""A table out as an XLSX workbook that a translator can work in at once, the same bytes for the same table.

Every cell is a text, whatever it begins with: a spreadsheet can make no formula, number or date of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from builder.extract import CRITICAL
from builder.sheets.guidance import TITLE, guidance
from builder.sheets.rows import STATES

_WIDTHS = {"id": 15, "file": 9, "where": 24, "note": 36, "source": 52, "translation": 52, "state": 12, "before": 11}
_HIDDEN = ("id", "where", "before")  # for the import alone; without them all she works with fits a small screen
_DAY = datetime(2000, 1, 1)  # no clock may show in the bytes; the format holds no zone
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_ILLEGAL = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_SHADE = PatternFill("solid", fgColor="FFEDEDED")
_CARE = PatternFill("solid", fgColor="FFFFD98A")
_FILLS = {"empty": PatternFill("solid", fgColor="FFFFF8D6"), "stale": PatternFill("solid", fgColor="FFFFE3CC")}


def write_xlsx(lines: Sequence[tuple[str, ...]], title: str, direction: str) -> bytes:
    """Return the workbook: it opens on the sheet `title`, its first line the header, which stays in view.

    What a translator should leave alone is shaded, or hidden when only the import needs it; the note of a text that
    can hurt is amber. The sheet is not protected: Excel checks no spelling in a protected one. Right-to-left
    languages get a right-to-left sheet. Before it stands a sheet with guidance.
    """
    book = Workbook()
    book.properties.creator = "Waymark"
    book.properties.created = _DAY
    sheet = book.active
    sheet.title = title
    sheet.freeze_panes = "A2"
    sheet.sheet_view.rightToLeft = direction == "rtl"
    names = [name.partition(" ")[0] for name in lines[0]]
    looks = [_alignment(name, direction) for name in names]
    for number, line in enumerate(lines, 1):
        state = line[names.index("state")]
        for column, text in enumerate(line, 1):
            cell = sheet.cell(number, column, escaped(text))
            cell.data_type = "s"  # openpyxl takes "=..." for a formula and "#N/A" for an error
            cell.number_format = "@"
            cell.alignment = looks[column - 1]
            own = number > 1 and names[column - 1] in ("translation", "state")
            cell.protection = Protection(locked=not own)
            cell.fill = _FILLS.get(state, PatternFill()) if own else _CARE if CRITICAL in text else _SHADE
            if number == 1:
                cell.font = Font(bold=True)
    for column, name in enumerate(names, 1):
        dimension = sheet.column_dimensions[get_column_letter(column)]
        dimension.width = _WIDTHS[name]
        dimension.hidden = name in _HIDDEN
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(names))}{len(lines)}"
    choice = DataValidation(type="list", formula1=f'"{",".join(STATES)}"', allow_blank=True)
    letter = get_column_letter(names.index("state") + 1)
    choice.add(f"{letter}2:{letter}{max(len(lines), 2)}")
    sheet.add_data_validation(choice)
    _guide(book, next((name for name in lines[0] if name.startswith("translation")), ""))
    buffer = BytesIO()
    book.save(buffer)
    return _without_clock(buffer)


def _guide(book: Workbook, column: str) -> None:
    """Put the guidance before the sheet of `book`, which stays the one that is opened, and the only one selected.

    In two selected sheets what is typed into one lands in both.
    """
    page = book.create_sheet(TITLE, 0)
    page.column_dimensions["A"].width = 100
    for number, text in enumerate(guidance(column), 1):
        cell = page.cell(number, 1, escaped(text))
        cell.data_type = "s"
        cell.number_format = "@"
        cell.alignment = _alignment("", "ltr")
        cell.font = Font(bold=number == 1)
    book.active = 1
    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = sheet is book.active


def escaped(text: str) -> str:
    """Return `text` as XLSX writes what XML cannot hold: `_x000D_` for a carriage return, and so on."""
    return _ILLEGAL.sub(lambda found: f"_x{ord(found.group()):04X}_", text)


def _alignment(name: str, direction: str) -> Alignment:
    """Return how a column runs: our own words from the left, the translation in its language's direction."""
    order = 2 if name == "translation" and direction == "rtl" else 1
    return Alignment(wrap_text=True, vertical="top", readingOrder=order)


def _without_clock(made: BytesIO) -> bytes:
    """Return the same workbook with fixed times: openpyxl stamps the hour on the file and on every part of it."""
    buffer = BytesIO()
    with ZipFile(made) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as fresh:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            part.compress_type = ZIP_DEFLATED
            part.create_system = 3
            part.external_attr = 0o644 << 16
            raw = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", old.read(name))
            fresh.writestr(part, raw)
    return buffer.getvalue()
