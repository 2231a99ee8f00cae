"""The way out: what a translator finds in her sheet."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from builder.errors import Misuse
from builder.model import Message
from builder.sheets import export
from tests.sheets.conftest import ID, Desk


def test_a_sheet_holds_every_text_with_its_note_and_state(desk: Desk):
    """She needs to see who is spoken to, and what is still to do."""
    header, *rows = desk.lines()

    assert header == ("id", "file", "where", "note", "source", "translation (es)", "state", "before")
    assert [row[3:7] for row in rows] == [
        ("Calm, kind.", "You can ask for help.", "Puedes pedir ayuda.", "translated"),
        ("Context: button. Calm, kind.", "Leave", "", "empty"),
        ("Calm, kind.", "You can rest for {days}.", "Descansa {days}.", "stale"),
        ("Calm, kind.", "Other people", "Otras", "stale"),
        ("Calm, kind.", "Yes", "Sí", "translated"),
    ]
    assert [row[0] for row in rows] == [ID[row[4]] for row in rows]


def test_the_same_files_give_the_same_bytes(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    """A sheet in version control or in an e-mail differs only when its texts do."""
    first = desk.sheet.read_bytes()
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)

    assert desk.export().read_bytes() == first


def test_a_workbook_bears_no_clock(desk: Desk):
    """The twin of the test above, within one second: openpyxl stamps the hour on every part."""
    if desk.sheet.suffix == ".xlsx":
        with ZipFile(desk.sheet) as archive:
            assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert archive.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2


def test_the_number_of_texts_is_told(desk: Desk, tmp_path: Path):
    """So that the command can say it."""
    assert export(desk.entries(), desk.locales, desk.language, tmp_path / "other.csv") == 5


def test_a_sheet_is_never_written_over_another(desk: Desk):
    """Typing export for import would cost a translator her weeks of work."""
    before = desk.sheet.read_bytes()

    with pytest.raises(Misuse, match="is there already"):
        export(desk.entries(), desk.locales, desk.language, desk.sheet)

    assert desk.sheet.read_bytes() == before


def test_a_po_file_behind_the_content_is_not_exported(desk: Desk, tmp_path: Path):
    """A sheet without the new texts looks finished when it is not."""
    desk.texts = (*desk.texts, Message("A new text", ""))

    with pytest.raises(Misuse) as raised:
        export(desk.entries(), desk.locales, desk.language, tmp_path / "other.csv")

    assert raised.value.what == "the PO files of es lack 1 of the site's texts"
    assert raised.value.fix == "run build.py translate update, then export again"


@pytest.mark.parametrize(
    ("name", "what", "fix"),
    [
        ("sheet.xls", "sheet.xls is neither an XLSX nor a CSV file", 'did you mean ".xlsx"?'),
        ("sheet", "sheet is neither an XLSX nor a CSV file", "end the name in .xlsx or .csv"),
        ("nowhere/sheet.csv", "cannot be written: No such file or directory", "give a folder that is there"),
    ],
)
def test_a_path_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path, name: str, what: str, fix: str):
    """A traceback tells a translator nothing."""
    with pytest.raises(Misuse) as raised:
        export(desk.entries(), desk.locales, desk.language, tmp_path / name)

    assert what in raised.value.what
    assert raised.value.fix == fix


def test_the_source_language_has_no_sheet(desk: Desk, languages, tmp_path: Path):
    """There is nothing to translate English into."""
    with pytest.raises(Misuse, match="en is the language of the source"):
        export(desk.entries(), desk.locales, languages["en"], tmp_path / "en.csv")


def workbook(desk: Desk, code: str, languages, tmp_path: Path):
    """Return the sheet of a language as openpyxl sees it."""
    (desk.locales / code).mkdir(exist_ok=True)
    (desk.po.parent).rename(desk.locales / code / "LC_MESSAGES")
    export(desk.entries(), desk.locales, languages[code], tmp_path / "look.xlsx")
    return load_workbook(BytesIO((tmp_path / "look.xlsx").read_bytes())).active


def test_a_workbook_can_be_worked_in_at_once(desk: Desk, languages, tmp_path: Path):
    """The header stays in view, long texts wrap, what is not hers is shaded, and the spelling checker works."""
    sheet = workbook(desk, "es", languages, tmp_path)

    assert (sheet.title, sheet.freeze_panes, sheet.sheet_view.rightToLeft) == ("es", "A2", False)
    assert sheet.column_dimensions["F"].width > 50
    assert sum(at.width for at in sheet.column_dimensions.values() if not at.hidden) < 170, "a small screen holds them"
    assert sheet["F2"].alignment.wrap_text
    assert sheet["E2"].fill.fgColor.rgb != sheet["F2"].fill.fgColor.rgb
    assert not sheet.protection.sheet
    assert [name for name, at in sheet.column_dimensions.items() if at.hidden] == ["A", "C", "H"]
    assert (sheet["F2"].protection.locked, sheet["E2"].protection.locked) == (False, True)
    assert sheet.data_validations.dataValidation[0].formula1 == '"empty,translated,stale"'


def test_an_arabic_workbook_runs_from_the_right(desk: Desk, languages, tmp_path: Path):
    """Arabic from the left is tiring to write; the English source must stay readable beside it."""
    sheet = workbook(desk, "ar", languages, tmp_path)

    assert sheet.sheet_view.rightToLeft
    assert (sheet["E2"].alignment.readingOrder, sheet["F2"].alignment.readingOrder) == (1, 2)


@pytest.mark.parametrize("risky", ["=1+1", "+34", "-1", "@SUM(A1)", "\t=1", " =1", "#N/A", "TRUE", "1/2", "＝1"])
def test_no_cell_can_become_a_formula_a_number_or_an_error(desk: Desk, risky: str):
    """A source or a note could otherwise run something on a translator's machine."""
    desk.texts = (Message(risky, ""),)
    desk.po.write_text(f'msgid ""\nmsgstr ""\n\nmsgid "{risky}"\nmsgstr "{risky}"\n'.replace("\t", "\\t"), "utf-8")
    desk.export()

    if desk.sheet.suffix == ".csv":
        with desk.sheet.open(encoding="utf-8-sig", newline="") as file:
            cells = list(csv.reader(file))[1]
        guarded = "" if risky[0] in "#T1" else "'"
        assert cells[4:6] == [f"{guarded}{risky}"] * 2
    else:
        sheet = load_workbook(desk.sheet).active
        assert [(cell.value, cell.data_type, cell.number_format) for cell in sheet[2][4:6]] == [(risky, "s", "@")] * 2
    assert desk.lines()[1][4:6] == (risky, risky)


def test_a_workbook_opens_on_the_work_with_guidance_before_it(desk: Desk, languages, tmp_path: Path):
    """She is told once what to keep; and in two selected sheets what she types would land in both."""
    book = workbook(desk, "es", languages, tmp_path).parent
    told = " ".join(str(cell.value) for (cell,) in book["Read me first"].iter_rows())

    assert (book.sheetnames, book.active.title) == (["Read me first", "es"], "es")
    assert [sheet.sheet_view.tabSelected for sheet in book] == [False, True]
    for word in ("translation (es)", "{name}", "[link]({name})", "figures", "amber", "Stale", "your name"):
        assert word in told


def test_the_note_of_a_text_that_can_hurt_is_amber(desk: Desk, tmp_path: Path):
    """What matters first is seen first; and all other notes are not, or nothing would be."""
    entries = [replace(entry, critical=entry.message.text == "Leave") for entry in desk.entries()]
    export(entries, desk.locales, desk.language, tmp_path / "look.xlsx")
    sheet = load_workbook(tmp_path / "look.xlsx").active
    colours = {row[4].value: row[3].fill.fgColor.rgb for row in sheet.iter_rows(min_row=2)}

    assert colours.pop("Leave") == "FFFFD98A"
    assert set(colours.values()) == {"FFEDEDED"}


def test_the_workbook_holds_text_and_nothing_else(desk: Desk, languages, tmp_path: Path):
    """Looked at as another program does: every cell a string with the format of text, no formula, link or macro."""
    desk.texts = (Message("=cmd|'/C calc'!A0"), Message("+1"), Message("0116 016"))
    desk.po.write_text(HEAD + "".join(f'msgid "{text.text}"\nmsgstr "{text.text}"\n\n' for text in desk.texts), "utf-8")
    workbook(desk, "es", languages, tmp_path)
    with ZipFile(tmp_path / "look.xlsx") as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".xml")}
    sheets = [text for name, text in parts.items() if name.startswith("xl/worksheets/")]
    styles = re.findall(r"<xf [^>]*numFmtId=\"(\d+)\"", parts["xl/styles.xml"].partition("<cellXfs")[2])

    for sheet in sheets:
        cells = re.findall(r"<c ([^>]*)>", sheet)
        assert cells
        assert all('t="inlineStr"' in cell or 't="s"' in cell for cell in cells)
        assert {styles[int(number)] for number in re.findall(r'<c [^>]*s="(\d+)"', sheet)} == {TEXT_FORMAT}
        assert not re.search(r"<f[ >]|<hyperlink|<v>", sheet.replace("<v></v>", ""))
    assert not [name for name in parts if re.search("vba|external|connections|macro", name, re.IGNORECASE)]
    assert "=cmd|'/C calc'!A0" in "".join(sheets)


TEXT_FORMAT = "49"  # "@" in ECMA-376, part 1, 18.8.30
HEAD = 'msgid ""\nmsgstr ""\n\n'
