"""A sheet is weeks on its way: what becomes of it when the site has moved on meanwhile."""

from __future__ import annotations

from builder.sheets import Imported
from tests.sheets.conftest import BEFORE, PO, TRANSLATION, Desk


def test_work_done_elsewhere_meanwhile_is_not_turned_back(desk: Desk):
    """A sheet is weeks on its way; a text mended on the site since then must stay mended."""
    newer = PO.replace("Puedes pedir ayuda.", "Puede pedir ayuda.")
    desk.po.write_text(newer, "utf-8")
    desk.type("Leave", TRANSLATION, "Salir")

    assert desk.bring_back().changed == 1
    assert desk.po.read_text("utf-8") == newer.replace('"Leave"\nmsgstr ""', '"Leave"\nmsgstr "Salir"')


def test_a_text_changed_on_both_sides_is_refused(desk: Desk):
    """Neither of two people's work may be lost without anybody seeing it."""
    desk.po.write_text(PO.replace("Puedes pedir ayuda.", "Puede pedir ayuda."), "utf-8")
    desk.type("You can ask for help.", TRANSLATION, "Pide ayuda cuando quieras.")

    assert desk.refused() == [
        "sheet:2  translation\n"
        "  problem  the translation was changed on the site too, since this sheet was made\n"
        "  wanted   Puede pedir ayuda.\n"
        "  found    Pide ayuda cuando quieras.\n"
        "  fix      put the better of the two into the PO file and clear the cell, "
        "or import with --older, which leaves such rows out"
    ]
    assert desk.bring_back(older=True) == Imported((), 0, 3, 1, 1)


def test_a_sheet_made_from_older_sources_is_refused(desk: Desk):
    """Its translator answered a sentence that is no longer asked."""
    desk.type("Leave", TRANSLATION, "Salir")
    desk.po.write_text(PO.replace('"Yes"', '"Yes, I do"').replace("Other people", "Others here"), "utf-8")

    assert desk.refused() == [
        "sheet:5  source\n"
        "  problem  2 rows were made from older sources\n"
        "  wanted   texts that are on the site today\n"
        "  found    row 5: Other people; row 6: Yes\n"
        "  fix      export a new sheet and copy what still fits, or import with --older, which leaves such rows out"
    ]


def test_older_leaves_such_rows_out_and_takes_the_rest(desk: Desk):
    """The twin: most of the work still fits."""
    desk.type("Leave", TRANSLATION, "Salir")
    desk.po.write_text(PO.replace('"Yes"', '"Yes, I do"').replace("Other people", "Others here"), "utf-8")

    assert desk.bring_back(older=True) == Imported((desk.po,), 1, 2, 0, 2)
    assert 'msgid "Yes, I do"\nmsgstr "Sí"' in desk.po.read_text("utf-8")


def test_many_older_rows_are_one_letter(desk: Desk):
    """A thousand letters would hide the one that matters."""
    desk.po.write_text(PO.replace('\nmsgid "', '\nmsgid "Now: ').replace('"Now: "', '""'), "utf-8")

    (told,) = desk.refused()

    assert "4 rows were made from older sources" in told
    assert told.count("row ") == 3
    assert "; and 1 more" in told


def test_a_source_changed_in_the_sheet_is_refused(desk: Desk):
    """A translation of another sentence than ours could say anything."""
    desk.type("Yes", 4, "No")

    assert desk.refused() == [
        "sheet:6  source\n"
        "  problem  the source was changed in the sheet\n"
        "  wanted   Yes\n"
        "  found    No\n"
        "  fix      put the source back as it was, or import with --older, which leaves such rows out"
    ]
    assert desk.bring_back(older=True).skipped == 1


def test_older_forgives_no_broken_promise(desk: Desk):
    """It is about age only; markup stays out however it comes."""
    desk.type("Leave", TRANSLATION, "Salir <b>")

    assert desk.refused(older=True) == desk.refused()


def test_a_sheet_without_its_fingerprints_is_refused(desk: Desk):
    """Without them nobody can tell her edits from everybody else's since then."""
    desk.send([line[:BEFORE] for line in desk.lines()])

    (told,) = desk.refused()

    assert told.startswith("sheet:1  before\n  problem  the column is missing\n")
