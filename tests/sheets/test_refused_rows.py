"""Rows that are refused: every one is told, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builder.errors import Misuse, Problems
from builder.sheets import bring_back
from builder.sheets.po import read_files
from builder.sheets.rows import fingerprint, identity
from tests.sheets.conftest import ID, PO, STATE, TRANSLATION, Desk


def test_every_problem_of_every_row_is_told_and_nothing_is_written(desk: Desk):
    """Half an import would be a state that nobody can name, and a second e-mail for each mistake."""
    desk.type("Leave", TRANSLATION, "Salir <b>")
    desk.type("You can rest for {days}.", TRANSLATION, "Puedes descansar 30 días.")
    desk.type("Other people", TRANSLATION, "Otras personas")

    assert desk.refused() == [
        "sheet:3  translation\n"
        "  problem  HTML is not allowed in texts\n"
        "  wanted   plain words, **bold** or *emphasis*\n"
        "  found    <b>\n"
        "  fix      copy the marks from the source text",
        "sheet:3  translation\n"
        "  problem  markup is not allowed\n"
        "  wanted   plain words\n"
        "  found    Salir <b>\n"
        "  fix      write it in words",
        "sheet:4  translation\n"
        "  problem  the figures are not those of the source\n"
        "  wanted   no figures\n"
        "  found    30\n"
        "  fix      use the figures of the source, none typed in and none changed",
        "sheet:4  translation\n"
        "  problem  the placeholders and marks are not those of the source\n"
        "  wanted   {days}\n"
        "  found    lost {days}\n"
        "  fix      keep each {name}, each **bold** and each [link]({name}) once",
    ]


def test_a_broken_stale_translation_cannot_be_said_to_be_good(desk: Desk):
    """The word `translated` must not carry in what typing could not."""
    broken = PO.replace("Descansa {days}.", "Descansa.")
    desk.po.write_text(broken, "utf-8")
    desk.export()
    desk.type("You can rest for {days}.", STATE, "translated")

    (told,) = desk.refused()

    assert "lost {days}" in told


def test_a_text_twice_in_the_sheet_is_refused(desk: Desk):
    """Nobody can say which of the two was meant."""
    lines = desk.lines()
    desk.send([*lines, lines[1]])

    assert desk.refused() == [
        f"sheet:7  id\n  problem  the same text stands in two rows\n  wanted   once\n  found    {ID[lines[1][4]]}\n"
        "  fix      keep one of them; the first is row 2"
    ]


def test_a_row_without_an_id_is_refused(desk: Desk):
    """Its words would be lost without a sound."""
    desk.type("Yes", 0, "")

    (told,) = desk.refused()

    assert told.startswith("sheet:6  id\n  problem  the row has no id\n")


def test_a_language_without_files_cannot_be_imported(desk: Desk, languages):
    """There is nothing to write into yet."""
    with pytest.raises(Misuse, match="there are no PO files of ar"):
        bring_back(desk.locales, languages["ar"], desk.sheet)
    with pytest.raises(Misuse, match="en is the language of the source"):
        bring_back(desk.locales, languages["en"], desk.sheet)


def test_a_full_disk_leaves_every_po_file_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    """The files are put in place only when all of them are written."""
    other = 'msgid ""\nmsgstr ""\n\nmsgid "Stay"\nmsgstr ""\n'
    ui = desk.po.with_name("ui.po")
    ui.write_text(other, "utf-8")
    desk.type("Leave", TRANSLATION, "Salir")
    row = (identity("Stay", ""), "ui", "", "", "Stay", "Quedarse", "empty", fingerprint("empty", ""))
    desk.send([*desk.lines(), row])
    write = Path.write_bytes

    def full(path: Path, raw: bytes) -> int:
        if path.name == ".ui.po.new":
            write(path, raw[:10])
            raise OSError(28, "No space left on device")
        return write(path, raw)

    monkeypatch.setattr(Path, "write_bytes", full)

    with pytest.raises(OSError, match="No space"):
        desk.bring_back()

    assert (desk.po.read_text("utf-8"), ui.read_text("utf-8")) == (PO, other)
    assert sorted(path.name for path in desk.po.parent.iterdir()) == ["safe.po", "ui.po"]

    monkeypatch.undo()
    assert desk.bring_back().files == (desk.po, ui)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("=1+1")
@example("'=1+1")
@example("{days")
@example("_xD800_")
@given(st.text(max_size=60))
def test_whatever_is_typed_is_refused_or_stands_in_the_po_file(desk: Desk, text: str):
    """No input ends in a traceback, and none is changed on its way."""
    desk.po.write_text(PO, "utf-8")
    desk.export()
    desk.type("Leave", TRANSLATION, text)
    try:
        done = desk.bring_back()
    except Problems:
        assert desk.po.read_text("utf-8") == PO
        return

    held = read_files(desk.locales, "es")["safe"].entries[ID["Leave"]]
    assert held.translation == text.strip().replace("\r\n", "\n").replace("\r", "\n")
    assert bool(done.changed) == bool(held.translation)
