"""A file of unknown hands: its size is asked before it is read, its format told by its bytes, its letters by trying."""

from __future__ import annotations

import codecs
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from builder.errors import Misuse, Problem, Problems, Where

MOST_BYTES = 20_000_000  # five thousand lines with all their sources are less
Format = Literal["hsds", "csv", "xlsx"]
_OTHERS = {
    b"%PDF": "a PDF", b"{\\rtf": "a text of a word processor", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture",
    b"<!DO": "a web page", b"<htm": "a web page", b"<?xm": "XML", b"\xd0\xcf\x11\xe0": "an old or protected Excel file",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opened:
    """A file with its format. `text` and the `encoding` it was in are empty for a workbook."""

    name: str
    format: Format
    raw: bytes
    text: str = ""
    encoding: str = ""


def opened(path: Path, wanted: Format | None = None) -> Opened:
    """Return the file at `path`; its format is `wanted`, or what its bytes say.

    Raises:
        Misuse: there is no such file.
        Problems: it is too big, empty, or of another kind.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise Misuse(f"{path} is not a file", "give the path of the file that came")
        if about.st_size > MOST_BYTES:
            limit, found = f"at most {MOST_BYTES // 1_000_000} MB", f"{about.st_size // 1_000_000} MB"
            fix = "split it by country; take out pictures and other sheets"
            raise _refusal(path.name, "the file is far too big for a list of lines", limit, found, fix)
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES)
    except OSError as error:
        raise Misuse(f"{path} cannot be read: {error.strerror}", "give the path of the file that came") from None
    if not raw.strip(b"\0 \t\r\n"):
        raise _refusal(path.name, "the file is empty", "", "", "ask for the file again")
    other = next((name for magic, name in _OTHERS.items() if raw.startswith(magic)), "")
    if other:
        raise _refusal(
            path.name, "the file is of another kind", "HSDS JSON, CSV or XLSX", other, "save it as XLSX or CSV"
        )
    if raw.startswith(b"PK") or wanted == "xlsx":
        if wanted in ("hsds", "csv"):
            raise _refusal(path.name, "the file is a workbook or a zip", wanted, "PK", "leave --format out")
        return Opened(path.name, "xlsx", raw)
    text, encoding = _decoded(raw, path.name)
    return Opened(path.name, wanted or ("hsds" if text.lstrip()[:1] in ("{", "[") else "csv"), raw, text, encoding)


def _decoded(raw: bytes, name: str) -> tuple[str, str]:
    """Return the text and the encoding: UTF-8, UTF-16, or else Windows-1252, which old spreadsheets write."""
    try:
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return raw.decode("utf-16"), "UTF-16"
        if b"\0" in raw[:400]:
            return raw.decode("utf-16-be" if raw[:1] == b"\0" else "utf-16-le"), "UTF-16"
        return raw.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        found = f"byte 0x{raw[error.start]:02x} on line {line}"
        fix = 'save it as "CSV UTF-8" or XLSX, then look whether accented letters survived'
        raise _refusal(name, "the letters of this file cannot be told", "UTF-8", found, fix) from None


def _refusal(name: str, what: str, wanted: str, found: str, fix: str) -> Problems:
    return Problems([Problem(Where(name), what, wanted, found, fix)])
