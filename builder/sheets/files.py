"""Which format a file is in: by its name on the way out, by its bytes on the way in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.errors import Misuse, Problem, Problems, Where, near
from builder.languages import Language
from builder.sheets.cells import Table
from builder.sheets.commas import read_csv, write_csv
from builder.sheets.rows import columns
from builder.sheets.xlsx_in import read_xlsx
from builder.sheets.xlsx_out import write_xlsx

MOST_BYTES = 20_000_000  # the whole site in one language is less than half a megabyte
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_OTHERS = {
    b"%PDF": "a PDF",
    b"{\\rtf": "a text of a word processor",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"<!DO": "a web page",
    b"<htm": "a web page",
    b"<?xm": "XML",
}


def write_table(path: Path, lines: Sequence[tuple[str, ...]], language: Language) -> None:
    """Write the table to `path`, in the format that its name ends in.

    Raises:
        Misuse: another ending, no such folder, or a file that is there already: it may be a translator's work.
    """
    kind = path.suffix.casefold()
    if kind not in (".xlsx", ".csv"):
        fix = near(kind, (".xlsx", ".csv")) or "end the name in .xlsx or .csv"
        raise Misuse(f"{path.name} is neither an XLSX nor a CSV file", fix)
    raw = write_csv(lines) if kind == ".csv" else write_xlsx(lines, language.code, language.direction)
    if path.exists():
        raise Misuse(f"{path} is there already", "give another name; it may hold a translator's work")
    try:
        path.write_bytes(raw)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise Misuse(f"{path} cannot be written: {error.strerror}", "give a folder that is there") from None


def read_table(path: Path, language: Language) -> Table:
    """Return the table in `path`, whatever its name ends in.

    Raises:
        Misuse: there is no such file.
        Problems: a file that is too big, empty, or no spreadsheet.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Misuse(f"{path} cannot be read: {error.strerror}", "give the path of the sheet that came back") from None
    shown, names = path.as_posix(), columns(language.code)
    if size > MOST_BYTES:
        what, found = "the file is far too big for a sheet of this site", f"{size // 1_000_000} MB"
        raise _refusal(shown, what, f"at most {MOST_BYTES // 1_000_000} MB", found, "send the exported sheet alone")
    if not raw.strip():
        raise _refusal(shown, "the file is empty", "", "", "ask for the file again")
    if raw.startswith(b"PK"):
        return read_xlsx(raw, shown, names)
    if raw.startswith(_OLD_EXCEL):
        what = "the file is protected with a password" if _PASSWORD in raw else "the file is an old Excel file"
        raise _refusal(shown, what, "XLSX or CSV", "", "open it and save it as XLSX, without a password")
    found = next((name for magic, name in _OTHERS.items() if raw.startswith(magic)), "")
    if found:
        raise _refusal(shown, "the file is not a spreadsheet", "XLSX or CSV", found, "send the sheet itself")
    return read_csv(raw, shown, names, language.script)


def _refusal(shown: str, what: str, wanted: str, found: str, fix: str) -> Problems:
    return Problems([Problem(Where(shown), what, wanted, found, fix)])
