"""Files that are no sheet, or more than one: each is told in a letter, none in a traceback."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.errors import Misuse, Problems
from builder.sheets.cells import MOST_ROWS
from builder.sheets.commas import write_csv
from builder.sheets.files import read_table
from builder.sheets.rows import columns
from builder.sheets.xlsx_in import read_xlsx
from builder.sheets.xlsx_out import write_xlsx

Told = Callable[..., list[str]]
HEADER = columns("es")
GOOD = write_xlsx([HEADER, ("a",) * 8], "es", "ltr")


def repacked(change: Callable[[str, bytes], bytes], method: int = ZIP_DEFLATED, **extra: bytes) -> bytes:
    """Return a good workbook with its parts changed."""
    buffer = BytesIO()
    with ZipFile(BytesIO(GOOD)) as old, ZipFile(buffer, "w", method) as fresh:
        for name in old.namelist():
            fresh.writestr(name, change(name, old.read(name)))
        for name, raw in extra.items():
            fresh.writestr(name, raw)
    return buffer.getvalue()


def zipped(**parts: bytes) -> bytes:
    """Return a zip of these parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, raw in parts.items():
            archive.writestr(name, raw)
    return buffer.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)

CASES = {
    "nothing": (b" \n", ["sent\n  problem  the file is empty\n  fix      ask for the file again"]),
    "pdf": (b"%PDF-1.7", [
        "sent\n  problem  the file is not a spreadsheet\n  wanted   XLSX or CSV\n  found    a PDF\n"
        "  fix      send the sheet itself"]),
    "old-excel": (OLE, [
        "sent\n  problem  the file is an old Excel file\n  wanted   XLSX or CSV\n"
        "  fix      open it and save it as XLSX, without a password"]),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), [
        "sent\n  problem  the file is protected with a password\n  wanted   XLSX or CSV\n"
        "  fix      open it and save it as XLSX, without a password"]),
    "opendocument": (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), [
        "sent\n  problem  the file is not an XLSX workbook\n  wanted   XLSX or CSV\n"
        "  found    application/vnd.oasis.opendocument.spreadsheet\n  fix      save it as XLSX"]),
    "other-zip": (zipped(photo=b"x"), [
        "sent\n  problem  the file is not an XLSX workbook\n  wanted   XLSX or CSV\n"
        "  found    another kind of zip\n  fix      save it as XLSX"]),
    "cut-off": (GOOD[:-200], [
        "sent\n  problem  the workbook is damaged\n  found    File is not a zip file\n"
        "  fix      ask for the file again"]),
    "odd-packing": (repacked(lambda name, raw: raw, ZIP_BZIP2), [
        "sent\n  problem  the workbook is damaged\n  found    packed in a way that spreadsheets do not use\n"
        "  fix      ask for the file again"]),
    "entities": (repacked(lambda name, raw: b"<!DOCTYPE x>" + raw if "sheet1" in name else raw), [
        "sent\n  problem  the workbook holds a document type, which no spreadsheet writes\n  found    <!DOCTYPE\n"
        "  fix      ask where it comes from"]),
    "bomb": (repacked(lambda name, raw: raw, **{"xl/media/a.png": bytes(70_000_000)}), [
        "sent\n  problem  the workbook is far too big when unpacked\n  wanted   at most 64 MB\n"
        "  found    70 MB in 11 parts\n  fix      delete pictures and other sheets, save again"]),
    "windows-1252": ("id;source\na;niño".encode("cp1252"), [
        "sent:2\n  problem  the file is not UTF-8 text\n  wanted   UTF-8\n"
        "  found    probably Windows-1252: byte 0xf1 on line 2\n"
        '  fix      save the sheet again as "CSV UTF-8", or as XLSX; then look whether accented letters survived']),
    "utf-16": ("id\tsource".encode("utf-16"), [
        "sent\n  problem  the file is not UTF-8 text\n  wanted   UTF-8\n"
        "  found    probably UTF-16: bytes that are zero\n"
        '  fix      save the sheet again as "CSV UTF-8", or as XLSX; then look whether accented letters survived']),
    "open-quote": (b'id,source\na,b\nc,"d\n', [
        "sent:3\n  problem  the row cannot be read as CSV\n  found    unexpected end of data\n"
        "  fix      look for a quotation mark that is not closed, or save the sheet again as CSV (UTF-8)"]),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "letters"), CASES.values(), ids=CASES.keys())
def test_a_file_that_is_no_sheet_is_told(told: Told, raw: bytes, letters: list[str]):
    """The person at the desk must learn what to ask the translator for."""
    assert told(raw) == letters


def test_the_encoding_is_guessed_by_the_language(told: Told):
    """Excel saves Arabic in another code page than Spanish."""
    (letter,) = told("id;source\na;نعم".encode("cp1256"), "ar")

    assert "probably Windows-1256" in letter


def test_a_damaged_part_is_told(told: Told):
    """The zip is whole, what is in it is not."""
    (letter,) = told(repacked(lambda name, raw: raw[:300] if "sheet1" in name else raw))

    assert letter.startswith("sent\n  problem  the workbook cannot be read\n  found    ParseError: ")


def test_a_huge_file_is_not_even_read(told: Told, tmp_path: Path, languages):
    """Two hundred megabytes of zeros would otherwise stand in memory several times."""
    path = tmp_path / "huge.csv"
    path.touch()
    os.truncate(path, 200_000_000)

    with pytest.raises(Problems) as raised:
        read_table(path, languages["es"])

    (problem,) = raised.value.problems
    assert (problem.wanted, problem.found) == ("at most 20 MB", "200 MB")


def test_a_sheet_that_lies_about_its_rows_ends(told: Told):
    """A row number of ten digits, or a size of one cell, must neither hang us nor hide rows."""
    lies = repacked(lambda name, raw: raw.replace(b'<row r="2">', b'<row r="2147483647">'))
    hides = repacked(lambda name, raw: raw.replace(b'ref="A1:H2"', b'ref="A1:A1"'))

    assert len(read_xlsx(lies, "lies", HEADER)) == 1
    assert [len(line) for line in read_xlsx(hides, "hides", HEADER)] == [8, 8]


def test_a_csv_of_too_many_rows_is_told(told: Told):
    """Nothing of ours is that long."""
    (letter,) = told(write_csv([HEADER, *[("a",)] * MOST_ROWS]))

    assert f"the sheet has too many rows\n  wanted   at most {MOST_ROWS}" in letter


def test_no_file_is_misuse(tmp_path: Path, languages):
    """A typo in the command is not a fault of the sheet."""
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(Misuse, match="cannot be read"):
            read_table(path, languages["es"])


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
def test_a_workbook_with_any_bytes_changed_is_read_or_told(at: int, other: bytes):
    """Files break on the way; ours is not the program that breaks with them."""
    raw = GOOD[:at] + other + GOOD[at + len(other) :]
    with suppress(Problems):
        read_xlsx(raw, "sheet.xlsx", HEADER)
