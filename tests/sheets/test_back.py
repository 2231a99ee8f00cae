"""The way back: what a sheet may change in the PO files, and what it never does."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builder.errors import Misuse, Problems
from builder.extract import Entry
from builder.languages import Language
from builder.model import Message
from builder.sheets import Imported, bring_back, export
from builder.sheets.po import read_files
from builder.sheets.rows import fingerprint, identity
from tests.sheets.conftest import BEFORE, ID, PO, ROOT, STATE, TRANSLATION, Desk


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
        "  found    0 3\n"
        "  fix      use the figures of the source, none typed in and none changed",
        "sheet:4  translation\n"
        "  problem  the placeholders and marks are not those of the source\n"
        "  wanted   {days}\n"
        "  found    lost {days}\n"
        "  fix      keep each {name}, each **bold** and each [link]({name}) once",
    ]


def test_older_forgives_no_broken_promise(desk: Desk):
    """It is about age only; markup stays out however it comes."""
    desk.type("Leave", TRANSLATION, "Salir <b>")

    assert desk.refused(older=True) == desk.refused()


def test_a_broken_stale_translation_cannot_be_said_to_be_good(desk: Desk):
    """The word `translated` must not carry in what typing could not."""
    broken = PO.replace("Descansa {days}.", "Descansa.")
    desk.po.write_text(broken, "utf-8")
    desk.export()
    desk.type("You can rest for {days}.", STATE, "translated")

    (told,) = desk.refused()

    assert "lost {days}" in told


def test_rows_may_be_sorted_left_out_and_columns_moved(desk: Desk):
    """People arrange their work; names tell the columns, ids the rows."""
    desk.type("Leave", TRANSLATION, "Salir")
    header, *rows = desk.lines()
    desk.send(tuple(reversed(line)) for line in (header, *reversed(rows[:2])))

    assert desk.bring_back() == Imported((desk.po,), 1, 1, 0, 0)


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


def test_an_empty_row_is_no_row(desk: Desk):
    """Spreadsheets leave them in the middle and at the end."""
    header, *rows = desk.lines()
    desk.send([header, ("",) * 8, *rows, ("",) * 8])

    assert desk.bring_back() == Imported((), 0, 4, 1, 0)


def test_a_sheet_without_its_fingerprints_is_refused(desk: Desk):
    """Without them nobody can tell her edits from everybody else's since then."""
    desk.send([line[:BEFORE] for line in desk.lines()])

    (told,) = desk.refused()

    assert told.startswith("sheet:1  before\n  problem  the column is missing\n")


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


def real(code: str, tmp_path: Path) -> tuple[Path, list[Entry]]:
    """Return a copy of the project's own PO files of a language, and entries for all they hold."""
    shutil.copytree(ROOT / "locales" / code, tmp_path / "locales" / code)
    files = read_files(tmp_path / "locales", code)
    held = [(name, entry) for name, file in files.items() for entry in file.entries.values()]
    return tmp_path / "locales", [Entry(Message(e.source, e.context), name, "content/", "note") for name, e in held]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("code", ["es", "ar"])
def test_the_real_files_come_back_byte_for_byte(
    code: str, kind: str, tmp_path: Path, languages: Mapping[str, Language]
):
    """Nearly two thousand texts go out and in, and git has nothing to say."""
    locales, entries = real(code, tmp_path)
    count = export(entries, locales, languages[code], tmp_path / f"sheet.{kind}")

    done = bring_back(locales, languages[code], tmp_path / f"sheet.{kind}")

    assert (count, done.files, done.changed, done.skipped) == (len(entries), (), 0, 0)
    for path in sorted((locales / code).rglob("*.po")):
        assert path.read_bytes() == (ROOT / path.relative_to(tmp_path)).read_bytes()


@pytest.mark.parametrize("code", ["es", "ar"])
def test_one_word_changed_in_the_real_files_is_one_line_in_git(code: str, tmp_path: Path, languages):
    """A reviewer sees what the translator did, and nothing else."""
    locales, entries = real(code, tmp_path)
    desk = Desk(locales, languages[code], tmp_path / "sheet.csv")
    export(entries, locales, languages[code], desk.sheet)
    row = next(line for line in desk.lines()[1:] if line[1] == "safe" and line[TRANSLATION] and line[4].isalpha())
    fresh = row[TRANSLATION] + " " + row[TRANSLATION]
    desk.type(row[4], TRANSLATION, fresh)
    done = desk.bring_back()

    old = (ROOT / "locales" / code / "LC_MESSAGES" / "safe.po").read_text("utf-8").split("\n")
    new = desk.po.read_text("utf-8").split("\n")
    assert done.files == (desk.po,)
    assert len(old) == len(new)
    assert [line for line, was in zip(new, old, strict=True) if line != was] == [f'msgstr "{fresh}"']
