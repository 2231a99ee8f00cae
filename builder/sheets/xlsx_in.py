"""An XLSX workbook in, as a table; a file of unknown hands, so its size and make are looked at before it is parsed."""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Iterable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from openpyxl import load_workbook

from builder.errors import Problem, Problems, Where
from builder.sheets.cells import MOST_COLUMNS, MOST_ROWS, Cell, Kind, Line, Table

MOST_UNPACKED = 64_000_000  # bytes; the whole site in one language unpacks to less than 3 MB
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_KINDS: dict[str, Kind] = {"s": "text", "inlineStr": "text", "str": "text", "e": "text", "f": "formula"}
_EXPORT = "open it in a spreadsheet program and save it as XLSX again; if it will not open, ask for a new export"


def read_xlsx(raw: bytes, shown: str, names: Iterable[str]) -> Table:
    """Return the sheet whose first row holds most of `names`, the columns hoped for.

    Raises:
        Problems: a damaged, protected or oversized workbook, or a zip that is none.
    """
    _vet(raw, shown)
    wanted = set(names)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of every decoration that it leaves out
            book = load_workbook(BytesIO(raw), read_only=True, keep_links=False)
            tables = [_table(sheet) for sheet in book.worksheets]
    except Exception as error:  # openpyxl ends in a dozen ways on a damaged file; each is the same news to a translator
        found = f"{type(error).__name__}: {error}"
        raise _refusal(shown, "the workbook cannot be read", "", found, _EXPORT) from error
    best = max(tables, key=lambda table: _known(table, wanted), default=())
    if len(best) > MOST_ROWS:
        what, fix = "the sheet has too many rows", "delete the empty rows below the texts, or send the exported sheet"
        raise _refusal(shown, what, f"at most {MOST_ROWS}", "", fix)
    return best


def _vet(raw: bytes, shown: str) -> None:
    """Refuse what would fill the memory or read other files when it is unpacked and parsed."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if size > MOST_UNPACKED or len(parts) > 2000:
                wanted = f"at most {MOST_UNPACKED // 1_000_000} MB"
                what, fix = "the workbook is far too big when unpacked", "delete pictures and other sheets, save again"
                raise _refusal(shown, what, wanted, f"{size // 1_000_000} MB in {len(parts)} parts", fix)
            if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
                raise BadZipFile("packed in a way that spreadsheets do not use")
            if any(part.flag_bits & 1 for part in parts):
                raise _refusal(shown, "the file is protected with a password", "", "", "save it without a password")
            names = {part.filename for part in parts}
            if not any(name.startswith("xl/worksheets/") for name in names):
                found = archive.read("mimetype").decode("latin-1") if "mimetype" in names else "another kind of zip"
                raise _refusal(shown, "the file is not an XLSX workbook", "XLSX or CSV", found, "save it as XLSX")
            if any(_typed(archive.read(part)) for part in parts if not part.filename.startswith("xl/media/")):
                what, fix = "the workbook holds a document type, which no spreadsheet writes", "ask where it comes from"
                raise _refusal(shown, what, "", "<!DOCTYPE", fix)
    except (BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise _refusal(shown, "the workbook is damaged", "", str(error), "ask for the file again") from None


def _typed(raw: bytes) -> bool:
    """Tell whether XML declares a document type, through which it can grow without end; in UTF-16 too."""
    return b"<!DOCTYPE" in raw.replace(b"\0", b"")


def _refusal(shown: str, what: str, wanted: str, found: str, fix: str) -> Problems:
    return Problems([Problem(Where(shown), what, wanted, found, fix)])


def _table(sheet: Any) -> Table:
    """Return a sheet's cells. What it says of its own size is not believed: a false one hides rows, or hangs."""
    sheet.reset_dimensions()
    lines: list[Line] = [
        tuple(_cell(found.value, found.data_type) for found in line)
        for line in sheet.iter_rows(min_row=1, max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
    ]
    ends = [max((at for at, cell in enumerate(line, 1) if cell.text), default=0) for line in lines]
    height = max((number for number, end in enumerate(ends, 1) if end), default=0)
    return tuple(line[: max(ends)] for line in lines[:height])


def _cell(value: object, kind: str) -> Cell:
    if value is None:
        return Cell()
    text = str(getattr(value, "text", value))  # a formula over many cells is an object of its own
    return Cell(_ESCAPED.sub(_unescaped, text), _KINDS.get(kind, "figure"))


def _unescaped(found: re.Match[str]) -> str:
    sign = chr(int(found.group(1), 16))
    return found.group() if "\ud800" <= sign <= "\udfff" else sign


def _known(table: Table, wanted: set[str]) -> int:
    return len(wanted & {cell.text.strip().casefold() for cell in table[0]}) if table else 0
