"""The way back: what a sheet may change in the PO files, and what it never does."""

from __future__ import annotations

from builder.sheets import Imported
from tests.sheets.conftest import PO, STATE, TRANSLATION, Desk


def test_a_sheet_that_nobody_touched_changes_nothing(desk: Desk):
    """Exporting and importing is never an edit."""
    stamp = desk.po.stat().st_mtime_ns

    assert desk.bring_back() == Imported((), 0, 4, 1, 0)
    assert (desk.po.read_text("utf-8"), desk.po.stat().st_mtime_ns) == (PO, stamp)


def test_a_new_translation_moves_no_other_byte(desk: Desk):
    """A PO editor's headers, remarks and other people's work stay as they are."""
    desk.type("Leave", TRANSLATION, "Salir")

    assert desk.bring_back() == Imported((desk.po,), 1, 4, 0, 0)
    assert desk.po.read_text("utf-8") == PO.replace('"Leave"\nmsgstr ""', '"Leave"\nmsgstr "Salir"')


def test_a_new_translation_of_a_stale_text_is_stale_no_more(desk: Desk):
    """She has read the new source; the other flags of the entry stay."""
    desk.type("You can rest for {days}.", TRANSLATION, "Puedes descansar {days}.")
    desk.bring_back()

    wanted = PO.replace('#, fuzzy, python-format\n#| msgid "Rest for {days}."\n', "#, python-format\n")
    assert desk.po.read_text("utf-8") == wanted.replace('"Descansa {days}."', '"Puedes descansar {days}."')


def test_a_stale_translation_can_be_said_to_be_good(desk: Desk):
    """The old words may fit the new source; then one word in the state is enough."""
    desk.type("Other people", STATE, "Translated")

    assert desk.bring_back().changed == 1
    assert desk.po.read_text("utf-8") == PO.replace('#, fuzzy\n#| msgid "Others"\n', "")


def test_a_stale_translation_left_alone_stays_stale(desk: Desk):
    """The twin: nobody looked at it, so nobody may say that it is good."""
    desk.bring_back()

    assert "#, fuzzy\n#| msgid" in desk.po.read_text("utf-8")


def test_an_empty_cell_deletes_no_translation(desk: Desk):
    """A column lost on the way must not cost a language its texts."""
    desk.type("You can ask for help.", TRANSLATION, "  ")

    assert desk.bring_back() == Imported((), 0, 3, 2, 0)
    assert desk.po.read_text("utf-8") == PO


def test_blanks_around_a_translation_are_no_edit(desk: Desk):
    """Spreadsheets and people leave them; PO files are read without them."""
    desk.type("Yes", TRANSLATION, " Sí\r\n")

    assert desk.bring_back().changed == 0


def test_a_blank_within_a_translation_is_an_edit(desk: Desk):
    """French needs another space before its question marks; setting it right must not be lost."""
    desk.type("You can ask for help.", TRANSLATION, "Puedes\u00a0pedir ayuda.")

    assert desk.bring_back().changed == 1


def test_rows_may_be_sorted_left_out_and_columns_moved(desk: Desk):
    """People arrange their work; names tell the columns, ids the rows."""
    desk.type("Leave", TRANSLATION, "Salir")
    header, *rows = desk.lines()
    desk.send(tuple(reversed(line)) for line in (header, *reversed(rows[:2])))

    assert desk.bring_back() == Imported((desk.po,), 1, 1, 0, 0)


def test_an_empty_row_is_no_row(desk: Desk):
    """Spreadsheets leave them in the middle and at the end."""
    header, *rows = desk.lines()
    desk.send([header, ("",) * 8, *rows, ("",) * 8])

    assert desk.bring_back() == Imported((), 0, 4, 1, 0)
