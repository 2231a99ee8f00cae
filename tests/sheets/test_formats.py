"""Any text through either format, and files as other programs save them."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from builder.sheets.commas import read_csv, write_csv
from builder.sheets.rows import columns, fingerprint, identity
from builder.sheets.xlsx_in import read_xlsx
from builder.sheets.xlsx_out import write_xlsx
from tests.sheets.conftest import Desk, texts

HEADER = columns("es")
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ROWS = st.lists(st.tuples(*[ANY] * 8), max_size=4)
HARD = [("=1", "'=1", "''-x", "_x000D_", "_x005F_x000D_", "a\r\nb\rc\n", "\x00\x0b\ufffe", "\u2028\x85\ufeff")]


def kept(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the rows without empty ones at the end, which no spreadsheet keeps."""
    while rows and not any(rows[-1]):
        rows = rows[:-1]
    return [HEADER, *rows]


@given(ROWS)
@example(HARD)
def test_any_text_comes_back_from_csv(rows: list[tuple[str, ...]]):
    """Whatever a person can write, another can read."""
    raw = write_csv([HEADER, *rows])

    assert texts(read_csv(raw, "sheet.csv", HEADER, "Latn")) == [HEADER, *rows]


@settings(deadline=None)
@given(ROWS)
@example(HARD)
def test_any_text_comes_back_from_xlsx(rows: list[tuple[str, ...]]):
    """XML cannot hold every sign; none is lost for that."""
    raw = write_xlsx([HEADER, *rows], "es", "ltr")

    assert texts(read_xlsx(raw, "sheet.xlsx", HEADER)) == kept(rows)


@given(ANY, ANY, ANY, ANY)
def test_an_id_is_consonants_and_tells_texts_apart(one: str, context: str, other: str, another: str):
    """A spreadsheet reads `12e4567` as a number and `mar 4` as a day."""
    made = identity(one, context)

    assert set(made) <= set("bcdfghjklmnpqrstvwxz")
    assert len(made) == 12
    assert (made == identity(other, another)) == ((one, context) == (other, another))


def test_an_id_stays_for_ever():
    """A sheet that is on its way when we publish must still be understood."""
    assert (identity("Yes", ""), identity("Yes", "button")) == IDS
    assert fingerprint("translated", " Sí ") == fingerprint("translated", "Sí") == MARK


IDS = ("skksmzxxfjxd", "wdvctrjrnmpn")
MARK = "kvlrltwz"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_csv_is_read_as_any_program_saves_it(desk: Desk, separator: str, mark: str, ending: str):
    """Excel in Spain writes semicolons, LibreOffice no byte order mark."""
    lines = [list(line) for line in desk.lines()]
    lines[2][5] = "Salir; luego, volver"
    buffer = StringIO(newline="")
    csv.writer(buffer, delimiter=separator, lineterminator=ending).writerows(lines)
    desk.sheet = desk.sheet.with_suffix(".csv")
    desk.sheet.write_bytes((mark + buffer.getvalue()).encode())

    assert desk.bring_back().changed == 1
    assert 'msgstr "Salir; luego, volver"' in desk.po.read_text("utf-8")


def test_the_bytes_tell_the_format_not_the_name(desk: Desk):
    """A phone that renames an attachment must not stop anybody."""
    desk.sheet = desk.sheet.rename(desk.sheet.with_name("IMG 0001"))

    assert desk.bring_back().unchanged == 4


def test_the_right_sheet_of_a_workbook_is_found(desk: Desk):
    """Translators keep word lists in a sheet of their own, often the first."""
    book = Workbook()
    book.active.append(["my words", "id"])
    fresh = book.create_sheet("work")
    for line in desk.lines():
        fresh.append(line)
    desk.sheet = desk.sheet.with_name("mine.xlsx")
    book.save(desk.sheet)

    assert desk.bring_back().unchanged == 4


def saved(desk: Desk, cell: object) -> None:
    """Put a cell that is no text into the sheet's row of "Leave", as a spreadsheet would."""
    desk.sheet = desk.sheet.with_suffix(".xlsx")
    if not desk.sheet.is_file():
        desk.export()
    book = load_workbook(BytesIO(desk.sheet.read_bytes()))
    book.active["F3"].value = cell
    book.save(desk.sheet)


def test_a_formula_is_refused_and_never_run(desk: Desk):
    """Not even its remembered value is taken: it could show one thing here and another there."""
    saved(desk, '=HYPERLINK("https://example.org","Salir")')

    assert desk.refused() == [
        "sheet:3  translation\n"
        "  problem  the cell holds a formula\n"
        "  wanted   text\n"
        '  found    =HYPERLINK("https://example.org","Salir")\n'
        "  fix      format the cell as text and type the words again"
    ]


def test_a_formula_in_csv_is_refused(desk: Desk):
    """The twin in plain text: nobody's translation begins with an equals sign by itself."""
    text = write_csv(desk.lines()).decode("utf-8").replace("Leave,,", "Leave,\"=cmd|'/C calc'!A0\",")
    desk.sheet = desk.sheet.with_suffix(".csv")
    desk.sheet.write_text(text, "utf-8", newline="")

    (told,) = desk.refused()

    assert "the cell holds a formula" in told


@pytest.mark.parametrize("cell", [5, 1.5, True], ids=["number", "fraction", "truth"])
def test_a_figure_is_refused(desk: Desk, cell: object):
    """What was typed before the spreadsheet made a number of it, nobody knows."""
    saved(desk, cell)

    (told,) = desk.refused()

    assert "the spreadsheet made a number or a date of the translation" in told
